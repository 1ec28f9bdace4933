import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { compareTexts } from "../src/model/compare-texts.js";
import { InforceError } from "../src/model/errors.js";
import type { Fact } from "../src/model/fact.js";
import { HeldPosts } from "../src/model/held-posts.js";
import type { HeldKnowledge, Knowledge } from "../src/model/knowledge.js";
import type { PostNote } from "../src/model/post-note.js";
import type { Snapshot } from "../src/model/snapshot.js";
import { sourcesOf } from "../src/model/source.js";
import { coverageContent, sentenceContent, snapshotContent, sourceContent, topicContent } from "./catalog-row.js";
import type { Connection } from "./connection.js";
import { translated } from "./database-error.js";
import type { HeldFact } from "./earlier-run.js";
import { type FactContent, factContent } from "./fact-row.js";
import { findingContent } from "./finding-row.js";
import { addNotes, type Counts, notedCounts, type RunNotes, replaceNotes } from "./post-notes.js";
import { postContent } from "./post-row.js";
import { RECORD_TABLES, type RecordKind } from "./record-tables.js";
import { closeRun, lastRun } from "./root-hash.js";
import { refreshSeries, TouchedSeries } from "./series-index.js";
import { holdsSnapshot, type SnapshotBytes, writeSnapshot } from "./snapshot-store.js";
import { instrumentContent, statementContent } from "./statement-row.js";
import { nextRun } from "./system-clock.js";
import { type VersionCounts, writeVersions } from "./version-writer.js";

/** What can be stored: an archive that may be large holds its posts packed. */
type Storable = Knowledge | HeldKnowledge;

/** What a write did. */
export interface WriteReport {
  /** The instant under which the changes were recorded; null when nothing changed. */
  readonly recordedAt: string | null;
  /** The root hash of the base: over all that it ever recorded, as of its last run. Null when nothing was ever recorded. */
  readonly root: string | null;
  readonly added: number;
  readonly superseded: number;
  readonly unchanged: number;
  readonly records: Readonly<Record<RecordKind, VersionCounts>>;
}

/** Records of which those that an addition lacks are superseded. */
export interface Instead {
  readonly facts: readonly HeldFact[];
  readonly findings: readonly string[];
}

/**
 * Makes `knowledge` the current state, in one transaction: a kill at any moment leaves the old state or the new one.
 * Records with the same id and content stay untouched, new ones are recorded from `recordedAt`, those no longer produced
 * are recorded until it. Nothing is deleted, and the same knowledge twice changes nothing at all.
 *
 * @param recordedAt UTC instant of this run, for example `2022-06-15T09:30:00.000Z`. Runs follow each other: an instant that
 * is not after the last run's is moved to the millisecond after it, and the report tells which was used.
 * @param bytes of the snapshots that are new to the store, by snapshot id.
 * @param notes what a later run may build on; null: nothing, and it reads everything again.
 * @throws InforceError `DATABASE_READ_ONLY`, `DATABASE_LOCKED`, `DATABASE_FULL`, `DATABASE_CORRUPT`; `INVALID_ARGUMENT` for a
 * record that breaks a rule (bounds out of order, an id used twice, bytes missing); `SNAPSHOT_HASH_MISMATCH`.
 * @example writeKnowledge(db, knowledge, "2022-06-15T09:30:00.000Z", bytes).added // 0 the second time
 */
export function writeKnowledge(
  db: Connection,
  knowledge: Storable,
  recordedAt: string,
  bytes: ReadonlyMap<string, SnapshotBytes> = new Map(),
  notes: RunNotes | null = null,
): WriteReport {
  return translated(db.name, () =>
    db
      .transaction(() => {
        const report = write(db, inKeyOrder(knowledge), recordedAt, bytes, null);
        const counts = countsOf(knowledge);
        if (notes === null || !sameNotes(db, notes, counts, report)) replaceNotes(db, notes, counts);
        return report;
      })
      .immediate(),
  );
}

interface AddOptions {
  readonly bytes: ReadonlyMap<string, SnapshotBytes>;
  readonly notes: RunNotes<readonly PostNote[]>;
  readonly instead: Instead;
  /** How many records there were, as `notedCounts` gives them. */
  readonly before: Counts;
}

/**
 * Adds to the current state what further captures say, as `writeKnowledge` would with all there is: of the records that `instead`
 * names those that `addition` lacks are superseded, all others stay.
 *
 * @param addition snapshots, topics and coverage as they are now; of all other records those that are new or may have changed.
 * @throws InforceError as `writeKnowledge`.
 */
export function addKnowledge(
  db: Connection,
  addition: Knowledge,
  recordedAt: string,
  { bytes, notes, instead, before }: AddOptions,
): { readonly report: WriteReport; readonly counts: Counts } {
  return translated(db.name, () =>
    db
      .transaction(() => {
        const report = write(db, inKeyOrder(addition), recordedAt, bytes, { instead, before });
        const counts = countsAfter(before, addition, report, instead);
        if (report.recordedAt !== null || notes.posts.length > 0) addNotes(db, notes, counts);
        return { report, counts };
      })
      .immediate(),
  );
}

/** How many records of each kind some knowledge holds, how many posts repeat another, and how many facts are known still. */
export function countsOf(knowledge: Storable): Counts {
  const { posts } = knowledge;
  const frames = [...(posts instanceof HeldPosts ? posts.frames : posts)];
  return {
    ...Object.fromEntries(ADDED_KINDS.map((kind) => [kind, knowledge[kind].length])),
    duplicates: frames.filter(({ duplicateOf }) => duplicateOf !== null).length,
    known: knowledge.facts.filter(({ knownTo }) => knownTo === null).length,
  };
}

