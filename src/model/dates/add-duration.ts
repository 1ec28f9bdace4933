import { DateTime } from "luxon";
import { addDays, type IsoDay, isoDay } from "../iso-day.js";
import { addBusinessDays } from "./business-days.js";
import type { Duration } from "./date-expression.js";

/**
 * The day that lies a length of time after a day (before it for a negative count). A month or a year later is the same day
 * of the month, or its last day where the month is shorter; business days leave out Saturdays and Sundays alone, since no
 * holiday is known here; hours count as the days that they fill or begin.
 *
 * @example addDuration(isoDay("2021-01-31"), { count: 1, unit: "month" }) // "2021-02-28"
 */
export function addDuration(day: IsoDay, { count, unit }: Duration): IsoDay {
  if (unit === "day") return addDays(day, count);
  if (unit === "week") return addDays(day, 7 * count);
  if (unit === "hour") return addDays(day, Math.sign(count) * Math.ceil(Math.abs(count) / 24));
  if (unit === "business-day") return addBusinessDays(day, count);
  const moved = DateTime.fromISO(day, { zone: "utc" }).plus({ [unit]: count });
  return isoDay(moved.toFormat("yyyy-MM-dd"));
}
