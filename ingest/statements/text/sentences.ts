import type { Stretch } from "./passages.js";

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set([
  "no",
  "nos",
  "art",
  "art",
  "mr",
  "mrs",
  "ms",
  "dr",
  "st",
  "e.g",
  "i.e",
  "etc",
  "vs",
  "jan",
  "feb",
  "mar",
  "apr",
  "jun",
  "jul",
  "aug",
  "sep",
  "sept",
  "oct",
  "nov",
  "dec",
  "tel",
  "p",
  "pp",
  "para",
  "cl",
  "u.s",
  "u.k",
  "u.a.e",
  "a",
  "b",
  "c",
  "approx",
  "incl",
  "str",
]);
/** A sentence is cut here at the latest, so that no reading takes more than bounded time. */
const LONGEST_SENTENCE = 4000;

/** "NUR-SULTAN, Dec 22 (Agency) –": where and when it was written stands apart from what is told. */
const DATELINE =
  /^\p{Lu}{2}[\p{Lu}.'’ -]{1,40}, ?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:,? \d{4})? ?(?:\([^()]{2,40}\) ?)?[–—-] (?=\S)/u;
const LONGEST_DATELINE = 120;

/** Cuts `text[from, to)` into sentences; closing punctuation belongs to the sentence. Linear time. */
export function splitSentences(text: string, from: number, to: number): readonly Stretch[] {
  const out: Stretch[] = [];
  let start = skipSpace(text, from, to);
  const dateline = DATELINE.exec(text.slice(start, Math.min(to, start + LONGEST_DATELINE)));
  if (dateline !== null) {
    push(out, text, start, start + dateline[0].length);
    start = skipSpace(text, start + dateline[0].length, to);
  }
  for (let i = start; i < to; i++) {
    const code = text.charCodeAt(i);
    const tooLong = i - start >= LONGEST_SENTENCE && code === SPACE;
    if (!tooLong && !((code === FULL_STOP || code === EXCLAMATION || code === QUESTION) && endsHere(text, i, start, to))) continue;
    push(out, text, start, tooLong ? i : i + 1);
    start = skipSpace(text, i + 1, to);
    i = start - 1;
  }
  push(out, text, start, to);
  return out;
}

const SPACE = 32;
const FULL_STOP = 46;
const EXCLAMATION = 33;
const QUESTION = 63;

function endsHere(text: string, at: number, from: number, to: number): boolean {
  const char = text[at] as string;
  if (at + 1 >= to) return true;
  if (!/[\s"»)*]/.test(text[at + 1] as string)) return false;
  const next = skipSpace(text, at + 1, to);
  if (next >= to) return true;
  if (char === "?" && /[–—-]/.test(text[next] as string)) return true; // "Is it required? – No."
  if (!/[\p{Lu}\d"«•(]/u.test(text[next] as string)) return false;
  if (char !== ".") return true;
  let word = at;
  while (word > 0 && /[\p{L}.]/u.test(text[word - 1] as string)) word--;
  const before = text.slice(word, at).toLowerCase();
  return !ABBREVIATIONS.has(before) || (before === "no" && word === from && /\p{L}/u.test(text[next] as string));
}

function skipSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isSpace(text, i)) i++;
  return i;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === SPACE || (code >= 9 && code <= 13) : /\s/.test(text[at] as string);
}

function push(out: Stretch[], text: string, start: number, end: number): void {
  let last = end;
  while (last > start && isSpace(text, last - 1)) last--;
  if (last > start) out.push({ start, end: last });
}
