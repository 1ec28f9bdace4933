import type { Clause } from "../clauses/clauses.js";
import type { VerbGroup } from "../clauses/verb-groups.js";
import { type Item, is, meaning } from "../scan/items.js";
import type { TopicEntry, TopicMark, WayEntry } from "../scan/vocabulary.js";
import { compose, type Polar, type Told, underNoun } from "./polarity.js";

/** What one clause tells of one topic's thing. */
export interface Frame {
  readonly topic: TopicEntry;
  readonly way: WayEntry;
  readonly clause: Clause;
  /** Item index of the thing. */
  readonly thing: number;
  /** First and last item of the noun phrase around it ("the suspension of … flights"). */
  readonly phrase: readonly [number, number];
  readonly told: Told;
  /** Item indices of deniers that it took into account. */
  readonly denied: readonly number[];
  /** Words that were not understood, or that the frame does not account for; none when it was read whole. */
  readonly stopped: readonly string[];
}

/** What is between the words of a clause and its topic. */
export interface Reach {
  readonly items: readonly Item[];
  readonly clause: Clause;
  /** Items of the clause, and of the clause whose subject it shares. */
  readonly own: readonly number[];
  readonly shared: readonly number[];
  /** Items of the conditions that hang on the clause. */
  readonly conditions: readonly number[];
}

/** The items that a clause can take its thing from. */
export function reachOf(items: readonly Item[], clause: Clause, beside: readonly Clause[] = []): Reach {
  const own = indicesOf(clause);
  const conditions = clause.conditional ? beside.filter((one) => one.role === "condition").flatMap(indicesOf) : [];
  return { items, clause, own, shared: clause.shares ? indicesOf(clause.shares) : [], conditions };
}

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

/** Whether all that goes with a way stands in the clause or near it, and nothing that speaks against it. */
export function isMeant(topic: TopicEntry, way: WayEntry, { items, own, shared, conditions }: Reach, around: (list: number, way: WayEntry) => boolean): boolean {
  if (own.some((at) => marksOf(items[at], topic, "not").some((mark) => mark.way === null || mark.way === way))) return false;
  const all = [...own, ...shared, ...conditions];
  return way.way.with.every((_, list) => all.some((at) => marksOf(items[at], topic, "with").some((mark) => mark.way === way && mark.which === list))) && way.way.near.every((_, list) => around(list, way));
}

/** Frames of one topic in one clause; at most one for each way of telling it. */
export function framesOf(topic: TopicEntry, reach: Reach, around: (list: number, way: WayEntry) => boolean): readonly Frame[] {
  const out: Frame[] = [];
  const { items, own, shared } = reach;
  if (own.some((at) => marksOf(items[at], topic, "not").some((mark) => mark.way === null))) return out;
  const named = thingsIn(items, topic);
  for (const way of topic.ways) {
    if (!named.some((at) => marksOf(items[at], topic, "thing").some((mark) => mark.way === way))) continue;
    // A thing that another clause lends comes with what that clause says against it.
    const lent = shared.some((at) => marksOf(items[at], topic, "not").some((mark) => mark.way === null || mark.way === way)) ? [] : shared;
    const things = [...own, ...lent].filter((at) => marksOf(items[at], topic, "thing").some((mark) => mark.way === way));
    if (things.length === 0 || !isMeant(topic, way, reach, around)) continue;
    for (const thing of things) {
      const frame = frameAt(topic, way, reach, thing);
      if (frame === null) continue;
      out.push(frame);
      break;
    }
  }
  return out;
}

