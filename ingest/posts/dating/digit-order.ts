import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { isPossibleDay } from "../../../src/model/dates/date-records.js";
import { civilDay, type IsoDay } from "../../../src/model/iso-day.js";
import type { Segment } from "../segmentation/segmenter.js";
import { findOrder } from "./order-direction.js";

/** Which of two figures of a date is the day: one archive has one order. */
export type DayMonthOrder = "day-first" | "month-first" | "unsettled";

/** What settled the order. */
export type SettledBy = "days-over-twelve" | "order-of-posts" | "capture-day" | "full-stops" | "nothing";

/** The posts with the dates in their headings read in the archive's order of day and month. */
export interface SettledDigits {
  readonly segments: readonly Segment[];
  /** Null where no heading has a date in digits that can be read two ways. */
  readonly order: DayMonthOrder | null;
  readonly by: SettledBy;
  /** The first heading that can be read two ways. */
  readonly sample: Segment | null;
}

const HEADING = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/;
const IN_TEXT = /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/(?:19|20)\d\d(?![\d/])/g;
/** Beside so many dates of one order, a single one of the other is a slip. */
const MOST = 0.8;
/** Fewer posts keep any order by chance. */
const LEAST_POSTS = 3;

interface Digits {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly stops: boolean;
}

/**
 * Finds the archive's order of day and month in digits and reads the headings in it: by days over 12, in headings and then in
 * texts; by the order of posts, which one reading keeps and the other breaks; by the day of capture, which no post comes after.
 * Figures parted by full stops are never written month first. While nothing settles it, both readings stay.
 */
export function settleDigits(segments: readonly Segment[], capturedOn: IsoDay | null): SettledDigits {
  const digits = segments.map(digitsOf);
  const open = digits.filter((own) => own !== null && isOpen(own));
  if (!digits.some((own) => own !== null && own.first > 12 !== own.second > 12) && open.length === 0)
    return { segments, order: null, by: "nothing", sample: null };
  const { order, by } = settle(segments, digits, capturedOn);
  const read = segments.map((segment, i) => {
    const own = digits[i];
    if (!own) return segment;
    const other = isOpen(own) && order === "unsettled" ? swapped(segment, own, "month-first") : null;
    const date = swapped(segment, own, order === "month-first" || own.second > 12 ? "month-first" : "day-first");
    return { ...segment, start: { ...segment.start, date, ...(other ? { other } : {}) } };
  });
  return { segments: read, order, by, sample: segments.find((_, i) => isOpen(digits[i] ?? null)) ?? null };
}

function settle(
  segments: readonly Segment[],
  digits: readonly (Digits | null)[],
  capturedOn: IsoDay | null,
): { readonly order: DayMonthOrder; readonly by: SettledBy } {
  const heads = vote(digits.flatMap((own) => (own ? [[own.first, own.second] as const] : [])));
  const voted = heads ?? vote(segments.flatMap(inTexts));
  if (voted) return { order: voted, by: "days-over-twelve" };
  if (digits.every((own) => own === null || own.stops || !isOpen(own))) return { order: "day-first", by: "full-stops" };
  const placedBy = (order: "day-first" | "month-first"): PlacedDays =>
    segments.flatMap((segment, at) => {
      const day = dayOf(segment, digits[at] ?? null, order);
      return day === null ? [] : [{ at, day, weight: 1 }];
    });
  const [days, months] = [placedBy("day-first"), placedBy("month-first")];
  const late = (placed: PlacedDays): boolean => capturedOn !== null && placed.some(({ day }) => day > capturedOn);
  if (late(days) !== late(months)) return { order: late(days) ? "month-first" : "day-first", by: "capture-day" };
  const keeps = (placed: PlacedDays): boolean => placed.length >= LEAST_POSTS && findOrder(placed, placed.length).agreement === 1;
  if (keeps(days) !== keeps(months)) return { order: keeps(days) ? "day-first" : "month-first", by: "order-of-posts" };
  return { order: "unsettled", by: "nothing" };
}

type PlacedDays = readonly { readonly at: number; readonly day: IsoDay; readonly weight: number }[];

function vote(pairs: readonly (readonly [first: number, second: number])[]): "day-first" | "month-first" | null {
  const days = pairs.filter(([first, second]) => first > 12 && second <= 12).length;
  const months = pairs.filter(([first, second]) => second > 12 && first <= 12).length;
  if (days + months === 0) return null;
  if (days >= MOST * (days + months)) return "day-first";
  return months >= MOST * (days + months) ? "month-first" : null;
}

function inTexts({ rows }: Segment): readonly (readonly [number, number])[] {
  return rows.flatMap(({ text }) => [...text.matchAll(IN_TEXT)].map((match) => [Number(match[1]), Number(match[2])] as const));
}

function digitsOf({ start, dateLine, title }: Segment): Digits | null {
  const { date } = start;
  const written = date && (dateLine ?? title)?.text.slice(date.start, date.end);
  const match = written ? HEADING.exec(written) : null;
  if (!match) return null;
  const year = Number(match[4]);
  const [first, second] = [Number(match[1]), Number(match[3])];
  return { first, second, year: year < 100 ? 2000 + year : year, stops: match[2] === "." };
}

/** Whether the figures can be read two ways, to two different days. */
function isOpen(digits: Digits | null): boolean {
  return digits !== null && digits.first <= 12 && digits.second <= 12 && digits.first !== digits.second;
}

function dayOf({ start }: Segment, digits: Digits | null, order: "day-first" | "month-first"): IsoDay | null {
  const { date } = start;
  if (!digits) return date?.kind === "day" && date.year !== null ? civilDay(date.year, date.month ?? 0, date.day ?? 0) : null;
  const monthFirst = order === "month-first" || digits.second > 12;
  return civilDay(digits.year, monthFirst ? digits.first : digits.second, monthFirst ? digits.second : digits.first);
}

function swapped({ start }: Segment, { first, second, year }: Digits, order: "day-first" | "month-first"): DateExpression | null {
  if (!start.date) return null;
  const [month, day] = order === "month-first" && first <= 12 ? [first, second] : [second, first];
  const base = {
    first: start.date.first,
    last: start.date.last,
    start: start.date.start,
    end: start.date.end,
    kind: "day" as const,
    year,
    month,
    day,
  };
  return isPossibleDay(year, month, day) ? base : { ...base, impossible: true };
}
