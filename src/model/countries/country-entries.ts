import { WordTrie, wordsOfPhrases } from "../text/word-trie.js";
import { demonyms } from "./country-demonym-table.js";
import { NOT_COUNTRIES, namedPlaces } from "./country-exceptions.js";
import { COUNTRY_GROUPS } from "./country-groups.js";
import { formalNames } from "./country-styles.js";
import { COUNTRIES, countryByCode } from "./country-table.js";

/** What a phrase of the vocabulary of countries stands for. */
export type CountryMeaning =
  | { readonly form: "name" | "demonym" | "place"; readonly code: string; readonly doubtful: boolean }
  | { readonly form: "group"; readonly group: string }
  /** A phrase that holds the name of a country and means something else. */
  | { readonly form: "other" };

/** A phrase of the vocabulary, its words as `phraseWords` makes them. */
export type CountryEntry = CountryMeaning & { readonly words: readonly string[] };

const SHORT = /^[^,()[\]]+$/;

/** The usual names stand first in each row; spellings behind them are met without a style. */
const USUAL_NAMES = 3;

/** Names that take a style: "Republic of" goes with "Moldova", not with "Rep. of Moldova". */
function plainNames(code: string): readonly string[] {
  const names = countryByCode(code)?.names ?? [];
  return names
    .slice(0, USUAL_NAMES)
    .filter(({ text, use }) => use === "everywhere" && SHORT.test(text) && !/ of |[Rr]epublic|Rep\./.test(text))
    .map(({ text }) => text);
}

let entries: readonly CountryEntry[] | null = null;

/**
 * Every phrase by which a text may name a country, a nationality, a part of a country or a group of countries, and every
 * phrase that only looks like one; of two entries with the same words the later stands. For a trie of a wider vocabulary,
 * where `isCountryMention` then judges what was found.
 *
 * @example countryEntries().find((e) => e.words.join(" ") === "south korea") // { words: ["south", "korea"], form: "name", code: "KOR", doubtful: false }
 */
export function countryEntries(): readonly CountryEntry[] {
  entries ??= withWords([
    ...demonyms().map(({ text, code, doubtful }) => ({ text, meaning: { form: "demonym" as const, code, doubtful } })),
    ...formalNames(plainNames).map(({ text, code }) => ({ text, meaning: nameOf(code, false) })),
    ...COUNTRIES.flatMap(({ alpha3, names }) =>
      names.filter(({ use }) => use !== "typed").map(({ text, use }) => ({ text, meaning: nameOf(alpha3, use === "doubtful") })),
    ),
    { text: "States", meaning: nameOf("USA", true) },
    ...namedPlaces().map(({ text, code }) => ({ text, meaning: { form: "place" as const, code, doubtful: false } })),
    ...COUNTRY_GROUPS.flatMap(({ id, names }) => names.map((text) => ({ text, meaning: { form: "group" as const, group: id } }))),
    ...NOT_COUNTRIES.map((text) => ({ text, meaning: { form: "other" as const } })),
  ]);
  return entries;
}

function nameOf(code: string, doubtful: boolean): CountryMeaning {
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
