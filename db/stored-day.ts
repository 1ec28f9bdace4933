import { dayOfEpoch, epochDay, type IsoDay } from "../src/model/iso-day.js";
import { DamagedCell } from "./database-error.js";

/** How the store writes "no evidence how early" where a key needs a number; never visible outside `db`. */
export const NO_START = -1_000_000;

/** How the store writes "no earlier period is left running" and "one may run without end". */
export const NEVER = -1_000_000;
export const FOREVER = 10_000_000;

const FIRST = -719_528;
const LAST = 2_932_896;

const known = new Map<number, IsoDay>();
const KEPT = 100_000;

/** Days since 1970-01-01, or null. */
export function storedDay(day: IsoDay | null): number | null {
  return day === null ? null : epochDay(day);
}

/** The day a stored number stands for; `NO_START` and null give null. Days already met are remembered. */
export function readDay(stored: number | null): IsoDay | null {
  if (stored === null || stored === NO_START) return null;
  return dayOf(stored);
}

/**
 * The day a stored number stands for, where the column has no nulls.
 *
 * @throws DamagedCell for a number that is no day of the years 0 to 9999.
 */
export function dayOf(stored: number): IsoDay {
  const met = known.get(stored);
  if (met !== undefined) return met;
  if (!(Number.isInteger(stored) && stored >= FIRST && stored <= LAST))
    throw new DamagedCell(String(stored), "a day of the calendar");
  const day = dayOfEpoch(stored);
  if (known.size < KEPT) known.set(stored, day);
  return day;
}
