import type { DateExpression } from "./date-expression.js";
import { parseNamedMonths } from "./named-month-parser.js";
import { parseNumericDates } from "./numeric-parser.js";
import { joinRanges } from "./range-refiner.js";
import { parseRelativeDates } from "./relative-parser.js";
import { parseYears } from "./year-parser.js";

/** In order of authority: where two parsers claim the same characters, the earlier one keeps them. */
const PARSERS: readonly ((text: string) => readonly DateExpression[])[] = [
  parseNamedMonths,
  parseNumericDates,
  parseRelativeDates, // after the months, which own "May this year"
  parseYears, // after the months, which own "of June 2022"
];

/**
 * Every date that a text writes, in the order of the text, never overlapping. Days are civil days; a number with a
 * slash is read day first. Nothing is guessed: a year that is not written stays null (see `resolveDay`).
 *
 * @example findDates("resumed on the 5th of March, 2021") // [{ start: 15, end: 33, kind: "day", year: 2021, month: 3, day: 5 }]
 */
export function findDates(text: string): readonly DateExpression[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  let kept: readonly DateExpression[] = [];
  for (const parse of PARSERS) kept = merge(kept, parse(text));
  return joinRanges(text, kept);
}

/** The one date that makes up the whole text (but for white space and a final stop), or null. */
export function wholeDate(text: string): DateExpression | null {
  const only = findDates(text)[0];
  if (!only || text.slice(0, only.start).trim() !== "") return null;
  return /^[\s.,;]*$/.test(text.slice(only.end)) ? only : null;
}

const MAY_HOLD_DATE = /\d|month|week|year|day|yesterday|tomorrow|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function merge(kept: readonly DateExpression[], added: readonly DateExpression[]): readonly DateExpression[] {
  if (added.length === 0) return kept;
  const fresh: DateExpression[] = [];
  let k = 0;
  let end = 0;
  for (const date of [...added].sort((a, b) => a.start - b.start)) {
    while (k < kept.length && (kept[k]?.end ?? 0) <= date.start) k++;
    const next = kept[k];
    if (date.start < end || (next && next.start < date.end)) continue;
    fresh.push(date);
    end = date.end;
  }
  return [...kept, ...fresh].sort((a, b) => a.start - b.start);
}
