import type { IsoDay } from "../../src/model/iso-day.js";
import type { Period, RunningPeriod } from "./period.js";
import type { SeriesAnomaly } from "./series-anomaly.js";
import type { SeriesItem } from "./series-item.js";

/** Periods in order of time as a linked list, so that a later item shares all that it leaves as it was. */
export interface Fold {
  readonly closed: { readonly period: Period; readonly before: Fold["closed"] } | null;
  readonly current: RunningPeriod | null;
  readonly anomalies: { readonly anomaly: SeriesAnomaly; readonly before: Fold["anomalies"] } | null;
  readonly unplaced: { readonly unplaced: Unplaced; readonly before: Fold["unplaced"] } | null;
}

/** A change of which nobody can tell whether it came before or after something contrary that lies within its days. */
export interface Unplaced {
  readonly item: SeriesItem;
  /** The first day of its state, where it is a change of its own. */
  readonly since: IsoDay | null;
  /** What ran by the last of its days. */
  readonly against: Pick<Period, "state" | "value">;
}

/** A fold in which something runs. */
export type Running = Fold & { readonly current: RunningPeriod };

/** What goes before a first change, and after an end. */
export interface SeriesRules {
  /** A first value implies that there was none before (and not merely another one). */
  readonly firstIsNew: boolean;
  /** The series has values: where one ends, what applies next is not known. */
  readonly valued: boolean;
}

export const EMPTY_FOLD: Fold = { closed: null, current: null, anomalies: null, unplaced: null };

/** Adds a period that is over. */
export function push(closed: Fold["closed"], period: Period): Fold["closed"] {
  return { period, before: closed };
}

/** Adds an anomaly that was met. */
export function note(fold: Fold["anomalies"], anomaly: SeriesAnomaly): Fold["anomalies"] {
  return { anomaly, before: fold };
}
