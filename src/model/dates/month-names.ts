/** English month names and their usual abbreviations, in lower case, by number. */
const NAMES: readonly (readonly string[])[] = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

const NUMBERS: ReadonlyMap<string, number> = new Map(NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

/** Alternation of all month names, longest first, for building patterns. */
export const MONTH_PATTERN: string = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|");

/** The number of a month name or abbreviation in any case, or null. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(name.toLowerCase()) ?? null;
}

/** Whether the name is written in full; an abbreviation needs a day or a year beside it to be read as a month. */
export function isFullMonthName(name: string): boolean {
  return NAMES.some((names) => names[0] === name.toLowerCase());
}
