import type { Doubt, PeriodState } from "../../src/model/fact.js";
import { firstPlace } from "../../src/model/first-place.js";
import { addDays, type IsoDay, maxDay, minDay } from "../../src/model/iso-day.js";
import type { Statement } from "../../src/model/statement.js";
import { sameValue, type Value } from "../../src/model/value.js";
import { type Period, withStatement } from "./period.js";
import { blank, isPositive, negativeState, type SeriesItem } from "./series-item.js";

/**
 * The items of a half-read statement about one subject: the state it may tell, from when, and until when where it says so. A
 * retraction or a move that was half read opens the days of the announced change to the opposite.
 */
export function doubtItems(statement: Statement, valued: boolean): readonly SeriesItem[] {
  const { operation, effective, announced, knownFrom, until } = statement;
  const positive = isPositive(statement);
  const state: PeriodState = positive ? "in-force" : negativeState(statement);
  const base: SeriesItem = { ...blank(statement), kind: "doubt", value: positive ? statement.value : null, state, until };
  const dated = effective.earliest !== null || effective.latest !== null;
  if (operation === "count" || (operation === "plan" && effective.earliest === null)) return [];
  if (operation !== "move" && operation !== "retract") return [base];
  const opposite: PeriodState = valued ? "unknown" : positive ? "absent" : "in-force";
  const from = announced?.earliest ?? addDays(knownFrom, 1);
  const ends = operation === "move" ? effective.latest : null;
  const instead: SeriesItem = { ...base, state: opposite, value: null, from, to: from, until: ends };
  return [
    ...(ends === null || from < ends ? [instead] : []),
    ...(operation === "move" && dated && !(valued && base.value === null) ? [base] : []),
  ];
}

/** The item that a half-read list makes for one country: it names it, or tells the end, or the beginning, of all. Its silence says nothing. */
export function doubtfulListItem(statement: Statement, named: boolean): SeriesItem | null {
  if (!named && !statement.changes) return null;
  const ofAll = statement.members?.length === 0 && statement.direction === "in-force";
  const state: PeriodState = named || ofAll ? "in-force" : negativeState(statement);
  const { value, until } = statement;
  return { ...blank(statement), kind: "doubt", previous: null, state, value, listed: true, until: named ? null : until };
}

/**
 * The periods that half-read statements open beside the settled ones: each from its first day (or the day after the last
 * evidence before it) until the next evidence in valid time. Where what runs agrees all along there is none.
 *
 * @param items what was read whole, as known on the same day; `settled` the periods they make, in order of time.
 */
export function doubtfulPeriods(
  doubts: readonly SeriesItem[],
  items: readonly SeriesItem[],
  settled: readonly Period[],
): readonly Period[] {
  if (doubts.length === 0) return [];
  const all = shownBy(items);
  const periods: Period[] = [];
  for (const item of doubts) {
    const later = shownAgainst(item, items, all);
    const anchor = anchorOf(item);
    const last = all.before(anchor);
    const since = onlyAnnounced(item, settled);
    const told = since === null ? item : { ...item, from: since };
    for (const period of [doubtfulPeriod("half-read", told, last, later.after(anchor)), otherwiseBefore(item, last, settled)]) {
      if (period === null || agreesThroughout(period, settled)) continue;
      const at = periods.findIndex((one) => isTogether(one, period));
      const other = periods[at];
      if (other) periods[at] = merged(other, period);
      else periods.push(period);
    }
  }
  return periods;
}

/**
 * A change to what runs already, on a day of which nobody knows the year: in one year it may be the change that began what runs, in
 * another a second one, and then it was otherwise since what last shows the state that runs.
 */
function otherwiseBefore(item: SeriesItem, last: IsoDay | null, settled: readonly Period[]): Period | null {
  const { from, to, value, state, statement } = item;
  const { operation, changes } = statement;
  if (!changes || (operation !== "start" && operation !== "end") || value !== null || from === null || to === null) return null;
  if (from === to || from.slice(5) !== to.slice(5)) return null;
  const runs = settled.find(({ start, end }) => (start.latest ?? to) < to && (end.latest === null || end.latest >= to));
  if (runs === undefined || !agrees(runs, item)) return null;
  const since = maxDay(last, runs.start.latest);
  const otherwise = { ...item, state: state === "in-force" ? ("unknown" as const) : ("in-force" as const) };
  return doubtfulPeriod("half-read", { ...otherwise, from: since && addDays(since, 1), to: null, until: to }, null, null);
}

/**
 * The first day on which nobody but an announcement tells what an item in doubt speaks against: "flights have not begun" opens the days since
 * they were to begin, "it was prolonged" those since it was to end. Null where what runs was told as come.
 */
function onlyAnnounced({ kind, statement, state, from, to }: SeriesItem, settled: readonly Period[]): IsoDay | null {
  if (kind !== "doubt" || from === null || from !== to || !/^(?:observe|extend)/.test(statement.operation)) return null;
  const runs = settled.find(({ start, end }) => (start.latest ?? from) < from && (end.latest === null || end.latest > from));
  const announced = runs?.start.basis === "scheduled" || (runs?.start.basis === "stated" && statement.operation === "extend");
  if (runs === undefined || !announced || runs.start.latest === null) return null;
  if ((runs.state === "in-force") === (state === "in-force")) return null;
  const since = addDays(runs.start.latest, 1);
  return since < from ? since : null;
}

