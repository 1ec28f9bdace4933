import { type Item, is } from "../scan/items.js";
import type { TopicMark } from "../scan/vocabulary.js";
import { isWhole, standingFor } from "./antecedents.js";

/** Nouns by which a document is named again without what it is for. */
const DOCUMENTS = /^(?:permits?|permissions?|certificates?|tests?|cards?|papers?|documents?|letters?|clearance|approval|results?)$/;
/** Nouns that may stand for each other. */
const SORTS = [/permi|clearance|approval|authori/i, /certificate|test|result/i, /card/i, /paper|document|letter/i];
const POINTING = /^(?:the|this|that|these|those|such|their|its|a|an)$/;
const SAID_FURTHER = /^(?:of|for|from|to|issued|confirming|about|on)$/;

/**
 * "Those who come by land still need the permit", "… must obtain it": the one document that the sentence before asks for, named by its bare noun
 * or a pronoun.
 */
export function shortened(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item, i) => isBareNoun(items, item, i) || isObjectPronoun(items, item, i));
  const noun = items[at];
  const names = (mark: TopicMark): boolean => isOfDocument(mark) && isNamed(mark, items);
  if (noun === undefined || items.some((item) => item.entry?.topics.some(names))) return items;
  const sort = SORTS.find((words) => words.test(noun.text)) ?? null;
  const marks: TopicMark[] = [];
  for (const item of before)
    for (const mark of item.entry?.topics ?? [])
      if (isOfDocument(mark) && (sort === null || sort.test(item.text))) marks.push(mark);
  const [mark] = marks;
  if (mark === undefined || new Set(marks.map(({ topic }) => topic)).size !== 1) return items;
  if (!isNamed(mark, before)) return items;
  // What is asked for beside the thing was told with it.
  const alone = mark.topic.ways.find(({ way }) => way.as === "document" && way.with.length === 0) ?? mark.way;
  return standingFor(items, at, [{ ...mark, way: alone }]);
}

function isBareNoun(items: readonly Item[], item: Item, at: number): boolean {
  if (item.kind !== "word" || !DOCUMENTS.test(item.text) || SAID_FURTHER.test(items[at + 1]?.text ?? "")) return false;
  return POINTING.test(items[at - 1]?.text ?? "");
}

/** "They still need it", "… have to obtain it". */
function isObjectPronoun(items: readonly Item[], item: Item, at: number): boolean {
  if (!/^(?:it|them|one)$/.test(item.text)) return false;
  const next = items[at + 1];
  const ends = next === undefined || next.kind === "punct" || is(next, "role") || is(next, "and");
  return ends && (is(items[at - 1], "verb", "require") || is(items[at - 1], "verb", "show"));
}

function isOfDocument({ role, topic, way }: TopicMark): boolean {
  return role === "thing" && topic.topic.kind === "status" && way?.way.as === "document";
}

function isNamed({ topic, way }: TopicMark, items: readonly Item[]): boolean {
  return way === null || isWhole(way, topic, items);
}