function frameAt(topic: TopicEntry, way: WayEntry, reach: Reach, thing: number): Frame | null {
  const { items, clause } = reach;
  if (way.way.as === "fact") return verbsFor(clause).some((verb) => verb.mood === "conditional" || verb.effect === "plan") ? null : factAt(topic, way, clause, thing);
  const verbs = verbsFor(clause);
  const phrase = nounPhrase(items, thing, topic, verbs);
  if (phrase === null || (topic.topic.ofOthers && isHostsOwn(topic, items, thing))) return null;
  if (phrase.adjunct !== null) return phrase.adjunct === "during" && topic.topic.presupposed && verbs.at(-1)?.tense !== "past" ? { ...factAt(topic, way, clause, thing), told: { act: "hold", v: 1, before: "unsaid", future: false, suspends: false, deniedChange: false } } : null;
  // Whoever is exempt is a part, unless the topic is that part's exemption.
  const effectOf = (verb: VerbGroup): string => {
    if (isList(items[thing]) && verb.kind === "verb") {
      const lemma = verb.word.entry?.meanings.find((m) => m.cls === "verb")?.lemma ?? "";
      if (/^(?:include|contain|comprise|consist|name|list|have)$/.test(lemma)) return verb.passive ? "begin" : "hold";
      if (/^(?:gain|add|join|place|put|take|receive|supplement)$/.test(lemma)) return "begin";
    }
    if (ontoList(items, verb)) return "begin";
    if (verb.head === thing) return "show"; // "must notify": the thing is what the verb does
    const effect = effectFor(items, topic, verb, clause.role === "main");
    return effect === "exempt" && way.way.inForceWhen !== "not-required" ? "other" : effect;
  };
  const planned = isPlanned(items, phrase, verbs);
  // "The first flight was operated on D": its day is that of the beginning.
  const first = /^(?:first|inaugural|maiden)$/.test(items[thing - 1]?.text ?? "") && verbs.every((verb) => verb.denial === "none");
  const said = first ? verbs.map((verb) => (effectOf(verb) === "begin" ? { ...verb, state: false } : verb)) : verbs;
  let told = compose(phrase.polar({ ...start(way), planned }), said, effectOf);
  const nobody = deniedSubject(reach, verbs, phrase.from);
  const over = reach.own.some((at) => is(items[at], "denier", "no-longer") && !verbs.some((verb) => at >= verb.from && at < verb.to));
  if (told !== null && (phrase.none || nobody)) told = over || verbs.some((verb) => verb.denial === "no-longer") ? overOf(told, verbs) : noneOf(told);
  else if (told !== null && over) told = told.act === "hold" ? { ...told, act: "change", v: told.v === 1 ? -1 : 1 } : told;
  if (told === null) return null;
  // "Presumably flights will be resumed": what may come is no more than a plan.
  if (told.future && told.act === "change" && (verbs.some((verb) => verb.hedged) || reach.own.some((at) => is(items[at], "hedge")))) told = { ...told, act: "plan" };
  const settled = stateOf(told, way);
  const stopped = [...phrase.unknown, ...unknownBetween(items, verbs, phrase.from, phrase.to)];
  for (const verb of verbs) if (verb.hedged) stopped.push(items[verb.from]?.text ?? "");
  const denied = reach.own.filter((at) => is(items[at], "denier") && (is(items[at], "denier", "no-longer") ? over : nobody || phrase.none));
  return { topic, way, clause, thing, phrase: [phrase.from, phrase.to], told: settled, denied, stopped };
}

function isList(item: Item | undefined): boolean {
  return /^(?:list|lists|category|categories|group|groups|register)$/.test(item?.text ?? "");
}

/** "have been added to the list", "is included in the register". */
function ontoList(items: readonly Item[], verb: VerbGroup): boolean {
  const lemma = verb.word.entry?.meanings.find((m) => m.cls === "verb")?.lemma ?? "";
  if (!verb.passive || !/^(?:add|include|place|put|enter)$/.test(lemma)) return false;
  return /^(?:to|in|on|into|onto)$/.test(items[verb.to]?.text ?? "") && items.slice(verb.to + 1, verb.to + 5).some(isList);
}

/** Naming the thing together with all that goes with it is enough, unless it is only planned or supposed. */
function factAt(topic: TopicEntry, way: WayEntry, clause: Clause, thing: number): Frame {
  const verbs = verbsFor(clause);
  const told: Told = { act: "hold", v: 1, before: "unsaid", future: verbs.at(-1)?.tense === "future", suspends: false, deniedChange: false };
  return { topic, way, clause, thing, phrase: [thing, thing + 1], told: stateOf(told, way), denied: [], stopped: [] };
}

/** "The suspension planned for D was …": what the verb is said of had only been planned. */
function isPlanned(items: readonly Item[], phrase: Phrase, verbs: readonly VerbGroup[]): boolean {
  const [main] = verbs;
  if (main === undefined) return false;
  const end = main.from < phrase.to ? phrase.to : main.from;
  return items.slice(phrase.to, end).some((item) => item.entry?.meanings.some((m) => m.cls === "verb" && m.sub === "plan" && m.form === "participle"));
}

/** "Our country's own passports": not the thing of other countries that the topic is about. */
function isHostsOwn(topic: TopicEntry, items: readonly Item[], thing: number): boolean {
  let at = thing - 1;
  while (items[at]?.text === "s" || items[at]?.text === "'") at--;
  const item = items[at];
  return item !== undefined && (is(item, "host") || (item.kind === "country" && item.country?.code === topic.pack.host));
}

