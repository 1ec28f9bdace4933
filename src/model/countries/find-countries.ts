import { BREAK, type Tokens, WORD } from "../text/tokens.js";
import { type CountryEntry, countryEntries, countryTrie } from "./country-entries.js";
import { ACRONYMS, NEEDS_DIACRITICS } from "./country-exceptions.js";
import { firmVerdict } from "./country-firms.js";
import { homonymAt } from "./country-homonyms.js";
import { personVerdict, type Verdict } from "./country-persons.js";
import { foldedAt, isCapital, isUpperWord, writtenAt } from "./country-surroundings.js";
import { acronymVerdict, chinaVerdict, emiratesVerdict, namesLanguage, namesMoney, theStatesVerdict } from "./country-words.js";

interface MentionPlace {
  /** The first and the last token, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** `text.slice(start, end)` is the mention as written. */
  readonly start: number;
  readonly end: number;
  /** It may be a person, a firm, a place elsewhere or two members of a list: not to be told of the country as certain. */
  readonly doubtful: boolean;
}

/**
 * A country, a nationality, a part of a country or a named group of countries in a text. `code` is alpha-3; of a `place` it
 * is the country in which the place lies.
 */
export type CountryMention =
  | (MentionPlace & { readonly form: "name" | "demonym" | "place"; readonly code: string })
  | (MentionPlace & { readonly form: "group"; readonly group: string });

/**
 * Every country, nationality and named group in a text, in order and without overlap, the longest name first ("Papua New
 * Guinea" is not Guinea). Names begin with a capital, acronyms are all capitals. Persons, firms, waters, languages and
 * moneys that are named like a country are left out; what may be one of them is `doubtful`. Linear in the text.
 *
 * @example
 * findCountries(tokenize("flights with Congo (Kinshasa)"))
 * // [{ first: 2, last: 5, start: 13, end: 29, doubtful: false, form: "name", code: "COD" }]
 */
export function findCountries(tokens: Tokens): readonly CountryMention[] {
  const trie = countryTrie();
  const mentions: CountryMention[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.kind[at] !== WORD || !trie.begins(tokens.folded[at] as string)) continue;
    const found = longestAt(tokens, at);
    if (!found) continue;
    const mention = readMention(tokens, at, found.last, found.value);
    if (mention) mentions.push(mention);
    at = mention ? mention.last : found.last;
  }
  return mentions;
}

/**
 * Whether the entry that a trie found at these tokens is a country, a nationality, a part of one or a group here: written
 * as a name is, and no person, firm, water, language or money. What is doubtful counts.
 *
 * @example isCountryMention(tokenize("says Jordan Malik"), 1, 1, jordan) // false
 */
export function isCountryMention(tokens: Tokens, first: number, last: number, entry: CountryEntry): boolean {
  return countryMention(tokens, first, last, entry) !== null;
}

/**
 * The mention that an entry gives at these tokens, or null when it means something else there. The mention may end behind
 * `last` ("Gambia (the)", "Lebanon, Ohio").
 *
 * @example countryMention(tokenize("Lebanon, Ohio"), 0, 0, lebanon) // { last: 2, form: "place", code: "USA", … }
 */
export function countryMention(tokens: Tokens, first: number, last: number, entry: CountryEntry): CountryMention | null {
  return isWritten(tokens, first, last, entry) && isOnePhrase(tokens, first, last, entry)
    ? readMention(tokens, first, last, entry)
    : null;
}

interface Found {
  readonly last: number;
  readonly value: CountryEntry;
}

function longestAt(tokens: Tokens, first: number): Found | null {
  const matches = countryTrie().matchesAt(tokens, first);
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i] as Found;
    if (isWritten(tokens, first, match.last, match.value) && isOnePhrase(tokens, first, match.last, match.value)) return match;
  }
  return null;
}

/** Written as a name is: with a capital, acronyms in capitals, "Réunion" with its accent. */
function isWritten(tokens: Tokens, first: number, last: number, entry: CountryEntry): boolean {
  let capitals = 0;
  for (let at = first; at <= last; at++) {
    if (tokens.kind[at] !== WORD) continue;
    const word = foldedAt(tokens, at);
    if (ACRONYMS.has(word) && !isUpperWord(tokens, at)) return false;
    if (isCapital(tokens, at)) capitals++;
  }
  const head = foldedAt(tokens, first);
  if (entry.form === "group") return capitals > 0 || head === "euro";
  if (first === last && NEEDS_DIACRITICS.has(head) && writtenAt(tokens, first).toLowerCase() === head) return false;
  return isCapital(tokens, first) || writtenAt(tokens, first) === "eSwatini";
}

/**
 * Not two phrases that happen to stand side by side: "Hong Kong – China", a list by lines, "Korea, South Africa", "Armenia,
 * Republic of Moldova".
 */
function isOnePhrase(tokens: Tokens, first: number, last: number, entry: CountryEntry): boolean {
  if (first === last) return true;
  for (let at = first + 1; at < last; at++) {
    const form = foldedAt(tokens, at);
    if (form === "," || form === "(") {
      const next = foldedAt(tokens, at + 1) === "the" ? at + 2 : at + 1;
      if (form === "," && reachesBeyond(tokens, next, last)) return false;
    } else if ((tokens.kind[at] === BREAK || form === "-" || form === "–") && partsNames(tokens, first, at, entry)) return false;
  }
  return true;
}

