import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { isoNamesFile } from "./iso-names-file.js";

/** Writes the English names of ISO 3166-1 anew; run it after another version of `i18n-iso-countries` was installed. */
writeFileSync(join(packageRoot(import.meta.url), "src/model/countries/iso-names.ts"), isoNamesFile());
