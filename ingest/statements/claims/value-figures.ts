import type { Value } from "../../../src/model/value.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { lemmaOf } from "../clauses/verb-group.js";
import { hasMark, indicesOf, isIn, someMarked, topicMarks } from "../frames/marks.js";
import { type Item, is, meaning, spelledNumber, wordsOf } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";
import { hasBeside } from "./conditions.js";
import { type Found, figureOf } from "./found-figure.js";
import { scopesMade } from "./scopes.js";
import type { UnitReading } from "./unit-reading.js";
import { heldAgainst, standsAlone } from "./value-ends.js";
import { dayBeside, isUpFrom } from "./value-neighbours.js";
import { COMING } from "./value-times.js";

/** The figures of a unit that are values of a topic, each with the nearest thing of it; none that is nearer to the thing of a rival. */
export function foundIn(topic: TopicEntry, { unit, clauses }: UnitReading, rivals: readonly TopicEntry[]): readonly Found[] {
  const { items } = unit;
  const out: Found[] = [];
  const ways = topic.ways.filter((way) => way.way.as === "value" && mayMeasure(unit, topic, way));
  if (ways.length === 0) return out;
  for (const at of topicMarks(items).figures) {
    const item = items[at] as Item;
    const series = ofSeries(topic, items, at);
    const value =
      figureOf(topic, item) ??
      figureOf(topic, rowItem(topic, items, at)) ??
      figureOf(topic, series) ??
      figureOf(topic, bareSum(topic, items, at)) ??
      figureOf(topic, madeOf(topic, items, at)) ??
      figureOf(topic, countOf(topic, items, at));
    if (value === null) continue;
    const clause = clauses.find((one) => isIn(one, at));
    if (clause === undefined || isShareOf(topic, items, at, clause) || isRuledOut(items, clause, topic, null)) continue;
    if (item.kind === "date" && clause.verbs.some((verb) => COMING.has(verb.effect))) continue;
    if (isLookBack(topic, items, at) || isProduct(topic, items, at)) continue;
    for (const way of ways) {
      if (isRuledOut(items, clause, topic, way) || !standsAt(items, at, topic, way)) continue;
      const thing = isToldAlone(unit, topic, way)
        ? at
        : nearest(items, at, (i) => hasMark(items[i], topic, "thing", way) || isOneUnit(topic, items[i]), clause, clauses);
      if (thing === null || isOrdered(clause, items, thing, at)) continue;
      const rival = rivals.some(
        (other) =>
          other !== topic &&
          figureOf(other, series) !== null &&
          closer(other, unit, at, thing, clause, clauses) &&
          scopesMade(other, unit, at, [at]).length > 0,
      );
      if (rival) continue;
      out.push({ at, thing, value, way, clause });
      break;
    }
  }
  return out;
}

/** "Has to remain at home for 14 days": what is ordered is no longest time that is allowed. */
function isOrdered({ verbs }: Clause, items: readonly Item[], thing: number, at: number): boolean {
  const verb = verbs.find(({ head }) => head === thing);
  return (
    verb !== undefined &&
    verb.mood === "must" &&
    verb.denial === "none" &&
    /^(?:stay|remain|reside|live)/.test(lemmaOf(verb)) &&
    !items.slice(Math.max(thing, at - 3), at).some((item) => is(item, "limit") || is(item, "denier"))
  );
}

/** "those who stayed in X within 14 days before": how long ago persons were somewhere, for topics that do not ask for just that. */
function isLookBack(topic: TopicEntry, items: readonly Item[], at: number): boolean {
  if (!/^(?:before|prior|preceding|previous)/.test(items[at + 1]?.text ?? "") || hasMark(items[at - 1], topic, "thing"))
    return false;
  return items.slice(Math.max(0, at - STAY_REACH), at).some(({ text }) => STAYED.test(text));
}

/** "A fine of 20 MCI comes to 73,840 tenge": what so many of the unit make, and no value of the unit. */
function isProduct(topic: TopicEntry, items: readonly Item[], at: number): boolean {
  const { impliedBy } = topic.topic;
  if (impliedBy === null) return false;
  for (let i = at - 1; i >= 0 && at - i <= PRODUCT_REACH; i--) {
    const { amount } = items[i] as Item;
    if (hasMark(items[i], topic, "thing")) return false;
    if (amount !== null) return amount.unit === impliedBy.unit && amount.value !== 1;
  }
  return false;
}

