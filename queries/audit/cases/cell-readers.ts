import { findCountry } from "../../../src/model/countries/country-lookup.js";
import { type IsoDay, isIsoDay } from "../../../src/model/iso-day.js";

/** What a cell was read as; `undefined` when it says nothing that is accepted. */
type Read<T> = T | undefined;

const MOST_KEPT = 5000;
const NUMBER = /^\d{1,6}(?:\.\d{1,3})?$/;
const YES_NO = new Map([
  ["yes", true],
  ["no", false],
]);

/** Keeps what a few thousand spellings were read as. */
function kept<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = read(text);
    if (known.size >= MOST_KEPT) known.clear();
    // A copy: the cell itself would keep the piece of the file it was cut from.
    known.set(JSON.parse(JSON.stringify(text)), { value });
    return value;
  };
}

/** Alpha-3 of a country given as a code or a usual name. */
export const countryCell: (text: string) => Read<string> = kept((text) => findCountry(text) ?? undefined);

/** A day written YYYY-MM-DD. */
export const dayCell: (text: string) => Read<IsoDay> = kept((text) => (isIsoDay(text) ? text : undefined));

/** A number from 0, with at most three decimals. */
export function numberCell(text: string, most: number): Read<number> {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return value <= most ? value : undefined;
}

/** A whole number from 0. */
export function wholeCell(text: string, most: number): Read<number> {
  const value = numberCell(text, most);
  return Number.isInteger(value) ? value : undefined;
}

/** yes or no, in any case. */
export function yesNoCell(text: string): Read<boolean> {
  return YES_NO.get(text) ?? YES_NO.get(text.toLowerCase());
}
