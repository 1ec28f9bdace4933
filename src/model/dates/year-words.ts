import { NUMBER, type Tokens } from "../text/tokens.js";
import { WHICH } from "./calendar-words.js";
import type { RelativeTime } from "./date-expression.js";
import { after, markAt, numberAt, touches, widthAt, wordAt } from "./token-view.js";

/** A year as it stands beside a month: a number, or "this year". */
export interface WrittenYear {
  readonly year: number | null;
  readonly relative?: RelativeTime;
  readonly last: number;
}

/**
 * The year behind token `i`: "2021", ", 2021", "of 2021", "of the year 2021", "'21", "this year", "2021 г."; two bare digits
 * only with `short`.
 */
export function yearBehind(t: Tokens, i: number, short: boolean): WrittenYear | null {
  let at = after(t, i);
  if (markAt(t, at) === ",") at = after(t, at);
  if (wordAt(t, at) === "of") at = after(t, at);
  if (wordAt(t, at) === "the") at++;
  const which = WHICH.get(wordAt(t, at));
  if (which && wordAt(t, at + 1) === "year") return { year: null, relative: `${which}-year`, last: at + 1 };
  if (wordAt(t, at) === "year") at++;
  if (markAt(t, at) === "'" && touches(t, at) && widthAt(t, at + 1) === 2) {
    const year = numberAt(t, at + 1, 2);
    return year < 0 || isTied(t, at + 1) ? null : { year: fullYear(year), last: at + 1 };
  }
  const year = yearAt(t, at);
  if (year !== null) return { year, last: yearWordEnd(t, at) };
  const brief = short && at === after(t, i) && t.kind[at] === NUMBER && widthAt(t, at) === 2 && !isTied(t, at);
  return brief ? { year: fullYear(numberAt(t, at, 2)), last: yearWordEnd(t, at) } : null;
}

/** The year that token `i` is, standing for itself; null for a part of a longer figure and for anything else. */
export function yearAt(t: Tokens, i: number): number | null {
  if (t.kind[i] !== NUMBER || widthAt(t, i) !== 4) return null;
  const year = numberAt(t, i, 4);
  return isNewsYear(year) && !isTied(t, i) ? year : null;
}

/** Whether a figure can be the year of something that is told as news. */
export function isNewsYear(year: number): boolean {
  return year >= 1900 && year < 2200;
}

/** The token behind a year that says so ("г.", "года", "жыл"), or the year itself. */
export function yearWordEnd(t: Tokens, i: number): number {
  if (!YEAR_WORDS.has(wordAt(t, i + 1))) return i;
  return widthAt(t, i + 1) === 1 && markAt(t, i + 2) === "." && touches(t, i + 1) ? i + 2 : i + 1;
}

/** 1969 to 2068. */
export function fullYear(two: number): number {
  return two < 69 ? 2000 + two : 1900 + two;
}

/** Whether a figure goes on behind the token, or a word touches it. */
function isTied(t: Tokens, i: number): boolean {
  if (!touches(t, i)) return false;
  const mark = markAt(t, i + 1);
  if (mark === "") return !YEAR_WORDS.has(wordAt(t, i + 1));
  return TIES.has(mark) && touches(t, i + 1) && t.kind[i + 2] === NUMBER;
}

const TIES: ReadonlySet<string> = new Set([".", ",", ":", "/", "-"]);
/** "г", "года", "год", "году", "ж", "жыл", "жылғы", "жылдың". */
const YEAR_WORDS: ReadonlySet<string> = new Set([
  "\u0433",
  "\u0433\u043e\u0434\u0430",
  "\u0433\u043e\u0434",
  "\u0433\u043e\u0434\u0443",
  "\u0436",
  "\u0436\u044b\u043b",
  "\u0436\u044b\u043b\u0493\u044b",
  "\u0436\u044b\u043b\u0434\u044b\u04a3",
]);
