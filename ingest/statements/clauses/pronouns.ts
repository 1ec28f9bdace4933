import { type Item, is } from "../scan/items.js";
import { standingFor } from "./antecedents.js";

const PRONOUNS = new Set(["it", "they", "these", "those", "this"]);
const PRONOUN_REACH = 6;

/** The first item that is one of some words, looked for up to a place; -1 where there is none. */
function indexOf(items: readonly Item[], words: ReadonlySet<string>, last: number): number {
  for (let at = 0; at < items.length && at <= last; at++) if (words.has((items[at] as Item).text)) return at;
  return -1;
}

/** "It", "they" are the one thing that is the subject of the sentence before; "these" the one thing in it that they can be. */
export function resolved(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const at = indexOf(items, PRONOUNS, PRONOUN_REACH);
  const pronoun = items[at];
  const next = items[at + 1];
  if (
    pronoun === undefined ||
    !(is(next, "aux") || is(next, "verb") || is(next, "role", "now") || next?.text === ",") ||
    !items
      .slice(0, at)
      .every((item) => item.kind === "date" || item.kind === "punct" || is(item, "role") || is(item, "neutral") || is(item, "but"))
  )
    return items;
  // "It is planned that …", "it is forbidden to …": no pronoun of something.
  if (
    pronoun.text === "it" &&
    items.some((item, i) => i > at && (item.text === "that" || (item.text === "to" && is(items[i + 1], "verb"))))
  )
    return items;
  const verb = before.findIndex(
    (item, i) => is(item, "aux") || (is(item, "verb") && !is(item, "neutral") && !isThing(item) && i > 0),
  );
  const suits = (item: Item): boolean => isThing(item) && /s$/.test(item.text) === !/^(?:it|this)$/.test(pronoun.text);
  const subject = before.slice(0, Math.max(0, verb)).filter(isThing);
  // "Show a certificate. It must be no older than 72 hours": what is limited is the one thing that was named.
  const limited =
    is(next, "aux") && items.some((item) => is(item, "limit")) ? before.filter((item) => isMeasured(item, items)) : [];
  const measured = limited.length === 1 && subject.every((item) => item === limited[0] || is(item, "group"));
  const things = measured ? limited : subject.length > 0 || /^(?:it|they)$/.test(pronoun.text) ? subject : before.filter(suits);
  const [thing] = things;
  if (things.length !== 1 || thing === undefined || thing.entry === null || !(measured || suits(thing))) return items;
  const here = new Set(thing.entry.topics.map((mark) => mark.topic));
  if (items.some((item) => item.entry?.topics.some((mark) => mark.role === "thing" && here.has(mark.topic)))) return items;
  // What stands for a thing does not stand for the change as a whole.
  return standingFor(items, at, thing.entry.topics, "change");
}

/** Whether a figure of some items may be one of a topic that a thing tells. */
function isMeasured(item: Item, items: readonly Item[]): boolean {
  const units = new Set(items.flatMap(({ amount }) => amount?.unit ?? []));
  return (
    item.entry?.topics.some(
      ({ role, form, topic }) => role === "thing" && form === null && topic.topic.units.some((unit) => units.has(unit)),
    ) ?? false
  );
}

/** What a topic is told by, and no verb. */
export function isThing(item: Item): boolean {
  return item.entry?.topics.some((mark) => mark.role === "thing" && mark.form === null) ?? false;
}
