import type { DayBounds } from "../bounds.js";
import { addDays, type IsoDay, yearOf } from "../iso-day.js";
import { addBusinessDays } from "./business-days.js";
import type { DateExpression, DatePart, Duration, RelativeTime } from "./date-expression.js";
import { monthBounds, yearBounds } from "./part-bounds.js";
import { weekdayOf } from "./weekday-of.js";

const SHIFTS: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1, today: 0, yesterday: -1, tomorrow: 1 };

/**
 * The days that words like "last month" mean when they were written on `day`. Weeks start on Monday; "two weeks ago" is the
 * whole of that week, and a month or a year likewise. "Next Friday" is any day from the first Friday to come to that of the
 * next week. Null for words that point from another date ("the same day").
 *
 * @example relativePeriod({ relative: "last-month" }, isoDay("2020-06-03")) // 2020-05-01 to 2020-05-31
 */
export function relativePeriod(
  date: Pick<DateExpression, "relative" | "offset" | "part" | "weekday">,
  day: IsoDay,
): DayBounds | null {
  const { relative, offset, weekday } = date;
  if (relative === undefined || OF_ANOTHER.has(relative)) return null;
  if (offset) return offsetPeriod(offset, day);
  const [which = "", unit] = relative.split("-");
  const shift = SHIFTS[which] ?? 0;
  if (unit === "week" && weekday !== undefined) return weekdayPeriod(shift, weekday, day);
  return unit === undefined ? exact(addDays(day, shift)) : periodOf(unit, shift, date.part ?? null, day);
}

function offsetPeriod({ count, unit }: Duration, day: IsoDay): DayBounds {
  if (unit === "day") return exact(addDays(day, count));
  if (unit === "hour") {
    const [less, more] = [Math.floor(count / 24), Math.ceil(count / 24)];
    return { earliest: addDays(day, less), latest: addDays(day, more) };
  }
  if (unit === "business-day") {
    // A holiday makes it longer than the weekends alone say.
    const nearest = addBusinessDays(day, count);
    return count < 0 ? { earliest: null, latest: nearest } : { earliest: nearest, latest: null };
  }
  return periodOf(unit, count, null, day);
}

function periodOf(unit: string, shift: number, part: DatePart | null, day: IsoDay): DayBounds {
  const year = yearOf(day);
  if (unit === "year") return yearBounds(part, year + shift);
  if (unit === "week") {
    const monday = addDays(day, 1 - weekdayOf(day) + 7 * shift);
    return { earliest: monday, latest: addDays(monday, 6) };
  }
  const months = 12 * year + Number(day.slice(5, 7)) - 1 + shift;
  return monthBounds(part, Math.floor(months / 12), (months % 12) + 1);
}

function weekdayPeriod(shift: number, weekday: number, day: IsoDay): DayBounds {
  const inWeek = addDays(day, weekday - weekdayOf(day) + 7 * shift);
  if (shift === 0) return exact(inWeek);
  const nearest = shift > 0 ? weekdayFrom(addDays(day, 1), weekday) : weekdayTo(addDays(day, -1), weekday);
  return nearest < inWeek ? { earliest: nearest, latest: inWeek } : { earliest: inWeek, latest: nearest };
}

/** The first such weekday on or after a day. */
export function weekdayFrom(day: IsoDay, weekday: number): IsoDay {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** The last such weekday on or before a day. */
export function weekdayTo(day: IsoDay, weekday: number): IsoDay {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

function exact(day: IsoDay): DayBounds {
  return { earliest: day, latest: day };
}

const OF_ANOTHER: ReadonlySet<RelativeTime> = new Set(["same-day", "day-before", "day-after"]);
