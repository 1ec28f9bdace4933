/** The shape of what a text says: a day, a month, a year, a part of a month or year, or a first and a last day. */
export type DateKind = "day" | "month" | "year" | "part" | "range";

/**
 * Of a month: `early` days 1 to 10, `mid` 11 to 20, `late` 21 to its end, halves up to and from day 16. Of a year: thirds,
 * halves, quarters and seasons (from the first of March, June, September, December). The first and the last day of either.
 */
export type DatePart =
  | "early"
  | "mid"
  | "late"
  | "first-half"
  | "second-half"
  | "first-day"
  | "last-day"
  | "q1"
  | "q2"
  | "q3"
  | "q4"
  | "spring"
  | "summer"
  | "autumn"
  | "winter";

/** Words that place a date by the day of writing. */
type RelativeToWriting =
  | "today"
  | "yesterday"
  | "tomorrow"
  | "this-week"
  | "last-week"
  | "next-week"
  | "this-month"
  | "last-month"
  | "next-month"
  | "this-year"
  | "last-year"
  | "next-year"
  | "offset";

/** Words that place a date by the day of writing, or (the last three) by another date of the text. */
export type RelativeTime = RelativeToWriting | "same-day" | "day-before" | "day-after";

/** What a length of time is counted in. */
export type DurationUnit = "day" | "week" | "month" | "year" | "business-day" | "hour";

/** A length of time; negative in an offset that reaches back ("three days ago"). */
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

/** One day of a range; the year is null where the text leaves it out. */
export interface PartialDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A time of day; hour 24 is the end of the day. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** "At midnight on D": the beginning of the day, or its end. */
  readonly either?: true;
}

/** Which of two numbers is the day, in a date in digits. */
export type DayOrder = "day-first" | "month-first";

/** A date as a text writes it, with nothing added: what is not written is null. */
export interface DateExpression {
  /** Tokens, both inclusive: the weekday and the time of day beside the date are part of it. */
  readonly first: number;
  readonly last: number;
  /** Offsets into the text that was searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: DateKind;
  /** Shared by the ends of a range and the days of a list that write it once. */
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** With kind `part`. */
  readonly part?: DatePart;
  /** With kind `range` its last day (year, month and day hold the first); with a winter of two years its end. */
  readonly lastDay?: PartialDay;
  readonly relative?: RelativeTime;
  /** With `relative: "offset"`. */
  readonly offset?: Duration;
  /** The words themselves say on which side of the writing it lies ("last Friday", "next June"), whatever the tense. */
  readonly toward?: "past" | "future";
  /** 1 (Monday) to 7, where the text names it. */
  readonly weekday?: number;
  /** The day, written with its year, is another day of the week than the text says. */
  readonly weekdayClash?: true;
  readonly time?: ClockTime;
  /** How a date in digits is written; `ambiguous`: month and day hold the reading day first, `alternative` the other. */
  readonly order?: DayOrder | "ambiguous";
  readonly alternative?: { readonly month: number; readonly day: number };
  /** The calendar has no such day ("February 30, 2021"): seen, and not understood. */
  readonly impossible?: true;
}
