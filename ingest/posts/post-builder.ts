import { type Post, WRAP } from "../../src/model/post.js";
import type { DatedPosts } from "./dating/date-posts.js";
import type { CopyGroup } from "./identity/duplicate-finder.js";
import { titleOf } from "./identity/post-id.js";
import type { Row } from "./segmentation/row.js";
import type { Segment } from "./segmentation/segmenter.js";

/** Everything the stage knows once its posts are cut, grouped, dated and named. */
export interface PostParts {
  readonly snapshot: string;
  readonly segments: readonly Segment[];
  readonly groups: readonly CopyGroup[];
  /** One id a group. */
  readonly ids: readonly string[];
  readonly dated: DatedPosts;
}

/** The records of all copies, by ordinal. Copies after the fullest take its id with "~2", "~3" in the order of the file. */
export function buildPosts({ snapshot, segments, groups, ids, dated }: PostParts): readonly Post[] {
  const posts: Post[] = [];
  for (const [g, { primary, copies }] of groups.entries()) {
    const id = ids[g] as string;
    const published = dated.published[g];
    if (!published) continue;
    let number = 1;
    for (const at of copies) {
      const own = at === primary ? id : `${id}~${++number}`;
      const ordinal = dated.direction === "oldest-first" ? segments.length - 1 - at : at;
      posts.push({
        id: own,
        snapshot,
        published,
        duplicateOf: at === primary ? null : id,
        ordinal,
        ...fromSegment(segments[at] as Segment),
      });
    }
  }
  return posts.sort((a, b) => a.ordinal - b.ordinal);
}

function fromSegment(segment: Segment): Pick<Post, "title" | "text" | "lineNumbers" | "lines" | "bodyStart" | "marks"> {
  const { rows } = segment;
  const numbers = lineNumbersOf(rows);
  const text = rows.map(storedText).join("\n");
  const bodyLength = segment.body.reduce((sum, row) => sum + row.text.length, 0) + Math.max(0, segment.body.length - 1);
  return {
    title: within(text, titleOf(segment)),
    text,
    lineNumbers: numbers,
    lines: [numbers[0] ?? 0, numbers.at(-1) ?? 0],
    bodyStart: text.length - bodyLength + (segment.start.bodyAt ?? 0),
    marks: marksOf(rows),
  };
}

/** The words of a title as a part of the text they stand in: as a part of the whole file they would hold it in memory. */
function within(text: string, title: string): string {
  const at = text.indexOf(title);
  return at < 0 ? title : text.slice(at, at + title.length);
}

/** A list of a million posts is as long as it has to be: one that grew has room for more. */
function lineNumbersOf(rows: readonly Row[]): readonly number[] {
  if (rows.every(({ wrapped }) => wrapped.length === 0)) return rows.map(({ line }) => line);
  return rows.flatMap(({ line, wrapped }) => [line, ...wrapped.map((one) => one.line)]).slice();
}

/** Most posts have no marks: those of as many lines share a list. */
const UNMARKED = new Map<number, Post["marks"]>();

function marksOf(rows: readonly Row[]): Post["marks"] {
  if (rows.some(({ mark }) => mark !== null)) return rows.map(({ mark }) => mark);
  const shared = UNMARKED.get(rows.length) ?? Object.freeze(rows.map(() => null));
  UNMARKED.set(rows.length, shared);
  return shared;
}

/** A row as it is stored: where a line was wrapped, the space says so. */
function storedText({ text, wrapped }: Row): string {
  let out = text;
  for (const { at } of wrapped) out = `${out.slice(0, at - 1)}${WRAP}${out.slice(at)}`;
  return out;
}
