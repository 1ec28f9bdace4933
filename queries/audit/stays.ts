import { epochDay, type IsoDay } from "../../src/model/iso-day.js";

/** One stay: the day of entry and that of departure; null = not known. */
export interface Stay {
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

/** The same in days since 1970-01-01. */
export interface StayDays {
  readonly from: number;
  readonly to: number | null;
}

/** A stay in days since 1970-01-01. */
export function stayDays({ from, to }: Stay): StayDays {
  return { from: epochDay(from), to: to === null ? null : epochDay(to) };
}

/** Least and most days that may count: without and with both the day of entry and that of departure. */
export interface DayCount {
  readonly least: number;
  /** Null where an end is not known: there may be any number. */
  readonly most: number | null;
}

/** The days of one stay. */
export function daysOfStay({ from, to }: StayDays): DayCount {
  if (to === null) return { least: 0, most: null };
  const nights = Math.max(0, to - from);
  return { least: nights, most: nights + 1 };
}

/**
 * The days of all stays within some days up to a departure, the day of departure included. A stay grows as the window moves
 * with it, so no earlier day of the stay that ends there has more. A night that two stays hold, which no person can spend twice, is
 * one at least.
 *
 * @example daysWithin([{ from: 0, to: 9 }], 9, 180) // { least: 9, most: 10 }
 */
export function daysWithin(stays: readonly StayDays[], departure: number, window: number): DayCount {
  const first = departure + 1 - window;
  let [most, open] = [0, false];
  const nights: (readonly [from: number, to: number])[] = [];
  for (const { from, to } of stays) {
    if (from > departure || (to !== null && to < first)) continue;
    if (to === null) {
      open = true;
      continue;
    }
    const [begins, ends] = [Math.max(from, first), Math.min(to, departure)];
    nights.push([begins, ends]);
    most += ends - begins + 1;
  }
  return { least: heldNights(nights), most: open ? null : most };
}

/** How many nights some stretches hold, each once. */
function heldNights(stretches: (readonly [from: number, to: number])[]): number {
  const [only] = stretches;
  if (stretches.length === 1 && only !== undefined) return only[1] - only[0];
  let [held, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of stretches.sort(([one], [other]) => one - other)) {
    held += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return held;
}
