import type { Clause } from "../clauses/clauses.js";
import { type Item, isUnknown } from "../scan/items.js";
import type { TopicEntry, TopicMark } from "../scan/vocabulary.js";

/** Item indices by clause: every topic of a unit asks for them. */
const INDICES = new WeakMap<Clause, readonly number[]>();

/** The indices of a clause's items, in the order of its ranges. */
export function indicesOf(clause: Clause): readonly number[] {
  const known = INDICES.get(clause);
  if (known !== undefined) return known;
  const indices: number[] = [];
  for (const [from, to] of clause.ranges) for (let at = from; at < to; at++) indices.push(at);
  INDICES.set(clause, indices);
  return indices;
}

const NO_MARKS: readonly TopicMark[] = [];

/** The marks of a topic that an item has in a role. */
export function marksOf(item: Item | undefined, topic: TopicEntry, role: TopicMark["role"]): readonly TopicMark[] {
  if (item === undefined || item.entry === null) return NO_MARKS;
  const { topics } = item.entry;
  let found: TopicMark[] | null = null;
  for (let i = 0; i < topics.length; i++) {
    const mark = topics[i] as TopicMark;
    if (mark.topic !== topic || mark.role !== role) continue;
    if (found === null) found = [mark];
    else found.push(mark);
  }
  return found ?? NO_MARKS;
}

/** A word that says nothing to this topic: in no vocabulary, or in that of other topics alone. */
export function isStrange(item: Item | undefined, topic: TopicEntry): boolean {
  if (item?.kind !== "word") return false;
  const { entry } = item;
  if (entry === null || isUnknown(item)) return !/ly$|^(?:in|on|at|of|to|by|for|from)$/.test(item.text);
  return (
    !/^(?:the|a|an) /.test(item.text) &&
    entry.meanings.length === 0 &&
    entry.topics.length > 0 &&
    entry.topics.every((mark) => mark.topic !== topic || mark.role === "hint")
  );
}

/** Where things stand, by topic: every clause of a unit asks for them. */
const THINGS = new WeakMap<readonly Item[], ReadonlyMap<TopicEntry, readonly number[]>>();

const NOWHERE: readonly number[] = [];

/** The indices of the items that are things of a topic. */
export function thingsIn(items: readonly Item[], topic: TopicEntry): readonly number[] {
  let known = THINGS.get(items);
  if (known === undefined) {
    known = placesOfThings(items);
    THINGS.set(items, known);
  }
  return known.get(topic) ?? NOWHERE;
}

function placesOfThings(items: readonly Item[]): ReadonlyMap<TopicEntry, readonly number[]> {
  const places = new Map<TopicEntry, number[]>();
  for (let at = 0; at < items.length; at++) {
    for (const mark of items[at]?.entry?.topics ?? NO_MARKS) {
      if (mark.role !== "thing") continue;
      const list = places.get(mark.topic);
      if (list === undefined) places.set(mark.topic, [at]);
      else if (list.at(-1) !== at) list.push(at);
    }
  }
  return places;
}

/** Whether a place lies in a clause. */
export function isIn(clause: Clause, at: number): boolean {
  for (const [from, to] of clause.ranges) if (at >= from && at < to) return true;
  return false;
}
