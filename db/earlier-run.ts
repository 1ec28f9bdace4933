import type { Finding } from "../src/model/finding.js";
import type { Coverage, SentenceCount } from "../src/model/knowledge.js";
import type { Post } from "../src/model/post.js";
import type { Snapshot } from "../src/model/snapshot.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import { archiveReader } from "./archive-reader.js";
import { catalogReader } from "./catalog-reader.js";
import { type CoverageContent, coverageOf, type SentenceContent, sentenceOf } from "./catalog-row.js";
import type { Connection } from "./connection.js";
import { type FindingContent, findingOf } from "./finding-row.js";
import { type NoteReader, noteReader } from "./post-notes.js";
import { type HeadCells, headColumns, headOf } from "./post-row.js";
import { type StatementContent, statementOf } from "./statement-row.js";

/** A fact that an addition may take the place of, and whether it is known still. */
export interface HeldFact {
  readonly id: string;
  readonly current: boolean;
}

/** A post as an earlier run read it. */
export interface EarlierReading {
  readonly statements: readonly Statement[];
  readonly instruments: readonly Instrument[];
  readonly findings: readonly Finding[];
  readonly sentences: SentenceCount;
  readonly hosts: { readonly own: number; readonly foreign: number };
}

/** What a base holds of an earlier run, as far as an addition asks for it: reads by key, none of which grows with the base. */
export interface EarlierRun extends Pick<NoteReader, "notesOf" | "withdrawn"> {
  readonly snapshots: readonly Snapshot[];
  readonly topics: readonly TopicInfo[];
  readonly coverage: Coverage;
  /** By code, where archives of several jurisdictions were read. */
  readonly coverageOf: Readonly<Record<string, Coverage>>;
  post(id: string): Post | null;
  datedPost(id: string): Pick<Post, "id" | "snapshot" | "published"> | null;
  instrument(id: string): Instrument | null;
  finding(id: string): Finding | null;
  findingsAt(posts: readonly string[], topic: string): readonly Finding[];
  findingsAside(topic: string): readonly Finding[];
  /** The statements about a topic: those of a subject (null: of none), or all. */
  statementsAbout(topic: string, subject: string | null | undefined): readonly Statement[];
  listsOf(topic: string): readonly Statement[];
  /** The facts of a topic: those of a subject (null: of none), or all. */
  factsAbout(topic: string, subject: string | null | undefined): readonly HeldFact[];
  /** Whether the words of a post were read: those in another language are not. */
  isRead(post: string): boolean;
  /** What was read of a post from what this digest stands for, and with which pack; null where it was read from anything else. */
  readingOf(post: Post, key: string): { readonly reading: EarlierReading; readonly pack: string } | null;
}

/** The statements, by name: tests read their plans. */
export const EARLIER_SQL = {
  coverage: "SELECT * FROM coverage_version WHERE superseded_in = 0 AND id <> 'coverage' ORDER BY id",
  datedPost: `SELECT ${headColumns()} FROM post_version WHERE id = ? AND superseded_in = 0`,
  findingsAt: "SELECT * FROM finding_version WHERE post = ? AND topic = ? AND superseded_in = 0 ORDER BY id",
  findingsAside: "SELECT * FROM finding_version WHERE post IS NULL AND topic = ? AND superseded_in = 0 ORDER BY id",
  statements: "SELECT * FROM statement_version WHERE topic = ? AND superseded_in = 0 ORDER BY id",
  statementsOf: "SELECT * FROM statement_version WHERE topic = ? AND subject IS ? AND superseded_in = 0 ORDER BY id",
  lists: "SELECT * FROM statement_version WHERE topic = ? AND operation = 'list' AND superseded_in = 0 ORDER BY id",
  facts: "SELECT id, known_to IS NULL FROM fact_version WHERE topic = ? AND superseded_in = 0",
  factsOf: "SELECT id, known_to IS NULL FROM fact_version WHERE topic = ? AND subject = ? AND superseded_in = 0",
  sentences: "SELECT * FROM sentence_count_version WHERE id = ? AND superseded_in = 0",
} as const;

