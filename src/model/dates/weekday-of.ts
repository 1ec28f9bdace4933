import { epochDay, type IsoDay } from "../iso-day.js";

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: IsoDay): number {
  const since = (epochDay(day) + 3) % 7; // 1970-01-01 was a Thursday
  return (since < 0 ? since + 7 : since) + 1;
}
