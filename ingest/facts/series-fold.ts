import type { Basis, DayBounds } from "../../src/model/bounds.js";
import { addDays, epochDay, type IsoDay, maxDay, minDay } from "../../src/model/iso-day.js";
import { sameValue } from "../../src/model/value.js";
import { type Fold, note, push, type Running, type SeriesRules } from "./fold.js";
import { first, opened } from "./fold-opening.js";
import { close, endKind, type Period, type RunningPeriod, withStatement } from "./period.js";
import { lapsed, shownAfterEnd } from "./planned-end.js";
import { toldEarlier, unplacedBeside } from "./retellings.js";
import { seenEarlier } from "./seen-earlier.js";
import { type SeriesItem, sameState } from "./series-item.js";

/** Two stated days for one change differ by this at most; further apart they are two changes. */
const DISPUTE_DAYS = 92;
/** A value told again for a later day is a new table or budget more often than a dispute. */
const VALUE_DISPUTE_DAYS = 31;
/** How well the days of a change are told, best first. */
const RANK: Readonly<Record<Basis, number>> = {
  stated: 0,
  scheduled: 0,
  part: 1,
  act: 2,
  pending: 3,
  reported: 4,
  listed: 5,
  observed: 6,
};

/**
 * Adds the next item, in the order of compareItems. What runs may have lapsed before it. Then the item opens the series, or
 * speaks for the state that runs (it is confirmed, or its change is told again), or for another one (it was so earlier, or the
 * state turned).
 */
export function foldItem(before: Fold, item: SeriesItem, rules: SeriesRules): Fold {
  const placed = unplacedBeside(before, item);
  const fold = lapsed(placed === before.unplaced ? before : { ...before, unplaced: placed }, item, rules);
  if (fold.current === null) return first(item, rules);
  const running = fold as Running;
  if (!sameState(fold.current, item)) return seenEarlier(fold, item) ?? toldEarlier(fold, item) ?? turned(running, item);
  const ran = shownAfterEnd(running, item, rules) ?? running;
  return item.kind === "becomes" ? toldAgain(ran, item, rules) : confirmed(ran, item);
}

/** A sighting of the state that runs. */
function confirmed(fold: Running, item: SeriesItem): Fold {
  const { current } = fold;
  const { start } = current;
  const { period, anomalies } = carriedOn(fold, current, item);
  return item.to !== null && start.latest === null
    ? startedWithin(fold, period, { ...start, latest: item.to }, anomalies)
    : { ...fold, current: period, anomalies };
}

/** The change that began the state that runs is told once more: the same one, with the same or other days, or a second one. */
function toldAgain(fold: Running, item: SeriesItem, rules: SeriesRules): Fold {
  const { current } = fold;
  const { start } = current;
  const { period, anomalies } = carriedOn(fold, current, item);
  const { from, to, basis } = item;
  if (from === null || to === null || item.contested) return { ...fold, current: period, anomalies };
  if (start.latest === null) {
    const began = RANK[basis] === 0 ? { earliest: from, latest: to, basis } : { ...start, latest: to };
    return startedWithin(fold, period, began, anomalies);
  }
  if (from <= start.latest && (start.earliest === null || to >= start.earliest))
    return corrected(fold, period, item, rules, anomalies);
  if (isDisputed(start, item)) {
    const either = { earliest: minDay(start.earliest, from), latest: maxDay(start.latest, to), basis: start.basis };
    const finding = { rule: "disputed-day", item, day: from, other: start.earliest } as const;
    return startedWithin(fold, { ...period, disputed: true }, either, note(anomalies, finding));
  }
  const seen = lastSeenBefore(current, from);
  if (RANK[basis] <= 2 && item.value === null && item.implies && seen !== null && addDays(seen, 1) < from)
    return restarted(fold, current, item, addDays(seen, 1), anomalies);
  return { ...fold, current: period, anomalies };
}

