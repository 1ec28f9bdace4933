import type { Absence } from "../src/model/absence.js";
import { append } from "../src/model/append.js";
import type { DayOrder } from "../src/model/dates/date-expression.js";
import type { Finding } from "../src/model/finding.js";
import { grouped } from "../src/model/grouped.js";
import { type IsoDay, maxDay } from "../src/model/iso-day.js";
import type { Knowledge, SentenceCount } from "../src/model/knowledge.js";
import type { PackTopic } from "../src/model/pack/pack.js";
import type { Post } from "../src/model/post.js";
import type { PostNote, ReadingNote } from "../src/model/post-note.js";
import { holdsRecords, type Snapshot, type SnapshotText } from "../src/model/snapshot.js";
import { authorityRank } from "../src/model/source.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import {
  type Archive,
  archivesOf,
  codeOf,
  type KeptReadings,
  noPackFinding,
  type ReadArchivePost,
  readArchive,
  statementsIn,
} from "./archives.js";
import { coverageByCode, coverageOf, coverageOfRecords, unreadOf } from "./coverage.js";
import { reconcile } from "./facts/reconcile.js";
import { bundledVocabularies } from "./packs/bundled-packs.js";
import { type Capture, joinCaptures, type Replacement, type Sighting } from "./posts/identity/post-versions.js";
import { readPosts } from "./posts/read-posts.js";
import { guardFacts, guardPosts, guardStatements } from "./record-guard.js";
import { readCorrections } from "./records/corrections.js";
import { type ReadRecords, readTable } from "./records/table-records.js";
import type { Vocabulary } from "./statements/scan/vocabulary.js";

/** Vocabularies to read with, one a jurisdiction, in the order in which they are asked. */
export type Vocabularies = readonly Vocabulary[];

/** What the posts are read with. */
export interface PipelineOptions {
  /**
   * One a jurisdiction; the bundled packs where none are given. An archive that is not said to be one's is read with the one whose
   * country it speaks of, among those that need no saying; with the first where it names none.
   */
  readonly vocabularies?: Vocabularies;
  /** What an earlier run of the same reader and the same packs read. */
  readonly kept?: KeptReadings;
}

/** What is known of posts beside their words. */
export interface PostNotes {
  /** Ids of the posts in another language than the lexicon's. */
  readonly foreign?: ReadonlySet<string>;
  /** Ids of the snapshots whose last posts are in another language. */
  readonly foreignEnds?: ReadonlySet<string>;
  /** By snapshot, which figure of a date in digits is the day. */
  readonly dayOrders?: ReadonlyMap<string, DayOrder | null>;
  /** By id of a post's older text: which stands instead, and since when. */
  readonly replaced?: ReadonlyMap<string, Replacement>;
  readonly seen?: ReadonlyMap<string, Sighting>;
}

/** Knowledge, and what to note of its posts for a later run. */
export interface NotedKnowledge {
  readonly knowledge: Knowledge;
  readonly notes: readonly PostNote[];
}

/**
 * Makes knowledge of snapshots: posts, statements, facts and findings. A pure function: the same snapshots in the same order
 * give the same records. Of a post that stands in several snapshots with one text, the copy of the best source counts, of equals
 * the first; of one source with several texts, each is a version, known from and until the capture days.
 *
 * @throws InforceError `SNAPSHOT_NO_POSTS` when a snapshot holds no post at all.
 */
export function runPipeline(snapshots: readonly SnapshotText[], options: PipelineOptions = {}): Knowledge {
  return readSnapshots(snapshots, options).knowledge;
}

