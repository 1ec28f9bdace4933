import { NUMBER, type Tokens } from "../text/tokens.js";
import { AND_WORDS, DASHES, SPAN_WORDS } from "./calendar-words.js";
import { readClock } from "./clock-times.js";
import type { DateExpression, DayOrder } from "./date-expression.js";
import { isPossibleDay, spanned } from "./date-records.js";
import { after, isNumbered, markAt, numberAt, touches, widthAt, wordAt } from "./token-view.js";
import { fullYear, isNewsYear, yearWordEnd } from "./year-words.js";

interface Digits {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly order: DayOrder | "ambiguous" | null;
  readonly last: number;
}

/**
 * Reads a date in digits that begins at token `i` into `out`: "13.04.2018", "5/4/2021", "2021-12-10", "05.04.23", and the ends
 * of a span that leave the month or the year to the last one: "12.04 – 15.04.2023", "12-15.04.2023". Gives the token to go
 * on with, `i` when there is none. Numbers of acts ("№ 12.04.2020", "12.04.2020-3") are passed over.
 */
export function readDigits(t: Tokens, i: number, out: DateExpression[]): number {
  if (widthAt(t, i) > 4 || !isFree(t, i)) return i;
  const date = digitsAt(t, i);
  if (date) return isNumbered(t, i) ? i : pushDate(t, i, date, out);
  return readOpenEnd(t, i, out);
}

function pushDate(t: Tokens, i: number, date: Digits, out: DateExpression[]): number {
  const { year, month, day, order } = date;
  const instant = wordAt(t, date.last + 1) === "t" && touches(t, date.last) ? readClock(t, date.last + 2) : null;
  const last = instant ? zoneEnd(t, instant.last) : yearWordEnd(t, date.last);
  const possible = isPossibleDay(year, month, day);
  out.push({
    kind: "day",
    year,
    month,
    day,
    ...(order ? { order } : {}),
    ...(order === "ambiguous" ? { alternative: { month: day, day: month } } : {}),
    ...(instant ? { time: { hour: instant.hour, minute: instant.minute } } : {}),
    ...(possible ? {} : { impossible: true as const }),
    ...spanned(t, i, last),
  });
  return last + 1;
}

/** "12.04 – 15.04.2023", "from 12.04 to 15.04.2023", "12-15.04.2023": the first end, or both in the last case. */
function readOpenEnd(t: Tokens, i: number, out: DateExpression[]): number {
  const day = numberAt(t, i, 2);
  if (day < 1 || day > 31) return i;
  if (markAt(t, i + 1) === "." && touches(t, i) && touches(t, i + 1)) {
    const month = widthAt(t, i + 2) === 2 ? numberAt(t, i + 2, 2) : -1;
    if (month < 1 || month > 12) return i;
    const join = after(t, i + 2);
    const folded = t.folded[join] ?? "";
    if (!DASHES.has(folded) && !SPAN_WORDS.has(folded) && !AND_WORDS.has(folded)) return i;
    const next = digitsAt(t, after(t, join));
    if (next?.order !== "day-first") return i;
    const possible = isPossibleDay(null, month, day);
    const place = spanned(t, i, i + 2);
    out.push({
      kind: "day",
      year: null,
      month,
      day,
      order: "day-first",
      ...(possible ? {} : { impossible: true as const }),
      ...place,
    });
    return i + 3;
  }
  const next = DASHES.has(markAt(t, i + 1)) && touches(t, i) && touches(t, i + 1) ? digitsAt(t, i + 2) : null;
  if (next?.order !== "day-first" || markAt(t, i + 3) !== "." || next.day <= day) return i;
  const { year, month } = next;
  const last = yearWordEnd(t, next.last);
  const possible = isPossibleDay(year, month, next.day);
  out.push({
    ...spanned(t, i, last),
    kind: "range",
    year,
    month,
    day,
    order: "day-first",
    lastDay: { year, month, day: next.day },
    ...(possible ? {} : { impossible: true as const }),
  });
  return last + 1;
}

