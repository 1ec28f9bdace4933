import { foldName } from "../name-folding.js";
import { nearMatches } from "../near-match.js";
import { demonyms } from "./country-demonym-table.js";
import { formalNames } from "./country-styles.js";
import { COUNTRIES, countryByCode, countryName } from "./country-table.js";

let byName: ReadonlyMap<string, string> | null = null;

/** Folded names; of two that fold alike the later stands, so usual names come after full ones and words of nationality. */
function nameIndex(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const index = new Map<string, string>();
  for (const { text, code } of demonyms()) index.set(foldName(text), code);
  for (const { text, code } of formalNames((code) => countryByCode(code)?.names.map((name) => name.text) ?? []))
    index.set(foldName(text), code);
  for (const { alpha3, names } of COUNTRIES) for (const name of names) index.set(foldName(name.text), alpha3);
  byName = index;
  return index;
}

const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ["rep", "republic"],
  ["dem", "democratic"],
  ["fed", "federal"],
  ["peoples", "people s"],
  ["st", "saint"],
]);

/** The name as a key, then without articles, then with abbreviations spelled out. */
function direct(name: string): string | null {
  const index = nameIndex();
  const key = foldName(name);
  const known = index.get(key) ?? index.get(foldName(name.toUpperCase()));
  if (known !== undefined) return known;
  const words = key.split(" ").filter((word) => word !== "the");
  const bare = words.join(" ");
  const spelled = words.map((word) => SPELLED_OUT.get(word) ?? word).join(" ");
  return index.get(bare) ?? index.get(spelled) ?? null;
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
