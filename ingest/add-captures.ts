import { append } from "../src/model/append.js";
import type { DayOrder } from "../src/model/dates/date-expression.js";
import type { Fact } from "../src/model/fact.js";
import type { Finding } from "../src/model/finding.js";
import { grouped } from "../src/model/grouped.js";
import { HeldPosts } from "../src/model/held-posts.js";
import { type IsoDay, maxDay, minDay } from "../src/model/iso-day.js";
import type { Coverage, Knowledge } from "../src/model/knowledge.js";
import type { Post } from "../src/model/post.js";
import type { PostNote } from "../src/model/post-note.js";
import { holdsRecords, type Snapshot, type SnapshotText } from "../src/model/snapshot.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import { codeOf } from "./archives.js";
import { coverageOf, type Unread, unreadOf } from "./coverage.js";
import { type DatedPost, reconcile } from "./facts/reconcile.js";
import { isAnomaly } from "./facts/series-anomaly.js";
import type { SeriesKey } from "./facts/series-history.js";
import { byCapture, distinct, ranksOf, readStatements, topicsOf } from "./pipeline.js";
import { notesOf } from "./post-notes.js";
import { headOf, joinCaptures } from "./posts/identity/post-versions.js";
import { readPosts } from "./posts/read-posts.js";
import { guardFacts } from "./record-guard.js";
import type { Vocabulary } from "./statements/scan/vocabulary.js";

/** What an earlier run of the same reader and the same packs left, as far as news may touch it. */
export interface EarlierRun {
  readonly snapshots: readonly Snapshot[];
  readonly topics: readonly TopicInfo[];
  readonly coverage: Coverage;
  /** By code, where archives of several jurisdictions were read. */
  readonly coverageOf: Readonly<Record<string, Coverage>>;
  /** Notes of the posts with one of these ids, or one of these heads. */
  notesOf(ids: readonly string[], heads: readonly string[]): readonly PostNote[];
  post(id: string): Post | null;
  datedPost(id: string): DatedPost | null;
  instrument(id: string): Instrument | null;
  finding(id: string): Finding | null;
  /** The findings at some posts about a topic. */
  findingsAt(posts: readonly string[], topic: string): readonly Finding[];
  /** The findings about a topic that are at no post. */
  findingsAside(topic: string): readonly Finding[];
  /** The statements about a topic: those of a subject, or all. */
  statementsAbout(topic: string, subject: string | null | undefined): readonly Statement[];
  /** The full lists of a topic. */
  listsOf(topic: string): readonly Statement[];
  /** The facts of a topic: those of a subject, or all. */
  factsAbout(topic: string, subject: string | null | undefined): readonly HeldFact[];
  /** Whether the words of a post were read: those in another language are not. */
  isRead(post: string): boolean;
  /** By id of a post, the day on which another text was seen in its place. */
  withdrawn(): ReadonlyMap<string, IsoDay>;
}

/** A fact of the earlier run, and whether it is known still. */
interface HeldFact {
  readonly id: string;
  readonly current: boolean;
}

/** What news changes of an earlier run. */
export interface Addition {
  /** Snapshots, topics and coverage as they are now; of all other records those that are new, or of a series that the news touches. */
  readonly knowledge: Knowledge;
  /** Records of the earlier run that the knowledge takes the place of: those that it has no more are gone. */
  readonly instead: { readonly facts: readonly HeldFact[]; readonly findings: readonly string[] };
  /** Of the posts that the news brings, or brings again. */
  readonly notes: readonly PostNote[];
}

/**
 * What further captures add to an earlier run, at the cost of what they bring: their posts are read, and only the series that the new
 * statements touch are folded anew. It is exactly what reading all captures together gives, or null where they change what is
 * there: a post stands in another text, on another day or in another order of day and month, a better source tells it again, a further jurisdiction comes in.
 *
 * @param fresh captures that the earlier run did not have.
 * @throws InforceError as `runPipeline`.
 */
