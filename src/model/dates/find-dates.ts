import { NUMBER, type Tokens, tokenize, WORD } from "../text/tokens.js";
import { anchorOf } from "./calendar-words.js";
import { type Clock, readClock } from "./clock-times.js";
import { withClocks } from "./clocked-dates.js";
import type { DateExpression } from "./date-expression.js";
import { readDigits } from "./digit-dates.js";
import { joinDates } from "./joined-dates.js";
import { readMonth } from "./month-dates.js";
import { readNearDay, readUnit } from "./relative-dates.js";
import { settleOrder } from "./settle-order.js";
import { type WeekdayName, withWeekdays } from "./weekday-dates.js";
import { readQuarter, readSeason, readYear } from "./year-dates.js";

/**
 * Every date that a text writes, in the order of the text, never overlapping. Days are civil days. Nothing is guessed: a
 * year that is not written, nor shared by the other end of its span, stays null (see `resolveDay`); a date in digits that
 * may be read both ways keeps both. A day that the calendar lacks is given as `impossible`.
 *
 * @example findDates(tokenize("resumed on the 5th of March, 2021")) // [{ first: 3, last: 8, start: 15, end: 33, kind: "day", year: 2021, month: 3, day: 5 }]
 */
export function findDates(tokens: Tokens): readonly DateExpression[] {
  const { dates, weekdays, clocks } = scan(tokens);
  if (dates.length + weekdays.length === 0) return dates;
  return joinDates(tokens, withClocks(tokens, withWeekdays(tokens, dates, weekdays), clocks));
}

/** The same for a text that is not cut into tokens yet. */
export function findDatesIn(text: string): readonly DateExpression[] {
  return findDates(tokenize(text));
}

/**
 * The dates of a text that name a place in the calendar, day first where digits leave it open, without the weekday and the
 * time of day beside them, two days on end ("9 and 10 May") as one range; no weekday or season alone, no "in two days", no "same day".
 *
 * @example calendarDatesIn("at 10:00 on Friday, 5 March") // [{ start: 20, end: 27, kind: "day", year: null, month: 3, day: 5, … }]
 */
export function calendarDatesIn(text: string): readonly DateExpression[] {
  const tokens = tokenize(text);
  const dates = scan(tokens).dates.filter(isInCalendar);
  return joinDates(tokens, dates, true).map((date) => settleOrder(date, "day-first"));
}

function isInCalendar({ relative, year, month }: DateExpression): boolean {
  return relative === undefined ? year !== null || month !== null : !BY_ANOTHER.has(relative);
}

const BY_ANOTHER: ReadonlySet<string> = new Set(["same-day", "day-before", "day-after", "offset"]);

interface Scanned {
  readonly dates: readonly DateExpression[];
  readonly weekdays: readonly WeekdayName[];
  readonly clocks: readonly Clock[];
}

/** One walk over the tokens; each anchor looks at a bounded number of tokens beside it. */
function scan(t: Tokens): Scanned {
  const dates: DateExpression[] = [];
  const weekdays: WeekdayName[] = [];
  const clocks: Clock[] = [];
  let floor = 0;
  for (let i = 0; i < t.count; ) {
    const kind = t.kind[i];
    let next = i;
    if (kind === WORD) {
      const anchor = anchorOf(t.folded[i] as string);
      if (anchor !== undefined) {
        if (anchor.is === "month") next = readMonth(t, i, floor, anchor, dates);
        else if (anchor.is === "unit") next = readUnit(t, i, floor, anchor, dates);
        else if (anchor.is === "near-day") next = readNearDay(t, i, floor, anchor.relative, dates);
        else if (anchor.is === "season") next = readSeason(t, i, floor, anchor.part, dates);
        else if (anchor.is === "weekday") weekdays.push({ at: i, weekday: anchor.weekday, full: anchor.full });
        else if (anchor.is === "clock") clocks.push(readClock(t, i) as Clock);
      }
    } else if (kind === NUMBER) {
      next = readDigits(t, i, dates);
      const clock = next === i ? readClock(t, i) : null;
      if (clock) {
        clocks.push(clock);
        i = clock.last + 1;
        continue;
      }
      if (next === i) next = readYear(t, i, floor, dates);
      if (next === i) next = readQuarter(t, i, dates);
    }
    if (next > i) floor = next;
    i = next > i ? next : i + 1;
  }
  return { dates, weekdays, clocks };
}
