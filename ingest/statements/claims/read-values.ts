import type { Value } from "../../../src/model/value.js";
import type { Clause } from "../clauses/clauses.js";
import { marksOf } from "../frames/frames.js";
import { type TimeMark, timesIn } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";
import { leftoverOf } from "./accounting.js";
import { type Claim, NOTHING, type Reading, UNDERSTOOD } from "./claim.js";
import { agentOf, enumerations } from "./countries.js";
import { isNear, type UnitReading } from "./read-states.js";
import { scopesMade } from "./scopes.js";
import { pointsBack, settleChange, settleHold, type Tense } from "./settle.js";

/** A figure of a topic in a unit, with the thing it is told of. */
interface Found {
  readonly at: number;
  readonly thing: number;
  readonly value: Value;
  readonly way: WayEntry;
  readonly clause: Clause;
}

const CHANGING = new Set(["set", "raise", "lower", "begin", "extend", "resume", "move"]);

/** Reads the values that a unit tells of a topic. */
export function readValues(topic: TopicEntry, reading: UnitReading, rivals: readonly TopicEntry[]): Reading {
  const { unit, clauses } = reading;
  const { items } = unit;
  const found = foundIn(topic, reading, rivals);
  if (found.length === 0) return impliedOnly(topic, reading);
  if (unit.question) return UNDERSTOOD;
  const claims: Claim[] = [];
  let understood = false;
  const previous = new Set<number>();
  for (const one of found) if (isPrevious(items, one.at, found)) previous.add(one.at);
  const tellsOnlyBefore = found.every((one) => previous.has(one.at) || isBeforeOnly(items, one));
  for (const one of found) {
    if (previous.has(one.at) && !tellsOnlyBefore) continue;
    const { clause } = one;
    understood = true;
    if (clause.role === "condition" || clause.conditional || reading.hosted === "foreign" || agentOf(items, clause, topic.pack.host) !== null) continue;
    const denied = isDenied(items, one.at);
    if (denied) continue;
    const before = found.filter((other) => previous.has(other.at) && other.way === one.way).at(0);
    claims.push(...claimsOf(topic, reading, one, found, tellsOnlyBefore ? null : (before?.value ?? null), tellsOnlyBefore));
  }
  const implied = impliedOnly(topic, reading);
  return { claims: [...claims, ...implied.claims], understood: understood || implied.understood };
}

function foundIn(topic: TopicEntry, { unit, clauses }: UnitReading, rivals: readonly TopicEntry[]): readonly Found[] {
  const { items } = unit;
  const out: Found[] = [];
  items.forEach((item, at) => {
    const value = valueOf(topic, item);
    if (value === null) return;
    const clause = clauses.find((one) => one.ranges.some(([from, to]) => at >= from && at < to));
    if (clause === undefined || inClauses(items, clauses, clause, topic, "not", null)) return;
    for (const way of topic.ways) {
      if (inClauses(items, clauses, clause, topic, "not", way)) continue;
      if (!way.way.near.every((_, list) => isNear(unit, topic, way, list))) continue;
      if (!way.way.with.every((_, list) => items.some((other) => marksOf(other, topic, "with").some((mark) => mark.way === way && mark.which === list)))) continue;
      if (way.way.at.length > 0 && !items.some((other, i) => Math.abs(i - at) <= 8 && marksOf(other, topic, "at").some((mark) => mark.way === way))) continue;
      const thing = nearest(items, at, (i) => marksOf(items[i], topic, "thing").some((mark) => mark.way === way) || isOneUnit(topic, items[i]), clause, clauses);
      if (thing === null) continue;
      const rival = rivals.some((other) => other !== topic && valueOf(other, item) !== null && closer(other, unit, at, thing, clause, clauses));
      if (rival) continue;
      out.push({ at, thing, value, way, clause });
      return;
    }
  });
  return out;
}

/** "one index of 3,744": the unit itself, once, is the thing. */
function isOneUnit(topic: TopicEntry, item: Item | undefined): boolean {
  return topic.topic.impliedBy !== null && item?.amount?.unit === topic.topic.impliedBy.unit && item.amount.value === 1;
}

