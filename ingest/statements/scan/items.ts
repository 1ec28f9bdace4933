import { append } from "../../../src/model/append.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { BREAK, NUMBER, WORD } from "../../../src/model/text/tokens.js";
import { amountAt } from "./amounts.js";
import { isCapital, type NamedCountry, type ScannedPost, tokenAt, widest } from "./scan-post.js";
import { type MarkClass, type Meaning, type Meant, meaningIn, onlyTells, type TopicMark } from "./vocabulary.js";

/** A figure with its unit; without a unit it is a bare figure. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

/** All that an item can mean. */
export type ItemEntry = Meant;

/** One thing that a sentence holds, in order: a word or phrase, a day, a country, a figure, a mark. */
export interface Item {
  readonly kind: "word" | "date" | "country" | "amount" | "category" | "reference" | "punct" | "seam";
  /** Offsets into the post's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entry: ItemEntry | null;
  /** Not in any vocabulary, and written with a capital: a name. */
  readonly name: boolean;
  readonly date: DateExpression | null;
  readonly country: NamedCountry | null;
  readonly amount: Amount | null;
}

const KNOWN: ItemEntry = { meanings: [], topics: [] };

/** A word of the plain vocabulary: no list says what it means, and it bears on no rule. */
const PLAIN: ItemEntry = { meanings: [], topics: [] };

/** A place where one stretch of a unit ends and the next begins (an introduction and its item). */
export const SEAM: Item = {
  kind: "seam",
  start: -1,
  end: -1,
  text: "|",
  entry: null,
  name: false,
  date: null,
  country: null,
  amount: null,
};

/** "three": the number that a word spells, or null. */
export function spelledNumber(item: Item | undefined): number | null {
  const number = item?.kind === "word" ? meaning(item, "number") : null;
  return number === null ? null : Number(number.sub);
}

/** The words of items behind each other, as they are read. */
export function wordsOf(items: readonly Item[]): string {
  return items.map(({ text }) => text).join(" ");
}

/** The items of a stretch of a post. */
export function itemsOf(post: ScannedPost, start: number, end: number): readonly Item[] {
  const { tokens, dates, countries, marks, things, context } = post;
  const { kind, folded } = tokens;
  const items: Item[] = [];
  let known = 0;
  for (let at = tokenAt(tokens, start); at < tokens.count && (tokens.start[at] as number) < end; ) {
    const from = tokens.start[at] as number;
    const date = dates[at];
    if (date) {
      items.push({
        kind: "date",
        start: from,
        end: tokens.end[date.to - 1] as number,
        text: "§d",
        entry: null,
        name: false,
        date: date.value,
        country: null,
        amount: lengthIn(post, at, date.value),
      });
      at = date.to;
      continue;
    }
    const country = countries[at];
    if (country) {
      const to = tokens.end[country.to - 1] as number;
      if (country.value.form === "place") {
        const city: ItemEntry = { meanings: [{ cls: "city", sub: country.value.code, lemma: "", form: null }], topics: [] };
        items.push({
          kind: "word",
          start: from,
          end: to,
          text: "§place",
          entry: city,
          name: false,
          date: null,
          country: null,
          amount: null,
        });
      } else
        items.push({
          kind: "country",
          start: from,
          end: to,
          text: "§c",
          entry: null,
          name: false,
          date: null,
          country: country.value,
          amount: null,
        });
      at = country.to;
      continue;
    }
    if (kind[at] === BREAK) {
      at++;
      continue;
    }
    const besides = context[at];
    const beside = besides ? at + widest(besides) : 0;
    if (beside > known) known = beside;
    const amount = amountAt(post, at, items);
    const marked = marks[at] || things[at] || beside > 0;
    const mark = marked ? markAt(post, at, beside) : null;
    if (amount !== null && (mark === null || mark.to < amount.to || kind[at] === NUMBER || amount.unit !== null)) {
      const reference = amount.reference;
      items.push({
        kind: reference ? "reference" : "amount",
        start: from,
        end: tokens.end[amount.to - 1] as number,
        text: "§a",
        entry: null,
        name: false,
        date: null,
        country: null,
        amount: reference ? null : { value: amount.value, unit: amount.unit },
      });
      at = amount.to;
      continue;
    }
    const category = categoryAt(post, at);
    if (category !== null) {
      items.push({
        kind: "category",
        start: from,
        end: tokens.end[category.to - 1] as number,
        text: category.text,
        entry: categoryEntry(post, at, category.to),
        name: false,
        date: null,
        country: null,
        amount: null,
      });
      at = category.to;
      continue;
    }
    if (mark !== null) {
      items.push({
        kind: "word",
        start: from,
        end: tokens.end[mark.to - 1] as number,
        text: mark.text,
        entry: mark.entry,
        name: onlyTells(mark.entry) && isNamed(post, at, items),
        date: null,
        country: null,
        amount: null,
      });
      at = mark.to;
      continue;
    }
    const word = kind[at] === WORD;
    // What only shows how the sign before it is drawn is no word.
    if (folded[at] === "") {
      at++;
      continue;
    }
    const name = word && isNamed(post, at, items);
    items.push({
      kind: word ? "word" : "punct",
      start: from,
      end: tokens.end[at] as number,
      text: folded[at] as string,
      // A word inside a phrase that goes with a topic is known, though it means nothing by itself.
      entry: word && at < known ? KNOWN : word && !name && post.plain.has(folded[at] as string) ? PLAIN : null,
      name,
      date: null,
      country: null,
      amount: null,
    });
    at++;
  }
  withAges(items);
  withSecondFigures(items);
  withExceptions(items);
  withRoutes(items, post.routes);
  return items;
}

