import { dutyBefore } from "../clauses/duties.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { isOfTopic, isStrange } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";

const LONGEST_DESCRIPTION = 12;
const ARRIVES = /^(?:arrive|come|enter|fly|visit|cross|travel|return|land|go)$/;
/** Before what makes an arrival a certain one: its means, its purpose, its day, what those who arrive have or lack. */
const NARROWS = new Set([
  "by",
  "on",
  "for",
  "with",
  "without",
  "during",
  "before",
  "after",
  "prior to",
  "under",
  "through",
  "via",
  "within",
  "as",
  "aboard",
  "amid",
]);
/** Behind "in", "at", "on" these are where everybody arrives, and when. */
const EVERYWHERE =
  /^(?:country|territory|republic|state|border|borders|state border|arrival|entry|entering|arriving|departure|crossing|international|territory of|addition|particular|general|accordance|accordance with|line with|case|future|time|basis|other|entrance|direct)$/;

/** Behind "citizens of": whichever country it is. */
export const EVERY_COUNTRY = /^(?:all|any|foreign|other|every|different|various|third|abroad|which|whichever|most|the|rest|far)$/;

/** Whether more is said of these persons than that they arrive; `verb` is the item of the verb that they go with, where one follows. */
export function areDescribed(items: readonly Item[], at: number, topic: TopicEntry, verbs: readonly VerbGroup[]): boolean {
  const verb = verbs.find((one) => one.from > at)?.from;
  return (
    ofNamedGroup(items, at, topic) ||
    arriveOtherwise(items, at, topic, verb ?? items.length) ||
    isTheirState(items[at - 1], at - 1, topic, verbs, false) ||
    (verb !== undefined &&
      at + 1 < verb &&
      dutyBefore(items, at + 2) < 0 &&
      isTheirState(items[at + 1], at + 1, topic, verbs, true))
  );
}

/** "Infected visitors", "foreigners married to …", "visitors employed by …", "persons below …": what they are, or what was done to them. */
function isTheirState(
  item: Item | undefined,
  at: number,
  topic: TopicEntry,
  verbs: readonly VerbGroup[],
  behind: boolean,
): boolean {
  if (item?.kind !== "word" || isOfTopic(item, topic) || verbs.some((one) => at >= one.from && at < one.to)) return false;
  if (behind && (isStrange(item, topic) || /^(?:below|above|over|to|between|against)$/.test(item.text))) return true;
  const forms = item.entry?.meanings.filter((m) => m.cls === "verb" && m.sub !== "plan" && !ARRIVES.test(m.lemma)) ?? [];
  return forms.some((m) => m.form === "participle" || (behind && m.form === "gerund"));
}

/** "Citizens of the EU", "EAEU citizens": those of a name, or of something, that is no known country and says nothing to the topic. */
export function ofNamedGroup(items: readonly Item[], at: number, topic: TopicEntry): boolean {
  const before = items[at - 1];
  if (before !== undefined && before.kind === "word" && isStrange(before, topic)) return true;
  let next = at + 1;
  while (isArriving(items[next])) next++;
  if (!/^(?:of|from)$/.test(items[next]?.text ?? "")) return false;
  const first = /^(?:the|a|an)$/.test(items[next + 1]?.text ?? "") ? next + 2 : next + 1;
  return isStrange(items[first], topic) && !EVERY_COUNTRY.test(items[first]?.text.split(" ")[0] ?? "");
}

/** "Who arrive by land", "arriving for the games", "in transit", "on business trips": more than the arrival describes the persons. */
function arriveOtherwise(items: readonly Item[], at: number, topic: TopicEntry, end: number): boolean {
  const next = items[at + 1];
  if (is(next, "relative") && arrives(items, at + 2)) return isNarrowed(items, at + 2, end, topic, false);
  if (isArriving(next)) return isNarrowed(items, at + 2, end, topic, true);
  if (next === undefined || !/^(?:in|at|on|aboard|under)\b/.test(next.text)) return false;
  if (/ /.test(next.text)) return isStrange(next, topic);
  let head = at + 2;
  while (/^(?:the|a|an|our|this|all|any|every|each)$/.test(items[head]?.text ?? "")) head++;
  return head < end && items[head]?.kind !== "date" && !isPlain(items[head], topic);
}

function isArriving(item: Item | undefined): boolean {
  return item?.entry?.meanings.some((m) => m.cls === "verb" && m.form === "gerund" && ARRIVES.test(m.lemma)) === true;
}

function arrives(items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length && i <= from + 3; i++) {
    const verb = items[i]?.entry?.meanings.find((m) => m.cls === "verb");
    if (verb !== undefined && !is(items[i], "aux")) return ARRIVES.test(verb.lemma);
    if (!is(items[i], "aux") && !is(items[i], "neutral")) return false;
  }
  return false;
}

/** Whether a word of the description says more than that they arrive in the host. */
function isNarrowed(items: readonly Item[], from: number, end: number, topic: TopicEntry, dated: boolean): boolean {
  for (let i = from; i < Math.min(end, from + LONGEST_DESCRIPTION); i++) {
    const item = items[i] as Item;
    if (item.kind === "seam" || (item.kind === "punct" && item.text !== "-")) return false;
    // "arriving from D": the rule is told from that day on.
    if (item.kind === "date") {
      if (dated && (is(items[i - 1], "role", "from") || is(items[i - 1], "role", "after"))) continue;
      return true;
    }
    if (isOfTopic(item, topic)) continue;
    if (isStrange(item, topic) && !item.name) return true;
    const behind = items.slice(i + 1, i + 3);
    if (NARROWS.has(item.text) && !behind.some((one) => one.kind === "date" || isPlain(one, topic))) return true;
  }
  return false;
}

function isPlain(item: Item | undefined, topic: TopicEntry): boolean {
  if (item === undefined) return true;
  return item.kind === "country" || is(item, "host") || EVERYWHERE.test(item.text) || is(item, "pronoun") || isOfTopic(item, topic);
}
