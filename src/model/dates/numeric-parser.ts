import { isPossibleDay } from "./calendar-check.js";
import type { DateExpression } from "./date-expression.js";

const DAY_FIRST =
  /(?<![\d./]|\p{L}-)(\d{1,2})(?:\.(\d{1,2})\.|\/(\d{1,2})\/|(?<!\d-\d{1,2})-(\d{1,2})-(?=\d{4}(?!-)))((?:19|20|21)\d\d)(?!\d|[./]\d)/gu;
const YEAR_FIRST = /(?<![\p{L}\d./-])((?:19|20|21)\d\d)(?:-(\d{2})-|\/(\d{2})\/|\.(\d{2})\.)(\d{2})(?![\d/]|[./-]\d)/gu;
/** The mark of an act's number, directly before the digits. */
const NUMBER_MARK = /(?:\u2116|#|\bno\.?|\bnum(?:ber)?\.?)\s{0,2}$/i;

/** Dates in digits: "13.04.2018", "15/06/2022" (day first), "2021-12-10". Numbers of acts are passed over. */
export function parseNumericDates(text: string): readonly DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of text.matchAll(DAY_FIRST)) {
    const second = Number(match[2] ?? match[3] ?? match[4]);
    const first = Number(match[1]);
    // A second number above 12 can only be the day: such a text writes the month first.
    const monthFirst = match[2] === undefined && second > 12 && first <= 12;
    add(found, text, match, Number(match[5]), monthFirst ? first : second, monthFirst ? second : first);
  }
  for (const match of text.matchAll(YEAR_FIRST)) {
    add(found, text, match, Number(match[1]), Number(match[2] ?? match[3] ?? match[4]), Number(match[5]));
  }
  return found;
}

function add(found: DateExpression[], text: string, match: RegExpExecArray, year: number, month: number, day: number): void {
  const start = match.index;
  if (NUMBER_MARK.test(text.slice(Math.max(0, start - 8), start))) return;
  const impossible = isPossibleDay(year, month, day) ? {} : { impossible: true as const };
  found.push({ start, end: start + match[0].length, kind: "day", year, month, day, ...impossible });
}
