import { findCountries } from "../../../src/model/countries/find-countries.js";
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

type Layer = "meanings" | "things" | "context";

/** One post's text, read once: its tokens, its marks in order without overlap, its days and its countries. */
export interface ScannedPost {
  readonly text: string;
  readonly tokens: Tokens;
  /** For each token the phrase of the language that begins there, else null. */
  readonly marks: readonly (Mark | null)[];
  /** For each token the thing (or verb) of a topic that begins there, and what goes with a topic's things, else null. */
  readonly things: readonly (Mark | null)[];
  readonly context: readonly (Mark | null)[];
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
export function scanPost(text: string, vocabulary: Vocabulary): ScannedPost {
  const tokens = tokenize(text);
  const dates = new Map<number, Spanned<DateExpression>>();
  for (const date of findDates(tokens)) dates.set(date.first, { to: date.last + 1, value: date });
  const countries = new Map<number, Spanned<NamedCountry>>();
  for (const mention of findCountries(tokens)) {
    if (mention.form === "group") continue;
    const { code, form, doubtful } = mention;
    countries.set(mention.first, { to: mention.last + 1, value: { code, form, doubtful } });
  }
  const things = layer(tokens, vocabulary.root, "things", dates, countries);
  const context = withGroups(tokens, vocabulary.root, layer(tokens, vocabulary.root, "context", dates, countries), dates);
  const marks = layer(tokens, vocabulary.root, "meanings", dates, countries);
  // A phrase that is longer than the country in it ("Georgia Today") is the phrase.
  for (const [at, country] of [...countries]) if ((things[at]?.to ?? 0) > country.to || (context[at]?.to ?? 0) > country.to || (marks[at]?.to ?? 0) > country.to) countries.delete(at);
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

/** Persons are a topic's own also inside a longer phrase of another topic ("employee" in "foreign employee"). */
function withGroups(tokens: Tokens, root: TrieNode, context: readonly (Mark | null)[], dates: ReadonlyMap<number, unknown>): readonly (Mark | null)[] {
  const out = [...context];
  let to = 0;
  context.forEach((mark, at) => {
    if (mark !== null) to = mark.to;
    if (mark !== null || at >= to) return;
    const inner = longestAt(tokens, at, root, "context", dates);
    const groups = inner?.entry.context.filter((one) => one.role === "group") ?? [];
    if (inner !== null && groups.length > 0) out[at] = { ...inner, entry: { ...inner.entry, context: groups } };
  });
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
