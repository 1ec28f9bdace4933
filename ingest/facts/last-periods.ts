import { close, type Period, type RunningPeriod } from "./period.js";
import type { SeriesItem } from "./series-item.js";

/** What runs at the end of a fold: an announced end is carried out, a plan opens a possibility. */
export function lastPeriods(current: RunningPeriod, plans: readonly SeriesItem[]): readonly Period[] {
  const at = current.plannedEnd;
  if (at !== null) {
    const end = { earliest: at, latest: at, kind: "stated" as const };
    const resumes = current.state !== "in-force";
    const next: Period = {
      state: resumes ? "in-force" : "ended",
      value: null,
      start: { earliest: at, latest: at, basis: "scheduled" },
      end: { earliest: null, latest: null, kind: "open" },
      disputed: false,
      confirmed: null,
      statements: [...new Set([current.plannedBy ?? [], current.statements].flat())],
      findings: [],
    };
    return [close(current, end), next];
  }
  const plan = [...plans]
    .reverse()
    .find(
      (item) =>
        item.from !== null &&
        item.state !== current.state &&
        item.knownFrom >= (current.confirmed ?? "") &&
        item.from > (current.seen?.latest ?? ""),
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
  };
  return [close(current, { earliest: plan.from, latest: null, kind: "until-event" }), next];
}
