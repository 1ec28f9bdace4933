import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { ORDINAL_WORD } from "../../../src/model/dates/number-words.js";
import { NUMBER, tokenize, WORD } from "../../../src/model/text/tokens.js";
import { FURNITURE, MEANT } from "./date-line-words.js";
import { countWords } from "./line-shape.js";

/** A date stands so near the beginning of its line, or it does not head it. */
const MAX_LEAD = 60;
const MAX_PLACE_WORDS = 4;
const LEAST_WORDS = 4;
/** A digit, or a letter of another alphabet that may be part of a number in words. */
const WRITES_DAY = /\d|[^\s!-~]/;
const CLOCK = /^[\s,]{0,3}(?:at\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?/iu;
const YEAR_MARK = /^\s?(?:г\.|года)/u;
const BRACKET = /^[)\]]/;
const AGENCY_IN_MARKS = /^[.,]?\s{0,2}(?:\([^()]{2,40}\)|\/[^/]{2,40}\/|\[[^[\]]{2,40}\])/u;
const AGENCY = /^[.,]?\s{0,2}\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}[\p{L}]{1,20}){0,2}(?=\.\s|\s?[\u2013\u2014]\s|\s-\s)/u;
const PARTS = /^\s{0,2}(?:[\u2013\u2014|:.]|-\s)\s{0,2}/u;
const OPENS = /^["'\u00ab\u201c\u2018(]?[\p{Lu}\d]/u;

/** The date that heads a line of running text, and where its text begins. */
export interface Dateline {
  readonly date: DateExpression;
  readonly bodyAt: number;
  /** A place stands before the date, as agencies write it. */
  readonly placed: boolean;
}

/**
 * The date before the text of a line: "20 March 2023 \u2013 The office \u2026", "Astana, 20 March 2023 (Agency) \u2013 The office \u2026",
 * "ASTANA. March 20. Agency. The office \u2026"; null for any other line.
 *
 * @example parseDateline("OSLO, 2 May 2019 (Desk) \u2013 The port has been closed to all.")?.bodyAt // 26
 */
export function parseDateline(text: string): Dateline | null {
  const head = text.slice(0, 2 * MAX_LEAD);
  if (!WRITES_DAY.test(head) && !ORDINAL_WORD.test(head)) return null;
  const date = calendarDatesIn(head).find(({ kind }) => kind === "day" || kind === "range");
  if (date?.kind !== "day" || date.relative || date.start > MAX_LEAD) return null;
  const place = placeBefore(text.slice(0, date.start));
  if (place === null) return null;
  let at = date.end;
  const skip = (pattern: RegExp): boolean => {
    const match = pattern.exec(text.slice(at, at + MAX_LEAD));
    if (match) at += match[0].length;
    return match !== null;
  };
  skip(YEAR_MARK);
  skip(CLOCK);
  skip(BRACKET);
  if (place === "place" && !skip(AGENCY_IN_MARKS)) skip(AGENCY);
  const parted = skip(PARTS);
  const rest = text.slice(at);
  const bodyAt = at + (rest.length - rest.trimStart().length);
  if (!parted && (date.year === null || place === "place")) return null;
  const body = text.slice(bodyAt);
  if (!OPENS.test(body) || countWords(body) < LEAST_WORDS) return null;
  return { date, bodyAt, placed: place === "place" };
}

/** What stands before the date: nothing (a bracket, a weekday), a place, or words that make it part of a sentence (null). */
function placeBefore(lead: string): "nothing" | "place" | null {
  const { count, kind, folded, start, end, text } = tokenize(lead);
  let words = 0;
  let capitals = true;
  for (let i = 0; i < count; i++) {
    const form = folded[i] as string;
    if (kind[i] === NUMBER || /[?!%$]/.test(form)) return null;
    if (kind[i] !== WORD || FURNITURE.has(form)) continue;
    const written = text.slice(start[i], end[i]);
    if (MEANT.has(form) || !/^\p{Lu}/u.test(written) || ++words > MAX_PLACE_WORDS) return null;
    if (written !== written.toUpperCase()) capitals = false;
  }
  if (words === 0) return /^[\s[(]*$/.test(lead) || /^\p{L}{2,9}[.,]?\s$/u.test(lead) ? "nothing" : null;
  return capitals || /[.,(/|\u2013\u2014-]\s*$/.test(lead) ? "place" : null;
}
