import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { InforceError } from "../src/model/errors.js";
import type { Knowledge } from "../src/model/knowledge.js";
import type { Snapshot } from "../src/model/snapshot.js";
import { sourcesOf } from "../src/model/source.js";
import { coverageContent, sentenceContent, snapshotContent, sourceContent, topicContent } from "./catalog-row.js";
import type { Connection } from "./connection.js";
import { translated } from "./database-error.js";
import { type FactContent, factContent } from "./fact-row.js";
import { findingContent } from "./finding-row.js";
import { postContent } from "./post-row.js";
import {
  coverageVersion,
  factVersion,
  findingVersion,
  instrumentVersion,
  postVersion,
  sentenceCountVersion,
  snapshotVersion,
  sourceVersion,
  statementVersion,
  topicVersion,
} from "./schema.js";
import { refreshSeries, TouchedSeries } from "./series-index.js";
import { holdsSnapshot, writeSnapshot } from "./snapshot-store.js";
import { instrumentContent, statementContent } from "./statement-row.js";
import { nextRun } from "./system-clock.js";
import { type VersionCounts, writeVersions } from "./version-writer.js";

/** Kinds of records a knowledge base keeps. */
export type RecordKind =
  | "sources"
  | "snapshots"
  | "topics"
  | "posts"
  | "instruments"
  | "statements"
  | "facts"
  | "findings"
  | "sentences"
  | "coverage";

/** What a write did. */
export interface WriteReport {
  /** The instant under which the changes were recorded; null when nothing changed. */
  readonly recordedAt: string | null;
  readonly added: number;
  readonly superseded: number;
  readonly unchanged: number;
  readonly records: Readonly<Record<RecordKind, VersionCounts>>;
}

/**
 * Makes `knowledge` the current state, in one transaction: a kill at any moment leaves the old state or the new one.
 * Records with the same id and content stay untouched, new ones are recorded from `recordedAt`, those no longer produced
 * are recorded until it. Nothing is deleted, and the same knowledge twice changes nothing at all.
 *
 * @param recordedAt UTC instant of this run, for example `2022-06-15T09:30:00.000Z`. Runs follow each other: an instant that
 * is not after the last run's is moved to the millisecond after it, and the report tells which was used.
 * @param bytes of the snapshots that are new to the store, by snapshot id.
 * @throws InforceError `DATABASE_READ_ONLY`, `DATABASE_LOCKED`, `DATABASE_FULL`, `DATABASE_CORRUPT`; `INVALID_ARGUMENT` for a
 * record that breaks a rule (bounds out of order, an id used twice, bytes missing); `SNAPSHOT_HASH_MISMATCH`.
 * @example writeKnowledge(db, knowledge, "2022-06-15T09:30:00.000Z", bytes).added // 0 the second time
 */
export function writeKnowledge(
  db: Connection,
  knowledge: Knowledge,
  recordedAt: string,
  bytes: ReadonlyMap<string, Uint8Array> = new Map(),
): WriteReport {
  return translated(db.name, () => db.transaction(() => write(db, knowledge, recordedAt, bytes)).immediate());
}

function write(db: Connection, knowledge: Knowledge, recordedAt: string, bytes: ReadonlyMap<string, Uint8Array>): WriteReport {
  for (const snapshot of knowledge.snapshots) keepBytes(db, snapshot, bytes.get(snapshot.id));
  const { run, started } = nextRun(db, recordedAt);
  const versions = <R extends { readonly id: string }>(table: SQLiteTable, rows: Iterable<R>, onChange?: (row: R) => void) =>
    writeVersions(db, table, rows, run, onChange);
  const touched = new TouchedSeries();
  const records: Record<RecordKind, VersionCounts> = {
    sources: versions(sourceVersion, mapped(sourcesOf(knowledge.snapshots), sourceContent)),
    snapshots: versions(snapshotVersion, mapped(knowledge.snapshots, snapshotContent)),
    topics: versions(topicVersion, mapped(knowledge.topics, topicContent)),
    posts: versions(postVersion, mapped(knowledge.posts, postContent)),
    instruments: versions(instrumentVersion, mapped(knowledge.instruments, instrumentContent)),
    statements: versions(statementVersion, mapped(knowledge.statements, statementContent)),
    facts: versions<FactContent>(factVersion, mapped(knowledge.facts, factContent), (row) => touched.add(row)),
    findings: versions(findingVersion, mapped(knowledge.findings, findingContent)),
    sentences: versions(sentenceCountVersion, mapped(knowledge.sentences, sentenceContent)),
    coverage: versions(coverageVersion, [
      coverageContent(knowledge.coverage),
      ...Object.entries(knowledge.coverageOf ?? {}).map(([code, coverage]) => coverageContent(coverage, code)),
    ]),
  };
  refreshSeries(db, touched);
  const total = (of: (counts: VersionCounts) => number) => Object.values(records).reduce((sum, counts) => sum + of(counts), 0);
  return {
    recordedAt: started(),
    added: total((counts) => counts.added),
    superseded: total((counts) => counts.superseded),
    unchanged: total((counts) => counts.unchanged),
    records,
  };
}

function keepBytes(db: Connection, snapshot: Snapshot, bytes: Uint8Array | undefined): void {
  if (bytes !== undefined) writeSnapshot(db, snapshot, bytes);
  else if (!holdsSnapshot(db, snapshot.id)) {
    throw new InforceError("INVALID_ARGUMENT", `the bytes of snapshot "${snapshot.name}" are neither stored nor given`, {
      got: snapshot.id,
      expected: "bytes for every snapshot that is new to the store",
    });
  }
}

function* mapped<A, B>(items: Iterable<A>, to: (item: A, place: number) => B): Iterable<B> {
  let place = 0;
  for (const item of items) yield to(item, place++);
}
