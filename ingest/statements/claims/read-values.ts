import type { DayBounds } from "../../../src/model/bounds.js";
import { addDays, type IsoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { Value } from "../../../src/model/value.js";
import type { Clause } from "../clauses/clauses.js";
import type { VerbGroup } from "../clauses/verb-groups.js";
import { indicesOf, marksOf } from "../frames/frames.js";
import { type TimeMark, timesIn } from "../frames/times.js";
import type { Unit } from "../clauses/units.js";
import { type Item, is, meaning } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";
import { isOfPersons, leftoverOf } from "./accounting.js";
import { type Claim, NOTHING, type Reading, UNDERSTOOD } from "./claim.js";
import { agentOf, enumerations, isAnothers, isOneCarriers } from "./countries.js";
import { isNear, isOfDraft, ownCase, scopedByCondition, type UnitReading } from "./read-states.js";
import { scopesMade } from "./scopes.js";
import { daysOf, pointsBack, settleChange, settleHold, type Tense } from "./settle.js";

/** A figure of a topic in a unit, with the thing it is told of. */
interface Found {
  readonly at: number;
  readonly thing: number;
  readonly value: Value;
  readonly way: WayEntry;
  readonly clause: Clause;
}

/** With these "in five days" is a day, and no length of time. */
const COMING = new Set(["begin", "resume", "end", "suspend", "cancel", "move", "raise", "lower"]);
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
    const scoped = isScopedByCondition(topic, items, clauses, one) || ownCase(topic, items, clauses) || (topic.topic.scopes.length > 0 && scopedByCondition(topic, items, clauses)) || scopedBefore(topic, reading.unit) || ofLack(topic, items, clauses, clause);
    if (((clause.role === "condition" || clause.conditional) && !scoped) || reading.hosted === "foreign" || agentOf(items, clause, topic.pack.host) !== null) continue;
    if (!topic.topic.subjects && standsBefore(items, one.at, (i) => isThing(topic, items[i]) && isAnothers(items, i, topic.pack.host))) continue;
    const denied = isDenied(items, one.at);
    if (denied) continue;
    const before = previousOf(topic, items, one, found, previous);
    const told = before?.value ?? (found.length === 1 ? barePrevious(items, one) : null);
    claims.push(...claimsOf(topic, reading, one, found, tellsOnlyBefore ? null : told, tellsOnlyBefore));
  }
  const implied = impliedOnly(topic, reading);
  return { claims: [...claims.map((claim) => ambiguous(claim, claims)), ...implied.claims], understood: understood || implied.understood };
}

/** The figure before that goes with a figure: "from A to B" in front of it, "B (previously A)" behind it, else the only one of its clause. */
function previousOf(topic: TopicEntry, items: readonly Item[], one: Found, found: readonly Found[], previous: ReadonlySet<number>): Found | undefined {
  const at = found.indexOf(one);
  const earlier = (other: Found | undefined): other is Found => other !== undefined && previous.has(other.at) && other.way === one.way;
  const [front, behind] = [found[at - 1], found[at + 1]];
  const from = (other: Found): boolean => items[other.at - 1]?.text === "from";
  if (earlier(front) && from(front)) return front;
  if (earlier(behind) && !from(behind)) return behind;
  const all = found.filter(earlier);
  const own = all.filter((other) => other.clause === one.clause);
  const single = !topic.topic.subjects && topic.topic.scopes.length === 0 && topic.topic.scopesFrom === null;
  return own.length === 1 ? own[0] : single && all.length === 1 ? all[0] : undefined;
}

/** Two values of one series for the same days: which of them it is, the words do not say. */
function ambiguous(claim: Claim, all: readonly Claim[]): Claim {
  const same = (other: Claim): boolean => other.subject === claim.subject && other.scope === claim.scope && other.effective.earliest === claim.effective.earliest && other.effective.latest === claim.effective.latest;
  const rival = all.some((other) => same(other) && other.value !== null && claim.value !== null && (other.value.amount !== claim.value.amount || other.value.unit !== claim.value.unit));
  return rival ? { ...claim, stopped: [...claim.stopped, "two figures"] } : claim;
}