/** The day by which an item in doubt is held against what is shown. */
export function anchorOf({ from, to, knownFrom }: SeriesItem): IsoDay {
  return to ?? maxDay(from, knownFrom) ?? knownFrom;
}

/**
 * The period of one item in doubt, or null where evidence leaves it no day.
 *
 * @param last the last day before it that something shows.
 * @param next the day by which something shows how it was after it.
 */
export function doubtfulPeriod(doubt: Doubt, item: SeriesItem, last: IsoDay | null, next: IsoDay | null): Period | null {
  const exact = item.from !== null && item.from === item.to;
  // What was only seen on a day may have begun before it.
  const from =
    last === null || (exact && doubt === "half-read") ? item.from : exact ? addDays(last, 1) : maxDay(item.from, addDays(last, 1));
  const end = minDay(next, item.until);
  if (from !== null && end !== null && end <= from) return null;
  return {
    state: item.state,
    value: item.value,
    start: { earliest: from, latest: null, basis: item.basis },
    end: { earliest: null, latest: end, kind: end === null ? "open" : "unknown" },
    disputed: false,
    confirmed: null,
    statements: [item.statement.id],
    findings: [],
    doubt,
  };
}

/** On which days things read whole show how it was. */
export interface Shown {
  /** The last day on which what lies before a day may have been so at first. */
  readonly before: (day: IsoDay) => IsoDay | null;
  /** The last day of the first thing that can only lie behind a day; `beyond`: of those that end after that one. */
  readonly after: (day: IsoDay, beyond?: IsoDay | null) => IsoDay | null;
}

/** @param withSeen a change is shown by the days on which its post saw it, too. */
export function shownBy(items: readonly SeriesItem[], withSeen = true): Shown {
  const all: { readonly earliest: IsoDay | null; readonly latest: IsoDay }[] = [];
  for (const { kind, from, to, seen } of items) {
    if (to !== null) all.push({ earliest: from, latest: to });
    if (withSeen && kind === "becomes" && seen.latest !== null) all.push({ earliest: seen.earliest, latest: seen.latest });
  }
  all.sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));
  const first: (IsoDay | null)[] = [];
  for (const { earliest } of all) first.push(maxDay(first.at(-1) ?? null, earliest));
  const endsBy = (day: IsoDay, at: number): boolean => (all[at]?.latest ?? day) >= day;
  return {
    before: (day) => first[firstPlace(all.length, (at) => endsBy(day, at)) - 1] ?? null,
    after(day, beyond = null) {
      for (let at = firstPlace(all.length, (i) => endsBy(maxDay(day, beyond) ?? day, i)); at < all.length; at++) {
        const { earliest, latest } = all[at] as (typeof all)[number];
        if (earliest !== null && earliest > day && (beyond === null || latest > beyond)) return latest;
      }
      return null;
    },
  };
}

/** What shows how it was behind an item in doubt: all that does, but for what its own post, or what it speaks of, cannot show. */
function shownAgainst(item: SeriesItem, items: readonly SeriesItem[], all: Shown): Shown {
  if (answersAnnouncements(item)) return shownBy(items.filter(({ knownFrom }) => knownFrom > item.knownFrom));
  if (!items.some((one) => isPastOf(one, item))) return all;
  return shownBy(items.map((one) => (isPastOf(one, item) ? { ...one, seen: UNSEEN } : one)));
}

const UNSEEN: SeriesItem["seen"] = { earliest: null, latest: null };

/** "It was switched off in June and restored on D": a post does not see on its own day what it tells a later change of, were that read by half. */
function isPastOf({ kind, statement, to }: SeriesItem, doubt: SeriesItem): boolean {
  return kind === "becomes" && statement.evidence.post === doubt.statement.evidence.post && to !== null && to < (doubt.from ?? "");
}

/** What speaks of an announcement is not settled by that announcement. */
function answersAnnouncements({ statement: { operation } }: SeriesItem): boolean {
  return operation === "extend" || operation === "move" || operation === "retract";
}

function agreesThroughout({ state, value, start, end }: Period, settled: readonly Period[]): boolean {
  const meets = settled.filter(
    (one) =>
      (one.end.latest === null || start.earliest === null || start.earliest < one.end.latest) &&
      (one.start.earliest === null || end.latest === null || one.start.earliest < end.latest),
  );
  const [first] = meets;
  if (!first) return false;
  const ever = first.start.earliest === null && first.start.latest === null;
  const begun = ever || (start.earliest !== null && first.start.latest !== null && first.start.latest <= start.earliest);
  return begun && meets.every((one) => agrees(one, { state, value }));
}

function agrees(settled: Period, { state, value }: { readonly state: PeriodState; readonly value: Value | null }): boolean {
  if (settled.state === "unknown" || state === "unknown") return false;
  if ((settled.state === "in-force") !== (state === "in-force")) return false;
  return state !== "in-force" || value === null || sameValue(settled.value, value);
}

function isTogether(a: Period, b: Period): boolean {
  return a.state === b.state && sameValue(a.value, b.value) && a.end.latest === b.end.latest;
}

function merged(a: Period, b: Period): Period {
  const [first, second] = (a.start.earliest ?? "") <= (b.start.earliest ?? "") ? [a, b] : [b, a];
  const statements = second.statements.reduce((all, id) => withStatement(all, id), first.statements);
  return { ...first, statements };
}
