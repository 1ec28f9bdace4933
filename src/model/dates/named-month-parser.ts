import { isPossibleDay } from "./calendar-check.js";
import type { DateExpression, DatePart, RelativeTime } from "./date-expression.js";
import { isFullMonthName, MONTH_PATTERN, monthNumber } from "./month-names.js";

// Every pattern looks at a bounded number of characters beside a month name, so that reading stays linear.
const YEAR = "(?:19|20|21)\\d\\d";
const ORDINAL = "(?:st|nd|rd|th)?";
const TO = "(?:\\s{0,2}[-\u2013\u2014]\\s{0,2}|\\s{1,2}(?:to|till|until|through|and)\\s{1,2}(?:the\\s)?)";
const MONTH = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${MONTH_PATTERN})(?![\\p{L}\\p{N}_])\\.?`, "giu");
const DAYS_AFTER = new RegExp(
  `\\s{1,3}(\\d{1,2})${ORDINAL}(?![\\p{L}\\d%]|[.,:/]\\d)(?:${TO}(\\d{1,2})${ORDINAL}(?![\\p{L}\\d%]|[.,:/]\\d))?`,
  "yu",
);
const FIRST_DAY = /^\s{1,3}\d{1,2}(?:st|nd|rd|th)?/i;
const DAYS_BEFORE = new RegExp(
  `(?<![\\p{L}\\d.,:/\u2116#$-])(?:(\\d{1,2})${ORDINAL}${TO})?(\\d{1,2})${ORDINAL}(?:\\s{1,3}(?:day\\s{1,2})?of)?\\s{1,3}(?:the\\s{1,2})?$`,
  "iu",
);
const YEAR_AFTER = new RegExp(`(?:\\s{0,2},)?\\s{0,3}(?:of\\s{1,2})?(${YEAR})(?![\\p{L}\\d]|[.,:/-]\\d)`, "yu");
const RELATIVE_YEAR = /(?:\s{0,2},)?\s{1,3}(?:of\s{1,2})?(?:the\s{1,2})?(this|last|next|current|previous|coming)\s{1,2}year\b/iy;
const PART_BEFORE =
  /\b(early(?:\s{1,2}in)?|beginning\s{1,2}of|start\s{1,2}of|mid|middle\s{1,2}of|late(?:\s{1,2}in)?|end\s{1,2}of)(?:\s{1,3}|-)$/i;
const CONTEXT_BEFORE =
  /\b(?:in|since|until|till|by|from|during|of|before|after|through|to|last|next|this|between|for|starting|effective)\s{1,3}$/i;
const COUNTED = /\s{1,2}(?!(?:in|at|of|on|this|last|next|we|by|with|for|from|it|was|were|is|are|will)\b)[a-z]/y;
const WINDOW = 40;

const PARTS: Readonly<Record<string, DatePart>> = {
  early: "early",
  beginning: "early",
  start: "early",
  mid: "mid",
  middle: "mid",
  late: "late",
  end: "late",
};
const YEARS: Readonly<Record<string, RelativeTime>> = {
  this: "this-year",
  current: "this-year",
  last: "last-year",
  previous: "last-year",
  next: "next-year",
  coming: "next-year",
};

/** Dates with a month in words: "June 15, 2022", "the 5th of December, 2018", "March 17-19", "end of March 2022", "May this year". */
export function parseNamedMonths(text: string): readonly DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.matchAll(MONTH)) {
    const expression = around(text, match.index, match[0]);
    if (expression) found.push(expression);
  }
  return found;
}

interface Days {
  readonly first: number;
  readonly last: number | null;
  readonly edge: number;
}

function around(text: string, at: number, written: string): DateExpression | null {
  const name = written.replace(".", "");
  const month = monthNumber(name);
  if (month === null) return null;
  const before = text.slice(Math.max(0, at - WINDOW), at);
  const nameEnd = at + name.length;
  const wordEnd = isFullMonthName(name) ? nameEnd : at + written.length;
  const after = daysAfter(text, wordEnd);
  const ahead = daysBefore(before, at);
  const afterYear = after && yearAfter(text, after.edge);
  const days = ahead && !(after && afterYear?.year) ? ahead : after;
  const tail = days === after && after ? after.edge : wordEnd;
  const year = days === after ? (afterYear ?? yearAfter(text, tail)) : yearAfter(text, tail);
  const end = year?.end ?? (tail === wordEnd ? nameEnd : tail);
  const base = { end, year: year?.year ?? null, month, ...(year?.relative ? { relative: year.relative } : {}) };
  if (days) return withDays(base, days, days === ahead ? days.edge : at, name);
  const part = PART_BEFORE.exec(before);
  if (isLower(name) && ambiguous(name) && !(year && CONTEXT_BEFORE.test(before))) return null;
  if (!year && !(isFullMonthName(name) && (part || CONTEXT_BEFORE.test(before)))) return null;
  if (!part) return { ...base, start: at, kind: "month", day: null };
  const key = (part[1] ?? "").toLowerCase().split(/\s/)[0] ?? "";
  return { ...base, start: at - part[0].length, kind: "part", day: null, part: PARTS[key] ?? "early" };
}

function withDays(
  base: Omit<DateExpression, "start" | "kind" | "day"> & { readonly month: number },
  days: Days,
  start: number,
  name: string,
): DateExpression | null {
  if (isLower(name) && ambiguous(name) && base.year === null) return null;
  const { year, month } = base;
  const last = days.last === null ? null : { year, month, day: days.last };
  const possible =
    isPossibleDay(year, month, days.first) && (!last || (last.day >= days.first && isPossibleDay(year, month, last.day)));
  const kind = last ? "range" : "day";
  const bounds = last ? { last } : {};
  return { ...base, start, kind, day: days.first, ...bounds, ...(possible ? {} : { impossible: true as const }) };
}

function daysAfter(text: string, at: number): Days | null {
  DAYS_AFTER.lastIndex = at;
  const match = DAYS_AFTER.exec(text);
  if (!match) return null;
  const end = at + match[0].length;
  const first = Number(match[1]);
  if (match[2] === undefined) return { first, last: null, edge: end };
  // "June 5 to 3 business days", "May 1 and 20 countries": the second number counts something else.
  COUNTED.lastIndex = end;
  if (!COUNTED.test(text)) return { first, last: Number(match[2]), edge: end };
  const written = FIRST_DAY.exec(match[0]);
  return { first, last: null, edge: at + (written?.[0].length ?? 0) };
}

function daysBefore(before: string, at: number): Days | null {
  const match = DAYS_BEFORE.exec(before);
  if (!match) return null;
  const edge = at - match[0].length;
  const last = Number(match[2]);
  return match[1] === undefined ? { first: last, last: null, edge } : { first: Number(match[1]), last, edge };
}

function yearAfter(
  text: string,
  at: number,
): { readonly year: number | null; readonly relative?: RelativeTime; readonly end: number } | null {
  YEAR_AFTER.lastIndex = at;
  const year = YEAR_AFTER.exec(text);
  if (year) return { year: Number(year[1]), end: at + year[0].length };
  RELATIVE_YEAR.lastIndex = at;
  const relative = RELATIVE_YEAR.exec(text);
  const which = relative && YEARS[(relative[1] ?? "").toLowerCase()];
  return relative && which ? { year: null, relative: which, end: at + relative[0].length } : null;
}

/** Month names that are everyday words when written small. */
function ambiguous(name: string): boolean {
  return /^(?:may|march|mar|august|sep|dec|jan)$/i.test(name);
}

function isLower(name: string): boolean {
  return name === name.toLowerCase();
}