function foundIn(topic: TopicEntry, { unit, clauses }: UnitReading, rivals: readonly TopicEntry[]): readonly Found[] {
  const { items } = unit;
  const out: Found[] = [];
  items.forEach((item, at) => {
    if (item.amount === null) return;
    const value = valueOf(topic, item) ?? valueOf(topic, rowItem(topic, items, at));
    if (value === null) return;
    const clause = clauses.find((one) => one.ranges.some(([from, to]) => at >= from && at < to));
    if (clause === undefined || inClauses(items, clauses, clause, topic, "not", null)) return;
    if (item.kind === "date" && clause.verbs.some((verb) => COMING.has(verb.effect))) return;
    for (const way of topic.ways) {
      if (inClauses(items, clauses, clause, topic, "not", way)) continue;
      if (!way.way.near.every((_, list) => isNear(unit, topic, way, list))) continue;
      if (!way.way.with.every((_, list) => items.some((other) => marksOf(other, topic, "with").some((mark) => mark.way === way && mark.which === list)))) continue;
      if (way.way.at.length > 0 && !items.some((other, i) => Math.abs(i - at) <= 8 && marksOf(other, topic, "at").some((mark) => mark.way === way))) continue;
      const thing = way.way.thing.length === 0 || headOfRow(unit).some((other) => marksOf(other, topic, "thing").some((mark) => mark.way === way)) ? at : nearest(items, at, (i) => marksOf(items[i], topic, "thing").some((mark) => mark.way === way) || isOneUnit(topic, items[i]), clause, clauses);
      if (thing === null) continue;
      const rival = rivals.some((other) => other !== topic && valueOf(other, item) !== null && scopesMade(other, unit, at, [at]).length > 0 && closer(other, unit, at, thing, clause, clauses));
      if (rival) continue;
      out.push({ at, thing, value, way, clause });
      return;
    }
  });
  return out;
}

const LONGEST_ROW = 6;

/** "1 January 2021 – 2,900 tenge": a row that names nothing is told of the thing of the nearest heading that names one, or of the title. */
export function headOfRow(unit: Unit): readonly Item[] {
  const items = unit.items.slice(unit.own);
  const bare = items.length <= LONGEST_ROW && items.every((item) => item.kind === "date" || item.kind === "amount" || item.kind === "punct" || is(item, "role", "from"));
  if (!bare || items.filter((item) => item.kind === "date").length !== 1 || items.filter((item) => item.amount?.unit != null).length !== 1) return [];
  const named = (list: readonly Item[]): boolean => list.some((item) => item.entry?.topics.some((mark) => mark.role === "thing" && mark.topic.topic.kind === "quantity"));
  for (let at: Unit | null = unit; at !== null; at = at.before) {
    const own = at === unit ? at.items.slice(0, at.own) : at.kind === "heading" ? at.items : [];
    if (named(own)) return own;
  }
  return unit.title;
}

/** A second row of one year that names no scope: the change may be that of one scope alone. */
function isSecondOfYear(topic: TopicEntry, unit: Unit, one: Found): boolean {
  if (one.thing !== one.at || topic.topic.scopes.length < 2 || unit.before === null || headOfRow(unit.before).length === 0) return false;
  const year = (items: readonly Item[]): number | null | undefined => items.find((item) => item.kind === "date")?.date?.year;
  return year(unit.items) != null && year(unit.items) === year(unit.before.items) && !unit.items.some((item) => marksOf(item, topic, "scope").length > 0);
}

/** "one index of 3,744": the unit itself, once, is the thing. */
function isOneUnit(topic: TopicEntry, item: Item | undefined): boolean {
  return topic.topic.impliedBy !== null && item?.amount?.unit === topic.topic.impliedBy.unit && item.amount.value === 1;
}

