import { InforceError } from "../model/errors.js";
import { addDays, civilDay, type IsoDay, isIsoDay } from "../model/iso-day.js";
import type { CommandContext } from "./command-context.js";

/** What `today` means is told by the world around the command. */
type Today = Pick<CommandContext, "today">;

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const SHORTEST_MONTH = 3;
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const OF_TWO_ORDERS = /^\d{1,2}([-/])\d{1,2}\1(?:\d{2}|\d{4})$/;
const MONTH_ALONE = /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}|\d{4}[-/.]\d{1,2})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})$/;
const MONTH_FIRST = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/;

/**
 * A day that was typed: `2021-12-10`, `2021/12/10`, `10 Dec 2021`, `December 10, 2021`, `10.12.2021` (day first, as dots are written), `today`,
 * `yesterday` or `tomorrow`. What has two readings (10/12/2021) or lacks its year is refused.
 *
 * @param name what the day is for, as help calls it.
 * @throws InforceError `INVALID_DAY`.
 * @example dayArgument("DAY", "10.12.2021", context) // "2021-12-10"
 */
export function dayArgument(name: string, text: string, world: Today): IsoDay {
  const written = text.trim().toLowerCase();
  if (isIsoDay(written)) return written;
  const away = RELATIVE.get(written);
  if (away !== undefined) return addDays(world.today(), away);
  const parts = partsOf(written);
  const day = parts === null ? null : civilDay(...parts);
  if (day !== null) return day;
  throw new InforceError("INVALID_DAY", whyNot(name, text, parts !== null), {
    got: text,
    expected: "a day of the calendar: YYYY-MM-DD, 10 Dec 2021, 10.12.2021 (day first), today, yesterday or tomorrow",
    example: "2021-12-10",
  });
}

function whyNot(name: string, text: string, shaped: boolean): string {
  const written = text.trim();
  if (written === "") return `${name} is missing: a day is asked for`;
  if (shaped) return `the calendar has no day ${written}`;
  if (MONTH_ALONE.test(written)) return `${name} "${written}" is a month: a single day is asked for`;
  return OF_TWO_ORDERS.test(written) ? `${name} "${written}" may be read in two orders` : `${name} "${text}" is not a day`;
}

/** Year, month and day as numbers where a day is written in one of the other ways; the calendar may not have it. */
function partsOf(written: string): readonly [number, number, number] | null {
  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])];
  const dotted = DOTTED.exec(written);
  if (dotted) return [Number(dotted[3]), Number(dotted[2]), Number(dotted[1])];
  const first = DAY_FIRST.exec(written);
  const [day, name, year] = first ? [first[1], first[2], first[3]] : orderedByMonth(written);
  const month = name === undefined ? 0 : monthOf(name);
  return month === 0 ? null : [Number(year), month, Number(day)];
}

function orderedByMonth(written: string): readonly (string | undefined)[] {
  const found = MONTH_FIRST.exec(written);
  return found ? [found[2], found[1], found[3]] : [];
}

/** 1 to 12, or 0 for a word that is no month. */
function monthOf(word: string): number {
  return word.length < SHORTEST_MONTH ? 0 : MONTHS.findIndex((month) => month.startsWith(word)) + 1;
}

/** Whether a word can only be meant as a day or a time. */
export function meansDay(text: string): boolean {
  return /^\d/.test(text) || RELATIVE.has(text.trim().toLowerCase()) || MONTH_FIRST.test(text.trim().toLowerCase());
}

/** Whether a text is written as a day is, be it one of the calendar or not. */
export function isDayShaped(text: string): boolean {
  const written = text.trim().toLowerCase();
  return RELATIVE.has(written) || /^\d{4}-\d{2}-\d{2}$/.test(written) || partsOf(written) !== null;
}

const MOST_DAYS = 36_600;

/**
 * A number of days that was typed; null where none was.
 *
 * @throws InforceError `INVALID_ARGUMENT` for anything but a whole number from `least` on.
 */
export function daysOption(name: string, typed: string | null, least: number): number | null {
  if (typed === null) return null;
  const days = Number(typed);
  if (/^\d+$/.test(typed) && days >= least && days <= MOST_DAYS) return days;
  throw new InforceError("INVALID_ARGUMENT", `${name} "${typed}" is not a number of days`, {
    got: typed,
    expected: `a whole number from ${least} to ${MOST_DAYS}`,
    example: `${name} 30`,
  });
}

/**
 * A number that was typed; null where none was.
 *
 * @param of what is counted, as a message names it.
 * @throws InforceError `INVALID_ARGUMENT` for anything but a whole number from 1 on.
 */
export function countOption(name: string, typed: string | null, of: string): number | null {
  if (typed === null) return null;
  if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed);
  throw new InforceError("INVALID_ARGUMENT", `${name} "${typed}" is not a number of ${of}`, {
    got: typed,
    expected: "a whole number from 1 on",
    example: `${name} 20`,
  });
}

/** `dayArgument` for an option that may be left out. */
export function optionalDay(name: string, text: string | null, world: Today): IsoDay | null {
  return text === null ? null : dayArgument(name, text, world);
}
