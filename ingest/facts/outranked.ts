import type { Fact } from "../../src/model/fact.js";
import { epochDay, type IsoDay, minDay } from "../../src/model/iso-day.js";
import { isRecord } from "../../src/model/statement.js";
import { areContrary, exactDay } from "./conflicts.js";
import type { SeriesAnomaly } from "./series-anomaly.js";
import { orderDay, type SeriesItem, sameState } from "./series-item.js";

/** The rank of the source that tells an item, 0 for the best. */
export type RankOf = (item: SeriesItem) => number;

/** An item that does not count, because a better source says otherwise of one day. */
export interface Outranked {
  readonly item: SeriesItem;
  readonly against: SeriesItem;
  readonly day: IsoDay;
}

/** What counts of some items, and what lost. */
export interface Ranked {
  /** In the order given. */
  readonly items: readonly SeriesItem[];
  readonly outranked: readonly Outranked[];
}

/** Two sources that date one change no further apart than this mean the same change. */
const SAME_CHANGE_DAYS = 31;

/** Whether some items come of sources of different rank. */
export function areOfSeveralRanks(items: readonly SeriesItem[], rankOf: RankOf): boolean {
  const [first, ...others] = items;
  if (first === undefined) return false;
  const rank = rankOf(first);
  return others.some((item) => rankOf(item) !== rank);
}

/**
 * Settles by rank what contradicts about one day of a series: an item is left out where one of a better source that counts itself
 * tells of the same day (or days) another state or value, of the same beginning another end, or of the same change another day (or days of which none is in common); and where
 * records of better sources, which tell first and last day, tell otherwise of every one of its days.
 * What sources of equal rank say against each other stays.
 *
 * @param sorted items of one series, read whole, in the order of `compareItems`.
 */
export function settledByRank(sorted: readonly SeriesItem[], rankOf: RankOf): Ranked {
  const stretches = stretchesOf(sorted, rankOf);
  const holding = new Map<string, SeriesItem[]>();
  const changes: SeriesItem[] = [];
  const outranked = new Map<SeriesItem, Outranked>();
  const ranked = sorted.map((item) => ({ item, rank: rankOf(item) })).sort((a, b) => a.rank - b.rank);
  for (const { item, rank } of ranked) {
    if (item.to === null || (item.kind !== "becomes" && item.kind !== "held")) continue;
    const day = `${item.from} ${item.to}`;
    const others = [...(holding.get(day) ?? []), ...(item.kind === "becomes" ? changes : [])];
    const lost = others
      .filter((other) => rankOf(other) < rank)
      .flatMap((against) => {
        const contested = contestedDay(item, against, sorted);
        return contested === null ? [] : [{ item, against, day: contested }];
      });
    const by = lost[0] ?? outside(item, rank, stretches);
    if (by) {
      outranked.set(item, by);
      continue;
    }
    holding.set(day, [...(holding.get(day) ?? []), item]);
    if (item.kind === "becomes") changes.push(item);
  }
  return { items: sorted.filter((item) => !outranked.has(item)), outranked: [...outranked.values()] };
}

/** Days of which a record tells the state: from its first to its last, or to the next change that as good a source tells. */
interface Stretch {
  readonly by: SeriesItem;
  readonly rank: number;
  readonly from: IsoDay;
  /** The first day after it. */
  readonly to: IsoDay;
}

function stretchesOf(sorted: readonly SeriesItem[], rankOf: RankOf): readonly Stretch[] {
  const records = sorted.filter((item) => isRecord(item.statement) && item.until !== null && exactDay(item) !== null);
  return records.map((by) => {
    const [from, rank] = [by.from as IsoDay, rankOf(by)];
    const next = sorted.find(
      (item) => item.kind === "becomes" && item.from !== null && item.from > from && rankOf(item) <= rank && !sameState(item, by),
    );
    return { by, rank, from, to: minDay(by.until, next?.from ?? null) as IsoDay };
  });
}

/** What an item loses against whose days all lie in stretches of better sources that tell otherwise; null where one may be so. */
function outside(item: SeriesItem, rank: number, stretches: readonly Stretch[]): Outranked | null {
  const { from, to } = item;
  if (from === null || to === null) return null;
  let against: SeriesItem | null = null;
  for (let day = from; day <= to; ) {
    const stretch = stretches.find((one) => one.rank < rank && one.from <= day && day < one.to && !sameState(one.by, item));
    if (stretch === undefined) return null;
    against ??= stretch.by;
    day = stretch.to;
  }
  return against && { item, against, day: from };
}

/** The first day of which two items cannot both be true; null where they can. */
function contestedDay(item: SeriesItem, against: SeriesItem, sorted: readonly SeriesItem[]): IsoDay | null {
  if (areContrary(item, against)) return item.from ?? item.to;
  if (item.kind !== "becomes" || against.kind !== "becomes" || !sameState(item, against)) return null;
  const [day, other] = [exactDay(item), exactDay(against)];
  if (day !== null && day === other) {
    if (item.until === null || against.until === null || item.until === against.until) return null;
    return minDay(item.until, against.until);
  }
  const [sooner, later] = orderDay(item) < orderDay(against) ? [item, against] : [against, item];
  const [first, last] = [orderDay(sooner), later.from];
  // Days in common: both can be true.
  if (last === null || last <= first || epochDay(last) - epochDay(first) > SAME_CHANGE_DAYS) return null;
  const between = (one: SeriesItem): boolean => orderDay(one) >= first && orderDay(one) <= last && !sameState(one, item);
  return sorted.some(between) ? null : first;
}

/** A finding for each item that a better source outranks. */
export function outrankedAnomalies(outranked: readonly Outranked[]): readonly SeriesAnomaly[] {
  return outranked.map(({ item, against, day }) => ({
    rule: "outranked-statement" as const,
    item,
    day,
    other: against.value === null ? against.state : String(against.value.amount),
    against,
  }));
}

/** The statements that lost against what a fact says of a day on which it may hold, while it was known. */
export function disagreeingWith(fact: Fact, outranked: Iterable<Outranked>): readonly string[] {
  const ids = new Set<string>();
  for (const { item, against, day } of outranked) {
    const { knownTo } = fact;
    const known = knownTo === null || (item.knownFrom < knownTo && against.knownFrom < knownTo);
    const holds =
      (fact.start.earliest === null || fact.start.earliest <= day) && (fact.end.latest === null || day < fact.end.latest);
    const taken = item.absences.some(
      (one) => one.from <= fact.knownFrom && (one.to === null || (knownTo !== null && knownTo <= one.to)),
    );
    if (known && !taken && holds && fact.doubt === null && !fact.statements.includes(item.statement.id)) ids.add(item.statement.id);
  }
  return [...ids];
}