export function addCaptures(
  fresh: readonly SnapshotText[],
  earlier: EarlierRun,
  vocabularies: readonly Vocabulary[],
): Addition | null {
  // What a table tells may be told by any post again, and it is read as a whole.
  if (earlier.snapshots.some(holdsRecords) || fresh.some(({ snapshot }) => holdsRecords(snapshot))) return null;
  const snapshots = [...earlier.snapshots.map((snapshot) => ({ snapshot })), ...fresh].sort(byCapture).map((one) => one.snapshot);
  const placeOf = placesOf(snapshots);
  const captures = [...fresh].sort(byCapture).map((text) => ({ text, read: readPosts(text) }));
  const brought = captures.flatMap(({ read }) => read.posts);
  const met = metAgain(brought, earlier);
  if (met === null) return null;
  const known = new Map(met.posts.map((post) => [post.id, post]));
  const joined = joinCaptures(
    [
      ...groupedBySnapshot(met.posts, earlier.snapshots),
      ...captures.map(({ text, read }) => ({ snapshot: text.snapshot, posts: read.posts })),
    ].sort(byCapture),
  );
  if ([...joined.seen.values()].some(({ alone }) => !alone)) return null;
  if (joined.posts.some((post) => isChanged(post, known.get(post.id)))) return null;

  const dayOrders = new Map<string, DayOrder | null>(
    captures.map(({ text, read }) => [text.snapshot.id, read.dayMonth === "unsettled" ? null : read.dayMonth]),
  );
  const foreign = new Set(captures.flatMap(({ read }) => [...read.foreign]));
  const foreignEnds = new Set(captures.flatMap(({ text, read }) => (read.endsForeign ? [text.snapshot.id] : [])));
  const unread = unreadOf(fresh, vocabularies, { foreign, foreignEnds });
  const notes = new Map(met.notes.map((note) => [note.post, note]));
  const isReadAnew = ({ id }: Post): boolean => {
    const [note, now] = [notes.get(id), joined.seen.get(id)];
    if (note === undefined || now === undefined) return false;
    const order = isNewer(now, note, placeOf) ? (dayOrders.get(now.datedIn) ?? null) : note.dayOrder;
    return order !== note.dayOrder || (foreign.has(id) && earlier.isRead(id));
  };
  if (met.posts.some(isReadAnew)) return null;
  const added = joined.posts.filter(({ id }) => !known.has(id));
  const seen = ({ id }: Post) => joined.seen.get(id);
  const read = readStatements(HeldPosts.of(added), fresh, { vocabularies, foreign, dayOrders, seen });
  const posts = [...read.posts];
  const codes = new Set(earlier.topics.map(({ id }) => id.split("/")[0]));
  if ([...read.used].some((vocabulary) => !codes.has(codeOf(vocabulary)))) return null;
  const topics = topicsOf(vocabularies.filter((vocabulary) => codes.has(codeOf(vocabulary))));

  const told = distinct([...captures.flatMap((one) => one.read.findings), ...read.findings]);
  const findings = told.filter((finding) => countsBefore(finding, earlier.finding(finding.id), placeOf));
  const folded = foldTouched(read.statements, posts, findings, { earlier, topics, ranks: ranksOf(snapshots) });
  const { kept: facts, findings: impossible } = guardFacts(folded.facts);
  const knowledge: Knowledge = {
    snapshots,
    posts,
    statements: read.statements,
    instruments: read.instruments.filter((act) => isNamedFirst(act, posts, earlier, placeOf)),
    facts,
    findings: distinct([...findings, ...folded.findings, ...impossible]),
    topics,
    sentences: read.sentences,
    coverage: union(earlier.coverage, coverageOf(posts, fresh, unread)),
    ...coverageByCode(earlier, fresh, read, unread),
  };
  return {
    knowledge,
    instead: folded.instead,
    notes: [
      ...notesOf(read, read.statements, { seen, dayOrders }),
      ...joined.posts.flatMap(({ id }): readonly PostNote[] => {
        const [note, now] = [notes.get(id), joined.seen.get(id)];
        return note && now ? [seenAgain(note, now, placeOf)] : [];
      }),
    ],
  };
}

