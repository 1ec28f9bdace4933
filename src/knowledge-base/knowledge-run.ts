import type { Connection } from "../../db/connection.js";
import { earlierRun } from "../../db/earlier-run.js";
import { addKnowledge, countsOf, type WriteReport, writeKnowledge } from "../../db/knowledge-store.js";
import { type Counts, notedCounts } from "../../db/post-notes.js";
import { readSnapshots as readStored, type SnapshotBytes, type StoredSnapshot } from "../../db/snapshot-store.js";
import { addCaptures } from "../../ingest/add-captures.js";
import { readerDigest } from "../../ingest/packs/reader-version.js";
import { byCapture, type NotedKnowledge, readSnapshots, type Vocabularies } from "../../ingest/pipeline.js";
import { readSnapshotBytes } from "../../ingest/snapshots.js";
import type { Coverage, Knowledge } from "../model/knowledge.js";
import type { Snapshot, SnapshotText } from "../model/snapshot.js";

/** How much a knowledge base holds of each kind of record; of facts those that are known now. */
export interface Holdings {
  readonly snapshots: number;
  readonly posts: number;
  readonly duplicates: number;
  readonly statements: number;
  readonly facts: number;
  readonly findings: number;
}

/** What a run changed, and what the knowledge base holds after it. */
interface RunReport {
  readonly coverage: Coverage;
  readonly holds: Holdings;
  readonly changes: WriteReport;
}

/** A snapshot that comes in. */
export interface IncomingSnapshot extends SnapshotText {
  readonly bytes: SnapshotBytes;
}

interface RunOptions {
  /** The snapshots that come in, under the records that are to be stored of them. */
  readonly fresh: readonly IncomingSnapshot[];
  readonly stored: readonly Snapshot[];
  /** Those of the stored snapshots that are to go. */
  readonly gone: readonly Snapshot[];
  /** What the fresh snapshots alone say, where that is known already. */
  readonly first: NotedKnowledge | null;
  readonly vocabularies: Vocabularies;
  readonly recordedAt: string;
}

/**
 * Brings a base to what the fresh snapshots and the stored ones that stay say together. Where the fresh ones only add to what an
 * earlier run of the same reader and packs left, that alone is read and written; else every snapshot is cut again, and of its posts
 * those are read that no earlier run has read as they are. Either way the records come out the same. Call it inside a transaction.
 */
export function bringTo(db: Connection, options: RunOptions): RunReport {
  const reader = readerDigest(options.vocabularies);
  const before = notedCounts(db, reader);
  return (before && added(db, reader, before, options)) ?? madeAnew(db, reader, before !== null, options);
}

/** What the fresh snapshots add; null where they change what is there. */
function added(db: Connection, reader: string, before: Counts, options: RunOptions): RunReport | null {
  const { fresh, stored, gone, vocabularies, recordedAt } = options;
  if (gone.length > 0) return null;
  const known = new Map(stored.map((snapshot) => [snapshot.id, snapshot]));
  const isKnown = ({ snapshot }: IncomingSnapshot): boolean => {
    const before = known.get(snapshot.id);
    return before !== undefined && (Object.keys(before) as (keyof Snapshot)[]).every((key) => before[key] === snapshot[key]);
  };
  const news = fresh.filter((one) => !isKnown(one));
  if (news.some(({ snapshot }) => known.has(snapshot.id))) return null;
  const addition = addCaptures(news, earlierRun(db), vocabularies);
  if (addition === null) return null;
  const { knowledge, notes, instead } = addition;
  const bytes = bytesOf(news);
  const { report, counts } = addKnowledge(db, knowledge, recordedAt, { bytes, notes: { reader, posts: notes }, instead, before });
  return { coverage: knowledge.coverage, holds: holdingsOf(knowledge, counts), changes: report };
}

function madeAnew(db: Connection, reader: string, isNoted: boolean, options: RunOptions): RunReport {
  const { fresh, stored, gone, first, vocabularies, recordedAt } = options;
  const left = new Set(stored.map(({ id }) => id));
  for (const { id } of gone) left.delete(id);
  for (const { snapshot } of fresh) left.delete(snapshot.id);
  const kept = isNoted ? earlierRun(db).readingOf : () => null;
  const again = left.size === 0 ? [] : readStored(db, left).map(readAgain);
  const { knowledge, notes } =
    first !== null && stored.length === 0 ? first : readSnapshots([...again, ...fresh].sort(byCapture), { vocabularies, kept });
  const changes = writeKnowledge(db, knowledge, recordedAt, bytesOf(fresh), { reader, posts: notes });
  return { coverage: knowledge.coverage, holds: holdingsOf(knowledge, countsOf(knowledge)), changes };
}

function bytesOf(snapshots: readonly IncomingSnapshot[]): ReadonlyMap<string, SnapshotBytes> {
  return new Map(snapshots.map(({ snapshot, bytes }) => [snapshot.id, bytes]));
}

/** A stored snapshot with its text, under the record that is stored of it. */
export function readAgain({ snapshot, bytes }: StoredSnapshot): SnapshotText {
  return { ...readSnapshotBytes(bytes, snapshot), snapshot };
}

/** What a base holds by its counts, which leave snapshots out. */
function holdingsOf({ snapshots }: Pick<Knowledge, "snapshots">, counts: Counts): Holdings {
  const { posts = 0, duplicates = 0, statements = 0, known: facts = 0, findings = 0 } = counts;
  return { snapshots: snapshots.length, posts, duplicates, statements, facts, findings };
}
