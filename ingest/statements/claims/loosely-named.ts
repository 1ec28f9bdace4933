import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { indicesOf, thingsIn } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";

/** Words of a topic's title that name nothing. */
const UNNAMING =
  /^(?:(?:not?|the|of|on|at|in|by|for|per|and|after|once|each|even|with|without|within|under|beyond|than|from|that|needed|required|accepted|recognised|regardless|longest|greatest|some|while|new|own)|\d+)$/;
const STEM = 5;
/** So many of its words name a topic at least, and so many of them may be missing. */
const LEAST = 2;
const MISSING = 1;

/** What a topic is called, by stems. */
const STEMS = new WeakMap<TopicEntry, readonly string[]>();

function stemsOf(topic: TopicEntry): readonly string[] {
  const known = STEMS.get(topic);
  if (known !== undefined) return known;
  const words = topic.topic.title.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const made = [...new Set(words.filter((word) => !UNNAMING.test(word)).map(stem))];
  STEMS.set(topic, made);
  return made;
}

function stem(word: string): string {
  return word.replace(/s$/, "").slice(0, STEM);
}

/**
 * The topics that a unit names by the words of their titles, in any order, where it has none of their things: "the interval that lies between
 * two crossings of the border". Of several those of which it has most words.
 */
export function looselyNamed({ items }: Unit, topics: readonly TopicEntry[]): readonly TopicEntry[] {
  const words = new Set(items.flatMap((item) => (item.kind === "word" ? item.text.split(/[\s-]+/).map(stem) : [])));
  let most = LEAST;
  let found: TopicEntry[] = [];
  for (const topic of topics) {
    const stems = stemsOf(topic);
    const hits = stems.filter((one) => words.has(one)).length;
    if (hits < most || hits < stems.length - MISSING) continue;
    if (hits > most) found = [];
    most = hits;
    found.push(topic);
  }
  return found;
}

const CHANGES = new Set(["begin", "end", "suspend", "resume", "cancel", "extend", "move", "retract", "raise", "lower"]);

/** Whether a clause that is told outright has what makes news of it: a day, a figure, a denial, a word of news, a verb of change or of the past. */
export function tellsNews({ items }: Unit, clause: Clause): boolean {
  if (clause.role === "condition" || clause.conditional) return false;
  const verbs = clause.verbs.filter(
    ({ form, mood, hedged, tense }) => form === "finite" && mood === "told" && !hedged && tense !== "future",
  );
  if (verbs.length === 0) return false;
  const own = indicesOf(clause).map((at) => items[at] as Item);
  return (
    own.some((item) => item.kind === "date" || item.amount !== null || is(item, "denier") || is(item, "news")) ||
    verbs.some(({ effect, tense }) => CHANGES.has(effect) || tense === "past")
  );
}

export function namesThing({ items }: Unit, topic: TopicEntry): boolean {
  return thingsIn(items, topic).length > 0;
}
