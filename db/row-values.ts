import type { EvidenceSpan } from "../src/model/statement.js";
import type { Value } from "../src/model/value.js";
import { DamagedCell } from "./database-error.js";

/** The columns in which a row keeps a span of a post. */
export interface SpanColumns {
  readonly post: string;
  readonly span_start: number;
  readonly span_end: number;
  readonly quote: string;
  readonly first_line: number;
  readonly last_line: number;
}

export function spanColumns(span: EvidenceSpan): SpanColumns {
  return {
    post: span.post,
    span_start: span.start,
    span_end: span.end,
    quote: span.quote,
    first_line: span.lines[0],
    last_line: span.lines[1],
  };
}

export function spanOf(row: SpanColumns): EvidenceSpan {
  return { post: row.post, start: row.span_start, end: row.span_end, quote: row.quote, lines: [row.first_line, row.last_line] };
}

/** A value from its two columns; both are null together. */
export function valueFrom(amount: number | string | null, unit: string | null): Value | null {
  return amount === null || unit === null ? null : { amount, unit };
}

const NOTHING: readonly never[] = Object.freeze([]);

/**
 * A JSON array column that only this layer writes.
 *
 * @throws DamagedCell for what this layer does not write.
 */
export function listOf<T>(json: string): readonly T[] {
  if (json === "[]") return NOTHING;
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new DamagedCell("text that is no JSON", "a list");
  }
  if (!Array.isArray(read)) throw new DamagedCell("JSON that is no list", "a list");
  return read as readonly T[];
}
