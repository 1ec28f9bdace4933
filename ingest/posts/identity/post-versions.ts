import type { Finding } from "../../../src/model/finding.js";
import { type IsoDay, minDay } from "../../../src/model/iso-day.js";
import { type Post, readingText } from "../../../src/model/post.js";
import type { Snapshot } from "../../../src/model/snapshot.js";
import { authorityRank } from "../../../src/model/source.js";
import { stableId } from "../../../src/model/stable-id.js";
import { foldText } from "./fold.js";

/** What one capture holds. */
export interface Capture {
  readonly snapshot: Snapshot;
  readonly posts: readonly Post[];
}

/** An older text of a post: which text stands instead, and on which day that was first seen. */
export interface Replacement {
  readonly by: string;
  readonly on: IsoDay;
}

/** In which captures a text of a post was seen. */
export interface Sighting {
  /** Digest of title and date line: what no edit of a body changes. */
  readonly head: string;
  readonly firstSeen: IsoDay | null;
  readonly lastSeen: IsoDay | null;
  /** The snapshot whose neighbours date it. */
  readonly datedIn: string;
  /** No capture has the post in another text, or dates it so that its head is another. */
  readonly alone: boolean;
}

/** How each post of a sole capture was seen. */
export function soleSighting({ id, capturedOn }: Snapshot): (post: Post) => Sighting | undefined {
  const seen = { firstSeen: capturedOn, lastSeen: capturedOn, datedIn: id, alone: true };
  return (post) => (post.duplicateOf === null ? { head: headOf(post), ...seen } : undefined);
}

/** The posts of all captures, each once in each text it was seen in. */
export interface JoinedCaptures {
  /** In the order of the captures they are taken from, and in each as it stands. */
  readonly posts: readonly Post[];
  /** Of each text, copies within a capture aside. */
  readonly seen: ReadonlyMap<string, Sighting>;
  /** By id of an older text. */
  readonly replaced: ReadonlyMap<string, Replacement>;
  readonly findings: readonly Finding[];
}

/** Two posts of one title and day are one that was edited where they share this much of the shorter's words. */
const SHARED_WORDS = 0.6;

/** One text of a post, in the captures that have it. */
interface Version {
  readonly words: string;
  readonly post: Post;
  /** As it was when the text was first met. */
  readonly head: string;
  readonly datedIn: string;
  /** Who published it, as far as that is told. */
  readonly source: string;
  readonly rank: number;
  readonly firstSeen: IsoDay | null;
  readonly lastSeen: IsoDay | null;
}

/**
 * Finds the posts that stand in several captures. Where the text is the same, the copy of the best source counts, of equals
 * the first, so that a further capture changes nothing that stood before; it is dated as in the last, which has the most posts around
 * it. Where it was edited, the capture days tell which text came first: the older one is kept as a version, and known until
 * the newer was first seen. Where they do not tell it, both texts count alike, as do those of two sources.
 *
 * @param captures the newest last.
 */
export function joinCaptures(captures: readonly Capture[]): JoinedCaptures {
  const posts = new Map<string, Post>();
  const seen = new Map<string, Sighting>();
  const replaced = new Map<string, Replacement>();
  const findings: Finding[] = [];
  for (const versions of familiesOf(captures)) {
    if (versions.length === 1) {
      for (const version of versions) {
        posts.set(version.post.id, version.post);
        seen.set(version.post.id, sightingOf(version, true));
      }
      continue;
    }
    const told = inOrder(versions);
    const ordered = told ?? byWords(versions);
    const kept = withIds(ordered);
    for (const [i, post] of kept.entries()) {
      seen.set(post.id, sightingOf(ordered[i] as Version, false));
      const next = told?.[i + 1];
      const by = kept[i + 1];
      const current = kept.at(-1)?.id ?? post.id;
      posts.set(post.id, next ? { ...post, duplicateOf: current } : post);
      if (by === undefined) continue;
      const on = next?.firstSeen ?? null;
      if (on !== null) replaced.set(post.id, { by: by.id, on });
      if (versions.every(({ source }) => source === versions[0]?.source)) findings.push(editFinding(post, by, on));
    }
  }
  for (const { posts: all } of captures)
    for (const post of all) if (post.duplicateOf !== null && !posts.has(post.id)) posts.set(post.id, post);
  return { posts: inCaptureOrder([...posts.values()], captures), seen, replaced, findings };
}

function inCaptureOrder(posts: readonly Post[], captures: readonly Capture[]): readonly Post[] {
  const places = new Map([...captures].reverse().map(({ snapshot }, i) => [snapshot.id, captures.length - i] as const));
  const placeOf = ({ snapshot }: Post): number => places.get(snapshot) ?? 0;
  return [...posts].sort((a, b) => placeOf(a) - placeOf(b) || a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1));
}

function sightingOf({ post, head, firstSeen, lastSeen, datedIn }: Version, alone: boolean): Sighting {
  return { head, firstSeen, lastSeen, datedIn, alone: alone && head === headOf(post) };
}

