import { isPossibleDay } from "../../../src/model/dates/calendar-check.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { findDates } from "../../../src/model/dates/find-dates.js";

/**
 * Forms of a day that date lines have and `findDates` may not read yet: Russian months, a month in letters between hyphens,
 * years of two digits. Everything of this file can go once the grammar of dates reads them.
 */
const RUSSIAN = "январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр".split("|");
const ENGLISH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");
const RUSSIAN_DAY =
  /(?<![\p{L}\d.])(\d{1,2})\s{1,3}(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[аяь](?:,?\s{1,3}((?:19|20)\d\d))?(?![\p{L}\d])/giu;
const HYPHENED =
  /(?<![\p{L}\d-])(\d{1,2})[-/](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-/]((?:19|20)\d\d)(?![\p{L}\d])/giu;
const SHORT_YEAR = /(?<![\p{L}\d./-])(\d{1,2})([./])(\d{1,2})\2(\d\d)(?![\p{L}\d]|[./:-]\d)/gu;
const MAYBE_MORE = /[\u0400-\u04ff]|\d[./-]\d{1,2}[./]\d\d|\d[-/][A-Za-z]/;

/** The dates that a line writes. */
export function writtenDates(text: string): readonly DateExpression[] {
  const found = findDates(text);
  if (!MAYBE_MORE.test(text)) return found;
  const more: DateExpression[] = [];
  for (const match of text.matchAll(RUSSIAN_DAY)) {
    more.push(
      day(
        match,
        match[3] === undefined ? null : Number(match[3]),
        RUSSIAN.indexOf((match[2] as string).toLowerCase()) + 1,
        Number(match[1]),
      ),
    );
  }
  for (const match of text.matchAll(HYPHENED)) {
    more.push(day(match, Number(match[3]), ENGLISH.indexOf((match[2] as string).toLowerCase()) + 1, Number(match[1])));
  }
  for (const match of text.matchAll(SHORT_YEAR)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const monthFirst = match[2] === "/" && second > 12 && first <= 12;
    more.push(day(match, 2000 + Number(match[4]), monthFirst ? first : second, monthFirst ? second : first));
  }
  const whole = (date: DateExpression): boolean => date.kind === "day" && date.year !== null && date.end - date.start > 5;
  const kept = more.filter((a) => !found.some((b) => whole(b) && b.start < a.end && a.start < b.end));
  const others = found.filter((a) => !kept.some((b) => b.start < a.end && a.start < b.end));
  return [...others, ...kept].sort((a, b) => a.start - b.start);
}

function day(match: RegExpMatchArray, year: number | null, month: number, of: number): DateExpression {
  const start = match.index ?? 0;
  const impossible = isPossibleDay(year, month, of) ? {} : { impossible: true as const };
  return { start, end: start + match[0].length, kind: "day", year, month, day: of, ...impossible };
}
