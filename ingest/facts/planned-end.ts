import type { DayBounds } from "../../src/model/bounds.js";
import { addDays, type IsoDay, maxDay } from "../../src/model/iso-day.js";
import { type Fold, note, push, type Running, type SeriesRules } from "./fold.js";
import { close, type Period, type RunningPeriod } from "./period.js";
import { isOlder, toldEarlier } from "./retellings.js";
import { type SeriesItem, sameState } from "./series-item.js";

/** The end that was announced for what runs, as an event: open where it was extended and nobody says how far. */
export function plannedEvent({ plannedEnd, plannedOpen }: RunningPeriod): (DayBounds & { readonly earliest: IsoDay }) | null {
  return plannedEnd === null ? null : { earliest: plannedEnd, latest: plannedOpen ? null : plannedEnd };
}

/** What follows an announced end: a suspension lapses, a rule has ended, and of a value nobody says what comes next. */
export function afterPlanned(current: RunningPeriod, event: DayBounds, { valued }: SeriesRules): RunningPeriod {
  return {
    state: valued ? "unknown" : current.state === "in-force" ? "ended" : "in-force",
    value: null,
    start: { ...event, basis: "scheduled" },
    disputed: false,
    confirmed: null,
    statements: [...new Set([current.plannedBy ?? [], current.statements].flat())],
    findings: [],
    doubt: null,
    seen: null,
    sightings: null,
    plannedEnd: null,
    plannedBy: null,
    plannedOpen: false,
    passedEnd: null,
  };
}

/** The period that runs, ended within the days of an event. */
export function endedBy(current: RunningPeriod, event: DayBounds): Period {
  return close(current, { ...event, kind: event.earliest === event.latest ? "stated" : "unknown" });
}

/**
 * Carries an announced end out before an item of a later day that shows that it came: the same state begins anew after it, or
 * another value is seen. Evidence that what ran goes on, and a change to what the end had announced, are left to the fold.
 */
export function lapsed(fold: Fold, item: SeriesItem, rules: SeriesRules): Fold {
  const { current } = fold;
  const event = current && plannedEvent(current);
  if (!current || !event || item.extends) return fold;
  const same = sameState(current, item);
  const anew = same && item.kind === "becomes" && item.from !== null && item.from >= event.earliest;
  const other = !same && item.state === "in-force" && current.state === "in-force" && reaches(item, event.earliest);
  // "Resumed", told without its day: the announced end is that day, if it lies within what was told. An act of its own is no
  // announced end.
  const due =
    item.kind === "becomes" &&
    (item.state === "in-force") !== (current.state === "in-force") &&
    item.from !== item.to &&
    item.basis !== "act" &&
    (item.from === null || item.from <= event.earliest) &&
    toldEarlier(fold, item) === null &&
    reaches({ ...item, kind: "held" }, event.earliest);
  if (!anew && !other && !(due && event.latest !== null)) return fold;
  const by = item.kind === "held" || item.from === null ? item.to : addDays(item.from, -1);
  const end = { earliest: event.earliest, latest: event.latest ?? maxDay(by, event.earliest) };
  return { ...fold, closed: push(fold.closed, endedBy(current, end)), current: afterPlanned(current, end, rules) };
}

function reaches({ kind, from, to }: SeriesItem, day: IsoDay): boolean {
  return kind === "becomes" ? from !== null && from >= day : to !== null && to >= day;
}

/**
 * The fold in which the state that runs held on a day after its announced end, though nobody told that the end did not come:
 * between the two it may have come and been undone, or not. Null where the item shows it on no day after the announced end.
 */
export function shownAfterEnd(fold: Running, item: SeriesItem, rules: SeriesRules): Running | null {
  const { current } = fold;
  const due = current.plannedOpen ? null : current.plannedEnd;
  const shown = shownBy(current, item);
  if (due === null || shown === null || shown <= due) return null;
  const gone = { earliest: due, latest: shown };
  const back = { earliest: addDays(due, 1), latest: shown };
  const ended = close(current, { ...gone, kind: "unknown" });
  const otherwise = afterPlanned(current, gone, rules);
  const between = close({ ...otherwise, start: { ...gone, basis: "listed" } }, { ...back, kind: "unknown" });
  const finding = item.listed ? "unannounced-disappearance" : "unannounced-extension";
  return {
    ...fold,
    closed: push(push(fold.closed, ended), between),
    current: {
      ...current,
      state: item.listed ? item.state : current.state,
      start: { ...back, basis: item.listed ? "listed" : "observed" },
      disputed: false,
      confirmed: null,
      statements: [item.statement.id],
      seen: { earliest: shown, latest: shown },
      sightings: { days: { earliest: shown, latest: shown }, before: null },
      plannedEnd: null,
      plannedBy: null,
      passedEnd: due,
    },
    anomalies: note(fold.anomalies, {
      rule: item.listed && item.state === "in-force" ? "unannounced-appearance" : finding,
      item,
      day: due,
      other: shown,
    }),
  };
}

/** The day after its announced end on which an item shows what runs to hold: it is seen, or is reported to begin about then. */
function shownBy(current: RunningPeriod, item: SeriesItem): IsoDay | null {
  if (current.plannedEnd === null || item.extends) return null;
  if (item.kind === "held") return item.from !== null && item.from >= current.plannedEnd ? item.to : null;
  // What a post tells once more that may be older than that end.
  const { start, plannedEnd } = current;
  const again = (item.from === null || start.latest === null || item.from <= start.latest) && isOlder(item, addDays(plannedEnd, 1));
  return item.from !== item.to && !again ? item.to : null;
}
