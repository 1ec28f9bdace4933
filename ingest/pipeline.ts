import type { Absence } from "../src/model/absence.js";
import { append } from "../src/model/append.js";
import type { DayOrder } from "../src/model/dates/date-expression.js";
import type { Finding } from "../src/model/finding.js";
import { grouped } from "../src/model/grouped.js";
import { HeldPosts, type PostFrame } from "../src/model/held-posts.js";
import { type IsoDay, maxDay } from "../src/model/iso-day.js";
import type { HeldKnowledge, Knowledge, SentenceCount } from "../src/model/knowledge.js";
import type { PackTopic } from "../src/model/pack/pack.js";
import { PackedList } from "../src/model/packed-list.js";
import type { Post } from "../src/model/post.js";
import type { PostNote } from "../src/model/post-note.js";
import { holdsRecords, type Snapshot, type SnapshotText } from "../src/model/snapshot.js";
import { authorityRank } from "../src/model/source.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import { type Archive, archivesOf, codeOf, type KeptReadings, noPackFinding, readArchive, statementsIn } from "./archives.js";
import { coverageByCode, coverageOf, coverageOfRecords, unreadOf } from "./coverage.js";
import { cutSnapshots, type PostNotes, type SnapshotSource } from "./cut-snapshots.js";
import { reconcile } from "./facts/reconcile.js";
import { bundledVocabularies } from "./packs/bundled-packs.js";
import { type NotedReading, noteOf, notesOf } from "./post-notes.js";
import type { Replacement } from "./posts/identity/post-versions.js";
import { linesAbove } from "./posts/read-posts.js";
import { guardFacts, guardPosts, guardStatements } from "./record-guard.js";
import { readCorrections } from "./records/corrections.js";
import { type ReadRecords, readTable } from "./records/table-records.js";
import type { PostReading } from "./statements/claims/read-post.js";
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

/** Knowledge, and what to note of its posts for a later run. */
export interface NotedKnowledge {
  readonly knowledge: HeldKnowledge;
  readonly notes: Iterable<PostNote>;
}

/**
 * Makes knowledge of snapshots: posts, statements, facts and findings. A pure function: the same snapshots in the same order
 * give the same records. Of a post that stands in several snapshots with one text, the copy of the best source counts, of equals
 * the first; of one source with several texts, each is a version, known from and until the capture days.
 *
 * @throws InforceError `SNAPSHOT_NO_POSTS` when a snapshot holds no post at all.
 */
export function runPipeline(snapshots: readonly SnapshotText[], options: PipelineOptions = {}): Knowledge {
  return atHand(readSnapshots(snapshots, options).knowledge);
}

/** The same with posts held packed, and with what to note for a later run. */
export function readSnapshots(snapshots: readonly SnapshotText[], options: PipelineOptions = {}): NotedKnowledge {
  return readSources(
    snapshots.map((text) => ({ snapshot: text.snapshot, open: () => text })),
    options,
  );
}

/** The same of snapshots that are opened one after the other; their lines are held no longer than they are cut into posts. */
export function readSources(sources: readonly SnapshotSource[], options: PipelineOptions = {}): NotedKnowledge {
  const { posts, findings, snapshots, ...told } = cutSnapshots(sources);
  return notedKnowledge(posts, findings, snapshots, { ...options, ...told });
}

/** The later stages alone: what the given posts say. */
export function knowledgeOf(
  dated: readonly Post[],
  given: readonly Finding[],
  snapshots: readonly SnapshotText[],
  options: PipelineOptions & PostNotes = {},
): Knowledge {
  return atHand(notedKnowledge(HeldPosts.of(dated), given, snapshots, options).knowledge);
}

function atHand({ posts, ...knowledge }: HeldKnowledge): Knowledge {
  return { ...knowledge, posts: [...posts] };
}

