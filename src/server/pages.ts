import { InforceError } from "../model/errors.js";
import type { RecordedRun } from "../model/recorded-run.js";

/** One page of a list, and where the next one begins. */
export interface Page {
  readonly result: object;
  /** Null: nothing is left. */
  readonly next: string | null;
}

const STATE_LETTERS = 16;

/**
 * Cuts the list of an answer into pages. A cursor belongs to one state of the knowledge base: it never joins pages of two.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a cursor that is none, or of another state.
 */
export function pageOf(
  result: object,
  list: string,
  run: RecordedRun | null,
  limit: number | undefined,
  cursor: string | undefined,
): Page {
  if (limit === undefined && cursor === undefined) return { result, next: null };
  const rows = (result as Readonly<Record<string, readonly unknown[]>>)[list] ?? [];
  const state = (run?.root ?? "").slice(0, STATE_LETTERS);
  const from = cursor === undefined ? 0 : placeOf(cursor, state);
  const to = Math.min(rows.length, from + (limit ?? rows.length));
  const next = to < rows.length ? `${state}-${to}` : null;
  return { result: { ...result, [list]: rows.slice(from, to) }, next };
}

/** Rows of a ranked list when no limit is given, and the most that are ever made. */
export const USUAL_ROWS = 20;
const MOST_ROWS = 1000;

/** How many rows of a ranked list a page is cut from: those before it, its own, and one that tells whether others follow. */
export function rowsBehind(limit: number, cursor: string | undefined): number {
  const before = Number(/-(\d{1,12})$/.exec(cursor ?? "")?.[1] ?? 0);
  return Math.min(MOST_ROWS, before + limit + 1);
}

function placeOf(cursor: string, state: string): number {
  const parts = /^([0-9a-f]*)-(\d{1,12})$/.exec(cursor);
  const expected = "the cursor of the header Link of the page before";
  if (parts === null) throw new InforceError("INVALID_ARGUMENT", "that is no cursor", { got: cursor, expected });
  if (parts[1] === state) return Number(parts[2]);
  throw new InforceError("INVALID_ARGUMENT", "the knowledge base has changed since the page before", {
    got: cursor,
    expected,
    hint: "begin with the first page again",
  });
}