function inClauses(items: readonly Item[], clauses: readonly Clause[], clause: Clause, topic: TopicEntry, role: "not", way: WayEntry | null): boolean {
  const list = clause.shares !== null ? [clause, clause.shares] : [clause];
  return list.some((one) => one.ranges.some(([from, to]) => items.slice(from, to).some((item) => marksOf(item, topic, role).some((mark) => mark.way === way))));
}

/** The value of an item in a unit of the topic; null for another unit, or a value that cannot be the topic's. */
export function valueOf(topic: TopicEntry, item: Item): Value | null {
  const { amount } = item;
  if (amount === null || amount.unit === null) return null;
  const own = topic.topic.units.includes(amount.unit);
  const factor = own ? 1 : topic.topic.convert[amount.unit];
  if (factor === undefined) return null;
  const value = amount.value * factor;
  const { between } = topic.topic;
  if (between !== null && (value < between[0] || value > between[1])) return null;
  return { amount: value, unit: own ? amount.unit : (topic.topic.units[0] as string) };
}

/** The nearest thing in the figure's clause, before it rather than behind it; else in the clauses before it. */
function nearest(items: readonly Item[], at: number, isThing: (i: number) => boolean, clause: Clause, clauses: readonly Clause[]): number | null {
  const inClause = (one: Clause): readonly number[] => one.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)).filter(isThing);
  const here = inClause(clause);
  const before = here.filter((i) => i < at).at(-1);
  if (before !== undefined) return before;
  if (here.length > 0) return here[0] as number;
  for (let k = clauses.indexOf(clause) - 1; k >= 0; k--) {
    const there = inClause(clauses[k] as Clause).at(-1);
    if (there !== undefined) return there;
  }
  return null;
}

/** Whether another topic's thing is nearer to the figure, or as near and told in more words. */
function closer(other: TopicEntry, unit: UnitReading["unit"], at: number, mine: number, clause: Clause, clauses: readonly Clause[]): boolean {
  const { items } = unit;
  for (const way of other.ways) {
    if (!way.way.near.every((_, list) => isNear(unit, other, way, list))) continue;
    if (!way.way.with.every((_, list) => items.some((item) => marksOf(item, other, "with").some((mark) => mark.way === way && mark.which === list)))) continue;
    if (inClauses(items, clauses, clause, other, "not", null) || inClauses(items, clauses, clause, other, "not", way)) continue;
    if (way.way.at.length > 0 && !items.some((item, i) => Math.abs(i - at) <= 8 && marksOf(item, other, "at").some((mark) => mark.way === way))) continue;
    const thing = nearest(items, at, (i) => marksOf(items[i], other, "thing").some((mark) => mark.way === way), clause, clauses);
    if (thing === null || thing === mine) continue;
    const before = thing < at;
    const mineBefore = mine < at;
    if (before !== mineBefore ? before : Math.abs(at - thing) < Math.abs(at - mine)) return true;
  }
  return false;
}

/** "from A to B": A; "B (previously A)", "B instead of A", "up from A". */
function isPrevious(items: readonly Item[], at: number, found: readonly Found[]): boolean {
  if (found.length < 2) return false;
  const back = [items[at - 1]?.text ?? "", items[at - 2]?.text ?? "", items[at - 3]?.text ?? ""];
  const next = items[at + 1]?.text ?? "";
  if (back[0] === "from" && (/^(?:to|down to|up to)$/.test(next) || items.slice(at + 1, at + 4).some((item) => item.text === "to"))) return true;
  if (back[0] === "from" && /^(?:up|down|reduced|increased|raised|cut|lowered|decreased|shortened)$/.test(back[1] ?? "")) return true;
  for (let i = at - 1; i >= 0 && at - i <= 7; i--) {
    const item = items[i] as Item;
    if (found.some((one) => one.at === i)) return false;
    if (is(item, "role", "previous") || /^(?:instead|instead of|against|was|were|compared|rather than)$/.test(item.text)) return found.some((one) => one.at < i) || item.text !== "was";
    if (item.kind === "punct" && item.text === ".") return false;
  }
  return false;
}

function isBeforeOnly(items: readonly Item[], one: Found): boolean {
  const [from] = one.clause.ranges[0] ?? [0, 0];
  return items.slice(from, one.at).some((item) => /^(?:previously|formerly|earlier|before that|until then|till then|used to|used to be|had stood)$/.test(item.text));
}

