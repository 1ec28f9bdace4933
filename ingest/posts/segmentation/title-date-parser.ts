import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { parseDateLine } from "./date-line-parser.js";
import { countWords } from "./line-shape.js";

const BEFORE_DATE = /(?:[|\u2013\u2014\u00b7/([,.:;]|\s-)\s{0,3}(?:on\s{1,3})?$/i;
const AFTER_DATE = /^\s{0,3}(?:[|\u2013\u2014:)\]\u00b7/]|-\s)/;
/** "17.01.2022 New frequencies": a date in figures parts itself from a title that begins with a capital. */
const IN_FIGURES = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;
const CAPITAL_AFTER = /^[\])]?\s{1,3}(?=["\u201c\u00ab]?\p{Lu})/u;
/** "== About fees (June 24, 2020) ==": what sets a heading apart in plain text. */
const SETTING = "[=*~_#-]{2,}";
const BARE_END = new RegExp(`^\\s{0,3}[)\\].]?(?:\\s{0,3}${SETTING})?$`);
const SET_BEFORE = new RegExp(`^${SETTING}\\s{1,3}`);

/** What parts a title from the stamp behind it. */
const PARTING = /\s[|\u2013\u2014\u00b7-]\s/g;

/** A title that carries its date, and the rest of it. */
export interface TitleDate {
  readonly date: DateExpression;
  readonly bare: string;
}

/**
 * The date that a title carries at its end or beginning behind a mark of separation ("About fees | June 24, 2020",
 * "Meeting, on July 3, 2019", "June 6, 2021 | Visas", "Entry. November 2020", "Entry \u2014 6 June 2021 | 10:30 UTC") or a date in figures
 * before it; null for a title without one.
 */
export function parseTitleDate(text: string): TitleDate | null {
  return dateIn(text, ({ kind, year }) => (kind === "day" || kind === "month") && year !== null);
}

/** The day without its year that a title carries in the same places ("26 August - New fees"); null for a title without one. */
export function parseTitleDay(text: string): DateExpression | null {
  return dateIn(text, ({ kind, year }) => kind === "day" && year === null)?.date ?? null;
}

function dateIn(text: string, fits: Fits): TitleDate | null {
  const stamped = stampBehind(text, fits);
  if (stamped !== null) return stamped;
  const dates = calendarDatesIn(text);
  const last = dates.at(-1);
  if (last && fits(last) && BARE_END.test(text.slice(last.end))) {
    const head = text.slice(0, last.start);
    const mark = BEFORE_DATE.exec(head);
    if (mark && countWords(head) >= 2) return { date: last, bare: head.slice(0, mark.index).replace(SET_BEFORE, "").trim() };
  }
  const first = dates[0];
  if (!first || !fits(first) || !/^[[(]?$/.test(text.slice(0, first.start).trim())) return null;
  const tail = text.slice(first.end);
  const mark = AFTER_DATE.exec(tail) ?? (IN_FIGURES.test(text.slice(first.start, first.end)) ? CAPITAL_AFTER.exec(tail) : null);
  if (!mark || countWords(tail) < 3) return null;
  return { date: first, bare: tail.slice(mark[0].length).trim() };
}

type Fits = (date: DateExpression) => boolean;

/** A title behind which, parted from it, stands all that a date line is: a date with its time, its zone, its label. */
function stampBehind(text: string, fits: Fits): TitleDate | null {
  for (const { index, 0: mark } of text.matchAll(PARTING)) {
    const at = index + mark.length;
    const head = text.slice(0, index);
    const date = countWords(head) < 2 ? null : (parseDateLine(text.slice(at))?.date ?? null);
    if (date === null || !fits(date)) continue;
    return { date: { ...date, start: date.start + at, end: date.end + at }, bare: head.replace(SET_BEFORE, "").trim() };
  }
  return null;
}
