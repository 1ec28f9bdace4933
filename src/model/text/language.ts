/** Small words that English text is full of and other languages hardly have. */
const ENGLISH: ReadonlySet<string> = new Set(
  `the of and to for is are was were with from by on that this these those be been being has have had will would shall not or at as it its
  which who whose may must can could should if but their they there when than also only all any such no into after before during until
  since between under over about you your we our he his she her one other more`.split(/\s+/),
);
/** English prose has about four in ten; news in headlines, names and figures still more than this. */
const LEAST_SHARE = 0.07;
/** Fewer words than this show no language by what they lack. */
const LEAST_WORDS = 25;
const LEAST_FOREIGN_LETTERS = 0.5;
const LEAST_FOREIGN_WORDS = 5;

/** Counts of words that tell a language. */
export interface WordCount {
  readonly words: number;
  readonly english: number;
  /** Words in another script than Latin. */
  readonly foreign: number;
}

const WORD = /\p{L}[\p{L}\p{M}'\u2019]*/gu;
const LATIN = /^\p{Script=Latin}/u;
const ASCII_LETTER = /^[A-Za-z]/;

/** Counts the words of a text. */
export function countLanguageWords(text: string): WordCount {
  let words = 0;
  let english = 0;
  let foreign = 0;
  for (const word of text.match(WORD) ?? []) {
    words++;
    if (ENGLISH.has(word.toLowerCase())) english++;
    else if (!ASCII_LETTER.test(word) && !LATIN.test(word)) foreign++;
  }
  return { words, english, foreign };
}

/**
 * Whether a text is English, as far as its words tell: another script, or hardly any of the small words, is another language;
 * too few words tell nothing (null).
 *
 * @example languageOf(countLanguageWords("F\u00fcr alle B\u00fcrger gilt ab sofort \u2026")) // null: too short to tell
 */
export function languageOf({ words, english, foreign }: WordCount): "en" | "other" | null {
  if (foreign >= LEAST_FOREIGN_WORDS && foreign >= LEAST_FOREIGN_LETTERS * words) return "other";
  if (words >= LEAST_WORDS) return english >= LEAST_SHARE * words ? "en" : "other";
  return english >= 2 && english >= LEAST_SHARE * words ? "en" : null;
}
