import { addDays, civilDay, dayOfEpoch, daysInMonth, type IsoDay, yearOf } from "../../src/model/iso-day.js";
import type { AmountDefinition } from "../../src/model/pack/requirement.js";
import type { Value } from "../../src/model/value.js";
import { type AuditCase, NONE } from "./audit-case.js";
import { dayNumberReader, dayReader, isDayColumn, numberReader, type OpenCell, weekdaysBetween } from "./case-cells.js";
import type { ColumnName } from "./columns.js";
import { type DayCount, daysOfStay, daysWithin, stayDays } from "./stays.js";

/** Something that can be measured of a case: a number of a unit, a day (unit `date`), a count with bounds, none, or an open cell. */
export interface Measure {
  /** Equal for measures that are equal in every case. */
  readonly key: string;
  readonly unit: string;
  readonly of: (entry: AuditCase) => number | IsoDay | OpenCount | typeof NONE | OpenCell;
}

/** A count with bounds, and the column, or what no column of the case tells, that would close them. */
interface OpenCount extends DayCount {
  readonly lacks: ColumnName | Untold;
}

/** What a comparison may be open for besides a column of the case. */
const UNTOLD = {
  counting: "whether the days of entry and of departure count",
  stay: "how long another stay of the person was, of which the file tells too little (a row that was left out, or another last departure)",
  visas: "whether earlier stays of the person were under a visa or a residence permit",
} as const;

type Untold = (typeof UNTOLD)[keyof typeof UNTOLD];

/** Whether what leaves a comparison open is no column of the case. */
export function isUntold(lacks: string): boolean {
  return Object.values<string>(UNTOLD).includes(lacks);
}

/** How two sides compare. */
export type Operator = "atMost" | "atLeast" | "over" | "under";

const UNITS: Readonly<Record<string, string>> = { pcr_hours: "hour", quarantine_days: "day", overstay_days: "day" };
/** Units that count the same thing, and how many of the smallest each has. */
const FACTORS: Readonly<Record<string, readonly [of: string, factor: number]>> = {
  hour: ["hour", 1],
  day: ["hour", 24],
  week: ["hour", 168],
  month: ["month", 1],
  year: ["month", 12],
};

/** What a column holds that can be compared. */
export function columnMeasure(column: string): Measure {
  const day = isDayColumn(column);
  const read: (entry: AuditCase) => IsoDay | number | typeof NONE | null = day ? dayReader(column) : numberReader(column);
  const open: OpenCell = { open: column };
  return { key: column, unit: day ? "date" : (UNITS[column] ?? ""), of: (entry) => read(entry) ?? open };
}

/** What an amount of a requirement measures of the case itself; null where it is one of the archive. */
export function caseMeasure(amount: AmountDefinition): Measure | null {
  if ("days" in amount) return between("days", "day", amount.days, (from, to) => to - from);
  if ("weekdays" in amount) {
    const less = amount.less ?? 0;
    return between(`weekdays-${less}`, "business-day", amount.weekdays, (from, to) => weekdaysBetween(from, to) - less);
  }
  if ("years" in amount) return between("years", "year", amount.years, yearsBetween);
  if (!("stay" in amount)) return null;
  const { stay } = amount;
  return { key: `stay ${stay}`, unit: "day", of: stay === "this" ? thisStay : (entry) => allStays(entry, stay) };
}

function between(
  kind: string,
  unit: string,
  [first, second]: readonly [string, string],
  count: (from: number, to: number) => number,
): Measure {
  const [firstIn, secondIn] = [dayNumberReader(first), dayNumberReader(second)];
  return {
    key: `${kind} ${first} ${second}`,
    unit,
    of(entry) {
      const from = firstIn(entry);
      if (from === NONE) return NONE;
      const to = secondIn(entry);
      if (from === null) return { open: to === null ? `${first} ${second}` : first };
      if (to === null) return { open: second };
      return to === NONE ? NONE : count(from, to);
    },
  };
}