/** Three numbers parted by one mark, without spaces. */
function digitsAt(t: Tokens, i: number): Digits | null {
  const mark = markAt(t, i + 1);
  if (mark !== markAt(t, i + 3) || !MARKS.has(mark)) return null;
  if (!touches(t, i) || !touches(t, i + 1) || !touches(t, i + 2) || !touches(t, i + 3)) return null;
  const last = i + 4;
  if (t.kind[i] !== NUMBER || t.kind[i + 2] !== NUMBER || t.kind[last] !== NUMBER || goesOn(t, last, mark)) return null;
  return widthAt(t, i) === 4 ? yearFirst(t, i, mark) : yearLast(t, i, mark);
}

function yearFirst(t: Tokens, i: number, mark: string): Digits | null {
  const year = numberAt(t, i, 4);
  const month = numberAt(t, i + 2, 2);
  const day = numberAt(t, i + 4, 2);
  const loose = mark === "/";
  if (!isNewsYear(year) || month < 0 || day < 0 || (!loose && (widthAt(t, i + 2) !== 2 || widthAt(t, i + 4) !== 2))) return null;
  return { year, month, day, order: null, last: i + 4 };
}

function yearLast(t: Tokens, i: number, mark: string): Digits | null {
  const first = numberAt(t, i, 2);
  const second = numberAt(t, i + 2, 2);
  const written = numberAt(t, i + 4, 4);
  const width = widthAt(t, i + 4);
  if (first < 0 || second < 0 || (width !== 4 && width !== 2)) return null;
  // Two digits for the year only where nothing is left out: a number of a rule has fewer.
  const brief = width === 2;
  if (brief && (mark === "-" || widthAt(t, i) !== 2 || widthAt(t, i + 2) !== 2 || first > 31 || second > 31)) return null;
  const year = brief ? fullYear(written) : written;
  if (!isNewsYear(year)) return null;
  const last = i + 4;
  const read = (order: Digits["order"]): Digits =>
    order === "month-first" ? { year, month: first, day: second, order, last } : { year, month: second, day: first, order, last };
  if (brief && !isPossibleDay(year, second, first) && !(mark === "/" && isPossibleDay(year, first, second))) return null;
  if (mark === "." || first > 12 || first === second) return read("day-first");
  return read(second > 12 ? "month-first" : "ambiguous");
}

/** Whether the figure goes on behind its third number: "1.2.2021.4", "12.04.2020-3". */
function goesOn(t: Tokens, last: number, mark: string): boolean {
  if (!touches(t, last)) return false;
  const next = markAt(t, last + 1);
  if (next === "" || !touches(t, last + 1)) return false;
  if (next === "-")
    return mark !== "." ? mark === "-" : t.kind[last + 2] !== NUMBER || !(isDotted(t, last + 2) || widthAt(t, last + 2) > 2);
  return (next === "." || next === "/") && t.kind[last + 2] === NUMBER;
}

function isDotted(t: Tokens, i: number): boolean {
  return markAt(t, i + 1) === "." && touches(t, i) && t.kind[i + 2] === NUMBER && widthAt(t, i + 2) === 2;
}

/** Whether the number is not the rest of a longer figure. */
function isFree(t: Tokens, i: number): boolean {
  if (!touches(t, i - 1)) return true;
  const mark = markAt(t, i - 1);
  if (mark === "-" || mark === "\u2013") {
    if (markAt(t, i + 1) === "-") return false;
    return !touches(t, i - 2) || (t.kind[i - 2] === NUMBER && widthAt(t, i - 2) > 1 && markAt(t, i - 3) === ".");
  }
  return mark === "" || !TIED.has(mark);
}

/** The end of a time zone that touches an instant: "Z", "+06:00". */
function zoneEnd(t: Tokens, last: number): number {
  if (wordAt(t, last + 1) === "z" && touches(t, last)) return last + 1;
  const sign = markAt(t, last + 1);
  if ((sign !== "+" && sign !== "-") || !touches(t, last) || t.kind[last + 2] !== NUMBER) return last;
  return markAt(t, last + 3) === ":" && t.kind[last + 4] === NUMBER ? last + 4 : last + 2;
}

const MARKS: ReadonlySet<string> = new Set([".", "/", "-"]);
const TIED: ReadonlySet<string> = new Set([".", "/", ",", "+", ":", "$"]);