/** "not 3,180 tenge but 3,063": the figure that is denied. "By 3 flights" is no figure of its own. */
function isDenied(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before?.text === "by" || before?.text === "+") return true;
  return is(before, "denier", "not") && !is(before, "limit");
}

function tenseOf(clause: Clause): Tense {
  const verb = clause.verbs.at(-1) ?? clause.shares?.verbs.at(-1);
  const changing = verb !== undefined && (CHANGING.has(verb.effect) || verb.kind === "be" || /^(?:hold|end|lower)$/.test(verb.effect));
  return verb?.tense === "future" && changing ? "future" : verb?.tense === "past" ? "past" : "present";
}

function claimsOf(topic: TopicEntry, reading: UnitReading, one: Found, all: readonly Found[], previous: Value | null, onlyBefore: boolean): readonly Claim[] {
  const { unit, post, days } = reading;
  const { items } = unit;
  const { clause } = one;
  const index = all.indexOf(one);
  const last = all[index - 1]?.at ?? -1;
  const span = clause.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  const inside = new Set(span);
  const sharedTimes = clause.shares === null ? [] : timesIn(items, (at) => clause.shares !== null && clause.shares.ranges.some(([from, to]) => at >= from && at < to));
  const all_ = timesIn(items, (at) => inside.has(at));
  // "from January – 100, from April – 120": each figure has the day that stands since the figure before.
  const near = all_.filter((time) => time.at > last && (time.at < one.at || index === all.length - 1));
  const lead = items[0] !== undefined && unit.own > 0 ? timesIn(items, (at) => at < unit.own) : [];
  const times: readonly TimeMark[] = near.some(isFrom) ? near : all_.some(isFrom) ? all_ : sharedTimes.some(isFrom) ? sharedTimes : lead.some(isFrom) ? lead : all_;
  const verbs = clause.verbs.length > 0 ? clause.verbs : (clause.shares?.verbs ?? []);
  const planned = verbs.some((verb) => verb.mood === "conditional" || verb.effect === "plan") || span.some((at) => at < one.at && is(items[at], "noun", "plan"));
  if (verbs.some((verb) => verb.denial === "not" && verb.effect !== "hold") && !span.some((at) => is(items[at], "limit"))) return [];
  const changing = verbs.some((verb) => CHANGING.has(verb.effect)) || span.some((at) => items[at]?.text === "new" && at < one.at) || span.some((at) => is(items[at], "noun", "raise") || is(items[at], "noun", "lower") || is(items[at], "noun", "extend")) || previous !== null;
  const dated0 = times.some((time) => isFrom(time) && !pointsBack(time.date));
  const tense = tenseOf(clause);
  const sameDay = span.some((at) => items[at]?.date != null && pointsBack(items[at]?.date as NonNullable<Item["date"]>));
  const given = sameDay && !dated0 ? sharedDay(unit) : null;
  const context = { ...days(unit), shared: given };
  const unchanged = span.some((at) => /^(?:unchanged|remains?|remained|still|as before|as previously)$/.test(items[at]?.text ?? "") || (items[at]?.text === "as" && items[at + 1]?.text === "before"));
  const dated = dated0 || given !== null;
  const future = context.frame !== null;
  const change = dated || (tense === "future" && !unchanged && !verbs.some((verb) => items.slice(verb.from, verb.to).some((item) => item.text === "shall"))) || (changing && !unchanged) || (future && !unchanged) || onlyBefore;
  const rows = dated ? null : rowDay(items, one.at);
  const settled = rows
    ? settleChange([{ role: "from", date: rows, at: 0 }], null, post, "past", context)
    : change
      ? settleChange(times, null, post, tense, dated ? { ...context, frame: null } : context)
      : settleHold(times, null, post, tense, false, context.speaksOf);
  const used = new Set<number>([one.at, ...all.map((other) => other.at)]);
  for (const time of times) used.add(time.at);
  for (const verb of verbs) for (let i = verb.from; i < verb.to; i++) used.add(i);
  const left = leftoverOf(items, span, topic, { countries: topic.topic.subjects, verb: verbs.at(-1)?.head ?? 0, used, units: [...topic.topic.units, "country", "hour", "day", "month", "year", "business-day", "person", "percent", "KZT", "USD", "MCI", "page", "minute"], partIsEnough: true });
  const stopped = [...new Set([...left.words, ...settled.unread, ...(reading.hosted === "unsaid" ? ["whose rule it is"] : [])])];
  const out: Claim[] = [];
  for (const subject of subjectsOf(topic, items, one, all)) {
    for (const scope of scopesMade(topic, unit, one.at, all.map((other) => other.at))) {
      out.push({
        topic,
        unit,
        operation: planned ? "plan" : change || rows ? "set" : "observe",
        subject,
        scope,
        value: onlyBefore ? null : one.value,
        previous: onlyBefore ? one.value : previous,
        members: null,
        statedCount: null,
        effective: settled.effective,
        until: settled.until,
        changes: (change || rows !== null) && !planned,
        derived: false,
        suspends: false,
        before: "unsaid",
        stopped,
        rule: "value",
        actAfterPost: settled.actAfterPost,
        repeated: 0,
        yearless: times.some((time) => time.date.year === null && time.date.day !== null && time.date.relative === undefined),
      });
    }
  }
  return out;
}

