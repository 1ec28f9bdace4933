import type { DayBounds } from "../../../src/model/bounds.js";
import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { isPossibleDay } from "../../../src/model/dates/date-records.js";
import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import { isNewsYear } from "../../../src/model/dates/year-words.js";
import { type IsoDay, maxDay, minDay } from "../../../src/model/iso-day.js";
import type { Row } from "../segmentation/row.js";
import type { Segment } from "../segmentation/segmenter.js";
import { parseTitleDay } from "../segmentation/title-date-parser.js";

/**
 * What the beginning of a post says of its day: a `day`; a `month` only; `either` of two days, as long as
 * the order of day and month in digits is not settled; a day without its year; a day the calendar
 * does not have; or nothing. A day whose year no news has ("June 15, 2202") is one without its year.
 */
export type Heading =
  | { readonly kind: "day"; readonly basis: "heading" | "title"; readonly day: IsoDay }
  | { readonly kind: "month"; readonly basis: "heading" | "title"; readonly bounds: DayBounds }
  | { readonly kind: "either"; readonly basis: "heading" | "title"; readonly bounds: DayBounds }
  | { readonly kind: "no-year"; readonly date: DateExpression; readonly row: Row | null; readonly slip: boolean }
  | { readonly kind: "impossible"; readonly date: DateExpression }
  | { readonly kind: "none" };

const ANY: DayBounds = { earliest: null, latest: null };

export function readHeading({ start, dateLine, title }: Segment): Heading {
  const { other } = start;
  const date = start.date ?? (title && parseTitleDay(title.text));
  if (!date) return { kind: "none" };
  const row = start.date ? dateLine : title;
  if (date.year !== null && !isNewsYear(date.year)) {
    const { impossible: _, ...day } = date;
    return isPossibleDay(null, date.month ?? 0, date.day ?? 0)
      ? { kind: "no-year", date: { ...day, year: null }, row, slip: true }
      : { kind: "impossible", date };
  }
  if (date.impossible) return { kind: "impossible", date };
  if (date.year === null) return { kind: "no-year", date, row, slip: false };
  const bounds = resolveDay(date, ANY, "past");
  if (!bounds?.earliest) return { kind: "none" };
  const basis = dateLine ? "heading" : "title";
  const second = other ? resolveDay(other, ANY, "past")?.earliest : null;
  if (second) {
    const [earliest, latest] = [minDay(bounds.earliest, second), maxDay(bounds.earliest, second)];
    return { kind: "either", basis, bounds: { earliest, latest } };
  }
  if (date.kind === "day") return { kind: "day", basis, day: bounds.earliest };
  return { kind: "month", basis, bounds };
}
