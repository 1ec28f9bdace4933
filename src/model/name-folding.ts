/** One word of a text, with its place and its folded form. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const MARKS = /\p{M}+/gu;
const ASCII = /^[ -~]*$/;
const LETTERS: Readonly<Record<string, string>> = { ı: "i", ø: "o", ł: "l", ß: "ss", æ: "ae", đ: "d" };

/**
 * A word without case and diacritics, so that "Türkiye" and "turkiye" are the same.
 *
 * @example foldWord("Côte") // "cote"
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[ıøłßæđ]/g, (letter) => LETTERS[letter] ?? letter);
}

// A dotted abbreviation is one word: "U.S.A." reads like "USA". An ampersand reads like "and".
const WORD = /\p{Lu}\.(?:\p{Lu}\.)*\p{Lu}(?![\p{L}\p{M}\p{N}])\.?|[\p{L}\p{M}\p{N}]+|&/gu;

/**
 * The words of a text in order, in linear time. Punctuation, hyphens and apostrophes part words.
 *
 * @example wordsOf("U.S. & Côte d'Ivoire").map((w) => w.folded) // ["us", "and", "cote", "d", "ivoire"]
 */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    const folded = written === "&" ? "and" : foldWord(written.includes(".") ? written.replaceAll(".", "") : written);
    words.push({ folded, start: match.index, end: match.index + written.length });
  }
  return words;
}

/** A name as a key: folded words joined by one space, without a leading "the". */
export function foldName(name: string): string {
  const words = wordsOf(name).map((word) => word.folded);
  return (words.length > 1 && words[0] === "the" ? words.slice(1) : words).join(" ");
}
