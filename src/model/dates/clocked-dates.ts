import type { Tokens } from "../text/tokens.js";
import { AND_WORDS, DASHES, SPAN_WORDS } from "./calendar-words.js";
import type { Clock } from "./clock-times.js";
import type { ClockTime, DateExpression } from "./date-expression.js";
import { spanned } from "./date-records.js";
import { markAt, onlyBetween } from "./token-view.js";

/**
 * Gives each day the time of day that stands beside it: "00:00 of 5 May", "from 08:00 (GMT +6) on May 3", "May 3 at 10:30".
 * Two times that span a part of the day ("from 8:00 to 18:00 on May 3") belong to no date.
 */
export function withClocks(t: Tokens, dates: readonly DateExpression[], clocks: readonly Clock[]): readonly DateExpression[] {
  if (clocks.length === 0) return dates;
  const single = clocks.filter((clock, c) => !spans(t, clocks[c - 1], clock) && !spans(t, clock, clocks[c + 1]));
  let c = 0;
  return dates.map((date) => {
    while (c < single.length && (single[c] as Clock).last < date.first && !stands(t, single[c] as Clock, date)) c++;
    const ahead = single[c];
    if (ahead && ahead.last < date.first && fits(date)) {
      c++;
      return { time: timeOf(ahead), ...date, ...spanned(t, ahead.first, date.last) };
    }
    if (!ahead || !fits(date) || !onlyBetween(t, date.last, ahead.first, BEHIND_DATE, 2)) return date;
    const bracket = markAt(t, ahead.first - 1) === "(" && markAt(t, ahead.last + 1) === ")";
    c++;
    return { time: timeOf(ahead), ...date, ...spanned(t, date.first, bracket ? ahead.last + 1 : ahead.last) };
  });
}

function stands(t: Tokens, clock: Clock, date: DateExpression): boolean {
  return fits(date) && onlyBetween(t, clock.last, date.first, BEFORE_DATE, 3);
}

function fits(date: DateExpression): boolean {
  return date.kind === "day" && date.time === undefined;
}

function timeOf({ hour, minute, either }: Clock): ClockTime {
  return { hour, minute, ...(either ? { either } : {}) };
}

function spans(t: Tokens, a: Clock | undefined, b: Clock | undefined): boolean {
  return a !== undefined && b !== undefined && onlyBetween(t, a.last, b.first, SPAN, 1);
}

const BEFORE_DATE: ReadonlySet<string> = new Set(["on", "of", ",", "the"]);
const BEHIND_DATE: ReadonlySet<string> = new Set([",", "at", "("]);
const SPAN: ReadonlySet<string> = new Set([...SPAN_WORDS, ...DASHES, ...AND_WORDS]);
