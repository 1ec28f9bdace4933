import type { Clause } from "../clauses/clauses.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { type Item, is, isUnknown } from "../scan/items.js";
import type { MarkClass, Meaning, TopicEntry, TopicMark, WayEntry } from "../scan/vocabulary.js";

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

/** A word that a topic is told with, or is about. */
export function isOfTopic(item: Item, topic: TopicEntry): boolean {
  return (["thing", "with", "near", "scope", "group"] as const).some((role) => hasMark(item, topic, role));
}

/** A word that says nothing to this topic: in no vocabulary, or in that of other topics alone. */
export function isStrange(item: Item | undefined, topic: TopicEntry): boolean {
  if (item?.kind !== "word") return false;
  const { entry } = item;
  if (entry === null || isUnknown(item)) return !/ly$|^(?:in|on|at|of|to|by|for|from)$/.test(item.text);
  return (
    !/^(?:the|a|an) /.test(item.text) &&
    entry.meanings.every(({ cls }) => cls === "teller") &&
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

/** What is among some items: the marks of topics as they are met, and where their days and figures stand. */
export interface TopicMarks {
  readonly marks: readonly TopicMark[];
  /** Of each mark the index of its item. */
  readonly at: readonly number[];
  /** The topics of which a thing is among the items. */
  readonly told: readonly TopicEntry[];
  /** The indices of the items that are days, of those that are countries, and of those that are figures. */
  readonly dates: readonly number[];
  readonly countries: readonly number[];
  readonly figures: readonly number[];
  /** The classes of all that the items mean. */
  readonly classes: ReadonlySet<MarkClass>;
  /** What a topic has of them; most topics of a unit are never asked for. */
  readonly of: Map<TopicEntry, TopicPlaces>;
}

/** Gathered once for the items of a unit: every topic and every clause of it asks for its own. */
const GATHERED = new WeakMap<readonly Item[], TopicMarks>();

/** The items last asked about, with their marks: most questions are about those of one unit, one after the other. */
let lastItems: readonly Item[] | null = null;
let lastMarks: TopicMarks | null = null;

/** The marks of some items. */
export function topicMarks(items: readonly Item[]): TopicMarks {
  if (items === lastItems && lastMarks !== null) return lastMarks;
  let known = GATHERED.get(items);
  if (known === undefined) {
    known = gathered(items);
    GATHERED.set(items, known);
  }
  lastItems = items;
  lastMarks = known;
  return known;
}

function gathered(items: readonly Item[]): TopicMarks {
  const all: TopicMark[] = [];
  const places: number[] = [];
  const told: TopicEntry[] = [];
  const dates: number[] = [];
  const countries: number[] = [];
  const figures: number[] = [];
  const classes = new Set<MarkClass>();
  for (let at = 0; at < items.length; at++) {
    const { kind, amount, entry } = items[at] as Item;
    if (kind === "date") dates.push(at);
    else if (kind === "country") countries.push(at);
    if (amount !== null) figures.push(at);
    if (entry === null) continue;
    const { meanings, topics } = entry;
    for (let i = 0; i < meanings.length; i++) classes.add((meanings[i] as Meaning).cls);
    for (let i = 0; i < topics.length; i++) {
      const mark = topics[i] as TopicMark;
      all.push(mark);
      places.push(at);
      if (mark.role === "thing" && !told.includes(mark.topic)) told.push(mark.topic);
    }
  }
  return { marks: all, at: places, told, dates, countries, figures, classes, of: new Map() };
}

function placesOf(items: readonly Item[], topic: TopicEntry): TopicPlaces {
  const { marks, at, of } = topicMarks(items);
  const known = of.get(topic);
  if (known !== undefined) return known;
  const own: TopicMark[] = [];
  const things: number[] = [];
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as TopicMark;
    if (mark.topic !== topic) continue;
    own.push(mark);
    if (mark.role === "thing" && things.at(-1) !== at[i]) things.push(at[i] as number);
  }
  const made = own.length === 0 ? NOTHING_OF : { marks: own, things };
  of.set(topic, made);
  return made;
}

const NOTHING_OF: TopicPlaces = { marks: [], things: [] };

/** The indices of the items that are things of a topic. */
export function thingsIn(items: readonly Item[], topic: TopicEntry): readonly number[] {
  return placesOf(items, topic).things;
}

/** Whether some items have a mark of a topic in a role, as `hasMark` asks it of one. */
export function someMarked(
  items: readonly Item[],
  topic: TopicEntry,
  role: TopicMark["role"],
  way?: WayEntry | null,
  which?: TopicMark["which"],
): boolean {
  return includes(placesOf(items, topic).marks, topic, role, way, which);
}

/** Whether some items have a meaning of a class (and kind of it), as `is` asks it of one. */
export function someIs(items: readonly Item[], cls: MarkClass, sub?: string): boolean {
  return topicMarks(items).classes.has(cls) && (sub === undefined || items.some((item) => is(item, cls, sub)));
}

/** Whether a place lies in a clause. */
export function isIn(clause: Clause, at: number): boolean {
  for (const [from, to] of clause.ranges) if (at >= from && at < to) return true;
  return false;
}
