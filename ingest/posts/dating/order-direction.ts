import { epochDay, type IsoDay } from "../../../src/model/iso-day.js";

/** Headings agree with an order when at least this share of them follows it. */
const AGREEMENT = 0.6;

/** A heading's day, the place of its copy in the file, and its share of its post's one vote. */
export interface PlacedDay {
  readonly at: number;
  readonly day: IsoDay;
  readonly weight: number;
}

/** In which order an archive runs, and the places whose headings follow it. */
export interface ArchiveOrder {
  readonly direction: "newest-first" | "oldest-first" | "none";
  readonly following: ReadonlySet<number>;
  /** Share of the headings that follow the better order. */
  readonly agreement: number;
}

/**
 * The order that most headings follow: the heavier of the heaviest sequences that never rise and never fall. `total` is
 * the number of posts with a heading, those left out as doubtful included. Headings that fit both orders alike (one heading,
 * or one day) show none.
 */
export function findOrder(days: readonly PlacedDay[], total: number): ArchiveOrder {
  const falling = heaviest(days, -1);
  const rising = heaviest(days, 1);
  const best = rising.weight > falling.weight ? rising : falling;
  const agreement = total === 0 ? 1 : best.weight / total;
  if (agreement < AGREEMENT || rising.weight === falling.weight) return { direction: "none", following: new Set(), agreement };
  return { direction: best === rising ? "oldest-first" : "newest-first", following: best.places, agreement };
}

interface Sequence {
  readonly places: ReadonlySet<number>;
  readonly weight: number;
}

/** The heaviest subsequence that never falls, days counted with `sign`; a tree of prefix maxima makes it n log n. */
function heaviest(days: readonly PlacedDay[], sign: 1 | -1): Sequence {
  const keys = days.map(({ day }) => sign * epochDay(day));
  const ranks = new Map([...new Set(keys)].sort((a, b) => a - b).map((key, i) => [key, i + 1]));
  const sums: number[] = [];
  const previous: number[] = [];
  /** For each prefix of the ranks, the sequence with the greatest sum, as the index of its last day. */
  const tree: number[] = new Array(ranks.size + 1).fill(-1);
  let last = -1;
  for (const [i, { weight }] of days.entries()) {
    const rank = ranks.get(keys[i] as number) as number;
    let before = -1;
    for (let r = rank; r > 0; r -= r & -r) before = heavier(sums, before, tree[r] as number);
    previous.push(before);
    sums.push(weight + (sums[before] ?? 0));
    for (let r = rank; r < tree.length; r += r & -r) tree[r] = heavier(sums, tree[r] as number, i);
    last = heavier(sums, last, i);
  }
  const places = new Set<number>();
  for (let i = last; i >= 0; i = previous[i] as number) places.add((days[i] as PlacedDay).at);
  return { places, weight: sums[last] ?? 0 };
}

function heavier(sums: readonly number[], a: number, b: number): number {
  return (sums[b] ?? 0) > (sums[a] ?? 0) ? b : a;
}