function reachesBeyond(tokens: Tokens, from: number, last: number): boolean {
  return countryTrie()
    .matchesAt(tokens, from)
    .some((match) => match.last > last && isWritten(tokens, from, match.last, match.value));
}

/** Whether a whole name of another country stands on each side of a dash or a line break. */
function partsNames(tokens: Tokens, first: number, mark: number, entry: CountryEntry): boolean {
  const left = countryTrie()
    .matchesAt(tokens, first)
    .find((match) => match.last === mark - 1)?.value;
  if (left?.form !== "name") return false;
  const right = countryTrie()
    .matchesAt(tokens, mark + 1)
    .map((match) => match.value);
  return right.some((value) => value.form === "name" && (entry.form !== "name" || value.code !== entry.code));
}

/** Judges an entry that is written as a name is. */
function readMention(tokens: Tokens, first: number, last: number, entry: CountryEntry): CountryMention | null {
  if (entry.form === "other") return null;
  if (entry.form === "group")
    return {
      first,
      last,
      start: tokens.start[first] as number,
      end: tokens.end[last] as number,
      doubtful: false,
      form: "group",
      group: entry.group,
    };
  const mention = (form: "name" | "demonym" | "place", code: string, to: number, doubtful: boolean): CountryMention => {
    return { first, last: to, start: tokens.start[first] as number, end: tokens.end[to] as number, doubtful, form, code };
  };
  const { form, code } = entry;
  if (form !== "demonym") {
    const elsewhere = homonymAt(tokens, first, last, code, endsName(tokens), beginsName(tokens));
    if (elsewhere)
      return elsewhere.doubtful ? mention(form, code, last, true) : mention("place", elsewhere.code, elsewhere.last, false);
  }
  if (form === "place") return mention(form, code, last, entry.doubtful);
  const verdict = verdictOf(tokens, first, last, entry);
  if (verdict === "other") return null;
  const city = form === "name" && first === last ? cityAfter(tokens, last) : -1;
  if (city >= 0) return mention("place", code, city, true);
  return mention(form, code, articleAfter(tokens, last), verdict === "doubtful");
}

type NameEntry = CountryEntry & { readonly form: "name" | "demonym" | "place" };

function verdictOf(tokens: Tokens, first: number, last: number, entry: NameEntry): Verdict {
  const { form, code } = entry;
  const word = first === last ? foldedAt(tokens, first) : "";
  if (word === "states") return theStatesVerdict(tokens, first);
  if (form !== "place" && namesMoney(tokens, last, form)) return "other";
  if (form === "demonym" && namesLanguage(tokens, first, last, isNationality(tokens))) return "other";
  const standsAlone = beginsName(tokens);
  const verdicts = [
    acronymVerdict(tokens, first, last),
    personVerdict(tokens, first, last, standsAlone),
    firmVerdict(tokens, first, last, standsAlone),
    ...(word === "emirates" ? [emiratesVerdict(tokens, first, endsName(tokens), standsAlone)] : []),
    ...(code === "CHN" && form === "name" ? [chinaVerdict(tokens, first, endsName(tokens), standsAlone)] : []),
  ];
  if (verdicts.includes("other")) return "other";
  return entry.doubtful || verdicts.includes("doubtful") ? "doubtful" : "country";
}

/** "Kuwait City": a town, as far as one can tell. */
function cityAfter(tokens: Tokens, last: number): number {
  return foldedAt(tokens, last + 1) === "city" &&
    isCapital(tokens, last + 1) &&
    tokens.start[last + 1] === (tokens.end[last] as number) + 1
    ? last + 1
    : -1;
}

/** The last token with "(the)" taken in. */
function articleAfter(tokens: Tokens, last: number): number {
  const article = foldedAt(tokens, last + 1) === "(" && foldedAt(tokens, last + 2) === "the" && foldedAt(tokens, last + 3) === ")";
  return article ? last + 3 : last;
}

function beginsName(tokens: Tokens): (at: number) => boolean {
  return (at) =>
    isCapital(tokens, at) &&
    countryTrie()
      .matchesAt(tokens, at)
      .some(({ last, value }) => value.form !== "other" && isWritten(tokens, at, last, value));
}

function isNationality(tokens: Tokens): (at: number) => boolean {
  return (at) =>
    isCapital(tokens, at) && (foldedAt(tokens, at) === "english" || countryTrie().get([foldedAt(tokens, at)])?.form === "demonym");
}

let lastWords: ReadonlySet<string> | null = null;

/** Whether a word may end the name of a country. */
function endsName(tokens: Tokens): (at: number) => boolean {
  lastWords ??= new Set(countryEntries().flatMap(({ form, words }) => (form === "name" ? words.slice(-1) : [])));
  const ends = lastWords;
  return (at) => isCapital(tokens, at) && ends.has(foldedAt(tokens, at));
}
