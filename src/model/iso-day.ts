import { ModelError } from "./errors.js";

/**
 * A civil day, `YYYY-MM-DD`, checked against the real calendar when it entered the program. It has no time and no
 * time zone; two days compare as strings.
 */
export type IsoDay = string & { readonly __isoDay: unique symbol };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;
/** The days before each month of a year that is no leap year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** Which day 1970-01-01 is, counted from 0001-01-01 as the first. */
const EPOCH = 719_163;
const ZERO = 48;

/** Whether `text` is a real day written `YYYY-MM-DD` (February 30 is not). */
export function isIsoDay(text: string): text is IsoDay {
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  return civilDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/**
 * Reads a day written `YYYY-MM-DD`.
 *
 * @throws ModelError `INVALID_DAY` when the text has another shape or names a day that the calendar does not have.
 * @example isoDay("2021-12-10") // "2021-12-10"
 */
export function isoDay(text: string): IsoDay {
  if (isIsoDay(text)) return text;
  throw new ModelError("INVALID_DAY", `"${text}" is not a day of the calendar: expected YYYY-MM-DD, for example 2021-12-10`, {
    got: text,
    expected: "YYYY-MM-DD",
  });
}

/** The day with these numbers (month 1 to 12), or null when the calendar has no such day. Years 0001 to 9999. */
export function civilDay(year: number, month: number, day: number): IsoDay | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDay;
}

/** @example yearOf(isoDay("2021-12-10")) // 2021 */
export function yearOf(day: IsoDay): number {
  return digits(day, 0, 4);
}

/** How many days a month has; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01, the integer under which the store keeps a day. */
export function epochDay(day: IsoDay): number {
  const year = yearOf(day);
  const month = digits(day, 5, 7);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const ofYear = (BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && daysInMonth(year, 2) === 29 ? 1 : 0) + digits(day, 8, 10);
  return 365 * before + leapDays + ofYear - EPOCH;
}

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = 10 * number + text.charCodeAt(at) - ZERO;
  return number;
}

/** The day that is `n` days after 1970-01-01. */
export function dayOfEpoch(n: number): IsoDay {
  return new Date(n * MS_PER_DAY).toISOString().slice(0, 10) as IsoDay;
}

/** The day `n` days later (earlier for a negative `n`). */
export function addDays(day: IsoDay, n: number): IsoDay {
  return dayOfEpoch(epochDay(day) + n);
}

/** The earlier of two days; null counts as "no bound" and gives the other. */
export function minDay(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}

/** The later of two days; null counts as "no bound" and gives the other. */
export function maxDay(a: IsoDay | null, b: IsoDay | null): IsoDay | null {
  if (a === null) return b;
  if (b === null) return a;
  return a > b ? a : b;
}
