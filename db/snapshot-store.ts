import { createHash } from "node:crypto";
import { InforceError } from "../src/model/errors.js";
import type { Snapshot } from "../src/model/snapshot.js";
import { type SnapshotContent, snapshotOf } from "./catalog-row.js";
import type { Connection } from "./connection.js";
import { translated } from "./database-error.js";

/** A snapshot and its bytes, as they were when it was captured. */
export interface StoredSnapshot {
  readonly snapshot: Snapshot;
  readonly bytes: Uint8Array;
}

/**
 * Keeps the bytes of a snapshot; the same bytes again change nothing. Call it inside a transaction.
 *
 * @throws InforceError `SNAPSHOT_HASH_MISMATCH` when the bytes are not those that the snapshot's hash was taken over.
 */
export function writeSnapshot(db: Connection, snapshot: Snapshot, bytes: Uint8Array): void {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== snapshot.sha256) {
    throw new InforceError("SNAPSHOT_HASH_MISMATCH", `the bytes given for snapshot "${snapshot.name}" are not the ones it names`, {
      got: sha256,
      expected: snapshot.sha256,
      hint: "read the file again",
    });
  }
  db.prepare("INSERT INTO snapshot (id, sha256, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING").run(
    snapshot.id,
    sha256,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
}

/** Whether the bytes of a snapshot are kept. */
export function holdsSnapshot(db: Connection, id: string): boolean {
  return db.prepare("SELECT 1 FROM snapshot WHERE id = ?").get(id) !== undefined;
}

/**
 * The current snapshots with their bytes, in the order of their ids: what to read again when another one arrives.
 *
 * @throws InforceError `DATABASE_CORRUPT`, `DATABASE_LOCKED`.
 */
export function readSnapshots(db: Connection): readonly StoredSnapshot[] {
  return translated(db.name, () =>
    db
      .prepare<[], SnapshotContent & { readonly bytes: Buffer }>(
        "SELECT v.*, s.bytes FROM snapshot_version AS v JOIN snapshot AS s USING (id) WHERE v.superseded_in = 0 ORDER BY v.id",
      )
      .all()
      .map((row) => ({ snapshot: snapshotOf(row), bytes: row.bytes })),
  );
}
