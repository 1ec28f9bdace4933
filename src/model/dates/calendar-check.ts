import { daysInMonth } from "../iso-day.js";

/** A leap year, so that February 29 without a year is taken for possible. */
const ANY_LEAP_YEAR = 2000;

/** Whether the calendar has this day; without a year, whether any year has it. */
export function isPossibleDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? ANY_LEAP_YEAR, month);
}
