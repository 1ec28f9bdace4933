import type { Clause } from "../clauses/clauses.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { type Item, isUnknown } from "../scan/items.js";
import type { TopicEntry, TopicMark, WayEntry } from "../scan/vocabulary.js";

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

/** The verbs of a clause; of one that takes its verb from another, those of that one. */
export function verbsFor({ verbs, shares }: Clause): readonly VerbGroup[] {
  return verbs.length > 0 ? verbs : (shares?.verbs ?? []);
}

const NO_MARKS: readonly TopicMark[] = [];

/** Whether an item has a mark of a topic in a role, of one way of telling it (null: of the topic as a whole) and of one of its lists. */
export function hasMark(
  item: Item | undefined,
  topic: TopicEntry,
  role: TopicMark["role"],
  way?: WayEntry | null,
  which?: TopicMark["which"],
): boolean {
  return item !== undefined && item.entry !== null && includes(item.entry.topics, topic, role, way, which);
}

function includes(
  marks: readonly TopicMark[],
  topic: TopicEntry,
  role: TopicMark["role"],
  way: WayEntry | null | undefined,
  which: TopicMark["which"] | undefined,
): boolean {
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as TopicMark;
    if (
      mark.topic === topic &&
      mark.role === role &&
      (way === undefined || mark.way === way) &&
      (which === undefined || mark.which === which)
    )
      return true;
  }
  return false;
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

/** What some items have of one topic. */
interface TopicPlaces {
  readonly marks: readonly TopicMark[];
  /** The indices of the items that are its things. */
  readonly things: readonly number[];
}

/** The topics that some items have marks of, as they are met. */
export interface TopicMarks {
  readonly of: ReadonlyMap<TopicEntry, TopicPlaces>;
  /** Those of which a thing is among the items. */
  readonly told: readonly TopicEntry[];
}

/** Gathered once for the items of a unit: every topic and every clause of it asks for its own. */
const GATHERED = new WeakMap<readonly Item[], TopicMarks>();

/** The marks of some items, topic by topic. */
export function topicMarks(items: readonly Item[]): TopicMarks {
  let known = GATHERED.get(items);
  if (known === undefined) {
    known = gathered(items);
    GATHERED.set(items, known);
  }
  return known;
}

function gathered(items: readonly Item[]): TopicMarks {
  const of = new Map<TopicEntry, { readonly marks: TopicMark[]; readonly things: number[] }>();
  const told: TopicEntry[] = [];
  for (let at = 0; at < items.length; at++) {
    const marks = items[at]?.entry?.topics ?? NO_MARKS;
    // The marks of one topic stand together.
    let topic: TopicEntry | null = null;
    let places: { readonly marks: TopicMark[]; readonly things: number[] } | undefined;
    for (let i = 0; i < marks.length; i++) {
      const mark = marks[i] as TopicMark;
      if (places === undefined || mark.topic !== topic) {
        topic = mark.topic;
        places = of.get(topic);
        if (places === undefined) {
          // Arrays that are made with their first element take the least room, and most keep to it.
          places = { marks: [mark], things: mark.role === "thing" ? [at] : [] };
          of.set(topic, places);
          if (mark.role === "thing") told.push(topic);
          continue;
        }
      }
      places.marks.push(mark);
      if (mark.role !== "thing" || places.things.at(-1) === at) continue;
      if (places.things.length === 0) told.push(topic as TopicEntry);
      places.things.push(at);
    }
  }
  return { of, told };
}

const NOWHERE: readonly number[] = [];

/** The indices of the items that are things of a topic. */
export function thingsIn(items: readonly Item[], topic: TopicEntry): readonly number[] {
  return topicMarks(items).of.get(topic)?.things ?? NOWHERE;
}

/** Whether some items have a mark of a topic in a role, as `hasMark` asks it of one. */
export function someMarked(
  items: readonly Item[],
  topic: TopicEntry,
  role: TopicMark["role"],
  way?: WayEntry | null,
  which?: TopicMark["which"],
): boolean {
  const places = topicMarks(items).of.get(topic);
  return places !== undefined && includes(places.marks, topic, role, way, which);
}

/** Whether a place lies in a clause. */
export function isIn(clause: Clause, at: number): boolean {
  for (const [from, to] of clause.ranges) if (at >= from && at < to) return true;
  return false;
}