const PRODUCT_REACH = 6;
const STAY_REACH = 8;
const STAYED = /^(?:stayed|been|visited|travell?ed|transited|resided|spent|staying|visiting)$/;

/** Whether a unit names the thing of a way, or needs no name, and all that goes with it. */
function mayMeasure(unit: Unit, topic: TopicEntry, way: WayEntry): boolean {
  return (
    (someMarked(unit.items, topic, "thing", way) || topic.topic.impliedBy !== null || isToldAlone(unit, topic, way)) &&
    hasBeside(unit, topic, way)
  );
}

/** Whether a figure is told by its unit alone, or by the head of its row. */
function isToldAlone(unit: Unit, topic: TopicEntry, way: WayEntry): boolean {
  return way.way.thing.length === 0 || headOfRow(unit).some((item) => hasMark(item, topic, "thing", way));
}

const AT_REACH = 8;

/** Whether one of the words that a figure wants right beside it stands there, where it wants any. */
function standsAt(items: readonly Item[], at: number, topic: TopicEntry, way: WayEntry): boolean {
  if (way.way.at.length === 0) return true;
  // "Under 5 to 6 years": what stands beside the first figure of "from A to B" stands beside both.
  if (items[at - 1]?.text === "to" && items[at - 3]?.text === "from" && items[at - 2]?.kind === "amount")
    return standsAt(items, at - 2, topic, way);
  for (let i = Math.max(0, at - AT_REACH); i <= at + AT_REACH && i < items.length; i++)
    if (hasMark(items[i], topic, "at", way)) return true;
  // "The age below which children need none was raised from 5 to 6 years".
  return items.some(({ text }, i) => text === "age" && hasMark(items[i + 1], topic, "at", way));
}

/** "12% of the quota has been used": a share of the thing is no value of it. */
function isShareOf(topic: TopicEntry, items: readonly Item[], at: number, { verbs: [verb] }: Clause): boolean {
  if (items[at]?.amount?.unit !== "percent" || items[at + 1]?.text !== "of" || verb === undefined || verb.from < at) return false;
  // "At least 70% of the employees must be citizens".
  if (verb.mood === "must" || is(items[at - 1], "limit")) return false;
  const next = /^(?:the|a|its|this)$/.test(items[at + 2]?.text ?? "") ? items[at + 3] : items[at + 2];
  return hasMark(next, topic, "thing");
}

const LONGEST_ROW = 6;
const NO_ITEMS: readonly Item[] = [];

/** "1 January 2021 – 2,900 tenge": a row that names nothing is told of the thing of the nearest heading that names one, or of the title. */
export function headOfRow(unit: Unit): readonly Item[] {
  if (unit.items.length - unit.own > LONGEST_ROW) return NO_ITEMS;
  const items = unit.own === 0 ? unit.items : unit.items.slice(unit.own);
  const bare = items.every(
    (item) => item.kind === "date" || item.kind === "amount" || item.kind === "punct" || is(item, "role", "from"),
  );
  if (
    !bare ||
    items.filter((item) => item.kind === "date").length !== 1 ||
    items.filter((item) => item.amount?.unit != null).length !== 1
  )
    return NO_ITEMS;
  const named = (list: readonly Item[]): boolean =>
    list.some((item) => item.entry?.topics.some((mark) => mark.role === "thing" && mark.topic.topic.kind === "quantity"));
  for (let at: Unit | null = unit; at !== null; at = at.before) {
    const own = at === unit ? at.items.slice(0, at.own) : at.kind === "heading" ? at.items : [];
    if (named(own)) return own;
  }
  return unit.title;
}

/** A second row of one year that names no scope: the change may be that of one scope alone. */
export function isSecondOfYear(topic: TopicEntry, unit: Unit, one: Found): boolean {
  if (one.thing !== one.at || topic.topic.scopes.length < 2 || unit.before === null || headOfRow(unit.before).length === 0)
    return false;
  const year = (items: readonly Item[]): number | null | undefined => items.find((item) => item.kind === "date")?.date?.year;
  return (
    year(unit.items) != null &&
    year(unit.items) === year(unit.before.items) &&
    !unit.items.some((item) => hasMark(item, topic, "scope"))
  );
}

