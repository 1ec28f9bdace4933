import type { DateExpression } from "../../../src/model/dates/date-expression.js";

/** What says that a post begins at a row. */
export type Cue = "date-line" | "dateline" | "title-date" | "page-date" | "page" | "markup" | "repetition" | "shape";

/** A row at which a post begins. Rows are indices into the rows of the snapshot. */
export interface Start {
  readonly row: number;
  /** Null for a post that has a date line and no title. */
  readonly titleRow: number | null;
  readonly dateRow: number | null;
  readonly date: DateExpression | null;
  readonly cue: Cue;
  /** The same figures with day and month the other way round, while the archive's order of them is not settled. */
  readonly other?: DateExpression;
  /** With cue `dateline`: where in the row with the date its text begins. */
  readonly bodyAt?: number;
}

/** First row of the body. A date that heads running text stands in the body's own first row; the day of a page may stand anywhere. */
export function bodyRow(start: Start): number {
  if (start.cue === "page-date" || start.cue === "page") return start.titleRow === null ? 0 : start.titleRow + 1;
  if (start.cue === "dateline" && start.dateRow !== null) return start.dateRow;
  return Math.max(start.row, start.titleRow ?? 0, start.dateRow ?? 0) + 1;
}

/** Whether the cue itself carries a date. */
export function isDated(start: Start): boolean {
  return start.cue !== "page" && start.cue !== "markup" && start.cue !== "repetition" && start.cue !== "shape";
}
