import type { Item } from "./items.js";
import type { TrieNode } from "./vocabulary.js";

/** What a word and its short form may stand for: "it's", "they're", "we'll", "you've". */
const SHORT = new Map([
  ["s", "is"],
  ["re", "are"],
  ["ll", "will"],
  ["ve", "have"],
]);
/** Behind these a short "s" is a verb, and no owner's. */
const LED = /^(?:it|that|there|here|what|he|she|who|this|which)$/;
const PERSONS = /^(?:they|we|you|these|those|it|there|that|who|he|she|i)$/;

/** "It's 6", "they'll need one": a short form is the word that it stands for. "It's been raised" has the other. */
export function withContractions(given: readonly Item[], root: TrieNode): readonly Item[] {
  let made: Item[] | null = null;
  let from = 0;
  for (let at = 1; at < given.length - 1; at++) {
    const [mark, short] = [given[at] as Item, given[at + 1] as Item];
    if (mark.kind !== "punct" || !/^['’]$/.test(mark.text) || short.kind !== "word" || short.start !== mark.end) continue;
    const before = given[at - 1] as Item;
    const full = SHORT.get(short.text);
    if (full === undefined || before.end !== mark.start || !(short.text === "s" ? LED : PERSONS).test(before.text)) continue;
    const text = short.text === "s" && /^(?:been|got|had)$/.test(given[at + 2]?.text ?? "") ? "has" : full;
    const meanings = root.next.get(text)?.entry?.meanings;
    if (meanings === undefined) continue;
    made ??= [];
    for (; from < at; from++) made.push(given[from] as Item);
    made.push({ ...short, start: mark.start, text, entry: { meanings, topics: [] } });
    from = at + 2;
  }
  return made === null ? given : [...made, ...given.slice(from)];
}
