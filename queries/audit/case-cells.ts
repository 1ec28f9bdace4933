import { epochDay, type IsoDay } from "../../src/model/iso-day.js";
import { type AuditCase, NONE } from "./audit-case.js";
import { KnownCase } from "./cases/known-case.js";
import { NUMBER_OF, type ReadColumn } from "./cases/read-cells.js";
import type { ColumnName } from "./columns.js";

/** Cells that say nothing, and the columns that would have to, parted by spaces. */
export interface OpenCell {
  readonly open: string;
}

/** Countries that a column names; `open`: the columns, parted by spaces, that leave it open whether there are more. */
export interface NamedCountries {
  readonly countries: readonly string[];
  readonly open: string | null;
}

const WORKING_DAYS = 5;
const WEEK = 7;
/** 1970-01-05 */
const MONDAY = 4;

type Reader<T> = (entry: AuditCase) => T;

/** Reads the countries a column names; of `came_from` those of the last fourteen days, the one arrived from included. */
export function countriesReader(column: string): Reader<NamedCountries> {
  switch (column) {
    case "nationality":
      return ({ nationality }) => ({ countries: [nationality], open: null });
    case "arriving_from":
      return ({ arrivingFrom }) => one(arrivingFrom, column);
    case "vaccination_passport":
      return ({ vaccinationPassport }) => one(vaccinationPassport, column);
    case "visited_14_days":
      return ({ visited }) => ({ countries: visited ?? [], open: visited === null ? column : null });
    case "came_from":
      return ({ arrivingFrom, visited }) => {
        if (visited?.length === 0 && arrivingFrom !== null) return { countries: [arrivingFrom], open: null };
        const countries = [...new Set([...(arrivingFrom === null ? [] : [arrivingFrom]), ...(visited ?? [])])].sort();
        // The countries visited are those besides the one arrived from.
        const open = [...(arrivingFrom === null ? ["arriving_from"] : []), ...(visited === null ? ["visited_14_days"] : [])];
        return { countries, open: open.length === 0 ? null : open.join(" ") };
      };
    default:
      throw new Error(`the column ${column} names no countries`);
  }
}

function one(country: string | null, column: ColumnName): NamedCountries {
  if (country === null) return { countries: [], open: column };
  return { countries: country === NONE ? [] : [country], open: null };
}

/** The one country that alone says what a column names; null where more than one cell or country does. */
export function onlyCountryReader(column: string): Reader<string | null> {
  switch (column) {
    case "nationality":
      return ({ nationality }) => nationality;
    case "arriving_from":
      return ({ arrivingFrom }) => arrivingFrom;
    case "vaccination_passport":
      return ({ vaccinationPassport }) => vaccinationPassport;
    case "came_from":
      return ({ arrivingFrom, visited }) => (visited?.length === 0 ? arrivingFrom : null);
    default:
      return () => null;
  }
}

/** Reads what a cell says in one word, to be held against words; null = not known. */
export function wordReader(column: string): Reader<string | null> {
  switch (column) {
    case "nationality":
      return ({ nationality }) => nationality;
    case "transport":
      return ({ transport }) => transport;
    case "arriving_from":
      return ({ arrivingFrom }) => arrivingFrom;
    case "vaccination_passport":
      return ({ vaccinationPassport }) => vaccinationPassport;
    case "idc_permission":
      return ({ idcPermission, idcMultiple }) => {
        if (idcPermission !== true) return idcPermission === null ? null : "no";
        return idcMultiple === null ? null : idcMultiple ? "multiple" : "single";
      };
    default: {
      const said: Reader<string | number | null> | undefined = DAYS[column] ?? NUMBERS[column];
      if (said !== undefined) return (entry) => someOrNone(said(entry));
      const yes = YES_NO[column];
      return (entry) => {
        const answer = yes?.(entry) ?? null;
        return answer === null ? null : answer ? "yes" : "no";
      };
    }
  }
}

function someOrNone(said: string | number | null): string | null {
  return said === null ? null : said === NONE ? NONE : "some";
}

const YES_NO: Readonly<Record<string, Reader<boolean | null>>> = {
  idc_permission: (entry) => entry.idcPermission,
  visa: (entry) => entry.visa,
  residence_permit: (entry) => entry.residencePermit,
  relative_of_citizen: (entry) => entry.relativeOfCitizen,
  comes_to_work: (entry) => entry.comesToWork,
  work_visa: (entry) => entry.workVisa,
};

const DAYS: Readonly<Record<string, Reader<IsoDay | typeof NONE | null>>> = {
  date: (entry) => entry.date,
  last_departure: (entry) => entry.lastDeparture,
  departure_date: (entry) => entry.departureDate,
  arrival_notified: (entry) => entry.arrivalNotified,
  passport_valid_until: (entry) => entry.passportValidUntil,
  visa_valid_until: (entry) => entry.visaValidUntil,
  birth_date: (entry) => entry.birthDate,
};

const NUMBERS: Readonly<Record<string, Reader<number | typeof NONE | null>>> = {
  pcr_hours: (entry) => entry.pcrHours,
  quarantine_days: (entry) => entry.quarantineDays,
  overstay_days: (entry) => entry.overstayDays,
};

/** Reads whether a yes-or-no cell says yes; null = not known. */
export function yesReader(column: string): Reader<boolean | null> {
  const read = YES_NO[column];
  if (read === undefined) throw new Error(`the column ${column} says neither yes nor no`);
  return read;
}

/** Whether a column holds a day. */
export function isDayColumn(column: string): boolean {
  return Object.hasOwn(DAYS, column);
}

/** Reads the day in a cell; null = not known. */
export function dayReader(column: string): Reader<IsoDay | typeof NONE | null> {
  const read = DAYS[column];
  if (read === undefined) throw new Error(`the column ${column} holds no day`);
  return read;
}

/** Reads the day in a cell as the number of days since 1970-01-01; null = not known. */
export function dayNumberReader(column: string): Reader<number | typeof NONE | null> {
  const read = dayReader(column);
  const number = NUMBER_OF[column as ReadColumn];
  return (entry) => {
    if (entry instanceof KnownCase) return entry.dayNumber(number);
    const day = read(entry);
    return day === null || day === NONE ? (day as typeof NONE | null) : epochDay(day);
  };
}

/** Reads the number in a cell; null = not known. */
export function numberReader(column: string): Reader<number | typeof NONE | null> {
  const read = NUMBERS[column];
  if (read === undefined) throw new Error(`the column ${column} holds no number`);
  return read;
}

/** Days of Monday to Friday behind one day since 1970-01-01, up to and with another; none where that is not later. */
export function weekdaysBetween(from: number, to: number): number {
  return to <= from ? 0 : weekdaysUpTo(to) - weekdaysUpTo(from);
}

/** Days of Monday to Friday since a Monday, up to and with a day. */
function weekdaysUpTo(day: number): number {
  const since = day - MONDAY;
  const weeks = Math.floor(since / WEEK);
  return weeks * WORKING_DAYS + Math.min(WORKING_DAYS, since - weeks * WEEK + 1);
}
