import { hasMark } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";

const AGREEMENT = /^(?:agreements?|treat(?:y|ies)|conventions?|accords?)$/;
const UNDER = /^(?:under|by|per|with|within|to)$/;
const PROVIDES = /^(?:provide|allow|permit|require|enable|grant|set|oblige)$/;
const PARTNER = /^(?:countr(?:y|ies)|states?|nations?|part(?:y|ies)|sides?)(?:['\u2019]s?)?$/;
const ROLES = ["thing", "with", "near", "scope"] as const;
/** Words that may stand between "under" and "agreement". */
const REACH = 4;

/**
 * Why what is told is a rule between states, and not everybody's: an agreement makes it ("under this agreement", "the agreement provides
 * that"), or it is told of either side in turn ("citizens of one country … in the other country"). Nothing where neither is said, where
 * each country has a series of its own, and where the topic is about agreements.
 *
 * @param places of the items in question.
 */
export function betweenStates(topic: TopicEntry, items: readonly Item[], places: readonly number[]): readonly string[] {
  if (topic.topic.subjects) return [];
  for (const at of places) {
    const item = items[at] as Item;
    const own = ROLES.some((role) => hasMark(item, topic, role) || hasMark(items[at - 1], topic, role));
    if (AGREEMENT.test(item.text) && !own && makesRule(items, at)) return [item.text];
    if (isEitherSide(items, at)) return ["of two states"];
  }
  return [];
}

function makesRule(items: readonly Item[], at: number): boolean {
  const lead = items.slice(Math.max(0, at - REACH), at);
  const under = lead.map(({ text }) => UNDER.test(text)).lastIndexOf(true);
  if (under >= 0 && lead.slice(under).every(({ kind }) => kind === "word" || kind === "country")) return true;
  const verb = items.slice(at + 1).find((one) => is(one, "verb"));
  return PROVIDES.test(verb?.entry?.meanings.find(({ cls }) => cls === "verb")?.lemma ?? "");
}

function isEitherSide(items: readonly Item[], at: number): boolean {
  const [before, item, next] = [items[at - 1], items[at], items[at + 1]];
  if (/^(?:each|either|both|other)$/.test(item?.text ?? "") && PARTNER.test(next?.text ?? ""))
    return item?.text !== "other" || before?.text === "the";
  const counted = item?.amount?.unit === "country" && item.amount.value <= 2;
  return counted && before?.text === "of" && is(items[at - 2], "group", "everyone");
}
