import type { DayBounds } from "../../../src/model/bounds.js";
import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import { addDays, type IsoDay, maxDay, minDay } from "../../../src/model/iso-day.js";
import type { TextEvidence } from "./text-evidence.js";

/** A year left out is completed only when the next such day is at least this far from the days in question. */
const HALF_YEAR = 183;

/** What one piece of evidence does to the bounds of a post's day. */
export type Applied =
  | { readonly kind: "bounds"; readonly bounds: DayBounds }
  | { readonly kind: "conflict"; readonly says: DayBounds }
  | { readonly kind: "later" };

/** Narrows the bounds by one piece of evidence; `later` when its year cannot be told yet. */
export function applyEvidence({ says, date }: TextEvidence, bounds: DayBounds): Applied {
  const direction = says === "future" ? "future" : "past";
  const days = resolveDay(date, bounds, direction);
  if (!days?.earliest || !days.latest) return { kind: "later" };
  if (date.year === null && !isOnlyYear(days, bounds, direction)) return { kind: "later" };
  const told = toBounds(says, date.kind === "range", { earliest: days.earliest, latest: days.latest });
  const next = { earliest: maxDay(bounds.earliest, told.earliest), latest: minDay(bounds.latest, told.latest) };
  const empty = next.earliest !== null && next.latest !== null && next.earliest > next.latest;
  return empty ? { kind: "conflict", says: told } : { kind: "bounds", bounds: next };
}

function toBounds(
  says: TextEvidence["says"],
  range: boolean,
  days: { readonly earliest: IsoDay; readonly latest: IsoDay },
): DayBounds {
  const exact = days.earliest === days.latest;
  if (says === "past") return { earliest: range ? days.latest : days.earliest, latest: null };
  if (says === "deadline") return { earliest: null, latest: days.latest };
  if (says === "same") return days;
  return { earliest: null, latest: exact || range ? addDays(days.earliest, -1) : days.latest };
}

/** Whether the same day a year on (or back) is too far from the post to be meant. */
function isOnlyYear(days: DayBounds, bounds: DayBounds, direction: "past" | "future"): boolean {
  if (days.earliest === null || bounds.earliest === null || bounds.latest === null) return false;
  if (direction === "past") return bounds.earliest > addDays(days.earliest, HALF_YEAR - 365) || bounds.earliest >= days.earliest;
  return bounds.latest < addDays(days.earliest, 365 - HALF_YEAR);
}
