import { type Item, is } from "../scan/items.js";
import type { Meaning } from "../scan/vocabulary.js";

/** "not" before a participle or an adjective: "not required", "not valid". */
export function leadsVerb(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return is(next, "verb") || is(next, "state") || is(next, "aux");
}

export function isMonthLike(items: readonly Item[], at: number): boolean {
  return items[at]?.name === true && items[at + 1]?.kind === "amount";
}

export function verbMeaning(item: Item | undefined, form?: string): Meaning | null {
  for (const one of item?.entry?.meanings ?? []) if (one.cls === "verb" && (form === undefined || one.form === form)) return one;
  return null;
}

/** A verb of some topic alone. */
export function topicVerb(item: Item | undefined, form?: string): boolean {
  if (item === undefined || item.entry === null) return false;
  for (const mark of item.entry.topics) if (mark.form !== null && (form === undefined || mark.form === form)) return true;
  return false;
}

/** A verb with several senses: "denied that" is no refusal. */
export function sense(items: readonly Item[], head: number, effect: string): string {
  const declines =
    items[head + 1]?.text === "that" && items[head]?.entry?.meanings.some((m) => m.cls === "verb" && m.sub === "decline");
  return declines ? "decline" : effect;
}

export function formOf(item: Item, wanted: readonly string[]): Meaning | { readonly sub: string; readonly form: string } | null {
  if (!isVerb(item)) return null;
  for (const form of wanted) {
    const own = verbMeaning(item, form);
    if (own) return own;
    if (topicVerb(item, form)) return { sub: "other", form };
  }
  return null;
}

/** Whether a word is any form of a verb, of the language's or of a topic's; "except" opens an exception, and is none. */
function isVerb(item: Item): boolean {
  return item.entry !== null && !is(item, "exception") && (verbMeaning(item) !== null || topicVerb(item));
}

/** A state without "be": "mandatory for all", "still in force". Only where a noun stands before it and no verb follows. */
export function standsAlone(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before === undefined || before.kind === "seam") return false;
  const text = items[at]?.text ?? "";
  // "over 10 days", "over the Internet"
  if (text === "over" && items[at + 1] !== undefined && items[at + 1]?.kind !== "punct") return false;
  if (text === "back") return false; // "are paid back"
  if (hasThing(before) && text !== "open" && text !== "subject to") return true;
  return (
    /^(?:mandatory|compulsory|obligatory|needed|on hold|in force|in effect|in place)$/.test(text) &&
    !is(items[at + 1], "neutral") &&
    !is(items[at + 1], "noun") &&
    !(items[at + 1] !== undefined && hasThing(items[at + 1] as Item))
  );
}

export const DETERMINERS = new Set([
  "the",
  "a",
  "an",
  "this",
  "that",
  "these",
  "those",
  "its",
  "their",
  "such",
  "any",
  "no",
  "of",
  "new",
  "full",
  "each",
  "every",
  "additional",
  "my",
  "our",
  "your",
  "in",
  "on",
  "under",
  "by",
  "for",
  "with",
  "from",
]);

const TAKES_NOUN = new Set(["of", "on", "for"]);

/** "a ban on …", "the start of …"; a day behind the preposition makes it none ("start on D"). */
export function takesNoun(items: readonly Item[], at: number): boolean {
  const behind = items[at + 2];
  return TAKES_NOUN.has(items[at + 1]?.text ?? "") && behind?.kind !== "date" && behind?.kind !== "amount";
}

export function hasThing(item: Item | undefined): boolean {
  return (item?.entry?.topics ?? []).some((mark) => mark.role === "thing");
}

export function nounToo(item: Item): boolean {
  if (
    ["noun", "unit", "instrument", "group", "place", "authority", "neutral", "quantifier"].some((cls) => is(item, cls as "noun")) ||
    hasThing(item)
  )
    return true;
  // "Comes into force", "applies": verbs that topics want beside their things are no nouns for that.
  const verbOnly = is(item, "verb") && (item.text.includes(" ") || !/^(?:end|)$/.test(verbMeaning(item, "third")?.sub ?? ""));
  return !verbOnly && (item.entry?.topics ?? []).some((mark) => mark.role === "with" || mark.role === "near");
}

export function isNounLike(item: Item | undefined): boolean {
  return (
    item !== undefined && item.kind === "word" && (hasThing(item) || is(item, "noun") || is(item, "group") || is(item, "neutral"))
  );
}