/** The same, with what to note for a later run. */
export function readSnapshots(snapshots: readonly SnapshotText[], options: PipelineOptions = {}): NotedKnowledge {
  const findings: Finding[] = [];
  const captures: Capture[] = [];
  const foreign = new Set<string>();
  const foreignEnds = new Set<string>();
  const dayOrders = new Map<string, DayOrder | null>();
  for (const snapshot of snapshots) {
    if (holdsRecords(snapshot.snapshot)) continue;
    const read = readPosts(snapshot);
    append(findings, read.findings);
    captures.push({ snapshot: snapshot.snapshot, posts: read.posts });
    for (const id of read.foreign) foreign.add(id);
    if (read.endsForeign) foreignEnds.add(snapshot.snapshot.id);
    dayOrders.set(snapshot.snapshot.id, read.dayMonth === "unsettled" ? null : read.dayMonth);
  }
  const { posts, seen, replaced, findings: edits } = joinCaptures(captures);
  return notedKnowledge(posts, [...findings, ...edits], snapshots, {
    ...options,
    foreign,
    foreignEnds,
    dayOrders,
    replaced,
    seen,
  });
}

/** The later stages alone: what the given posts say. */
export function knowledgeOf(
  dated: readonly Post[],
  given: readonly Finding[],
  snapshots: readonly SnapshotText[],
  options: PipelineOptions & PostNotes = {},
): Knowledge {
  return notedKnowledge(dated, given, snapshots, options).knowledge;
}

function notedKnowledge(
  dated: readonly Post[],
  given: readonly Finding[],
  snapshots: readonly SnapshotText[],
  options: PipelineOptions & PostNotes,
): NotedKnowledge {
  const { vocabularies = bundledVocabularies(), replaced = NONE } = options;
  const read = readStatements(dated, snapshots, { ...options, vocabularies });
  const records = recordsOf(snapshots, vocabularies);
  const { archives } = read;
  const said = versionsOf(read.statements, replaced);
  const { withdrawn } = said;
  const corrected = readCorrections(snapshots, topicsIn(vocabularies), {
    statements: [...said.statements, ...records.statements],
    posts: read.posts,
    edited: new Set(replaced.keys()),
  });
  const corrections = guardStatements(corrected.statements, corrected.posts);
  const codes = new Set([...records.statements, ...corrections.kept].map(({ topic }) => topic.split("/")[0]));
  const used = new Set([...read.used, ...vocabularies.filter((one) => codes.has(codeOf(one)))]);
  const infos = topicsOf(vocabularies.filter((one, at) => used.has(one) || (used.size === 0 && at === 0)));
  const posts = [...read.posts, ...records.posts, ...corrected.posts];
  const statements = [...said.statements, ...records.statements, ...corrections.kept];
  const findings = [...given, ...read.findings, ...records.findings, ...corrected.findings, ...corrections.findings];
  const absences = new Map<string, readonly Absence[]>([...withdrawn].map(([id, from]) => [id, [{ from, to: null }]]));
  for (const [id, days] of corrected.absences) absences.set(id, [...(absences.get(id) ?? []), ...days]);
  const prose = snapshots.filter(({ snapshot }) => !holdsRecords(snapshot));
  const unread = unreadOf(snapshots, vocabularies, options);
  const reconciled = reconcile(statements, posts, infos, findings, ranksOf(snapshots.map((one) => one.snapshot)), absences);
  const { kept: facts, findings: impossible } = guardFacts(reconciled.facts);
  const knowledge = {
    snapshots: snapshots.map((s) => s.snapshot),
    posts,
    statements,
    instruments: [
      ...new Map([...corrected.instruments, ...records.instruments, ...read.instruments].map((act) => [act.id, act])).values(),
    ],
    facts,
    findings: distinct([...findings, ...reconciled.findings, ...impossible]),
    topics: infos,
    sentences: read.sentences,
    coverage:
      prose.length > 0
        ? coverageOf(read.posts, prose, unread)
        : coverageOfRecords([...records.statements, ...corrections.kept], snapshots),
    ...(used.size > 1 ? { coverageOf: coverageByCode(posts, snapshots, archives, unread) } : {}),
  };
  return { knowledge, notes: notesOf(read, said.statements, options) };
}

