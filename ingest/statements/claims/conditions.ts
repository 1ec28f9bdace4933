import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { marksOf } from "../frames/marks.js";
import type { Item } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";

/** "If a relative wants to work, …": a condition that names what the way of telling asks for is the rule's own, and makes it no narrower. */
export function conditionOf(topic: TopicEntry, way: WayEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      clause.role === "condition" &&
      clause.ranges.some(([from, to]) =>
        items.slice(from, to).some((item) => marksOf(item, topic, "with").some((mark) => mark.way === way)),
      ),
  );
}

/** "If they cross the border by land": a condition that names a scope of the topic narrows it to that scope. */
export function scopedByCondition(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      clause.role === "condition" &&
      clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => marksOf(item, topic, "scope").length > 0)),
  );
}

/** "If you left the country, …": a condition that names nothing but the topic's own case narrows nothing. */
export function ownCase(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  if (!clauses.some((clause) => clause.role === "condition" && clause.verbs.length > 0)) return false;
  return clauses.every(
    (clause) =>
      clause.role !== "condition" ||
      clause.verbs.length === 0 ||
      clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => marksOf(item, topic, "group").length > 0)),
  );
}

/** Whether a word of a `near` list stands in the unit, its heading, the title or the two units before. */
export function isNear(unit: Unit, topic: TopicEntry, way: WayEntry, list: number): boolean {
  const has = (items: readonly Item[]): boolean =>
    items.some((item) => marksOf(item, topic, "near").some((mark) => mark.way === way && mark.which === list));
  return (
    has(unit.items) ||
    has(unit.heading) ||
    has(unit.title) ||
    has(unit.before?.items ?? []) ||
    has(unit.before?.before?.items ?? [])
  );
}
