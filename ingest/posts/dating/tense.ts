/** When a sentence places what it tells: gone by, gone by and still holding, now, or to come. */
export type Tense = "past" | "perfect" | "present" | "future";

const EVENTS =
  "held|took|came|made|became|began|started|ended|met|signed|adopted|approved|introduced|published|announced|resumed|suspended|cancelled|canceled|lifted|extended|conducted|organi[sz]ed|participated|visited|attended|celebrated|issued|decided|declared|amended|opened|launched|recogni[sz]ed|joined|entered|increased|reduced|established|updated|abolished|expired|gave|told|spoke|heard|met|went|saw|left|ran|brought|taught|wrote|said|got|won|sent|chose|rose|fell|grew";
const ADVERBS = "(?:\\s(?:also|now|not|already|officially|duly|recently|just|never|yet))?";
const EFFECTIVE = /\beffective(?: (?:from|as of|on))?\s{1,2}$/i;
/** Alternatives in order of authority; "who have left" speaks of the people, not of the event. */
const MARKERS = new RegExp(
  `(?<!\\b(?:who|which|that|whose)\\s)\\b(?:(will|shall|(?:is|are|was|were) to|(?:going|decided|plans?|planned|scheduled|expected|intends?|intended|proposed) to|planned|scheduled|expected|upcoming|forthcoming|anticipated)|((?:has|have)${ADVERBS}(?:\\sbeen)?)|(was|were|had|did|${EVENTS})|(is|are|can|may|must|should|remains?|applies|apply|requires?|resumes?|cancels?|comes?|takes?)|([a-z]{3,}ed))\\b`,
  "gi",
);

/** The tense that governs a day of a sentence, and whether its verb stands before the day. */
export interface GoverningTense {
  readonly tense: Tense | null;
  readonly before: boolean;
}

/**
 * The tense that governs the characters from `start` to `end` of a sentence: of the nearest verb before them, or, when
 * there is none, of the first after them. Null when the sentence has no verb that tells.
 *
 * @example tenseAt("Effective May 1, flights have been resumed", 10, 15) // { tense: "perfect", before: false }
 */
export function tenseAt(sentence: string, start: number, end: number): GoverningTense {
  // Any other word in -ed may be an adjective; only behind the day of an event it tells what happened.
  const applies = EFFECTIVE.test(sentence.slice(Math.max(0, start - 24), start));
  let before: Tense | null = null;
  let beforeEnd = -1;
  for (const match of sentence.matchAll(MARKERS)) {
    const tense: Tense = match[1] ? "future" : match[2] ? "perfect" : match[3] || match[5] ? "past" : "present";
    if (match[5] && (match.index < end || applies)) continue;
    if (match.index >= end) return { tense: before ?? tense, before: before !== null };
    if (match.index >= start) continue;
    // The second word of "has extended", "is suspended", "will come" is no verb of its own.
    const second = match.index - beforeEnd <= 12 && !/[,;]/.test(sentence.slice(beforeEnd, match.index));
    const led = second && (match[3] ? before !== "past" : match[4] ? before === "future" : false);
    if (before === null || !led) before = tense;
    beforeEnd = match.index + match[0].length;
  }
  return { tense: before, before: true };
}