/** The posts of the earlier run that captures may bring again; null where one of them is not a post in one text alone. */
function metAgain(
  brought: readonly Post[],
  earlier: EarlierRun,
): { readonly posts: readonly Post[]; readonly notes: readonly PostNote[] } | null {
  const own = brought.filter(({ duplicateOf }) => duplicateOf === null);
  const notes = earlier.notesOf(
    own.map(({ id }) => id),
    own.map(headOf),
  );
  if (notes.some(({ alone }) => !alone)) return null;
  const noted = new Set(notes.map(({ post }) => post));
  const copies = brought.flatMap(({ id, duplicateOf }) => (duplicateOf === null ? [] : (earlier.post(id) ?? [])));
  const stored = [...noted].flatMap((id) => earlier.post(id) ?? []);
  // Every post without a note is one that nobody can speak for.
  const unnoted = own.some(({ id }) => !noted.has(id) && earlier.post(id) !== null);
  if (unnoted || stored.length < noted.size || copies.some(({ duplicateOf }) => duplicateOf === null)) return null;
  return { posts: [...stored, ...new Map(copies.map((post) => [post.id, post])).values()], notes };
}

function groupedBySnapshot(
  posts: readonly Post[],
  snapshots: readonly Snapshot[],
): readonly { readonly snapshot: Snapshot; readonly posts: readonly Post[] }[] {
  const groups = grouped(posts, ({ snapshot }) => snapshot);
  return snapshots.flatMap((snapshot) => {
    const own = groups.get(snapshot.id);
    return own ? [{ snapshot, posts: [...own].sort((a, b) => a.ordinal - b.ordinal) }] : [];
  });
}

function isChanged(post: Post, before: Post | undefined): boolean {
  if (before === undefined) return false;
  return post.snapshot !== before.snapshot || JSON.stringify(post.published) !== JSON.stringify(before.published);
}

/** The place of each snapshot among all, 0 for the one whose copies count first. */
function placesOf(snapshots: readonly Snapshot[]): (snapshot: string | null) => number {
  const places = new Map(snapshots.map(({ id }, place) => [id, place]));
  return (snapshot) => places.get(snapshot ?? "") ?? -1;
}

/** Of one finding in two captures, that of the first counts. */
function countsBefore({ place }: Finding, before: Finding | null, placeOf: (snapshot: string | null) => number): boolean {
  return before === null || placeOf(place.snapshot) < placeOf(before.place.snapshot);
}

/** Of the posts that name one act, the first of the first capture counts. */
function isNamedFirst(
  act: Instrument,
  posts: readonly Post[],
  earlier: EarlierRun,
  placeOf: (snapshot: string | null) => number,
): boolean {
  const before = earlier.instrument(act.id);
  if (before === null) return true;
  const mine = posts.find(({ id }) => id === act.evidence.post);
  const theirs = earlier.datedPost(before.evidence.post);
  return mine !== undefined && theirs !== null && placeOf(mine.snapshot) < placeOf(theirs.snapshot);
}

function seenAgain(
  note: PostNote,
  now: Pick<PostNote, "firstSeen" | "lastSeen" | "datedIn">,
  placeOf: (snapshot: string | null) => number,
): PostNote {
  return {
    ...note,
    firstSeen: minDay(note.firstSeen, now.firstSeen),
    lastSeen: maxDay(note.lastSeen, now.lastSeen),
    datedIn: isNewer(now, note, placeOf) ? now.datedIn : note.datedIn,
  };
}

/** Whether a post is dated as in the snapshot in which it is seen again. */
function isNewer(
  now: Pick<PostNote, "datedIn">,
  note: Pick<PostNote, "datedIn">,
  placeOf: (snapshot: string | null) => number,
): boolean {
  return placeOf(now.datedIn) > placeOf(note.datedIn);
}