/** Written with a capital that the begin of a sentence does not account for. */
function isNamed(post: ScannedPost, at: number, before: readonly Item[]): boolean {
  return isCapital(post.tokens, at) && (before.length > 0 || opensName(post, at));
}

const FIGURE_REACH = 4;

/** The figure that an item writes, in digits or in a word, where it says no unit; null otherwise. */
function bareFigure(item: Item): number | null {
  if (item.amount !== null) return item.amount.unit === null ? item.amount.value : null;
  const word = meaning(item, "number")?.sub;
  const figure = word === undefined ? Number.NaN : Number(word);
  return Number.isNaN(figure) ? null : figure;
}

/** "from four a week to seven": the figure that something is changed to counts what the one before it counts. */
function withSecondFigures(items: Item[]): void {
  for (let at = 2; at < items.length; at++) {
    if (items[at - 1]?.text !== "to" || is(items[at + 1], "unit")) continue;
    const item = items[at] as Item;
    const bare = bareFigure(item);
    if (bare === null) continue;
    for (let i = at - 2; i >= 0 && at - i <= FIGURE_REACH; i--) {
      const unit = items[i]?.amount?.unit ?? null;
      if (unit === null || items[i - 1]?.text !== "from") continue;
      items[at] = { ...item, kind: "amount", text: "§a", entry: null, amount: { value: bare, unit } };
      break;
    }
  }
}

const EXCEPTION: Meaning = { cls: "exception", sub: "", lemma: "but", form: null };

/** "All flights were suspended but those with A": behind "all", what follows "but" without a verb of its own is excepted. */
function withExceptions(items: Item[]): void {
  let all = -1;
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (all < 0 && (is(item, "quantifier", "all") || is(item, "denier", "none") || item.text === "none")) all = at;
    if (all < 0 || item.text !== "but" || !is(item, "but")) continue;
    const end = items.findIndex((one, i) => i > at && one.kind === "punct" && one.text !== ",");
    const rest = items.slice(at + 1, end < 0 ? items.length : end);
    const first = rest[0];
    const named = first?.kind === "country" || first?.text === "those" || first?.text === "that";
    if (!named || rest.some((one) => is(one, "verb") || is(one, "aux") || is(one, "state"))) continue;
    items[at] = { ...item, entry: { meanings: [EXCEPTION], topics: item.entry?.topics ?? [] } };
  }
}

