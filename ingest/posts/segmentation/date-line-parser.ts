import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { isNewsYear } from "../../../src/model/dates/year-words.js";
import { NUMBER, type Tokens, tokenize, WORD } from "../../../src/model/text/tokens.js";
import { CATEGORY_OPENERS, COUNTED, FURNITURE, MEANT, NAME_OPENERS, PARTICLES, UPDATES } from "./date-line-words.js";
import { isCaption } from "./line-shape.js";

const MAX_LENGTH = 140;
const MAX_NAME = 6;
const MAX_PLACES = 2;
/** Marks that no date line has. */
const SENTENCE_MARKS: ReadonlySet<string> = new Set(["?", "!", "%", "$", "\u20ac", "\u00a3", "=", "\u00a9", "\u2116"]);
/** Marks that part one thing beside a date from the next. */
const PARTING: ReadonlySet<string> = new Set([
  "|",
  "\u00b7",
  "\u2022",
  "/",
  "(",
  ")",
  "[",
  "]",
  "\u2013",
  ";",
  ">",
  "\u203a",
  "\n",
]);
const CAPITAL = /^\p{Lu}/u;
const ZONES: ReadonlySet<string> = new Set(["gmt", "utc", "msk", "z"]);

/** What a line that is only a date says, and whether of the publication or of a later edit. */
export interface DateLine {
  readonly date: DateExpression;
  readonly of: "publication" | "update";
}

/**
 * The date of a line that is nothing but a date and what usually stands around one: a label, a weekday, a time with its
 * zone, a place, an author, a category, counts of minutes and readers; null for any other line.
 *
 * @example parseDateLine("By Anna Petrova on 12 March 2021, 10:30 | 5 min read")?.date // 2021-03-12
 */
export function parseDateLine(text: string): DateLine | null {
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return null;
  const heading = /^#{1,6} +(.+)$/.exec(text);
  if (heading !== null) return stampOf(text, heading[1] as string);
  const stamp = STAMPED.exec(text);
  return (stamp === null ? null : stampOf(text, (stamp[1] ?? stamp[2]) as string)) ?? lineOf(text);
}

function stampOf(text: string, within: string): DateLine | null {
  const line = lineOf(within);
  if (line === null) return null;
  const at = text.indexOf(within);
  return { ...line, date: { ...line.date, start: line.date.start + at, end: line.date.end + at } };
}

/** "[12.05.2021 10:30] Name of the channel:", "Name of the channel, [12.05.2021 10:30]": a message's stamp, and who wrote it. */
const STAMPED = /^(?:\[([^[\]]+)\] ?[^[\]\d.?!]{1,60}|[^[\]\d.?!:]{1,60} ?\[([^[\]]+)\]:?)$/;

function lineOf(text: string): DateLine | null {
  const line = lineWith(text);
  return line === null || line.date.year === null ? (lineOfNoYear(text) ?? line) : line;
}

/** "June 15, 2202", "June 15, 20211": with any other year it were a date line, so it is one, and its year is a slip. */
function lineOfNoYear(text: string): DateLine | null {
  for (const { 0: year, index } of text.matchAll(/(?<!\d)(?:\d{4,5}|20\d)(?!\d)/g)) {
    if (isNewsYear(Number(year))) continue;
    const line = lineWith(text.slice(0, index) + SOME_YEAR + text.slice(index + year.length));
    const { date } = line ?? {};
    if (line === null || date?.kind !== "day" || date.year !== Number(SOME_YEAR) || date.start > index || date.end < index)
      continue;
    const end = date.end + year.length - SOME_YEAR.length;
    return { ...line, date: { ...date, year: Number(year), end, impossible: true } };
  }
  return null;
}

/** A leap year, so that every day of a calendar stands in it. */
const SOME_YEAR = "2000";

function lineWith(text: string): DateLine | null {
  const all = calendarDatesIn(text).filter((date) => !isCount(text, date));
  const dates = all.filter((date) => date.kind === "day" || date.kind === "month");
  const first = dates[0];
  if (!first || dates.some((date) => date.relative || date.month === null)) return null;
  if (first.kind === "month" && first.year === null) return null;
  if (all.length > dates.length && all.some((date) => date.kind !== "year" && !dates.includes(date))) return null;
  const walk = new Walk(tokenize(text), dates);
  if (!walk.isFurniture()) return null;
  if (walk.places > 0 && (isCaption(text) || walk.places > MAX_PLACES)) return null;
  if (first.kind === "month" && walk.places + walk.names > 1) return null;
  const published = dates.find((_, i) => !walk.updates.has(i));
  return { date: published ?? first, of: published ? "publication" : "update" };
}

/** Whether a line without a date is one of those that stand around it: an author, a reading time, buttons to share. */
export function isBesideDate(text: string): boolean {
  if (text.length > MAX_LENGTH || text.endsWith(".")) return false;
  const walk = new Walk(tokenize(text), []);
  return walk.isFurniture() && walk.places === 0;
}

/** "5 months", "3 days": a length of time, no date. */
function isCount(text: string, date: DateExpression): boolean {
  return date.relative !== undefined && /^\d/.test(text.slice(date.start));
}

/** One walk over the tokens of a line beside its dates. */
class Walk {
  readonly #tokens: Tokens;
  readonly #dates: readonly DateExpression[];
  #open: "name" | "category" | null = null;
  #inside = 0;
  /** Capitalised words that stand alone: a place or a category. */
  places = 0;
  names = 0;
  /** Indices of dates that tell of an edit. */
  readonly updates = new Set<number>();