function start(way: WayEntry): Polar {
  const is = way.way.as === "document" ? "document" : way.way.as === "activity" ? (way.way.inForceWhen === "required" ? "duty" : "activity") : "state";
  return { is, v: 1, planned: false };
}

/** From "the rule holds", "is required" or "is allowed" to "the topic is in force". */
function stateOf(said: Told, way: WayEntry): Told {
  const { inForceWhen } = way.way;
  const turned = inForceWhen === "absent" || inForceWhen === "not-required" || inForceWhen === "forbidden";
  return turned ? { ...said, v: said.v === 1 ? -1 : 1 } : said;
}

/** "Neither citizens nor foreigners need …", "nobody has to show …": the subject denies. */
function deniedSubject({ items, own }: Reach, verbs: readonly VerbGroup[], phrase: number): boolean {
  const first = verbs[0];
  if (first === undefined) return false;
  return own.some((at) => at < first.from && at < phrase && (items[at]?.text === "neither" || /^(?:nobody|no one|none)$/.test(items[at]?.text ?? "")));
}

/** "There are no flights any more", "neither … will any longer have to …": it was so and is over. */
function overOf(said: Told, verbs: readonly VerbGroup[]): Told {
  const turned = verbs.some((verb) => verb.denial !== "none");
  return { ...said, act: "change", v: turned ? said.v : said.v === 1 ? -1 : 1, before: "unsaid" };
}

/** "No flights are operated", "neither … nor": the noun phrase denies. */
function noneOf(said: Told | null): Told | null {
  if (said === null || said.act === "plan") return said;
  return { ...said, act: said.act === "change" && said.v === 1 ? "hold" : said.act, v: said.v === 1 ? -1 : 1, before: "unsaid" };
}

function verbsFor(clause: Clause): readonly VerbGroup[] {
  if (clause.verbs.length > 0) return clause.verbs;
  return clause.shares?.verbs ?? [];
}

/** What a verb does for this topic. */
function effectFor(items: readonly Item[], topic: TopicEntry, verb: VerbGroup, main: boolean): string {
  const item = verb.word;
  // "The country has direct flights with X."
  if (main && verb.effect === "show" && verb.mood === "told" && verb.form === "finite" && item.entry?.meanings.some((m) => m.lemma === "have")) return "hold";
  for (const role of ["begins", "ends", "holds"] as const) if (marksOf(item, topic, role).length > 0) return role === "begins" ? "begin" : role === "ends" ? "end" : "hold";
  if (verb.kind === "be" && items.slice(Math.max(0, verb.from - 2), verb.from).some((one) => one.text === "there")) return "hold";
  return verb.effect;
}

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly none: boolean;
  /** It stands behind a preposition that makes it an adjunct. */
  readonly adjunct: "during" | "other" | null;
  readonly unknown: readonly string[];
  readonly polar: (start: Polar) => Polar;
}

const PREPOSITIONS = new Set(["of", "on", "for", "to", "from", "with", "in", "against", "about", "regarding"]);
const LONGEST_PHRASE = 14;

