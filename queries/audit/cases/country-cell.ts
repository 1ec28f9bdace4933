import { findCountry } from "../../../src/model/countries/country-lookup.js";
import { COUNTRIES } from "../../../src/model/countries/country-table.js";
import { foldName } from "../../../src/model/name-folding.js";
import { plainCell } from "./cell-text.js";
import { peopleNamed, withoutCitizen } from "./country-people.js";
import { COUNTRY_WORDS } from "./words/cell-words.js";

/** Languages besides English in which countries are known by name. */
const LANGUAGES = ["de", "ru", "kk", "fr", "es", "it", "pt", "tr", "uk", "pl", "nl"] as const;
const LONGEST = 100;

/** Signs between two names of one country: "Germany (DE)", "DE - Germany". */
const PARTS = /\s*[/|;:,()[\]]\s*|\s+[-–—]\s+/u;
const CYRILLIC = /^[\u0400-\u04ff\s]+$/u;
/** Endings of names and their adjectives in Russian, folded. */
const ENDING = /(?:ого|его|их|ых|ов|ев|ои|еи|ыи|ии|ая|яя|ое|ее|ые|ие|[аеиоуыэюяь])+$/u;
const SHORTEST_STEM = 3;
/** What stands before the name of a country and tells it from no other; "Демократическая Республика Конго" is another one. */
const REPUBLIC = /^(?:(?:(?:федеративн|исламск)\p{L}+ )?республик[аи]|bundesrepublik) /u;

/** Signs between two countries of a list, where no semicolon parts them. */
const PLACES_PARTED = /[,/|\n+&]/;

interface ForeignNames {
  /** Folded names; null where one stands for two countries. */
  readonly whole: ReadonlyMap<string, string | null>;
  /** The same of Cyrillic names without their endings. */
  readonly stems: ReadonlyMap<string, string | null>;
}

let foreign: ForeignNames | null = null;

/**
 * Alpha-3 of a country given as a code, a usual name, a name in another language, what its people are called, or several of these
 * together; null when it names none, or two.
 *
 * @example countryNamed("Deutschland") // "DEU"
 * @example countryNamed("гражданка Германии") // "DEU"
 */
export function countryNamed(text: string): string | null {
  const named = findCountry(text);
  if (named !== null || text.length > LONGEST) return named;
  const key = foldName(text);
  const bare = withoutCitizen(key);
  return foreignNamed(key) ?? (bare === key || bare === "" ? null : (findCountry(bare) ?? foreignNamed(bare))) ?? partsNamed(text);
}

/**
 * The places that a cell lists: what stands between its semicolons, and between other signs where such a part as a whole is not one place.
 *
 * @example placesIn("Trinidad and Tobago; Peru, Chile", (part) => countryNamed(part) !== null) // ["Trinidad and Tobago", "Peru", "Chile"]
 */
export function placesIn(text: string, isOne: (part: string) => boolean): readonly string[] {
  const parts = text.split(";").flatMap((part) => (isOne(part) ? [part] : part.split(PLACES_PARTED)));
  return parts.map(plainCell).filter((place) => place !== "");
}

function foreignNamed(key: string): string | null {
  foreign ??= foreignNames();
  const { whole, stems } = foreign;
  const genitive = key.endsWith("s") ? whole.get(key.slice(0, -1)) : undefined;
  const named = whole.get(key) ?? peopleNamed(key) ?? genitive ?? (CYRILLIC.test(key) ? stems.get(stemOf(key)) : null) ?? null;
  return named === null && REPUBLIC.test(key) ? foreignNamed(key.replace(REPUBLIC, "")) : named;
}

/** The country of which every part of a text is a name. */
function partsNamed(text: string): string | null {
  const parts = text.split(PARTS).filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 3) return null;
  const codes = new Set(parts.map((part) => findCountry(part) ?? foreignNamed(foldName(part))));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}

function stemOf(key: string): string {
  return key
    .split(" ")
    .map((word) => {
      const stem = word.replace(ENDING, "");
      return stem.length < SHORTEST_STEM ? word : stem;
    })
    .join(" ");
}

function foreignNames(): ForeignNames {
  const [whole, stems] = [new Map<string, string | null>(), new Map<string, string | null>()];
  const into = (names: Map<string, string | null>, key: string, code: string): void => {
    const known = names.get(key);
    if (key !== "") names.set(key, known === undefined || known === code ? code : null);
  };
  const put = (name: string, code: string): void => {
    const key = foldName(name);
    into(whole, key, code);
    if (CYRILLIC.test(key)) into(stems, stemOf(key), code);
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
  return { whole, stems };
}
