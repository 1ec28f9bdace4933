import type { DayBounds } from "../../../src/model/bounds.js";
import type { IsoDay } from "../../../src/model/iso-day.js";

/**
 * For every place, newest first, the days of the nearest fixed place below (`earliest`) and above (`latest`); a place's
 * own day does not count.
 */
export function neighbourBounds(days: readonly (IsoDay | null)[]): readonly DayBounds[] {
  const above: (IsoDay | null)[] = [];
  let day: IsoDay | null = null;
  for (const own of days) {
    above.push(day);
    day = own ?? day;
  }
  const below: (IsoDay | null)[] = new Array(days.length).fill(null);
  day = null;
  for (let i = days.length - 1; i >= 0; i--) {
    below[i] = day;
    day = days[i] ?? day;
  }
  return days.map((_, i) => ({ earliest: below[i] ?? null, latest: above[i] ?? null }));
}
