import type { Tokens } from "../text/tokens.js";
import { markAt, numberAt, wordAt } from "./token-view.js";

const ONES =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";

const CARDINAL: ReadonlyMap<string, number> = new Map([
  ...ONES.split(" ").map((word, i) => [word, i + 1] as const),
  ...TENS.split(" ").map((word, i) => [word, 10 * i + 20] as const),
  ["hundred", 100],
]);
const ORDINAL: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.split(" ").map((word, i) => [word, i + 1] as const),
  ["twentieth", 20],
  ["thirtieth", 30],
]);
/** A text that holds an ordinal number in words matches it. */
export const ORDINAL_WORD = new RegExp([...ORDINAL.keys()].join("|"), "i");
const TENS_ALONE: ReadonlySet<string> = new Set(TENS.split(" "));

/** A number and the tokens it takes, both inclusive. */
export interface Counted {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

/** The cardinal number in words that ends at a token ("thirty", "forty-five"), or null. */
export function cardinalEndingAt(t: Tokens, i: number): Counted | null {
  return inWords(t, i, CARDINAL);
}

/** The ordinal number in words that ends at a token ("fifth", "twenty-first"), or null. */
export function ordinalEndingAt(t: Tokens, i: number): Counted | null {
  return inWords(t, i, ORDINAL);
}

/** The ordinal in words or digits that ends at a token ("second", "2nd"), or null. */
export function anyOrdinalEndingAt(t: Tokens, i: number): Counted | null {
  const value = ORDINAL_ENDINGS.has(wordAt(t, i)) ? numberAt(t, i - 1, 2) : -1;
  return value > 0 ? { value, first: i - 1, last: i } : ordinalEndingAt(t, i);
}

/** What follows a number that counts on: "1st", "2nd". */
export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

function inWords(t: Tokens, i: number, numbers: ReadonlyMap<string, number>): Counted | null {
  const value = numbers.get(wordAt(t, i));
  if (value === undefined) return null;
  const at = markAt(t, i - 1) === "-" ? i - 2 : i - 1;
  const tens = value < 10 && TENS_ALONE.has(wordAt(t, at)) ? CARDINAL.get(wordAt(t, at)) : undefined;
  return tens === undefined ? { value, first: i, last: i } : { value: tens + value, first: at, last: i };
}