/** "Weekly frequencies: Turkey 14, Georgia 9", "Country – Days: Brazil – 10", "Turkey (21 flights a week), Georgia (9)": the figure of a row has the unit of its head. */
function rowItem(topic: TopicEntry, items: readonly Item[], at: number): Item {
  const item = items[at] as Item;
  const before = items[at - 1];
  const mark = before?.kind === "punct" && /^[–(:-]$/.test(before.text) ? 1 : 0;
  if (item.amount === null || item.amount.unit !== null || items[at - 1 - mark]?.kind !== "country") return item;
  for (let i = at - 2; i >= 0; i--) {
    const head = items[i] as Item;
    const unit = before?.text === "(" ? (items[i - 1]?.text === "(" ? head.amount?.unit : null) : head.kind === "word" ? meaning(head, "unit")?.sub : null;
    if (unit != null && unit !== "country") return { ...item, amount: { value: item.amount.value, unit } };
  }
  const intro = items.findIndex(({ kind }) => kind === "seam");
  const [only, ...more] = topic.topic.units;
  const told = intro > 0 && intro < at && topic.topic.subjects && more.length === 0 && items.slice(0, intro).some((one) => marksOf(one, topic, "thing").length > 0);
  return told && only !== undefined ? { ...item, amount: { value: item.amount.value, unit: only } } : item;
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
  const inClause = (one: Clause): readonly number[] => indicesOf(one).filter(isThing);
  const here = inClause(clause);
  const before = here.filter((i) => i < at).at(-1);
  if (before !== undefined) return before;
  // A thing in the next item of a list is not what the introduction's figure is told of.
  const behind = here.find((i) => !items.slice(at, i).some((item) => item.kind === "seam"));
  if (behind !== undefined) return behind;
  // "The list of those who enter visa-free now names 54 countries": a thing of the clause that stands inside this one.
  const within = clauses.filter((one) => one !== clause && one.role === "relative" && one.ranges.every(([from, to]) => to <= at && from > (clause.ranges[0]?.[0] ?? at))).flatMap(inClause).at(-1);
  if (within !== undefined) return within;
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

/** "52 countries instead of 48", "45 states (now 29)": the figure before, without its unit. */
function barePrevious(items: readonly Item[], one: Found): Value | null {
  const next = items.slice(one.at + 1, one.at + 5);
  const at = next.findIndex((item) => item.kind === "amount");
  const figure = next[at]?.amount;
  if (!figure || figure.unit !== null) return null;
  const between = next.slice(0, at);
  const points = between.some((item) => is(item, "role", "previous") || /^(?:instead of|rather than|against|now|not|compared)$/.test(item.text)) || /(?:instead of|rather than)$/.test(between.map((item) => item.text).join(" "));
  return points ? { amount: figure.value, unit: one.value.unit } : null;
}

/** "5 if three to five days late", "needed if they stay for more than 90 days": a condition that is the scope, or the limit itself. */
function isScopedByCondition(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[], one: Found): boolean {
  if (one.clause.role === "condition" && marksOf(items[one.at - 1], topic, "at").some((mark) => mark.way === one.way) && is(items[one.at - 1], "limit")) return true;
  if (topic.topic.scopesFrom !== "days-range") return false;
  return clauses.filter((clause) => clause.role === "condition").every((clause) => clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => item.amount?.unit === "day")));
}

/** "are not let in if they carry no test, which must be taken within 72 hours": what describes the document that is asked for is no condition. */
function ofLack(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[], clause: Clause): boolean {
  if (clause.role !== "relative") return false;
  const conditions = clauses.filter((one) => one.role === "condition");
  return conditions.length > 0 && conditions.every((one) => one.ranges.some(([from, to]) => items.slice(from, to).some((item) => is(item, "denier")) && items.slice(from, to).some((item) => isThing(topic, item))));
}

/** "In this case": the case that the unit before tells, where that is one of the topic's scopes, and no other condition stands here. */
function scopedBefore(topic: TopicEntry, { items, before }: UnitReading["unit"]): boolean {
  const cases = items.filter((item) => is(item, "condition"));
  if (topic.topic.scopes.length === 0 || cases.length === 0 || !cases.every((item) => /^in (?:this|that|these|such|such a) cases?$/.test(item.text))) return false;
  return before?.items.some((item) => marksOf(item, topic, "scope").length > 0) ?? false;
}

