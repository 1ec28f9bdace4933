import { NUMBER, type Tokens, WORD } from "../../../src/model/text/tokens.js";
import type { ScannedPost } from "./scan-post.js";
import { meaningIn } from "./vocabulary.js";

/** A figure in the text: its value, its unit where one follows, and the token after it. */
export interface ReadAmount {
  readonly value: number;
  readonly unit: string | null;
  readonly to: number;
  /** The number of an act, a paragraph, a telephone. */
  readonly reference: boolean;
}

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["usd", "USD"],
  ["kzt", "KZT"],
  ["tenge", "KZT"],
  ["₸", "KZT"],
  ["€", "EUR"],
  ["eur", "EUR"],
  ["uzs", "UZS"],
]);
const REFERENCE_WORDS = new Set([
  "no",
  "№",
  "#",
  "nos",
  "article",
  "articles",
  "paragraph",
  "paragraphs",
  "clause",
  "point",
  "appendix",
  "annex",
  "section",
  "chapter",
  "item",
  "protocol",
  "order",
  "decree",
  "resolution",
  "tel",
  "+",
]);
/** Between a figure and what it counts: "2 blank pages", "15 other countries". */
const FILLERS = new Set([
  "blank",
  "clean",
  "empty",
  "free",
  "full",
  "consecutive",
  "different",
  "foreign",
  "other",
  "such",
  "new",
  "more",
  "calendar",
  "visa",
  "-",
  "exempt",
  "whole",
  "direct",
  "international",
  "regular",
  "additional",
]);
/** Between two figures of one unit. */
const JOINS = new Set(["to", "-", "–", "or", "and", "down", "up"]);
const MOST_FILLERS = 5;

/** The figure that begins at a token, or null. Looks at a bounded number of tokens. */
export function amountAt(post: ScannedPost, at: number, before: readonly { readonly text: string }[]): ReadAmount | null {
  const { tokens } = post;
  const prefix = tokens.kind[at + 1] === NUMBER ? CURRENCIES.get(tokens.folded[at] as string) : undefined;
  if (prefix !== undefined) {
    const number = numberAt(tokens, at + 1, true);
    return { value: number.value, unit: prefix, to: number.to, reference: false };
  }
  const word = tokens.kind[at] === WORD ? wordNumber(post, at) : null;
  if (tokens.kind[at] !== NUMBER && word === null) return null;
  const plain = word ?? numberAt(tokens, at, false);
  // "for a business one USD 60": the currency belongs to the figure behind it.
  if (word !== null && CURRENCIES.has(tokens.folded[word.to] ?? "") && tokens.kind[word.to + 1] === NUMBER) return null;
  let unit = unitAfter(post, plain.to);
  let { value, to } = plain;
  // "3.450 KZT": before a currency a point may part thousands, and the currency stands behind all of them.
  const grouped = word ?? numberAt(tokens, at, true);
  const currency = grouped.to === plain.to ? unit : unitAfter(post, grouped.to);
  if (currency !== null && CURRENCIES.has(currency.unit.toLowerCase())) {
    ({ value, to } = grouped);
    unit = currency;
  } else if (grouped.to !== plain.to) {
    // "2.125 MCI": thousands or decimals, nothing tells which; it is one figure, and no value.
    return { value, unit: null, to: currency?.to ?? grouped.to, reference: true };
  }
  // What a number cannot hold exactly counts nothing: it stays a figure that was not understood.
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return { value, unit: null, to, reference: false };
  if (unit === null) {
    const shared = sharedUnit(post, to);
    if (shared !== null) return { value, unit: shared, to, reference: false };
    if (word !== null) return null;
  }
  const last = before.at(-1)?.text ?? "";
  const second = before.at(-2)?.text ?? "";
  const reference =
    unit === null && (REFERENCE_WORDS.has(last) || (last === "." && REFERENCE_WORDS.has(second)) || glued(tokens, at, to));
  if (reference)
    while (
      to < tokens.count &&
      tokens.end[to - 1] === tokens.start[to] &&
      /^[\d/\-.a-zа-я№]+$/.test(tokens.folded[to] as string) &&
      !isStop(tokens, to)
    )
      to++;
  return { value, unit: unit?.unit ?? null, to: unit?.to ?? to, reference };
}

function isStop(tokens: Tokens, at: number): boolean {
  return tokens.folded[at] === "." && tokens.end[at] !== tokens.start[at + 1];
}

