import { findCountries } from "../../../src/model/countries/find-countries.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { findDates } from "../../../src/model/dates/find-dates.js";
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

/** One post's text, read once: its tokens, its marks in order without overlap, its days and its countries. */
export interface ScannedPost {
  readonly text: string;
  readonly tokens: Tokens;
  /** For each token the phrase of the language that begins there, else null. */
  readonly marks: readonly (Mark | null)[];
  /** For each token the thing (or verb) of a topic that begins there, else null. */
  readonly things: readonly (Mark | null)[];
  /** For each token what goes with topics' things and begins there. */
  readonly context: readonly (readonly ContextMark[] | null)[];
  /** For each token the day, and the country, that begins there, else null. */
  readonly dates: readonly (Spanned<DateExpression> | null)[];
  readonly countries: readonly (Spanned<NamedCountry> | null)[];
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
  const { count } = tokens;
  const dates = new Array<Spanned<DateExpression> | null>(count).fill(null);
  for (const date of findDates(tokens)) dates[date.first] = { to: date.last + 1, value: date };
  const countries = new Array<Spanned<NamedCountry> | null>(count).fill(null);
  for (const mention of findCountries(tokens)) {
    if (mention.form === "group") continue;
    const { code, form, doubtful } = mention;
    countries[mention.first] = { to: mention.last + 1, value: { code, form, doubtful } };
  }
  const marks = new Array<Mark | null>(count).fill(null);
  const things = new Array<Mark | null>(count).fill(null);
  const context = new Array<readonly ContextMark[] | null>(count).fill(null);
  const post = { text, tokens, marks, things, context, dates, countries };
  walk(post, vocabulary.root);
  return post;
}

interface Walked extends ScannedPost {
  readonly marks: (Mark | null)[];
  readonly things: (Mark | null)[];
  readonly context: (readonly ContextMark[] | null)[];
  readonly countries: (Spanned<NamedCountry> | null)[];
}

/**
 * One walk over the words gives every layer. Of meanings and of things each the longest phrase at a place, never overlapping in
 * its layer; of what goes with things the longest of each topic, and one topic's phrase takes no words from another's. Days are
 * stepped over, and countries, unless a longer phrase begins there: "Georgia Today" is the phrase.
 */
function walk(post: Walked, root: TrieNode): void {
  const { tokens, dates, countries, marks, things, context } = post;
  const { count, folded } = tokens;
  const taken = new Map<TopicEntry, number>();
  // The first token that each layer may begin a phrase at.
  let freeMark = 0;
  let freeThing = 0;
  let freeContext = 0;
  for (let at = 0; at < count; at++) {
    const free = Math.min(freeMark, freeThing, freeContext);
    if (at < free) {
      at = free - 1;
      continue;
    }
    const date = dates[at] as Spanned<DateExpression> | null;
    if (date !== null) {
      if (at >= freeMark) freeMark = date.to;
      if (at >= freeThing) freeThing = date.to;
      if (at >= freeContext) freeContext = date.to;
      continue;
    }
    let markEnd = 0;
    let mark: Entry | null = null;
    let thingEnd = 0;
    let thing: Entry | null = null;
    let found: ContextMark[][] | null = null;
    let longest = 0;
    let node = root.next.get(folded[at] as string);
    for (let to = at + 1; node !== undefined; to++) {
      const { entry } = node;
      if (entry !== null) {
        if (entry.meanings.length > 0) {
          mark = entry;
          markEnd = to;
        }
        if (entry.things.length > 0) {
          thing = entry;
          thingEnd = to;
        }
        if (at >= freeContext && entry.context.length > 0) {
          for (const group of entry.contextByTopic) {
            const { topic } = group[0] as TopicMark;
            if ((taken.get(topic) ?? 0) > at) continue;
            longest = to;
            found ??= [];
            const here = group.map((one) => ({ to, mark: one }));
            const before = found.findIndex((list) => list[0]?.mark.topic === topic);
            if (before < 0) found.push(here);
            else found[before] = here;
          }
        }
      }
      if (to >= count || node.next.size === 0 || dates[to] !== null) break;
      node = node.next.get(folded[to] as string);
    }
    const country = countries[at] as Spanned<NamedCountry> | null;
    const end = country === null ? 0 : country.to;
    if (at >= freeMark) {
      if (mark !== null && markEnd > end) {
        marks[at] = { from: at, to: markEnd, entry: mark };
        freeMark = markEnd;
      } else if (end > 0) freeMark = end;
    }
    if (at >= freeThing) {
      if (thing !== null && thingEnd > end) {
        things[at] = { from: at, to: thingEnd, entry: thing };
        freeThing = thingEnd;
      } else if (end > 0) freeThing = end;
    }
    if (at >= freeContext) {
      if (found !== null && longest > end) {
        for (const list of found) taken.set((list[0] as ContextMark).mark.topic, (list[0] as ContextMark).to);
        context[at] = found.length === 1 ? (found[0] as ContextMark[]) : found.flat();
      } else if (end > 0) freeContext = end;
    }
    if (end > 0 && ((things[at]?.to ?? 0) > end || (marks[at]?.to ?? 0) > end || context[at]?.some((one) => one.to > end))) countries[at] = null;
  }
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
  const code = tokens.text.charCodeAt(tokens.start[at] as number);
  if (code < 128) return code >= 65 && code <= 90;
  const first = tokens.text[tokens.start[at] as number] as string;
  return first !== first.toLowerCase();
}
