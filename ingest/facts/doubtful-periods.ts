import type { Doubt, PeriodState } from "../../src/model/fact.js";
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

/** The item that a half-read list makes for one country: it names it, or tells the end of all. Its silence says nothing. */
export function doubtfulListItem(statement: Statement, named: boolean): SeriesItem | null {
  if (!named && !statement.changes) return null;
  const state: PeriodState = named ? "in-force" : negativeState(statement);
  return { ...blank(statement), kind: "doubt", previous: null, state, listed: true, until: named ? null : statement.until };
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
  const all = evidenceOf(items);
  const periods: Period[] = [];
  for (const item of doubts) {
    const later = answersAnnouncements(item) ? evidenceOf(items.filter(({ knownFrom }) => knownFrom > item.knownFrom)) : all;
    const period = doubtfulPeriod("half-read", item, all, later);
    if (period === null || agreesThroughout(period, settled)) continue;
    const at = periods.findIndex((one) => isTogether(one, period));
    const other = periods[at];
    if (other) periods[at] = merged(other, period);
    else periods.push(period);
  }
  return periods;
}

/** The period of one item in doubt, or null where evidence leaves it no day. */
export function doubtfulPeriod(
  doubt: Doubt,
  item: SeriesItem,
  before: readonly Evidence[],
  after: readonly Evidence[],
): Period | null {
  const anchor = item.to ?? maxDay(item.from, item.knownFrom) ?? item.knownFrom;
  const exact = item.from !== null && item.from === item.to;
  const last = before.reduce<IsoDay | null>((day, { earliest, latest }) => (latest < anchor ? maxDay(day, earliest) : day), null);
  // What was only seen on a day may have begun before it.
  const from =
    last === null || (exact && doubt === "half-read") ? item.from : exact ? addDays(last, 1) : maxDay(item.from, addDays(last, 1));
  const end = minDay(after.find(({ earliest }) => earliest !== null && earliest > anchor)?.latest ?? null, item.until);
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

/** The days on one of which something read whole shows how it was. */
export interface Evidence {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay;
}

/** What items show, the earliest last day first. */
export function evidenceOf(items: readonly SeriesItem[]): readonly Evidence[] {
  const all = items.flatMap(({ kind, from, to, seen }): readonly Evidence[] => [
    ...(to === null ? [] : [{ earliest: from, latest: to }]),
    ...(kind === "becomes" && seen.latest !== null ? [{ earliest: seen.earliest, latest: seen.latest }] : []),
  ]);
  return all.sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));
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