/** "one index of 3,744": the unit itself, once, is the thing. */
function isOneUnit(topic: TopicEntry, item: Item | undefined): boolean {
  return topic.topic.impliedBy !== null && item?.amount?.unit === topic.topic.impliedBy.unit && item.amount.value === 1;
}

/** "2,525 tenge (2019), 2,651 (2020)": the figures of a series of years have one unit. */
function ofSeries(topic: TopicEntry, items: readonly Item[], at: number): Item {
  const item = items[at] as Item;
  if (item.amount?.unit !== null || dayBeside(items, at) < 0) return item;
  // "3,063 tenge (2,917 in 2021)", "3,063 tenge (2021: 2,917)"
  const bracketed = items[at - 1]?.text === "(" ? at - 2 : items[at - 3]?.text === "(" ? at - 4 : -1;
  const units = new Set(
    items.flatMap(({ amount }, i) =>
      amount?.unit != null && topic.topic.units.includes(amount.unit) && (i === bracketed || dayBeside(items, i) >= 0)
        ? [amount.unit]
        : [],
    ),
  );
  const [only, ...more] = units;
  return only !== undefined && more.length === 0 ? inUnit(item, only) : item;
}

const SUM_REACH = 4;

/**
 * "MCI 2,917, minimum wage 42,500": a sum of money behind its thing goes without its currency, where it can only be that: the topic says
 * between which sums it lies, and it is no year.
 */
function bareSum(topic: TopicEntry, items: readonly Item[], at: number): Item {
  const item = items[at] as Item;
  const [unit, ...more] = topic.topic.units;
  if (item.amount === null || item.amount.unit !== null || unit === undefined || more.length > 0) return item;
  const { value } = item.amount;
  if (!/^[A-Z]{3}$/.test(unit) || topic.topic.between === null || (value >= FIRST_YEAR && value <= LAST_YEAR)) return item;
  const next = items[at + 1];
  const ends =
    next === undefined || next.kind === "punct" || next.kind === "seam" || is(next, "and") || is(next, "but") || is(next, "role");
  for (let i = at - 1; ends && i >= 0 && at - i <= SUM_REACH; i--) {
    const before = items[i] as Item;
    if (hasMark(before, topic, "thing")) return inUnit(item, unit);
    if (!(is(before, "aux") || is(before, "role") || BEFORE_SUM.test(before.text))) return item;
  }
  return item;
}

/** "… is 60 days; the new order makes it 90": the only figure before it, of what it is made. */
function madeOf(topic: TopicEntry, items: readonly Item[], at: number): Item {
  const item = items[at] as Item;
  const it = /^(?:at|to)$/.test(items[at - 1]?.text ?? "") ? at - 2 : at - 1;
  const next = items[at + 1];
  if (item.amount?.unit !== null || items[it]?.text !== "it" || !MAKES.test(items[it - 1]?.text ?? "")) return item;
  if (next !== undefined && next.kind !== "punct" && !is(next, "role")) return item;
  const units = items.slice(0, it).flatMap(({ amount }) => amount?.unit ?? []);
  const [only, ...more] = new Set(units.filter((unit) => topic.topic.units.includes(unit)));
  return only !== undefined && more.length === 0 ? inUnit(item, only) : item;
}

/** "The number of visa-free states": what is counted stands no farther behind. */
const COUNTED_WORDS = 4;

/** "The number of states has dropped to 109": what is counted is named in front. */
function countOf(topic: TopicEntry, items: readonly Item[], at: number): Item {
  const item = items[at] as Item;
  const next = items[at + 1];
  if (item.amount?.unit !== null || !(next === undefined || next.kind === "punct" || is(next, "role") || is(next, "and")))
    return item;
  if (!/^(?:to|at|is|was|are|from|now|reached|stands)$/.test(items[at - 1]?.text ?? "")) return item;
  const counted = items.findIndex(({ text }, i) => i < at && /^(?:number|list)$/.test(text) && items[i + 1]?.text === "of");
  const noun = items
    .slice(counted + 2, Math.min(at, counted + 2 + COUNTED_WORDS))
    .find((one) => is(one, "unit") || is(one, "verb"));
  // "The visa-free list has grown to 57."
  const [only, ...others] = topic.topic.units;
  const listed = others.length === 0 && items.some((one, i) => i < at && / list$/.test(one.text) && hasMark(one, topic, "thing"));
  const unit = counted >= 0 ? meaning(noun ?? item, "unit")?.sub : listed ? only : undefined;
  return unit === undefined ? item : inUnit(item, unit);
}