interface FoldedSeries {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
  readonly instead: Addition["instead"];
}

interface FoldContext {
  readonly earlier: EarlierRun;
  readonly topics: readonly TopicInfo[];
  readonly ranks: ReadonlyMap<string, number>;
}

/** Folds the series of every topic and subject that some statements speak of; a full list speaks of all subjects of its topic. */
function foldTouched(
  added: readonly Statement[],
  posts: readonly Post[],
  given: readonly Finding[],
  { earlier, topics, ranks }: FoldContext,
): FoldedSeries {
  const byTopic = grouped(
    added.filter(({ operation }) => operation !== "count"),
    ({ topic }) => topic,
  );
  const edits = byTopic.size === 0 ? new Map<string, IsoDay>() : earlier.withdrawn();
  const own = new Map<string, DatedPost>(posts.map((post) => [post.id, post]));
  const facts: Fact[] = [];
  const findings: Finding[] = [];
  const instead: { facts: HeldFact[]; findings: string[] } = { facts: [], findings: [] };
  for (const topic of topics) {
    const told = byTopic.get(topic.id) ?? [];
    if (told.length === 0) continue;
    const subjects: readonly (string | null | undefined)[] = told.some(({ operation }) => operation === "list")
      ? [undefined]
      : [...new Set(told.map(({ subject }) => subject))];
    const isMeant = ({ subject }: Pick<SeriesKey, "subject">): boolean =>
      subjects.includes(undefined) || subjects.includes(subject);
    const stored = new Map<string, Statement>();
    for (const subject of subjects) for (const one of earlier.statementsAbout(topic.id, subject)) stored.set(one.id, one);
    for (const one of earlier.listsOf(topic.id)) stored.set(one.id, one);
    const places = [...new Set([...stored.values()].map(({ evidence }) => evidence.post))];
    const about = earlier.findingsAt(places, topic.id);
    const withdrawn = new Map(
      [...stored].flatMap(([id, { evidence }]) => {
        const on = edits.get(evidence.post);
        return on === undefined ? [] : [[id, [{ from: on, to: null }]] as const];
      }),
    );
    const result = reconcile(
      [...stored.values(), ...told],
      [...places.flatMap((id) => earlier.datedPost(id) ?? []), ...own.values()],
      [topic],
      [...about.filter((one) => !isAnomaly(one)), ...given],
      ranks,
      withdrawn,
      isMeant,
    );
    append(facts, result.facts);
    append(findings, result.findings);
    for (const subject of subjects) append(instead.facts, earlier.factsAbout(topic.id, subject));
    const refused = earlier.findingsAside(topic.id).filter((one) => one.rule === "record-refused");
    append(
      instead.findings,
      [...about.filter(isAnomaly), ...refused].filter(isMeant).map(({ id }) => id),
    );
  }
  return { facts, findings, instead };
}

function coverageByCode(
  earlier: EarlierRun,
  fresh: readonly SnapshotText[],
  { posts, archives }: Pick<ReturnType<typeof readStatements>, "posts" | "archives">,
  unread: Unread,
): Pick<Knowledge, "coverageOf"> {
  if (Object.keys(earlier.coverageOf).length === 0) return {};
  const byCode = new Map(Object.entries(earlier.coverageOf));
  for (const text of fresh) {
    const { id } = text.snapshot;
    const vocabulary = archives.get(id)?.vocabulary ?? null;
    if (vocabulary === null) continue;
    const own = coverageOf(
      [...posts.frames].filter(({ snapshot }) => snapshot === id),
      [text],
      unread,
    );
    byCode.set(codeOf(vocabulary), union(byCode.get(codeOf(vocabulary)) ?? own, own));
  }
  return { coverageOf: Object.fromEntries([...byCode].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function union(a: Coverage, b: Coverage): Coverage {
  return { from: minDay(a.from, b.from), to: maxDay(a.to, b.to) };
}