/** "from A to B": A; "B (previously A)", "B (now A)", "B instead of A", "B rather than A", "up from A". */
function isPrevious(items: readonly Item[], at: number, found: readonly Found[]): boolean {
  if (found.length < 2) return false;
  const back = [items[at - 1]?.text ?? "", items[at - 2]?.text ?? "", items[at - 3]?.text ?? ""];
  const next = items[at + 1]?.text ?? "";
  // "from 1 time in 30 days to 1 time in 90 days": what the figure is counted in stands between.
  let lead = at - 1;
  while (lead > 0 && at - lead <= 4 && (items[lead]?.amount?.unit === null || /^(?:once|one|time|times|in|every|per|a|the)(?: |$)/.test(items[lead]?.text ?? "") )) lead--;
  if (lead < at - 1 && items[lead]?.text === "from" && items[at + 1]?.text === "to") return true;
  if (back[0] === "from" && (/^(?:to|down to|up to)$/.test(next) || items.slice(at + 1, at + 4).some((item) => item.text === "to"))) return true;
  if (back[0] === "from" && /^(?:up|down|reduced|increased|raised|cut|lowered|decreased|shortened)$/.test(back[1] ?? "")) return true;
  if ((is(items[at + 1], "role", "previous") || next === "before") && (items[at + 2] === undefined || /^[).,;]$/.test(items[at + 2]?.text ?? ""))) return true;
  const bracketed = items[at - 1]?.text === "(";
  if (bracketed && items.slice(at + 1, at + 4).some((item) => is(item, "role", "previous"))) return true;
  if (back.slice(0, 2).includes("now") && back.includes("(")) return true;
  for (let i = at - 1; i >= 0 && at - i <= 7; i--) {
    const item = items[i] as Item;
    if (found.some((one) => one.at === i)) return false;
    if (is(item, "role", "now") && items[i - 1]?.text === "(" && found.some((one) => one.at < i)) return true;
    if (is(item, "role", "previous") || /^(?:instead|instead of|rather|rather than|against|was|were|compared)$/.test(item.text)) return found.some((one) => one.at < i) || item.text !== "was";
    if (item.kind === "punct" && item.text === ".") return false;
  }
  return false;
}

/** "8 – 10": two figures of one unit with only a dash between are the columns of a row, or a range; which of them holds is not said. */
function twinOf(items: readonly Item[], at: number): Item | null {
  for (const step of [1, -1]) {
    const other = items[at + 2 * step];
    if (/^[–-]$/.test(items[at + step]?.text ?? "") && other?.amount != null && other.amount.unit === items[at]?.amount?.unit) return other;
  }
  return null;
}

/** "31 and 12 flights": the figures that one figure stands in a row with. */
function joinedFigures(items: readonly Item[], at: number): readonly number[] {
  const figure = (i: number): boolean => items[i]?.kind === "amount";
  const joined = (left: number, right: number): boolean => figure(left) && figure(right) && right - left <= 3 && items.slice(left + 1, right).every((item) => item.text === "," || item.text === "and") && (items[left]?.amount?.unit == null || items[left]?.amount?.unit === items[right]?.amount?.unit);
  const row = [at];
  for (let grown = true; grown; ) {
    const [first, last] = [row[0] as number, row.at(-1) as number];
    const before = [2, 3].map((step) => first - step).find((i) => joined(i, first));
    const after = [2, 3].map((step) => last + step).find((i) => joined(last, i));
    if (before !== undefined) row.unshift(before);
    if (after !== undefined) row.push(after);
    grown = before !== undefined || after !== undefined;
  }
  return row;
}

/** "A and B have 31 and 12 flights, respectively": the names in the order of their figures. */
function pairedNames(topic: TopicEntry, items: readonly Item[], row: readonly number[]): readonly string[] | null {
  if (row.length < 2 || !items.slice(row[0]).some(({ text }) => text === "respectively")) return null;
  const runs = enumerations(items, topic.pack.host);
  const [run] = runs;
  return runs.length === 1 && run?.codes.length === row.length && run.mentions === row.length ? run.codes : null;
}

function isBeforeOnly(items: readonly Item[], one: Found): boolean {
  const [from] = one.clause.ranges[0] ?? [0, 0];
  return items.slice(from, one.at).some((item) => /^(?:previously|formerly|earlier|before that|until then|till then|used to|used to be|had stood)$/.test(item.text));
}

function isThing(topic: TopicEntry, item: Item | undefined): boolean {
  return marksOf(item, topic, "thing").length > 0;
}

/** Whether something stands within a dozen items before a figure. */
function standsBefore(items: readonly Item[], at: number, test: (i: number) => boolean): boolean {
  for (let i = at; i >= 0 && at - i <= 12; i--) if (test(i)) return true;
  return false;
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
  return verb?.tense === "future" && changing ? "future" : verb?.tense === "past" && !isElliptic(verb) ? "past" : "present";
}

/** "Flights cut to 2 from D", "Fee raised to 5": a participle without its auxiliary, or a past; of which time it tells, the day alone says. */
function isElliptic(verb: VerbGroup): boolean {
  return verb.from === verb.head && verb.form === "finite" && (verb.either || verb.word.entry?.meanings.some((m) => m.cls === "verb" && m.form === "base") === true);
}

