import type { DayOrder } from "../src/model/dates/date-expression.js";
import type { Finding } from "../src/model/finding.js";
import { type IsoDay, maxDay } from "../src/model/iso-day.js";
import type { Coverage, Knowledge, SentenceCount } from "../src/model/knowledge.js";
import type { Pack, PackTopic } from "../src/model/pack/pack.js";
import type { Post } from "../src/model/post.js";
import type { SnapshotText } from "../src/model/snapshot.js";
import { authorityRank } from "../src/model/source.js";
import { stableId } from "../src/model/stable-id.js";
import type { Instrument, Statement } from "../src/model/statement.js";
import type { TopicInfo } from "../src/model/topic.js";
import { reconcile } from "./facts/reconcile.js";
import { bundledVocabularies } from "./packs/bundled-packs.js";
import { jurisdictionOf } from "./packs/jurisdiction.js";
import { type Capture, joinCaptures, type Replacement } from "./posts/identity/post-versions.js";
import { readPosts } from "./posts/read-posts.js";
import { guardFacts, guardPosts, guardStatements } from "./record-guard.js";
import { type PostReading, readPost } from "./statements/claims/read-post.js";
import type { Vocabulary } from "./statements/scan/vocabulary.js";

/** What the posts are read with. */
export interface PipelineOptions {
  /**
   * One a jurisdiction; the bundled packs where none are given. An archive that is not said to be one's is read with the one whose
   * country it speaks of, among those that need no saying; with the first where it names none.
   */
  readonly vocabularies?: readonly Vocabulary[];
}

/** What is known of posts beside their words. */
export interface PostNotes {
  /** Ids of the posts in another language than the lexicon's. */
  readonly foreign?: ReadonlySet<string>;
  /** By snapshot, which figure of a date in digits is the day. */
  readonly dayOrders?: ReadonlyMap<string, DayOrder | null>;
  /** By id of a post's older text: which stands instead, and since when. */
  readonly replaced?: ReadonlyMap<string, Replacement>;
}

/**
 * Makes knowledge of snapshots: posts, statements, facts and findings. A pure function: the same snapshots in the same order
 * give the same records. Of a post that stands in several snapshots with one text, the copy of the best source counts, of equals
 * the last; of one source with several texts, each is a version, known from and until the capture days.
 *
 * @throws InforceError `SNAPSHOT_NO_POSTS` when a snapshot holds no post at all.
 */
export function runPipeline(snapshots: readonly SnapshotText[], options: PipelineOptions = {}): Knowledge {
  const findings: Finding[] = [];
  const captures: Capture[] = [];
  const foreign = new Set<string>();
  const dayOrders = new Map<string, DayOrder | null>();
  for (const snapshot of snapshots) {
    const read = readPosts(snapshot);
    findings.push(...read.findings);
    captures.push({ snapshot: snapshot.snapshot, posts: read.posts });
    for (const id of read.foreign) foreign.add(id);
    dayOrders.set(snapshot.snapshot.id, read.dayMonth === "unsettled" ? null : read.dayMonth);
  }
  const { posts, replaced, findings: edits } = joinCaptures(captures);
  return knowledgeOf(posts, [...findings, ...edits], snapshots, { ...options, foreign, dayOrders, replaced });
}

/** The later stages alone: what the given posts say. */
export function knowledgeOf(
  dated: readonly Post[],
  given: readonly Finding[],
  snapshots: readonly SnapshotText[],
  {
    vocabularies = bundledVocabularies(),
    foreign = new Set(),
    dayOrders = new Map(),
    replaced = new Map(),
  }: PipelineOptions & PostNotes = {},
): Knowledge {
  const { kept: posts, findings: misdated } = guardPosts(dated);
  const said: Statement[] = [];
  const instruments = new Map<string, Instrument>();
  const findings: Finding[] = [...given, ...misdated];
  const sentences: SentenceCount[] = [];
  const used = new Set<Vocabulary>();
  const readable = posts.filter((post) => (post.duplicateOf === null || replaced.has(post.id)) && !foreign.has(post.id));
  const archives = byJurisdiction(readable, vocabularies, snapshots);
  for (const [snapshot, { named, vocabulary, posts: own }] of archives) {
    if (vocabulary === null) {
      findings.push(noPackFinding(snapshot, named ?? ""));
      continue;
    }
    used.add(vocabulary);
    const dayOrder = dayOrders.get(snapshot) ?? null;
    const others = named !== null ? [] : vocabularies.filter((one) => one !== vocabulary && !one.onlyIfSaid);
    const readings = own.map((post) => {
      const reading = readPost(post, vocabulary, { unhosted: "own", dayOrder });
      const abroad = reading.hosts.own === 0 && reading.hosts.foreign > 0 ? readAbroad(post, others, dayOrder) : null;
      if (abroad === null) return reading;
      used.add(abroad.vocabulary);
      return abroad.reading;
    });
    // An archive that tells other countries' rules and never names the host: whose rule is meant where none is named?
    const astray =
      named === null && readings.some(({ hosts }) => hosts.foreign > 0) && readings.every(({ hosts }) => hosts.own === 0);
    for (const reading of readings) {
      said.push(...(astray ? reading.statements.map(unhosted) : reading.statements));
      for (const act of reading.instruments) if (!instruments.has(act.id)) instruments.set(act.id, act);
      findings.push(...reading.findings);
      if (!replaced.has(reading.sentences.post)) sentences.push(reading.sentences);
    }
  }
  const infos = vocabularies
    .filter((one, at) => used.has(one) || (used.size === 0 && at === 0))
    .flatMap((one) => one.topics.map(({ topic }) => infoOf(topic)));
  const { kept, findings: unstorable } = guardStatements(said, posts);
  findings.push(...unstorable);
  const { statements, withdrawn } = versionsOf(kept, replaced);
  const reconciled = reconcile(statements, posts, infos, findings, ranksOf(snapshots), withdrawn);
  const { kept: facts, findings: impossible } = guardFacts(reconciled.facts);
  return {
    snapshots: snapshots.map((s) => s.snapshot),
    posts,
    statements,
    instruments: [...instruments.values()],
    facts,
    findings: distinct([...findings, ...reconciled.findings, ...impossible]),
    topics: infos,
    sentences,
    coverage: coverageOf(posts, snapshots),
    ...(used.size > 1 ? { coverageOf: coverageByCode(posts, snapshots, archives) } : {}),
  };
}

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
  const byPost = new Map<string, Statement[]>();
  for (const one of all) {
    const known = byPost.get(one.evidence.post);
    if (known) known.push(one);
    else byPost.set(one.evidence.post, [one]);
  }
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

