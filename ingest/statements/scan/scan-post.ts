import { type CountryMention, scanCountries } from "../../../src/model/countries/country-scanner.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { findDates } from "../../../src/model/dates/find-dates.js";
import { tokenize, type Tokens, WORD } from "../../../src/model/text/tokens.js";
import type { Entry, TrieNode, Vocabulary } from "./vocabulary.js";

/** A stretch of tokens with what it means: `[from, to)` in token indices. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

type Layer = "meanings" | "topics";

/** One post's text, read once: its tokens, its marks in order without overlap, its days and its countries. */
export interface ScannedPost {
  readonly text: string;
  readonly tokens: Tokens;
  /** For each token the phrase of the language that begins there, else null. */
  readonly marks: readonly (Mark | null)[];
  /** For each token the phrase of a pack's topic that begins there, else null. */
  readonly topics: readonly (Mark | null)[];
  readonly dates: ReadonlyMap<number, Spanned<DateExpression>>;
  readonly countries: ReadonlyMap<number, Spanned<CountryMention>>;
}

/** Something that covers the tokens from its key to `to`. */
export interface Spanned<T> {
  readonly to: number;
  readonly value: T;
}

/** Scans a post's text with a vocabulary. The longest phrase at a word wins; days and countries win over phrases. */
export function scanPost(text: string, vocabulary: Vocabulary): ScannedPost {
  const tokens = tokenize(text);
  const dates = spans(tokens, findDates(text));
  const countries = spans(tokens, scanCountries(text));
  const topics = layer(tokens, vocabulary.root, "topics", dates, countries);
  const marks = layer(tokens, vocabulary.root, "meanings", dates, countries);
  // A phrase that is longer than the country in it ("Georgia Today") is the phrase.
  for (const [at, country] of [...countries]) if ((topics[at]?.to ?? 0) > country.to || (marks[at]?.to ?? 0) > country.to) countries.delete(at);
  return { text, tokens, marks, topics, dates, countries };
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
    // A phrase that only goes with a topic ("exempt from work permits") leaves the things in it to be found.
    at = mark === null || (of === "topics" && !isThing(mark)) ? at + 1 : mark.to;
  }
  return out;
}

/** Whether a phrase is a topic's thing or verb, and not only a word that goes with one. */
export function isThing(mark: Mark): boolean {
  return mark.entry.topics.some((one) => one.role === "thing" || one.form !== null);
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

/** Spans by the token with which they begin; a span that begins inside a token is put at that token. */
function spans<T extends { readonly start: number; readonly end: number }>(tokens: Tokens, found: readonly T[]): Map<number, Spanned<T>> {
  const out = new Map<number, Spanned<T>>();
  let at = 0;
  for (const value of found) {
    while (at < tokens.count && (tokens.end[at] as number) <= value.start) at++;
    let to = at;
    while (to < tokens.count && (tokens.start[to] as number) < value.end) to++;
    if (to > at) out.set(at, { to, value });
    at = to;
  }
  return out;
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
