import type { CountryMention } from "../../../src/model/countries/country-scanner.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { BREAK, NUMBER, WORD } from "../../../src/model/text/tokens.js";
import { amountAt } from "./amounts.js";
import { isCapital, isThing, type Mark, type ScannedPost, tokenAt } from "./scan-post.js";
import type { Entry, MarkClass, Meaning, TopicMark } from "./vocabulary.js";

/** A figure with its unit; without a unit it is a bare figure. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

/** One thing that a sentence holds, in order: a word or phrase, a day, a country, a figure, a mark. */
export interface Item {
  readonly kind: "word" | "date" | "country" | "amount" | "category" | "reference" | "punct" | "seam";
  /** Offsets into the post's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entry: Entry | null;
  /** Not in any vocabulary, and written with a capital: a name. */
  readonly name: boolean;
  readonly date: DateExpression | null;
  readonly country: CountryMention | null;
  readonly amount: Amount | null;
}

const NONE = { entry: null, name: false, date: null, country: null, amount: null } as const;

/** A place where one stretch of a unit ends and the next begins (an introduction and its item). */
export const SEAM: Item = { ...NONE, kind: "seam", start: -1, end: -1, text: "|" };

/** The items of a stretch of a post. */
export function itemsOf(post: ScannedPost, start: number, end: number): readonly Item[] {
  const { tokens, dates, countries } = post;
  const items: Item[] = [];
  for (let at = tokenAt(tokens, start); at < tokens.count && (tokens.start[at] as number) < end; ) {
    const from = tokens.start[at] as number;
    const date = dates.get(at);
    if (date) {
      items.push({ ...NONE, kind: "date", start: from, end: tokens.end[date.to - 1] as number, text: "§d", date: date.value });
      at = date.to;
      continue;
    }
    const country = countries.get(at);
    if (country) {
      items.push({ ...NONE, kind: "country", start: from, end: tokens.end[country.to - 1] as number, text: "§c", country: country.value });
      at = country.to;
      continue;
    }
    if (tokens.kind[at] === BREAK) {
      at++;
      continue;
    }
    const mark = markAt(post, at);
    const amount = amountAt(post, at, items);
    if (amount !== null && (mark === null || mark.to < amount.to || tokens.kind[at] === NUMBER)) {
      const reference = amount.reference;
      items.push({
        ...NONE,
        kind: reference ? "reference" : "amount",
        start: from,
        end: tokens.end[amount.to - 1] as number,
        text: "§a",
        amount: reference ? null : { value: amount.value, unit: amount.unit },
      });
      at = amount.to;
      continue;
    }
    const category = categoryAt(post, at);
    if (category !== null) {
      items.push({ ...NONE, kind: "category", start: from, end: tokens.end[category.to - 1] as number, text: category.text });
      at = category.to;
      continue;
    }
    if (mark) {
      items.push({ ...NONE, kind: "word", start: from, end: tokens.end[mark.to - 1] as number, text: tokens.folded.slice(at, mark.to).join(" "), entry: mark.entry });
      at = mark.to;
      continue;
    }
    const word = tokens.kind[at] === WORD;
    const beside = post.topics[at];
    items.push({
      ...NONE,
      entry: beside ? { meanings: [], topics: beside.entry.topics } : null,
      kind: word ? "word" : "punct",
      start: from,
      end: tokens.end[at] as number,
      text: tokens.folded[at] as string,
      name: word && isCapital(tokens, at) && items.length > 0,
    });
    at++;
  }
  return items;
}

/** The phrase that is read at a token: the longer of what the language and the topics know; other marks of topics go with it. */
function markAt(post: ScannedPost, at: number): Mark | null {
  const word = post.marks[at] ?? null;
  const topic = post.topics[at] ?? null;
  const thing = topic !== null && isThing(topic);
  // A phrase with a figure in it ("categories 1 and 2") is one name, and its figure none of the rule's.
  const named = topic !== null && post.tokens.kind.subarray(at, topic.to).includes(NUMBER);
  const wins = topic !== null && (thing || named) && (word === null || topic.to >= word.to);
  const base = wins ? topic : word;
  if (base === null) return null;
  const topics = new Set<TopicMark>();
  if (topic !== null && (wins || !thing)) for (const mark of topic.entry.topics) topics.add(mark);
  for (let i = at + 1; i < base.to; i++) for (const mark of post.topics[i]?.entry.topics ?? []) if (mark.role !== "thing") topics.add(mark);
  const meanings = word !== null && word.to === base.to ? word.entry.meanings : [];
  return { from: at, to: base.to, entry: { meanings, topics: [...topics] } };
}

/** "B2", "C-3", "b10": the letter and number of a category. */
function categoryAt({ tokens }: ScannedPost, at: number): { readonly text: string; readonly to: number } | null {
  const letter = tokens.folded[at] as string;
  if (tokens.kind[at] !== WORD || !/^[a-j]$/.test(letter) || !isCapital(tokens, at)) return null;
  let next = at + 1;
  if (tokens.folded[next] === "-" && tokens.end[at] === tokens.start[next]) next++;
  const touches = tokens.end[next - 1] === tokens.start[next];
  if (tokens.kind[next] !== NUMBER || !touches || (tokens.folded[next] as string).length > 2) return null;
  return { text: `${letter}${Number(tokens.folded[next])}`, to: next + 1 };
}

/** The meaning of an item in a class (and kind of it), or null. */
export function meaning(item: Item | undefined, cls: MarkClass, sub?: string): Meaning | null {
  for (const one of item?.entry?.meanings ?? []) if (one.cls === cls && (sub === undefined || one.sub === sub)) return one;
  return null;
}

/** Whether an item has a meaning of a class (and kind of it). */
export function is(item: Item | undefined, cls: MarkClass, sub?: string): boolean {
  return meaning(item, cls, sub) !== null;
}
