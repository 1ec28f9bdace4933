import { DateTime } from "luxon";
import type { DayBounds } from "../bounds.js";
import { addDays, type IsoDay, isoDay } from "../iso-day.js";
import type { RelativeTime } from "./date-expression.js";

type CalendarUnit = "week" | "month" | "year";
const SHIFTS: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1, today: 0, yesterday: -1, tomorrow: 1 };

/**
 * The days that words like "last month" may mean when they were written on a day within the bounds. Weeks start on Monday.
 *
 * @example relativePeriod("last-month", { earliest: d("2020-06-03"), latest: d("2020-06-03") }) // 2020-05-01 to 2020-05-31
 */
export function relativePeriod(relative: RelativeTime, within: DayBounds): DayBounds {
  const [which = "", unit] = relative.split("-");
  const shift = SHIFTS[which] ?? 0;
  const move = (day: IsoDay | null, edge: "start" | "end"): IsoDay | null => {
    if (day === null) return null;
    return unit === undefined ? addDays(day, shift) : periodEdge(day, unit as CalendarUnit, shift, edge);
  };
  return { earliest: move(within.earliest, "start"), latest: move(within.latest, "end") };
}

function periodEdge(day: IsoDay, unit: CalendarUnit, shift: number, edge: "start" | "end"): IsoDay {
  const moved = DateTime.fromISO(day, { zone: "utc" }).plus({ [unit]: shift });
  const at = edge === "start" ? moved.startOf(unit) : moved.endOf(unit);
  return isoDay(at.toFormat("yyyy-MM-dd"));
}
