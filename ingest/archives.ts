import { createHash } from "node:crypto";
import type { DayOrder } from "../src/model/dates/date-expression.js";
import type { Finding } from "../src/model/finding.js";
import type { HeldPosts, PostFrame } from "../src/model/held-posts.js";
import type { Pack } from "../src/model/pack/pack.js";
import type { Post } from "../src/model/post.js";
import type { SnapshotText, SourceLine } from "../src/model/snapshot.js";
import { stableId } from "../src/model/stable-id.js";
import type { Statement } from "../src/model/statement.js";
import { jurisdictionOf, namedInHead } from "./packs/jurisdiction.js";
import { type PostReading, readPost } from "./statements/claims/read-post.js";
import type { Vocabulary } from "./statements/scan/vocabulary.js";

/** The posts of one snapshot, and what they are read with; null where their jurisdiction has no pack. */
export interface Archive {
  /** The jurisdiction that its reader or its manifest names. */
  readonly named: string | null;
  readonly vocabulary: Vocabulary | null;
  readonly posts: HeldPosts;
  /** Whether the words of one of its posts are read. */
  readonly isReadable: (post: PostFrame) => boolean;
  /** What stands above its posts names other countries alone. */
  readonly elsewhere: boolean;
  /** What stands above its posts names the country of its pack alone. */
  readonly atHome: boolean;
}

/** The lines of a snapshot before one. */
export type LinesAbove = (snapshot: SnapshotText, start: number) => readonly SourceLine[];

/**
 * Whose rules each archive tells: as its reader said, else, of the jurisdictions whose packs need no saying, the one that most of
 * its posts speak of.
 */
export function archivesOf(
  posts: HeldPosts,
  isReadable: (post: PostFrame) => boolean,
  vocabularies: readonly Vocabulary[],
  snapshots: readonly SnapshotText[],
  linesAbove: LinesAbove,
): ReadonlyMap<string, Archive> {
  return new Map(
    [...posts.bySnapshot()].flatMap(([snapshot, all]): readonly (readonly [string, Archive])[] => {
      const frames = [...all.frames].filter(isReadable);
      if (frames.length === 0) return [];
      const text = snapshots.find((one) => one.snapshot.id === snapshot);
      const named = text?.snapshot.jurisdiction ?? null;
      const head = named === null && text ? headOf(frames, text, linesAbove) : "";
      const vocabulary =
        named === null
          ? mostNamed(frames.length + 1, textsOf(all, isReadable, head), vocabularies)
          : (vocabularies.find(({ packs }) => packs.some((pack) => pack.code === named)) ?? null);
      const told = head === "" ? [] : (vocabulary?.packs ?? []).map((pack) => namedInHead(head, pack));
      const elsewhere = told.length > 0 && told.every((one) => one === "others");
      return [[snapshot, { named, vocabulary, posts: all, isReadable, elsewhere, atHome: told.includes("host") }]];
    }),
  );
}

function mostNamed(count: number, texts: Iterable<string>, all: readonly Vocabulary[]): Vocabulary {
  const vocabularies = all.filter(({ onlyIfSaid }) => !onlyIfSaid);
  const [first, ...others] = vocabularies;
  if (first === undefined) throw new RangeError("a pipeline needs at least one vocabulary");
  if (others.length === 0) return first;
  const byPack = new Map(vocabularies.flatMap((one) => one.packs.map((pack) => [pack, one] as const)));
  const pack = jurisdictionOf(texts, count, [...byPack.keys()] as [Pack, ...Pack[]]);
  return byPack.get(pack) ?? first;
}

function* textsOf(posts: HeldPosts, isReadable: Archive["isReadable"], head: string): Iterable<string> {
  yield head;
  for (const post of posts) if (isReadable(post)) yield post.text;
}

