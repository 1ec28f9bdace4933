import type { IsoDay } from "./iso-day.js";

/** The first and the last day on which a thing may have happened. A missing bound means that nothing bounds it there. */
export interface DayBounds {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
}

/** A news archive reports a change within two months: how long before its publication a change told without a day may lie. */
export const REPORTING_LAG_DAYS = 62;

/** Where the bounds of a start or of an end come from, strongest first. */
export type Basis = "stated" | "scheduled" | "part" | "act" | "reported" | "listed" | "pending" | "observed";

/** A start: both bounds are days on which the state may have begun. `earliest: null` = no evidence how early. */
export interface StartEvent extends DayBounds {
  readonly basis: Basis;
}

/** How an end is known: `open` nothing says it ended; `stated`; `until-event`; `unknown` it ended, the day is not stated. */
export type EndKind = "open" | "stated" | "until-event" | "unknown";

/** An end, half-open: both bounds are days that may be the first day on which the state no longer held. */
export interface EndEvent extends DayBounds {
  readonly kind: EndKind;
}

/** What bounds allow one to say about a day. */
export type Certainty = "certain" | "possible" | "no";

/**
 * Whether a state with these bounds held on `day`.
 *
 * Certain: `start.latest <= day < end.earliest`. Possible: `start.earliest <= day < end.latest` and not certain.
 * A missing start.earliest reaches back without limit, a missing start.latest is never passed; an open end is never
 * reached; an end of another kind whose earliest is missing may have come at any time.
 *
 * @example certaintyOn({ earliest: d("2021-09-28"), latest: d("2021-11-01"), basis: "listed" }, open, d("2021-10-15")) // "possible"
 */
export function certaintyOn(start: StartEvent, end: EndEvent, day: IsoDay): Certainty {
  const open = end.kind === "open";
  const startedForSure = start.latest !== null && start.latest <= day;
  const runningForSure = open ? end.earliest === null || day < end.earliest : end.earliest !== null && day < end.earliest;
  if (startedForSure && runningForSure) return "certain";
  const mayHaveStarted = start.earliest === null || start.earliest <= day;
  const mayBeRunning = end.latest === null || day < end.latest;
  return mayHaveStarted && mayBeRunning ? "possible" : "no";
}
