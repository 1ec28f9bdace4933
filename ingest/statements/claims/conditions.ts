import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { hasMark, someMarked } from "../frames/marks.js";
import type { Item } from "../scan/items.js";
import type { TopicEntry, TopicMark, WayEntry } from "../scan/vocabulary.js";

/** "If a relative wants to work, …": a condition that names what the way of telling asks for is the rule's own, and makes it no narrower. */
export function conditionOf(topic: TopicEntry, way: WayEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  return hasMarkedCondition(items, clauses, topic, "with", way);
}

function hasMarkedCondition(
  items: readonly Item[],
  clauses: readonly Clause[],
  topic: TopicEntry,
  role: TopicMark["role"],
  way?: WayEntry,
): boolean {
  return (
    someMarked(items, topic, role, way) &&
    clauses.some(
      (clause) =>
        clause.role === "condition" &&
        clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => hasMark(item, topic, role, way))),
    )
  );
}

/** "If they cross the border by land": a condition that names a scope of the topic narrows it to that scope. */
export function scopedByCondition(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  return hasMarkedCondition(items, clauses, topic, "scope");
}

/** "If you left the country, …": a condition that names nothing but the topic's own case narrows nothing. */
export function ownCase(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  if (!clauses.some((clause) => clause.role === "condition" && clause.verbs.length > 0)) return false;
  return clauses.every(
    (clause) =>
      clause.role !== "condition" ||
      clause.verbs.length === 0 ||
      clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => hasMark(item, topic, "group"))),
  );
}

/** Whether a word of each `near` list of a way stands in the unit, its heading, the title or the two units before. */
function isNear({ items, heading, title, before }: Unit, topic: TopicEntry, way: WayEntry): boolean {
  if (way.way.near.length === 0) return true;
  // "What of the business one? – It is open to …": it stands for what the topic is not about.
  if (before !== null && /^(?:it|they)$/.test(items[0]?.text ?? "") && someMarked(before.items, topic, "not", null)) return false;
  const around = [items, heading, title, before?.items, before?.before?.items];
  return way.way.near.every((_, list) => around.some((one) => one !== undefined && someMarked(one, topic, "near", way, list)));
}

/** Whether a unit has words of all the lists that go with a way, and has those of its `near` lists near it. */
export function hasBeside(unit: Unit, topic: TopicEntry, way: WayEntry): boolean {
  return way.way.with.every((_, list) => someMarked(unit.items, topic, "with", way, list)) && isNear(unit, topic, way);
}
