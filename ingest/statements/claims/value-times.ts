import { type DayBounds, REPORTING_LAG_DAYS } from "../../../src/model/bounds.js";
import { addDays, type IsoDay, yearOf } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { Effective } from "../../../src/model/statement.js";
import type { Clause } from "../clauses/clauses.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { hasMark, someMarked } from "../frames/marks.js";
import { type TimeMark, timesIn } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { daysOf, type Tense } from "./settle.js";
import type { UnitReading } from "./unit-reading.js";

export function tenseOf(clause: Clause): Tense {
  const verb = clause.verbs.at(-1) ?? clause.shares?.verbs.at(-1);
  const changing =
    verb !== undefined && (CHANGING.has(verb.effect) || verb.kind === "be" || /^(?:hold|end|lower)$/.test(verb.effect));
  return verb?.tense === "future" && changing ? "future" : verb?.tense === "past" && !isElliptic(verb) ? "past" : "present";
}

/** "Flights cut to 2 from D", "Fee raised to 5": a participle without its auxiliary, or a past; of which time it tells, the day alone says. */
function isElliptic(verb: VerbGroup): boolean {
  return (
    verb.from === verb.head &&
    verb.form === "finite" &&
    (verb.either || verb.word.entry?.meanings.some((m) => m.cls === "verb" && m.form === "base") === true)
  );
}

/** The day of an introduction, with an end that stands in the item; the head of a table's column speaks for its figures alone. */
export function withLead(
  items: readonly Item[],
  lead: readonly TimeMark[],
  own: readonly TimeMark[],
  from: number,
): readonly TimeMark[] {
  if (!own.some((time) => time.at >= from && (time.role === "until" || time.role === "before"))) return lead;
  return items.filter(({ kind }) => kind === "seam").length >= TABLE_SEAMS ? own : [...lead, ...own];
}

/** "plans to reopen it for 30 states are with the government": what is planned stands right before the figure. */
export function isPlanned(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= PLAN_REACH; i--) {
    const item = items[i] as Item;
    if (item.kind === "punct" || item.kind === "seam" || item.kind === "amount" || is(item, "relative") || is(item, "denier"))
      return false;
    if (
      is(item, "noun", "plan") &&
      /^(?:to|for)$/.test(items[i + 1]?.text ?? "") &&
      !is(items[i - 1], "group") &&
      !is(items[i - 1], "relative")
    )
      return true;
  }
  return false;
}

/** "After long talks", "as a result of the proposal": what was in mind has led to what is told. */
export function hasLedTo(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - LEADING_WORDS), at)
    .some(({ text }) => /^(?:after|following|(?:as )?a result of)$/.test(text));
}

const LEADING_WORDS = 4;

/** Between the introduction, what the rows are, the row, the column and the cell. */
const TABLE_SEAMS = 4;

/** "Those who left before D can come back after 30 days": the figure held for the last who did, the day before D. */
export function lastOfThem(topic: TopicEntry, { unit: { items }, clauses, post }: UnitReading, clause: Clause): IsoDay | null {
  if (!someMarked(items, topic, "group")) return null;
  const [from] = clause.ranges[0] ?? [0];
  const beside = clauses.find(
    (one) => one.role === "relative" && one !== clause && (one.ranges[0]?.[0] ?? 0) >= from && one.verbs.at(-1)?.tense === "past",
  );
  const inside = (at: number): boolean => beside?.ranges.some(([a, b]) => at >= a && at < b) === true;
  if (!items.some((item, at) => inside(at) && hasMark(item, topic, "group"))) return null;
  const [time, ...more] = timesIn(items, inside);
  const days = time?.role === "before" && time.date.kind === "day" && more.length === 0 ? daysOf(time.date, post, "present") : null;
  return days?.earliest && days.earliest === days.latest ? addDays(days.earliest, -1) : null;
}

/** "In 2014 the list had 10 countries": a year that was over before the post tells of that year, and of no day since. */
export function pastYear(times: readonly TimeMark[], post: Post): DayBounds | null {
  const told = times.filter((time) => time.role !== "act");
  if (told.length === 0 || !told.every((time) => time.date.kind === "year" && (time.role === "on" || time.role === "mention")))
    return null;
  const days = told.length === 1 && told[0] ? daysOf(told[0].date, post, "past") : null;
  return days?.latest && days.latest < (post.published.earliest ?? "") ? days : null;
}

/** "In 2022 the index is 3,063", told within 2022: it was set between the first day of the year and the report. */
export function currentYear(times: readonly TimeMark[], post: Post): Effective | null {
  const [time, ...more] = times.filter(({ role }) => role !== "act");
  if (time === undefined || more.length > 0 || time.date.kind !== "year" || (time.role !== "on" && time.role !== "mention"))
    return null;
  const days = daysOf(time.date, post, "past");
  const { earliest, latest } = post.published;
  return days?.earliest && days.latest && earliest && days.earliest <= earliest && latest <= days.latest
    ? { earliest: days.earliest, latest, basis: "part" }
    : null;
}

