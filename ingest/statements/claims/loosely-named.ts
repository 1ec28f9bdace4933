import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { indicesOf, someMarked } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import type { Claim } from "./claim.js";
import { corrects } from "./corrected-figures.js";
import { countriesIn, isTold, openings } from "./openings.js";
import type { UnitReading } from "./unit-reading.js";
import { CHANGES, mayBeNews } from "./unread-changes.js";

/** Words of a topic's title that name nothing. */
const UNNAMING =
  /^(?:(?:not?|an?|the|of|on|at|in|by|for|per|and|after|once|each|even|with|without|within|under|beyond|than|from|that|needed|required|accepted|recognised|regardless|longest|greatest|some|while|new|own)|\d+)$/;
const STEM = 5;
/** So many of its words name a topic at least, and so many of them may be missing. */
const LEAST = 2;
const MISSING = 1;

/** A word that so many titles share tells none of them from another. */
const COMMON = 4;
const SHARED = new WeakMap<readonly TopicEntry[], ReadonlyMap<string, number>>();

function sharedBy(topics: readonly TopicEntry[], stem: string): number {
  let counts = SHARED.get(topics);
  if (counts === undefined) {
    const all = new Map<string, number>();
    for (const topic of topics) for (const one of stemsOf(topic)) all.set(one, (all.get(one) ?? 0) + 1);
    counts = all;
    SHARED.set(topics, counts);
  }
  return counts.get(stem) ?? 0;
}

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
function looselyNamed(items: readonly Item[], topics: readonly TopicEntry[]): readonly TopicEntry[] {
  const words = new Set(items.flatMap((item) => (item.kind === "word" ? item.text.split(/[\s-]+/).map(stem) : [])));
  let most = LEAST;
  let found: TopicEntry[] = [];
  for (const topic of topics) {
    const stems = stemsOf(topic);
    const met = stems.filter((one) => words.has(one));
    const hits = met.length;
    if (hits < most || hits < stems.length - MISSING) continue;
    // "A visa", "the service" are of many topics: with these alone all of a title is there.
    if (hits < stems.length && !met.some((one) => sharedBy(topics, one) < COMMON)) continue;
    if (hits > most) found = [];
    most = hits;
    found.push(topic);
  }
  return found;
}

/**
 * What a unit leaves open of which no topic made anything: the topics that it names loosely, where it tells outright what makes news. Of a topic
 * told country by country it speaks of those it names. A topic that understood it and made nothing of it has its reasons.
 */
export function looseNews(
  unit: Unit,
  clauses: readonly Clause[],
  { topics, understood }: { readonly topics: readonly TopicEntry[]; readonly understood: readonly TopicEntry[] },
  readingOf: (topic: TopicEntry) => UnitReading,
): readonly Claim[] {
  // An item of a list goes on what introduces it.
  if (!mayBeNews(unit) || unit.own > 0) return [];
  if (!clauses.some((clause) => tellsNews(unit, clause)) && !corrects(unit.items)) return [];
  const told = clauses.filter(({ role, conditional }) => role !== "condition" && !conditional);
  const items = told.flatMap((clause) => indicesOf(clause).map((at) => unit.items[at] as Item));
  if (items.some(({ text }) => text === "whether")) return [];
  const named = new Set([...looselyNamed(items, topics), ...measuredBy(items, unit, topics)]);
  return [...named].flatMap((topic) => {
    const reading = readingOf(topic);
    if (reading.hosted === "foreign" || understood.includes(topic) || someMarked(unit.items, topic, "not", null)) return [];
    const countries = countriesIn(unit.items, topic);
    return topic.topic.subjects || countries.size === 0 ? openings(topic, reading, countries) : [];
  });
}

/** "From D one blank page will be enough": the one topic whose unit a figure has; in a correction each of several. */
function measuredBy(items: readonly Item[], unit: Unit, topics: readonly TopicEntry[]): readonly TopicEntry[] {
  const units = new Set(items.flatMap(({ amount }) => amount?.unit ?? []));
  if (units.size === 0) return [];
  const every = corrects(unit.items) || corrects(unit.title);
  return [...units].flatMap((one) => {
    const all = topics.filter(({ topic }) => topic.units.includes(one));
    return every || all.length === 1 ? all : [];
  });
}

/** Whether a clause that is told outright has what makes news of it: a day, a figure, a word of news, a verb of change. */
function tellsNews({ items }: Unit, clause: Clause): boolean {
  if (clause.role === "condition" || clause.conditional || is(items[clause.ranges[0]?.[0] ?? 0], "relative")) return false;
  const verbs = clause.verbs.filter((verb) => isTold(verb) && verb.effect !== "say");
  if (verbs.length === 0) return false;
  const own = indicesOf(clause).map((at) => items[at] as Item);
  if (own.some((item) => item.amount?.unit != null || is(item, "denier", "no-longer"))) return true;
  // "On D we spoke about visas": what somebody does on a day makes no rule.
  const dated = own.some((item) => item.kind === "date" || is(item, "news"));
  return verbs.some(({ effect, passive, tense }) => CHANGES.has(effect) || (dated && passive && tense !== "present"));
}
