import { edtfOf } from "../../src/model/edtf.js";
import type { Table, TableRow, TableSchema } from "../../src/model/export/table.js";
import type { Post } from "../../src/model/post.js";
import { always, maybe, toId } from "./column.js";

export const POSTS: TableSchema = {
  name: "posts",
  title: "Posts",
  description: "The posts that were read, repeated ones included and marked. Texts stand in it only where they were asked for.",
  primaryKey: ["id"],
  references: [toId("snapshot", "snapshots"), toId("duplicate_of", "posts")],
  columns: [
    always("id", "text", "Stable id of the post."),
    always("snapshot", "text", "Snapshot it stands in."),
    always("ordinal", "integer", "Place in the snapshot, from 0, newest first."),
    always("title", "text", "Title."),
    maybe("published_earliest", "day", "First day on which it may have been published."),
    always("published_latest", "day", "Last day on which it may have been published: from then on it is known."),
    always("published_edtf", "text", "Both as Extended Date/Time Format text."),
    always("published_basis", "text", "How the day is known.", { values: ["heading", "title", "heading-corrected", "order"] }),
    always("first_line", "integer", "First line in the original file."),
    always("last_line", "integer", "Last line in the original file."),
    maybe("duplicate_of", "text", "Post that this one repeats."),
    maybe("body_start", "integer", "Where the body begins in the text, in UTF-16 units."),
    maybe("text", "text", "The whole text, where texts were asked for."),
    maybe(
      "line_numbers",
      "integers",
      "For each line of the text, and each behind the space (U+2002) of a wrapped line, its line in the original file.",
    ),
    maybe("marks", "list", "For each line of the text: heading, item or text."),
  ],
};

/** A post that may come without its text. */
export type ExportedPost = Omit<Post, "text" | "lineNumbers" | "bodyStart" | "marks"> & Partial<Post>;

/** Posts as a table, in the order given. */
export function postsTable(posts: () => Iterable<ExportedPost>): Table {
  return {
    ...POSTS,
    *rows() {
      for (const post of posts()) yield postRow(post);
    },
  };
}

function postRow(post: ExportedPost): TableRow {
  const { published } = post;
  return {
    id: post.id,
    snapshot: post.snapshot,
    ordinal: post.ordinal,
    title: post.title,
    published_earliest: published.earliest,
    published_latest: published.latest,
    published_edtf: edtfOf(published),
    published_basis: published.basis,
    first_line: post.lines[0],
    last_line: post.lines[1],
    duplicate_of: post.duplicateOf,
    body_start: post.bodyStart ?? null,
    text: post.text ?? null,
    line_numbers: post.lineNumbers ?? null,
    marks: post.marks?.map((mark) => mark ?? "text") ?? null,
  };
}
