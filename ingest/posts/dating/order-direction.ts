import { epochDay, type IsoDay } from "../../../src/model/iso-day.js";

/** Headings agree with an order when at least this share of them follows it. */
const AGREEMENT = 0.6;

/** A heading's day and the place of its copy in the file. */
export interface PlacedDay {
  readonly at: number;
  readonly day: IsoDay;
}

/** In which order an archive runs, and the places whose headings follow it. */
export interface ArchiveOrder {
  readonly direction: "newest-first" | "oldest-first" | "none";
  readonly following: ReadonlySet<number>;
  /** Share of the headings that follow the better order. */
  readonly agreement: number;
}

/**
 * The order that most headings follow: the longer of the longest sequences that never rise and never fall. `total` is
 * the number of headings, those left out as doubtful included.
 */
export function findOrder(days: readonly PlacedDay[], total: number): ArchiveOrder {
  const falling = longest(days, -1);
  const rising = longest(days, 1);
  const best = rising.size > falling.size ? rising : falling;
  const agreement = total === 0 ? 1 : best.size / total;
  if (agreement < AGREEMENT) return { direction: "none", following: new Set(), agreement };
  return { direction: best === rising ? "oldest-first" : "newest-first", following: best, agreement };
}

/** Places of one longest subsequence that never falls, days counted with `sign`; n log n. */
function longest(days: readonly PlacedDay[], sign: 1 | -1): ReadonlySet<number> {
  const keys = days.map(({ day }) => sign * epochDay(day));
  const tails: number[] = [];
  const previous: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[tails[middle] as number] as number) <= key) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (tails[low - 1] as number) : -1);
    tails[low] = i;
  }
  const places = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) places.add((days[i] as PlacedDay).at);
  return places;
}