/** What the posts of some archives say, before it is put together. */
export interface ReadStatements {
  /** As they may be stored. */
  readonly posts: readonly Post[];
  readonly statements: readonly Statement[];
  readonly instruments: readonly Instrument[];
  readonly findings: readonly Finding[];
  readonly sentences: readonly SentenceCount[];
  /** What something was read with. */
  readonly used: ReadonlySet<Vocabulary>;
  /** By snapshot. */
  readonly archives: ReadonlyMap<string, Archive>;
  /** By id of a post. */
  readonly readings: ReadonlyMap<string, ReadArchivePost>;
}

/** Reads what the given posts say. */
export function readStatements(
  dated: readonly Post[],
  snapshots: readonly SnapshotText[],
  {
    vocabularies,
    foreign = new Set(),
    dayOrders = new Map(),
    replaced = NONE,
    seen,
    kept = () => null,
  }: PipelineOptions & PostNotes & { readonly vocabularies: readonly Vocabulary[] },
): ReadStatements {
  const { kept: posts, findings: misdated } = guardPosts(dated);
  const said: Statement[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [...misdated];
  const sentences: SentenceCount[] = [];
  const used = new Set<Vocabulary>();
  const readings = new Map<string, ReadArchivePost>();
  const readable = posts.filter((post) => (post.duplicateOf === null || replaced.has(post.id)) && !foreign.has(post.id));
  const archives = archivesOf(readable, vocabularies, snapshots);
  const dayOrderOf = ({ id, snapshot }: Post): DayOrder | null => dayOrders.get(seen?.get(id)?.datedIn ?? snapshot) ?? null;
  for (const [snapshot, archive] of archives) {
    const { named, vocabulary } = archive;
    if (vocabulary === null) {
      findings.push(noPackFinding(snapshot, named ?? ""));
      continue;
    }
    used.add(vocabulary);
    const read = readArchive(archive, vocabulary, vocabularies, dayOrderOf, kept);
    for (const post of read.posts) {
      const { reading } = post;
      const { post: id } = reading.sentences;
      used.add(post.vocabulary);
      append(said, statementsIn(read, reading));
      for (const act of reading.instruments) if (!instruments.has(act.id)) instruments.set(act.id, act);
      append(findings, reading.findings);
      if (!replaced.has(id)) sentences.push(reading.sentences);
      readings.set(id, post);
    }
  }
  const { kept: statements, findings: unstorable } = guardStatements(said, posts);
  append(findings, unstorable);
  return { posts, statements, instruments: [...instruments.values()], findings, sentences, used, archives, readings };
}

/** What a later run may build on. */
export function notesOf(
  { posts, readings }: ReadStatements,
  statements: readonly Statement[],
  { seen = new Map(), replaced = NONE, dayOrders = new Map() }: PostNotes,
): readonly PostNote[] {
  const stored = grouped(statements, (one) => one.evidence.post);
  return posts.flatMap(({ id }): readonly PostNote[] => {
    const sighting = seen.get(id);
    if (sighting === undefined) return [];
    const read = readings.get(id);
    const own = stored.get(id) ?? [];
    const asRead = read?.reading.statements.length === own.length && read.reading.statements.every((one, at) => one === own[at]);
    const dayOrder = dayOrders.get(sighting.datedIn) ?? null;
    const withdrawnOn = replaced.get(id)?.on ?? null;
    return [{ post: id, ...sighting, dayOrder, withdrawnOn, reading: read && asRead ? noteOf(read) : null }];
  });
}

function noteOf({ key, vocabulary, reading }: ReadArchivePost): ReadingNote {
  const { findings, instruments, hosts } = reading;
  return { key, pack: codeOf(vocabulary), findings: findings.map(({ id }) => id), instruments, ...hosts };
}

const NONE: ReadonlyMap<string, Replacement> = new Map();

/**
 * What edits make of the statements: one that stands in the older and the newer text is the newer's, known as long as the older's;
 * one that the newer text no longer has is withdrawn on the day the edit was seen; one that it adds is known from then on.
 */
function versionsOf(
  all: readonly Statement[],
  replaced: ReadonlyMap<string, Replacement>,
): { readonly statements: readonly Statement[]; readonly withdrawn: ReadonlyMap<string, IsoDay> } {
  const withdrawn = new Map<string, IsoDay>();
  if (replaced.size === 0) return { statements: all, withdrawn };
  const byPost = grouped(all, (one) => one.evidence.post);
  // Oldest edit first, so that what goes through several texts is known from the first.
  for (const [post, { by, on }] of [...replaced].sort(([, a], [, b]) => (a.on < b.on ? -1 : 1))) {
    const older = byPost.get(post) ?? [];
    const before = new Map(older.map((one) => [wordingOf(one), one]));
    const newer = (byPost.get(by) ?? []).map((one): Statement => {
      const same = before.get(wordingOf(one));
      before.delete(wordingOf(one));
      return { ...one, knownFrom: same?.knownFrom ?? maxDay(one.knownFrom, on) ?? on };
    });
    byPost.set(by, newer);
    const gone = [...before.values()];
    for (const { id } of gone) withdrawn.set(id, on);
    byPost.set(post, gone);
  }
  return { statements: [...byPost.values()].flat(), withdrawn };
}

/** What a statement says, wherever it stands, and in whatever order its members come: it may have been read or kept. */
function wordingOf({ id: _id, knownFrom: _known, evidence: { quote }, ...said }: Statement): string {
  return JSON.stringify([said, quote], (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}

/** By snapshot, how its source ranks: 0 is the best. */
export function ranksOf(snapshots: readonly Snapshot[]): ReadonlyMap<string, number> {
  return new Map(snapshots.map(({ id, authority }) => [id, authorityRank(authority)]));
}

/** One order for one set of snapshots, so that the order in which they came in changes nothing: the newest capture last. */
export function byCapture(
  { snapshot: a }: Pick<SnapshotText, "snapshot">,
  { snapshot: b }: Pick<SnapshotText, "snapshot">,
): number {
  const [first, second] = [`${a.capturedOn ?? ""} ${a.id}`, `${b.capturedOn ?? ""} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The topics of some vocabularies, in their order. */
export function topicsOf(vocabularies: readonly Vocabulary[]): readonly TopicInfo[] {
  return vocabularies.flatMap((one) => one.topics.map(({ topic }) => infoOf(topic)));
}

function infoOf({ id, kind, title, meaning, group, units, scopes, openScopes, subjects }: PackTopic): TopicInfo {
  return { id, kind, title, meaning, group, units, scopes, openScopes, subjects };
}

/** Every topic of some packs, told without the words that a reader needs. */
export function topicsIn(vocabularies: Vocabularies): readonly TopicInfo[] {
  return vocabularies.flatMap(({ packs }) => packs.flatMap((pack) => pack.topics));
}

/** The records of all tables, each once. */
function recordsOf(snapshots: readonly SnapshotText[], vocabularies: Vocabularies): ReadRecords {
  const topics = topicsIn(vocabularies);
  const posts = new Map<string, Post>();
  const statements: Statement[] = [];
  const instruments: Instrument[] = [];
  const findings: Finding[] = [];
  for (const text of snapshots) {
    if (text.rows === undefined) continue;
    const read = readTable(text, topics);
    const fresh = read.posts.filter(({ id }) => !posts.has(id));
    for (const post of fresh) posts.set(post.id, post);
    const own = new Set(fresh.map(({ id }) => id));
    append(
      statements,
      read.statements.filter(({ evidence }) => own.has(evidence.post)),
    );
    append(
      instruments,
      read.instruments.filter(({ evidence }) => own.has(evidence.post)),
    );
    append(findings, read.findings);
  }
  const guarded = guardStatements(statements, [...posts.values()]);
  return {
    posts: [...posts.values()],
    statements: guarded.kept,
    instruments,
    findings: [...findings, ...guarded.findings],
  };
}

/** Of what several captures tell of one post, the first counts. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  const byId = new Map<string, Finding>();
  for (const finding of findings) if (!byId.has(finding.id)) byId.set(finding.id, finding);
  return [...byId.values()];
}
