import { close, type Period, type RunningPeriod } from "./period.js";
import type { SeriesItem } from "./series-item.js";

/** What runs at the end of a fold: an announced end is carried out, a plan opens a possibility. */
export function lastPeriods(current: RunningPeriod, plans: readonly SeriesItem[]): readonly Period[] {
  const at = current.plannedEnd;
  if (at !== null) {
    const latest = current.plannedOpen ? null : at;
    const end = { earliest: at, latest, kind: current.plannedOpen ? ("unknown" as const) : ("stated" as const) };
    const resumes = current.state !== "in-force";
    const next: Period = {
      state: resumes ? "in-force" : "ended",
      value: null,
      start: { earliest: at, latest, basis: "scheduled" },
      end: { earliest: null, latest: null, kind: "open" },
      disputed: false,
      confirmed: null,
      statements: [...new Set([current.plannedBy ?? [], current.statements].flat())],
      findings: [],
      doubt: null,
    };
    return [close(current, end), next];
  }
  const plan = [...plans]
    .reverse()
    .find(
      (item) =>
        item.from !== null &&
        (item.state === "in-force") !== (current.state === "in-force") &&
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
    doubt: null,
  };
  return [close(current, { earliest: plan.from, latest: null, kind: "until-event" }), next];
}
