import { dutyBefore } from "../clauses/duties.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { hasThing } from "../clauses/verb-words.js";
import { type Item, is, meaning } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { hasMark, isStrange } from "./marks.js";
import { type Polar, underNoun } from "./polarity.js";

export interface Phrase {
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
export function nounPhrase(items: readonly Item[], thing: number, topic: TopicEntry, verbs: readonly VerbGroup[]): Phrase | null {
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
    // "The ban ends on D": the verb of the clause is no noun of it.
    if (verbs.some((verb) => verb.head === i)) break;
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
  // "The duty of foreigners to register"
  const owed = dutyBefore(items, thing);
  if (owed >= 0 && owed < thing - 2) {
    subs.push("require");
    from = owed;
  }
  for (let i = from - 1; i >= 0 && thing - i <= LONGEST_PHRASE; i--) {
    const item = items[i] as Item;
    if (verbs.some((verb) => i >= verb.from && i < verb.to)) break;
    const duty = dutyBefore(items, i);
    if (duty >= 0) {
      subs.push("require");
      from = i = duty;
      prepositions = 0;
      continue;
    }
    if (item.kind === "amount" && i === thing - 1) continue; // "the suspension of 72-hour transit"
    if (item.kind === "seam" || item.kind === "date" || item.kind === "amount" || item.kind === "category") break;
    if (item.kind === "country") {
      // "the suspension of the host's waiver"
      if (item.country?.form === "demonym" || i === thing - 1 || /^['’]$/.test(items[i + 1]?.text ?? "")) continue;
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
    // "Passengers are admitted only with a test": not without one.
    if (item.text === "with" && is(items[i - 1], "quantifier", "only") && prepositions === 0 && subs.length === 0) {
      subs.push("lack");
      none = true;
      from = i - 1;
      break;
    }
    if (is(item, "denier", "none") || item.text === "neither" || item.text === "nor") {
      // "no exact date for the opening of …": what is denied is another thing.
      if (prepositions > 0 && item.text === "no" && isOtherHead(items, i + 1, thing, topic)) return null;
      none = true;
      from = i;
      if (item.text !== "no") break;
      continue;
    }
    if ((is(item, "and") || item.text === "/") && hasThing(items[i - 1])) {
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
    if (determined && meaning(item, "noun") === null && !item.entry?.meanings.some((m) => m.cls === "verb" && m.form === "gerund"))
      break;
    if (/^(?:the|a|an|this|these|its|their)$/.test(item.text)) determined = prepositions === 0;
    const noun = meaning(item, "noun");
    const gerund = item.entry?.meanings.find((m) => m.cls === "verb" && m.form === "gerund");
    if (noun?.sub === "apart" && item.entry?.topics.some((mark) => mark.topic === topic && mark.role !== "not")) continue;
    if (noun !== null && prepositions > 0 && (!is(item, "verb") || isNounHere(items, i))) {
      subs.push(noun.sub);
      from = i;
      prepositions = 0;
      continue;
    }
    // "stops accepting applications": what goes on until then, and no beginning.
    if (gerund && EVENT_EFFECTS.has(gerund.sub) && !/^(?:accept|recogni[sz]e|enforce)$/.test(gerund.lemma)) {
      subs.push(gerund.sub);
      from = i;
      prepositions = 0;
      continue;
    }
    if (
      is(item, "aux") ||
      (is(item, "verb") && !gerund && !is(item, "neutral")) ||
      is(item, "role", "from") ||
      is(item, "role", "until")
    )
      break;
    if (is(item, "group") && prepositions > 0 && i < thing - 1 && !hasMark(item, topic, "group")) return null; // "guests of the regime"
    // "The training on …", "the sale of …": what is told is told of something else.
    if (prepositions > 0 && isStrange(item, topic) && !item.name && PREPOSITIONS.has(items[i + 1]?.text ?? ""))
      unknown.push(item.text);
    if (is(item, "place") && prepositions > 0) break;
  }
  const polar = (first: Polar): Polar => {
    let value = first;
    for (const sub of subs) value = sub === "lack" ? { is: "lack", v: 1, planned: false } : underNoun(value, sub);
    return value;
  };
  return { from, to, none, adjunct, unknown, polar };
}

/** Whether the noun at the head of a phrase that begins here is neither a rule nor an event nor anything of the topic. */
function isOtherHead(items: readonly Item[], from: number, thing: number, topic: TopicEntry): boolean {
  const end = items.findIndex((item, i) => i >= from && i < thing && PREPOSITIONS.has(item.text));
  const head = end > from ? items[end - 1] : undefined;
  if (head?.kind !== "word" || is(head, "noun") || is(head, "verb") || is(head, "unit")) return false;
  return !head.entry?.topics.some((mark) => mark.topic === topic && mark.role !== "not");
}

const EVENT_EFFECTS = new Set(["begin", "resume", "end", "suspend", "cancel", "extend", "move", "forbid"]);

function isNounHere(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const next = items[at + 1];
  return (
    before === undefined ||
    /^(?:the|a|an|this|any|no|new|full|of|on|its|their|official)$/.test(before.text) ||
    /^(?:of|on|for|from)$/.test(next?.text ?? "") ||
    is(next, "aux") ||
    next === undefined
  );
}
