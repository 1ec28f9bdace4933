import { findDatesIn } from "../../src/model/dates/find-dates.js";
import { isIsoDay } from "../../src/model/iso-day.js";

/**
 * The words of a <time> element: those on the page, or the day of its `datetime` where the page shows none ("3 days ago",
 * "Monday", "20 March").
 *
 * @example timeWords("last week", "2023-03-20T10:00:00Z") // "2023-03-20"
 */
export function timeWords(shown: string, datetime: string | undefined): string {
  const day = datetime?.trim().slice(0, 10) ?? "";
  if (!isIsoDay(day)) return shown;
  const dates = findDatesIn(shown);
  return dates.some(({ kind, year }) => kind !== "year" && year !== null) ? shown : day;
}
