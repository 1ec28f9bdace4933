import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { currentSchema } from "./current-schema.js";

/** Writes what the migrations come to anew; run it after a migration was added. */
writeFileSync(join(packageRoot(import.meta.url), "db/migrations/current.sql"), currentSchema());
