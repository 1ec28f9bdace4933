import { BREAK, MARK, NUMBER, type Tokens, WORD } from "../text/tokens.js";

// Questions about one token. An index outside the text is no token of any kind.

/** The folded word, or "" for anything else. */
export function wordAt(t: Tokens, i: number): string {
  return t.kind[i] === WORD ? (t.folded[i] as string) : "";
}

/** The folded mark, or "" for anything else. */
export function markAt(t: Tokens, i: number): string {
  return t.kind[i] === MARK ? (t.folded[i] as string) : "";
}

/** The value of a run of at most `width` digits, or -1. */
export function numberAt(t: Tokens, i: number, width: number): number {
  return t.kind[i] === NUMBER && widthAt(t, i) <= width ? Number(t.folded[i]) : -1;
}

/** How many characters the token has. */
export function widthAt(t: Tokens, i: number): number {
  return (t.end[i] as number) - (t.start[i] as number);
}

/** Whether nothing stands between the token and the one after it; the break of a line does. */
export function touches(t: Tokens, i: number): boolean {
  return i >= 0 && i + 1 < t.count && t.end[i] === t.start[i + 1] && t.kind[i] !== BREAK && t.kind[i + 1] !== BREAK;
}

/** The next token; the break of a wrapped line is passed over, an empty line is not. */
export function after(t: Tokens, i: number): number {
  return t.kind[i + 1] === BREAK && t.kind[i + 2] !== BREAK ? i + 2 : i + 1;
}

/** The token before, in the same way. */
export function before(t: Tokens, i: number): number {
  return t.kind[i - 1] === BREAK && t.kind[i - 2] !== BREAK ? i - 2 : i - 1;
}

/** Whether a word begins with a capital. */
export function isCapital(t: Tokens, i: number): boolean {
  const letter = t.text[t.start[i] as number] as string;
  return letter !== letter.toLowerCase();
}

/** Whether every token strictly between two is one of these marks and words, and there are at most `most` of them. */
export function onlyBetween(t: Tokens, from: number, to: number, allowed: ReadonlySet<string>, most: number): boolean {
  let seen = 0;
  for (let i = from + 1; i < to; i++) {
    if (t.kind[i] === BREAK && i + 1 < to && t.kind[i + 1] !== BREAK) continue;
    if (++seen > most || !allowed.has(t.folded[i] as string)) return false;
  }
  return from < to;
}

/** Whether the number at `i` is that of an act or of a periodical: "№ 5", "No. 5", "Issue 5". */
export function isNumbered(t: Tokens, i: number): boolean {
  const dotted = markAt(t, i - 1) === "." && !touches(t, i - 1);
  const at = dotted || (markAt(t, i - 1) === "." && NUMBER_WORDS.has(wordAt(t, i - 2))) ? i - 2 : i - 1;
  return NUMBER_WORDS.has(wordAt(t, at)) || (at === i - 1 && NUMBER_MARKS.has(markAt(t, at)));
}

const NUMBER_MARKS: ReadonlySet<string> = new Set(["\u2116", "#"]);
const NUMBER_WORDS: ReadonlySet<string> = new Set("no nos num number n\u00ba issue volume vol bulletin edition".split(" "));
