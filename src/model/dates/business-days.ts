import { addDays, type IsoDay } from "../iso-day.js";
import { weekdayOf } from "./weekday-of.js";

/**
 * The day that lies a number of working days after a day (before it for a negative number): Saturdays and Sundays are left
 * out, and nothing else, since no holiday is known here.
 *
 * @example addBusinessDays(isoDay("2021-06-18"), 1) // "2021-06-21", a Monday
 */
export function addBusinessDays(day: IsoDay, count: number): IsoDay {
  if (count === 0) return day;
  const step = count < 0 ? -1 : 1;
  let at = day;
  // From a weekend one counts as from the working day behind it, so that whole weeks may be passed over at once.
  while (weekdayOf(at) > 5) at = addDays(at, -step);
  at = addDays(at, step * 7 * Math.floor(Math.abs(count) / 5));
  for (let left = Math.abs(count) % 5; left > 0; ) {
    at = addDays(at, step);
    if (weekdayOf(at) <= 5) left--;
  }
  return at;
}
