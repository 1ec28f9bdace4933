import type { Tokens } from "../text/tokens.js";
import { cardinalEndingAt } from "./number-words.js";
import { before, markAt, numberAt, touches, wordAt } from "./token-view.js";

/** How many of a unit, and where the number begins. */
export interface UnitCount {
  readonly count: number;
  readonly first: number;
  /** Working days were said. */
  readonly business: boolean;
  /** The number is "a" or "one" written as an article. */
  readonly article: boolean;
}

/**
 * The number before the unit at token `i`: "30 days", "thirty (30) calendar days", "three-month", "five working days", "a
 * week". Null for the last number of a span ("10-15 days"), for fractions and for a unit that nothing counts.
 */
export function countBefore(t: Tokens, i: number, floor: number): UnitCount | null {
  let at = markAt(t, i - 1) === "-" ? i - 2 : before(t, i);
  const business = BUSINESS.has(wordAt(t, at));
  if (business || wordAt(t, at) === "calendar" || wordAt(t, at) === "full") at--;
  if (markAt(t, at) === ")") {
    const inside = numberEndingAt(t, at - 1);
    if (!inside || markAt(t, inside.first - 1) !== "(") return null;
    const outside = numberEndingAt(t, inside.first - 2);
    if (outside?.count !== inside.count || outside.first < floor) return null;
    return { business, article: false, ...outside };
  }
  if (ARTICLES.has(wordAt(t, at))) return at >= floor ? { count: 1, first: at, business, article: true } : null;
  const number = numberEndingAt(t, at);
  return number && number.first >= floor ? { business, article: false, ...number } : null;
}

function numberEndingAt(t: Tokens, i: number): { readonly count: number; readonly first: number } | null {
  const count = numberAt(t, i, 4);
  const words = count < 0 ? cardinalEndingAt(t, i) : null;
  if (count < 0 && !words) return null;
  const first = words?.first ?? i;
  const lead = t.folded[first - 1] ?? "";
  // "10-15 days", "10 to 15 days", "1.5 months".
  const spans = SPANS.has(lead) && (numberAt(t, first - 2, 4) >= 0 || cardinalEndingAt(t, first - 2) !== null);
  const part = touches(t, first - 1) && (PARTS.has(lead) || lead === "$");
  return spans || part ? null : { count: words?.value ?? count, first };
}

const BUSINESS: ReadonlySet<string> = new Set(["working", "business", "banking", "work"]);
const ARTICLES: ReadonlySet<string> = new Set(["a", "an"]);
const SPANS: ReadonlySet<string> = new Set(["-", "\u2013", "to", "or"]);
const PARTS: ReadonlySet<string> = new Set([".", ",", "/", ":"]);
