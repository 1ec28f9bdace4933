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
  const folder = process.env[BASES];
  if (folder === undefined) throw new Error(`${BASES} names no folder: test/setup/shared-bases.ts makes it before a run`);
  const shared = join(folder, `${stableId(recordedAt, ...snapshots)}.sqlite`);
  if (!existsSync(shared)) make(shared, recordedAt, snapshots);
  mkdirSync(dirname(database), { recursive: true });
  writeFileSync(database, readFileSync(shared), { flag: "wx" });
}

/** Of two workers that make one base at a time both give the same. */
function make(shared: string, recordedAt: string, snapshots: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "inforce-copied-"));
  try {
    const database = join(folder, "base.sqlite");
    for (const path of snapshots) ingestSnapshot({ path, database, recordedAt });
    const whole = `${shared}.${process.pid}`;
    writeFileSync(whole, readFileSync(database));
    renameSync(whole, shared);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