/** "from the same day": the one day that the unit before gives. */
function sharedDay(unit: UnitReading["unit"]): TimeMark | null {
  const times = timesIn(unit.before?.items ?? [], () => true).filter((time) => time.role === "from" || time.role === "on");
  return times.length === 1 ? (times[0] ?? null) : null;
}

const isFrom = (time: TimeMark): boolean => time.role === "from" || time.role === "on" || time.date.kind === "range";

/** "1 January 2021 – 2,900": the day of a row. */
function rowDay(items: readonly Item[], at: number): Item["date"] {
  if (!/^[–:-]$/.test(items[at - 1]?.text ?? "")) return null;
  return items[at - 2]?.date ?? null;
}

/** The countries whose value it is: those named since the figure before, else behind it in brackets, else all of the unit. */
function subjectsOf(topic: TopicEntry, items: readonly Item[], one: Found, all: readonly Found[]): readonly (string | null)[] {
  if (!topic.topic.subjects) return [null];
  const index = all.indexOf(one);
  const last = all[index - 1]?.at ?? -1;
  const runs = enumerations(items, topic.pack.host);
  const near = runs.filter((run) => run.from > last && run.to <= one.at).at(-1);
  if (near) return near.codes;
  const behind = runs.find((run) => run.from > one.at && run.from < (all[index + 1]?.at ?? Number.POSITIVE_INFINITY));
  if (behind) return behind.codes;
  if (all.length > 1) return [];
  return [...new Set(runs.flatMap((run) => run.codes))];
}

/** "10 MCI or 29 170 KZT" implies a value of the index by arithmetic; "1 MCI is 3,063 KZT" tells it outright. */
function impliedOnly(topic: TopicEntry, reading: UnitReading): Reading {
  const implied = topic.topic.impliedBy;
  if (implied === null || reading.hosted === "foreign") return NOTHING;
  const { items } = reading.unit;
  const claims: Claim[] = [];
  items.forEach((item, at) => {
    if (item.amount?.unit !== implied.unit || item.amount.value <= 0) return;
    for (let i = at + 1; i < items.length && i <= at + 4; i++) {
      const other = items[i] as Item;
      if (other.amount !== null) {
        const value = valueOf(topic, other);
        if (value === null || typeof value.amount !== "number") return;
        const amount = Math.round((value.amount / (item.amount?.value ?? 1)) * 100) / 100;
        const settled = settleHold([], null, reading.post, "present", false, reading.days(reading.unit).speaksOf);
        claims.push({
          topic, unit: reading.unit, operation: "observe", subject: null, scope: implied.scope, value: { amount, unit: value.unit }, previous: null, members: null, statedCount: null,
          effective: settled.effective, until: null, changes: false, derived: item.amount?.value !== 1, suspends: false, before: "unsaid", stopped: [], rule: "implied-by-arithmetic", actAfterPost: false, repeated: 0, yearless: false,
        });
        return;
      }
      if (!/^(?:or|of|=|–|-|\(|,|equals?|is|makes|amounting to|i|e|that|equivalent)$/.test(other.text)) return;
    }
  });
  return claims.length > 0 ? { claims, understood: true } : NOTHING;
}
