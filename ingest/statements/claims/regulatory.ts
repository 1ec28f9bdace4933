import type { Unit } from "../clauses/units.js";
import { someIs, someMarked } from "../frames/marks.js";
import { type Item, is, isUnknown, meaning } from "../scan/items.js";
import type { TopicEntry, TopicMark, WayEntry } from "../scan/vocabulary.js";

/** Verbs that tell no rule. */
const TELLS_NOTHING = new Set(["say", "show", "other"]);

/** Whether a unit has what tells a rule: a verb or a word of change or duty, a state, a denial, a figure with its unit, a day, names behind a colon. */
export function looksRegulatory(unit: Unit): boolean {
  const { items, own } = unit;
  if (someIs(items, "event")) return false;
  for (let at = own; at < items.length; at++) {
    const item = items[at] as Item;
    if (isTelling(item) || (item.text === ":" && items[at + 1]?.kind === "country")) return true;
  }
  return false;
}

function isTelling(item: Item): boolean {
  if (item.amount !== null && item.amount.unit !== null) return true;
  if (item.kind === "date" || is(item, "denier") || is(item, "news")) return true;
  const verb = meaning(item, "verb");
  if (verb !== null && !TELLS_NOTHING.has(verb.sub)) return true;
  if (is(item, "state") || is(item, "aux", "must")) return true;
  return is(item, "role", "from") || is(item, "role", "until");
}

/** Whether a unit is a day or a figure with hardly a word beside it. */
export function isBare({ items, own }: Unit): boolean {
  const words = items.slice(own).filter((item) => item.kind === "word");
  return words.length <= FEW_WORDS && items.slice(own).some((item) => item.kind === "date" || item.amount?.unit != null);
}

const FEW_WORDS = 4;

/** Whether a unit names the thing of a topic together with all that the topic wants beside it. */
export function tellsOf(unit: Unit, topic: TopicEntry): boolean {
  const has = (role: TopicMark["role"], way: WayEntry | null, which?: number): boolean =>
    someMarked(unit.items, topic, role, way, which) || someMarked(unit.heading, topic, role, way, which);
  return (
    topic.ways.some(
      (way) =>
        has("thing", way) &&
        !has("not", way) &&
        way.way.with.every((_, list) => has("with", way, list)) &&
        way.way.near.every((_, list) => has("near", way, list)),
    ) && !has("not", null)
  );
}

const SETS_FIGURES = new Set(["set", "raise", "lower", "extend", "move"]);

/** Whether a unit may tell a topic: of a figure or a day there must be one, or that it has changed. */
export function mayTell(unit: Unit, topic: TopicEntry): boolean {
  const { kind, units } = topic.topic;
  if (!tellsOf(unit, topic)) return false;
  if (kind === "membership" || kind === "status") return true;
  return unit.items.some((item) => {
    const verb = meaning(item, "verb");
    if (verb !== null && SETS_FIGURES.has(verb.sub)) return true;
    return kind === "deadline"
      ? item.kind === "date"
      : item.amount !== null && item.amount.unit !== null && units.includes(item.amount.unit);
  });
}

/** The words of a unit that are in no vocabulary. */
export function strangeWords(unit: Unit): readonly string[] {
  return unit.items.slice(unit.own).flatMap((item) => (item.kind === "word" && isUnknown(item) && !item.name ? [item.text] : []));
}
