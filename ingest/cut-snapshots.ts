import { alone } from "../src/model/alone.js";
import { append } from "../src/model/append.js";
import type { DayOrder } from "../src/model/dates/date-expression.js";
import type { Finding } from "../src/model/finding.js";
import { HeldPosts } from "../src/model/held-posts.js";
import type { Post } from "../src/model/post.js";
import { holdsRecords, type Snapshot, type SnapshotText } from "../src/model/snapshot.js";
import type { LinesAbove } from "./archives.js";
import { joinCaptures, type Replacement, type Sighting, soleSighting } from "./posts/identity/post-versions.js";
import { cutPosts, linesAbove } from "./posts/read-posts.js";

/** A snapshot whose text nobody need hold: it can be opened again. */
export interface SnapshotSource {
  readonly snapshot: Snapshot;
  readonly open: () => SnapshotText;
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
  readonly seen?: (post: Post) => Sighting | undefined;
  /** Left out: those that a snapshot has at hand. */
  readonly linesBefore?: LinesAbove;
}

/** The posts of some snapshots, each once, and what is known of them. */
export interface CutSnapshots extends PostNotes {
  readonly posts: HeldPosts;
  readonly findings: readonly Finding[];
  /** With no other lines than those above their posts. */
  readonly snapshots: readonly SnapshotText[];
}

/** Opens snapshots one after the other and cuts them into posts; their lines are held no longer. */
export function cutSnapshots(sources: readonly SnapshotSource[]): CutSnapshots {
  const findings: Finding[] = [];
  const captures: HeldCapture[] = [];
  const foreign = new Set<string>();
  const foreignEnds = new Set<string>();
  const dayOrders = new Map<string, DayOrder | null>();
  const starts = new Map<string, number>();
  const snapshots = sources.map(({ snapshot, open }) => {
    if (holdsRecords(snapshot)) return open();
    const read = cutPosts(open);
    append(findings, read.findings.map(ownWords));
    captures.push({ snapshot, posts: read.posts });
    for (const id of read.foreign) foreign.add(id);
    if (read.endsForeign) foreignEnds.add(snapshot.id);
    dayOrders.set(snapshot.id, read.dayMonth === "unsettled" ? null : read.dayMonth);
    starts.set(snapshot.id, read.start);
    return { snapshot, lines: read.above };
  });
  const linesBefore: LinesAbove = (text, start) => {
    // What is held stands above all posts of the snapshot; above those that are read there may be others.
    if (start <= (starts.get(text.snapshot.id) ?? 0)) return linesAbove(text, start);
    const source = sources.find(({ snapshot }) => snapshot === text.snapshot);
    return linesAbove(source?.open() ?? text, start);
  };
  const { edits, ...joined } = join(captures);
  return { ...joined, findings: [...findings, ...edits], snapshots, foreign, foreignEnds, dayOrders, linesBefore };
}

interface HeldCapture {
  readonly snapshot: Snapshot;
  readonly posts: HeldPosts;
}

function join(
  captures: readonly HeldCapture[],
): Pick<CutSnapshots, "posts" | "seen" | "replaced"> & { readonly edits: readonly Finding[] } {
  const [sole, ...others] = captures;
  if (sole !== undefined && others.length === 0)
    return { posts: sole.posts, seen: soleSighting(sole.snapshot), replaced: new Map(), edits: [] };
  const { posts, seen, replaced, findings } = joinCaptures(
    captures.map(({ snapshot, posts: own }) => ({ snapshot, posts: [...own] })),
  );
  return { posts: HeldPosts.of(posts), seen: ({ id }) => seen.get(id), replaced, edits: findings };
}

/** A finding whose words hold no part of the file. */
function ownWords({ id, rule, message, topic, subject, expected, actual, action, place, knownFrom }: Finding): Finding {
  const { snapshot, post, lines, quote } = place;
  return {
    id,
    rule,
    message: alone(message),
    topic,
    subject,
    expected: alone(expected),
    actual: alone(actual),
    action: alone(action),
    place: { snapshot, post, lines, quote: alone(quote) },
    knownFrom,
  };
}
