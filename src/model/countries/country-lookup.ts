import { foldName } from "../name-folding.js";
import { nearMatches } from "../near-match.js";
import { demonyms } from "./country-demonym-table.js";
import { COUNTRY_STYLES } from "./country-styles.js";
import { COUNTRIES, countryByCode, countryName } from "./country-table.js";

let usual: ReadonlyMap<string, string> | null = null;
let every: ReadonlyMap<string, string> | null = null;
/** The printed name and those of the public list stand first; most questions need no more. */
const USUAL_NAMES = 2;

function usualNames(): ReadonlyMap<string, string> {
  usual ??= new Map(
    COUNTRIES.flatMap(({ alpha3, names }) => names.slice(0, USUAL_NAMES).map(({ text }) => [foldName(text), alpha3])),
  );
  return usual;
}

/** All names and words of nationality, folded; a name stands before a word of nationality. */
function nameIndex(): ReadonlyMap<string, string> {
  every ??= new Map([
    ...demonyms().map(({ text, code }) => [foldName(text), code] as const),
    ...COUNTRIES.flatMap(({ alpha3, names }) => names.map(({ text }) => [foldName(text), alpha3] as const)),
  ]);
  return every;
}

/** "Republic of Moldova": a name behind a style that its state has. */
function styledName(key: string): string | null {
  for (const { words, code } of COUNTRY_STYLES) {
    const style = `${words.join(" ")} `;
    if (key.startsWith(style) && nameIndex().get(key.slice(style.length)) === code) return code;
  }
  return null;
}

const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ["rep", "republic"],
  ["dem", "democratic"],
  ["fed", "federal"],
  ["peoples", "people s"],
  ["st", "saint"],
]);

/** The name as a key, then with a style, without articles, with abbreviations spelled out. */
function direct(name: string): string | null {
  const key = foldName(name);
  const known = usualNames().get(key) ?? nameIndex().get(key) ?? nameIndex().get(foldName(name.toUpperCase())) ?? styledName(key);
  if (known) return known;
  const words = key.split(" ").filter((word) => word !== "the");
  const spelled = words.map((word) => SPELLED_OUT.get(word) ?? word).join(" ");
  return nameIndex().get(words.join(" ")) ?? nameIndex().get(spelled) ?? styledName(spelled);
}

const BRACKETS = /^([^()[\]]+?)\s*[([]([^()[\]]+)[)\]]$/;

/** The name with what stands behind a comma or in brackets put in front, left out, or found to name the same country. */
function turned(written: string): string | null {
  const comma = written.indexOf(",");
  const [, outside = written.slice(0, comma), inside = written.slice(comma + 1)] =
    BRACKETS.exec(written) ?? (comma < 0 ? ["", written, ""] : []);
  if (inside.trim() === "") return null;
  const whole = direct(`${inside} ${outside}`);
  if (whole !== null) return whole;
  const [left, right] = [findCountry(outside), findCountry(inside)];
  return left !== null && left === right && comma < 0 ? left : null;
}

/**
 * The alpha-3 code of a country given as alpha-2, alpha-3, any usual name or a word of nationality, whatever its case and
 * diacritics, also turned round as directories print it; null when the text names no country.
 *
 * @example findCountry("türkiye") // "TUR"
 * @example findCountry("Iran (Islamic Republic of)") // "IRN"
 */
export function findCountry(text: string): string | null {
  if (text.length > 200) return null;
  const written = text.trim();
  return countryByCode(written)?.alpha3 ?? direct(written) ?? turned(written);
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
