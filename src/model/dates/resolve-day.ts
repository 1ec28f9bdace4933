import type { DayBounds } from "../bounds.js";
import { civilDay, type IsoDay, maxDay, minDay, yearOf } from "../iso-day.js";
import type { DateExpression, DayOrder } from "./date-expression.js";
import { monthBounds, yearBounds } from "./part-bounds.js";
import { relativePeriod, weekdayFrom, weekdayTo } from "./relative-period.js";
import { settleOrder } from "./settle-order.js";

/** Leap days are eight years apart at most (1896 to 1904). */
const MAX_YEARS_APART = 9;

/** How the sentence tells it: `past` reported; `present` ordered, and so, like `future`, not before the day of writing. */
export type DateTense = "past" | "present" | "future";

/**
 * The first and the last day that a written date may mean, for a text written on a day within `published`. Both bounds are
 * the same for an exact day. A missing year is completed: told of the past, the last such day that began on or before
 * `published.latest`; else the first that ends on or after `published.earliest`. Words like "last" and "next" beside it
 * count more than the tense. A date in digits that may be read both ways is settled by `order`, the order of its archive;
 * without one the bounds span both readings. Null for an impossible day, when nothing tells the year, and for a date that
 * points from another one ("the same day").
 *
 * @example resolveDay(findDatesIn("since May 14")[0], { earliest: null, latest: d("2021-06-05") }, "past") // 2021-05-14, 2021-05-14
 */
export function resolveDay(
  date: DateExpression,
  published: DayBounds,
  tense: DateTense,
  order: DayOrder | null = null,
): DayBounds | null {
  if (date.impossible) return null;
  if (!date.alternative) return resolved(date, published, tense);
  if (order) return resolved(settleOrder(date, order), published, tense);
  const one = resolved(settleOrder(date, "day-first"), published, tense);
  const other = resolved(settleOrder(date, "month-first"), published, tense);
  return one && other && { earliest: minDay(one.earliest, other.earliest), latest: maxDay(one.latest, other.latest) };
}

function resolved(date: DateExpression, published: DayBounds, tense: DateTense): DayBounds | null {
  if (date.year !== null) return boundsIn(date, date.year);
  const direction = date.toward ?? (tense === "past" ? "past" : "future");
  if (isByWriting(date)) {
    const { earliest, latest } = published;
    const from = earliest && byWriting(date, earliest, direction);
    const to = latest && byWriting(date, latest, direction);
    return nonEmpty({ earliest: from?.earliest ?? null, latest: to?.latest ?? null });
  }
  const anchor = direction === "past" ? (published.latest ?? published.earliest) : (published.earliest ?? published.latest);
  if (anchor === null || (date.month === null && !date.part)) return null;
  if (date.relative) return boundsIn(date, relativeYear(date, anchor, published, direction));
  return nearest(date, anchor, direction);
}

/** Whether the day of writing alone gives the days: no month is written, nor a season of "this year". */
function isByWriting({ month, part, relative, weekday }: DateExpression): boolean {
  return month === null && (weekday !== undefined || (relative !== undefined && !(part && SEASONS.has(part))));
}

function byWriting(date: DateExpression, day: IsoDay, direction: "past" | "future"): DayBounds | null {
  if (date.relative || date.weekday === undefined) return relativePeriod(date, day);
  const on = direction === "past" ? weekdayTo(day, date.weekday) : weekdayFrom(day, date.weekday);
  return { earliest: on, latest: on };
}

function nearest(date: DateExpression, anchor: IsoDay, direction: "past" | "future"): DayBounds | null {
  const step = direction === "past" ? -1 : 1;
  // A period that wraps the year's end may have begun in the year before.
  let year = yearOf(anchor) + (direction === "future" ? -1 : 0);
  for (let i = 0; i <= MAX_YEARS_APART; i++, year += step) {
    const bounds = date.part === "winter" ? winterBounds(year, year + 1) : boundsIn(date, year);
    if (!bounds?.earliest || !bounds.latest) continue;
    // "Next June", written in June, is not the one that has begun.
    if (date.toward && bounds.earliest <= anchor && bounds.latest >= anchor) continue;
    if (direction === "past" ? bounds.earliest <= anchor : bounds.latest >= anchor) return bounds;
  }
  return null;
}

function relativeYear(date: DateExpression, anchor: IsoDay, within: DayBounds, direction: "past" | "future"): number {
  const year = yearOf(anchor);
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
  const { month, day, part, lastDay } = date;
  if (month === null) return lastDay?.year == null ? yearBounds(part ?? null, year) : winterBounds(year, lastDay.year);
  if (day === null) return monthBounds(part ?? null, year, month);
  const first = civilDay(year, month, day);
  if (first === null || !lastDay) return first && { earliest: first, latest: first };
  const wraps = lastDay.month < month || (lastDay.month === month && lastDay.day < day);
  const end = civilDay(lastDay.year ?? (wraps ? year + 1 : year), lastDay.month, lastDay.day);
  return end && end >= first ? { earliest: first, latest: end } : null;
}

/** The winter that lies in both years. */
function winterBounds(year: number, next: number): DayBounds {
  return { earliest: civilDay(year, 12, 1), latest: monthBounds(null, next, 2).latest };
}

function nonEmpty(bounds: DayBounds): DayBounds | null {
  return bounds.earliest === null && bounds.latest === null ? null : bounds;
}

const SEASONS: ReadonlySet<string> = new Set(["spring", "summer", "autumn", "winter"]);