function notedKnowledge(
  dated: HeldPosts,
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
  const posts = read.posts.and(records.posts, corrected.posts);
  const statements = [...said.statements, ...records.statements, ...corrections.kept];
  const findings = [...given, ...read.findings, ...records.findings, ...corrected.findings, ...corrections.findings];
  const absences = new Map<string, readonly Absence[]>([...withdrawn].map(([id, from]) => [id, [{ from, to: null }]]));
  for (const [id, days] of corrected.absences) absences.set(id, [...(absences.get(id) ?? []), ...days]);
  const prose = snapshots.filter(({ snapshot }) => !holdsRecords(snapshot));
  const unread = unreadOf(snapshots, vocabularies, options);
  const reconciled = reconcile(statements, posts.frames, infos, findings, ranksOf(snapshots.map((one) => one.snapshot)), absences);
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
        ? coverageOf(read.posts.frames, prose, unread)
        : coverageOfRecords([...records.statements, ...corrections.kept], snapshots),
    ...(used.size > 1 ? { coverageOf: coverageByCode(posts.frames, snapshots, archives, unread) } : {}),
  };
  return { knowledge, notes: notesOf(read, said.statements, options) };
}

/** What the posts of some archives say, before it is put together. */
export interface ReadStatements {
  /** As they may be stored. */
  readonly posts: HeldPosts;
  readonly statements: readonly Statement[];
  readonly instruments: readonly Instrument[];
  readonly findings: readonly Finding[];
  readonly sentences: readonly SentenceCount[];
  /** What something was read with. */
  readonly used: ReadonlySet<Vocabulary>;
  /** By snapshot. */
  readonly archives: ReadonlyMap<string, Archive>;
  /** Of the posts that were read, in their order. */
  readonly readings: PackedList<NotedReading>;
  /** By id of a post, the statements of its reading where it has any. */
  readonly said: ReadonlyMap<string, readonly Statement[]>;
}

/** Reads what the given posts say. */
export function readStatements(
  dated: HeldPosts,
  snapshots: readonly SnapshotText[],
  {
    vocabularies,
    foreign = new Set(),
    dayOrders = new Map(),
    replaced = NONE,
    seen,
    linesBefore = linesAbove,
    kept = () => null,
  }: PipelineOptions & PostNotes & { readonly vocabularies: readonly Vocabulary[] },
): ReadStatements {
  const { kept: posts, findings: misdated } = guardPosts(dated);
  const told: Statement[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [...misdated];
  const sentences: SentenceCount[] = [];
  const used = new Set<Vocabulary>();
  const readings = new PackedList<NotedReading>();
  const said = new Map<string, readonly Statement[]>();
  const isReadable = ({ id, duplicateOf }: PostFrame): boolean => (duplicateOf === null || replaced.has(id)) && !foreign.has(id);
  const archives = archivesOf(posts, isReadable, vocabularies, snapshots, linesBefore);
  const dayOrderOf = (post: Post): DayOrder | null => dayOrders.get(seen?.(post)?.datedIn ?? post.snapshot) ?? null;
  for (const [snapshot, archive] of archives) {
    const { named, vocabulary } = archive;
    if (vocabulary === null) {
      findings.push(noPackFinding(snapshot, named ?? ""));
      continue;
    }
    used.add(vocabulary);
    const telling: PostReading[] = [];
    const elsewhere = readArchive(archive, vocabulary, vocabularies, { dayOrderOf, kept }, (post) => {
      const { reading } = post;
      const { post: id } = reading.sentences;
      used.add(post.vocabulary);
      if (reading.statements.length > 0) telling.push(reading);
      for (const act of reading.instruments) if (!instruments.has(act.id)) instruments.set(act.id, act);
      append(findings, reading.findings);
      if (!replaced.has(id)) sentences.push(reading.sentences);
      readings.add(noteOf(post));
    });
    for (const reading of telling) {
      said.set(reading.sentences.post, reading.statements);
      append(told, statementsIn(elsewhere, reading));
    }
  }
  const { kept: statements, findings: unstorable } = guardStatements(told, posts.frames);
  append(findings, unstorable);
  return { posts, statements, instruments: [...instruments.values()], findings, sentences, used, archives, readings, said };
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