/** What stands above the first post of a snapshot. */
function headOf(posts: readonly PostFrame[], snapshot: SnapshotText, linesAbove: LinesAbove): string {
  const start = posts.reduce((line, post) => Math.min(line, post.lines[0]), Number.POSITIVE_INFINITY);
  const lines = linesAbove(snapshot, start);
  return lines.map(({ text }) => text).join("\n");
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

/** What an earlier run read of a post, and the code of the pack it was read with; null where it was given anything else. */
export type KeptReadings = (post: Post, key: string) => { readonly reading: PostReading; readonly pack: string } | null;

/** A post as it was read. */
export interface ReadArchivePost {
  readonly reading: PostReading;
  readonly vocabulary: Vocabulary;
  /** Digest of all that the reader was given beside its packs. */
  readonly key: string;
}

/**
 * Reads the posts of an archive, those alone that no earlier run has read.
 *
 * @param dayOrderOf which figure of a date in digits is the day, where that is known.
 * @param take is given each post as it was read, so that none need be held beyond what is asked of it.
 * @returns whether it is about other countries, or more of its posts are: whose rule is meant in a post that never names the host?
 */
export function readArchive(
  { named, posts, isReadable, elsewhere, atHome }: Archive,
  vocabulary: Vocabulary,
  vocabularies: readonly Vocabulary[],
  { dayOrderOf, kept }: { readonly dayOrderOf: (post: Post) => DayOrder | null; readonly kept: KeptReadings },
  take: (post: ReadArchivePost) => void,
): boolean {
  const others = named !== null ? [] : vocabularies.filter((one) => one !== vocabulary && !one.onlyIfSaid);
  const read = (post: Post): ReadArchivePost => {
    const dayOrder = dayOrderOf(post);
    const key = keyOf(post, named, vocabulary, dayOrder);
    const known = kept(post, key);
    if (known !== null)
      return { reading: known.reading, vocabulary: vocabularies.find((one) => codeOf(one) === known.pack) ?? vocabulary, key };
    const reading = readPost(post, vocabulary, { unhosted: "own", dayOrder });
    const abroad = reading.hosts.own === 0 && reading.hosts.foreign > 0 ? readAbroad(post, others, dayOrder) : null;
    return { ...(abroad ?? { vocabulary, reading }), key };
  };
  let [home, abroad] = [0, 0];
  for (const post of posts) {
    if (!isReadable(post)) continue;
    const one = read(post);
    const { own, foreign } = one.reading.hosts;
    if (own > 0) home++;
    else if (foreign > 0) abroad++;
    take(one);
  }
  return elsewhere || (named === null && !atHome && abroad > home);
}

/**
 * The statements that a reading gives in its archive.
 *
 * @param elsewhere as `readArchive` tells.
 */
export function statementsIn(elsewhere: boolean, { statements, hosts }: PostReading): readonly Statement[] {
  return elsewhere && hosts.own === 0 ? statements.map(unhosted) : statements;
}

/** The code by which a vocabulary is named. */
export function codeOf({ packs }: Vocabulary): string {
  return packs[0]?.code ?? "";
}

/**
 * Digest of all that decides what the reader makes of a post. The snapshot and its lines are told of what it makes, and change none of
 * it; which packs and which reader it is, is the base's to tell.
 */
function keyOf(
  { id, title, published, text, bodyStart, marks }: Post,
  named: string | null,
  vocabulary: Vocabulary,
  dayOrder: DayOrder | null,
): string {
  const given = [id, title, published, text, bodyStart, marks, named, codeOf(vocabulary), dayOrder];
  return createHash("sha256").update(JSON.stringify(given)).digest().toString("hex", 0, 16);
}

function unhosted(statement: Statement): Statement {
  return { ...statement, reading: "half", stopped: [...statement.stopped, "whose rule it is"] };
}

export function noPackFinding(snapshot: string, jurisdiction: string): Finding {
  return {
    id: `no-pack-${stableId(snapshot, jurisdiction)}`,
    rule: "no-pack",
    message: `An archive tells the rules of "${jurisdiction}", for which there is no pack.`,
    topic: null,
    subject: null,
    expected: "a pack for the jurisdiction",
    actual: jurisdiction,
    action: "kept its posts, read none of them, and took them for no evidence that nothing changed",
    knownFrom: null,
    place: { snapshot, post: null, lines: null, quote: null },
  };
}
