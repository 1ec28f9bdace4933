import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { type Dateline, parseDateline } from "./dateline-parser.js";
import { canBeTitle, isRunning } from "./line-shape.js";
import type { Row } from "./row.js";
import { isDated, type Start } from "./start.js";

/** Beside so many beginnings of another kind, dates at the head of a text are part of the text. */
const OTHERS = 3;
const SENTENCE_END = /[.!?\u2026]["'\u00bb\u201d)]?$/u;

/**
 * The beginnings, with those that a date at the head of running text shows. They count where hardly anything else shows
 * where posts begin; a list of days inside a post ("3 May \u2013 the port opens") begins none.
 */
export function findDatelineStarts(rows: readonly Row[], others: readonly Start[], may: (row: Row) => boolean): readonly Start[] {
  const lines = rows.map((row) => (row.mark === "item" || !may(row) ? null : parseDateline(row.text)));
  if (!lines.some((line) => line !== null)) return others;
  const own = new Set(others.filter(isDated).map(({ row }) => row));
  const found: Start[] = [];
  for (const [i, line] of lines.entries()) {
    const row = rows[i] as Row;
    if (!line || isHeadsText(others, lines, i)) continue;
    // A short line with a date at its head and text under it is a title.
    if (own.has(i) && !SENTENCE_END.test(row.text) && rows[i + 1] && !lines[i + 1] && isRunning(rows[i + 1] as Row)) continue;
    found.push(startAt(rows, lines, i, line));
  }
  const rivals = others.filter((start) => isDated(start) && !found.some(({ dateRow }) => dateRow === start.row));
  const sure =
    rivals.length === 0 ? found : found.filter(({ titleRow, dateRow }) => titleRow !== null || lines[dateRow ?? -1]?.placed);
  if (rivals.length > 0 && sure.length < OTHERS * rivals.length) return others;
  const taken = new Set(sure.flatMap(({ row, dateRow }) => [row, dateRow]));
  return [...others.filter(({ row }) => !taken.has(row)), ...sure].sort((a, b) => a.row - b.row);
}

/** An agency's dateline names the day of the report, its page the day on which it came out. */
const DAYS_ON_THE_WAY = 3;

/** Whether two days, of one month, lie as near each other as that of a report and that on which it came out. */
export function isOfOneReport(one: Pick<DateExpression, "month" | "day">, other: Pick<DateExpression, "month" | "day">): boolean {
  if (one.day === null || other.day === null || one.month !== other.month) return false;
  return Math.abs(one.day - other.day) <= DAYS_ON_THE_WAY;
}

/** "2020-12-22 19:55 | Title" over "ASTANA, Dec 22 (Agency) – …": the text of the post whose day stands right above. */
function isHeadsText(others: readonly Start[], lines: readonly (Dateline | null)[], i: number): boolean {
  const line = lines[i];
  if (line == null || !line.placed) return false;
  const above = lines[i - 1];
  if (above != null && !above.placed && isOfOneReport(above.date, line.date)) return true;
  return others.some(({ row, titleRow, dateRow, date }) => {
    const head = Math.max(row, titleRow ?? row, dateRow ?? row);
    return head < i && i - head <= 2 && date !== null && isOfOneReport(date, line.date);
  });
}

function startAt(rows: readonly Row[], lines: readonly (Dateline | null)[], i: number, line: Dateline): Start {
  const above = rows[i - 1];
  const titled = above !== undefined && !lines[i - 1] && !above.tabled && canBeTitle(above) && !isRunning(above);
  const base = { dateRow: i, date: line.date, cue: "dateline" as const, bodyAt: line.bodyAt };
  return titled ? { row: i - 1, titleRow: i - 1, ...base } : { row: i, titleRow: null, ...base };
}
