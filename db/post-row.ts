import { createHash } from "node:crypto";
import { epochDay } from "../src/model/iso-day.js";
import type { Post } from "../src/model/post.js";
import { listOf } from "./row-values.js";
import type { postVersion } from "./schema.js";
import { dayOf, readDay, storedDay } from "./stored-day.js";

export type PostContent = Omit<typeof postVersion.$inferSelect, "row" | "added_in" | "superseded_in" | "digest">;

/** A post without its text: what a list or a citation shows. */
export type PostHead = Pick<Post, "id" | "snapshot" | "title" | "published" | "lines" | "duplicateOf" | "ordinal">;

/** The columns a head is read from. */
export const HEAD_COLUMNS =
  "id, snapshot, title, published_earliest, published_latest, published_basis, first_line, last_line, duplicate_of, ordinal";

/** SHA-256 of a post's text as UTF-8, in hexadecimal digits. */
export function textHash(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

export function postContent(post: Post): PostContent {
  return {
    id: post.id,
    snapshot: post.snapshot,
    ordinal: post.ordinal,
    title: post.title,
    published_earliest: storedDay(post.published.earliest),
    published_latest: epochDay(post.published.latest),
    published_basis: post.published.basis,
    first_line: post.lines[0],
    last_line: post.lines[1],
    body_start: post.bodyStart,
    duplicate_of: post.duplicateOf,
    text: post.text,
    text_sha256: textHash(post.text),
    line_numbers: JSON.stringify(post.lineNumbers),
    marks: JSON.stringify(post.marks),
  };
}

export function postOf(row: PostContent): Post {
  return {
    ...headOf(row),
    text: row.text,
    lineNumbers: listOf<number>(row.line_numbers),
    bodyStart: row.body_start,
    marks: listOf<Post["marks"][number]>(row.marks),
  };
}

export function headOf(row: Omit<PostContent, "text" | "text_sha256" | "line_numbers" | "marks" | "body_start">): PostHead {
  return {
    id: row.id,
    snapshot: row.snapshot,
    title: row.title,
    published: { earliest: readDay(row.published_earliest), latest: dayOf(row.published_latest), basis: row.published_basis },
    lines: [row.first_line, row.last_line],
    duplicateOf: row.duplicate_of,
    ordinal: row.ordinal,
  };
}
