import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { type LockFile, missingOptional, withMissing } from "./lock-file.js";

/** Run it after `npm install`: adds the packages of other platforms that npm left out of package-lock.json. */
const path = join(packageRoot(import.meta.url), "package-lock.json");
const lock: LockFile = JSON.parse(readFileSync(path, "utf8"));
const missing = missingOptional(lock);
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(withMissing(lock), null, 2)}\n`);
process.stderr.write(`package-lock.json: ${missing.length} packages of other platforms added\n`);
