import { epochDay, type IsoDay } from "../../src/model/iso-day.js";

/** One stay: the day of entry and that of departure; null = not known. */
export interface Stay {
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

/** Least and most days that may count: without and with both the day of entry and that of departure. */
export interface DayCount {
  readonly least: number;
  /** Null where an end is not known: there may be any number. */
  readonly most: number | null;
}

/** The days of one stay. */
export function daysOfStay({ from, to }: Stay): DayCount {
  if (to === null) return { least: 0, most: null };
  const nights = Math.max(0, epochDay(to) - epochDay(from));
  return { least: nights, most: nights + 1 };
}

/**
 * The days of all stays within some days up to a departure, the day of departure included. A stay grows as the window moves
 * with it, so no earlier day of the stay that ends there has more. A night that two stays hold, which no person can spend twice, is
 * one at least.
 *
 * @example daysWithin([{ from: isoDay("2021-01-01"), to: isoDay("2021-01-10") }], isoDay("2021-01-10"), 180) // { least: 9, most: 10 }
 */
export function daysWithin(stays: readonly Stay[], departure: IsoDay, window: number): DayCount {
  const last = epochDay(departure);
  const first = last + 1 - window;
  let [most, open] = [0, false];
  const nights: (readonly [from: number, to: number])[] = [];
  for (const { from, to } of stays) {
    if (from > departure || (to !== null && epochDay(to) < first)) continue;
    if (to === null) {
      open = true;
      continue;
    }
    const [begins, ends] = [Math.max(epochDay(from), first), Math.min(epochDay(to), last)];
    nights.push([begins, ends]);
    most += ends - begins + 1;
  }
  return { least: heldNights(nights), most: open ? null : most };
}

/** How many nights some stretches hold, each once. */
function heldNights(stretches: (readonly [from: number, to: number])[]): number {
  let [held, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of stretches.sort(([one], [other]) => one - other)) {
    held += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return held;
}
