import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { hasMark, someMarked } from "../frames/marks.js";
import { type Item, is, meaning } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { isOfPersons } from "./accounting.js";
import { enumerations } from "./countries.js";
import { ofNamedGroup } from "./described-persons.js";
import type { Found } from "./found-figure.js";
import type { UnitReading } from "./unit-reading.js";
import { isThing } from "./value-neighbours.js";

/** "5 if three to five days late", "needed if they stay for more than 90 days": a condition that is the scope, or the limit itself. */
export function isScopedByCondition(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[], one: Found): boolean {
  if (one.clause.role === "condition" && hasMark(items[one.at - 1], topic, "at", one.way) && is(items[one.at - 1], "limit"))
    return true;
  if (topic.topic.scopesFrom !== "days-range") return false;
  return clauses
    .filter((clause) => clause.role === "condition")
    .every((clause) => clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => item.amount?.unit === "day")));
}

/** "are not let in if they carry no test, which must be taken within 72 hours": what describes the document that is asked for is no condition. */
export function ofLack(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[], clause: Clause): boolean {
  if (clause.role !== "relative") return false;
  const conditions = clauses.filter((one) => one.role === "condition");
  return (
    conditions.length > 0 &&
    conditions.every((one) =>
      one.ranges.some(
        ([from, to]) =>
          items.slice(from, to).some((item) => is(item, "denier")) && items.slice(from, to).some((item) => isThing(topic, item)),
      ),
    )
  );
}

/** "In this case": the case that the unit before tells, where that is one of the topic's scopes, and no other condition stands here. */
export function scopedBefore(topic: TopicEntry, { items, before }: UnitReading["unit"]): boolean {
  const cases = items.filter((item) => is(item, "condition"));
  if (
    topic.topic.scopes.length === 0 ||
    cases.length === 0 ||
    !cases.every((item) => /^in (?:this|that|these|such|such a) cases?$/.test(item.text))
  )
    return false;
  return before !== null && someMarked(before.items, topic, "scope");
}

/** "for citizens of 57 countries": a count told beside something else, whose end it does not share. */
export function ofPersons(items: readonly Item[], at: number): boolean {
  return items[at]?.amount?.unit === "country" && /^(?:of|from)$/.test(items[at - 1]?.text ?? "") && is(items[at - 2], "group");
}

/**
 * The countries whose value it is: those named since the figure before, as the city at the other end of a route too; else behind it in
 * brackets, else all of the unit; else those of the unit before, where "these countries", "all of them" point back to them.
 */
export function subjectsOf(topic: TopicEntry, unit: Unit, one: Found, all: readonly Found[]): readonly (string | null)[] {
  if (!topic.topic.subjects) return [null];
  const { items } = unit;
  const { host } = topic.pack;
  const last = all[all.indexOf(one) - 1]?.at ?? -1;
  const next = all[all.indexOf(one) + 1]?.at ?? Number.POSITIVE_INFINITY;
  const cities = items.slice(last + 1, one.at).flatMap((item) => meaning(item, "city")?.sub ?? []);
  if (cities.length > 0 && new Set(cities).size === 1) return [...new Set(cities)];
  const runs = enumerations(items, host);
  // "3 flights a week to A and 2 to B": each figure stands in front of its country.
  const trailing = all.map(({ at }) => runs.find((run) => run.from > at && run.from - at <= TRAILS));
  const own = trailing[all.indexOf(one)];
  if (all.length > 1 && own !== undefined && trailing.every((run) => run !== undefined)) return own.codes;
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
export function ofSomeNations(topic: TopicEntry, { items, before }: Unit, span: readonly number[]): boolean {
  const named = (list: readonly Item[], at: number): boolean =>
    list[at]?.kind === "country" && list[at]?.country?.code !== topic.pack.host && isOfPersons(list, at);
  if (span.some((at) => named(items, at) || (is(items[at], "group", "everyone") && ofNamedGroup(items, at, topic)))) return true;
  return (
    span.some((at) => /^(?:they|their|them)$/.test(items[at]?.text ?? "")) &&
    (before?.items ?? []).some((_, at) => named(before?.items ?? [], at))
  );
}

const MOST_BACK = 6;
/** So far behind its figure a country stands at most. */
const TRAILS = 3;

export const DESCRIBED_REACH = 10;
