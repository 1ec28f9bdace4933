import type { IsoDay } from "../../src/model/iso-day.js";
import { doubtfulPeriod, evidenceDays } from "./doubtful-periods.js";
import type { Period } from "./period.js";
import type { SeriesAnomaly } from "./series-anomaly.js";
import { type SeriesItem, sameState } from "./series-item.js";

/** Statements of one exact day that cannot all be true: the last of them is what runs, the others may be true instead. */
interface Conflict {
  readonly group: readonly SeriesItem[];
  readonly runs: SeriesItem;
  /** One for each other state or value, the first that told it. */
  readonly others: readonly SeriesItem[];
}

/** The day that an item tells to be the very one of a change, or of a sighting; null where its days are bounded. */
export function exactDay({ kind, from, to }: SeriesItem): IsoDay | null {
  return (kind === "becomes" || kind === "held") && from === to ? from : null;
}

/** Whether two items of the same kind say contrary things of one exact day. */
export function areContrary(a: SeriesItem, b: SeriesItem): boolean {
  const day = exactDay(a);
  return day !== null && a.kind === b.kind && exactDay(b) === day && !sameState(a, b);
}

/** What contrary statements leave possible beside what runs, until the next evidence of others. */
export function conflictPeriods(days: ReadonlySet<IsoDay>, items: readonly SeriesItem[]): readonly Period[] {
  return conflictsOn(days, items).flatMap(({ group, others }) => {
    const after = evidenceDays(items.filter((item) => !group.includes(item)));
    return others.flatMap((item) => doubtfulPeriod("conflict", item, [], after) ?? []);
  });
}

/** A finding for each statement that something contrary stands against. */
export function conflictAnomalies(days: ReadonlySet<IsoDay>, items: readonly SeriesItem[]): readonly SeriesAnomaly[] {
  return conflictsOn(days, items).flatMap(({ group, runs }) =>
    group
      .filter((item) => !sameState(item, runs))
      .map((item) => ({
        rule: "contrary-statements" as const,
        item,
        day: exactDay(item),
        other: runs.value === null ? runs.state : String(runs.value.amount),
        against: runs,
      })),
  );
}

function conflictsOn(days: ReadonlySet<IsoDay>, items: readonly SeriesItem[]): readonly Conflict[] {
  return [...days].sort().flatMap((day) =>
    (["becomes", "held"] as const).flatMap((kind): readonly Conflict[] => {
      const group = items.filter((item) => item.kind === kind && exactDay(item) === day);
      const runs = group.at(-1);
      if (!runs) return [];
      const others: SeriesItem[] = [];
      for (const item of group) if (!sameState(item, runs) && !others.some((other) => sameState(other, item))) others.push(item);
      return others.length === 0 ? [] : [{ group, runs, others }];
    }),
  );
}