/** What a statement says, wherever it stands. */
function wordingOf({ id: _id, knownFrom: _known, evidence: { quote }, ...said }: Statement): string {
  return JSON.stringify([said, quote]);
}

/** By snapshot, how its source ranks: 0 is the best. */
function ranksOf(snapshots: readonly SnapshotText[]): ReadonlyMap<string, number> {
  return new Map(snapshots.map(({ snapshot: { id, authority } }) => [id, authorityRank(authority)]));
}

/** The posts of one snapshot, and what they are read with; null where their jurisdiction has no pack. */
interface Archive {
  /** The jurisdiction that its reader or its manifest names. */
  readonly named: string | null;
  readonly vocabulary: Vocabulary | null;
  readonly posts: readonly Post[];
}

/**
 * Whose rules each archive tells: as its reader said, else, of the jurisdictions whose packs need no saying, the one that most of
 * its posts speak of.
 */
function byJurisdiction(
  posts: readonly Post[],
  vocabularies: readonly Vocabulary[],
  snapshots: readonly SnapshotText[],
): ReadonlyMap<string, Archive> {
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const group = groups.get(post.snapshot);
    if (group) group.push(post);
    else groups.set(post.snapshot, [post]);
  }
  return new Map(
    [...groups].map(([snapshot, own]) => {
      const text = snapshots.find((one) => one.snapshot.id === snapshot);
      const named = text?.snapshot.jurisdiction ?? null;
      const vocabulary =
        named === null
          ? mostNamed(own, vocabularies, text)
          : (vocabularies.find(({ packs }) => packs.some((pack) => pack.code === named)) ?? null);
      return [snapshot, { named, vocabulary, posts: own }];
    }),
  );
}

function mostNamed(posts: readonly Post[], all: readonly Vocabulary[], snapshot: SnapshotText | undefined): Vocabulary {
  const vocabularies = all.filter(({ onlyIfSaid }) => !onlyIfSaid);
  const [first, ...others] = vocabularies;
  if (first === undefined) throw new RangeError("a pipeline needs at least one vocabulary");
  if (others.length === 0) return first;
  const byPack = new Map(vocabularies.flatMap((one) => one.packs.map((pack) => [pack, one] as const)));
  const start = posts.reduce((line, post) => Math.min(line, post.lines[0]), Number.POSITIVE_INFINITY);
  const above = (snapshot?.lines ?? []).filter(({ line }) => line < start).map(({ text }) => text);
  const pack = jurisdictionOf([above.join("\n"), ...posts.map((post) => post.text)], [...byPack.keys()] as [Pack, ...Pack[]]);
  return byPack.get(pack) ?? first;
}

/** A post that tells another country's rules alone, where that country has a pack too. */
function readAbroad(
  post: Post,
  others: readonly Vocabulary[],
  dayOrder: DayOrder | null,
): { readonly vocabulary: Vocabulary; readonly reading: PostReading } | null {
  for (const vocabulary of others) {
    const reading = readPost(post, vocabulary, { unhosted: "foreign", dayOrder });
    if (reading.hosts.own > 0 && reading.hosts.foreign === 0) return { vocabulary, reading };
  }
  return null;
}

function unhosted(statement: Statement): Statement {
  return { ...statement, reading: "half", stopped: [...statement.stopped, "whose rule it is"] };
}

function noPackFinding(snapshot: string, jurisdiction: string): Finding {
  return {
    id: `no-pack-${stableId(snapshot, jurisdiction)}`,
    rule: "no-pack",
    message: "An archive tells the rules of a country that has no pack",
    topic: null,
    subject: null,
    expected: "a pack for the jurisdiction",
    actual: jurisdiction,
    action: "its posts are kept, and not read",
    knownFrom: null,
    place: { snapshot, post: null, lines: null, quote: null },
  };
}

function infoOf({ id, kind, title, meaning, group, units, scopes, openScopes, subjects }: PackTopic): TopicInfo {
  return { id, kind, title, meaning, group, units, scopes, openScopes, subjects };
}

/** What the archives of one jurisdiction cover says nothing of another's. */
function coverageByCode(
  posts: readonly Post[],
  snapshots: readonly SnapshotText[],
  archives: ReadonlyMap<string, Archive>,
): Readonly<Record<string, Coverage>> {
  const codeOf = (snapshot: string): string | undefined => archives.get(snapshot)?.vocabulary?.packs[0]?.code;
  const codes = [...new Set([...archives.keys()].flatMap((snapshot) => codeOf(snapshot) ?? []))].sort();
  return Object.fromEntries(
    codes.map((code) => [
      code,
      coverageOf(
        posts.filter((post) => codeOf(post.snapshot) === code),
        snapshots.filter(({ snapshot }) => codeOf(snapshot.id) === code),
      ),
    ]),
  );
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
