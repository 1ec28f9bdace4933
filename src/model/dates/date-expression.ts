/** The shape of what a text says: a day, a month, a year, a part of a month or year, or a first and a last day. */
export type DateKind = "day" | "month" | "year" | "part" | "range";

/** Which third: days 1 to 10, 11 to 20, 21 to the end of a month; January to April and so on of a year. */
export type DatePart = "early" | "mid" | "late";

/** Words that place a date by the day of writing. */
export type RelativeTime =
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
  | "next-year";

/** One day of a range; the year is null where the text leaves it out. */
export interface PartialDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** A date as a text writes it, with nothing added: what is not written is null. */
export interface DateExpression {
  /** Offsets into the text that was searched, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: DateKind;
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  /** With kind `part`. */
  readonly part?: DatePart;
  /** With kind `range`: its last day; year, month and day hold the first. */
  readonly last?: PartialDay;
  readonly relative?: RelativeTime;
  /** The calendar has no such day ("February 30, 2021"). */
  readonly impossible?: true;
}
