import { alone } from "./alone.js";
import { lineAt, type Post } from "./post.js";
import type { EvidenceSpan } from "./statement.js";

/** The characters of a post from an offset up to another, with their lines in the original file. */
export function evidenceSpan(post: Post, { start, end }: { readonly start: number; readonly end: number }): EvidenceSpan {
  return {
    post: post.id,
    start,
    end,
    quote: alone(post.text.slice(start, end)),
    lines: [lineAt(post, start), lineAt(post, Math.max(start, end - 1))],
  };
}
