import { findDatesIn } from "../../src/model/dates/find-dates.js";
import type { SourceLine } from "../../src/model/snapshot.js";

/** Nobody wraps narrower or wider than this. */
const NARROWEST = 30;
const WIDEST = 130;
/** Indents and hyphens make a line a little shorter than its width. */
const SLACK = 4;
/** So many of the lines that plainly go on must be full, or the text was not wrapped at a width. */
const FULL = 0.85;
const LEAST_LINES = 2;

const CLOSED = /[.!?:;\u2026]["'\u00bb\u201d)\]]{0,2}$/u;
const SENTENCE_END = /[.!?]["'\u00bb\u201d)\]]{0,2}$/u;
const GOES_ON = /^["'\u00ab\u201c(]?\p{Ll}/u;
/** A line that ends with one of these words goes on, whatever the width. */
const OPEN_WORD =
  /(?:^|\s)(?:the|a|an|of|to|in|on|at|by|for|from|with|within|without|and|or|but|nor|as|than|that|which|who|whose|is|are|was|were|be|been|being|has|have|had|will|would|shall|should|may|might|must|can|could|not|into|onto|under|over|until|till|since|between|among|through|during|after|before|about|against|per|its|their|this|these|those|such|any|all|no|republic)$/;
const MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
/** Halves of a date: what a line may end with, and what the next then begins with. */
const HALVES: readonly (readonly [before: RegExp, own: RegExp])[] = [
  [new RegExp(`\\s${MONTHS}$`), /^\d{1,2}(?:st|nd|rd|th)?(?:[,.;) ]|$)|^(?:19|20)\d\d\b/],
  [new RegExp(`\\s(?:${MONTHS} \\d{1,2},?|\\d{1,2} ${MONTHS},?)$`), /^(?:19|20)\d\d\b/],
  [/\s\d{1,2}(?:st|nd|rd|th)?$/, new RegExp(`^${MONTHS}(?:,? (?:19|20)\\d\\d)?(?:[,.;) ](?!\\d)|$)`)],
];

/**
 * The lines, those that go on with the sentence of the line before them marked. Three signs show them: a line that ends with a
 * word that cannot end a sentence ("will be", "with", "March"); a text whose lines are all filled up to one width; a line that
 * begins small and ends a sentence.
 * `may` tells which lines can go on at all (by default every one that stands under another).
 */
export function markWrapped(lines: readonly SourceLine[], may: (i: number) => boolean = () => true): readonly SourceLine[] {
  const pairs = new Set<number>();
  const plainly: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    if (!may(i) || !canGoOn(lines[i - 1] as SourceLine, lines[i] as SourceLine)) continue;
    pairs.add(i);
    if (isOpen(lines, i) || GOES_ON.test((lines[i] as SourceLine).text)) plainly.push(i);
  }
  if (plainly.length === 0) return lines;
  const width = widthOf(lines, plainly);
  const joined = new Set<number>();
  for (const i of pairs) {
    const [before, own] = [(lines[i - 1] as SourceLine).text, (lines[i] as SourceLine).text];
    const filled = width !== null && isFull(before, own, width) && before.length <= width;
    const inside = joined.has(i - 1) || before.endsWith(",");
    const ends = width === null && before.length >= NARROWEST && GOES_ON.test(own) && SENTENCE_END.test(own);
    if (isOpen(lines, i) || ends || (filled && (GOES_ON.test(own) || inside))) joined.add(i);
  }
  return joined.size === 0 ? lines : lines.map((line, i) => (joined.has(i) ? { ...line, mark: null, continues: true } : line));
}

function canGoOn(before: SourceLine, own: SourceLine): boolean {
  if (before.text === "" || own.text === "" || own.mark !== null || own.opensBlock || own.tabled || before.tabled) return false;
  if (/^#{1,6} /.test(before.text) || /^[*#=]/.test(own.text)) return false; // a heading, and the mark of a line of its own
  return before.mark !== "heading" && !CLOSED.test(before.text) && /\s/.test(before.text);
}

/** Whether the line before cannot have ended: its last word, or the half of a date, asks for more. */
function isOpen(lines: readonly SourceLine[], i: number): boolean {
  const [before, own] = [(lines[i - 1] as SourceLine).text, (lines[i] as SourceLine).text];
  // "What to look out for" over a date is a title, where it is not the middle of a paragraph.
  const above = lines[i - 2]?.text ?? "";
  const heads = above === "" || CLOSED.test(above) || isDate(above);
  if (heads && !SENTENCE_END.test(own) && isDate(own)) return false;
  if (OPEN_WORD.test(before)) return true;
  return before.length >= NARROWEST / 2 && HALVES.some(([end, start]) => end.test(before) && start.test(own));
}

/** Whether a line is a date and nothing else. */
function isDate(text: string): boolean {
  const [only] = findDatesIn(text);
  return only !== undefined && text.slice(0, only.start).trim() === "" && /^[\s.,;]*$/.test(text.slice(only.end));
}

/** The width at which the text was wrapped, null for a text that was not. */
function widthOf(lines: readonly SourceLine[], plainly: readonly number[]): number | null {
  const narrow = plainly.filter((i) => (lines[i - 1] as SourceLine).text.length <= WIDEST);
  if (narrow.length < LEAST_LINES) return null;
  const width = narrow.reduce((most, i) => Math.max(most, (lines[i - 1] as SourceLine).text.length), 0);
  if (width < NARROWEST) return null;
  const full = narrow.filter((i) => isFull((lines[i - 1] as SourceLine).text, (lines[i] as SourceLine).text, width));
  return full.length >= FULL * narrow.length ? width : null;
}

/** Whether the first word of the next line would not have stood on this one. */
function isFull(before: string, own: string, width: number): boolean {
  const space = own.search(/\s/);
  return before.length + 1 + (space === -1 ? own.length : space) > width - SLACK;
}
