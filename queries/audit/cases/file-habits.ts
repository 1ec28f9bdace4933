import { countryName } from "../../../src/model/countries/country-table.js";
import { InforceError } from "../../../src/model/errors.js";
import { addDays, type IsoDay, yearOf } from "../../../src/model/iso-day.js";
import type { Coverage } from "../../../src/model/knowledge.js";
import type { FileNote } from "./file-note.js";
import { type DayOrder, type WrittenDay, writtenDay } from "./written-day.js";
import { type DecimalSign, type Unit, type WrittenNumber, writtenNumber } from "./written-number.js";

/** What was learnt of a file, as data. */
export interface LearntHabits {
  readonly orders: readonly DayOrder[];
  readonly ruledOut: readonly (readonly [DayOrder, CellPlace & { readonly text: string }])[];
  readonly decimals: readonly DecimalSign[];
  readonly codes: "capital" | "small" | null;
  readonly names: boolean;
  readonly serialTold: boolean;
  /** Names of countries that were told to be read as one of two. */
  readonly shared: readonly string[];
  /** Whether so many rows waited that nothing is waited for any more. */
  readonly closed: boolean;
}

/** A cell that can be read in more than one way, and a later row may tell which. */
export const UNSETTLED: unique symbol = Symbol("unsettled");
/** A cell that can be read in more than one way, and no row tells which. */
export const AMBIGUOUS: unique symbol = Symbol("ambiguous");
/** What a cell was read as; undefined when it says nothing that is accepted, null when it says that it is not known. */
export type Read<T> = T | null | undefined | typeof UNSETTLED | typeof AMBIGUOUS;

/** Where a cell stands. */
export interface CellPlace {
  readonly line: number;
  readonly column: string;
}

type WrittenNumbers = Extract<WrittenDay, { readonly kind: "numbers" }>;

interface Seen extends CellPlace {
  readonly text: string;
}

const ORDERS: readonly DayOrder[] = ["dmy", "mdy", "ymd"];
const ORDER_IN_WORDS: Readonly<Record<DayOrder, string>> = {
  dmy: "day first",
  mdy: "month first",
  ymd: "year first",
};
/** Years before and after coverage in which a year of two digits is likely. */
const YEARS_BEFORE = 5;
const YEARS_AFTER = 1;
const MOST_KEPT = 5000;
/** From day 0 of the serial days that are counted from 1900 on to that of those from 1904 on. */
const DAYS_TO_1904 = 1462;

/**
 * How one file writes its days, decimals and countries, learnt as its rows come by. A file writes days in digits in one
 * order; a row that fits only another order than the rows before it ends the reading.
 */
export class FileHabits {
  /** Grows with everything learnt, so that what was unsettled is looked at again. */
  learnt = 0;
  #closed = false;
  #orders: readonly DayOrder[] = ORDERS;
  readonly #ruledOut = new Map<DayOrder, Seen>();
  readonly #decimals = new Set<DecimalSign>();
  #codes: "capital" | "small" | null = null;
  #names = false;
  #serialTold = false;
  readonly #shared = new Set<string>();
  /** Serial days of the file are counted from 1904 on, as some spreadsheets do. */
  daysFrom1904 = false;
  readonly #days = new Map<string, WrittenDay | null>();
  readonly #years: readonly [number, number] | null;

  constructor(
    readonly coverage: Coverage,
    readonly tell: (note: FileNote) => void,
    /** The order that was asked for: what does not fit it is no day. */
    readonly asked: DayOrder | null,
  ) {
    const { from, to } = coverage;
    this.#years = from === null || to === null ? null : [yearOf(from) - YEARS_BEFORE, yearOf(to) + YEARS_AFTER];
    if (asked !== null) this.#orders = [asked];
  }

