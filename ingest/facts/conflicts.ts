import type { IsoDay } from "../../src/model/iso-day.js";
import { doubtfulPeriod, evidenceOf } from "./doubtful-periods.js";
import type { Period } from "./period.js";
import type { SeriesAnomaly } from "./series-anomaly.js";
import { orderDay, type SeriesItem, sameState } from "./series-item.js";

/** Statements of one day that cannot all be true: one of them is what runs, the others may be true instead. */
export interface Conflict {
  readonly group: readonly SeriesItem[];
  readonly runs: SeriesItem;
  /** One for each other state or value, the first that told it. */
  readonly others: readonly SeriesItem[];
}

/** The day that an item tells to be the very one of a change, or of a sighting; null where its days are bounded. */
export function exactDay({ kind, from, to }: SeriesItem): IsoDay | null {
  return (kind === "becomes" || kind === "held") && from === to ? from : null;
}

/** Whether two items of the same kind say contrary things of one day. */
export function areContrary(a: SeriesItem, b: SeriesItem): boolean {
  return areOfOneDay(a, b) && !sameState(a, b);
}

/** Whether two items of the same kind speak of one day: the same one, or the same days ("in June" and "in June"). */
function areOfOneDay(a: SeriesItem, b: SeriesItem): boolean {
  return a.kind === b.kind && (a.kind === "becomes" || a.kind === "held") && a.to !== null && a.from === b.from && a.to === b.to;
}

/** Whether an item says the contrary of one of the same day. */
export function isContested(sorted: readonly SeriesItem[], at: number): boolean {
  const item = sorted[at] as SeriesItem;
  const day = orderDay(item);
  for (const step of [-1, 1])
    for (let i = at + step; sorted[i] && orderDay(sorted[i] as SeriesItem) === day; i += step)
      if (areContrary(item, sorted[i] as SeriesItem)) return true;
  return false;
}

/** The sets of contrary statements among items, by the last of their days. */
export function conflictsOn(days: ReadonlySet<IsoDay>, items: readonly SeriesItem[]): readonly Conflict[] {
  return [...days].sort().flatMap((day) => {
    const known = new Set<SeriesItem>();
    return items
      .filter((item) => orderDay(item) === day)
      .reverse()
      .flatMap((last): readonly Conflict[] => {
        if (known.has(last)) return [];
        const group = items.filter((item) => item === last || (areOfOneDay(item, last) && !known.has(item)));
        for (const item of group) known.add(item);
        if (group.every((item) => sameState(item, last))) return [];
        const runs = group.filter((item) => isBacked(item, items, day)).at(-1) ?? last;
        const others: SeriesItem[] = [];
        for (const item of group) if (!sameState(item, runs) && !others.some((other) => sameState(other, item))) others.push(item);
        return [{ group, runs, others }];
      })
      .reverse();
  });
}

/** A later sighting on one of several days would fit into no other period. */
function isBacked(item: SeriesItem, items: readonly SeriesItem[], day: IsoDay): boolean {
  return items.some((one) => one.kind === "held" && one.from !== one.to && orderDay(one) > day && sameState(one, item));
}

/**
 * The items that make the timeline: of each conflict only what speaks for the one that runs, and that tells nothing of the time
 * before it, of which the others say otherwise.
 *
 * @param known what was made of an item before; an item gives the same one again.
 */
export function withoutOthers(
  conflicts: readonly Conflict[],
  items: readonly SeriesItem[],
  known: Map<SeriesItem, SeriesItem>,
): readonly SeriesItem[] {
  const contested = new Map(conflicts.flatMap(({ group, runs }) => group.map((item) => [item, runs] as const)));
  return items.flatMap((item) => {
    const runs = contested.get(item);
    if (runs === undefined) return [item];
    if (!sameState(item, runs)) return [];
    const bare = known.get(item) ?? { ...item, contested: true, implies: false, previous: null };
    known.set(item, bare);
    return [bare];
  });
}

/** What contrary statements leave possible beside what runs, until later evidence of others. */
export function conflictPeriods(conflicts: readonly Conflict[], items: readonly SeriesItem[]): readonly Period[] {
  return conflicts.flatMap(({ group, others }) => {
    const rest = items.filter((item) => !group.includes(item));
    const evidence = evidenceOf(rest.map((item) => ({ ...item, kind: "held" })));
    return others.flatMap((item) => doubtfulPeriod("conflict", item, item.kind === "held" ? evidence : [], evidence) ?? []);
  });
}

/** A finding for each statement that something contrary stands against. */
export function conflictAnomalies(conflicts: readonly Conflict[]): readonly SeriesAnomaly[] {
  return conflicts.flatMap(({ group, runs }) =>
    group
      .filter((item) => !sameState(item, runs))
      .map((item) => ({
        rule: "contrary-statements" as const,
        item,
        day: item.from ?? item.to,
        other: runs.value === null ? runs.state : String(runs.value.amount),
        against: runs,
      })),
  );
}
