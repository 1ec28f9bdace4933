import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";

const MAX_LENGTH = 90;
const LABEL =
  /^(?:date|dated|posted|published|publication|released?|updated|last|created|added|modified|on|at|by|the|of|news|admin|editor|time|am|pm|utc|gmt|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}:\d{2}(?::\d{2})?)$/i;
const PLACE = /^\p{Lu}[\p{L}-]{2,20}\s?[,\u2013\u2014-]?$/u;

/**
 * The date of a line that is nothing but a date, with or without a label, a weekday, a time of day or a place before it;
 * null for any other line.
 *
 * @example parseDateLine("Posted on Friday, 12 March 2021 at 10:30") // 2021-03-12
 */
export function parseDateLine(text: string): DateExpression | null {
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return null;
  const dates = calendarDatesIn(text).filter((date) => date.kind === "day" || date.kind === "month");
  const first = dates[0];
  if (!first || first.relative || first.month === null || (first.kind === "month" && first.year === null)) return null;
  let rest = "";
  let at = 0;
  for (const date of dates) {
    rest += `${text.slice(at, date.start)} `;
    at = date.end;
  }
  rest += text.slice(at);
  const words = rest.split(/(?:[\s.,;|/()[\]\u00b7\u2022\u2013\u2014-]|:(?!\d))+/).filter((word) => word !== "");
  if (words.every((word) => LABEL.test(word))) return first;
  // "Astana, 12 March 2021": a place before the date, as press releases have it.
  return dates.length === 1 && PLACE.test(rest.trim()) && text.slice(first.end).trim() === "" ? first : null;
}
