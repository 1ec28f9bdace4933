import { lineAt, type Post } from "../../src/model/post.js";
import type { EvidenceSpan } from "../../src/model/statement.js";
import type { Stretch } from "./text/passages.js";

/** The exact characters of a post that a unit covers, with their lines in the original file. */
export function evidenceSpan(post: Post, of: Stretch): EvidenceSpan {
  return {
    post: post.id,
    start: of.start,
    end: of.end,
    quote: post.text.slice(of.start, of.end),
    lines: [lineAt(post, of.start), lineAt(post, Math.max(of.start, of.end - 1))],
  };
}
