import type { PostsResult } from "../../queries/posts.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { boundsInWords } from "./day-words.js";
import { type TableRow, textTable } from "./text-table.js";

const HOW: Readonly<Record<string, string>> = { heading: "", title: "title", "heading-corrected": "corrected", order: "by order" };

/** The posts as a table, newest first; a post that repeats another says so. */
export function postsView({ posts }: PostsResult, { width, paints }: ViewOptions): string {
  const head = ["published", "dated", "lines", "read", "title"].map((text) => ({ text, paint: paints.strong }));
  const rows = posts.map((post): TableRow => {
    const paint = post.duplicateOf === null ? {} : { paint: paints.faint };
    return [
      { text: boundsInWords(post.published), ...paint },
      { text: HOW[post.published.basis] ?? post.published.basis, ...paint },
      { text: post.lines.join("–"), ...paint },
      { text: post.statements.length === 0 ? "" : String(post.statements.length), ...paint },
      { text: post.duplicateOf === null ? post.title : `${post.title} (again)`, ...paint },
    ];
  });
  const copies = posts.filter((post) => post.duplicateOf !== null).length;
  const sum = `${counted(posts.length, "post")}, ${copies} of them printed again; read: statements about a topic`;
  return `${[...textTable([head, ...rows], width), "", paints.faint(sum)].join("\n")}\n`;
}