/** "when the list included only 10": a figure of the time that another happening tells. */
export function ofAnotherTime(items: readonly Item[], clause: Clause, at: number): boolean {
  const inside = (i: number): boolean => clause.ranges.some(([from, to]) => i >= from && i < to);
  const words = items.map((item, i) => (inside(i) ? item.text : "|")).join(" ");
  if (
    /(?:^| )(?:back then|at first|initially|originally|at (?:the|that) time|at that point|in those (?:days|years)|in the beginning|at the outset)(?: |$)/.test(
      words,
    )
  )
    return true;
  let when = at - 1;
  while (when > 0 && at - when <= WHEN_REACH && items[when]?.text !== "when") when--;
  if (
    when <= 0 ||
    items[when]?.text !== "when" ||
    items[when - 1]?.kind === "seam" ||
    !clause.ranges.some(([from, to]) => when >= from && when < to)
  )
    return false;
  return items
    .slice(when, at)
    .some(
      (item) =>
        item.entry?.meanings.some((m) => m.cls === "verb" && (m.form === "past" || m.form === "participle")) ||
        /^(?:was|were|had)$/.test(item.text),
    );
}

/** "from the same day": the one day that the unit before gives. */
export function sharedDay(unit: UnitReading["unit"]): TimeMark | null {
  const times = timesIn(unit.before?.items ?? [], () => true);
  const from = times.filter(({ role }) => role === "from");
  const given = from.length > 0 ? from : times.filter(({ role }) => role === "on");
  return given.length === 1 ? (given[0] ?? null) : null;
}

/** "From D the index will be … The wage rises from … to …": the day that the sentence before gives for what is to come. */
export function comingDay(unit: UnitReading["unit"], post: Post): TimeMark | null {
  if (unit.before?.line !== unit.line) return null;
  const day = sharedDay(unit);
  const days = day === null ? null : daysOf(day.date, post, "future");
  return days?.earliest != null && days.earliest > post.published.latest ? day : null;
}

/** Indices of the days with which a row begins. */
export function leadingDays(items: readonly Item[], from: number): readonly number[] {
  const out: number[] = [];
  for (
    let i = from;
    i < items.length &&
    (items[i]?.kind === "date" || items[i]?.text === "," || (items[i]?.amount != null && items[i]?.amount?.unit === null));
    i++
  )
    out.push(i);
  return out;
}

export const isFrom = (time: TimeMark): boolean => time.role === "from" || time.role === "on" || time.date.kind === "range";

/** "1 January 2021 – 2,900": the day of a row. */
export function rowDay(items: readonly Item[], at: number): Item["date"] {
  if (!/^[–:-]$/.test(items[at - 1]?.text ?? "")) return null;
  return items[at - 2]?.date ?? null;
}

const WHEN_REACH = 8;

const PLAN_REACH = 6;

export const CHANGING = new Set(["set", "raise", "lower", "begin", "extend", "resume", "move"]);

/** With these "in five days" is a day, and no length of time. */
export const COMING = new Set(["begin", "resume", "end", "suspend", "cancel", "move", "raise", "lower"]);

/**
 * "In 2019 it was 2,525", "two years ago it amounted to 10": a figure of a time that was over before the post. What it has been since, the
 * words do not say.
 */
export function sinceWhen(
  { latest }: Effective,
  { published }: Post,
  { past, told }: { readonly past: boolean; readonly told: boolean },
): Effective | null {
  if (latest === null || published.earliest === null || latest >= published.earliest) return null;
  if (!past && !(told && latest < addDays(published.earliest, -REPORTING_LAG_DAYS))) return null;
  return { earliest: addDays(latest, 1), latest: published.latest, basis: "part" };
}

/**
 * "The quota for 2023 is 100", told in 2023 or before: it is that of the year, and what holds from the first day of the next is not said.
 * "The limit in 2023 is 100", "the 2023 index", are told of no more than the day of the post.
 */
export function afterItsYear(times: readonly TimeMark[], { published }: Post): Effective | null {
  const [time, ...more] = times.filter(({ role }) => role !== "act");
  if (time === undefined || more.length > 0 || time.date.kind !== "year" || time.date.year === null || time.lead !== "for")
    return null;
  const day = `${time.date.year + 1}-01-01` as IsoDay;
  return day > published.latest ? { earliest: day, latest: day, basis: "part" } : null;
}

/** "until 30 June – 60": what ends before the changes of a post take effect does not begin with them. */
export function beforeFrame<C extends { readonly frame: Effective | null }>(context: C, times: readonly TimeMark[], post: Post): C {
  const until = times.find(({ role }) => role === "until" || role === "before");
  const last = until === undefined ? null : daysOf(until.date, post, "future");
  const first = context.frame?.earliest ?? null;
  return first !== null && last?.latest != null && last.latest <= first ? { ...context, frame: null } : context;
}

/** "3,692 (2023: 3,450)", told in 2023: the figure in brackets is this year's, and the one in front that of another. */
export function isBesideThisYears(items: readonly Item[], at: number, post: Post): boolean {
  const [open, year] = [items[at + 1], items[at + 2]?.date];
  return open?.text === "(" && year?.kind === "year" && year.year === yearOf(post.published.latest) && items[at + 3]?.text === ":";
}

/** "The service grants 25 days", "they extend it by 30 days": what is done time and again changes nothing. */
export function isHabit(verb: VerbGroup): boolean {
  return verb.tense === "present" && verb.form === "finite" && !verb.passive && /^(?:set|extend)$/.test(verb.effect);
}