/** Parts of one longer code: "01-1-21/6175". */
function glued(tokens: Tokens, at: number, to: number): boolean {
  const after = tokens.folded[to] ?? "";
  return (
    (after === "/" || after === "-") &&
    tokens.end[to - 1] === tokens.start[to] &&
    tokens.kind[to + 1] === NUMBER &&
    tokens.end[to] === tokens.start[to + 1] &&
    (after === "/" || (tokens.folded[at] as string).startsWith("0"))
  );
}

interface Plain {
  readonly value: number;
  readonly to: number;
}

/** "3,180", "3 180", "3'450", "3 450,00", "0.31", and with `money` "3.450". */
function numberAt(tokens: Tokens, at: number, money: boolean): Plain {
  let digits = tokens.folded[at] as string;
  let to = at + 1;
  const short = digits.length <= 3;
  while (short && to < tokens.count) {
    const mark = tokens.folded[to] as string;
    const spaced = tokens.kind[to] === NUMBER && (tokens.start[to] as number) - (tokens.end[to - 1] as number) === 1;
    if (spaced && mark.length === 3) {
      digits += mark;
      to++;
      continue;
    }
    const joined =
      (mark === "," || mark === "'" || (mark === "." && money)) &&
      touching(tokens, to) &&
      (tokens.folded[to + 1] as string).length === 3;
    if (!joined) break;
    digits += tokens.folded[to + 1];
    to += 2;
  }
  const mark = tokens.folded[to];
  if ((mark === "." || mark === ",") && touching(tokens, to)) {
    const decimals = tokens.folded[to + 1] as string;
    if (decimals.length <= 2) return { value: Number(`${digits}.${decimals}`), to: to + 2 };
  }
  return { value: Number(digits), to };
}

/** A mark between two runs of digits with nothing around it. */
function touching(tokens: Tokens, at: number): boolean {
  return tokens.kind[at + 1] === NUMBER && tokens.end[at - 1] === tokens.start[at] && tokens.end[at] === tokens.start[at + 1];
}

function wordNumber(post: ScannedPost, at: number): Plain | null {
  const mark = post.marks[at];
  const number = mark ? meaningIn(mark.meanings, "number") : null;
  return mark && number ? { value: Number(number.sub), to: at + mark.width } : null;
}

/** The unit behind a figure, perhaps after "(five)", a hyphen and some adjectives. */
function unitAfter(post: ScannedPost, from: number): { readonly unit: string; readonly to: number } | null {
  // "a medical one $20": the sign belongs to the figure behind it
  const { kind, folded } = post.tokens;
  if (kind[from + 1] === NUMBER && /^[$€₸]$/.test(folded[from] ?? "")) return null;
  const { tokens } = post;
  let qualified = false;
  let at = from;
  if (tokens.folded[at] === "(" && tokens.folded[at + 2] === ")") at += 3;
  for (let fillers = 0; fillers <= MOST_FILLERS && at < tokens.count; fillers++) {
    const mark = post.marks[at];
    const unit = mark ? meaningIn(mark.meanings, "unit") : null;
    if (mark && unit) return { unit: unit.sub, to: qualified ? from : at + mark.width };
    const word = tokens.folded[at] as string;
    const currency = CURRENCIES.get(word);
    if (currency !== undefined) return { unit: currency, to: at + 1 };
    if (!FILLERS.has(word)) {
      if (!isQualified(tokens, at, from)) return null;
      qualified = true;
    }
    at += mark?.width ?? 1;
  }
  return null;
}

/** Words that stay items of their own: "economically developed and politically stable": an adverb, the word that it qualifies, and what joins two such. */
function isQualified(tokens: Tokens, at: number, from: number): boolean {
  const adverb = (i: number): boolean => i >= from && (tokens.folded[i] ?? "").endsWith("ally");
  return adverb(at) || adverb(at - 1) || (tokens.folded[at] === "and" && adverb(at - 2) && adverb(at + 1));
}

/** "from 60 to 45 days", "5-7 days": the first figure has the unit of the second. */
function sharedUnit(post: ScannedPost, from: number): string | null {
  const { tokens } = post;
  let at = from;
  let joined = false;
  while (at < tokens.count && at - from < 3 && JOINS.has(tokens.folded[at] as string)) {
    at++;
    joined = true;
  }
  if (!joined) return null;
  const word = wordNumber(post, at);
  if (tokens.kind[at] !== NUMBER && word === null) return null;
  const second = word ?? numberAt(tokens, at, false);
  return unitAfter(post, second.to)?.unit ?? null;
}