/** The noun phrase around a thing: nouns of event and rule over it, deniers at it; null where it only describes persons. */
function nounPhrase(items: readonly Item[], thing: number, topic: TopicEntry, verbs: readonly VerbGroup[]): Phrase | null {
  const subs: string[] = [];
  const unknown: string[] = [];
  let none = false;
  let to = thing + 1;
  // "PCR requirement", "flight ban", "flights suspension".
  for (let i = thing + 1; i < items.length && i <= thing + 2; i++) {
    const item = items[i] as Item;
    const noun = meaning(item, "noun");
    if (noun === null || is(item, "verb") !== (is(item, "noun") && is(item, "verb"))) break;
    if (is(item, "verb") && !isNounHere(items, i)) break;
    subs.push(noun.sub);
    to = i + 1;
  }
  // "Flights with X: suspension extended to D".
  const first = verbs[0];
  const colon = first === undefined ? -1 : items.findIndex((item, i) => i > thing && i < first.from && item.text === ":");
  if (colon >= 0 && first !== undefined)
    for (let i = colon + 1; i < first.from; i++) {
      const noun = meaning(items[i] as Item, "noun");
      if (noun === null) continue;
      subs.push(noun.sub);
      to = i + 1;
    }
  let from = thing;
  let prepositions = 0;
  let adjunct: Phrase["adjunct"] = null;
  let determined = false;
  let pending: string[] = [];
  for (let i = thing - 1; i >= 0 && thing - i <= LONGEST_PHRASE; i--) {
    const item = items[i] as Item;
    if (verbs.some((verb) => i >= verb.from && i < verb.to)) break;
    if (item.kind === "amount" && i === thing - 1) continue; // "the suspension of 72-hour transit"
    if (item.kind === "seam" || item.kind === "date" || item.kind === "amount" || item.kind === "category") break;
    if (item.kind === "country") {
      if (item.country?.form === "demonym" || i === thing - 1) continue;
      break;
    }
    if (item.kind === "punct") {
      if (item.text === '"' || item.text === "'" || item.text === "-") continue;
      break;
    }
    if (is(item, "denier", "without")) {
      subs.push("lack");
      from = i;
      prepositions = 0;
      continue;
    }
    if (is(item, "denier", "none") || item.text === "neither" || item.text === "nor") {
      none = true;
      from = i;
      if (item.text !== "no") break;
      continue;
    }
    if ((is(item, "and") || item.text === "/") && isThing(items[i - 1])) {
      i--;
      continue;
    }
    if (is(item, "during") || is(item, "adjunct")) {
      if (!(item.text === "by" && prepositions > 0)) adjunct = is(item, "during") ? "during" : "other";
      if (is(item, "denier", "without")) adjunct = null;
      break;
    }
    if (is(item, "and") || is(item, "but") || is(item, "relative") || is(item, "condition") || is(item, "subordinate")) break;
    if (PREPOSITIONS.has(item.text)) {
      if (prepositions === 0 && subs.length === 0 && item.text === "with") adjunct = "other";
      prepositions++;
      determined = false;
      continue;
    }
    if (determined && meaning(item, "noun") === null && !item.entry?.meanings.some((m) => m.cls === "verb" && m.form === "gerund")) break;
    if (/^(?:the|a|an|this|these|its|their)$/.test(item.text)) determined = prepositions === 0;
    const noun = meaning(item, "noun");
    const gerund = item.entry?.meanings.find((m) => m.cls === "verb" && m.form === "gerund");
    if (noun !== null && prepositions > 0 && (!is(item, "verb") || isNounHere(items, i))) {
      subs.push(noun.sub);
      pending = [];
      from = i;
      prepositions = 0;
      continue;
    }
    if (gerund && EVENT_EFFECTS.has(gerund.sub)) {
      subs.push(gerund.sub);
      pending = [];
      from = i;
      prepositions = 0;
      continue;
    }
    if (is(item, "aux") || (is(item, "verb") && !gerund && !is(item, "neutral")) || is(item, "role", "from") || is(item, "role", "until")) break;
    if (is(item, "group") && prepositions > 0 && i < thing - 1 && !marksOf(item, topic, "group").length) return null; // "guests of the regime"
    if (item.entry === null && prepositions > 0) {
      if (!/^(?:its|their|his|her)$/.test(item.text)) pending.push(item.text);
    }
    if (is(item, "place") && prepositions > 0) break;
  }
  const polar = (first: Polar): Polar => {
    let value: Polar | null = first;
    for (const sub of subs) if (value !== null) value = sub === "lack" ? { is: "lack", v: 1, planned: false } : underNoun(value, sub);
    return value ?? { is: "part", v: 1, planned: false };
  };
  return { from, to, none, adjunct, unknown: subs.length > 0 ? unknown : [], polar };
}

function isThing(item: Item | undefined): boolean {
  return (item?.entry?.topics ?? []).some((mark) => mark.role === "thing");
}

const EVENT_EFFECTS = new Set(["begin", "resume", "end", "suspend", "cancel", "extend", "move", "forbid"]);

function isNounHere(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const next = items[at + 1];
  return before === undefined || /^(?:the|a|an|this|any|no|new|full|of|on|its|their|official)$/.test(before.text) || /^(?:of|on|for|from)$/.test(next?.text ?? "") || is(next, "aux") || next === undefined;
}

/** Words in no vocabulary that stand between a verb and its noun phrase. */
function unknownBetween(items: readonly Item[], verbs: readonly VerbGroup[], from: number, to: number): readonly string[] {
  const main = verbs.at(-1);
  if (main === undefined || main.head < 0) return [];
  const [a, b] = main.to <= from ? [main.to, from] : to <= main.from ? [to, main.from] : [0, 0];
  const out: string[] = [];
  let [start, end] = [a, b];
  // "a certificate or the result of a test": the words of the other one do not stand between.
  for (let i = a; i < b; i++) {
    if (!is(items[i], "and")) continue;
    if (b === from) start = i + 1;
    else end = Math.min(end, i);
  }
  for (let i = start; i < end; i++) {
    const item = items[i] as Item;
    if (item.kind === "word" && item.entry === null && !/ly$/.test(item.text) && !/['’]/.test(item.text)) out.push(item.text);
  }
  return out;
}
