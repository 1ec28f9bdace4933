import { type Item, is } from "../scan/items.js";
import type { MarkClass, TopicEntry, WayEntry } from "../scan/vocabulary.js";

/** What is told of "they" and "it" with these verbs is told of a thing, not of persons. */
const OF_THINGS = new Set(["begin", "resume", "end", "suspend", "cancel", "extend", "move", "raise", "lower"]);
const MOST_BEFORE = 5;
const MOST_TO_VERB = 6;

/**
 * The items of a sentence with the pronoun that is its subject replaced by what it stands for in the sentence before: "In fact they
 * began on D" after "… direct flights with X" reads "In fact direct flights with X began on D". Only where one thing alone can be meant.
 */
export function withAntecedent(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const at = subjectPronoun(items, (item) => leads(item) || is(item, "but"));
  if (at < 0) return items;
  // "It comes into force" behind a law may be said of the law.
  if (!tellsOfThing(items, at) || before.some((item) => is(item, "instrument") || is(item, "change"))) return items;
  const phrase = onlyThing(before);
  return phrase === null ? items : [...items.slice(0, at), ...phrase, ...items.slice(at + 1)];
}

/**
 * "The fee for a tourist e-visa is 60 dollars. From D it will be 80 dollars": "it" is the subject of the sentence before, where both give a
 * figure of one unit.
 */
export function withMeasured(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const at = subjectPronoun(items, leads);
  const next = items[at + 1];
  if (at < 0 || !(is(next, "aux") || is(next, "verb"))) return items;
  const units = new Set(before.flatMap(({ amount }) => amount?.unit ?? []));
  if (units.size !== 1 || !items.some(({ amount }) => amount?.unit != null && units.has(amount.unit))) return items;
  if (items.some((item) => item.kind === "country" || (!/\b(?:it|they|them)\b/.test(item.text) && isThing(item)))) return items;
  const verb = before.findIndex((item) => is(item, "aux") || (is(item, "verb") && !is(item, "noun") && !is(item, "neutral")));
  let from = 0;
  for (let i = 0; i < verb; i++) if (before[i]?.kind === "date") from = before[i + 1]?.text === "," ? i + 2 : i + 1;
  const subject = before.slice(from, Math.max(from, verb));
  const whole = subject.every(({ kind, text }) => kind !== "seam" && kind !== "amount" && !/^[:;.?!()]$/.test(text));
  return whole && subject.some(isThing) ? [...items.slice(0, at), ...subject, ...items.slice(at + 1)] : items;
}

/** Where "they" or "it" stands in front, behind nothing but what may lead a sentence; -1 where it does not. */
function subjectPronoun(items: readonly Item[], mayLead: (item: Item) => boolean): number {
  const at = items.slice(0, MOST_BEFORE + 1).findIndex(({ text }) => text === "they" || text === "it");
  return items.slice(0, Math.max(0, at)).every(mayLead) ? at : -1;
}

/** A day, a mark, a preposition, a word that says nothing. */
function leads(item: Item): boolean {
  return item.kind === "date" || item.kind === "punct" || is(item, "neutral") || is(item, "role");
}

/** The first verb behind the pronoun is one of a thing's becoming, and no other thing stands between. */
function tellsOfThing(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + MOST_TO_VERB; i++) {
    const item = items[i] as Item;
    const verb = item.entry?.meanings.find((m) => m.cls === "verb");
    if (verb !== undefined && !is(item, "aux")) return OF_THINGS.has(verb.sub);
    if (
      item.kind !== "word" ||
      isThing(item) ||
      !(is(item, "aux") || is(item, "denier") || is(item, "neutral") || is(item, "role"))
    )
      return false;
  }
  return false;
}

/** The noun phrase of the one thing that a sentence names, with the event over it and the countries behind it; null where it names several. */
function onlyThing(items: readonly Item[]): readonly Item[] | null {
  const things = items.flatMap((item, at) => (isThing(item) ? [at] : []));
  const [thing, ...more] = things;
  if (thing === undefined || more.length > 0) return null;
  let from = thing;
  for (let i = thing - 1; i >= 0; i--) {
    const item = items[i] as Item;
    if (is(item, "noun") && (!is(item, "verb") || /^(?:of|on|for|to)$/.test(items[i + 1]?.text ?? ""))) from = i;
    else if (!(is(item, "neutral") || /^(?:of|on|for|to)$/.test(item.text)) || item.kind !== "word" || is(item, "unit")) break;
  }
  let to = thing + 1;
  for (let i = thing + 1; i < items.length; i++) {
    const item = items[i] as Item;
    if (item.kind === "country") to = i + 1;
    else if (!/^(?:with|to|from|between|and|the|,|of)$/.test(item.text)) break;
  }
  return items.slice(from, to);
}

function isThing(item: Item): boolean {
  if (item.kind !== "word" || !(item.entry?.topics ?? []).some((mark) => mark.role === "thing")) return false;
  return !["verb", "group", "authority", "neutral", "noun", "pronoun"].some((cls) => is(item, cls as "verb"));
}

