import type { Basis, DayBounds } from "../../src/model/bounds.js";
import { addDays, epochDay, type IsoDay, maxDay, minDay } from "../../src/model/iso-day.js";
import type { Value } from "../../src/model/value.js";
import { type Fold, note, push, type SeriesRules } from "./fold.js";
import { first, opened } from "./fold-opening.js";
import { close, endKind, laterDay, type Period, type RunningPeriod, withStatement } from "./period.js";
import { type SeriesItem, sameState } from "./series-item.js";

/** Two stated days for one change differ by this at most; further apart they are two changes. */
const DISPUTE_DAYS = 92;
/** A value told again for a later day is a new table or budget more often than a dispute. */
const VALUE_DISPUTE_DAYS = 31;
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

/** Adds the next item, in the order of compareItems. */
export function foldItem(fold: Fold, item: SeriesItem, rules: SeriesRules): Fold {
  if (fold.current === null) return first(item, rules);
  if (sameState(fold.current, item)) return again(fold, fold.current, item, rules);
  return turn(fold, fold.current, item, rules);
}

/** Evidence for the state that runs. */
function again(fold: Fold, current: RunningPeriod, item: SeriesItem, rules: SeriesRules): Fold {
  const outlived = current.plannedEnd !== null && item.seen.earliest !== null && item.seen.earliest >= current.plannedEnd;
  let anomalies = fold.anomalies;
  if (outlived && item.until === null && !item.extends)
    anomalies = note(anomalies, { rule: "unannounced-extension", item, day: current.plannedEnd, other: null });
  const base: RunningPeriod = {
    ...current,
    seen: later(current.seen, item.seen),
    confirmed: laterDay(current.confirmed, item.seen.latest),
    plannedEnd: item.until ?? (outlived ? null : current.plannedEnd),
    plannedBy: item.until === null ? current.plannedBy : item.statement.id,
    plannedOpen: item.until === null && !outlived && (current.plannedOpen || (item.extends && current.plannedEnd !== null)),
    statements: withStatement(current.statements, item.statement.id),
  };
  const { start } = current;
  if (item.to !== null && start.latest === null) {
    const exact = item.kind === "becomes" && RANK[item.basis] === 0;
    const began = exact ? { earliest: item.from, latest: item.to, basis: item.basis } : { ...start, latest: item.to };
    return refined(fold, base, began, anomalies);
  }
  if (item.kind === "held" && isEarlierSight(item, start)) return refined(fold, base, { ...start, latest: item.to }, anomalies);
  if (item.kind !== "becomes" || item.from === null || item.to === null) return { ...fold, current: base, anomalies };
  const overlaps = (start.latest === null || item.from <= start.latest) && (start.earliest === null || item.to >= start.earliest);
  if (overlaps) {
    const whole = fold.closed === null && start.earliest === null && item.implies;
    if (whole) {
      const began = {
        earliest: item.from,
        latest: RANK[item.basis] === 0 ? item.to : minDay(start.latest, item.to),
        basis: item.basis,
      };
      return wholly(item, rules, { ...base, start: began }, anomalies);
    }
    if (RANK[item.basis] === 0 && RANK[start.basis] > 0)
      return refined(fold, base, { earliest: item.from, latest: item.to, basis: item.basis }, anomalies);
    const earliest = maxDay(start.earliest, item.from);
    const latest = minDay(start.latest, item.to);
    const basis = RANK[item.basis] < RANK[start.basis] ? item.basis : start.basis;
    return refined(fold, base, { earliest, latest, basis }, anomalies);
  }
  const exact = RANK[item.basis] <= 2 && RANK[start.basis] <= 2;
  const isNear =
    start.earliest !== null &&
    epochDay(item.from) - epochDay(start.earliest) <= (item.value === null ? DISPUTE_DAYS : VALUE_DISPUTE_DAYS);
  if (exact && isNear) {
    const disputed = { ...base, disputed: true };
    const union = { earliest: minDay(start.earliest, item.from), latest: maxDay(start.latest, item.to), basis: start.basis };
    return refined(fold, disputed, union, note(anomalies, { rule: "disputed-day", item, day: item.from, other: start.earliest }));
  }
  const gap =
    RANK[item.basis] <= 2 &&
    item.value === null &&
    item.implies &&
    current.seen?.earliest !== null &&
    current.seen !== null &&
    addDays(current.seen.earliest as IsoDay, 1) < item.from &&
    (current.seen.latest ?? "") < item.from;
  if (gap) return restarted(fold, current, item, anomalies);
  return { ...fold, current: base, anomalies };
}

/** The change that began what was only seen so far, with what it implies about the time before. */
function wholly(item: SeriesItem, rules: SeriesRules, current: RunningPeriod, anomalies: Fold["anomalies"]): Fold {
  const { closed } = first({ ...item, from: current.start.earliest, to: current.start.latest }, rules);
  return { closed, current, anomalies };
}

/** A sight of the state before the latest day on which it was thought to begin. */
function isEarlierSight(item: SeriesItem, start: RunningPeriod["start"]): boolean {
  if (item.to === null || start.latest === null || item.to >= start.latest || RANK[start.basis] < RANK.reported) return false;
  return start.earliest === null || item.to >= start.earliest;
}

