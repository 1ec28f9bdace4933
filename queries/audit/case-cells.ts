import { weekdayOf } from "../../src/model/dates/weekday-of.js";
import { epochDay, type IsoDay } from "../../src/model/iso-day.js";
import { type AuditCase, NONE } from "./audit-case.js";
import type { ColumnName } from "./columns.js";

/** A cell that says nothing, and the column that would have to. */
export interface OpenCell {
  readonly open: ColumnName;
}

/** Countries that a column names; `open`: the column that leaves it open whether there are more. */
export interface NamedCountries {
  readonly countries: readonly string[];
  readonly open: ColumnName | null;
}

const WORKING_DAYS = 5;
const WEEK = 7;

/** The countries a column names; of `came_from` those of the last fourteen days, the one arrived from included. */
export function countriesIn(column: string, entry: AuditCase): NamedCountries {
  switch (column) {
    case "nationality":
      return { countries: [entry.nationality], open: null };
    case "arriving_from":
      return one(entry.arrivingFrom, column);
    case "vaccination_passport":
      return one(entry.vaccinationPassport, column);
    case "visited_14_days":
      return { countries: entry.visited ?? [], open: entry.visited === null ? column : null };
    case "came_from": {
      const { arrivingFrom, visited } = entry;
      const countries = [...new Set([...(arrivingFrom === null ? [] : [arrivingFrom]), ...(visited ?? [])])].sort();
      const unknown = arrivingFrom === null && countries.length === 0 ? "arriving_from" : null;
      return { countries, open: unknown ?? (visited === null ? "visited_14_days" : null) };
    }
    default:
      throw new Error(`the column ${column} names no countries`);
  }
}

function one(country: string | null, column: ColumnName): NamedCountries {
  if (country === null) return { countries: [], open: column };
  return { countries: country === NONE ? [] : [country], open: null };
}

/** What a cell says in one word, to be held against words; null = not known. */
export function wordIn(column: string, entry: AuditCase): string | null {
  switch (column) {
    case "nationality":
      return entry.nationality;
    case "transport":
      return entry.transport;
    case "arriving_from":
      return entry.arrivingFrom;
    case "vaccination_passport":
      return entry.vaccinationPassport;
    case "idc_permission":
      if (entry.idcPermission !== true) return entry.idcPermission === null ? null : "no";
      return entry.idcMultiple === null ? null : entry.idcMultiple ? "multiple" : "single";
    default: {
      const said = isDayColumn(column) ? dayIn(column, entry) : isNumberColumn(column) ? numberIn(column, entry) : null;
      if (said !== null) return said === NONE ? NONE : "some";
      const yes = YES_NO[column]?.(entry);
      return yes === undefined || yes === null ? null : yes ? "yes" : "no";
    }
  }
}

const YES_NO: Readonly<Record<string, (entry: AuditCase) => boolean | null>> = {
  idc_permission: (entry) => entry.idcPermission,
  visa: (entry) => entry.visa,
  residence_permit: (entry) => entry.residencePermit,
  relative_of_citizen: (entry) => entry.relativeOfCitizen,
  comes_to_work: (entry) => entry.comesToWork,
  work_visa: (entry) => entry.workVisa,
};

const DAYS: Readonly<Record<string, (entry: AuditCase) => IsoDay | typeof NONE | null>> = {
  date: (entry) => entry.date,
  last_departure: (entry) => entry.lastDeparture,
  departure_date: (entry) => entry.departureDate,
  arrival_notified: (entry) => entry.arrivalNotified,
  passport_valid_until: (entry) => entry.passportValidUntil,
  visa_valid_until: (entry) => entry.visaValidUntil,
};

const NUMBERS: Readonly<Record<string, (entry: AuditCase) => number | typeof NONE | null>> = {
  pcr_hours: (entry) => entry.pcrHours,
  quarantine_days: (entry) => entry.quarantineDays,
  overstay_days: (entry) => entry.overstayDays,
};

/** Whether a yes-or-no cell says yes; null = not known. */
export function yesIn(column: string, entry: AuditCase): boolean | null {
  const read = YES_NO[column];
  if (read === undefined) throw new Error(`the column ${column} says neither yes nor no`);
  return read(entry);
}

/** Whether a column holds a day. */
export function isDayColumn(column: string): boolean {
  return Object.hasOwn(DAYS, column);
}

/** The day in a cell; null = not known. */
export function dayIn(column: string, entry: AuditCase): IsoDay | typeof NONE | null {
  const read = DAYS[column];
  if (read === undefined) throw new Error(`the column ${column} holds no day`);
  return read(entry);
}

function isNumberColumn(column: string): boolean {
  return Object.hasOwn(NUMBERS, column);
}

/** The number in a cell; null = not known. */
export function numberIn(column: string, entry: AuditCase): number | typeof NONE | null {
  const read = NUMBERS[column];
  if (read === undefined) throw new Error(`the column ${column} holds no number`);
  return read(entry);
}

/** Days of Monday to Friday behind one day, up to and with another; none where that is not later. */
export function weekdaysBetween(from: IsoDay, to: IsoDay): number {
  const days = epochDay(to) - epochDay(from);
  if (days <= 0) return 0;
  const weeks = Math.floor(days / WEEK);
  let count = weeks * WORKING_DAYS;
  const start = weekdayOf(from);
  for (let step = weeks * WEEK + 1; step <= days; step++) if (((start - 1 + step) % WEEK) + 1 <= WORKING_DAYS) count++;
  return count;
}
