import type { Tokens } from "../text/tokens.js";
import { anchorOf } from "./calendar-words.js";
import { countBefore } from "./count-words.js";
import type { Duration, DurationUnit } from "./date-expression.js";
import { type Place, spanned } from "./date-records.js";
import { before, touches, wordAt } from "./token-view.js";

/** A length of time as a text writes it. */
export interface DurationExpression extends Duration, Place {}

/**
 * Every length of time that a text counts, in the order of the text, never overlapping: numbers in digits and in words, "a
 * fortnight" as two weeks, "half a year" as six months. "A day" is one only behind a preposition ("within a day"), for
 * "twice a day" says how often. Spans ("10-15 days") are left out.
 *
 * @example findDurations(tokenize("valid for thirty (30) calendar days")) // [{ first: 2, last: 7, start: 10, end: 35, count: 30, unit: "day" }]
 */
export function findDurations(tokens: Tokens): readonly DurationExpression[] {
  const found: DurationExpression[] = [];
  let floor = 0;
  for (let i = 0; i < tokens.count; i++) {
    const word = wordAt(tokens, i);
    if (word === "") continue;
    const next = word === "fortnight" || word === "fortnights" ? fortnight(tokens, i, floor) : ofUnit(tokens, i, floor);
    if (!next) continue;
    found.push(next);
    floor = next.last + 1;
  }
  return found;
}

function ofUnit(t: Tokens, i: number, floor: number): DurationExpression | null {
  const anchor = anchorOf(wordAt(t, i));
  if (anchor?.is !== "unit" || anchor.unit === "quarter" || wordAt(t, i) === "date") return null;
  const count = countBefore(t, i, floor);
  if (!count) return null;
  const lead = wordAt(t, before(t, count.first));
  const half = count.article && lead === "half" && anchor.unit === "year";
  if (half) return { count: 6, unit: "month", ...spanned(t, count.first - 1, i) };
  if (count.article ? !LEADS.has(lead) : OFTEN.has(lead)) return null;
  const unit: DurationUnit = count.business && anchor.unit === "day" ? "business-day" : anchor.unit;
  return { count: count.count, unit, ...spanned(t, count.first, i) };
}

function fortnight(t: Tokens, i: number, floor: number): DurationExpression | null {
  const count = touches(t, i - 1) ? null : countBefore(t, i, floor);
  return count ? { count: 2 * count.count, unit: "week", ...spanned(t, count.first, i) } : null;
}

const LEADS: ReadonlySet<string> = new Set("for within in of after over than during least most about by".split(" "));
const OFTEN: ReadonlySet<string> = new Set(["every", "each", "per"]);