  constructor(tokens: Tokens, dates: readonly DateExpression[]) {
    this.#tokens = tokens;
    this.#dates = dates;
  }

  isFurniture(): boolean {
    const { count, start, end } = this.#tokens;
    let d = 0;
    let edited = false;
    for (let i = 0; i < count; ) {
      const date = this.#dates[d];
      if (date && (end[i] as number) > date.start) {
        if (this.#open !== null && this.#inside === 0) return false;
        this.#shut();
        if (edited) this.updates.add(d);
        edited = false;
        d++;
        while (i < count && (start[i] as number) < date.end) i++;
        continue;
      }
      const known = this.#token(i);
      if (!known) return false;
      const folded = this.#tokens.folded[i] as string;
      if (UPDATES.has(folded)) edited = true;
      else if (PARTING.has(folded)) edited = false;
      i++;
    }
    return this.#open === null || this.#inside > 0;
  }

  #shut(): void {
    this.#open = null;
    this.#inside = 0;
  }

  #token(i: number): boolean {
    const { kind, folded } = this.#tokens;
    const form = folded[i] as string;
    if (kind[i] === NUMBER) return this.#number(i);
    if (kind[i] === WORD) return this.#word(i, form);
    if (SENTENCE_MARKS.has(form)) return false;
    if (PARTING.has(form)) {
      if (this.#open !== null && this.#inside === 0 && form !== "(") return false;
      this.#shut();
    }
    return true;
  }

  #word(i: number, form: string): boolean {
    const { text, start, end } = this.#tokens;
    const written = text.slice(start[i], end[i]);
    const capital = CAPITAL.test(written);
    if (form === "t") return this.#touches(i, -1) || this.#touches(i, 1);
    if (form === "a" || form === "p") return this.#isHalfOfDay(i) || (capital && this.#open === "name") || form === "a";
    if (form === "m") return this.#isHalfOfDay(i - 2) || (capital && this.#open === "name");
    if (this.#open === null && NAME_OPENERS.has(form)) return this.#opens("name");
    if (CATEGORY_OPENERS.has(form) && this.#open !== "category") return this.#opens("category");
    if (this.#open === null && MEANT.has(form) && form !== "no" && form !== "minutes") return false;
    if (FURNITURE.has(form)) {
      if (this.#open === "category" || (this.#open === "name" && (capital || this.#inside === 0) && form !== "on" && form !== "at"))
        this.#inside++;
      else this.#shut();
      return true;
    }
    if (this.#open !== null) {
      if (MEANT.has(form) || this.#inside >= MAX_NAME || !(capital || (this.#inside > 0 && PARTICLES.has(form)))) return false;
      this.#inside++;
      if (this.#open === "name") this.names++;
      return true;
    }
    if (!capital || this.#isBesideWord(i) || this.#markAfter(i) === ":") return false;
    this.places++;
    return true;
  }

  #opens(what: "name" | "category"): boolean {
    if (this.#open !== null && this.#inside === 0) return false;
    this.#open = what;
    this.#inside = 0;
    return true;
  }

  /** A time, an offset from Greenwich, a count of something that is counted beside dates, a number that stands alone. */
  #number(i: number): boolean {
    const { kind, folded, start, end } = this.#tokens;
    const [before, after] = [folded[i - 1] ?? "", folded[i + 1] ?? ""];
    const length = (end[i] as number) - (start[i] as number);
    if (length > 7) return false;
    if ((after === ":" || after === ".") && kind[i + 2] === NUMBER && this.#touches(i, 1)) return length <= 2;
    if ((before === ":" || before === ".") && kind[i - 2] === NUMBER && this.#touches(i, -1)) return true;
    if (before === "+" || ZONES.has(before) || before === "t") return true;
    if (before === "-" && length >= 2) return true;
    if (after === "," && kind[i + 2] === NUMBER && this.#touches(i, 1)) return true;
    if (COUNTED.has(after) || (after === "-" && COUNTED.has(folded[i + 2] ?? ""))) return true;
    if (COUNTED.has(before) || ((before === ":" || before === "(") && COUNTED.has(folded[i - 2] ?? ""))) return true;
    const alone = (at: number): boolean =>
      folded[at] === undefined || (kind[at] !== WORD && kind[at] !== NUMBER && folded[at] !== ",");
    return (alone(i - 1) || this.#isInDate(i - 1)) && alone(i + 1) && i > 0;
  }

  /** "10 a.m.", "10 am": whether the letter here stands for half of the day. */
  #isHalfOfDay(i: number): boolean {
    const { folded, kind } = this.#tokens;
    return kind[i - 1] === NUMBER && folded[i + 1] === "." && folded[i + 2] === "m";
  }

  #isBesideWord(i: number): boolean {
    const { kind, folded } = this.#tokens;
    const isOther = (at: number): boolean => kind[at] === WORD && !this.#isInDate(at) && !FURNITURE.has(folded[at] as string);
    return isOther(i - 1) || isOther(i + 1);
  }

  #isInDate(i: number): boolean {
    const at = this.#tokens.start[i] as number;
    return this.#dates.some((date) => date.start <= at && at < date.end);
  }

  #markAfter(i: number): string {
    return this.#tokens.kind[i + 1] === undefined ? "" : (this.#tokens.folded[i + 1] as string);
  }

  #touches(i: number, side: 1 | -1): boolean {
    const { start, end } = this.#tokens;
    return side === 1 ? end[i] === start[i + 1] : start[i] === end[i - 1];
  }
}
