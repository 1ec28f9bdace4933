import type { DayOrder } from "../src/model/dates/date-expression.js";
import type { Finding } from "../src/model/finding.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage, Knowledge, SentenceCount } from "../src/model/knowledge.js";
import type { Pack, PackTopic } from "../src/model/pack/pack.js";
import type { Post } from "../src/model/post.js";
import type { SnapshotText } from "../src/model/snapshot.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import { reconcile } from "./facts/reconcile.js";
import { bundledVocabularies } from "./packs/bundled-packs.js";
import { jurisdictionOf } from "./packs/jurisdiction.js";
import { readPosts } from "./posts/read-posts.js";
import { readPost } from "./statements/claims/read-post.js";
import type { Vocabulary } from "./statements/scan/vocabulary.js";

/** What the posts are read with. */
export interface PipelineOptions {
  /** One a jurisdiction; the bundled packs where none are given. The first is meant where an archive names no country at all. */
  readonly vocabularies?: readonly Vocabulary[];
}

/** What is known of posts beside their words. */
export interface PostNotes {
  /** Ids of the posts in another language than the lexicon's. */
  readonly foreign?: ReadonlySet<string>;
  /** By snapshot, which figure of a date in digits is the day. */
  readonly dayOrders?: ReadonlyMap<string, DayOrder | null>;
}

/**
 * Makes knowledge of snapshots: posts, statements, facts and findings. A pure function: the same snapshots in the same order
 * give the same records. Of a post that stands in several snapshots, the last snapshot's copy counts.
 *
 * @throws InforceError `SNAPSHOT_NO_POSTS` when a snapshot holds no post at all.
 */
export function runPipeline(snapshots: readonly SnapshotText[], options: PipelineOptions = {}): Knowledge {
  const findings: Finding[] = [];
  const posts = new Map<string, Post>();
  const foreign = new Set<string>();
  const dayOrders = new Map<string, DayOrder | null>();
  for (const snapshot of snapshots) {
    const read = readPosts(snapshot);
    findings.push(...read.findings);
    for (const post of read.posts) posts.set(post.id, post);
    for (const id of read.foreign) foreign.add(id);
    dayOrders.set(snapshot.snapshot.id, read.dayMonth === "unsettled" ? null : read.dayMonth);
  }
  return knowledgeOf([...posts.values()], findings, snapshots, { ...options, foreign, dayOrders });
}

/** The later stages alone: what the given posts say. */
export function knowledgeOf(
  posts: readonly Post[],
  given: readonly Finding[],
  snapshots: readonly SnapshotText[],
  { vocabularies = bundledVocabularies(), foreign = new Set(), dayOrders = new Map() }: PipelineOptions & PostNotes = {},
): Knowledge {
  const statements: Statement[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [...given];
  const sentences: SentenceCount[] = [];
  const used = new Set<Vocabulary>();
  const readable = posts.filter((post) => post.duplicateOf === null && !foreign.has(post.id));
  const vocabularyOf = jurisdictions(readable, snapshots, vocabularies);
  for (const post of readable) {
    const vocabulary = vocabularyOf(post);
    used.add(vocabulary);
    const reading = readPost(post, vocabulary, { unhosted: "own", dayOrder: dayOrders.get(post.snapshot) ?? null });
    statements.push(...reading.statements);
    for (const act of reading.instruments) if (!instruments.has(act.id)) instruments.set(act.id, act);
    findings.push(...reading.findings);
    sentences.push(reading.sentences);
  }
  const infos = vocabularies
    .filter((one, at) => used.has(one) || (used.size === 0 && at === 0))
    .flatMap((one) => one.topics.map(({ topic }) => infoOf(topic)));
  const reconciled = reconcile(statements, posts, infos, findings);
  return {
    snapshots: snapshots.map((s) => s.snapshot),
    posts,
    statements,
    instruments: [...instruments.values()],
    facts: reconciled.facts,
    findings: distinct([...findings, ...reconciled.findings]),
    topics: infos,
    sentences,
    coverage: coverageOf(posts, snapshots),
  };
}

/** Each snapshot is read for one jurisdiction: that of which it tells. */
function jurisdictions(
  posts: readonly Post[],
  snapshots: readonly SnapshotText[],
  vocabularies: readonly Vocabulary[],
): (post: Post) => Vocabulary {
  const [first, ...others] = vocabularies;
  if (first === undefined) throw new RangeError("a pipeline needs at least one vocabulary");
  if (others.length === 0) return () => first;
  const byPack = new Map(vocabularies.flatMap((one) => one.packs.map((pack) => [pack, one] as const)));
  const chosen = new Map<string, Vocabulary>();
  for (const id of new Set(posts.map((post) => post.snapshot))) {
    const own = posts.filter((post) => post.snapshot === id);
    const start = own.reduce((line, post) => Math.min(line, post.lines[0]), Number.POSITIVE_INFINITY);
    const lines = snapshots.find(({ snapshot }) => snapshot.id === id)?.lines ?? [];
    const head = lines.filter(({ line }) => line < start).map(({ text }) => text);
    const pack = jurisdictionOf([head.join("\n"), ...own.map((post) => post.text)], [...byPack.keys()] as [Pack, ...Pack[]]);
    chosen.set(id, byPack.get(pack) ?? first);
  }
  return (post) => chosen.get(post.snapshot) ?? first;
}

function infoOf({ id, kind, title, meaning, group, units, scopes, openScopes, subjects }: PackTopic): TopicInfo {
  return { id, kind, title, meaning, group, units, scopes, openScopes, subjects };
}

function coverageOf(posts: readonly Post[], snapshots: readonly SnapshotText[]): Coverage {
  let from: IsoDay | null = null;
  let to: IsoDay | null = null;
  for (const { published } of posts) {
    if (published.earliest !== null && (from === null || published.earliest < from)) from = published.earliest;
    if (to === null || published.latest > to) to = published.latest;
  }
  for (const { snapshot } of snapshots)
    if (snapshot.capturedOn !== null && (to === null || snapshot.capturedOn > to)) to = snapshot.capturedOn;
  return { from, to };
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()];
}
