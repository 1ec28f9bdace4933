import { daysInMonth } from "../iso-day.js";
import type { Tokens } from "../text/tokens.js";

/** A leap year, so that February 29 without a year is taken for possible. */
const ANY_LEAP_YEAR = 2000;

/** Whether the calendar has this day; without a year, whether any year has it. */
export function isPossibleDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? ANY_LEAP_YEAR, month);
}

/** Where a thing stands: its tokens, both inclusive, and the offsets of their characters. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** The place of the tokens from `first` to `last`. */
export function spanned(t: Tokens, first: number, last: number): Place {
  return { first, last, start: t.start[first] as number, end: t.end[last] as number };
}