const AGE_REACH = 6;
const MOST_YEARS_OF_AGE = 30;
const LIMIT_OF_AGE = /(?:^|\s)(?:younger than|older than|under|below|not yet|aged|turned|the age of)$/;
const CHILD = /^(?:child|children|minors?|infants?|kids?|teenagers?|adolescents?)$/;

/** "children younger than five", "minors under 5": a bare number behind a limit of age is one of years. */
function withAges(items: Item[]): void {
  for (let at = 1; at < items.length; at++) {
    const item = items[at] as Item;
    const bare = bareFigure(item);
    if (bare === null || bare > MOST_YEARS_OF_AGE) continue;
    const before = items.slice(Math.max(0, at - AGE_REACH), at).map((one) => one.text);
    if (LIMIT_OF_AGE.test(before.slice(-4).join(" ")) && before.some((text) => CHILD.test(text)))
      items[at] = { ...item, kind: "amount", text: "§a", amount: { value: bare, unit: "year" } };
  }
}

const ON_GROUND =
  /\b(?:trains?|rail|railways?|bus|buses|coach|coaches|ferry|ferries|motorway|highway|road|pipeline|trucks?|lorries)\b/;

/** "Almaty – Doha": the town abroad of a route written with a dash is the thing of the topics that are told by routes. */
function withRoutes(items: Item[], routes: readonly TopicMark[]): void {
  if (routes.length === 0 || !items.some((item) => is(item, "city")) || items.some(({ text }) => ON_GROUND.test(text))) return;
  const flown = items.some(
    (item) => is(item, "carrier") || item.entry?.meanings.some((m) => m.cls === "verb" && m.lemma === "fly"),
  );
  for (const [at, item] of items.entries()) {
    if (item.entry === null || !is(item, "city")) continue;
    const joined = (step: 1 | -1): boolean => {
      const link = items[at + step]?.text;
      // "fly from Almaty to Doha", "a carrier links Doha with Almaty".
      const links = link === "-" || link === "–" || (flown && (link === "to" || link === "and" || link === "with"));
      return links && (meaning(items[at + 2 * step], "place")?.sub ?? "") !== "";
    };
    if (joined(1) || joined(-1))
      items[at] = { ...item, entry: { meanings: item.entry.meanings, topics: [...item.entry.topics, ...routes] } };
  }
}

/** "In five business days": a day reckoned from now, or how long something takes. */
function lengthIn(post: ScannedPost, at: number, { relative, offset }: DateExpression): Amount | null {
  if (relative !== "offset" || offset === undefined || offset.count <= 0 || post.tokens.folded[at] !== "in") return null;
  return { value: offset.count, unit: offset.unit };
}

interface MarkedPhrase {
  readonly to: number;
  readonly entry: ItemEntry;
  readonly text: string;
}