/** The kinds of records of which an addition holds a part. */
const ADDED_KINDS = ["posts", "statements", "instruments", "facts", "findings", "sentences"] as const;

function isAddedKind(kind: RecordKind): kind is (typeof ADDED_KINDS)[number] {
  return (ADDED_KINDS as readonly RecordKind[]).includes(kind);
}

function insteadOf(kind: (typeof ADDED_KINDS)[number], { facts, findings }: Instead): readonly string[] {
  if (kind === "facts") return facts.map(({ id }) => id);
  return kind === "findings" ? findings : [];
}

function countsAfter(before: Counts, addition: Knowledge, report: WriteReport, instead: Instead): Counts {
  const own = countsOf(addition);
  return {
    ...Object.fromEntries(
      ADDED_KINDS.map((kind) => [kind, (before[kind] ?? 0) + report.records[kind].added - report.records[kind].superseded]),
    ),
    duplicates: (before.duplicates ?? 0) + (own.duplicates ?? 0),
    known: (before.known ?? 0) + (own.known ?? 0) - instead.facts.filter(({ current }) => current).length,
  };
}

/** Where nothing changes at all, the notes stay as they are. */
function sameNotes(db: Connection, notes: RunNotes, counts: Counts, report: WriteReport): boolean {
  return report.recordedAt === null && JSON.stringify(notedCounts(db, notes.reader)) === JSON.stringify(counts);
}

/** Records in the order of their keys, in which they fill the pages of a table one after the other. */
function inKeyOrder(knowledge: Storable): Storable {
  const sorted = <T>(items: readonly T[], ...keys: readonly ((item: T) => string)[]): readonly T[] =>
    [...items].sort((a, b) => {
      for (const key of keys) {
        const [first, second] = [key(a), key(b)];
        if (first !== second) return first < second ? -1 : 1;
      }
      return 0;
    });
  const byId = ({ id }: { readonly id: string }): string => id;
  return {
    ...knowledge,
    statements: sorted(knowledge.statements, byId),
    instruments: sorted(knowledge.instruments, byId),
    findings: sorted(knowledge.findings, byId),
    sentences: sorted(knowledge.sentences, ({ post }) => post),
    facts: [...sorted(knowledge.facts, byId)].sort(byFactKey),
  };
}

/** The key of `fact_version`: of one series the newest start and the newest knowledge first. */
function byFactKey(a: Fact, b: Fact): number {
  return (
    compareTexts(a.topic, b.topic) ||
    compareTexts(a.subject ?? "", b.subject ?? "") ||
    compareTexts(a.scope ?? "", b.scope ?? "") ||
    compareTexts(b.start.earliest ?? "", a.start.earliest ?? "") ||
    compareTexts(b.knownFrom, a.knownFrom)
  );
}

function write(
  db: Connection,
  knowledge: Storable,
  recordedAt: string,
  bytes: ReadonlyMap<string, SnapshotBytes>,
  part: { readonly instead: Instead; readonly before: Counts } | null,
): WriteReport {
  for (const snapshot of knowledge.snapshots) keepBytes(db, snapshot, bytes.get(snapshot.id));
  const run = nextRun(db, recordedAt);
  const touched = new TouchedSeries();
  const records = Object.fromEntries(
    recordsOf(knowledge).map(({ kind, table, rows }) => {
      const onChange = kind === "facts" ? (row: { readonly id: string }) => touched.add(row as FactContent) : undefined;
      if (part === null || !isAddedKind(kind)) return [kind, writeVersions(db, table, rows, run, onChange)];
      const counts = writeVersions(db, table, rows, run, onChange, insteadOf(kind, part.instead));
      return [kind, { ...counts, unchanged: (part.before[kind] ?? 0) - counts.superseded }];
    }),
  ) as Record<RecordKind, VersionCounts>;
  refreshSeries(db, touched);
  if (run.started() !== null) closeRun(db, run.run(), run.changes);
  const total = (of: (counts: VersionCounts) => number) => Object.values(records).reduce((sum, counts) => sum + of(counts), 0);
  return {
    recordedAt: run.started(),
    root: lastRun(db)?.root ?? null,
    added: total((counts) => counts.added),
    superseded: total((counts) => counts.superseded),
    unchanged: total((counts) => counts.unchanged),
    records,
  };
}

/** The records of one kind, as rows of their table. */
export interface KindOfRecords {
  readonly kind: RecordKind;
  readonly table: SQLiteTable;
  readonly rows: Iterable<{ readonly id: string }>;
}

/** Everything that `knowledge` holds, as rows; each kind can be walked once. */
export function recordsOf(knowledge: Storable): readonly KindOfRecords[] {
  const rows: Readonly<Record<RecordKind, KindOfRecords["rows"]>> = {
    sources: mapped(sourcesOf(knowledge.snapshots), sourceContent),
    snapshots: mapped(knowledge.snapshots, snapshotContent),
    topics: mapped(knowledge.topics, topicContent),
    posts: mapped(knowledge.posts, postContent),
    instruments: mapped(knowledge.instruments, instrumentContent),
    statements: mapped(knowledge.statements, statementContent),
    facts: mapped(knowledge.facts, factContent),
    findings: mapped(knowledge.findings, findingContent),
    sentences: mapped(knowledge.sentences, sentenceContent),
    coverage: [
      coverageContent(knowledge.coverage),
      ...Object.entries(knowledge.coverageOf ?? {}).map(([code, coverage]) => coverageContent(coverage, code)),
    ],
  };
  return RECORD_TABLES.map(([kind, table]) => ({ kind, table, rows: rows[kind] }));
}

function keepBytes(db: Connection, snapshot: Snapshot, bytes: SnapshotBytes | undefined): void {
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
