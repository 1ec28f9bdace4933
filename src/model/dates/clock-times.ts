import { NUMBER, type Tokens, WORD } from "../text/tokens.js";
import { anchorOf } from "./calendar-words.js";
import type { ClockTime } from "./date-expression.js";
import { markAt, numberAt, touches, widthAt, wordAt } from "./token-view.js";

/** A time of day and its tokens, the name of its zone included. */
export interface Clock extends ClockTime {
  readonly first: number;
  readonly last: number;
}

/**
 * The time of day that begins at token `i`: "08:00", "24:00 (GMT +6)", "6 p.m.", "18.00" behind a preposition, "1800 hrs",
 * "noon", "midnight". Midnight behind "until" is the end of the day (24), behind "at" it is either, else its beginning.
 */
export function readClock(t: Tokens, i: number): Clock | null {
  const anchor = anchorOf(wordAt(t, i));
  if (anchor?.is === "clock") {
    const hour = anchor.hour === 0 && ENDS.has(wordAt(t, i - 1)) ? 24 : anchor.hour;
    const either = hour === 0 && wordAt(t, i - 1) === "at" ? { either: true as const } : {};
    return { hour, minute: 0, ...either, first: i, last: zoneBehind(t, i) };
  }
  const figures = markAt(t, i - 1) === ":" && touches(t, i - 1) ? null : inFigures(t, i);
  if (!figures) return null;
  const half = halfOfDay(t, figures.last);
  if (half === null) return figures.minute < 0 ? null : { ...figures, first: i, last: zoneBehind(t, figures.last) };
  // "00:01 a.m.", "18:00 p.m.": the hour says it already.
  const plain = figures.minute >= 0 && (figures.hour === 0 || figures.hour > 12);
  if (plain) return { ...figures, first: i, last: zoneBehind(t, half.last) };
  if (figures.hour < 1 || figures.hour > 12) return null;
  const hour = (figures.hour % 12) + (half.late ? 12 : 0);
  return { hour, minute: Math.max(0, figures.minute), first: i, last: zoneBehind(t, half.last) };
}

/** Hour and minute; minute -1 for a bare hour, which needs "a.m." or "p.m.". */
function inFigures(t: Tokens, i: number): { readonly hour: number; readonly minute: number; readonly last: number } | null {
  const hour = numberAt(t, i, 2);
  if (hour < 0) return HOUR_WORDS.has(wordAt(t, i + 1)) ? military(t, i) : null;
  const mark = markAt(t, i + 1);
  const minute = touches(t, i) && touches(t, i + 1) && widthAt(t, i + 2) === 2 ? numberAt(t, i + 2, 2) : -1;
  if (minute < 0 || (mark !== ":" && !(mark === "." && BEFORE_TIME.has(wordAt(t, i - 1))))) return { hour, minute: -1, last: i };
  if (!isTime(hour, minute)) return null;
  const seconds = markAt(t, i + 3) === ":" && touches(t, i + 2) && touches(t, i + 3) && numberAt(t, i + 4, 2) >= 0;
  if (!seconds) return { hour, minute, last: i + 2 };
  const fraction = markAt(t, i + 5) === "." && touches(t, i + 4) && touches(t, i + 5) && t.kind[i + 6] === NUMBER;
  return { hour, minute, last: fraction ? i + 6 : i + 4 };
}

function military(t: Tokens, i: number): { readonly hour: number; readonly minute: number; readonly last: number } | null {
  const written = t.kind[i] === NUMBER && widthAt(t, i) === 4 ? numberAt(t, i, 4) : -1;
  const hour = Math.floor(written / 100);
  return written >= 0 && isTime(hour, written % 100) ? { hour, minute: written % 100, last: i } : null;
}

function isTime(hour: number, minute: number): boolean {
  return minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
}

/** "am", "p.m." behind a token. */
function halfOfDay(t: Tokens, i: number): { readonly late: boolean; readonly last: number } | null {
  const word = wordAt(t, i + 1);
  if (word === "am" || word === "pm") return { late: word === "pm", last: i + 1 };
  if ((word !== "a" && word !== "p") || markAt(t, i + 2) !== "." || wordAt(t, i + 3) !== "m" || !touches(t, i + 2)) return null;
  return { late: word === "p", last: markAt(t, i + 4) === "." ? i + 4 : i + 3 };
}

/** The end of "hrs", "GMT+6", "(UTC +5)", "(Almaty time)", "local time" behind a token; the token itself without any. */
function zoneBehind(t: Tokens, i: number): number {
  const from = HOUR_WORDS.has(wordAt(t, i + 1)) ? i + 1 : i;
  const opens = markAt(t, from + 1) === "(";
  const zone = zoneEnd(t, opens ? from + 2 : from + 1);
  if (zone < 0) return from;
  if (!opens) return zone;
  return markAt(t, zone + 1) === ")" ? zone + 1 : from;
}

function zoneEnd(t: Tokens, i: number): number {
  if (ZONES.has(wordAt(t, i))) {
    const sign = markAt(t, i + 1);
    if ((sign !== "+" && sign !== "-" && sign !== "\u2013") || t.kind[i + 2] !== NUMBER) return i;
    return markAt(t, i + 3) === ":" && numberAt(t, i + 4, 2) >= 0 ? i + 4 : i + 2;
  }
  for (let at = i; at <= i + 3 && (t.kind[at] === WORD || markAt(t, at) === "-"); at++) if (wordAt(t, at) === "time") return at;
  return -1;
}

const ZONES: ReadonlySet<string> = new Set(["gmt", "utc"]);
const HOUR_WORDS: ReadonlySet<string> = new Set(["hrs", "hours", "h", "hr"]);
const BEFORE_TIME: ReadonlySet<string> = new Set(["at", "from", "until", "till", "by", "since"]);
const ENDS: ReadonlySet<string> = new Set(["until", "till", "til", "by", "through", "to", "before"]);
