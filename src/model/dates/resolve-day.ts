import type { DayBounds } from "../bounds.js";
import { civilDay, daysInMonth, type IsoDay } from "../iso-day.js";
import type { DateExpression, DatePart } from "./date-expression.js";
import { relativePeriod } from "./relative-period.js";

/** Leap days are eight years apart at most (1896 to 1904). */
const MAX_YEARS_APART = 9;

/**
 * The first and the last day that a written date may mean, for a text written on a day within `within`. Both bounds are
 * the same for an exact day. A missing year is completed: told of the past, the last such day that began on or before
 * `within.latest`; of the future, the first that ends on or after `within.earliest`. "Early" is days 1 to 10, "mid" 11 to
 * 20, "late" and "end" 21 to the end of the month. Null for an impossible day, or when nothing tells the year.
 *
 * @example resolveDay(findDates("since May 14")[0], { earliest: null, latest: d("2021-06-05") }, "past") // 2021-05-14, 2021-05-14
 */
export function resolveDay(date: DateExpression, within: DayBounds, direction: "past" | "future"): DayBounds | null {
  if (date.impossible) return null;
  if (date.year !== null) return boundsIn(date, date.year);
  if (date.month === null) return date.relative ? nonEmpty(relativePeriod(date.relative, within)) : null;
  const anchor = direction === "past" ? (within.latest ?? within.earliest) : (within.earliest ?? within.latest);
  if (anchor === null) return null;
  if (date.relative) return boundsIn(date, relativeYear(date, anchor, within, direction));
  return nearest(date, anchor, direction);
}

function nearest(date: DateExpression, anchor: IsoDay, direction: "past" | "future"): DayBounds | null {
  const step = direction === "past" ? -1 : 1;
  // A period that wraps the year's end may have begun in the year before.
  let year = Number(anchor.slice(0, 4)) + (direction === "future" ? -1 : 0);
  for (let i = 0; i <= MAX_YEARS_APART; i++, year += step) {
    const bounds = boundsIn(date, year);
    if (!bounds?.earliest || !bounds.latest) continue;
    if (direction === "past" ? bounds.earliest <= anchor : bounds.latest >= anchor) return bounds;
  }
  return null;
}

function relativeYear(date: DateExpression, anchor: IsoDay, within: DayBounds, direction: "past" | "future"): number {
  const year = Number(anchor.slice(0, 4));
  if (date.relative === "last-year") return year - 1;
  if (date.relative === "next-year") return year + 1;
  const bounds = boundsIn(date, year);
  const other = Number((direction === "past" ? within.earliest : within.latest)?.slice(0, 4) ?? year);
  // The text may have been written in either of two years: take the one on the right side of the writing.
  if (direction === "past" && bounds?.earliest && bounds.earliest > anchor && other < year) return year - 1;
  if (direction === "future" && bounds?.latest && bounds.latest < anchor && other > year) return year + 1;
  return year;
}

/** The bounds of the expression in that year; null when the year has no such day. */
function boundsIn(date: DateExpression, year: number): DayBounds | null {
  if (date.month === null) return yearBounds(date.part ?? null, year);
  if (date.day === null) return monthBounds(date.part ?? null, year, date.month);
  const first = civilDay(year, date.month, date.day);
  if (first === null || !date.last) return first && { earliest: first, latest: first };
  const { last } = date;
  const wraps = last.month < date.month || (last.month === date.month && last.day < date.day);
  const end = civilDay(last.year ?? (wraps ? year + 1 : year), last.month, last.day);
  return end && end >= first ? { earliest: first, latest: end } : null;
}

function monthBounds(part: DatePart | null, year: number, month: number): DayBounds {
  const last = daysInMonth(year, month);
  const [from, to] = part === "early" ? [1, 10] : part === "mid" ? [11, 20] : part === "late" ? [21, last] : [1, last];
  return { earliest: civilDay(year, month, from), latest: civilDay(year, month, to) };
}

function yearBounds(part: DatePart | null, year: number): DayBounds {
  const [from, to] = part === "early" ? [1, 4] : part === "mid" ? [5, 8] : part === "late" ? [9, 12] : [1, 12];
  return { earliest: civilDay(year, from, 1), latest: civilDay(year, to, daysInMonth(year, to)) };
}

function nonEmpty(bounds: DayBounds): DayBounds | null {
  return bounds.earliest === null && bounds.latest === null ? null : bounds;
}
