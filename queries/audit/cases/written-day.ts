import { civilDay, dayOfEpoch, type IsoDay, isIsoDay } from "../../../src/model/iso-day.js";
import { CellWords, meaning } from "./cell-text.js";
import { MONTH_WORDS, WEEKDAY_WORDS } from "./words/day-words.js";

/** The order of day, month and year in which a file writes days in digits. */
export type DayOrder = "dmy" | "mdy" | "ymd";

/** What a cell that should hold a day says: one day, or one for each order in which its numbers make a day. */
export type WrittenDay =
  | { readonly kind: "day"; readonly day: IsoDay; readonly serial: boolean }
  | {
      readonly kind: "numbers";
      readonly days: ReadonlyMap<DayOrder, IsoDay>;
      readonly shortYear: boolean;
      readonly dotted: boolean;
    };

/** Day 0 of the serial days of spreadsheets, counted from 1970-01-01 (from March 1900 on). */
const SERIAL_ZERO = -25569;
const FIRST_SERIAL = 30_000;
/** People were born before any trip that is audited. */
const FIRST_SERIAL_OF_BIRTH = 10_000;
const LAST_SERIAL = 60_000;
/** Two-digit years up to this one are of this century, as programs commonly read them. */
const LAST_OF_CENTURY = 68;

const TIME =
  /[T ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?:\s*(?:Uhr|ч\.?))?$/iu;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_FIRST = /^(\d{4})(?:([-./])\s?(\d{1,2})\2\s?(\d{1,2})\.?| (\d{1,2}) (\d{1,2}))$/;
const YEAR_LAST = /^(\d{1,2})(?:\s?([-./])\s?(\d{1,2})\s?\2\s?| (\d{1,2}) )(\d{4}|\d{2})\.?(?:\s?(?:г|г\.|года|жыл))?\.?$/u;
const MONTH_NAMED =
  /^(?:(\d{1,4})(?:st|nd|rd|th|er|[°º])?[-. /]*(?:(?:of|de) )?)?(\p{L}+)[-. /,]*(?:(\d{1,2})(?:st|nd|rd|th)?[-. /,]+|de )?(\d{1,4})(?:\s?(?:г|г\.|года))?\.?$/u;
const WEEKDAY = /^(\p{L}{2,12})[.,]*\s+(.*)$/u;

let months: CellWords<number> | null = null;
let weekdays: CellWords<true> | null = null;

/**
 * Reads a day in any usual writing: year first, digits in some order, a month by its name, a serial day of a spreadsheet, a
 * time behind it. The time is left out; one in universal time says nothing of the day where the border was crossed.
 */
export function writtenDay(cell: string, ofBirth = false): WrittenDay | null {
  if (cell.length > 60) return null;
  if (isIsoDay(cell)) return day(cell);
  const text = withoutTime(withoutWeekday(cell));
  if (text === null) return null;
  if (SERIAL.test(text)) {
    const serial = Math.floor(Number(text.replace(",", ".")));
    const inRange = serial >= (ofBirth ? FIRST_SERIAL_OF_BIRTH : FIRST_SERIAL) && serial <= LAST_SERIAL;
    return inRange ? { kind: "day", day: dayOfEpoch(serial + SERIAL_ZERO), serial: true } : null;
  }
  return yearFirst(text) ?? numbers(text) ?? named(text);
}

/** Null where a time zone makes the day another one. */
function withoutTime(cell: string): string | null {
  const found = TIME.exec(cell);
  if (found === null) return cell;
  const [, hour, minute, second = "0", zone] = found;
  const universal = zone !== undefined && /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone);
  const midnight = Number(hour) === 0 && Number(minute) === 0 && Number(second) === 0;
  if (Number(hour) > 23 || Number(minute) > 59 || (universal && !midnight)) return null;
  return cell.slice(0, found.index).trim();
}

function yearFirst(text: string): WrittenDay | null {
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const year = Number(compact[1]);
    return year < 1900 || year > 2099 ? null : dayOf(year, compact[2], compact[3]);
  }
  const found = YEAR_FIRST.exec(text);
  return found === null ? null : dayOf(Number(found[1]), found[3] ?? found[5], found[4] ?? found[6]);
}

function numbers(text: string): WrittenDay | null {
  const found = YEAR_LAST.exec(text);
  if (found === null) return null;
  const [a = "", b = "", c = ""] = [found[1], found[3] ?? found[4], found[5]];
  const shortYear = c.length === 2;
  const days = new Map<DayOrder, IsoDay>();
  const put = (order: DayOrder, year: string, month: string, ofMonth: string): void => {
    const read = civilDay(fullYear(year), Number(month), Number(ofMonth));
    if (read !== null) days.set(order, read);
  };
  put("dmy", c, b, a);
  put("mdy", c, a, b);
  // A year is never written with one digit.
  if (shortYear && a.length === 2) put("ymd", a, b, c);
  return days.size === 0 ? null : { kind: "numbers", days, shortYear, dotted: found[2] === "." };
}

function named(text: string): WrittenDay | null {
  const found = MONTH_NAMED.exec(text);
  if (found === null) return null;
  const [, before, name = "", after, last = ""] = found;
  months ??= new CellWords(MONTH_WORDS.flatMap((names, at) => meaning(names, at + 1)));
  const month = months.get(name);
  if (month === undefined || (before === undefined) === (after === undefined)) return null;
  const [year, ofMonth] = before !== undefined && before.length === 4 ? [before, last] : [last, before ?? after];
  if ((year.length !== 2 && year.length !== 4) || (ofMonth ?? "").length > 2) return null;
  return dayOf(fullYear(year), String(month), ofMonth);
}

function withoutWeekday(text: string): string {
  const found = WEEKDAY.exec(text);
  if (found === null) return text;
  weekdays ??= new CellWords(meaning(WEEKDAY_WORDS, true));
  return weekdays.get(found[1] ?? "") === true ? (found[2] ?? text) : text;
}

function fullYear(year: string): number {
  const told = Number(year);
  return year.length > 2 ? told : told <= LAST_OF_CENTURY ? 2000 + told : 1900 + told;
}

function dayOf(year: number, month: string | undefined, ofMonth: string | undefined): WrittenDay | null {
  const read = civilDay(year, Number(month), Number(ofMonth));
  return read === null ? null : day(read);
}

function day(read: IsoDay): WrittenDay {
  return { kind: "day", day: read, serial: false };
}
