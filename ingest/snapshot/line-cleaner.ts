import { withoutRaisedMarks } from "./footnote-mark.js";

/** Longer lines are cut: no sentence is this long, and later stages may then look at a whole line at once. */
export const MAX_LINE_LENGTH = 100_000;

const INVISIBLE = /[\u00ad\u200b\u200c\u2060\ufeff]|\u200d/g;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const NEEDS_CLEANING = /[^\x20-\x7e]| {2}|^ | $/;
const BULLET = /^[\u2022\u00b7\u25aa\u25cf\u25e6\u25cb\u25a0\u2043\u2219\uf0b7\u2013\u2014*-] (?=\S)/;
const NUMBERED = /^\d{1,3}[.)] (?=\S)/;

/**
 * One line as the rest of the program sees it: NFC, every run of white space one space, ends trimmed, invisible
 * characters and raised marks of notes gone, and every bullet written "\u2022 " (so that a list reads alike as text and as HTML).
 *
 * @example cleanLine("  -\u00a0certificate  of birth") // "\u2022 certificate of birth"
 */
export function cleanLine(raw: string): string {
  const cut = raw.length > MAX_LINE_LENGTH ? cutAt(raw, MAX_LINE_LENGTH) : raw;
  const text = NEEDS_CLEANING.test(cut) ? tidied(cut) : cut;
  return text.replace(BULLET, "\u2022 ");
}

function tidied(text: string): string {
  return withoutRaisedMarks(text.normalize("NFC").replace(INVISIBLE, "")).replace(SPACES, " ").trim();
}

/** Whether a cleaned line is a list item: a bullet or a number and a stop before its words. */
export function isItem(text: string): boolean {
  return text.startsWith("\u2022 ") || NUMBERED.test(text);
}

/** The first `length` characters, not splitting a pair of surrogates. */
function cutAt(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}
