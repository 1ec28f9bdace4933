import { existsSync } from "node:fs";
import { type Connection, openDatabase } from "../../db/connection.js";
import { translated } from "../../db/database-error.js";
import { type WriteReport, writeKnowledge } from "../../db/knowledge-store.js";
import { readSnapshots } from "../../db/snapshot-store.js";
import { runPipeline } from "../../ingest/pipeline.js";
import { readSnapshot, readSnapshotBytes } from "../../ingest/snapshots.js";
import type { IsoDay } from "../model/iso-day.js";
import type { Coverage, Knowledge } from "../model/knowledge.js";
import type { Snapshot, SnapshotText } from "../model/snapshot.js";

/** What to read into which knowledge base. */
export interface IngestRequest {
  /** A file of text or HTML, or a folder with a `manifest.json`. */
  readonly path: string;
  /** The knowledge base file; made when it does not exist. */
  readonly database: string;
  /** The day the copy was taken: coverage then reaches to it. */
  readonly capturedOn?: IsoDay | null;
  /** Let this snapshot stand alone: what other snapshots said is superseded (and stays on the system clock). */
  readonly alone?: boolean;
  /** UTC instant of this run, for example `2022-06-15T09:30:00.000Z`. */
  readonly recordedAt: string;
}

/** What an ingest read, and what it changed. */
export interface IngestReport {
  readonly schemaVersion: 1;
  readonly database: string;
  readonly snapshot: Snapshot;
  readonly coverage: Coverage;
  /** Everything that the knowledge base now holds. */
  readonly holds: {
    readonly snapshots: number;
    readonly posts: number;
    readonly duplicates: number;
    readonly statements: number;
    readonly facts: number;
    readonly findings: number;
  };
  readonly changes: WriteReport;
}

type TextAndBytes = SnapshotText & { readonly bytes: Uint8Array };

/**
 * Reads a snapshot and makes what all snapshots of the knowledge base say together its current state, in one transaction.
 * The same bytes again change nothing. When anything fails the knowledge base stays as it was.
 *
 * @throws InforceError the codes of reading a snapshot (`SNAPSHOT_…`) and of opening and writing a database (`DATABASE_…`).
 * @example ingestSnapshot({ path: "archive.txt", database: "rules.sqlite", recordedAt: "2022-06-15T09:30:00.000Z" }).holds.posts
 */
export function ingestSnapshot(request: IngestRequest): IngestReport {
  const { path, database, capturedOn = null, recordedAt } = request;
  const fresh = readSnapshot(path, { capturedOn });
  // A new file is made only when there is something to write to it.
  const first = existsSync(database) ? null : runPipeline([fresh]);
  const db = openDatabase(database, { mode: "write" });
  try {
    const work = db.transaction(() => write(db, fresh, first, { recordedAt, alone: request.alone === true }));
    return translated(database, () => work.immediate());
  } finally {
    db.close();
  }
}

interface WriteOptions {
  readonly recordedAt: string;
  readonly alone: boolean;
}

function write(db: Connection, fresh: TextAndBytes, first: Knowledge | null, { recordedAt, alone }: WriteOptions): IngestReport {
  const stored = readSnapshots(db);
  const again = stored.find(({ snapshot }) => snapshot.id === fresh.snapshot.id)?.snapshot;
  const others = stored
    .filter(({ snapshot }) => !alone && snapshot.id !== fresh.snapshot.id)
    .map(({ snapshot, bytes }) => ({ ...readSnapshotBytes(bytes, snapshot), snapshot }));
  const named: SnapshotText = { ...fresh, snapshot: again ? merged(fresh.snapshot, again) : fresh.snapshot };
  const knowledge = first && stored.length === 0 ? first : runPipeline([...others, named].sort(byCapture));
  const changes = writeKnowledge(db, knowledge, recordedAt, new Map([[fresh.snapshot.id, fresh.bytes]]));
  return {
    schemaVersion: 1,
    database: db.name,
    snapshot: named.snapshot,
    coverage: knowledge.coverage,
    holds: {
      snapshots: knowledge.snapshots.length,
      posts: knowledge.posts.length,
      duplicates: knowledge.posts.filter((post) => post.duplicateOf !== null).length,
      statements: knowledge.statements.length,
      facts: knowledge.facts.filter((fact) => fact.knownTo === null).length,
      findings: knowledge.findings.length,
    },
    changes,
  };
}

/** One order for one set of snapshots, so that the order in which they came in changes nothing: the newest capture last. */
function byCapture({ snapshot: a }: SnapshotText, { snapshot: b }: SnapshotText): number {
  const [first, second] = [`${a.capturedOn ?? ""} ${a.id}`, `${b.capturedOn ?? ""} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The same bytes again, told with less: what was known of them stays. */
function merged(fresh: Snapshot, before: Snapshot): Snapshot {
  return {
    ...fresh,
    capturedOn: fresh.capturedOn ?? before.capturedOn,
    source: fresh.source ?? before.source,
    licence: fresh.licence ?? before.licence,
    note: fresh.note ?? before.note,
  };
}
