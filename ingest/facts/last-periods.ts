import type { SeriesRules } from "./fold.js";
import { close, type Period, type RunningPeriod } from "./period.js";
import { afterPlanned, endedBy, plannedEvent } from "./planned-end.js";
import type { SeriesItem } from "./series-item.js";

/** What runs at the end of a fold: an announced end is carried out, a plan against what then applies opens a possibility. */
export function lastPeriods(current: RunningPeriod, plans: readonly SeriesItem[], rules: SeriesRules): readonly Period[] {
  const event = plannedEvent(current);
  if (event === null) return withPlan(current, current, plans);
  const next = afterPlanned(current, event, rules);
  // Of a value nobody says what comes after its end; a plan is no answer to that.
  return [endedBy(current, event), ...withPlan(next, current, next.state === "unknown" ? [] : plans)];
}

/** @param shown the period whose evidence a plan must not be older than. */
function withPlan(current: RunningPeriod, shown: RunningPeriod, plans: readonly SeriesItem[]): readonly Period[] {
  // What is only announced has been seen on no day that a plan could be older than.
  const { confirmed, start } = shown;
  const since = start.basis === "scheduled" && confirmed === start.latest ? null : confirmed;
  const plan = [...plans]
    .reverse()
    .find(
      (item) =>
        item.from !== null &&
        (item.state === "in-force") !== (current.state === "in-force") &&
        item.knownFrom >= (since ?? "") &&
        item.from > (shown.seen?.latest ?? "") &&
        item.from >= (current.start.latest ?? current.start.earliest ?? ""),
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