/** The running period with what an item that speaks for it adds: it was seen, its end is announced or extended. */
function carriedOn(
  fold: Fold,
  current: RunningPeriod,
  item: SeriesItem,
): { readonly period: RunningPeriod; readonly anomalies: Fold["anomalies"] } {
  const { plannedEnd, plannedOpen, plannedBy } = current;
  const outlived = item.kind === "held" && plannedEnd !== null && item.seen.earliest !== null && item.seen.earliest >= plannedEnd;
  const announced =
    item.until !== null
      ? { plannedEnd: item.until, plannedBy: item.statement.id, plannedOpen: false }
      : outlived
        ? { plannedEnd: null, plannedBy, plannedOpen: false }
        : { plannedEnd, plannedBy, plannedOpen: plannedOpen || (item.extends && plannedEnd !== null) };
  const period: RunningPeriod = {
    ...current,
    ...announced,
    state: RANK[item.basis] < RANK[current.start.basis] ? item.state : current.state,
    seen: lastSeen(current.seen, item.seen),
    sightings: { days: item.seen, before: current.sightings },
    confirmed: maxDay(current.confirmed, item.seen.latest),
    statements: withStatement(current.statements, item.statement.id),
  };
  const unannounced = outlived && item.until === null && !item.extends;
  const finding = { rule: "unannounced-extension", item, day: plannedEnd, other: null } as const;
  return { period, anomalies: unannounced ? note(fold.anomalies, finding) : fold.anomalies };
}

/** Days for one change that have one in common: the better told hold, else what both allow. No further post ends a dispute. */
function corrected(fold: Fold, current: RunningPeriod, item: SeriesItem, rules: SeriesRules, anomalies: Fold["anomalies"]): Fold {
  const { start } = current;
  if (current.disputed) return { ...fold, current, anomalies };
  const exact = RANK[item.basis] === 0;
  if (fold.closed === null && start.earliest === null && item.implies) {
    // The change that began what was only seen so far, with what it implies about the time before it.
    const to = minDay(start.latest, item.to);
    const { closed } = first({ ...item, to }, rules);
    return { ...fold, closed, current: { ...current, start: { earliest: item.from, latest: to, basis: item.basis } }, anomalies };
  }
  const began =
    exact && RANK[start.basis] > 0
      ? { earliest: item.from, latest: item.to, basis: item.basis }
      : {
          earliest: maxDay(start.earliest, item.from),
          latest: minDay(start.latest, item.to),
          basis: RANK[item.basis] < RANK[start.basis] ? item.basis : start.basis,
        };
  const { passedEnd } = current;
  const anew = exact && item.implies && passedEnd !== null && item.from !== null && passedEnd < item.from;
  const corrected = startedWithin(fold, current, began, anomalies);
  return anew ? { ...corrected, closed: endCame(corrected.closed, passedEnd) } : corrected;
}

/** What runs is told to have begun anew: the announced end of which nobody knew has come. */
function endCame(closed: Fold["closed"], day: IsoDay): Fold["closed"] {
  if (closed?.before == null) return closed;
  const event = { earliest: day, latest: day };
  const ended: Period = { ...closed.before.period, end: { ...event, kind: "stated" } };
  const between: Period = { ...closed.period, start: { ...event, basis: "scheduled" } };
  return push(push(closed.before.before, ended), between);
}

/** Days for one change that have none in common, both well told and near each other. */
function isDisputed(start: RunningPeriod["start"], { basis, from, value }: SeriesItem): boolean {
  if (RANK[basis] > 2 || RANK[start.basis] > 2 || start.earliest === null || from === null) return false;
  return epochDay(from) - epochDay(start.earliest) <= (value === null ? DISPUTE_DAYS : VALUE_DISPUTE_DAYS);
}

