import { findCountry, suggestCountries } from "./countries/country-lookup.js";
import { countryByCode, countryName } from "./countries/country-table.js";
import { InforceError } from "./errors.js";

/**
 * The code of the country whose rules an archive tells: ISO 3166-1 alpha-2 in small letters, as topic ids begin.
 *
 * @param text a usual name of the country, or its code; null where none is told.
 * @param name what the text was given as, for the error.
 * @throws InforceError `UNKNOWN_COUNTRY`.
 * @example jurisdictionCode("Kazakhstan", "--jurisdiction") // "kz"
 */
export function jurisdictionCode(text: string | null, name: string): string | null {
  if (text === null) return null;
  const country = countryByCode(findCountry(text) ?? text);
  if (country !== null) return country.alpha2.toLowerCase();
  throw new InforceError("UNKNOWN_COUNTRY", `${name} "${text}" is not a country`, {
    got: text,
    expected: "a country whose rules the archive tells, by name or ISO 3166-1 code",
    example: "kz",
    suggestions: suggestCountries(text),
  });
}

/** @example jurisdictionName("kz") // "Kazakhstan" */
export function jurisdictionName(code: string): string {
  return countryName(countryByCode(code)?.alpha3 ?? code);
}