/** The phrase that is read at a token: the longer of what the language and the topics know; other marks of topics go with it. */
function markAt(post: ScannedPost, at: number, beside: number): MarkedPhrase | null {
  const { tokens, context } = post;
  const word = post.marks[at] ?? null;
  const thing = post.things[at] ?? null;
  const wins = thing !== null && (word === null || thing.width >= word.width);
  // A phrase with a figure in it ("categories 1 and 2") is one name, and its figure none of the rule's.
  const named = !wins && beside > at + (word?.width ?? 0) && hasNumber(tokens.kind, at, beside);
  const base = wins ? thing : word;
  if (base === null && beside === 0) return null;
  const to = named ? beside : at + (base?.width ?? 1);
  const width = to - at;
  const whole = word !== null && word.width === width;
  const text =
    base !== null && base.width === width
      ? base.text
      : width === 1
        ? (tokens.folded[at] as string)
        : tokens.folded.slice(at, to).join(" ");
  let besides = false;
  for (let i = at + 1; i < to && !besides; i++) besides = context[i] != null;
  if (!besides && base !== null && base.width === width) {
    if (beside === 0) return { to, text, entry: wins ? (whole ? base.whole : base.told) : base.meant };
    if (context[at] === base.beside && wins === base.things.length > 0 && whole === base.meanings.length > 0)
      return { to, text, entry: base.full };
  }
  const topics: TopicMark[] = wins ? [...thing.things] : [];
  for (let i = at; i < to; i++) {
    for (const one of context[i] ?? []) {
      const inner = wins && one.width < width && i > at;
      // "residence permit" inside "temporary residence permit" is not meant; what goes with a thing may stand inside it ("hospital quarantine").
      if (!inner) append(topics, one.marks);
      else if (thing.things.some(({ topic }) => topic === one.topic))
        append(
          topics,
          one.marks.filter(({ role }) => role === "near" || role === "with"),
        );
    }
  }
  return { to, text, entry: { meanings: whole ? word.meanings : [], topics } };
}

function hasNumber(kind: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (kind[at] === NUMBER) return true;
  return false;
}

/** "B2", "C-3", "b10": the letter and number of a category. */
function categoryAt({ tokens }: ScannedPost, at: number): { readonly text: string; readonly to: number } | null {
  const letter = tokens.folded[at] as string;
  if (tokens.kind[at] !== WORD || letter.length !== 1 || letter < "a" || letter > "j" || !isCapital(tokens, at)) return null;
  let next = at + 1;
  if (tokens.folded[next] === "-" && tokens.end[at] === tokens.start[next]) next++;
  const touches = tokens.end[next - 1] === tokens.start[next];
  if (tokens.kind[next] !== NUMBER || !touches || (tokens.folded[next] as string).length > 2) return null;
  return { text: `${letter}${Number(tokens.folded[next])}`, to: next + 1 };
}

/** "Wizz Air", "Karim Massimov": in front of a text a capital is none of a name, unless the next word is one of a name or of a firm too. */
function opensName({ tokens, marks, things, countries, dates }: ScannedPost, at: number): boolean {
  const next = at + 1;
  if (!isCapital(tokens, next) || countries[next] != null || dates[next] != null) return false;
  if (/^\p{Lu}{2,}/u.test(tokens.text.slice(tokens.start[next], tokens.end[next]))) return false;
  const known = marks[next] ?? things[next];
  return known == null || known.meanings.some(({ cls }) => cls === "carrier" || cls === "means");
}

/** What the topics that name a category know of it. */
function categoryEntry(post: ScannedPost, at: number, to: number): ItemEntry | null {
  const thing = post.things[at];
  const width = to - at;
  const topics = [
    ...(thing?.width === width ? thing.things : []),
    ...(post.context[at] ?? []).flatMap((one) => (one.width === width ? one.marks : [])),
  ];
  return topics.length === 0 ? null : { meanings: [], topics };
}

/** The meaning of an item in a class (and kind of it), or null. */
export function meaning(item: Item | undefined, cls: MarkClass, sub?: string): Meaning | null {
  return item === undefined || item.entry === null ? null : meaningIn(item.entry.meanings, cls, sub);
}

/** Whether an item has a meaning of a class (and kind of it). */
export function is(item: Item | undefined, cls: MarkClass, sub?: string): boolean {
  return meaning(item, cls, sub) !== null;
}

/** Whether a word is one of the plain vocabulary. */
export function isPlain({ entry }: Item): boolean {
  return entry === PLAIN;
}

/** Whether no list says what a word means, or only that it makes news, or may tell some. */
export function isUnknown({ entry }: Item): boolean {
  return entry === null || entry === PLAIN || onlyTells(entry);
}
