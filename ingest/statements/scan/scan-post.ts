import { findCountries } from "../../../src/model/countries/find-countries.js";
import type { DateExpression, DayOrder } from "../../../src/model/dates/date-expression.js";
import { findDates } from "../../../src/model/dates/find-dates.js";
import { settleOrder } from "../../../src/model/dates/settle-order.js";
import { firstPlace } from "../../../src/model/first-place.js";
import { type Tokens, tokenize, WORD } from "../../../src/model/text/tokens.js";
import { goesOnInCompound } from "./compounds.js";
import {
  type Beside,
  type Entry,
  GOES_WITH,
  MEANS,
  NAMES,
  type TopicEntry,
  type TopicMark,
  type TrieNode,
  type Vocabulary,
} from "./vocabulary.js";

/** One post's text, read once: its tokens, its marks in order without overlap, its days and its countries. */
export interface ScannedPost {
  readonly text: string;
  readonly tokens: Tokens;
  /** For each token the phrase of the language that begins there, else null. */
  readonly marks: readonly (Entry | null)[];
  /** For each token the thing (or verb) of a topic that begins there, else null. */
  readonly things: readonly (Entry | null)[];
  /** For each token what goes with topics' things and begins there, topic by topic, else null. */
  readonly context: readonly (readonly Beside[] | null)[];
  /** For each token the day, and the country, that begins there, else null. */
  readonly dates: readonly (Spanned<DateExpression> | null)[];
  readonly countries: readonly (Spanned<NamedCountry> | null)[];
  /** What a route between two towns is to the topics that are told by routes. */
  readonly routes: readonly TopicMark[];
  /** The vocabulary that it was scanned with. */
  readonly root: TrieNode;
  readonly plain: ReadonlySet<string>;
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
  const { count } = tokens;
  const dates = new Array<Spanned<DateExpression> | null>(count).fill(null);
  for (const date of findDates(tokens))
    dates[date.first] = { to: date.last + 1, value: dayOrder ? settleOrder(date, dayOrder) : date };
  const countries = new Array<Spanned<NamedCountry> | null>(count).fill(null);
  for (const mention of findCountries(tokens)) {
    if (mention.form === "group") continue;
    const { code, form, doubtful } = mention;
    countries[mention.first] = { to: mention.last + 1, value: { code, form, doubtful } };
  }
  const marks = new Array<Entry | null>(count).fill(null);
  const things = new Array<Entry | null>(count).fill(null);
  const context = new Array<readonly Beside[] | null>(count).fill(null);
  const { root, plain, routes } = vocabulary;
  const post = { text, tokens, marks, things, context, dates, countries, routes, root, plain };
  walk(post, root);
  return post;
}

interface Walked extends ScannedPost {
  readonly marks: (Entry | null)[];
  readonly things: (Entry | null)[];
  readonly context: (readonly Beside[] | null)[];
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
  // Up to where a phrase of more than one word takes words from a topic, and the furthest of these.
  const taken = new Map<TopicEntry, number>();
  let furthest = 0;
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
    let mark: Entry | null = null;
    let thing: Entry | null = null;
    let found: readonly Beside[] | null = null;
    let width = 0;
    let node = root.next.get(folded[at] as string);
    for (let to = at + 1; node !== undefined; to++) {
      const { entry } = node;
      if (entry !== null && !(to - at > 1 && folded[to] === "-" && goesOnInCompound(tokens, to, root))) {
        const { gives } = entry;
        if (gives & MEANS) mark = entry;
        if (gives & NAMES) thing = entry;
        if (gives & GOES_WITH && at >= freeContext) {
          const open = furthest > at ? openAt(entry.beside, taken, at) : entry.beside;
          if (open.length > 0) {
            if (found === null) found = open;
            else if (furthest > at) found = longer(found, open);
            else found = node.longest ??= longer(found, open);
            width = entry.width;
          }
        }
      }
      if (to >= count || node.next.size === 0 || dates[to] !== null) break;
      node = node.next.get(folded[to] as string);
    }
    const country = countries[at] as Spanned<NamedCountry> | null;
    const covered = country === null ? 0 : country.to - at;
    let phrase = 0;
    if (at >= freeMark) {
      if (mark !== null && mark.width > covered) {
        marks[at] = mark;
        phrase = mark.width;
        freeMark = at + mark.width;
      } else if (covered > 0) freeMark = at + covered;
    }
    if (at >= freeThing) {
      if (thing !== null && thing.width > covered) {
        things[at] = thing;
        phrase = Math.max(phrase, thing.width);
        freeThing = at + thing.width;
      } else if (covered > 0) freeThing = at + covered;
    }
    if (at >= freeContext) {
      if (width > covered) {
        context[at] = found;
        phrase = Math.max(phrase, width);
        if (width > 1) {
          furthest = Math.max(furthest, at + width);
          for (const one of found as readonly Beside[]) if (one.width > 1) taken.set(one.topic, at + one.width);
        }
      } else if (covered > 0) freeContext = at + covered;
    }
    if (country !== null && phrase > covered) countries[at] = null;
  }
}

/** Those of some phrases whose topics have no words taken from them here; the very list where that is all of them. */
function openAt(all: readonly Beside[], taken: ReadonlyMap<TopicEntry, number>, at: number): readonly Beside[] {
  const isOpen = ({ topic }: Beside): boolean => (taken.get(topic) ?? 0) <= at;
  return all.every(isOpen) ? all : all.filter(isOpen);
}

/** Of each topic its longer phrase, in the order in which the topics were met. */
function longer(short: readonly Beside[], long: readonly Beside[]): readonly Beside[] {
  const all = [...short];
  for (const one of long) {
    const at = short.findIndex(({ topic }) => topic === one.topic);
    if (at < 0) all.push(one);
    else all[at] = one;
  }
  return all;
}

/** How many words the longest of some phrases has. */
export function widest(of: readonly Beside[]): number {
  let most = 0;
  for (const { width } of of) if (width > most) most = width;
  return most;
}

/** Index of the first token at or after an offset. */
export function tokenAt(tokens: Tokens, offset: number): number {
  return firstPlace(tokens.count, (at) => (tokens.start[at] as number) >= offset);
}

/** Whether a token is written with a capital. */
export function isCapital(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD) return false;
  const code = tokens.text.charCodeAt(tokens.start[at] as number);
  if (code < 128) return code >= 65 && code <= 90;
  const first = tokens.text[tokens.start[at] as number] as string;
  return first !== first.toLowerCase();
}