  /** What was learnt so far. */
  get known(): LearntHabits {
    return {
      orders: this.#orders,
      ruledOut: [...this.#ruledOut],
      decimals: [...this.#decimals],
      codes: this.#codes,
      names: this.#names,
      serialTold: this.#serialTold,
      shared: [...this.#shared],
      closed: this.#closed,
    };
  }

  /** Goes on from what was learnt elsewhere. */
  resume({ orders, ruledOut, decimals, codes, names, serialTold, shared, closed }: LearntHabits): void {
    this.#orders = orders;
    for (const [order, seen] of ruledOut) this.#ruledOut.set(order, seen);
    for (const sign of decimals) this.#decimals.add(sign);
    this.#codes = codes;
    this.#names = names;
    this.#serialTold = serialTold;
    for (const code of shared) this.#shared.add(code);
    this.#closed = closed;
  }

  /** Nothing more comes: what is unsettled stays so. */
  close(): void {
    this.#closed = true;
    this.learnt++;
  }

  /** The head shows in which order days are written. */
  headShows(order: DayOrder, place: CellPlace, text: string): void {
    if (this.asked === null) this.#narrow([order], { ...place, text });
  }

  /**
   * The day a cell names.
   *
   * @throws InforceError `CASES_DAYS_CLASH` when it fits no order that the rows before it leave open.
   */
  day(text: string, place: CellPlace): Read<IsoDay> {
    const ofBirth = place.column === "birth_date";
    const key = ofBirth ? `born ${text}` : text;
    let written = this.#days.get(key);
    if (written === undefined) {
      written = writtenDay(text, ofBirth);
      if (this.#days.size >= MOST_KEPT) this.#days.clear();
      this.#days.set(key, written);
    }
    if (written === null) return undefined;
    if (written.kind === "day") {
      if (!written.serial) return written.day;
      const day = this.daysFrom1904 ? addDays(written.day, DAYS_TO_1904) : written.day;
      this.#tellSerial(text, day);
      return day;
    }
    if (this.asked !== null) return written.days.get(this.asked);
    const { days } = written;
    const [only] = this.#orders;
    const settled = this.#orders.length === 1 && only !== undefined && days.has(only) && !(written.dotted && only !== "dmy");
    if (!settled) this.#narrow(this.#fitting(written), { ...place, text });
    const [first, ...others] = this.#orders.flatMap((order) => days.get(order) ?? []);
    return others.every((one) => one === first) ? first : this.open;
  }

  /** How a day may be written where the caller says it, in words; null where the file does. */
  get daysAsked(): string | null {
    const { asked } = this;
    return asked === null ? null : `a day of the calendar, YYYY-MM-DD or ${ORDER_IN_WORDS[asked]}, as --dates ${asked} says`;
  }

  /** The ways in which a cell may be meant, in words, for a row that stays unsettled. */
  dayReadings(text: string): string {
    const written = writtenDay(text);
    if (written?.kind !== "numbers") return "";
    return this.#orders
      .flatMap((order) => (written.days.has(order) ? `${written.days.get(order)} (${ORDER_IN_WORDS[order]})` : []))
      .join(" or ");
  }

  /** The number a cell holds, from 0. */
  number(text: string, unit: Unit): Read<number> {
    const written = writtenNumber(text, unit);
    if (written === null) return undefined;
    if (written.kind === "number") {
      this.#sawDecimal(written);
      return written.value;
    }
    if (this.#decimals.size !== 1) return this.#decimals.size === 0 ? this.open : AMBIGUOUS;
    return this.#decimals.has(written.sign) ? written.decimals : written.thousands;
  }

  /** A citizenship as it stands: it tells whether the file writes countries as codes of two letters. */
  sawCountry(text: string): void {
    if (text.length === 2) {
      if (this.#codes !== null || /^(?:na|no)$/i.test(text)) return;
      this.#codes = text === text.toUpperCase() ? "capital" : "small";
    } else {
      if (this.#names) return;
      this.#names = true;
    }
    this.learnt++;
  }

  /** How the file writes countries, which tells what "NA" and "NO" mean in it. */
  get countries(): "codes" | "small codes" | "names" | "both" | "not yet known" {
    if (this.#codes === null) return this.#names ? "names" : "not yet known";
    return this.#names ? "both" : this.#codes === "capital" ? "codes" : "small codes";
  }

  /** What stands for a cell with two readings: it waits as long as another row may settle it. */
  get open(): typeof UNSETTLED | typeof AMBIGUOUS {
    return this.#closed ? AMBIGUOUS : UNSETTLED;
  }

  /**
   * The orders in which a day may be meant. Digits parted by dots stand day first. A year of two digits in front is no year
   * where it would lie after all that is covered and another order gives one that does not.
   */
  #fitting({ days, shortYear, dotted }: WrittenNumbers): readonly DayOrder[] {
    const orders = [...days.keys()];
    const near = shortYear ? orders.filter((order) => this.#isNear(days.get(order))) : orders;
    const possible = near.length > 0 && !near.includes("ymd") ? orders.filter((order) => order !== "ymd") : orders;
    const dayFirst = dotted && days.has("dmy") && (near.includes("dmy") || !near.includes("ymd"));
    return dayFirst ? ["dmy"] : possible;
  }

  #isNear(day: IsoDay | undefined): boolean {
    if (day === undefined || this.#years === null) return day !== undefined;
    const year = yearOf(day);
    return year >= this.#years[0] && year <= this.#years[1];
  }

  #narrow(fitting: readonly DayOrder[], seen: Seen): void {
    const left = this.#orders.filter((order) => fitting.includes(order));
    if (left.length === 0) throw this.#clash(fitting, seen);
    if (left.length === this.#orders.length) return;
    for (const order of this.#orders) if (!left.includes(order) && !this.#ruledOut.has(order)) this.#ruledOut.set(order, seen);
    this.#orders = left;
    this.learnt++;
    const [only] = left;
    if (left.length === 1 && only) {
      const where = `line ${seen.line}, "${seen.text}"`;
      this.tell({ about: "days", text: `days are read ${ORDER_IN_WORDS[only]} (${where}); --dates says otherwise` });
    }
  }

  #clash(fitting: readonly DayOrder[], seen: Seen): InforceError {
    const before = fitting.map((order) => this.#ruledOut.get(order)).find((found) => found !== undefined);
    const [was, is] = [this.#orders[0] ?? "dmy", fitting[0] ?? "mdy"];
    const place = ({ line, column, text }: Seen, order: DayOrder): string =>
      `"${text}" (line ${line}, column ${column}) is ${ORDER_IN_WORDS[order]}`;
    const both = `${before === undefined ? "" : `${place(before, was)}, `}${place(seen, is)}`;
    return new InforceError("CASES_DAYS_CLASH", `the file writes days in two orders: ${both}`, {
      got: both,
      expected: "one order of day, month and year in the whole file, or YYYY-MM-DD",
      example: `--dates ${was}`,
      hint: "--dates dmy, mdy or ymd reads by that order and leaves out the rows that do not fit",
    });
  }

  #sawDecimal({ decimal }: Extract<WrittenNumber, { kind: "number" }>): void {
    if (decimal === null || this.#decimals.has(decimal)) return;
    this.#decimals.add(decimal);
    this.learnt++;
    if (decimal === ",") this.tell({ about: "decimals", text: "decimals stand after a comma" });
  }

  /** A name that two countries share was read as one of them. */
  tellShared(text: string, code: string, other: string): void {
    if (this.#shared.has(code)) return;
    this.#shared.add(code);
    const told = `"${text}" is read as ${countryName(code)} (${code}), not as ${countryName(other)} (${other})`;
    this.tell({ about: "countries", text: told });
  }

  #tellSerial(text: string, day: IsoDay): void {
    if (this.#serialTold) return;
    this.#serialTold = true;
    this.tell({ about: "days", text: `numbers in columns of days are serial days of a spreadsheet: ${text} is ${day}` });
  }
}
