import type { IsoDay } from "../../src/model/iso-day.js";

/**
 * The number of the stretch a day lies in, where each of some ascending days begins one; 0 is before the first. Days may be those
 * of the calendar, or their numbers.
 *
 * @example stretchOf([isoDay("2021-03-01")], isoDay("2021-03-01")) // 1
 */
export function stretchOf<T extends IsoDay | number>(turns: readonly T[], day: T): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
