import { findCountries } from "../../../src/model/countries/find-countries.js";
import type { DateExpression, DayOrder } from "../../../src/model/dates/date-expression.js";
import { findDates } from "../../../src/model/dates/find-dates.js";
import { settleOrder } from "../../../src/model/dates/settle-order.js";
import { tokenize, type Tokens, WORD } from "../../../src/model/text/tokens.js";
import type { Entry, TopicEntry, TopicMark, TrieNode, Vocabulary } from "./vocabulary.js";

/** A stretch of tokens with what it means: `[from, to)` in token indices. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

/** What goes with one topic's things, up to a token. */
export interface ContextMark {
  readonly to: number;
  readonly mark: TopicMark;
}

type Layer = "meanings" | "things";

/** One post's text, read once: its tokens, its marks in order without overlap, its days and its countries. */
export interface ScannedPost {
  readonly text: string;
  readonly tokens: Tokens;
  /** For each token the phrase of the language that begins there, else null. */
  readonly marks: readonly (Mark | null)[];
  /** For each token the thing (or verb) of a topic that begins there, else null. */
  readonly things: readonly (Mark | null)[];
  /** For each token what goes with topics' things and begins there. */
  readonly context: ReadonlyMap<number, readonly ContextMark[]>;
  readonly dates: ReadonlyMap<number, Spanned<DateExpression>>;
  readonly countries: ReadonlyMap<number, Spanned<NamedCountry>>;
}

/** A country that a post names, or a town or part of one ("place"); `doubtful` where it may be something else. */
export interface NamedCountry {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly form: "name" | "demonym" | "place";
  readonly doubtful: boolean;
}

/** Something that covers the tokens from its key to `to`. */
export interface Spanned<T> {
  readonly to: number;
  readonly value: T;
}

/** Scans a post's text with a vocabulary. The longest phrase at a word wins; days and countries win over phrases. */
export function scanPost(text: string, vocabulary: Vocabulary, dayOrder: DayOrder | null = null): ScannedPost {
  const tokens = tokenize(text);
  const dates = new Map<number, Spanned<DateExpression>>();
  for (const date of findDates(tokens)) dates.set(date.first, { to: date.last + 1, value: dayOrder ? settleOrder(date, dayOrder) : date });
  const countries = new Map<number, Spanned<NamedCountry>>();
  for (const mention of findCountries(tokens)) {
    if (mention.form === "group") continue;
    const { code, form, doubtful } = mention;
    countries.set(mention.first, { to: mention.last + 1, value: { code, form, doubtful } });
  }
  const things = layer(tokens, vocabulary.root, "things", dates, countries);
  const context = contextOf(tokens, vocabulary.root, dates, countries);
  const marks = layer(tokens, vocabulary.root, "meanings", dates, countries);
  // A phrase that is longer than the country in it ("Georgia Today") is the phrase.
  for (const [at, country] of [...countries]) if ((things[at]?.to ?? 0) > country.to || context.get(at)?.some((one) => one.to > country.to) || (marks[at]?.to ?? 0) > country.to) countries.delete(at);
  return { text, tokens, marks, things, context, dates, countries };
}

/** The longest phrase of one layer at each place, never overlapping; days are stepped over. */
function layer(tokens: Tokens, root: TrieNode, of: Layer, dates: ReadonlyMap<number, Spanned<unknown>>, countries: ReadonlyMap<number, Spanned<unknown>>): readonly (Mark | null)[] {
  const out: (Mark | null)[] = new Array(tokens.count).fill(null);
  for (let at = 0; at < tokens.count; ) {
    const date = dates.get(at);
    if (date !== undefined) {
      at = date.to;
      continue;
    }
    const mark = longestAt(tokens, at, root, of, dates);
    const country = countries.get(at);
    if (country !== undefined && (mark === null || mark.to <= country.to)) {
      at = country.to;
      continue;
    }
    out[at] = mark;
    at = mark === null ? at + 1 : mark.to;
  }
  return out;
}

/** What goes with things: of each topic the longest phrase at each place; one topic's phrase takes no words from another's. */
function contextOf(tokens: Tokens, root: TrieNode, dates: ReadonlyMap<number, Spanned<unknown>>, countries: ReadonlyMap<number, Spanned<unknown>>): ReadonlyMap<number, readonly ContextMark[]> {
  const out = new Map<number, readonly ContextMark[]>();
  const taken = new Map<TopicEntry, number>();
  for (let at = 0; at < tokens.count; at++) {
    const date = dates.get(at);
    if (date !== undefined) {
      at = date.to - 1;
      continue;
    }
    const found = new Map<TopicEntry, ContextMark[]>();
    let longest = 0;
    let node: TrieNode | undefined = root;
    for (let to = at; to < tokens.count && !(to > at && dates.has(to)); to++) {
      node = node.next.get(tokens.folded[to] as string);
      if (node === undefined) break;
      const here = new Map<TopicEntry, ContextMark[]>();
      for (const mark of node.entry?.context ?? []) {
        if ((taken.get(mark.topic) ?? 0) > at) continue;
        const list = here.get(mark.topic) ?? [];
        list.push({ to: to + 1, mark });
        here.set(mark.topic, list);
        longest = to + 1;
      }
      for (const [topic, marks] of here) found.set(topic, marks);
    }
    const country = countries.get(at);
    if (country !== undefined && longest <= country.to) {
      at = country.to - 1;
      continue;
    }
    if (found.size === 0) continue;
    for (const [topic, [first]] of found) if (first !== undefined) taken.set(topic, first.to);
    out.set(at, [...found.values()].flat());
  }
  return out;
}

function longestAt(tokens: Tokens, from: number, root: TrieNode, of: Layer, dates: ReadonlyMap<number, unknown>): Mark | null {
  let node: TrieNode | undefined = root;
  let best: Mark | null = null;
  for (let at = from; at < tokens.count; at++) {
    if (at > from && dates.has(at)) break;
    node = node.next.get(tokens.folded[at] as string);
    if (node === undefined) break;
    if (node.entry !== null && node.entry[of].length > 0) best = { from, to: at + 1, entry: node.entry };
  }
  return best;
}

/** Index of the first token at or after an offset. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a token is written with a capital. */
export function isCapital(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD) return false;
  const first = tokens.text[tokens.start[at] as number] as string;
  return first !== first.toLowerCase();
}
