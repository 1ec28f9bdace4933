import { isSaid, opensStretch } from "../clauses/background.js";
import type { Clause } from "../clauses/clauses.js";
import { indicesOf, someIs } from "../frames/marks.js";
import { type Item, is } from "../scan/items.js";

/**
 * Who says what a sentence tells, where that is nobody who rules or speaks for those who do, or the writer as "I". Null where it is told outright, by
 * the writer as "we", or by nobody in particular ("it was announced that …").
 */
export function reportIn(items: readonly Item[], clauses: readonly Clause[]): string | null {
  return writerIn(items, clauses) ?? namedIn(items, clauses) ?? inFrontIn(items) ?? behindIn(items);
}

/** "I hold an e-visa": what befell the writer. "I would like to point out that …" is the writer's way of telling. */
function writerIn(items: readonly Item[], clauses: readonly Clause[]): string | null {
  if (!items.some(({ text }) => text === "i")) return null;
  const tells = clauses.some((clause) => {
    const [verb] = clause.verbs;
    if (verb === undefined || clause.role === "condition" || clause.verbs.some(({ mood }) => mood !== "told")) return false;
    return beforeIn(clause, verb.from, items).at(-1)?.text === "i";
  });
  return tells ? "i" : null;
}

/** "Travel agents say …", "Flights resume, people say.": the subject of a verb of saying. */
function namedIn(items: readonly Item[], clauses: readonly Clause[]): string | null {
  if (!someIs(items, "hearsay")) return null;
  for (const clause of clauses) {
    const [verb] = clause.verbs;
    if (verb === undefined || clause.role === "condition" || verb.effect !== "say" || verb.passive) continue;
    const before = beforeIn(clause, verb.from, items);
    const teller = isVouched(before) ? undefined : before.find((item) => is(item, "hearsay"));
    if (teller !== undefined) return teller.text;
  }
  return null;
}

function beforeIn(clause: Clause, end: number, items: readonly Item[]): readonly Item[] {
  return indicesOf(clause)
    .filter((at) => at < end)
    .map((at) => items[at] as Item);
}

/** "A driver wrote that …", "On a forum you read that …", "Our client was told that …": what stands in front of "that" and says who says it. */
function inFrontIn(items: readonly Item[]): string | null {
  for (const [at, { text }] of items.entries()) {
    if (text !== "that" || isVerbal(items[at + 1])) continue;
    let from = at;
    while (from > 0 && at - from < FRONT_REACH && !opensStretch(items, from - 1)) from--;
    const front = items.slice(from, at);
    const said = front.find(isSaid);
    // "We remind members that …": to whom it is told stands behind the verb.
    const heard = front.slice(0, said === undefined ? front.length : front.indexOf(said)).find((item) => is(item, "hearsay"));
    if ((said === undefined && heard === undefined) || isVouched(front)) continue;
    // "It was announced that …": by nobody in particular; "We inform that …": by the writer.
    const speaks =
      heard === undefined && front.some((item) => SPEAKER.test(item.text)) && !front.some((item) => OPINION.test(item.text));
    // "Please be informed that …": the reader.
    if (speaks || front[0] === said || front.some((item) => item.text === "be")) continue;
    return (heard ?? front.find((item) => !is(item, "neutral")) ?? front[0])?.text ?? null;
  }
  return null;
}

const FRONT_REACH = 14;
const SPEAKER = /^(?:it|we|he|she|this|which|who)$/;
/** What the writer has not seen himself. */
const OPINION = /^(?:told|hear|heard|informed|read)$/;

/** "…, said a driver.", "…, local media report.", "…, according to a reader.": who says it stands behind what is said. */
function behindIn(items: readonly Item[]): string | null {
  for (const [at, item] of items.entries()) {
    if (!/^according(?: to)?$/.test(item.text)) continue;
    let to = at + 1;
    while (to < items.length && items[to]?.kind !== "punct" && items[to]?.kind !== "seam") to++;
    const phrase = items.slice(at + 1, to);
    const heard = isVouched(phrase) ? undefined : phrase.find((one) => is(one, "hearsay"));
    if (heard !== undefined) return heard.text;
  }
  let comma = items.length - 1;
  while (comma > 0 && !(items[comma]?.kind === "punct" && /^[,”"]$/.test(items[comma]?.text ?? ""))) comma--;
  const last = items.slice(comma + 1).filter(({ kind }) => kind === "word");
  if (comma < 2 || last.length === 0 || last.length > BEHIND_REACH) return null;
  const said = last.findIndex(({ text }) => SAID_BEHIND.test(text));
  const subject = said === 0 ? last.slice(1) : last.slice(0, said);
  // "…, said on Friday": by whoever was told of in front.
  const nobody =
    subject.length === 0 || is(subject[0], "role") || subject.some(({ text }) => SPEAKER.test(text) || text === "they");
  if (said < 0 || nobody || isVouched(last)) return null;
  return (subject.find((one) => !is(one, "neutral")) ?? subject.at(-1))?.text ?? null;
}

const SAID_BEHIND = /^(?:says?|said|tells?|told|reports?|reported|writes?|wrote|claims?|claimed)$/;
const BEHIND_REACH = 6;

/** Of those who rule, or a paper of theirs; of a firm or an office that runs what is told of; of somebody named. */
function isVouched(phrase: readonly Item[]): boolean {
  return phrase.some(
    (item) =>
      item.name ||
      item.kind === "country" ||
      is(item, "authority") ||
      is(item, "instrument") ||
      is(item, "carrier") ||
      (is(item, "change") && !is(item, "pronoun")) ||
      is(item, "teller"),
  );
}

/** A verb that may govern what a noun behind it stands for. */
export function isVerbal(item: Item | undefined): boolean {
  return item === undefined || is(item, "aux") || (is(item, "verb") && !is(item, "noun"));
}
