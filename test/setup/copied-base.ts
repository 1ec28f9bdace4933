import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundledSnapshots } from "../../src/knowledge-base/bundled-snapshots.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { stableId } from "../../src/model/stable-id.js";
import { BASES } from "./shared-bases.js";

/**
 * Puts a knowledge base of some snapshots at a path, the bundled ones where none are named. They are read once in a run of the tests, and the
 * file that came of it is copied: what reads them anew tests reading, and calls `ingestSnapshot`.
 */
export function copiedBase(database: string, recordedAt: string, snapshots: readonly string[] = bundledSnapshots()): void {
  copyOfMade(database, [recordedAt, ...snapshots], (made) => {
    for (const path of snapshots) ingestSnapshot({ path, database: made, recordedAt });
  });
}

/**
 * Puts a knowledge base at a path that is made once in a run of the tests and copied from then on; what makes it is told by its key whole,
 * and reads no file that a test writes.
 */
export function copyOfMade(database: string, key: readonly string[], make: (database: string) => void): void {
  const shared = process.env[BASES];
  if (shared === undefined) throw new Error(`${BASES} names no folder: test/setup/shared-bases.ts makes it before a run`);
  const path = join(shared, `${stableId(...key)}.sqlite`);
  if (!existsSync(path)) makeAt(path, make);
  mkdirSync(dirname(database), { recursive: true });
  writeFileSync(database, readFileSync(path), { flag: "wx" });
}

/** Of two workers that make one base at a time both give the same. */
function makeAt(path: string, make: (database: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "inforce-copied-"));
  try {
    const database = join(folder, "base.sqlite");
    make(database);
    const whole = `${path}.${process.pid}`;
    writeFileSync(whole, readFileSync(database));
    renameSync(whole, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
