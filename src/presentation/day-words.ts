import type { DayBounds, EndEvent } from "../model/bounds.js";
import { addDays, type IsoDay, yearOf } from "../model/iso-day.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function partsOf(day: IsoDay): { readonly year: string; readonly month: string; readonly day: string } {
  return {
    year: String(yearOf(day)),
    month: MONTHS[Number(day.slice(5, 7)) - 1] ?? "",
    day: String(Number(day.slice(8, 10))),
  };
}

/** @example dayInWords(isoDay("2021-12-08")) // "8 Dec 2021" */
export function dayInWords(iso: IsoDay): string {
  const { year, month, day } = partsOf(iso);
  return `${day} ${month} ${year}`;
}

/**
 * Two days, both included, without saying twice what they share.
 *
 * @example daysInWords(isoDay("2021-08-16"), isoDay("2021-09-18")) // "16 Aug – 18 Sep 2021"
 */
export function daysInWords(first: IsoDay, last: IsoDay): string {
  if (first === last) return dayInWords(first);
  const [a, b] = [partsOf(first), partsOf(last)];
  if (a.year !== b.year) return `${dayInWords(first)} – ${dayInWords(last)}`;
  return a.month === b.month ? `${a.day} – ${dayInWords(last)}` : `${a.day} ${a.month} – ${dayInWords(last)}`;
}

/**
 * A bounded date in words; a missing bound is said, not shown as a date.
 *
 * @example boundsInWords({ earliest: null, latest: isoDay("2021-05-20") }) // "20 May 2021 or before"
 */
export function boundsInWords({ earliest, latest }: DayBounds): string {
  if (earliest !== null && latest !== null) return daysInWords(earliest, latest);
  if (latest !== null) return `${dayInWords(latest)} or before`;
  return earliest !== null ? `${dayInWords(earliest)} or later` : "day not known";
}

/**
 * The last day of a period in words, or null where nothing says that it ends. The record's end is the first day on which
 * it no longer holds.
 *
 * @example lastDayInWords({ earliest: d, latest: d, kind: "stated" }) // with d = 2022-01-01: "31 Dec 2021"
 */
export function lastDayInWords({ earliest, latest, kind }: EndEvent): string | null {
  if (kind === "open" || (earliest === null && latest === null)) return null;
  const before = (day: IsoDay | null): IsoDay | null => (day === null ? null : addDays(day, -1));
  return boundsInWords({ earliest: before(earliest), latest: before(latest) });
}
