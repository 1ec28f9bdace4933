import { type Item, is } from "../scan/items.js";
import type { VerbGroup } from "./verb-group.js";
import { topicVerb, verbMeaning } from "./verb-words.js";

const LONGEST_DUTY_BEARER = 6;

/** "The duty (of everyone) to show a test", "the requirement for foreigners to register": where the noun stands whose infinitive this is, or -1. */
export function dutyBefore(items: readonly Item[], verb: number): number {
  const does = items[verb];
  if (does === undefined || !(is(does, "verb") || topicVerb(does))) return -1;
  if (isNeedOfNoun(items, verb - 1)) return verb - 1;
  if (items[verb - 1]?.text !== "to") return -1;
  for (let i = verb - 2; i >= 0 && verb - i <= LONGEST_DUTY_BEARER + 2; i--) {
    const item = items[i] as Item;
    const bearer = i < verb - 2;
    if (is(item, "noun", "require")) return !bearer || /^(?:for|of|on)$/.test(items[i + 1]?.text ?? "") ? i : -1;
    if (item.kind !== "word" && item.kind !== "country") return -1;
    if (is(item, "verb") && !is(item, "neutral") && !is(item, "group") && verbMeaning(item, "gerund") === null) return -1;
    if (is(item, "aux") || is(item, "relative") || is(item, "condition") || is(item, "subordinate") || is(item, "denier"))
      return -1;
  }
  return -1;
}

/** The same of the infinitive of a group ("to show"). */
export function dutyOf(items: readonly Item[], { from, head }: Pick<VerbGroup, "from" | "head">): number {
  return dutyBefore(items, items[from]?.text === "to" ? from + 1 : head);
}

/** "The need to register": no verb of duty but a noun with its infinitive. */
export function isNeedOfNoun(items: readonly Item[], at: number): boolean {
  return items[at]?.text === "need to" && /^(?:the|any|a|this|that|no)$/.test(items[at - 1]?.text ?? "");
}