/** For each post, its texts. */
function familiesOf(captures: readonly Capture[]): readonly (readonly Version[])[] {
  const families: Version[][] = [];
  const byId = new Map<string, Version[]>();
  const byHead = new Map<string, Version[][]>();
  for (const { snapshot, posts } of captures) {
    const own = posts.filter(({ duplicateOf }) => duplicateOf === null);
    const ids = new Set(own.map(({ id }) => id));
    const source = JSON.stringify([snapshot.publisher, snapshot.authority, snapshot.url]);
    const rank = authorityRank(snapshot.authority);
    const taken = new Set<Version[]>();
    const fresh: Version[][] = [];
    for (const post of own) {
      const words = foldText(readingText(post));
      const head = headOf(post);
      const same = byId.get(post.id);
      const edited = (byHead.get(head) ?? []).filter(
        (family) =>
          !taken.has(family) &&
          family.every((one) => one.source === source) &&
          family.every((one) => !ids.has(one.post.id)) &&
          family.some((one) => isAlike(one.words, words)),
      );
      const family = same ?? (edited.length === 1 ? edited[0] : undefined) ?? [];
      taken.add(family);
      const { capturedOn } = snapshot;
      const at = family.findIndex((one) => one.words === words);
      const known = family[at];
      if (known)
        family[at] = {
          ...known,
          ...(rank < known.rank ? { post, source, rank, datedIn: snapshot.id } : {}),
          ...(rank === known.rank ? { post: { ...known.post, published: post.published }, datedIn: snapshot.id } : {}),
          firstSeen: minDay(known.firstSeen, capturedOn),
          lastSeen: capturedOn ?? known.lastSeen,
        };
      else family.push({ words, post, head, datedIn: snapshot.id, source, rank, firstSeen: capturedOn, lastSeen: capturedOn });
      byId.set(post.id, family);
      if (family.length === 1 && !known) fresh.push(family);
    }
    for (const family of fresh) {
      families.push(family);
      const { head } = family[0] as Version;
      byHead.set(head, [...(byHead.get(head) ?? []), family]);
    }
  }
  return families;
}

/** Digest of title and date line: what of a post no edit of its body changes. */
export function headOf({ text, bodyStart, title, published }: Post): string {
  return stableId(foldText(title), foldText(text.slice(0, bodyStart)), published.basis === "order" ? "" : published.latest);
}

function isAlike(a: string, b: string): boolean {
  const [small, large] = [a, b].map((words) => new Set(words.split(" "))).sort((one, other) => one.size - other.size);
  if (!small || !large) return false;
  return [...small].filter((word) => large.has(word)).length >= SHARED_WORDS * small.size;
}

/** The texts by the day on which each was first seen; null where the capture days do not part them. */
function inOrder(versions: readonly Version[]): readonly Version[] | null {
  const days = new Set(versions.map(({ firstSeen }) => firstSeen));
  if (versions.some(({ source }) => source !== versions[0]?.source)) return null;
  if (days.has(null) || days.size < versions.length) return null;
  const ordered = [...versions].sort((a, b) => ((a.firstSeen ?? "") < (b.firstSeen ?? "") ? -1 : 1));
  // A text that was seen again after another is not replaced by it.
  const parted = ordered.every(({ lastSeen }, i) => (lastSeen ?? "") < (ordered[i + 1]?.firstSeen ?? "9999"));
  return parted ? ordered : null;
}

function byWords(versions: readonly Version[]): readonly Version[] {
  return [...versions].sort((a, b) => (a.words < b.words ? -1 : 1));
}

/** The last keeps the id of the post; each other has one of its own. */
function withIds(versions: readonly Version[]): readonly Post[] {
  const taken = new Set([versions.at(-1)?.post.id]);
  return versions.map(({ post, words }, i) => {
    if (i === versions.length - 1 || !taken.has(post.id)) {
      taken.add(post.id);
      return post;
    }
    return { ...post, id: `${post.id}~${stableId(words).slice(0, 8)}` };
  });
}

function editFinding(before: Post, after: Post, on: IsoDay | null): Finding {
  const [was, is] = differenceOf(readingText(before), readingText(after));
  return {
    id: `post-edited-${stableId(before.id, after.id, on)}`,
    rule: "post-edited",
    message: "A post stands in two captures with different words",
    topic: null,
    subject: null,
    expected: was,
    actual: is,
    action:
      on === null
        ? "no capture day tells which came first: both are read, and neither outranks the other"
        : `what only the older text says is known until ${on}, the newer text from then on`,
    knownFrom: on ?? after.published.latest,
    place: { snapshot: after.snapshot, post: after.id, lines: after.lines, quote: is },
  };
}

/** So many shared words stand on each side of those that differ, to show where they stand. */
const CONTEXT = 3;

/** The words in which two texts differ, with a few that they share before and after. */
function differenceOf(before: string, after: string): readonly [string, string] {
  const [a, b] = [before.split(/\s+/), after.split(/\s+/)];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [from, left] = [Math.max(0, head - CONTEXT), Math.max(0, tail - CONTEXT)];
  return [a.slice(from, a.length - left).join(" "), b.slice(from, b.length - left).join(" ")];
}
