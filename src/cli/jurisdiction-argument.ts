import { findCountry, suggestCountries } from "../model/countries/country-lookup.js";
import { countryByCode } from "../model/countries/country-table.js";
import { InforceError } from "../model/errors.js";

/**
 * The code of the country that was typed as the one whose rules an archive tells, or null.
 *
 * @throws InforceError `UNKNOWN_COUNTRY`.
 * @example optionalJurisdiction("Kazakhstan") // "kz"
 */
export function optionalJurisdiction(text: string | null): string | null {
  if (text === null) return null;
  const country = countryByCode(findCountry(text) ?? text);
  if (country !== null) return country.alpha2.toLowerCase();
  throw new InforceError("UNKNOWN_COUNTRY", `--jurisdiction "${text}" is not a country`, {
    got: text,
    expected: "a country whose rules the archive tells, by name or ISO 3166-1 code",
    example: "kz",
    suggestions: suggestCountries(text),
  });
}
