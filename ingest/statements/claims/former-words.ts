import type { DayBounds } from "../../../src/model/bounds.js";
import { addDays } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { Value } from "../../../src/model/value.js";
import { hasMark } from "../frames/marks.js";
import { timesIn } from "../frames/times.js";
import { type Item, is, isUnknown, spelledNumber, wordsOf } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { figureOf, isPossible } from "./found-figure.js";
import { daysOf } from "./settle.js";

/** What says of a figure that it was that of the time before a change: "it used to be 72", "until then we were collecting four". */
const FORMER =
  /(?:^| )(?:used to|(?:un)?til (?:then|now|that (?:day|date))|up (?:to|until) (?:then|now)|(?:before|prior to) (?:that(?: (?:day|date))?|then|this)|previously|formerly|heretofore|hitherto|so far|thus far|had been|last year|the year before|the old (?:figure|limit|rate|term)|the former (?:figure|limit|rate|term))(?: |$)/;
/** So far from its figure it stands at most, in items. */
const REACH = 7;

/** A figure of the time before, with the first day after that time where the words give it. */
export interface Former {
  readonly value: Value;
  readonly over: DayBounds | null;
}

/** "Last year", "the year before" are days that say what was before; the items with their words. */
export function spelt(items: readonly Item[], { text }: Post): readonly Item[] {
  return items.map((item) => {
    const words = item.kind === "date" ? text.slice(item.start, item.end).toLowerCase() : "";
    return FORMER.test(words) ? { ...item, kind: "word", text: words } : item;
  });
}

/** The one figure from a place on that is told as a former one; of another thing, another country or another day it is none. */
export function formerIn(topic: TopicEntry, items: readonly Item[], from: number, value: Value, post: Post): Former | null {
  const figures = items.flatMap((item, at) => (at >= from && (item.amount !== null || numberOf(item) !== null) ? [at] : []));
  const at = figures.at(-1);
  if (at === undefined) return null;
  let start = at;
  while (start > from && !isJoint(items, start - 1)) start--;
  // "For three to five days too many you pay 20; before that it was 10": what stands in front of the words that part them is another's.
  if (figures.filter((one) => one >= start).length > 1) return null;
  if (figures.length > 1 && !leads(items, start)) return null;
  // "Before D it was 4, before D2 it was 3": which of them came right before.
  if (items.slice(from, start).some((_, i) => leads(items, from + i))) return null;
  const ended = endIn(items, start, at);
  if (isOthers(topic, items, start, ended?.at ?? -1)) return null;
  const [before, behind] = [items.slice(Math.max(start, at - REACH), at), items.slice(at + 1, at + 1 + REACH)];
  if (ended === null && !FORMER.test(wordsOf(before)) && !FORMER.test(wordsOf(behind))) return null;
  const over = ended === null ? null : firstAfter(ended, post);
  if (ended !== null && over === null) return null;
  const figure = formerValue(topic, items[at] as Item, value);
  return figure === null ? null : { value: figure, over };
}

/** The value that a figure in the place of a former one is; a bare one is of the unit of that which holds. */
function formerValue(topic: TopicEntry, item: Item, value: Value): Value | null {
  const number = numberOf(item) ?? (item.amount?.unit === null ? item.amount.value : null);
  const bare = number === null ? figureOf(topic, item) : { amount: number, unit: value.unit };
  return bare !== null && isPossible(topic, Number(bare.amount)) && bare.amount !== value.amount ? bare : null;
}

/** "Before 25 April it was five", "until 30 April it was five": the day with which the time of a figure is over. */
function endIn(items: readonly Item[], from: number, to: number): ReturnType<typeof timesIn>[number] | null {
  const [time, ...more] = timesIn(items, (at) => at >= from && at < to && items[at]?.kind === "date");
  if (time === undefined || more.length > 0 || time.date.kind !== "day") return null;
  return time.role === "before" || time.role === "until" ? time : null;
}

/** The first day of what came after; "until D" may mean D or the day after it. */
function firstAfter({ role, date }: ReturnType<typeof timesIn>[number], post: Post): DayBounds | null {
  const days = daysOf(date, post, "present");
  if (days?.earliest == null || days.earliest !== days.latest) return null;
  return { earliest: days.earliest, latest: role === "before" ? days.earliest : addDays(days.earliest, 1) };
}

/** "The fee was 4 for years. From D it is 6": the one figure of the sentence in front, told as past of no day of its own. */
export function formerInFront(topic: TopicEntry, items: readonly Item[], value: Value): Former | null {
  const figures = items.flatMap((item, at) => (item.amount !== null || numberOf(item) !== null ? [at] : []));
  const [at, ...more] = figures;
  if (at === undefined || more.length > 0 || topic.topic.subjects || topic.topic.scopes.length > 0) return null;
  let was = at - 1;
  while (was > 0 && at - was <= 2 && /^(?:at|only|just|limited to|set at)$/.test(items[was]?.text ?? "")) was--;
  if (!WAS.test(items[was]?.text ?? "") || !items.some((item) => hasMark(item, topic, "thing"))) return null;
  if (isOthers(topic, items, 0, -1) || !items.slice(at + 1).every(isLength)) return null;
  const figure = formerValue(topic, items[at] as Item, value);
  return figure === null ? null : { value: figure, over: null };
}

/** "For years", "for a long time", "so far": behind a former figure, what tells no more than how long it was so. */
function isLength(item: Item): boolean {
  return (
    item.kind === "punct" ||
    is(item, "role", "previous") ||
    /^(?:for|a|the|many|several|long|some|last|past|years?|months?|decades?|time|while)$/.test(item.text)
  );
}

const WAS = /^(?:was|were|been|stood|stood at|amounted|amounted to|cost|came to)$/;

/** Whether the words that tell a former time stand right at a place: "before that it was 10". */
function leads(items: readonly Item[], at: number): boolean {
  const words = ` ${wordsOf(items.slice(at, at + LEAD))}`;
  return FORMER.exec(words)?.index === 0 || (/^ (?:before|until|till|up to) /.test(words) && items[at + 1]?.kind === "date");
}

const LEAD = 3;

/** What parts the words of a former figure from those of the one that holds. */
function isJoint(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.text === ",") return leads(items, at + 1);
  return item.kind === "punct" || item.text === "where" || is(item, "and") || is(item, "but");
}

/** "Until then we were collecting four." */
function numberOf(item: Item): number | null {
  const number = spelledNumber(item);
  return number === 1 ? null : number;
}

function isOthers(topic: TopicEntry, items: readonly Item[], from: number, day: number): boolean {
  return items
    .slice(from)
    .some(
      (item, i) =>
        item.kind === "country" ||
        (item.kind === "date" && item.amount === null && from + i !== day) ||
        is(item, "denier") ||
        is(item, "hedge") ||
        (item.kind === "word" && isUnknown(item) && !/ly$/.test(item.text)) ||
        is(item, "hearsay") ||
        hasMark(item, topic, "not") ||
        (!is(item, "pronoun") &&
          item.entry?.topics.some((mark) => mark.role === "thing") === true &&
          !item.entry.topics.some((mark) => mark.topic === topic)),
    );
}
