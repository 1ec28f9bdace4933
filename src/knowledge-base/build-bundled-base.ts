import { writeFileSync } from "node:fs";
import { markOf } from "./bundled-mark.js";
import { bundledSnapshots } from "./bundled-snapshots.js";
import { ingestSnapshot } from "./ingest-snapshot.js";

/**
 * Builds, or builds again, a base from the bundled snapshots, and marks it so.
 *
 * @param program names the build of the program that does it.
 * @param recordedAt UTC instant of this run.
 */
export function buildBundledBase(database: string, program: string, recordedAt: string): void {
  for (const path of bundledSnapshots()) ingestSnapshot({ path, database, recordedAt });
  writeFileSync(markOf(database), program);
}