/** "Resumed" told of what already ran, or "suspended" of what did not: it must have turned unnoticed since a day. */
function restarted(fold: Fold, current: RunningPeriod, item: SeriesItem, since: IsoDay, anomalies: Fold["anomalies"]): Fold {
  const stop: DayBounds = { earliest: since, latest: addDays(item.from as IsoDay, -1) };
  const between: Period = {
    state: item.state === "in-force" ? "unknown" : "in-force",
    value: null,
    start: { ...stop, basis: "observed" },
    end: { earliest: item.from, latest: item.to, kind: endKind(item.basis) },
    disputed: false,
    confirmed: null,
    statements: [item.statement.id],
    findings: [],
    doubt: null,
  };
  return {
    ...fold,
    closed: push(push(fold.closed, close(current, { ...stop, kind: "unknown" })), between),
    current: opened(item, { earliest: item.from, latest: item.to, basis: item.basis }),
    anomalies: note(anomalies, {
      rule: item.state === "in-force" ? "restart-without-end" : "end-without-start",
      item,
      day: item.from,
      other: current.seen?.latest ?? null,
    }),
  };
}

/** Another state than the one that runs: it changed, as the item tells or as it must have by the day of a sighting. */
function turned(before: Running, item: SeriesItem): Fold {
  const fold = begun(before, item);
  const { current } = fold;
  const after = maxDay(current.seen?.earliest ?? null, current.start.earliest);
  const contrary = current.state === "unknown" ? current.start.earliest : after === null ? null : addDays(after, 1);
  let { anomalies } = fold;
  let event = eventOf(item, current, contrary);
  const { plannedEnd, plannedOpen } = current;
  if (plannedEnd !== null && !plannedOpen && item.kind === "becomes" && event.earliest !== null && event.earliest > plannedEnd)
    anomalies = note(anomalies, { rule: "unannounced-extension", item, day: plannedEnd, other: event.earliest });
  if (item.kind === "held" && event.basis === "listed") {
    const begins = item.state === "in-force";
    if (begins || current.state === "in-force")
      anomalies = note(anomalies, {
        rule: begins ? "unannounced-appearance" : "unannounced-disappearance",
        item,
        day: event.earliest,
        other: event.latest,
      });
  }
  if (event.earliest !== null && event.latest !== null && event.earliest > event.latest) {
    anomalies = note(anomalies, { rule: "contradiction", item, day: event.latest, other: current.seen?.latest ?? null });
    const seen = lastSeenBefore(current, event.latest);
    const since = maxDay(current.start.earliest, seen === null ? null : addDays(seen, 1));
    event = { ...event, earliest: since === null ? event.latest : minDay(event.latest, since) };
  } else if (item.from !== item.to && leavesNoDay(current, event))
    anomalies = note(anomalies, { rule: "contradiction", item, day: event.latest, other: current.seen?.latest ?? null });
  if (item.previous && current.value && current.state === "in-force" && !sameValue(item.previous, current.value))
    anomalies = note(anomalies, {
      rule: "previous-differs",
      item,
      day: event.earliest,
      other: String(current.value.amount),
    });
  const closed =
    leftBefore(fold, item, event.earliest) ??
    push(fold.closed, close(current, { earliest: event.earliest, latest: event.latest, kind: endKind(event.basis) }));
  const next = opened(item, event);
  const held = event.basis === "pending" ? { ...next, seen: { earliest: event.earliest, latest: null } } : next;
  return { ...fold, closed, current: held, anomalies };
}

/**
 * "Down from 21", where the last that is known is 11: the one became the other between the last day on which it was seen and that of the
 * telling. Null where the value before is the known one, or no day is left for it.
 */
function leftBefore({ closed, current }: Running, item: SeriesItem, change: IsoDay | null): Fold["closed"] {
  const { previous, kind, from, to, basis, knownFrom, statement } = item;
  if (previous === null || current.value === null || current.state !== "in-force" || sameValue(previous, current.value))
    return null;
  if (kind !== "becomes" || change === null) return null;
  const seen = lastSeenBefore(current, change);
  const latest = minDay(addDays(change, -1), knownFrom);
  if (seen === null || latest === null || seen >= latest) return null;
  const turn: DayBounds = { earliest: addDays(seen, 1), latest };
  const between: Period = {
    state: "in-force",
    value: previous,
    start: { ...turn, basis: "observed" },
    end: { earliest: from, latest: to, kind: endKind(basis) },
    disputed: false,
    confirmed: null,
    statements: [statement.id],
    findings: [],
    doubt: null,
  };
  return push(push(closed, close(current, { ...turn, kind: "unknown" })), between);
}