/** The start that runs gets better bounds; so does the end of the period before, which is the same event. */
function refined(fold: Fold, current: RunningPeriod, start: RunningPeriod["start"], anomalies: Fold["anomalies"]): Fold {
  const next: RunningPeriod = { ...current, start };
  const { closed } = fold;
  if (closed === null) return { closed, current: next, anomalies };
  const shared = closed.period.end.earliest === current.start.earliest && closed.period.end.latest === current.start.latest;
  const last = closed.period.end.latest;
  const end = shared
    ? { earliest: start.earliest, latest: start.latest, kind: endKind(start.basis) }
    : { ...closed.period.end, earliest: minDay(closed.period.end.earliest, start.earliest), latest: last };
  return { closed: push(closed.before, { ...closed.period, end }), current: next, anomalies };
}

/** "Resumed" told of what already ran, or "suspended" of what did not: it must have turned unnoticed in between. */
function restarted(fold: Fold, current: RunningPeriod, item: SeriesItem, anomalies: Fold["anomalies"]): Fold {
  const stop: DayBounds = { earliest: addDays(current.seen?.earliest as IsoDay, 1), latest: addDays(item.from as IsoDay, -1) };
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
  const closed = push(push(fold.closed, close(current, { ...stop, kind: "unknown" })), between);
  return {
    closed,
    current: opened(item, { earliest: item.from, latest: item.to, basis: item.basis }),
    anomalies: note(anomalies, {
      rule: item.state === "in-force" ? "restart-without-end" : "end-without-start",
      item,
      day: item.from,
      other: current.seen?.latest ?? null,
    }),
  };
}

/** Evidence for another state than the one that runs. */
function turn(before: Fold, running: RunningPeriod, item: SeriesItem, _rules: SeriesRules): Fold {
  const fold = begun(before, running, item);
  const current = fold.current ?? running;
  const after = current.seen?.earliest ?? current.start.earliest;
  const contrary = after === null ? null : addDays(after, 1);
  let { anomalies } = fold;
  let event: DayBounds & { basis: Basis } = eventOf(item, contrary, current.start.earliest);
  const planned = current.plannedEnd;
  if (planned !== null && item.kind === "held" && item.to !== null && planned <= item.to && item.state === "in-force") {
    event = current.plannedOpen
      ? { earliest: planned, latest: item.to, basis: "observed" }
      : { earliest: planned, latest: planned, basis: "stated" };
  } else if (
    planned !== null &&
    !current.plannedOpen &&
    item.kind === "becomes" &&
    event.earliest !== null &&
    event.earliest > planned
  ) {
    anomalies = note(anomalies, { rule: "unannounced-extension", item, day: planned, other: event.earliest });
  } else if (item.kind === "held" && item.listed) {
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
    event = {
      ...event,
      earliest: minDay(event.latest, current.start.earliest === null ? event.latest : maxDay(event.latest, current.start.earliest)),
    };
  }
  if (item.previous && current.value && current.state === "in-force" && !sameAmount(item.previous, current.value)) {
    anomalies = note(anomalies, { rule: "previous-differs", item, day: event.earliest, other: String(current.value.amount) });
  }
  const closed = push(fold.closed, close(current, { earliest: event.earliest, latest: event.latest, kind: endKind(event.basis) }));
  const next = opened(item, event);
  const held = event.basis === "pending" ? { ...next, seen: { earliest: event.earliest, latest: null } } : next;
  return { closed, current: held, anomalies };
}

/** What turned must have begun, also where no post had said that it did. */
function begun(fold: Fold, current: RunningPeriod, item: SeriesItem): Fold {
  const { start } = current;
  if (start.latest !== null || item.from === null || item.kind !== "becomes" || !item.implies) return fold;
  const latest = addDays(item.from, -1);
  if (start.earliest !== null && latest < start.earliest) return fold;
  return refined(fold, current, { ...start, latest }, fold.anomalies);
}

/** The days within which the state turned, given the first day on which it can have. */
function eventOf(item: SeriesItem, contrary: IsoDay | null, begun: IsoDay | null): DayBounds & { basis: Basis } {
  if (item.kind === "held") return { earliest: contrary, latest: item.to, basis: item.listed ? "listed" : "observed" };
  const firm = item.basis === "stated" || item.basis === "scheduled" || item.basis === "pending";
  if (firm) return { earliest: item.from, latest: item.to, basis: item.basis };
  const fits = (earliest: IsoDay | null): boolean => earliest === null || item.to === null || earliest <= item.to;
  const afterSeen = maxDay(item.from, contrary);
  // Seen to hold after it turned: the posts overlap, but at least it turned after what ran had begun.
  const afterStart = maxDay(item.from, begun === null ? null : addDays(begun, 1));
  const earliest = fits(afterSeen) ? afterSeen : fits(afterStart) ? afterStart : item.from;
  return { earliest, latest: item.to, basis: item.basis };
}

function sameAmount(a: Value, b: Value): boolean {
  return a.amount === b.amount && a.unit === b.unit;
}

function later(a: DayBounds | null, b: DayBounds): DayBounds {
  if (a === null || a.latest === null) return b;
  if (b.latest === null) return a;
  return b.latest >= a.latest ? { earliest: maxDay(a.earliest, b.earliest), latest: b.latest } : a;
}