/** A bare figure as one of a unit. */
function inUnit(item: Item, unit: string): Item {
  return item.amount === null ? item : { ...item, amount: { value: item.amount.value, unit } };
}

const MAKES =
  /^(?:makes?|made|brings?|brought|sets?|puts?|raises?|raised|lowers?|lowered|cuts?|extends?|extended|shortens?|shortened)$/;

/** A figure between these is a year as well. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;
const BEFORE_SUM = /^(?:[,:–=(-]|of|at|equals?|stands?|stood|set|fixed|now|still|unchanged)$/;

/** "Weekly frequencies: Turkey 14, Georgia 9", "Country – Days: Brazil – 10", "Turkey (21 flights a week), Georgia (9)": the figure of a row has the unit of its head. */
function rowItem(topic: TopicEntry, items: readonly Item[], at: number): Item {
  const item = items[at] as Item;
  const before = items[at - 1];
  // "MCI, KZT" over or beside a figure that stands alone in its cell.
  const alone = before?.kind === "seam" && (items[at + 1] === undefined || items[at + 1]?.kind === "seam");
  if (item.amount?.unit === null && alone && items.filter(({ kind }) => kind === "seam").length >= 2) {
    const units = new Set(items.slice(0, at).flatMap((one) => (is(one, "unit") ? (meaning(one, "unit")?.sub ?? []) : [])));
    const [only, ...more] = topic.topic.units.filter((unit) => units.has(unit));
    if (only !== undefined && more.length === 0) return inUnit(item, only);
  }
  const mark = before?.kind === "punct" && /^[–(:-]$/.test(before.text) ? 1 : 0;
  if (item.amount === null || item.amount.unit !== null || items[at - 1 - mark]?.kind !== "country") return item;
  for (let i = at - 2; i >= 0; i--) {
    const head = items[i] as Item;
    const unit =
      before?.text === "("
        ? items[i - 1]?.text === "("
          ? head.amount?.unit
          : null
        : head.kind === "word"
          ? meaning(head, "unit")?.sub
          : null;
    if (unit != null && unit !== "country") return inUnit(item, unit);
  }
  const intro = items.findIndex(({ kind }) => kind === "seam");
  const [only, ...more] = topic.topic.units;
  const told =
    intro > 0 &&
    intro < at &&
    topic.topic.subjects &&
    more.length === 0 &&
    items.slice(0, intro).some((one) => hasMark(one, topic, "thing"));
  return told && only !== undefined ? inUnit(item, only) : item;
}

/** Whether a word of a clause, or of the one that it shares, says that a way (null: the topic) is not meant. */
function isRuledOut(items: readonly Item[], clause: Clause, topic: TopicEntry, way: WayEntry | null): boolean {
  if (!someMarked(items, topic, "not", way)) return false;
  const against = (at: number): boolean => hasMark(items[at], topic, "not", way);
  return indicesOf(clause).some(against) || (clause.shares !== null && indicesOf(clause.shares).some(against));
}

/** The nearest thing in the figure's clause, before it rather than behind it; else in the clauses before it. */
function nearest(
  items: readonly Item[],
  at: number,
  isThing: (i: number) => boolean,
  clause: Clause,
  clauses: readonly Clause[],
): number | null {
  const inClause = (one: Clause): readonly number[] => indicesOf(one).filter(isThing);
  const here = inClause(clause);
  const before = here.filter((i) => i < at).at(-1);
  if (before !== undefined) return before;
  // A thing in the next item of a list is not what the introduction's figure is told of.
  const behind = here.find((i) => !items.slice(at, i).some((item) => item.kind === "seam"));
  if (behind !== undefined) return behind;
  // "The list of those who enter visa-free now names 54 countries": a thing of the clause that stands inside this one.
  const within = clauses
    .filter(
      (one) =>
        one !== clause &&
        one.role === "relative" &&
        one.ranges.every(([from, to]) => to <= at && from > (clause.ranges[0]?.[0] ?? at)),
    )
    .flatMap(inClause)
    .at(-1);
  if (within !== undefined) return within;
  for (let k = clauses.indexOf(clause) - 1; k >= 0; k--) {
    const there = inClause(clauses[k] as Clause).at(-1);
    if (there !== undefined) return there;
  }
  return null;
}

/** Whether another topic's thing is nearer to the figure, or as near and told in more words. */
function closer(
  other: TopicEntry,
  unit: UnitReading["unit"],
  at: number,
  mine: number,
  clause: Clause,
  clauses: readonly Clause[],
): boolean {
  const { items } = unit;
  for (const way of other.ways) {
    if (way.way.as !== "value" || !someMarked(items, other, "thing", way) || !hasBeside(unit, other, way)) continue;
    if (isRuledOut(items, clause, other, null) || isRuledOut(items, clause, other, way)) continue;
    if (!standsAt(items, at, other, way)) continue;
    const thing = nearest(items, at, (i) => hasMark(items[i], other, "thing", way), clause, clauses);
    if (thing === null || thing === mine) continue;
    const before = thing < at;
    const mineBefore = mine < at;
    if (before !== mineBefore ? before : Math.abs(at - thing) < Math.abs(at - mine)) return true;
  }
  return false;
}

/** "65 countries from D on, instead of the present 57": the bare figure behind the words that set it against the one in front. */
function insteadOf(items: readonly Item[], from: number): number | null {
  for (let at = from + 1; at < items.length && at - from <= INSTEAD_REACH; at++) {
    const { amount, kind, text } = items[at] as Item;
    if (amount !== null || kind === "seam" || kind === "country" || /^[.;:()]$/.test(text)) return null;
    if (!/^(?:instead|instead of|rather than|up from|down from)$/.test(text)) continue;
    let figure = at + 1;
    while (/^(?:of|the|present|current|existing|previous|former|earlier|usual)$/.test(items[figure]?.text ?? "")) figure++;
    const behind = items[figure];
    const ends = items[figure + 1] === undefined || /^(?:[.,;)]|to|as|for|before|until)$/.test(items[figure + 1]?.text ?? "");
    return !ends ? null : behind?.amount ? (behind.amount.unit === null ? behind.amount.value : null) : spelledNumber(behind);
  }
  return null;
}