/** What ran would have ended before it could begin: of two posts one is wrong. Contrary exact days are a conflict set. */
function leavesNoDay({ state, start }: RunningPeriod, { latest }: DayBounds): boolean {
  return state !== "unknown" && start.earliest !== null && latest !== null && latest <= start.earliest;
}

/** What turned must have begun, also where no post had said that it did. */
function begun(fold: Running, item: SeriesItem): Running {
  const { current } = fold;
  const { start } = current;
  if (start.latest !== null || item.from === null || item.kind !== "becomes" || !item.implies) return fold;
  const latest = addDays(item.from, -1);
  if (start.earliest !== null && latest < start.earliest) return fold;
  return startedWithin(fold, current, { ...start, latest }, fold.anomalies);
}

/** The days within which the state turned. `contrary`: the first on which it can have. */
function eventOf(item: SeriesItem, current: RunningPeriod, contrary: IsoDay | null): DayBounds & { readonly basis: Basis } {
  const { plannedEnd, plannedOpen } = current;
  if (item.kind === "held") {
    // Its announced end has come by the day of the sighting.
    if (plannedEnd !== null && item.to !== null && plannedEnd <= item.to && current.state !== "unknown")
      return plannedOpen
        ? { earliest: plannedEnd, latest: item.to, basis: "observed" }
        : { earliest: plannedEnd, latest: plannedEnd, basis: "stated" };
    return { earliest: contrary, latest: item.to, basis: item.listed ? "listed" : "observed" };
  }
  const firm = item.basis === "stated" || item.basis === "scheduled" || item.basis === "pending";
  if (firm) return { earliest: item.from, latest: item.to, basis: item.basis };
  const fits = (earliest: IsoDay | null): boolean => earliest === null || item.to === null || earliest <= item.to;
  const afterSeen = maxDay(item.from, contrary);
  // Seen to hold after it turned: the posts overlap, but at least it turned after what ran had begun.
  const begun = current.start.earliest;
  const afterStart = maxDay(item.from, begun === null ? null : addDays(begun, 1));
  const earliest = fits(afterSeen) ? afterSeen : fits(afterStart) ? afterStart : item.from;
  return { earliest, latest: item.to, basis: item.basis };
}

/** The start that runs gets better bounds; so does the end of the period before, which is the same event. */
function startedWithin(fold: Fold, current: RunningPeriod, start: RunningPeriod["start"], anomalies: Fold["anomalies"]): Running {
  const next: RunningPeriod = { ...current, start };
  const { closed } = fold;
  if (closed === null) return { ...fold, current: next, anomalies };
  const shared = closed.period.end.earliest === current.start.earliest && closed.period.end.latest === current.start.latest;
  const last = closed.period.end.latest;
  const end = shared
    ? { earliest: start.earliest, latest: start.latest, kind: endKind(start.basis) }
    : { ...closed.period.end, earliest: minDay(closed.period.end.earliest, start.earliest), latest: last };
  return { ...fold, closed: push(closed.before, { ...closed.period, end }), current: next, anomalies };
}

/** The last day before another on which what runs is sure to have held. */
function lastSeenBefore({ sightings, start }: RunningPeriod, day: IsoDay): IsoDay | null {
  let last = start.latest;
  for (let node = sightings; node !== null; node = node.before) {
    const { earliest, latest } = node.days;
    if (earliest !== null && (latest ?? earliest) < day) last = maxDay(last, earliest);
  }
  return last;
}

function lastSeen(a: DayBounds | null, b: DayBounds): DayBounds {
  if (a === null || a.latest === null) return b;
  if (b.latest === null) return a;
  return { earliest: maxDay(a.earliest, b.earliest), latest: maxDay(a.latest, b.latest) };
}
