import { findCountry } from "../../../src/model/countries/country-lookup.js";
import { COUNTRIES } from "../../../src/model/countries/country-table.js";
import { foldName } from "../../../src/model/name-folding.js";
import { COUNTRY_WORDS } from "./words/cell-words.js";

/** Languages besides English in which countries are known by name. */
const LANGUAGES = ["de", "ru", "kk", "fr", "es", "it", "pt", "tr", "uk", "pl", "nl"] as const;
const LONGEST = 100;

let foreign: ReadonlyMap<string, string | null> | null = null;

/**
 * Alpha-3 of a country given as a code, a usual name, or a name in another language; null when it names none, or two.
 *
 * @example countryNamed("Deutschland") // "DEU"
 */
export function countryNamed(text: string): string | null {
  const english = findCountry(text);
  if (english !== null || text.length > LONGEST) return english;
  foreign ??= foreignNames();
  return foreign.get(foldName(text)) ?? null;
}

/** Names in other languages, folded; null where one name stands for two countries. */
function foreignNames(): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  const put = (name: string, code: string): void => {
    const key = foldName(name);
    const known = names.get(key);
    if (key !== "") names.set(key, known === undefined || known === code ? code : null);
  };
  for (const language of LANGUAGES) {
    const told = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    // A runtime without this language answers in another one: its names are known already, or say the same.
    for (const { alpha2, alpha3 } of COUNTRIES) {
      const name = alpha2.length === 2 ? told.of(alpha2) : undefined;
      if (name !== undefined) put(name, alpha3);
    }
  }
  for (const [code, words] of Object.entries(COUNTRY_WORDS)) for (const word of words) put(word, code);
  return names;
}
