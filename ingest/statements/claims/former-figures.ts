import type { Post } from "../../../src/model/post.js";
import type { Value } from "../../../src/model/value.js";
import { hasMark } from "../frames/marks.js";
import { type Item, is, isUnknown, spelledNumber, wordsOf } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import type { Claim } from "./claim.js";
import { type Found, figureOf, isPossible } from "./found-figure.js";
import type { UnitReading } from "./unit-reading.js";

/** What says of a figure that it was that of the time before a change: "it used to be 72", "until then we were collecting four". */
const FORMER =
  /(?:^| )(?:used to|(?:un)?til (?:then|now|that day)|up to (?:then|now)|before (?:that|then|this)|previously|formerly|hitherto|so far|last year|the year before|the old (?:figure|limit|rate|term)|the former (?:figure|limit|rate|term))(?: |$)/;
/** So far from its figure it stands at most, in items. */
const REACH = 7;

/**
 * The claims of a change with the figure before it, where the words behind, or the next sentence of the line, give it without naming again
 * what it is of: "… 48 hours; it used to be 72", "… for three years. It used to be one year." One figure alone can be that.
 */
export function withFormer(
  topic: TopicEntry,
  reading: UnitReading,
  found: readonly Found[],
  claims: readonly Claim[],
): readonly Claim[] {
  const changes = claims.filter(({ operation, value }) => operation === "set" && value !== null);
  const [first] = changes;
  if (first === undefined || changes.some(({ previous, value }) => previous !== null || value?.amount !== first.value?.amount))
    return claims;
  const former = formerOf(topic, reading, found, first.value as Value);
  if (former === null) return claims;
  return claims.map((claim) =>
    changes.includes(claim)
      ? { ...claim, previous: former, stopped: claim.stopped.filter((word) => word !== String(former.amount)) }
      : claim,
  );
}

function formerOf(topic: TopicEntry, { unit, after, post }: UnitReading, found: readonly Found[], value: Value): Value | null {
  const last = found.at(-1)?.at ?? -1;
  const own = formerIn(topic, spelt(unit.items, post), last + 1, value);
  if (
    own !== null ||
    after === null ||
    (after.kind !== "sentence" && after.kind !== "item") ||
    after.line !== unit.line ||
    after.question
  )
    return own;
  return formerIn(topic, spelt(after.items, post), 0, value);
}

/** "Last year", "the year before" are days that say what was before; the items with their words. */
function spelt(items: readonly Item[], { text }: Post): readonly Item[] {
  return items.map((item) => {
    const words = item.kind === "date" ? text.slice(item.start, item.end).toLowerCase() : "";
    return FORMER.test(words) ? { ...item, kind: "word", text: words } : item;
  });
}

/** The one figure from a place on that is told as a former one; of another thing, another country or another day it is none. */
function formerIn(topic: TopicEntry, items: readonly Item[], from: number, value: Value): Value | null {
  const figures = items.flatMap((item, at) => (at >= from && (item.amount !== null || numberOf(item) !== null) ? [at] : []));
  const [at] = figures;
  if (at === undefined || figures.length > 1) return null;
  let start = at;
  while (start > from && !isJoint(items[start - 1] as Item)) start--;
  if (isOthers(topic, items, start)) return null;
  const [before, behind] = [items.slice(Math.max(start, at - REACH), at), items.slice(at + 1, at + 1 + REACH)];
  if (!FORMER.test(wordsOf(before)) && !FORMER.test(wordsOf(behind))) return null;
  const item = items[at] as Item;
  const number = numberOf(item) ?? (item.amount?.unit === null ? item.amount.value : null);
  const bare = number === null ? figureOf(topic, item) : { amount: number, unit: value.unit };
  return bare !== null && isPossible(topic, Number(bare.amount)) && bare.amount !== value.amount ? bare : null;
}

/** What parts the words of a former figure from those of the one that holds. */
function isJoint(item: Item): boolean {
  return item.text !== "," && (item.kind === "punct" || item.text === "where" || is(item, "and") || is(item, "but"));
}

/** "Until then we were collecting four." */
function numberOf(item: Item): number | null {
  const number = spelledNumber(item);
  return number === 1 ? null : number;
}

function isOthers(topic: TopicEntry, items: readonly Item[], from: number): boolean {
  return items
    .slice(from)
    .some(
      (item) =>
        item.kind === "country" ||
        (item.kind === "date" && item.amount === null) ||
        is(item, "denier") ||
        is(item, "hedge") ||
        (item.kind === "word" && isUnknown(item) && !/ly$/.test(item.text)) ||
        is(item, "hearsay") ||
        hasMark(item, topic, "not") ||
        (!is(item, "pronoun") &&
          item.entry?.topics.some((mark) => mark.role === "thing" && mark.topic !== topic && !hasMark(item, topic, "thing")) ===
            true),
    );
}
