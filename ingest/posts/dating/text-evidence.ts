import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { isCaption } from "../segmentation/line-shape.js";
import type { Row } from "../segmentation/row.js";
import { type GoverningTense, tensesOf } from "./tense.js";

/**
 * What a date in a post's own text says of its day of publication. `past`: not before that day. `future`: before it.
 * `deadline`: not after it. `same`: on it.
 */
export interface TextEvidence {
  readonly says: "past" | "future" | "deadline" | "same";
  readonly date: DateExpression;
  readonly row: Row;
  readonly quote: string;
}

const SENTENCE = /(?<=[.!?;])\s+(?=[\p{Lu}"'\u00ab\u201c(\u2022])/u;
const SUPPOSES = /^(?:\u2022 )?(?:if|in case|for example|whether|when|once|should)\b|\?$|\bfor example\b/i;
const DEADLINE = /\b(?:until|till|through|by|up to|(?:no|not) later than)\s{1,2}(?:the\s)?$/i;
const ACT = /\b(?:as of|dated|of)\s{1,2}(?:the\s)?$|\(\s?$/i;
const ACT_NOUN =
  /\b(?:decisions?|resolutions?|orders?|decrees?|protocols?|memorandum|laws?|acts?|regulations?|minutes|agreements?|instructions?|notices?|no\.? ?[\d-]+)\b|[\u2116#] ?\d/i;
const SINCE = /\bsince\s{1,2}(?:the\s)?$/i;
const AS_OF = /\bas of\s{1,2}$/i;
const TODAY = /\btoday,?\s{1,2}(?:on\s)?$/i;
const EVENT = /\b(?:on|in|during|effective(?: (?:from|as of|on))?|at)\s{1,2}(?:the\s|early\s)?$/i;
const TO_COME = /\b(?:on|in|from|starting(?: from)?|is|for|since)\s{1,2}(?:the\s)?$/i;
const FROM = /\bfrom\s{1,2}(?:the\s)?$/i;
const NEAR = 60;
const ACT_NEAR = 40;

/** Everything in a body that bounds the day of publication. */
export function findEvidence(body: readonly Row[]): readonly TextEvidence[] {
  return body.flatMap((row) => (/\d|year/.test(row.text) ? inRow(row) : []));
}

function inRow(row: Row): readonly TextEvidence[] {
  if (isCaption(row.text)) return inCaption(row);
  const out: TextEvidence[] = [];
  for (const sentence of row.text.split(SENTENCE)) {
    if (SUPPOSES.test(sentence)) continue;
    const dates = calendarDatesIn(sentence).filter((date) => !(date.impossible || (date.relative && date.month === null)));
    if (dates.length === 0) continue;
    const tenseAt = tensesOf(sentence);
    for (const date of dates) {
      const says = judge(sentence, date, tenseAt(date.start, date.end));
      if (says) out.push({ says, date, row, quote: sentence.slice(date.start, date.end) });
    }
  }
  return out;
}

/** A recording or a photo with its day was made before it was shown. */
function inCaption(row: Row): readonly TextEvidence[] {
  const dates = calendarDatesIn(row.text).filter((date) => date.kind === "day" && date.year !== null && !date.impossible);
  return dates.map((date) => ({ says: "past", date, row, quote: row.text.slice(date.start, date.end) }));
}

function judge(sentence: string, date: DateExpression, { tense, before }: GoverningTense): TextEvidence["says"] | null {
  const lead = sentence.slice(Math.max(0, date.start - NEAR), date.start);
  const opens = sentence.slice(0, date.start).trim().length <= 10;
  if (TODAY.test(lead) && date.kind === "day") return "same";
  if (DEADLINE.test(lead)) {
    const holds = tense === "perfect" || tense === "present" || tense === "future";
    return holds && date.kind === "day" && date.year !== null ? "deadline" : null;
  }
  if (isAct(lead, sentence.slice(date.end, date.end + NEAR))) return date.kind === "day" ? "past" : null;
  if (date.kind === "year") {
    const told = tense === "past" || tense === "perfect";
    return (opens && told) || (SINCE.test(lead) && tense !== "future") ? "past" : null;
  }
  if (tense === "future") return EVENT.test(lead) || opens || (before && TO_COME.test(lead)) ? "future" : null;
  if (SINCE.test(lead) || AS_OF.test(lead)) return "past";
  const placed = EVENT.test(lead) || (FROM.test(lead) && date.kind === "range" && opens);
  return placed && (tense === "past" || tense === "perfect") ? "past" : null;
}

function isAct(lead: string, tail: string): boolean {
  return ACT.test(lead) && (ACT_NOUN.test(lead.slice(-ACT_NEAR)) || /^,?\s{0,2}(?:[\u2116#]|no\.?\s?\d)/i.test(tail));
}
