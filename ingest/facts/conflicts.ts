import { firstPlace } from "../../src/model/first-place.js";
import { grouped } from "../../src/model/grouped.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import { anchorOf, doubtfulPeriod, shownBy } from "./doubtful-periods.js";
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

/** The day that a change or a sighting is told to have been on; null where its days are bounded. */
export function exactDay({ from, to }: SeriesItem): IsoDay | null {
  return from === to ? from : null;
}

/** Whether two items of the same kind say contrary things of one day. */
export function areContrary(a: SeriesItem, b: SeriesItem): boolean {
  const days = daysKey(a);
  return days !== null && days === daysKey(b) && !sameState(a, b);
}

/** The same for items of the same kind that speak of one day, or of the same days ("in June" and "in June"); null where none are told. */
function daysKey({ kind, from, to }: SeriesItem): string | null {
  return to === null ? null : `${kind} ${from} ${to}`;
}

/** Of the days of items that were put among others, those of which they say the contrary of another item, or it of them. */
export function contestedDays(sorted: readonly SeriesItem[], added: readonly SeriesItem[]): readonly IsoDay[] {
  const contested = new Set<IsoDay>();
  for (const [day, own] of grouped(added, orderDay)) {
    const meant = new Set(own.flatMap((item) => daysKey(item) ?? []));
    const first = new Map<string, SeriesItem>();
    for (let at = firstPlace(sorted.length, (i) => orderDay(sorted[i] as SeriesItem) >= day); at < sorted.length; at++) {
      const item = sorted[at] as SeriesItem;
      if (orderDay(item) !== day) break;
      const key = daysKey(item);
      if (key === null || !meant.has(key)) continue;
      const other = first.get(key);
      if (other === undefined) first.set(key, item);
      else if (!sameState(item, other)) {
        contested.add(day);
        break;
      }
    }
  }
  return [...contested];
}

/**
 * The sets of contrary statements among items, by the last of their days.
 *
 * @param items in the order of `compareItems`.
 */
export function conflictsOn(days: ReadonlySet<IsoDay>, items: readonly SeriesItem[]): readonly Conflict[] {
  const groups = new Map<string, SeriesItem[]>();
  // By state, the last day on one of which it was seen: such a sighting would fit into no period before it.
  const backed = new Map<string, IsoDay>();
  for (const item of items) {
    if (item.kind === "held" && item.from !== item.to) backed.set(stateKey(item), orderDay(item));
    const key = days.has(orderDay(item)) ? daysKey(item) : null;
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    // A group has its place by its last item.
    groups.delete(key);
    groups.set(key, group);
    group.push(item);
  }
  return [...groups.values()].flatMap((group): readonly Conflict[] => {
    const last = group.at(-1) as SeriesItem;
    if (group.every((item) => sameState(item, last))) return [];
    const runs = group.filter((item) => (backed.get(stateKey(item)) ?? "") > orderDay(item)).at(-1) ?? last;
    const others = new Map<string, SeriesItem>();
    for (const item of group) if (!sameState(item, runs) && !others.has(stateKey(item))) others.set(stateKey(item), item);
    return [{ group, runs, others: [...others.values()] }];
  });
}

/** The same for what `sameState` takes for the same. */
function stateKey({ state, value }: SeriesItem): string {
  if (state !== "in-force") return "";
  return value === null ? "in force" : JSON.stringify([value.amount, value.unit]);
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
  if (conflicts.length === 0) return [];
  const shown = shownBy(items, false);
  return conflicts.flatMap(({ others }) =>
    others.flatMap((item) => {
      // What is said of its own days shows neither the time before them nor that behind them.
      const anchor = anchorOf(item);
      return doubtfulPeriod("conflict", item, item.kind === "held" ? shown.before(anchor) : null, shown.after(anchor)) ?? [];
    }),
  );
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
