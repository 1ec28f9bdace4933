import type { DateExpression, DatePart } from "./date-expression.js";

const YEARS =
  /\b(?:(early|beginning\s{1,2}of|start\s{1,2}of|mid-?|middle\s{1,2}of|late|end\s{1,2}of)\s{0,2}|(?:in|during|since|for|by|of|until|till|before|after|from|year)\s{1,3}(?:the\s{1,2}year\s{1,2})?)((?:19|20|21)\d\d)(?![\p{L}\d]|[.,:/-]\d)/giu;

/** A year that a preposition or a part of it introduces: "in 2019", "end of 2021". A bare number is no year. */
export function parseYears(text: string): readonly DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.matchAll(YEARS)) {
    const written = match[2] ?? "";
    const end = match.index + match[0].length;
    const part = partOf(match[1]);
    const base = { end, year: Number(written), month: null, day: null };
    found.push(part ? { ...base, start: match.index, kind: "part", part } : { ...base, start: end - written.length, kind: "year" });
  }
  return found;
}

function partOf(words: string | undefined): DatePart | null {
  if (words === undefined) return null;
  const word = words.toLowerCase();
  if (word.startsWith("mid")) return "mid";
  return word.startsWith("late") || word.startsWith("end") ? "late" : "early";
}
