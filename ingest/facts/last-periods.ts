import type { SeriesRules } from "./fold.js";
import { close, type Period, type RunningPeriod } from "./period.js";
import { afterPlanned, endedBy, plannedEvent } from "./planned-end.js";
import type { SeriesItem } from "./series-item.js";

/** What runs at the end of a fold: an announced end is carried out, a plan opens a possibility. */
export function lastPeriods(current: RunningPeriod, plans: readonly SeriesItem[], rules: SeriesRules): readonly Period[] {
  const event = plannedEvent(current);
  if (event !== null) {
    const next = afterPlanned(current, event, rules);
    return [endedBy(current, event), close(next, { earliest: null, latest: null, kind: "open" })];
  }
  const plan = [...plans]
    .reverse()
    .find(
      (item) =>
        item.from !== null &&
        (item.state === "in-force") !== (current.state === "in-force") &&
        item.knownFrom >= (current.confirmed ?? "") &&
        item.from > (current.seen?.latest ?? "") &&
        item.from >= (current.start.latest ?? ""),
    );
  if (!plan?.from) return [close(current, { earliest: null, latest: null, kind: "open" })];
  const next: Period = {
    state: plan.state,
    value: plan.value,
    start: { earliest: plan.from, latest: null, basis: "scheduled" },
    end: { earliest: null, latest: null, kind: "open" },
    disputed: false,
    confirmed: null,
    statements: [plan.statement.id],
    findings: [],
    doubt: null,
  };
  return [close(current, { earliest: plan.from, latest: null, kind: "until-event" }), next];
}
