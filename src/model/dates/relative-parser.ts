import type { DateExpression, DateKind, RelativeTime } from "./date-expression.js";

const WORDS = /\b(?:(today|yesterday|tomorrow)|(this|last|next|previous|current|coming)\s{1,3}(week|month|year))\b/gi;

const WHICH: Readonly<Record<string, "this" | "last" | "next">> = {
  this: "this",
  current: "this",
  last: "last",
  previous: "last",
  next: "next",
  coming: "next",
};
const KINDS: Readonly<Record<string, DateKind>> = { week: "range", month: "month", year: "year" };

/** Words that point from the day of writing: "today", "last month", "this year". */
export function parseRelativeDates(text: string): readonly DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.matchAll(WORDS)) {
    const day = match[1]?.toLowerCase();
    const unit = match[3]?.toLowerCase() ?? "";
    const relative = (day ?? `${WHICH[(match[2] ?? "").toLowerCase()]}-${unit}`) as RelativeTime;
    const kind = day ? "day" : (KINDS[unit] ?? "day");
    found.push({ start: match.index, end: match.index + match[0].length, kind, year: null, month: null, day: null, relative });
  }
  return found;
}
