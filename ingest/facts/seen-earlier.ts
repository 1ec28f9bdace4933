import { addDays, maxDay, minDay } from "../../src/model/iso-day.js";
import { type Fold, push } from "./fold.js";
import { type Period, withStatement } from "./period.js";
import { type SeriesItem, sameState } from "./series-item.js";

/**
 * A sighting on one of several days that speaks against what runs by the last of them, and for an earlier period that has one of
 * them: it was made then, before the changes that it did not see. Null where no period that is over has room for it.
 */
export function seenEarlier(fold: Fold, item: SeriesItem): Fold | null {
  if (item.kind !== "held" || item.from === item.to || item.extends) return null;
  const after: Period[] = [];
  for (let node = fold.closed; node !== null; node = node.before) {
    const { period } = node;
    if (item.from !== null && period.end.latest !== null && period.end.latest <= item.from) return null;
    const settled = settledBy(period, item);
    if (settled !== null) return { ...fold, closed: after.reduceRight(push, push(node.before, settled)) };
    after.push(period);
  }
  return null;
}

/**
 * The period with the sighting in it; null where it says otherwise. Of a time that nobody speaks of, the sighting is what may
 * have been.
 */
function settledBy(period: Period, item: SeriesItem): Period | null {
  const { start, end } = period;
  const empty = start.earliest !== null && end.latest !== null && end.latest <= start.earliest;
  if (empty) return null;
  const last = minDay(item.to, end.latest === null ? null : addDays(end.latest, -1));
  if (sameState(period, item) && period.state !== "unknown")
    return {
      ...period,
      confirmed: maxDay(period.confirmed, last),
      statements: withStatement(period.statements, item.statement.id),
    };
  if (period.state !== "unknown") return null;
  const ever = start.earliest === null && start.latest === null;
  return {
    ...period,
    ...(ever ? { state: item.state, value: item.value } : {}),
    statements: withStatement(period.statements, item.statement.id),
  };
}
