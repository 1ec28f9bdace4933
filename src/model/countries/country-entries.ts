import { WordTrie, wordsOfPhrases } from "../text/word-trie.js";
import { demonyms } from "./country-demonym-table.js";
import { NOT_COUNTRIES, namedPlaces } from "./country-exceptions.js";
import { COUNTRY_GROUPS } from "./country-groups.js";
import { COUNTRY_STYLES, fullNames } from "./country-styles.js";
import { COUNTRIES } from "./country-table.js";

/** What a phrase of the vocabulary of countries stands for. */
export type CountryMeaning =
  | { readonly form: "name" | "demonym" | "place"; readonly code: string; readonly doubtful: boolean }
  | { readonly form: "group"; readonly group: string }
  /** A phrase that holds the name of a country and means something else. */
  | { readonly form: "other" };

/** A phrase of the vocabulary, its words as `phraseWords` makes them. */
export type CountryEntry = CountryMeaning & { readonly words: readonly string[] };

/** The usual names stand first in each row; spellings behind them are met without a style. */
const USUAL_NAMES = 3;
/** Names that take a style: "Republic of" goes with "Moldova", not with "Rep. of Moldova" or "Moldova (Republic)". */
const NOT_PLAIN: ReadonlySet<string> = new Set(["of", "republic", "rep", ",", "("]);

let entries: readonly CountryEntry[] | null = null;

/**
 * Every phrase by which a text may name a country, a nationality, a part of a country or a group of countries, and every
 * phrase that only looks like one; of two entries with the same words the later stands. For a trie of a wider vocabulary,
 * where `isCountryMention` then judges what was found.
 *
 * @example countryEntries().find((e) => e.words.join(" ") === "south korea") // { words: ["south", "korea"], form: "name", code: "KOR", doubtful: false }
 */
export function countryEntries(): readonly CountryEntry[] {
  if (entries) return entries;
  const names = withWords(
    COUNTRIES.flatMap(({ alpha3, names }) =>
      names.filter(({ use }) => use !== "typed").map(({ text, use }) => ({ text, meaning: nameOf(alpha3, use === "doubtful") })),
    ),
  );
  entries = [
    ...withWords(demonyms().map(({ text, code, doubtful }) => ({ text, meaning: { form: "demonym", code, doubtful } }))),
    ...styled(names),
    ...names,
    ...withWords([
      { text: "States", meaning: nameOf("USA", true) },
      ...namedPlaces().map(({ text, code }) => ({ text, meaning: { form: "place" as const, code, doubtful: false } })),
      ...COUNTRY_GROUPS.flatMap(({ id, names }) => names.map((text) => ({ text, meaning: { form: "group" as const, group: id } }))),
      ...NOT_COUNTRIES.map((text) => ({ text, meaning: { form: "other" as const } })),
    ]),
  ];
  return entries;
}

function styled(names: readonly CountryEntry[]): readonly CountryEntry[] {
  const usual = new Map<string, (readonly string[])[]>();
  for (const entry of names) {
    if (entry.form !== "name" || entry.doubtful) continue;
    const known = usual.get(entry.code) ?? [];
    if (known.length < USUAL_NAMES) usual.set(entry.code, [...known, entry.words]);
  }
  return COUNTRY_STYLES.flatMap(({ words, code }) =>
    (usual.get(code) ?? [])
      .filter((name) => !name.some((word) => NOT_PLAIN.has(word)))
      .flatMap((name) => fullNames(words, name))
      .map((words) => ({ words, ...nameOf(code, false) })),
  );
}

function nameOf(code: string, doubtful: boolean): CountryMeaning & { readonly form: "name" } {
  return { form: "name", code, doubtful };
}

function withWords(phrases: readonly { readonly text: string; readonly meaning: CountryMeaning }[]): readonly CountryEntry[] {
  const words = wordsOfPhrases(phrases.map(({ text }) => text));
  return phrases.map(({ meaning }, i) => ({ words: withoutArticle(words[i] ?? []), ...meaning }));
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && words[0] === "the" ? words.slice(1) : words;
}

let trie: WordTrie<CountryEntry> | null = null;

/** The entries as a trie, grown when it is first asked for. */
export function countryTrie(): WordTrie<CountryEntry> {
  if (trie) return trie;
  const grown = new WordTrie<CountryEntry>();
  for (const item of countryEntries()) grown.plant(item.words, item);
  trie = grown;
  return grown;
}
