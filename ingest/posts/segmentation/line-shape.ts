import type { Row } from "./row.js";

const MAX_TITLE = 250;
const MAX_UNDATED_TITLE = 140;
const MAX_WORDS = 22;
const RUNNING = 60;
const SHORT_SENTENCE = 25;
const OPENING = /^[\p{Lu}\p{N}"'\u00ab\u201c\u2018([]/u;
const SENTENCE_END = /[.,;:!\u2026]["'\u00bb\u201d)]?$/u;
const ABBREVIATION_END = /(?:^|\s)(?:(?:\p{L}\.){2,}|(?:inc|ltd|co|corp|etc|jr|sr)\.)$/iu;
const ADDRESS = /https?:|www\.|\S@\S|\+\d[\d ()-]{6}/i;
const CAPTION = /\b(?:photos?|videos?|images?|pictures?|record|recording|recorded|slides?|podcast|audio|download|source)\b/i;
const CAPTION_WORDS = 8;
const CONNECTIVE =
  /^(?:and|but|or|so|if|also|then|next|thus|therefore|however|moreover|please|note|important|attention|important note)\b/i;
const NUMBER_HEAD = /^(?:\(?\d{1,3}[.)]|[ivx]{1,5}[.)]|[a-z]\)|step \d|no\.? ?\d)\s/i;
const SECOND_PERSON = /\b(?:you|your|yours|we|our|us|my|i)\b/i;

/** Whether a line that a date line or a mark-up points at can be its post's title. */
export function canBeTitle(row: Row): boolean {
  const { text } = row;
  if (row.mark === "item" || row.tabled || text.length > MAX_TITLE || !/\p{L}/u.test(text)) return false;
  if (row.mark === "heading") return true;
  return !endsSentence(text) || (countWords(text) <= 12 && (text.endsWith("!") || (row.blankBefore && text.endsWith("."))));
}

/** Whether a line has the shape of a title by itself: short, capitalised, no closing stop, no address, no numbering. */
export function looksLikeTitle(row: Row): boolean {
  const { text } = row;
  if (row.mark === "item" || row.tabled || text.length < 3 || text.length > MAX_UNDATED_TITLE || !OPENING.test(text)) return false;
  if (endsSentence(text) || NUMBER_HEAD.test(text) || ADDRESS.test(text) || CONNECTIVE.test(text)) return false;
  return /\p{L}{2}/u.test(text) && !text.startsWith("(") && countWords(text) <= MAX_WORDS;
}

/** Whether a line ends like a sentence or leads into a list; "KPO B.V." does not. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) && !ABBREVIATION_END.test(text);
}

/** Whether a line is running text: long, or a short sentence. */
export function isRunning(row: Row): boolean {
  if (row.text.length >= RUNNING) return true;
  return row.mark !== "item" && row.text.length >= SHORT_SENTENCE && endsSentence(row.text);
}

/** Whether a line only names a photo, a recording and the like. */
export function isCaption(text: string): boolean {
  return CAPTION.test(text) && countWords(text) <= CAPTION_WORDS;
}

export function isQuestion(text: string): boolean {
  return text.endsWith("?");
}

/** Whether a line speaks to or of the people of the post, as headings inside a post do and titles hardly. */
export function speaksInPerson(text: string): boolean {
  return SECOND_PERSON.test(text);
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
