import { MARK, type Tokens, WORD } from "../text/tokens.js";
import { isFieldWord } from "./country-field-words.js";

/** How far to either side a line is looked at to tell a heading from a sentence. */
const HEADING_WINDOW = 8;
const SMALL_WORD = 3;
const HEADING_SMALL = new Set([
  "with",
  "from",
  "into",
  "onto",
  "over",
  "under",
  "between",
  "until",
  "after",
  "before",
  "since",
  "than",
  "that",
  "amid",
]);

/** Whether this token is a word that begins with a capital. */
export function isCapital(tokens: Tokens, at: number): boolean {
  if (at < 0 || tokens.kind[at] !== WORD) return false;
  const code = tokens.text.charCodeAt(tokens.start[at] as number);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCodePoint(tokens.text.codePointAt(tokens.start[at] as number) as number);
  return letter !== letter.toLowerCase();
}

/** Whether this word has no small letter. */
export function isUpperWord(tokens: Tokens, at: number): boolean {
  const written = writtenAt(tokens, at);
  return written === written.toUpperCase() && written !== written.toLowerCase();
}

/** The token as it stands in the text. */
export function writtenAt(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.start[at], tokens.end[at]);
}

/** The folded token, or an empty text beyond either end. */
export function foldedAt(tokens: Tokens, at: number): string {
  return tokens.folded[at] ?? "";
}

/** The word that follows on the same line after one space, or -1. */
export function wordAfter(tokens: Tokens, at: number): number {
  return at >= 0 && tokens.kind[at + 1] === WORD && oneSpace(tokens, at, at + 1) ? at + 1 : -1;
}

/** The word that precedes on the same line with one space between, or -1. */
export function wordBefore(tokens: Tokens, at: number): number {
  return at > 0 && tokens.kind[at - 1] === WORD && oneSpace(tokens, at - 1, at) ? at - 1 : -1;
}

function oneSpace(tokens: Tokens, left: number, right: number): boolean {
  const [from, to] = [tokens.end[left] as number, tokens.start[right] as number];
  return to - from === 1 && tokens.text.charCodeAt(from) !== 9;
}

/** The title or initial with a full stop before this word ("Mr.", "J."): its token, or -1. */
export function stoppedBefore(tokens: Tokens, at: number): number {
  if (tokens.kind[at - 1] !== MARK || tokens.folded[at - 1] !== "." || tokens.kind[at - 2] !== WORD) return -1;
  return tokens.end[at - 2] === tokens.start[at - 1] ? at - 2 : -1;
}

/** Whether a line begins at this token, list marks aside. */
export function beginsLine(tokens: Tokens, at: number): boolean {
  return at <= 0 || foldedAt(tokens, at - 1) === "\n";
}

/**
 * Whether the words around a mention are all written with capitals, so that a capital says nothing: a heading, a cell, a
 * line of capitals. Looks at a few words to either side on the same line.
 */
export function inHeading(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - HEADING_WINDOW) && foldedAt(tokens, at) !== "\n"; at--)
    if (isSentenceWord(tokens, at)) return false;
  for (let at = last + 1; at <= last + HEADING_WINDOW && at < tokens.count && foldedAt(tokens, at) !== "\n"; at++)
    if (isSentenceWord(tokens, at)) return false;
  return true;
}

function isSentenceWord(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== WORD || isCapital(tokens, at)) return false;
  const word = foldedAt(tokens, at);
  return word.length > SMALL_WORD && !HEADING_SMALL.has(word);
}

/** Whether a capitalised word is neither of the field nor an abbreviation: a name of something, as far as one can tell. */
export function isUnknownName(tokens: Tokens, at: number): boolean {
  if (!isCapital(tokens, at)) return false;
  const word = foldedAt(tokens, at);
  return word.length > 1 && !isFieldWord(word);
}