export function earlierRun(db: Connection): EarlierRun {
  const archive = archiveReader(db);
  const catalog = catalogReader(db);
  const notes = noteReader(db);
  const coverages = db.prepare<[], CoverageContent>(EARLIER_SQL.coverage).all();
  const datedPost = db.prepare<[string], HeadCells>(EARLIER_SQL.datedPost);
  const findingsAt = db.prepare<[string, string], FindingContent>(EARLIER_SQL.findingsAt);
  const findingsAside = db.prepare<[string], FindingContent>(EARLIER_SQL.findingsAside);
  const statements = db.prepare<[string], StatementContent>(EARLIER_SQL.statements);
  const statementsOf = db.prepare<[string, string | null], StatementContent>(EARLIER_SQL.statementsOf);
  const lists = db.prepare<[string], StatementContent>(EARLIER_SQL.lists);
  const facts = db.prepare<[string], [string, number]>(EARLIER_SQL.facts).raw();
  const factsOf = db.prepare<[string, string], [string, number]>(EARLIER_SQL.factsOf).raw();
  const sentences = db.prepare<[string], SentenceContent>(EARLIER_SQL.sentences);
  return {
    ...notes,
    snapshots: catalog.snapshots(),
    topics: catalog.topicsList(),
    coverage: catalog.coverage(),
    coverageOf: Object.fromEntries(coverages.map((row) => [row.id, coverageOf(row)])),
    post: archive.post,
    datedPost: (id) => {
      const row = datedPost.get(id);
      return row === undefined ? null : headOf(row);
    },
    instrument: archive.instrument,
    finding: catalog.finding,
    findingsAt: (posts, topic) => posts.flatMap((post) => findingsAt.all(post, topic).map(findingOf)),
    findingsAside: (topic) => findingsAside.all(topic).map(findingOf),
    statementsAbout: (topic, subject) =>
      (subject === undefined ? statements.all(topic) : statementsOf.all(topic, subject)).map(statementOf),
    listsOf: (topic) => lists.all(topic).map(statementOf),
    factsAbout: (topic, subject) =>
      (subject === undefined ? facts.all(topic) : factsOf.all(topic, subject ?? "")).map(([id, current]) => ({
        id,
        current: current === 1,
      })),
    isRead: (post) => sentences.get(post) !== undefined,
    readingOf: (post, key) => {
      const note = notes.readingOf(post.id);
      const before = note?.key === key ? archive.post(post.id) : null;
      const counted = sentences.get(post.id);
      if (note === null || before === null || counted === undefined) return null;
      const findings = note.findings.flatMap((id) => catalog.finding(id) ?? []);
      if (findings.length < note.findings.length) return null;
      const { instruments, own, foreign, pack } = note;
      const hosts = { own, foreign };
      const statements = archive.statementsOfPost(post.id);
      const read = { statements, instruments, findings, sentences: sentenceOf(counted), hosts };
      const reading = movedTo(post, before, read);
      return reading === null ? null : { reading, pack };
    },
  };
}

/** A reading with the snapshot and the lines of another copy of its post; null where the lines cannot be told apart. */
function movedTo(post: Post, before: Post, reading: EarlierReading): EarlierReading | null {
  const numbers = before.lineNumbers;
  if (post.snapshot === before.snapshot && String(post.lineNumbers) === String(numbers)) return reading;
  if (post.lineNumbers.length !== numbers.length) return null;
  const lines = new Map<number, number>();
  for (const [at, line] of numbers.entries()) {
    const now = post.lineNumbers[at] as number;
    if ((lines.get(line) ?? now) !== now) return null;
    lines.set(line, now);
  }
  const moved = ([first, last]: readonly [number, number]): readonly [number, number] => [
    lines.get(first) ?? Number.NaN,
    lines.get(last) ?? Number.NaN,
  ];
  const placed = <T extends Pick<Statement, "evidence">>(one: T): T => ({
    ...one,
    evidence: { ...one.evidence, lines: moved(one.evidence.lines) },
  });
  const statements = reading.statements.map(placed);
  const instruments = reading.instruments.map(placed);
  const findings = reading.findings.map(
    ({ place, ...rest }): Finding => ({
      ...rest,
      place: { ...place, snapshot: post.snapshot, lines: place.lines === null ? null : moved(place.lines) },
    }),
  );
  const all = [
    ...[...statements, ...instruments].map(({ evidence }) => evidence.lines),
    ...findings.map(({ place }) => place.lines),
  ];
  return all.every((found) => !found?.some(Number.isNaN)) ? { ...reading, statements, instruments, findings } : null;
}
