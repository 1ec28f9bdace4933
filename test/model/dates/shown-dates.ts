import type { DayBounds } from "../../../src/model/bounds.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { findDatesIn } from "../../../src/model/dates/find-dates.js";
import { type DateTense, resolveDay } from "../../../src/model/dates/resolve-day.js";
import { isoDay } from "../../../src/model/iso-day.js";

/** The Wednesday on which every text of the table is taken to be published. */
export const PUBLISHED = isoDay("2021-06-16");

/**
 * The dates of a text in one line: kind and days, told of the past and (where that differs, behind a slash) of the future;
 * then the weekday, the time of day, `clash`, `either` for digits that may be read both ways, `impossible`.
 */
export function shownDates(text: string): string {
  return findDatesIn(text).map(shown).join("; ");
}

function shown(date: DateExpression): string {
  const past = bounds(date, "past");
  const future = bounds(date, "future");
  const words = [date.kind, past === future ? past : `${past} / ${future}`];
  if (date.weekday) words.push("mon tue wed thu fri sat sun".split(" ")[date.weekday - 1] as string);
  if (date.weekdayClash) words.push("clash");
  if (date.time) words.push(`${date.time.hour}:${String(date.time.minute).padStart(2, "0")}`);
  if (date.order === "ambiguous") words.push("either");
  if (date.impossible) words.push("impossible");
  if (past === "-" && date.relative) words.push(date.relative);
  return words.join(" ");
}

function bounds(date: DateExpression, tense: DateTense): string {
  const days: DayBounds | null = resolveDay(date, { earliest: PUBLISHED, latest: PUBLISHED }, tense);
  if (days === null) return "-";
  return days.earliest === days.latest ? (days.earliest ?? "-") : `${days.earliest ?? ""}..${days.latest ?? ""}`;
}
