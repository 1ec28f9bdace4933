import { countryNamed } from "./country-cell.js";
import { writtenDay } from "./written-day.js";

/** Shorter names of countries are codes, which stand in heads for other things ("ID", "No"). */
const SHORTEST_NAME = 4;

/** Whether a row holds a day or the name of a country, as rows of cases do and heads do not. */
export function holdsValue(cells: readonly string[]): boolean {
  return cells.some((cell) => writtenDay(cell) !== null || (cell.length >= SHORTEST_NAME && countryNamed(cell) !== null));
}
