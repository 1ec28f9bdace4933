import type { DayBounds } from "../../../src/model/bounds.js";
import { civilDay, type IsoDay } from "../../../src/model/iso-day.js";
import type { Candidate } from "./dated-copy.js";

/**
 * The one day with the heading's day and month that fits between the neighbours and is not before what the post itself
 * tells as gone by; null when no year or more than one does. Bounds are those of a place; a missing `latest` (the top
 * of an archive) leaves only the first year that fits, and only where the text gives a day to measure it by.
 */
export function correctYear(day: IsoDay, neighbours: DayBounds, { toldUntil }: Pick<Candidate, "toldUntil">): IsoDay | null {
  const floor = later(neighbours.earliest, toldUntil);
  if (floor === null) return null;
  const first = Number(floor.slice(0, 4));
  const open = neighbours.latest === null;
  if (open && toldUntil === null) return null;
  const last = neighbours.latest === null ? first + 1 : Number(neighbours.latest.slice(0, 4));
  const fitting: IsoDay[] = [];
  for (let year = first; year <= last && fitting.length < 2; year++) {
    const moved = civilDay(year, Number(day.slice(5, 7)), Number(day.slice(8)));
    if (moved && moved >= floor && (neighbours.latest === null || moved <= neighbours.latest)) fitting.push(moved);
  }
  return fitting.length === 1 || (open && fitting.length > 0) ? (fitting[0] ?? null) : null;
}

function later(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  return a === null || (b !== null && b > a) ? b : a;
}
