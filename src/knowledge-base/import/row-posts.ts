import type { TableRow } from "../../model/export/table.js";
import type { Post } from "../../model/post.js";
import type { EvidenceSpan } from "../../model/statement.js";
import { importError } from "./import-error.js";

/** Longer than any text that can be read. */
const LONGEST_TEXT = 400_000_000;

/**
 * Posts of their rows. A post that came without its text gets blanks for it, with every quote at its place: what the quotes
 * prove stays true, and nothing is made up.
 */
export function postsOfRows(rows: readonly TableRow[], spans: Iterable<EvidenceSpan>): readonly Post[] {
  const quoted = new Map<string, EvidenceSpan[]>();
  for (const span of spans) {
    checkSpan(span);
    const list = quoted.get(span.post) ?? [];
    quoted.set(span.post, list);
    list.push(span);
  }
  return rows.map((row) => postOf(row, quoted.get(String(row.id)) ?? []));
}

/** A place beyond what a text can hold is no place; where the text came along, the store holds the quote against it. */
function checkSpan({ post, start, end, quote }: EvidenceSpan): void {
  if (start >= 0 && end - start === quote.length && end <= LONGEST_TEXT) return;
  throw importError(
    `a quote of the post "${post}" is not as long as its place`,
    `${start} to ${end} for ${quote.length} characters`,
    "span_end to lie as far behind span_start as the quote is long, within a text",
  );
}

function postOf(row: TableRow, spans: readonly EvidenceSpan[]): Post {
  const cell = <T>(name: string): T => (row[name] ?? null) as unknown as T;
  const text = cell<string | null>("text");
  const marks = cell<readonly string[] | null>("marks");
  const first = cell<number>("first_line");
  return {
    id: cell("id"),
    snapshot: cell("snapshot"),
    title: cell("title"),
    published: { earliest: cell("published_earliest"), latest: cell("published_latest"), basis: cell("published_basis") },
    text: text ?? blanksWith(spans),
    lineNumbers: cell<readonly number[] | null>("line_numbers") ?? [first],
    lines: [first, cell("last_line")],
    bodyStart: cell<number | null>("body_start") ?? 0,
    marks: marks?.map((mark) => (mark === "heading" || mark === "item" ? mark : null)) ?? [null],
    duplicateOf: cell("duplicate_of"),
    ordinal: cell("ordinal"),
  };
}

/** In time linear in the text and the quotes: where quotes overlap they agree, so each is written from where the last ended. */
function blanksWith(spans: readonly EvidenceSpan[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, quote } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start > at) parts.push(" ".repeat(start - at));
    if (end > at) parts.push(quote.slice(Math.max(0, at - start)));
    at = Math.max(at, end);
  }
  return parts.join("");
}
