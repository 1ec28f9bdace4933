import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundledSnapshots } from "../../src/knowledge-base/bundled-snapshots.js";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";

const made = new Map<string, Buffer>();

/**
 * Puts a knowledge base of some snapshots at a path, the bundled ones where none are named. They are read once by each worker, and the file
 * that came of it is copied: what reads them anew tests reading, and calls `ingestSnapshot`.
 */
export function copiedBase(database: string, recordedAt: string, snapshots: readonly string[] = bundledSnapshots()): void {
  const key = JSON.stringify([recordedAt, ...snapshots]);
  const bytes = made.get(key) ?? bytesOf(snapshots, recordedAt);
  made.set(key, bytes);
  mkdirSync(dirname(database), { recursive: true });
  writeFileSync(database, bytes, { flag: "wx" });
}

function bytesOf(snapshots: readonly string[], recordedAt: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "inforce-copied-"));
  try {
    const database = join(folder, "base.sqlite");
    for (const path of snapshots) ingestSnapshot({ path, database, recordedAt });
    return readFileSync(database);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