const INSTEAD_REACH = 12;

/** "52 countries instead of 48", "45 states (now 29)": the figure before, without its unit. */
export function barePrevious(items: readonly Item[], one: Found): Value | null {
  const from = items.findIndex((_, at) => at > one.at + 1 && isUpFrom(items, at));
  const before = items[from + 1]?.amount;
  const nearest = from > 0 && items.slice(one.at + 1, from).every(({ amount }) => amount === null);
  if (nearest && before != null && before.unit === null) return { amount: before.value, unit: one.value.unit };
  const instead = insteadOf(items, one.at);
  if (instead !== null) return { amount: instead, unit: one.value.unit };
  const held = items[heldAgainst(items, one) ?? -1];
  const bare = held?.amount == null ? spelledNumber(held) : held.amount.unit === null ? held.amount.value : null;
  if (bare !== null) return { amount: bare, unit: one.value.unit };
  const next = items.slice(one.at + 1, one.at + 5);
  const at = next.findIndex((item) => item.kind === "amount");
  const figure = next[at]?.amount;
  if (!figure || figure.unit !== null) return null;
  const between = next.slice(0, at);
  if (between.some(({ text }) => text === "not") && !standsAlone(items, one.at + 1 + at)) return null;
  const points =
    between.some(
      (item) =>
        is(item, "role", "previous") ||
        is(item, "denier", "no-longer") ||
        /^(?:instead of|rather than|against|now|not|compared)$/.test(item.text),
    ) || /(?:instead of|rather than)$/.test(wordsOf(between));
  return points ? { amount: figure.value, unit: one.value.unit } : null;
}
