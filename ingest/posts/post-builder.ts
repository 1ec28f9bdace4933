import { HeldPosts } from "../../src/model/held-posts.js";
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
export function buildPosts(parts: PostParts): HeldPosts {
  return HeldPosts.of(postsOf(parts));
}

function* postsOf({ snapshot, segments, groups, ids, dated }: PostParts): Iterable<Post> {
  const places: (Pick<Post, "id" | "published" | "duplicateOf" | "ordinal"> & { readonly at: number })[] = [];
  for (const [g, { primary, copies }] of groups.entries()) {
    const id = ids[g] as string;
    const published = dated.published[g];
    if (!published) continue;
    let number = 1;
    for (const at of copies) {
      const own = at === primary ? id : `${id}~${++number}`;
      const ordinal = dated.direction === "oldest-first" ? segments.length - 1 - at : at;
      places.push({ at, id: own, published, duplicateOf: at === primary ? null : id, ordinal });
    }
  }
  for (const { at, id, published, duplicateOf, ordinal } of places.sort((a, b) => a.ordinal - b.ordinal))
    yield { id, snapshot, published, duplicateOf, ordinal, ...fromSegment(segments[at] as Segment) };
}

function fromSegment(segment: Segment): Pick<Post, "title" | "text" | "lineNumbers" | "lines" | "bodyStart" | "marks"> {
  const { rows } = segment;
  const numbers = rows.flatMap(({ line, wrapped }) => [line, ...wrapped.map((one) => one.line)]);
  const text = rows.map(storedText).join("\n");
  const bodyLength = segment.body.reduce((sum, row) => sum + row.text.length, 0) + Math.max(0, segment.body.length - 1);
  return {
    title: titleOf(segment),
    text,
    lineNumbers: numbers,
    lines: [numbers[0] ?? 0, numbers.at(-1) ?? 0],
    bodyStart: text.length - bodyLength + (segment.start.bodyAt ?? 0),
    marks: rows.map(({ mark }) => mark),
  };
}

/** A row as it is stored: where a line was wrapped, the space says so. */
function storedText({ text, wrapped }: Row): string {
  let out = text;
  for (const { at } of wrapped) out = `${out.slice(0, at - 1)}${WRAP}${out.slice(at)}`;
  return out;
}
