/** What a token is. `break` stands for a line break; white space inside a line is no token. */
export const WORD = 0;
export const NUMBER = 1;
export const MARK = 2;
export const BREAK = 3;

/**
 * The words, runs of digits and marks of a text, in order and without overlap. Offsets are offsets into the text, ends
 * exclusive; two tokens that touch (`end[i] === start[i + 1]`) have nothing between them.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /**
   * Words in lower case without diacritics, look-alike Cyrillic letters in Latin words and numbers turned Latin, a dotted
   * abbreviation without its dots ("U.S." is "us"); runs of digits as they stand; marks folded to one form (every dash
   * that parts is "–", every hyphen "-", quotation marks are `"`, apostrophes "'"); a break is "\n".
   */
  readonly folded: readonly string[];
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [..."АВЕКМНОРСТУХІЈЅаеорсухіјѕк"].map((letter, i) => [letter, [..."ABEKMHOPCTYXIJSaeopcyxijsk"][i] as string]),
);
const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "‘": "'",
    "’": "'",
    ʼ: "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "—": "–",
    "−": "–",
    "‑": "-",
    "‐": "-",
  }),
);
const LETTERS: Readonly<Record<string, string>> = { ı: "i", ø: "o", ł: "l", ß: "ss", æ: "ae", đ: "d" };
const COMBINING = /\p{M}+/gu;
const LETTER = /[\p{L}\p{M}]/u;
const SPACE = /\s/;
const SOFT_HYPHEN = 0xad;

/**
 * Words of plain letters met before, by their characters: most words are found here without being cut out of the text. A word takes
 * the place of another with the same hash, so that no archive can fill the memory.
 */
class PlainWords {
  readonly #written: string[] = new Array<string>(PLAIN_PLACES).fill("");
  readonly #folded: string[] = new Array<string>(PLAIN_PLACES).fill("");

  folded(text: string, from: number, to: number): string {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const place = (hash ^ (hash >>> 15)) & (PLAIN_PLACES - 1);
    if (!stands(this.#written[place] as string, text, from, to)) {
      this.#written[place] = internal(text.slice(from, to));
      this.#folded[place] = internal(text.slice(from, to).toLowerCase());
    }
    return this.#folded[place] as string;
  }
}

/** A power of two. */
const PLAIN_PLACES = 65_536;
const PLAIN = new PlainWords();

function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

/** The end of the word of the letters a to z that begins here; 0 where none does, or where more than these belongs to it. */
function plainEnd(text: string, from: number): number {
  let to = from;
  while (isPlainLetter(text.charCodeAt(to))) to++;
  if (to === from) return 0;
  const next = text.charCodeAt(to);
  return next > 127 || (next === FULL_STOP && to - from === 1) ? 0 : to;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

const FULL_STOP = 46;

/**
 * The same string as the engine keeps names of properties: two of these are compared by their place in memory alone, and a word
 * cut out of a text does not keep the text.
 */
function internal(word: string): string {
  return Object.keys({ [word]: 0 })[0] as string;
}

/** Words met before, as written, with their folded forms; bounded, so that no archive can fill the memory. */
const FOLDED = new Map<string, string>();
const FOLDED_LIMIT = 50_000;

/**
 * The tokens of a text, in one walk and in linear time.
 *
 * @example tokenize("From 5 April, visa-free").folded // ["from", "5", "april", ",", "visa", "-", "free"]
 */
export function tokenize(text: string): Tokens {
  // No text has more tokens than characters.
  const { kind, start, end } = roomFor(text.length);
  const folded: string[] = [];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let to = at + 1;
    if (code === 10) {
      kind[count] = BREAK;
      folded.push("\n");
    } else if (code === 32 || code === 9 || code === 13 || code === SOFT_HYPHEN || code === 0xa0) {
      at = to;
      continue;
    } else if (isDigit(code)) {
      while (isDigit(text.charCodeAt(to))) to++;
      kind[count] = NUMBER;
      folded.push(text.slice(at, to));
    } else if (isLetterAt(text, at, code)) {
      const plain = plainEnd(text, at);
      to = plain > 0 ? plain : wordEnd(text, at);
      const beside = count > 0 && kind[count - 1] === NUMBER && end[count - 1] === at;
      kind[count] = WORD;
      folded.push(plain > 0 ? PLAIN.folded(text, at, to) : foldedWord(text.slice(at, to), beside || isDigit(text.charCodeAt(to))));
    } else if (code > 127 && SPACE.test(text[at] as string)) {
      at = to;
      continue;
    } else {
      if (code >= 0xd800 && code <= 0xdbff) to = at + 2;
      const written = text.slice(at, to);
      kind[count] = MARK;
      folded.push(code < 128 ? written : (MARKS.get(written) ?? written));
    }
    start[count] = at;
    end[count] = to;
    count++;
    at = to;
  }
  return { text, count, kind: kind.slice(0, count), start: start.slice(0, count), end: end.slice(0, count), folded };
}

interface Room {
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Room to write tokens into, used again and again: most texts are one line. */
const ROOM = 65_536;
const SHARED = roomOf(ROOM);

function roomFor(length: number): Room {
  return length <= ROOM ? SHARED : roomOf(length);
}

function roomOf(length: number): Room {
  return { kind: new Uint8Array(length), start: new Int32Array(length), end: new Int32Array(length) };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetterAt(text: string, at: number, code: number): boolean {
  if (code < 128) return isPlainLetter(code);
  if (code >= 0xd800 && code <= 0xdbff) return LETTER.test(text.slice(at, at + 2));
  return LETTER.test(text[at] as string);
}

/** The end of the word that begins here; "U.S.A." is one word, its last full stop included where no letter follows. */
function wordEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length) {
    const code = text.charCodeAt(to);
    if (code === SOFT_HYPHEN && isLetterAt(text, to + 1, text.charCodeAt(to + 1))) to++;
    else if (isLetterAt(text, to, code)) to += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    else break;
  }
  if (to - from > 1 || !isUpper(text.charCodeAt(from)) || text[to] !== ".") return to;
  let letters = 1;
  let at = to;
  while (text[at] === "." && isUpper(text.charCodeAt(at + 1)) && !isLetterAt(text, at + 2, text.charCodeAt(at + 2))) {
    at += 2;
    letters++;
  }
  if (letters === 1) return to;
  return text[at] === "." ? at + 1 : at;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function foldedWord(written: string, besideDigits: boolean): string {
  const key = besideDigits ? `${written}\u0000` : written;
  const known = FOLDED.get(key);
  if (known !== undefined) return known;
  const made = internal(fold(written, besideDigits));
  if (FOLDED.size >= FOLDED_LIMIT) FOLDED.clear();
  FOLDED.set(key, made);
  return made;
}

function fold(written: string, besideDigits: boolean): string {
  let word = written.replaceAll(".", "").replaceAll("\u00ad", "");
  if (/[\u0400-\u04ff]/.test(word) && (besideDigits || /[A-Za-z]/.test(word)))
    word = [...word].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(COMBINING, "")
    .replace(/[ıøłßæđ]/g, (letter) => LETTERS[letter] ?? letter);
}
