import { foldName } from "../name-folding.js";
import { nearMatches } from "../near-match.js";
import { demonyms } from "./country-demonym-table.js";
import { COUNTRIES, countryByCode, countryName } from "./country-table.js";

let byName: ReadonlyMap<string, string> | null = null;

function nameIndex(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const index = new Map<string, string>();
  for (const demonym of demonyms()) index.set(foldName(demonym.text), demonym.code);
  for (const country of COUNTRIES) for (const name of country.names) index.set(foldName(name.text), country.alpha3);
  byName = index;
  return index;
}

/**
 * The alpha-3 code of a country given as alpha-2, alpha-3, any usual name or a word of nationality, whatever its case and
 * diacritics; null when the text names no country.
 *
 * @example findCountry("türkiye") // "TUR"
 */
export function findCountry(text: string): string | null {
  if (text.length > 200) return null;
  const written = text.trim();
  const code = countryByCode(written);
  if (code) return code.alpha3;
  const index = nameIndex();
  const direct = index.get(foldName(written)) ?? index.get(foldName(written.toUpperCase()));
  if (direct !== undefined) return direct;
  // Directories turn names round: "Congo, Democratic Republic of the".
  const comma = written.indexOf(",");
  return comma < 0 ? null : (index.get(foldName(`${written.slice(comma + 1)} ${written.slice(0, comma)}`)) ?? null);
}

/**
 * Printed names of the countries whose name is nearest to a text that names none, best first, at most three.
 *
 * @example suggestCountries("Kuwiat") // ["Kuwait"]
 */
export function suggestCountries(text: string): readonly string[] {
  const index = nameIndex();
  const near = nearMatches(foldName(text.slice(0, 100)), [...index.keys()]);
  return [...new Set(near.map((name) => countryName(index.get(name) ?? name)))];
}
