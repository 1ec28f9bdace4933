import { BREAK, type Tokens, WORD } from "../text/tokens.js";
import { AND_WORDS, DASHES, SPAN_WORDS } from "./calendar-words.js";
import type { DateExpression } from "./date-expression.js";
import { isPossibleDay, spanned } from "./date-records.js";
import { before, isCapital, onlyBetween, wordAt } from "./token-view.js";

/**
 * Two days parted by a dash alone become one range ("April 28 - May 2, 2020"); a year written once in a span or a list is
 * given to its neighbour, one year off where the span would run backwards. With `neighbours`, "9 and 10 May" is a range too.
 */
export function joinDates(t: Tokens, dates: readonly DateExpression[], neighbours = false): readonly DateExpression[] {
  const out: DateExpression[] = [];
  // From the end, so that the year behind a list reaches all of it.
  for (let d = dates.length - 1; d >= 0; d--) {
    const date = dates[d] as DateExpression;
    const next = out.at(-1);
    const range = next && asRange(t, date, next, neighbours && isDayBefore(date, next) ? AND : DASHES);
    if (range) out[out.length - 1] = range;
    else out.push(next ? withYearOf(t, date, next) : date);
  }
  out.reverse();
  for (let d = 1; d < out.length; d++) out[d] = withYearBefore(t, out[d - 1] as DateExpression, out[d] as DateExpression);
  return out;
}

function asRange(t: Tokens, a: DateExpression, b: DateExpression, joins: ReadonlySet<string>): DateExpression | null {
  if (a.kind !== "day" || b.kind !== "day" || a.impossible || b.impossible || a.time || b.time) return null;
  if (a.month === null || a.day === null || b.month === null || b.day === null || a.alternative || b.alternative) return null;
  if (a.last + 1 >= b.first || !onlyBetween(t, a.last, b.first, joins, 1)) return null;
  const year = a.year ?? earlierYear(a, b);
  if (a.year !== null && b.year !== null && runsBackwards(a, b)) return null;
  if (!isPossibleDay(year, a.month, a.day)) return null;
  const { weekday, ...first } = a;
  const relative = b.relative ?? a.relative;
  const lastDay = { year: b.year ?? (year === null || a.relative ? null : laterYear(a, b, year)), month: b.month, day: b.day };
  return {
    lastDay,
    ...first,
    ...spanned(t, a.first, b.last),
    kind: "range",
    year,
    ...(relative ? { relative } : {}),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

/** "From March 25 until April 10, 2023", "in March and April 2021": the year stands behind the second. */
function withYearOf(t: Tokens, a: DateExpression, b: DateExpression): DateExpression {
  if (a.year !== null || a.month === null || b.month === null || a.relative) return a;
  if (b.year === null && !b.relative?.endsWith("-year")) return a;
  const joint = jointBetween(t, a, b);
  if (joint === null || (joint === "and" && isLater(a, b))) return a;
  if (b.year === null) return b.relative && !isLater(a, b) ? { ...a, relative: b.relative } : a;
  return inYear(a, earlierYear(a, b));
}

/** "From March 25, 2023 until April 10": the year stands behind the first. */
function withYearBefore(t: Tokens, a: DateExpression, b: DateExpression): DateExpression {
  if (b.year !== null || b.month === null || a.month === null || a.year === null || b.relative) return b;
  if (jointBetween(t, a, b) !== "span") return b;
  return inYear(b, laterYear(a, b, a.lastDay?.year ?? a.year));
}

function jointBetween(t: Tokens, a: DateExpression, b: DateExpression): "span" | "and" | null {
  if (opensLine(t, a.last, b.first)) return null;
  if (onlyBetween(t, a.last, b.first, SPAN, 4) && b.first > a.last + 1) return "span";
  if (!onlyBetween(t, a.last, b.first, AND, 3) || b.first === a.last + 1) return null;
  const lead = before(t, a.first);
  return wordAt(t, wordAt(t, lead) === "the" ? lead - 1 : lead) === "between" ? "span" : "and";
}

/** "2 May 2020 / Until 1 May it was open": what a capital begins on the next line goes on no day of the line before. */
function opensLine(t: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (t.kind[i] === BREAK && t.kind[i + 1] === WORD && isCapital(t, i + 1)) return true;
  return false;
}

function inYear(date: DateExpression, year: number | null): DateExpression {
  if (year === null) return date;
  const { month, day, lastDay } = date;
  const possible = month === null || day === null || isPossibleDay(year, month, day);
  const end = lastDay ? { lastDay: { ...lastDay, year: lastDay.year ?? year } } : {};
  return { ...date, year, ...end, ...(possible ? {} : { impossible: true as const }) };
}

function earlierYear(a: DateExpression, b: DateExpression): number | null {
  return b.year === null ? null : isLater(a, b) ? b.year - 1 : b.year;
}

function laterYear(a: DateExpression, b: DateExpression, year: number): number {
  return isLater(a.lastDay ? { ...a, month: a.lastDay.month, day: a.lastDay.day } : a, b) ? year + 1 : year;
}

/** Whether within one year the first would lie behind the second. */
function isLater(a: DateExpression, b: DateExpression): boolean {
  const months = (a.month ?? 0) - (b.month ?? 0);
  return months > 0 || (months === 0 && a.day !== null && b.day !== null && a.day > b.day);
}

function isDayBefore(a: DateExpression, b: DateExpression): boolean {
  return a.year === b.year && a.month === b.month && a.day !== null && b.day === a.day + 1;
}

function runsBackwards(a: DateExpression, b: DateExpression): boolean {
  return (a.year ?? 0) > (b.year ?? 0) || (a.year === b.year && isLater(a, b));
}

const SPAN: ReadonlySet<string> = new Set([...SPAN_WORDS, ...DASHES, "the", "up", ",", "(", ")", "inclusive"]);
const AND: ReadonlySet<string> = new Set([...AND_WORDS, ",", "the", "on", "from"]);
