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
  /** Places that follow it unless others do that cannot follow it beside them, and have as much weight. */
  readonly either: ReadonlySet<number>;
  /** Share of the headings that follow the better order. */
  readonly agreement: number;
  /** Where as many follow either order, and neither is followed by all: both, as they would be if it were the one. */
  readonly tied: readonly ArchiveOrder[];
}

/**
 * The order that most headings follow: the heavier of the heaviest sequences that never rise and never fall. `total` is
 * the number of posts with a heading, those left out as doubtful included. Headings that fit both orders alike (one heading,
 * or one day) show none.
 */
export function findOrder(days: readonly PlacedDay[], total: number): ArchiveOrder {
  const falling = heaviest(days, -1);
  const rising = heaviest(days, 1);
  const [rise, fall] = [weigh(rising), weigh(falling)];
  const agreement = total === 0 ? 1 : Math.max(rise, fall) / total;
  const oldestFirst = (): ArchiveOrder => ({ direction: "oldest-first", ...placesOf(days, rising, 1), agreement, tied: [] });
  const newestFirst = (): ArchiveOrder => ({ direction: "newest-first", ...placesOf(days, falling, -1), agreement, tied: [] });
  const tie = Math.abs(rise - fall) < ROUNDING;
  if (agreement >= AGREEMENT && !tie) return rise > fall ? oldestFirst() : newestFirst();
  const broken = agreement >= AGREEMENT && days.reduce((sum, { weight }) => sum + weight, 0) > rise + ROUNDING;
  return {
    direction: "none",
    following: new Set(),
    either: new Set(),
    agreement,
    tied: broken ? [oldestFirst(), newestFirst()] : [],
  };
}

const weigh = (sums: readonly number[]): number => sums.reduce((most, sum) => Math.max(most, sum), 0);
/** Shares of a vote add up to whole votes but for this much. */
const ROUNDING = 1e-6;

/** What is in each of the heaviest sequences, and what is in one of them only. */
function placesOf(days: readonly PlacedDay[], sums: readonly number[], sign: 1 | -1): Pick<ArchiveOrder, "following" | "either"> {
  const best = weigh(sums);
  const behind = heaviest([...days].reverse(), sign === 1 ? -1 : 1).reverse();
  // The part of the weight that a day has in every heaviest sequence that it is in; what another one has as well is in dispute.
  const parts = days.flatMap(({ at, weight }, i) => {
    const to = sums[i] as number;
    return to + (behind[i] as number) - weight > best - ROUNDING ? [{ at, from: to - weight, to }] : [];
  });
  parts.sort((a, b) => a.from - b.from);
  const [following, either] = [new Set<number>(), new Set<number>()];
  let reach = 0;
  for (const [i, { at, from, to }] of parts.entries()) {
    const shared = from < reach - ROUNDING || (parts[i + 1]?.from ?? best) < to - ROUNDING;
    (shared ? either : following).add(at);
    reach = Math.max(reach, to);
  }
  return { following, either };
}

/** The weight of the heaviest sequence that never falls and ends with each day, counted with `sign`; a tree of prefix maxima makes it n log n. */
function heaviest(days: readonly PlacedDay[], sign: 1 | -1): number[] {
  const keys = days.map(({ day }) => sign * epochDay(day));
  const ranks = new Map([...new Set(keys)].sort((a, b) => a - b).map((key, i) => [key, i + 1]));
  const sums: number[] = [];
  /** For each prefix of the ranks, the greatest sum. */
  const tree: number[] = new Array(ranks.size + 1).fill(0);
  for (const [i, { weight }] of days.entries()) {
    const rank = ranks.get(keys[i] as number) as number;
    let before = 0;
    for (let r = rank; r > 0; r -= r & -r) before = Math.max(before, tree[r] as number);
    const sum = before + weight;
    sums.push(sum);
    for (let r = rank; r < tree.length; r += r & -r) tree[r] = Math.max(tree[r] as number, sum);
  }
  return sums;
}
