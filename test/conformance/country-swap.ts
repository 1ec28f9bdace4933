import { ARCHIVE_COUNTRIES, type CountryForms, OTHER_COUNTRIES } from "./country-forms.js";
import type { Question, World } from "./question.js";

/** A bijection of countries, as a pure rewriting of texts and questions. */
export interface CountrySwap {
  readonly text: (text: string) => string;
  readonly question: (question: Question) => Question;
}

interface Spelling {
  readonly from: CountryForms;
  readonly to: CountryForms;
  readonly nth: number | "adjective";
}

/** Every country of the archive by one that the archive never names. */
export function swapToOthers(): CountrySwap {
  return swap(ARCHIVE_COUNTRIES.map((from, i) => [from, OTHER_COUNTRIES[i] as CountryForms]));
}

/** Every country of the archive by the one `step` places on in its own list; `step` must not be a multiple of its length. */
export function rotateCountries(step: number): CountrySwap {
  const n = ARCHIVE_COUNTRIES.length;
  return swap(ARCHIVE_COUNTRIES.map((from, i) => [from, ARCHIVE_COUNTRIES[(i + step) % n] as CountryForms]));
}

export function swapCountries(world: World, by: CountrySwap, name: string): World {
  return { ...world, name, text: by.text(world.text), questions: world.questions.map(by.question) };
}

function swap(pairs: readonly (readonly [CountryForms, CountryForms])[]): CountrySwap {
  const spellings = new Map<string, Spelling>();
  const codes = new Map<string, string>();
  for (const [from, to] of pairs) {
    codes.set(from.code, to.code);
    from.names.forEach((name, nth) => {
      spellings.set(name, { from, to, nth });
    });
    if (from.adjective && !spellings.has(from.adjective)) spellings.set(from.adjective, { from, to, nth: "adjective" });
  }
  const longestFirst = [...spellings.keys()].sort((a, b) => b.length - a.length);
  // A word stuck to a comma ("Belarus,China") is still a word; an inflected or hyphenated one is not.
  const mention = new RegExp(
    `(?<before>\\b(?:the|The|of|with|from|in|to|and) )?(?<![\\p{L}-])(?<name>${longestFirst.join("|")})(?![\\p{L}-])`,
    "gu",
  );
  return {
    text: (text) => text.replace(mention, (...groups) => written(groups.at(-1) as { before?: string; name: string }, spellings)),
    question: (question) => ({ ...question, subject: question.subject === null ? null : mapped(question.subject, codes) }),
  };
}

function written({ before = "", name }: { before?: string; name: string }, spellings: ReadonlyMap<string, Spelling>): string {
  const { from, to, nth } = spellings.get(name) as Spelling;
  if (nth === "adjective") return `${before}${to.adjective}`;
  const target = to.names[nth % to.names.length] as string;
  const hadArticle = /^the /i.test(before);
  if (hadArticle && from.article && !to.article) return target;
  // "UK citizens" has no article; "with Egypt" wants one for "the Bahamas".
  const wantsArticle = to.article && !from.article && before !== "" && !hadArticle && before !== "and ";
  return `${before}${wantsArticle ? "the " : ""}${target}`;
}

function mapped(code: string, codes: ReadonlyMap<string, string>): string {
  const to = codes.get(code);
  if (to !== undefined) return to;
  if ([...codes.values()].includes(code)) throw new Error(`${code} is asked about, not swapped, and swapped to`);
  return code;
}
