import { tokenize } from "../text/tokens.js";
import { findCountries } from "./find-countries.js";

/** A country named in a text: `text.slice(start, end)` is the name as written. */
export interface ScannedCountry {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly form: "name" | "demonym";
}

/**
 * Every country that a text names with certainty, in order, each with its exact place; names and words of nationality, the
 * longest first ("Papua New Guinea" is not Guinea). Only words with a capital count, acronyms only in capitals. Parts of
 * countries, named groups and what is doubtful are left out: `findCountries` gives them. Linear in the text.
 *
 * @example scanCountries("Belarus,China").map((m) => m.code) // ["BLR", "CHN"]
 */
export function scanCountries(text: string): readonly ScannedCountry[] {
  return findCountries(tokenize(text)).flatMap((mention) =>
    (mention.form === "name" || mention.form === "demonym") && !mention.doubtful
      ? [{ code: mention.code, start: mention.start, end: mention.end, form: mention.form }]
      : [],
  );
}