/** Whole years from one day to another, both since 1970-01-01: the year that ends on the day counts. */
function yearsBetween(fromDay: number, toDay: number): number {
  const [from, to] = [dayOfEpoch(fromDay), dayOfEpoch(toDay)];
  const years = yearOf(to) - yearOf(from);
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

const OPEN_DEPARTURE: OpenCell = { open: "departure_date" };
const OPEN_STAYS: OpenCell = { open: "departure_date person_id" };
const ENTRY = dayNumberReader("date");
const DEPARTURE = dayNumberReader("departure_date");
const LAST_DEPARTURE = dayNumberReader("last_departure");

function thisStay(entry: AuditCase): OpenCount | OpenCell {
  const to = DEPARTURE(entry);
  if (to === null || to === NONE) return OPEN_DEPARTURE;
  const { least, most } = daysOfStay({ from: ENTRY(entry) as number, to });
  return { least, most, lacks: UNTOLD.counting };
}

/** All stays are known where the other trips of the person are, or where the last departure lies before all days that count. */
function allStays(entry: AuditCase, window: number): OpenCount | OpenCell {
  const departure = DEPARTURE(entry);
  const [from, last] = [ENTRY(entry) as number, LAST_DEPARTURE(entry)];
  if (departure === null || departure === NONE) {
    const known = last === NONE || (last !== null && last < from + 1 - window) || entry.otherStays !== null;
    return known ? OPEN_DEPARTURE : OPEN_STAYS;
  }
  const own = { from, to: departure, visaFree: true };
  const { least, most } = daysWithin([own], departure, window);
  if (last === NONE || (last !== null && last < departure + 1 - window)) return { least, most, lacks: UNTOLD.counting };
  const { otherStays } = entry;
  if (otherStays === null) return { least, most: null, lacks: "person_id" };
  const earlier = otherStays
    .map(stayDays)
    .filter((stay) => (stay.from === null ? stay.to === null || stay.to <= from : stay.from < from));
  const { least: fewest, most: all, open } = daysWithin([...earlier, own], departure, window);
  if (open === "a stay without its days") return { least: fewest, most: all, lacks: UNTOLD.stay };
  if (open === "a departure") return { least: fewest, most: all, lacks: "departure_date" };
  if (last !== null && !earlier.some(({ to }) => to === last)) return { least: fewest, most: null, lacks: "last_departure" };
  return { least: fewest, most: all, lacks: open === null ? UNTOLD.counting : UNTOLD.visas };
}

/** The day that lies an amount of time after the day in a column. */
export function dayAfter(column: string, { amount, unit }: Value): Measure | null {
  const count = Number(amount);
  const step = unit === "day" ? [0, count] : unit === "month" ? [count, 0] : unit === "year" ? [12 * count, 0] : null;
  if (step === null || !Number.isInteger(count)) return null;
  const [months = 0, days = 0] = step;
  const read = dayReader(column);
  return {
    key: `${column}+${count}${unit}`,
    unit: "date",
    of(entry) {
      const day = read(entry);
      if (day === null || day === NONE) return day ?? { open: column };
      return addDays(monthsLater(day, months), days);
    },
  };
}

/** The same day of a later month, or its last day where the month is shorter. */
function monthsLater(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return civilDay(laterYear, laterMonth, Math.min(date, daysInMonth(laterYear, laterMonth))) ?? day;
}

/** A fixed amount as a measure. */
export function fixedMeasure({ amount, unit }: Value): Measure {
  return { key: `${amount} ${unit}`, unit, of: () => amount as number | IsoDay };
}

/** Whether two units count the same thing; a number without a unit goes with all. */
export function comparable(one: string, other: string): boolean {
  return one === other || one === "" || other === "" || (FACTORS[one] !== undefined && FACTORS[one][0] === FACTORS[other]?.[0]);
}

/** How one measure compares with another: true or false, or the column that leaves it open. What is none compares with nothing. */
export function compareMeasures(left: Measure, operator: Operator, right: Measure): (entry: AuditCase) => boolean | string {
  const scaled = (measure: Measure, other: Measure): number => (other.unit === "" ? 1 : (FACTORS[measure.unit]?.[1] ?? 1));
  const [leftFactor, rightFactor] = [scaled(left, right), scaled(right, left)];
  return (entry) => {
    const [one, other] = [left.of(entry), right.of(entry)];
    if (typeof one === "number" && typeof other === "number") return holds(one * leftFactor, operator, other * rightFactor);
    if (one === NONE || other === NONE) return false;
    if (isOpen(one)) return isOpen(other) && one.open !== other.open ? `${one.open} ${other.open}` : one.open;
    if (isOpen(other)) return other.open;
    if (typeof one === "object") {
      const limit = Number(other) * rightFactor;
      const least = holds(one.least * leftFactor, operator, limit);
      const most = holds(one.most === null ? Number.POSITIVE_INFINITY : one.most * leftFactor, operator, limit);
      return least === most ? least : one.lacks;
    }
    return holds(String(one), operator, String(other));
  };
}

function isOpen(one: number | string | OpenCount | OpenCell): one is OpenCell {
  return typeof one === "object" && "open" in one;
}

function holds<T extends number | string>(one: T, operator: Operator, other: T): boolean {
  if (operator === "atMost") return one <= other;
  if (operator === "atLeast") return one >= other;
  return operator === "over" ? one > other : one < other;
}
