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

/** One post of an archive. `text` is stored and every quote is a slice of it. */
export interface Post {
  /** Stable under re-ingest and under posts added on top. */
  readonly id: string;
  readonly snapshot: string;
  readonly title: string;
  readonly published: Published;
  /** Title line, date line and body, joined by "\n"; lines as in SourceLine.text. */
  readonly text: string;
  /** For each line of `text`, its 1-based line in the original file; ascending. */
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

/** The 1-based original line on which offset `at` of the post's text stands. */
export function lineAt(post: Pick<Post, "text" | "lineNumbers">, at: number): number {
  let row = 0;
  for (let i = 0; i < at && i < post.text.length; i++) if (post.text.charCodeAt(i) === 10) row++;
  return post.lineNumbers[Math.min(row, post.lineNumbers.length - 1)] ?? 0;
}
