import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { parseDateLine } from "./date-line-parser.js";
import { canBeTitle, isCaption, isRunning } from "./line-shape.js";
import type { Row } from "./row.js";
import type { Start } from "./start.js";
import { parseTitleDate } from "./title-date-parser.js";

/** Posts whose beginning a date shows: a line that is only a date beside a title, or a title that carries its date. */
export function findDatedStarts(rows: readonly Row[]): readonly Start[] {
  const dates = rows.map((row) => (row.mark === "item" ? null : parseDateLine(row.text)));
  const dateFirst = standsFirst(rows, dates);
  const starts: Start[] = [];
  for (let i = 0; i < rows.length; i++) {
    const date = dates[i];
    const start = date ? atDateLine(rows, dates, i, date, dateFirst) : atTitle(rows, dates, i);
    // A line is part of one beginning only; the first to claim it keeps it.
    if (start && start.row > lastRow(starts)) starts.push(start);
  }
  return starts;
}

function lastRow(starts: readonly Start[]): number {
  const last = starts.at(-1);
  return last ? Math.max(last.row, last.titleRow ?? -1, last.dateRow ?? -1) : -1;
}

/** Whether most date lines stand before their titles. */
function standsFirst(rows: readonly Row[], dates: readonly (DateExpression | null)[]): boolean {
  let votes = 0;
  for (const [i, date] of dates.entries()) {
    if (!date) continue;
    const above = isTitleAt(rows, dates, i - 1);
    const below = isTitleAt(rows, dates, i + 1) && !isRunning(rows[i + 1] as Row);
    if (above !== below) votes += below ? 1 : -1;
  }
  return votes > 0;
}

function isTitleAt(rows: readonly Row[], dates: readonly (DateExpression | null)[], i: number): boolean {
  const row = rows[i];
  return row !== undefined && !dates[i] && canBeTitle(row);
}

function atDateLine(
  rows: readonly Row[],
  dates: readonly (DateExpression | null)[],
  i: number,
  date: DateExpression,
  dateFirst: boolean,
): Start | null {
  const above = isTitleAt(rows, dates, i - 1);
  const below = isTitleAt(rows, dates, i + 1);
  const base = { dateRow: i, date, cue: "date-line" as const };
  if (dateFirst ? below : below && !above && !isRunning(rows[i + 1] as Row)) return { ...base, row: i, titleRow: i + 1 };
  if (above && !dateFirst) return { ...base, row: i - 1, titleRow: i - 1 };
  // Several date lines in a row are a list of dates, and a date at the very end heads nothing.
  if (dates[i - 1] || dates[i + 1] || i + 1 >= rows.length) return null;
  return { ...base, row: i, titleRow: null };
}

function atTitle(rows: readonly Row[], dates: readonly (DateExpression | null)[], i: number): Start | null {
  const row = rows[i] as Row;
  if (dates[i + 1] || !canBeTitle(row) || row.text.length > 200 || isCaption(row.text)) return null;
  if (/[.;:,]$/.test(row.text) || row.text.startsWith("*")) return null;
  const found = parseTitleDate(row.text);
  const next = rows[i + 1];
  if (!found || !next || (rows[i - 1]?.mark === "item" && next.mark === "item")) return null;
  return { row: i, titleRow: i, dateRow: null, date: found.date, cue: "title-date" };
}
