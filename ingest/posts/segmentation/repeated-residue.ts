import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { type DateLine, isBesideDate } from "./date-line-parser.js";
import { givesMeaning } from "./date-line-words.js";
import { canBeTitle, isRunning } from "./line-shape.js";
import type { Row } from "./row.js";

const LEAST = 3;
const MAX_LENGTH = 120;
const MOST = 0.8;
/** How an issue of a series is headed. */
const SERIES =
  /^(?:issue|no|nr|number|bulletin|circular|newsletter|week|edition|volume|update|digest|alert|notice|message|letter|release|note|memo)\b[^\p{L}]{0,4}\d/iu;
const TIME = /^,?\s{0,3}\d{1,2}[:.]\d{2}\b/;

/** "Issue 9/2022": the number of one of a series with its year, and no month. */
export function isSeriesNumber(text: string, { kind, start, end }: DateExpression): boolean {
  return kind === "month" && NUMBERED.test(text.slice(start, end));
}

const NUMBERED = /^\d{1,3}\/\d{4}$/;

/**
 * The date lines together with those that only repetition shows: lines under titles, and stamps over messages, that are one and the same but for
 * their dates and figures ("Bureau of the port \u2013 12 May 2021 \u2013 all desks"). Words that come back in every post say nothing of one.
 */
export function residueDates(
  rows: readonly Row[],
  plain: readonly (DateLine | null)[],
  may: (row: Row) => boolean,
): readonly (DateLine | null)[] {
  const groups = new Map<string, { readonly at: number; readonly line: DateLine; readonly headed: boolean }[]>();
  for (const [i, row] of rows.entries()) {
    if (plain[i] || row.mark === "item" || !may(row) || row.text.length > MAX_LENGTH || /[.?!:;]$/.test(row.text)) continue;
    if (!/\d/.test(row.text)) continue;
    // "Issue 9/2022, sent on 5 September 2022": a number with its year is no day of its own.
    const dates = calendarDatesIn(row.text).filter(
      (date) => !(date.kind === "month" && date.year === null) && !isSeriesNumber(row.text, date),
    );
    const [date] = dates;
    if (!date || dates.length > 1 || date.kind !== "day" || date.year === null || date.relative) continue;
    // "Alert 12 | 10 May 2021 | Severity: high": what stands behind the day of a number of a series may differ.
    const behind = row.text.slice(date.end);
    const numbered = SERIES.test(row.text) && row.blankBefore && /^(?:[\])]?$|\s{0,3}[|\u00b7])/.test(behind);
    const residue = `${row.text.slice(0, date.start)}\u0000${numbered ? "" : behind}`.toLowerCase().replace(/\d+/g, "0");
    if (givesMeaning(residue)) continue;
    const above = rows[i - 1];
    const titled = above !== undefined && !plain[i - 1] && canBeTitle(above) && !isRunning(above) && !isBesideDate(above.text);
    // "[12.05.2021 10:30] Name of the channel": a stamp over the text of a message.
    const stamps = date.start <= 1 && (row.text.startsWith("[") || TIME.test(row.text.slice(date.end)));
    const group = groups.get(residue) ?? [];
    group.push({ at: i, line: { date, of: "publication" }, headed: titled || stamps || numbered });
    groups.set(residue, group);
  }
  const found = new Map<number, DateLine>();
  for (const group of groups.values()) {
    if (group.length < LEAST || group.filter(({ headed }) => headed).length < MOST * group.length) continue;
    for (const { at, line } of group) found.set(at, line);
  }
  return found.size === 0 ? plain : plain.map((date, i) => date ?? found.get(i) ?? null);
}
