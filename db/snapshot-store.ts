import { createHash } from "node:crypto";
import { InforceError } from "../src/model/errors.js";
import type { Snapshot } from "../src/model/snapshot.js";
import { SNAPSHOT_COLUMNS, SNAPSHOTS_OF_SOURCES } from "./catalog-reader.js";
import { type SnapshotRow, snapshotOf } from "./catalog-row.js";
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

/**
 * Notes a snapshot whose bytes are not to be had, so that records may refer to it; nothing that is kept already changes. An
 * empty file is never a snapshot, so no bytes stand for bytes withheld.
 */
export function withholdSnapshot(db: Connection, { id, sha256 }: Snapshot): void {
  db.prepare("INSERT INTO snapshot (id, sha256, bytes) VALUES (?, ?, x'') ON CONFLICT DO NOTHING").run(id, sha256);
}

/** Whether a snapshot is noted, with its bytes or without. */
export function holdsSnapshot(db: Connection, id: string): boolean {
  return db.prepare("SELECT 1 FROM snapshot WHERE id = ?").get(id) !== undefined;
}

/**
 * The current snapshots with their bytes, in the order of their ids: what to read again when another one arrives.
 *
 * @throws InforceError `SNAPSHOT_NOT_FOUND` when the bytes of one are withheld; `DATABASE_CORRUPT`, `DATABASE_LOCKED`.
 */
export function readSnapshots(db: Connection): readonly StoredSnapshot[] {
  return translated(db.name, () =>
    db
      .prepare<[], SnapshotRow & { readonly bytes: Buffer }>(
        `SELECT ${SNAPSHOT_COLUMNS}, s.bytes FROM ${SNAPSHOTS_OF_SOURCES} JOIN snapshot AS s ON s.id = v.id
         WHERE v.superseded_in = 0 ORDER BY v.id`,
      )
      .all()
      .map((row) => {
        if (row.bytes.length === 0) throw withheld(row.name, db.name);
        return { snapshot: snapshotOf(row), bytes: row.bytes };
      }),
  );
}

function withheld(name: string, path: string): InforceError {
  return new InforceError("SNAPSHOT_NOT_FOUND", `"${path}" does not keep the bytes of the snapshot "${name}"`, {
    got: name,
    expected: "a knowledge base that read its snapshots itself, or was imported with texts",
    example: "inforce export --format ndjson --with-text -o all.ndjson",
    hint: "import an export made with texts, or ingest the snapshots into a new file",
    path,
  });
}

/** Codes of the jurisdictions that the current topics are of. */
export function readJurisdictions(db: Connection): readonly string[] {
  const ids = translated(db.name, () =>
    db.prepare<[], { readonly id: string }>("SELECT id FROM topic_version WHERE superseded_in = 0").all(),
  );
  return [...new Set(ids.map(({ id }) => id.split("/")[0] ?? ""))].sort();
}
