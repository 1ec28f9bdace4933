import type { Post } from "../../../src/model/post.js";
import type { Value } from "../../../src/model/value.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { hasMark } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";
import { hasBeside } from "./conditions.js";

/** A figure of a topic in a unit, with the thing it is told of. */
export interface Found {
  readonly at: number;
  readonly thing: number;
  readonly value: Value;
  readonly way: WayEntry;
  readonly clause: Clause;
}

/** The value of an item in a unit of the topic; null for another unit, or a value that cannot be the topic's. */
export function figureOf(topic: TopicEntry, item: Item): Value | null {
  const { amount } = item;
  if (amount === null || amount.unit === null) return null;
  const own = topic.topic.units.includes(amount.unit);
  const factor = own ? 1 : topic.topic.convert[amount.unit];
  if (factor === undefined) return null;
  const value = amount.value * factor;
  return isPossible(topic, value) ? { amount: value, unit: own ? amount.unit : (topic.topic.units[0] as string) } : null;
}

/** Whether a value lies between those that the topic can have. */
export function isPossible({ topic: { between } }: TopicEntry, value: number): boolean {
  return between === null || (value >= between[0] && value <= between[1]);
}

/** "12 further states", "another 5 countries", "this country and 44 others": so many are added, or are counted apart. */
export function isAddition(items: readonly Item[], at: number, { text }: Post): boolean {
  const { start, end, amount } = items[at] as Item;
  const words = text.slice(start, end).toLowerCase();
  const besides = items.slice(Math.max(0, at - 3), at).some((item) => is(item, "and"));
  if (/\bothers?$|\bother /.test(`${words} ${items[at + 1]?.text ?? ""}`) && besides) return true;
  return (
    amount?.unit === "country" &&
    /(?:^| )(?:further|more(?! than)|additional|extra|another)(?: |$)/.test(`${items[at - 1]?.text} ${words}`)
  );
}

/** Whether a thing is the rule itself, and not a word that the rule shares with others ("quarantine"). */
export function namesRule(topic: TopicEntry, unit: Unit, thing: number): boolean {
  return topic.ways.some(
    (way) => way.way.as !== "value" && hasMark(unit.items[thing], topic, "thing", way) && hasBeside(unit, topic, way),
  );
}

/** A figure told country by country that nobody is obliged by. */
export const isNoDuty = ({ topic }: TopicEntry): boolean =>
  topic.subjects && topic.tell.every(({ inForceWhen }) => inForceWhen !== "required");

/** Units of figures that a sentence may give beside a topic's own: they are of other things. */
export const OF_OTHERS: readonly string[] = [
  "country",
  "hour",
  "day",
  "month",
  "year",
  "business-day",
  "person",
  "percent",
  "KZT",
  "USD",
  "MCI",
  "page",
  "minute",
];
