import type { DayBounds } from "../bounds.js";
import { civilDay, daysInMonth } from "../iso-day.js";
import type { DatePart } from "./date-expression.js";

type Days = readonly [first: number, last: number];

/** Days of a month; 0 for its last. */
const OF_MONTH: Readonly<Partial<Record<DatePart, Days>>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 0],
  "first-half": [1, 15],
  "second-half": [16, 0],
  "first-day": [1, 1],
  "last-day": [0, 0],
};

/** Months of a year; a month over 12 lies in the next one, 0 is the December before. */
const OF_YEAR: Readonly<Partial<Record<DatePart, Days>>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  "first-half": [1, 6],
  "second-half": [7, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [0, 14], // "winter 2021" may be the one that ends or the one that begins in it
};

/** The first and the last day of a month, or of a part of it. */
export function monthBounds(part: DatePart | null, year: number, month: number): DayBounds {
  const last = daysInMonth(year, month);
  const [from, to] = (part && OF_MONTH[part]) ?? [1, 0];
  return { earliest: civilDay(year, month, from || last), latest: civilDay(year, month, to || last) };
}

/** The first and the last day of a year, or of a part of it. */
export function yearBounds(part: DatePart | null, year: number): DayBounds {
  if (part === "first-day") return monthBounds(part, year, 1);
  if (part === "last-day") return monthBounds(part, year, 12);
  const [from, to] = (part && OF_YEAR[part]) ?? [1, 12];
  const [fromYear, fromMonth] = from < 1 ? [year - 1, from + 12] : [year, from];
  const [toYear, toMonth] = to > 12 ? [year + 1, to - 12] : [year, to];
  return { earliest: civilDay(fromYear, fromMonth, 1), latest: civilDay(toYear, toMonth, daysInMonth(toYear, toMonth)) };
}