const LENGTHS = new Set(["period", "term", "limit", "time limit", "deadline"]);

/** "Until then the period of three days applies": the length of time that the sentence before sets. */
export function lengthOf(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item, i) => LENGTHS.has(item.text) && items[i - 1]?.text === "the" && items[i + 1]?.text === "of");
  const unit = items[at + 2]?.amount?.unit;
  const noun = items[at];
  if (noun === undefined || unit == null || !before.some((item) => item.amount?.unit === unit)) return items;
  const measured = (item: Item): ItemMarks =>
    item.entry?.topics.filter(
      (mark) => mark.role === "thing" && mark.topic.topic.kind === "quantity" && mark.topic.topic.units.includes(unit),
    ) ?? [];
  const marks = before.flatMap(measured);
  if (items.some((item) => measured(item).length > 0) || new Set(marks.map((mark) => mark.topic)).size !== 1) return items;
  return standingFor(items, at, marks);
}

export type ItemMarks = NonNullable<Item["entry"]>["topics"];

/**
 * The items of which one stands for what a sentence before names: it has the marks of that beside its own.
 *
 * @param but a class of meanings that it no longer has.
 */
export function standingFor(items: readonly Item[], at: number, marks: ItemMarks, but?: MarkClass): readonly Item[] {
  return items.map((item, i) => {
    if (i !== at) return item;
    const { meanings = [], topics = [] } = item.entry ?? {};
    return { ...item, entry: { meanings: meanings.filter(({ cls }) => cls !== but), topics: [...topics, ...marks] } };
  });
}

/** Which ways of telling a noun can point back to that names a rule by what it is. */
const POINTS_TO: readonly { readonly nouns: RegExp; readonly to: (way: TopicWay) => boolean }[] = [
  {
    nouns: /^(?:requirements?|obligations?|duty|duties|demand)$/,
    to: ({ as, inForceWhen }) => inForceWhen === "required" && (as === "document" || as === "activity"),
  },
  {
    nouns: /^(?:exemptions?|waiver|privilege|relief)$/,
    to: ({ inForceWhen }) => inForceWhen === "not-required" || inForceWhen === "absent",
  },
  {
    nouns: /^(?:procedure|practice|scheme|service|regime|possibility|option|opportunity|arrangement)$/,
    to: ({ as, inForceWhen }) => inForceWhen === "exists" || (as === "activity" && inForceWhen === "allowed"),
  },
];

const NOUN_REACH = 6;

/** "That requirement was dropped", "the exemption ceases to exist": the one rule of that kind that the sentence before tells of. */
export function referred(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const bare = (item: Item | undefined): string => item?.text.replace(/^the /, "") ?? "";
  const at = items
    .slice(0, NOUN_REACH)
    .findIndex(
      (item, i) =>
        (POINTING.test(items[i - 1]?.text ?? "") || item.text.startsWith("the ")) &&
        POINTS_TO.some(({ nouns }) => nouns.test(bare(item))),
    );
  const noun = items[at];
  // "The requirement had been waived in 2020": what had become of it before.
  if (items[at + 1]?.text === "had") return items;
  // "The requirement of a test", "the service of the centre": which it is, it says itself.
  if (noun === undefined || /^(?:of|for|to|that|which|on|in)$/.test(items[at + 1]?.text ?? "")) return items;
  const names = (item: Item): boolean =>
    item !== noun && item.entry?.topics.some(({ role, topic }) => role === "thing" && topic.topic.kind === "status") === true;
  if (items.some(names)) return items;
  const kind = POINTS_TO.find(({ nouns }) => nouns.test(bare(noun)));
  const topics = new Set<TopicEntry>();
  for (const item of before)
    for (const { role, topic, way } of item.entry?.topics ?? [])
      if (role === "thing" && way !== null && topic.topic.kind === "status" && kind?.to(way.way) && isWhole(way, topic, before))
        topics.add(topic);
  const [topic] = topics;
  const way = topic?.ways.at(-1);
  if (topics.size !== 1 || topic === undefined || way === undefined) return items;
  const mark = { topic, way, role: "thing" as const, which: 0, form: null };
  // "That" in front of it opens no clause.
  const led = items.map((item, i) => (i === at - 1 && item.text === "that" ? { ...item, entry: THIS } : item));
  return standingFor(led, at, [mark], "change");
}

const THIS: NonNullable<Item["entry"]> = { meanings: [{ cls: "neutral", sub: "", lemma: "that", form: null }], topics: [] };

const POINTING = /^(?:this|that|the|such|the said|the same)$/;

/** Whether all words that go with a way stand in a sentence. */
export function isWhole(entry: WayEntry, topic: TopicEntry, items: readonly Item[]): boolean {
  return entry.way.with.every((_, list) =>
    items.some((item) =>
      item.entry?.topics.some((mark) => mark.topic === topic && mark.way === entry && mark.role === "with" && mark.which === list),
    ),
  );
}

type TopicWay = WayEntry["way"];
