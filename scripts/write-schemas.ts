import { packageRoot } from "../src/package-root.js";
import { writeSchemaFiles } from "./schema-files.js";

process.stderr.write(`${writeSchemaFiles(packageRoot(import.meta.url))} files written\n`);
