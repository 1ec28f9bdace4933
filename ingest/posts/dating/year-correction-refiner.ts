import type { DayBounds } from "../../../src/model/bounds.js";
import { civilDay, type IsoDay, maxDay, minDay, yearOf } from "../../../src/model/iso-day.js";
import type { Candidate } from "./dated-copy.js";

/**
 * The one day with the heading's day and month that fits between the neighbours and is not before what the post itself
 * tells as gone by; null when no year or more than one does. Bounds are those of a place; a missing `latest` (the top
 * of an archive) leaves only the first year that fits, and only where the text gives a day to measure it by.
 */
export function correctYear(day: IsoDay, neighbours: DayBounds, { toldUntil }: Pick<Candidate, "toldUntil">): IsoDay | null {
  const floor = later(neighbours.earliest, toldUntil);
  if (floor === null) return null;
  const first = yearOf(floor);
  const open = neighbours.latest === null;
  if (open && toldUntil === null) return null;
  const last = neighbours.latest === null ? first + 1 : yearOf(neighbours.latest);
  const fitting: IsoDay[] = [];
  for (let year = first; year <= last && fitting.length < 2; year++) {
    const moved = civilDay(year, Number(day.slice(5, 7)), Number(day.slice(8)));
    if (moved && moved >= floor && (neighbours.latest === null || moved <= neighbours.latest)) fitting.push(moved);
  }
  return fitting.length === 1 || (open && fitting.length > 0) ? (fitting[0] ?? null) : null;
}

/**
 * "February 29, 2019" under an archive's last dated post: where no neighbour bounds the post on a side, it lies no further off than that
 * day of the leap year beside the one written, or the days around it in that one.
 */
export function besideLeapDay({ heading }: Candidate, bounds: DayBounds): DayBounds {
  if (heading.kind !== "impossible") return bounds;
  const { year, month, day } = heading.date;
  if (year === null || month !== 2 || day !== 29) return bounds;
  const leap = civilDay(year - 1, 2, 29) ?? civilDay(year + 1, 2, 29);
  if (leap === null) return bounds;
  const earliest = bounds.earliest ?? minDay(leap, civilDay(year, 2, 28));
  const latest = bounds.latest ?? maxDay(leap, civilDay(year, 3, 1));
  return earliest !== null && latest !== null && earliest <= latest ? { earliest, latest } : bounds;
}

function later(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  return a === null || (b !== null && b > a) ? b : a;
}
