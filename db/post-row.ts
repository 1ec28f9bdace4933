import { createHash } from "node:crypto";
import { epochDay } from "../src/model/iso-day.js";
import type { Post } from "../src/model/post.js";
import { listOf } from "./row-values.js";
import type { postVersion } from "./schema.js";
import { dayOf, readDay, storedDay } from "./stored-day.js";

type PostCells = Omit<typeof postVersion.$inferSelect, "row" | "added_in" | "superseded_in" | "digest">;

/** What a post's record says: every line with its number and its mark, and the hash of its text in hexadecimal digits. */
export type PostContent = Omit<PostCells, ShortCell> & Readonly<Record<ShortCell, string>>;

type ShortCell = "text_sha256" | "line_numbers" | "marks";

/** A post without its text: what a list or a citation shows. */
export type PostHead = Pick<Post, "id" | "snapshot" | "title" | "published" | "lines" | "duplicateOf" | "ordinal">;

const HEAD = [
  "id",
  "snapshot",
  "title",
  "published_earliest",
  "published_latest",
  "published_basis",
  "first_line",
  "last_line",
  "duplicate_of",
  "ordinal",
] as const satisfies readonly (keyof PostCells)[];

/** The cells of a head. */
export type HeadCells = Pick<PostCells, (typeof HEAD)[number]>;

/**
 * The columns that a head is read from.
 *
 * @param table the name that the table goes by; left out: none.
 */
export function headColumns(table?: string): string {
  return HEAD.map((name) => (table === undefined ? name : `${table}.${name}`)).join(", ");
}

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

/** Kept shorter: what is usual of lines is left out, and a hash is kept in bytes. */
export function storedPost(post: PostContent): PostCells {
  const usual = usualLines(post, post.line_numbers);
  return {
    ...post,
    text_sha256: Buffer.from(post.text_sha256, "hex"),
    line_numbers: post.line_numbers === usual.line_numbers ? null : post.line_numbers,
    marks: post.marks === usual.marks ? null : post.marks,
  };
}

/** The record that `storedPost` made shorter. */
export function readPost(row: PostCells): PostContent {
  const usual = row.line_numbers === null || row.marks === null ? usualLines(row, row.line_numbers) : null;
  return {
    ...row,
    text_sha256: row.text_sha256.toString("hex"),
    line_numbers: row.line_numbers ?? usual?.line_numbers ?? "",
    marks: row.marks ?? usual?.marks ?? "",
  };
}

type Lines = Pick<PostCells, "first_line" | "last_line" | "text">;

/** Lines that follow each other from the first to the last, none of them marked; of more lines than the text can have, none. */
function usualLines({ first_line, last_line, text }: Lines, given: string | null): Pick<PostContent, "line_numbers" | "marks"> {
  const length = last_line - first_line + 1;
  const possible = length > 0 && length <= text.length + 1;
  const numbers = possible ? Array.from({ length }, (_, at) => first_line + at) : [];
  const count = given === null ? numbers.length : given === "[]" ? 0 : given.split(",").length;
  return { line_numbers: `[${numbers.join(",")}]`, marks: `[${"null,".repeat(count).slice(0, -1)}]` };
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

export function headOf(row: HeadCells): PostHead {
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
