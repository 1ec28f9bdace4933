import { firstPlace } from "./first-place.js";
import type { IsoDay } from "./iso-day.js";

/** How a post's day of publication is known. */
export type PublishedBasis = "heading" | "title" | "heading-corrected" | "order";

/**
 * When a post was published; equal bounds = exactly known. `knownFrom` of everything that rests on the post is `latest`:
 * the first day on which a reader had certainly been able to read it.
 */
export interface Published {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay;
  readonly basis: PublishedBasis;
}

/**
 * How far an archive reaches with a post: a month that is told to its end, whatever else leaves the day open to the first day that it
 * may be; null where nothing bounds it.
 */
export function reachOf({ earliest, latest, basis }: Published): IsoDay | null {
  return basis !== "order" && earliest?.slice(0, 7) === latest.slice(0, 7) ? latest : earliest;
}

/**
 * The space that stands in a post's text for a line break inside a sentence, where a file was wrapped at a width. Every other
 * space of a text is the usual one, so that the lines of the file are known still.
 */
export const WRAP = "\u2002";

/** One post of an archive. `text` is stored and every quote is a slice of it. */
export interface Post {
  /** Stable under re-ingest and under posts added on top. */
  readonly id: string;
  readonly snapshot: string;
  readonly title: string;
  readonly published: Published;
  /** Title line, date line and body, joined by "\n"; lines as in SourceLine.text, those of one wrapped sentence joined by `WRAP`. */
  readonly text: string;
  /** For each line of `text`, and each behind a `WRAP`, its 1-based line in the original file; ascending. */
  readonly lineNumbers: readonly number[];
  /** First and last line in the original file. */
  readonly lines: readonly [number, number];
  /** Offset in `text` at which the body begins (after title and date line). */
  readonly bodyStart: number;
  /** Per line of `text`: heading, item or null, as SourceLine.mark. */
  readonly marks: readonly ("heading" | "item" | null)[];
  /** Id of the post this one repeats, or null. */
  readonly duplicateOf: string | null;
  /** 0-based place in the snapshot, newest first as the archive stands. */
  readonly ordinal: number;
}

/**
 * The text of a post as it is to be read: with a usual space at each `WRAP`. It is as long as `text`, so that every offset into
 * the one is an offset into the other.
 */
export function readingText({ text }: Pick<Post, "text">): string {
  return text.includes(WRAP) ? text.replaceAll(WRAP, " ") : text;
}

/** The 1-based original line on which offset `at` of the post's text stands. */
export function lineAt(post: Pick<Post, "text" | "lineNumbers">, at: number): number {
  const starts = lineStarts(post);
  const row = Math.max(0, firstPlace(starts.length, (line) => (starts[line] as number) > at) - 1);
  return post.lineNumbers[Math.min(row, post.lineNumbers.length - 1)] ?? 0;
}

/**
 * Where the lines of a long text begin, found once a post, which is asked for thousands of lines. Those of a short one are found
 * sooner than they are kept, and an archive has a million of them.
 */
const LINE_STARTS = new WeakMap<object, readonly number[]>();
const LONG_TEXT = 4000;

function lineStarts(post: Pick<Post, "text">): readonly number[] {
  if (post.text.length < LONG_TEXT) return startsIn(post);
  const known = LINE_STARTS.get(post);
  if (known) return known;
  const starts = startsIn(post);
  LINE_STARTS.set(post, starts);
  return starts;
}

function startsIn({ text }: Pick<Post, "text">): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) if (text[at] === "\n" || text[at] === WRAP) starts.push(at + 1);
  return starts;
}
