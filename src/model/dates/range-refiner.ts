import { isPossibleDay } from "./calendar-check.js";
import type { DateExpression } from "./date-expression.js";

const DASH = /^\s{0,2}[-\u2013\u2014]\s{0,2}$/;

/** Joins two days parted by a dash alone into one range: "April 28 - May 2, 2020", "01.02.2020-05.02.2020". */
export function joinRanges(text: string, dates: readonly DateExpression[]): readonly DateExpression[] {
  const out: DateExpression[] = [];
  for (const date of dates) {
    const before = out.at(-1);
    const joined = before && join(text, before, date);
    if (joined) out[out.length - 1] = joined;
    else out.push(date);
  }
  return out;
}

function join(text: string, a: DateExpression, b: DateExpression): DateExpression | null {
  if (a.kind !== "day" || b.kind !== "day" || a.impossible || b.impossible) return null;
  if (a.month === null || a.day === null || b.month === null || b.day === null) return null;
  if (b.start - a.end > 5 || !DASH.test(text.slice(a.end, b.start))) return null;
  const wraps = b.month < a.month || (b.month === a.month && b.day < a.day);
  const year = a.year ?? (b.year === null ? null : wraps ? b.year - 1 : b.year);
  if (!isPossibleDay(year, a.month, a.day)) return null;
  const last = { year: b.year, month: b.month, day: b.day };
  const relative = b.relative ?? a.relative;
  return { start: a.start, end: b.end, kind: "range", year, month: a.month, day: a.day, last, ...(relative ? { relative } : {}) };
}
