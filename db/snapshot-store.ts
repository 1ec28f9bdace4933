import { createHash } from "node:crypto";
import { deflateSync, inflateSync } from "node:zlib";
import { InforceError } from "../src/model/errors.js";
import type { Snapshot } from "../src/model/snapshot.js";
import { jurisdictionsOf } from "../src/model/topic.js";
import { SNAPSHOT_COLUMNS, SNAPSHOTS_OF_SOURCES } from "./catalog-reader.js";
import { type SnapshotRow, snapshotOf } from "./catalog-row.js";
import type { Connection } from "./connection.js";
import { DamagedCell, translated } from "./database-error.js";
import type { snapshotTable } from "./schema.js";

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
export function writeSnapshot(db: Connection, snapshot: Snapshot, given: SnapshotBytes): void {
  const sha256 = "sha256" in given ? given.sha256 : hashOf(given);
  if (sha256 !== snapshot.sha256) {
    throw new InforceError("SNAPSHOT_HASH_MISMATCH", `the bytes given for snapshot "${snapshot.name}" are not the ones it names`, {
      got: sha256,
      expected: snapshot.sha256,
      hint: "read the file again",
    });
  }
  if (holdsSnapshot(db, snapshot.id)) return;
  const { bytes, packed } = "sha256" in given ? given : packBytes(given);
  db.prepare("INSERT INTO snapshot (id, sha256, bytes, packed) VALUES (?, ?, ?, ?)").run(snapshot.id, sha256, bytes, packed);
}

/** Bytes as they are kept, packed where that is shorter, and the hash of what they were. */
export interface PackedBytes {
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly packed: "deflate" | null;
}

/** The bytes of a snapshot; those of a large one are packed as soon as they are read. */
export type SnapshotBytes = Uint8Array | PackedBytes;

export function packBytes(bytes: Uint8Array): PackedBytes {
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sha256 = hashOf(plain);
  const short = deflateSync(plain);
  return short.length < plain.length ? { sha256, bytes: short, packed: "deflate" } : { sha256, bytes: plain, packed: null };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * The bytes of a snapshot as they were captured.
 *
 * @throws DamagedCell where what is kept cannot be unpacked.
 */
export function bytesOf({ bytes, packed }: Pick<typeof snapshotTable.$inferSelect, "bytes" | "packed">): Buffer {
  if (packed === null) return bytes;
  try {
    return inflateSync(bytes);
  } catch {
    throw new DamagedCell("bytes that cannot be unpacked", "a captured file");
  }
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
 * @param ids of those meant; left out: all.
 * @throws InforceError `SNAPSHOT_NOT_FOUND` when the bytes of one are withheld; `DATABASE_CORRUPT`, `DATABASE_LOCKED`.
 */
export function readSnapshots(db: Connection, ids?: ReadonlySet<string>): readonly StoredSnapshot[] {
  const kept = db.prepare<[string], typeof snapshotTable.$inferSelect>("SELECT * FROM snapshot WHERE id = ?");
  return translated(db.name, () =>
    listSnapshots(db)
      .filter(({ id }) => ids === undefined || ids.has(id))
      .map((snapshot) => {
        const row = kept.get(snapshot.id);
        if (row === undefined || row.bytes.length === 0) throw withheld(snapshot.name, db.name);
        return { snapshot, bytes: bytesOf(row) };
      }),
  );
}

/** The current snapshots without their bytes, in the order of their ids. */
export function listSnapshots(db: Connection): readonly Snapshot[] {
  const sql = `SELECT ${SNAPSHOT_COLUMNS} FROM ${SNAPSHOTS_OF_SOURCES} WHERE v.superseded_in = 0 ORDER BY v.id`;
  return translated(db.name, () => db.prepare<[], SnapshotRow>(sql).all().map(snapshotOf));
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
  return [...jurisdictionsOf(ids)].sort();
}
