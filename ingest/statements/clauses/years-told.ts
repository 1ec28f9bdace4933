import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { type IsoDay, yearOf } from "../../../src/model/iso-day.js";
import { type Item, is } from "../scan/items.js";
import { remade, type Unit } from "./units.js";

const STEP: Readonly<Record<string, number>> = { "last-year": -1, "this-year": 0, "next-year": 1 };

/** "Last year the term ended on 30 September": the days of a sentence that writes no year are of the one that its words name. */
export function withYearsTold(
  units: readonly Unit[],
  written: { readonly earliest: IsoDay | null; readonly latest: IsoDay },
): readonly Unit[] {
  const { earliest, latest } = written;
  if (earliest === null || yearOf(earliest) !== yearOf(latest)) return units;
  return remade(units, (unit) => {
    const items = nextYear(yearTold(unit.items, yearOf(latest)), yearOf(latest));
    return items === unit.items ? null : { items };
  });
}

function yearTold(items: readonly Item[], writing: number): readonly Item[] {
  const dates = datesIn(items);
  if (dates.length < 2) return items;
  // "The quota of next year is asked for until D": in front alone it is the time of all that follows.
  const stepAt = (at: number): number | undefined => (isFronted(items, at) ? STEP[items[at]?.date?.relative ?? ""] : undefined);
  const years = new Map<number, number>();
  let step: number | undefined;
  for (const at of dates) {
    const told = stepAt(at);
    if (told === undefined && (step === undefined || !isYearless(items[at]?.date ?? null))) return items;
    if (told === undefined) years.set(at, writing + (step as number));
    step = told ?? step;
  }
  return items.map((item, at) => {
    const year = years.get(at);
    return year === undefined || item.date === null ? item : { ...item, date: { ...item.date, year } };
  });
}

function datesIn(items: readonly Item[]): readonly number[] {
  const out: number[] = [];
  for (let at = 0; at < items.length; at++) if (items[at]?.date != null) out.push(at);
  return out;
}

/** "An index of 3,932 next year": as with the year in figures. */
function nextYear(items: readonly Item[], writing: number): readonly Item[] {
  if (!items.some(({ date }) => isNextYear(date))) return items;
  return items.map((item) => {
    if (item.date === null || !isNextYear(item.date)) return item;
    const { relative: _, toward: __, ...date } = item.date;
    return { ...item, date: { ...date, year: writing + 1 } };
  });
}

function isNextYear(date: DateExpression | null): boolean {
  return date?.relative === "next-year" && date.kind === "year";
}

function isFronted(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return before === undefined || before.kind === "punct" || before.kind === "seam" || is(before, "and") || is(before, "but");
}

/** "September 30", "in June" */
function isYearless(date: DateExpression | null): boolean {
  return (
    date !== null &&
    (date.kind === "day" || date.kind === "month") &&
    date.year === null &&
    date.month !== null &&
    date.relative === undefined
  );
}
