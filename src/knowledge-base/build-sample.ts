import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { openDatabase } from "../../db/connection.js";
import { markSample } from "../../db/sample-mark.js";
import { publishNew } from "../files/publish.js";
import { removeStaging, stagingBeside } from "../files/staging.js";
import { bundledSnapshots } from "./bundled-snapshots.js";
import { ingestSnapshot } from "./ingest-snapshot.js";

/** What the samples of all builds of the program are called. */
const SAMPLES = /^sample-[0-9a-f]+\.sqlite(?:-wal|-shm)?$/;

/**
 * Makes a base of the bundled snapshots that says of itself that it is the sample. The file appears once all of it is written, so
 * that several programs may make it at once; the samples of other builds beside it go.
 *
 * @param program names the build of the program that does it.
 * @param recordedAt UTC instant of this run.
 */
export function buildSample(path: string, program: string, recordedAt: string): void {
  const file = resolve(path);
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const others = readdirSync(folder).filter((name) => SAMPLES.test(name) && !name.startsWith(basename(file)));
  const staging = stagingBeside(file);
  try {
    const made = join(staging, "sample.sqlite");
    for (const snapshot of bundledSnapshots()) ingestSnapshot({ path: snapshot, database: made, recordedAt });
    const db = openDatabase(made, { mode: "write" });
    try {
      markSample(db, program);
      // Nobody writes to it again: read without the two files that writers need beside it.
      db.pragma("journal_mode = DELETE");
    } finally {
      db.close();
    }
    publishNew(made, file);
  } finally {
    removeStaging(staging);
  }
  for (const name of others) rmSync(join(folder, name), { force: true });
}
