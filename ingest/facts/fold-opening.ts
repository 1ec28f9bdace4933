import type { Basis, DayBounds } from "../../src/model/bounds.js";
import { addDays, type IsoDay, maxDay, minDay } from "../../src/model/iso-day.js";
import { EMPTY_FOLD, type Fold, push, type SeriesRules } from "./fold.js";
import { endKind, type Period, type RunningPeriod } from "./period.js";
import type { SeriesItem } from "./series-item.js";

/**
 * How far a change is taken to tell of the time before it, in days. "Flights resume on June 20" says that there were none until
 * then; that there were none the month before as well is what readers take it for, and a year before is more than it says.
 */
const JUST_BEFORE = 31;

/** The period that an item opens. */
export function opened(item: SeriesItem, start: DayBounds & { basis: Basis }): RunningPeriod {
  return {
    state: item.state,
    value: item.value,
    start: { earliest: start.earliest, latest: start.latest, basis: start.basis },
    disputed: false,
    confirmed: item.seen.latest,
    statements: [item.statement.id],
    findings: [],
    doubt: null,
    seen: item.seen,
    sightings: { days: item.seen, before: null },
    plannedEnd: item.until,
    plannedBy: item.until === null ? null : item.statement.id,
    plannedOpen: false,
    passedEnd: null,
  };
}

/** The fold of a series' first item. */
export function first(item: SeriesItem, rules: SeriesRules): Fold {
  if (item.kind === "held") {
    return {
      ...EMPTY_FOLD,
      current: opened(item, { earliest: null, latest: item.to, basis: item.listed ? "listed" : "observed" }),
    };
  }
  const event = { earliest: item.from, latest: item.to, basis: item.basis };
  const current = opened(item, event);
  const end = { earliest: event.earliest, latest: event.latest, kind: endKind(item.basis) };
  const before = impliedBefore(item, rules, event.earliest);
  const closed = before
    ? push(null, { ...before, end, disputed: false, confirmed: null, statements: [item.statement.id], findings: [], doubt: null })
    : null;
  return { ...EMPTY_FOLD, closed, current };
}

/**
 * What the words of a first change imply about the time before it. That the opposite held is told for the month just before; that
 * it reaches further back only of what is new. The suspension of all says nothing of what had been open.
 */
function impliedBefore(
  item: SeriesItem,
  rules: SeriesRules,
  changeFrom: IsoDay | null,
): Pick<Period, "state" | "value" | "start"> | null {
  if (item.listed) return null;
  const ever = { earliest: null, latest: null, basis: "observed" as const };
  if (item.contested) return { state: "unknown", value: null, start: ever };
  // A change that is announced tells what applies on the day of the announcement.
  const lastDay = changeFrom === null ? null : minDay(addDays(changeFrom, -1), item.knownFrom);
  const monthBefore = (day: IsoDay | null): IsoDay | null =>
    day === null ? null : minDay(addDays(day, -JUST_BEFORE), item.knownFrom);
  // Of a change that was reported without its day, reckoned from the last on which it may lie; an act changes what was so when it
  // was made.
  const last =
    item.to === null || item.basis === "act" ? monthBefore(changeFrom) : maxDay(monthBefore(changeFrom), monthBefore(item.to));
  const undated = { earliest: null, latest: last, basis: "observed" as const };
  if (item.previous) return { state: "in-force", value: item.previous, start: undated };
  if (item.state !== "in-force") return { state: "in-force", value: null, start: undated };
  const { before } = item.statement;
  // A value that is raised or cut had another before it, which the words do not give.
  const altered = before === "again" && item.statement.operation === "set";
  // One of several who do it begins: what the others did is not said.
  const unsaid = before === "again" && !item.implies;
  if (altered || unsaid || !rules.firstIsNew || (before !== "new" && lastDay === null))
    return { state: "unknown", value: null, start: ever };
  if (before === "new") return { state: "not-yet", value: null, start: ever };
  return { state: before === "again" ? "suspended" : "not-yet", value: null, start: undated };
}