function claimsOf(topic: TopicEntry, reading: UnitReading, one: Found, all: readonly Found[], previous: Value | null, onlyBefore: boolean): readonly Claim[] {
  const { unit, clauses, post, days } = reading;
  const { items } = unit;
  const { clause } = one;
  const index = all.indexOf(one);
  const last = all[index - 1]?.at ?? -1;
  const span = clause.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  const inside = new Set(span);
  const sharedTimes = clause.shares === null ? [] : timesIn(items, (at) => clause.shares !== null && clause.shares.ranges.some(([from, to]) => at >= from && at < to));
  // "June 8, 9 (from 3 to 5 days) – …": days that lead a row of a scale are an example, not a beginning.
  const example = new Set(topic.topic.scopesFrom === "days-range" && unit.own > 0 ? leadingDays(items, unit.own) : []);
  const all_ = timesIn(items, (at) => inside.has(at) && !example.has(at) && at !== one.at);
  // "from January – 100, from April – 120": each figure has the day that stands since the figure before.
  const near = all_.filter((time) => time.at > last && (time.at < one.at || index === all.length - 1));
  // "On D flights with A go up from …, while those with B go down …": a day in front holds for every change of the sentence.
  const first = clauses[0]?.verbs[0]?.from ?? 0;
  const lead = unit.own > 0 ? timesIn(items, (at) => at < unit.own) : clause.verbs.some((verb) => /^(?:raise|lower)$/.test(verb.effect)) ? timesIn(items, (at) => at < first) : [];
  const times: readonly TimeMark[] = near.some(isFrom) ? near : all_.some(isFrom) ? all_ : sharedTimes.some(isFrom) ? sharedTimes : lead.some(isFrom) ? withLead(items, lead, all_, unit.own) : all_;
  const verbs = clause.verbs.length > 0 ? clause.verbs : (clause.shares?.verbs ?? []);
  // "who plan to stay longer" tells of persons.
  const planned = verbs.some((verb) => verb.mood === "conditional" || (verb.effect === "plan" && clause.role !== "relative" && clause.role !== "condition") || (verb.mood === "may" && /^(?:raise|lower|set)$/.test(verb.effect))) || span.some((at) => at < one.at && is(items[at], "noun", "plan") && !/^requests?$/.test(items[at]?.text ?? "") && !verbs.some((verb) => at >= verb.from && at < verb.to)) || isPlanned(items, one.at);
  // "denied that the fee is 5", "declined to raise it to 5".
  if (verbs.some((verb, at) => verb.effect === "decline" && at < verbs.length - 1)) return [];
  if (verbs.some((verb) => verb.denial !== "none" && verb.effect !== "hold") && !/^(?:until|before)$/.test(items[one.at - 1]?.text ?? "") && !span.some((at) => is(items[at], "limit"))) return [];
  const changing = verbs.some((verb) => CHANGING.has(verb.effect) && verb.mood !== "may" && !(verb.state && /^(?:extend|resume)$/.test(verb.effect))) || span.some((at) => items[at]?.text === "new" && at < one.at) || span.some((at) => is(items[at], "noun", "raise") || is(items[at], "noun", "lower") || is(items[at], "noun", "extend")) || previous !== null;
  const dated0 = times.some((time) => isFrom(time) && !pointsBack(time.date));
  const tense = tenseOf(clause);
  const sameDay = span.some((at) => items[at]?.date != null && pointsBack(items[at]?.date as NonNullable<Item["date"]>));
  const given = sameDay && !dated0 ? sharedDay(unit) : null;
  const context = { ...days(unit), shared: given };
  const unchanged = span.some((at) => /^(?:unchanged|remains?|remained|still|continues?|continued|as before|as previously)$/.test(items[at]?.text ?? "") || (items[at]?.text === "as" && items[at + 1]?.text === "before"));
  const dated = dated0 || given !== null;
  const future = context.frame !== null;
  const beside = ofPersons(items, one.at);
  // "The two-month period will end on D": D is no day of the figure.
  const ends = verbs.at(-1)?.effect === "end" && previous === null && !changing;
  // "shall be filed" is the language of rules, not of what is to come.
  const shall = verbs.some((verb) => items.slice(verb.from, verb.to).some((item) => item.text === "shall"));
  const change = !ends && (dated || (!beside && ((changing && !unchanged) || (tense === "future" && !shall && !unchanged) || (future && !unchanged))) || onlyBefore);
  const rows = dated ? null : rowDay(items, one.at);
  const gone = dated ? null : lastOfThem(topic, reading, clause);
  // "are cut to 2", "an increase to 5": there was another figure before.
  const altered = change && (verbs.some((verb) => /^(?:raise|lower)$/.test(verb.effect)) || span.some((at) => is(items[at], "noun", "raise") || is(items[at], "noun", "lower")));
  const past = pastYear(times, post);
  const settled = past
    ? { ...settleHold([], null, post, "past", false), effective: { ...past, basis: changing ? ("part" as const) : ("observed" as const) } }
    : gone
    ? { ...settleHold([], null, post, "past", false), effective: { earliest: gone, latest: gone, basis: "observed" as const } }
    : rows
    ? settleChange([{ role: "from", date: rows, at: 0 }], null, post, "past", context)
    : change
      ? settleChange(times, null, post, tense, dated ? { ...context, frame: null } : context)
      : settleHold(times, null, post, tense, false, context.speaksOf);
  const used = new Set<number>([one.at, ...example, ...all.map((other) => other.at)]);
  for (const time of times) used.add(time.at);
  // "1 time in 30 days": a figure of the thing itself.
  for (const at of span) if (items[at]?.amount?.unit === null && isThing(topic, items[at + 1])) used.add(at);
  for (const verb of verbs) for (let i = verb.from; i < verb.to; i++) used.add(i);
  const left = leftoverOf(items, span, topic, { countries: topic.topic.subjects || topic.topic.units.includes("country"), verb: verbs.at(-1)?.head ?? 0, used, units: [...topic.topic.units, "country", "hour", "day", "month", "year", "business-day", "person", "percent", "KZT", "USD", "MCI", "page", "minute"], partIsEnough: true });
  const words = clause.role === "condition" || clause.conditional || topic.topic.scopesFrom === "days-range" ? left.words.filter((word) => !/^(?:if|in case of|in the event of)$/.test(word)) : left.words;
  const twin = twinOf(items, one.at);
  const heads = headOfRow(unit).flatMap((item) => (item.entry?.topics ?? []).filter((mark) => mark.role === "thing" && mark.topic !== topic && valueOf(mark.topic, items[one.at] as Item) !== null));
  const row = joinedFigures(items, one.at);
  const paired = topic.topic.subjects ? pairedNames(topic, items, row) : null;
  const stopped = [...new Set([...words, ...(paired === null && (row.length > 1 || items.some(({ text }) => text === "respectively")) ? ["which of them"] : []), ...(one.thing === one.at && heads.length > 0 ? ["whose figure it is"] : []), ...(isSecondOfYear(topic, unit, one) ? ["which scope it is of"] : []), ...(twin ? [`${twin.amount?.value}`] : []), ...settled.unread, ...(reading.hosted === "unsaid" ? ["whose rule it is"] : []), ...(isOfDraft(unit) ? ["a draft"] : [])])];
  const described = clause.role === "relative" ? Array.from({ length: DESCRIBED_REACH }, (_, i) => (span[0] ?? 0) - 1 - i).filter((at) => at >= 0) : [];
  // "… for citizens of A if their stay does not exceed 14 days": those whom a condition speaks of stand before it.
  const ahead = clause.role === "condition" || clause.role === "subordinate" ? Array.from({ length: Math.max(0, (span[0] ?? 0) - unit.own) }, (_, i) => unit.own + i) : [];
  if (!topic.topic.subjects && ofSomeNations(topic, unit, [...span, ...described, ...ahead])) stopped.push("some nationalities");
  if (topic.topic.subjects && isOneCarriers(items, clause.verbs.length > 0 || clause.shares === null ? clause : clause.shares)) stopped.push("one carrier");
  if (past === null && ofAnotherTime(items, clause, one.at)) stopped.push("when");
  // "was previously limited to 60": what it is now is not said, unless the sentence before says it.
  if (onlyBefore && !(unit.before?.line === unit.line && unit.before.items.some((item) => valueOf(topic, item) !== null))) stopped.push("what it is now");
  const out: Claim[] = [];
  const subjects = paired !== null ? [paired[row.indexOf(one.at)] ?? null] : subjectsOf(topic, unit, one, all.filter((other) => other === one || !isPrevious(items, other.at, all)));
  for (const subject of subjects) {
    for (const scope of scopesMade(topic, unit, one.at, all.map((other) => other.at))) {
      out.push({
        topic,
        unit,
        operation: planned ? "plan" : (past ? changing : change || rows) ? "set" : "observe",
        subject,
        scope,
        value: onlyBefore ? null : one.value,
        previous: onlyBefore ? one.value : previous,
        members: null,
        statedCount: null,
        effective: settled.effective,
        until: beside ? null : settled.until,
        changes: (past ? changing : change || rows !== null) && !planned,
        derived: false,
        suspends: false,
        direction: "in-force",
        announced: null,
        before: altered ? "again" : "unsaid",
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

/** The day of an introduction, with an end that stands in the item; the head of a table's column speaks for its figures alone. */
function withLead(items: readonly Item[], lead: readonly TimeMark[], own: readonly TimeMark[], from: number): readonly TimeMark[] {
  if (!own.some((time) => time.at >= from && (time.role === "until" || time.role === "before"))) return lead;
  return items.filter(({ kind }) => kind === "seam").length >= TABLE_SEAMS ? own : [...lead, ...own];
}

/** "plans to reopen it for 30 states are with the government": what is planned stands right before the figure. */
function isPlanned(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= PLAN_REACH; i--) {
    const item = items[i] as Item;
    if (item.kind === "punct" || item.kind === "seam" || item.kind === "amount" || is(item, "relative") || is(item, "denier")) return false;
    if (is(item, "noun", "plan") && /^(?:to|for)$/.test(items[i + 1]?.text ?? "") && !is(items[i - 1], "group") && !is(items[i - 1], "relative")) return true;
  }
  return false;
}

/** Between the introduction, what the rows are, the row, the column and the cell. */
const TABLE_SEAMS = 4;

/** "Those who left before D can come back after 30 days": the figure held for the last who did, the day before D. */
function lastOfThem(topic: TopicEntry, { unit: { items }, clauses, post }: UnitReading, clause: Clause): IsoDay | null {
  const [from] = clause.ranges[0] ?? [0];
  const beside = clauses.find((one) => one.role === "relative" && one !== clause && (one.ranges[0]?.[0] ?? 0) >= from && one.verbs.at(-1)?.tense === "past");
  const inside = (at: number): boolean => beside?.ranges.some(([a, b]) => at >= a && at < b) === true;
  if (!items.some((item, at) => inside(at) && marksOf(item, topic, "group").length > 0)) return null;
  const [time, ...more] = timesIn(items, inside);
  const days = time?.role === "before" && time.date.kind === "day" && more.length === 0 ? daysOf(time.date, post, "present") : null;
  return days?.earliest && days.earliest === days.latest ? addDays(days.earliest, -1) : null;
}

/** "In 2014 the list had 10 countries": a year that was over before the post tells of that year, and of no day since. */
function pastYear(times: readonly TimeMark[], post: Post): DayBounds | null {
  const told = times.filter((time) => time.role !== "act");
  if (told.length === 0 || !told.every((time) => time.date.kind === "year" && (time.role === "on" || time.role === "mention"))) return null;
  const days = told.length === 1 && told[0] ? daysOf(told[0].date, post, "past") : null;
  return days?.latest && days.latest < (post.published.earliest ?? "") ? days : null;
}

/** "when the list included only 10": a figure of the time that another happening tells. */
function ofAnotherTime(items: readonly Item[], clause: Clause, at: number): boolean {
  const inside = (i: number): boolean => clause.ranges.some(([from, to]) => i >= from && i < to);
  const words = items.map((item, i) => (inside(i) ? item.text : "|")).join(" ");
  if (/(?:^| )(?:back then|at first|initially|originally|at (?:the|that) time|in the beginning|at the outset)(?: |$)/.test(words)) return true;
  let when = at - 1;
  while (when > 0 && at - when <= WHEN_REACH && items[when]?.text !== "when") when--;
  if (when <= 0 || items[when]?.text !== "when" || items[when - 1]?.kind === "seam" || !clause.ranges.some(([from, to]) => when >= from && when < to)) return false;
  return items.slice(when, at).some((item) => item.entry?.meanings.some((m) => m.cls === "verb" && (m.form === "past" || m.form === "participle")) || /^(?:was|were|had)$/.test(item.text));
}

/** "from the same day": the one day that the unit before gives. */
function sharedDay(unit: UnitReading["unit"]): TimeMark | null {
  const times = timesIn(unit.before?.items ?? [], () => true).filter((time) => time.role === "from" || time.role === "on");
  return times.length === 1 ? (times[0] ?? null) : null;
}

/** "for citizens of 57 countries": a count told beside something else, whose end it does not share. */
function ofPersons(items: readonly Item[], at: number): boolean {
  return items[at]?.amount?.unit === "country" && /^(?:of|from)$/.test(items[at - 1]?.text ?? "") && is(items[at - 2], "group");
}

/** Indices of the days with which a row begins. */
function leadingDays(items: readonly Item[], from: number): readonly number[] {
  const out: number[] = [];
  for (let i = from; i < items.length && (items[i]?.kind === "date" || items[i]?.text === "," || (items[i]?.amount != null && items[i]?.amount?.unit === null)); i++) out.push(i);
  return out;
}

const isFrom = (time: TimeMark): boolean => time.role === "from" || time.role === "on" || time.date.kind === "range";

/** "1 January 2021 – 2,900": the day of a row. */
function rowDay(items: readonly Item[], at: number): Item["date"] {
  if (!/^[–:-]$/.test(items[at - 1]?.text ?? "")) return null;
  return items[at - 2]?.date ?? null;
}

/**
 * The countries whose value it is: those named since the figure before, as the city at the other end of a route too; else behind it in
 * brackets, else all of the unit; else those of the unit before, where "these countries", "all of them" point back to them.
 */
function subjectsOf(topic: TopicEntry, unit: Unit, one: Found, all: readonly Found[]): readonly (string | null)[] {
  if (!topic.topic.subjects) return [null];
  const { items } = unit;
  const { host } = topic.pack;
  const last = all[all.indexOf(one) - 1]?.at ?? -1;
  const next = all[all.indexOf(one) + 1]?.at ?? Number.POSITIVE_INFINITY;
  const cities = items.slice(last + 1, one.at).flatMap((item) => meaning(item, "city")?.sub ?? []);
  if (cities.length > 0 && new Set(cities).size === 1) return [...new Set(cities)];
  const runs = enumerations(items, host);
  const near = runs.filter((run) => run.from > last && run.to <= one.at).at(-1);
  if (near) return near.codes;
  const behind = runs.find((run) => run.from > one.at && run.from < next);
  if (behind) return behind.codes;
  if (all.length > 1) return [];
  if (runs.length > 0) return [...new Set(runs.flatMap((run) => run.codes))];
  if (!items.some((item) => is(item, "pronoun"))) return [];
  // "Those countries" are of the sentence before, "the above countries" of the last one that names any.
  const far = items.some((item) => /above|mentioned|listed|aforementioned/.test(item.text)) ? MOST_BACK : 1;
  for (let before = unit.before, steps = 0; before !== null && steps < far; before = before.before, steps++) {
    const [only, ...others] = enumerations(before.items, host);
    if (only !== undefined) return others.length > 0 ? [] : only.codes;
  }
  return [];
}

/** "Citizens of Peru … 10 days", and "their stay" after it: the figure is not everybody's. */
function ofSomeNations(topic: TopicEntry, { items, before }: Unit, span: readonly number[]): boolean {
  const named = (list: readonly Item[], at: number): boolean => list[at]?.kind === "country" && list[at]?.country?.code !== topic.pack.host && isOfPersons(list, at);
  if (span.some((at) => named(items, at))) return true;
  return span.some((at) => /^(?:they|their|them)$/.test(items[at]?.text ?? "")) && (before?.items ?? []).some((_, at) => named(before?.items ?? [], at));
}

const MOST_BACK = 6;
const DESCRIBED_REACH = 10;
const WHEN_REACH = 8;
const PLAN_REACH = 6;

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
          effective: settled.effective, until: null, changes: false, derived: item.amount?.value !== 1, suspends: false,
        direction: "in-force",
        announced: null, before: "unsaid", stopped: [], rule: "implied-by-arithmetic", actAfterPost: false, repeated: 0, yearless: false,
        });
        return;
      }
      if (!/^(?:or|of|=|–|-|\(|,|equals?|is|makes|amounting to|i|e|that|equivalent)$/.test(other.text)) return;
    }
  });
  return claims.length > 0 ? { claims, understood: true } : NOTHING;
}
