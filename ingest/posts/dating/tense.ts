import { firstPlace } from "../../../src/model/first-place.js";

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

interface Marker {
  readonly index: number;
  readonly tense: Tense;
  /** The tense that governs what stands behind it, as far as it and the markers before it tell. */
  readonly governing: Tense;
}

/**
 * Reads the verbs of a sentence once, and tells for the characters from `start` to `end` of it which tense governs them: that of
 * the nearest verb before them, or, when there is none, of the first after them. Null when the sentence has no verb that tells.
 *
 * @example tensesOf("Effective May 1, flights have been resumed")(10, 15) // { tense: "perfect", before: false }
 */
export function tensesOf(sentence: string): (start: number, end: number) => GoverningTense {
  const verbs: Marker[] = [];
  // Any other word in -ed may be an adjective; only behind the day of an event it tells what happened.
  const endings: number[] = [];
  let end = -1;
  for (const match of sentence.matchAll(MARKERS)) {
    const { index } = match;
    if (match[5]) {
      endings.push(index);
      continue;
    }
    const before = verbs.at(-1)?.governing ?? null;
    const tense: Tense = match[1] ? "future" : match[2] ? "perfect" : match[3] ? "past" : "present";
    // The second word of "has extended", "is suspended", "will come" is no verb of its own.
    const second = index - end <= 12 && !/[,;]/.test(sentence.slice(end, index));
    const led = second && (match[3] ? before !== "past" : match[4] ? before === "future" : false);
    verbs.push({ index, tense, governing: before !== null && led ? before : tense });
    end = index + match[0].length;
  }
  return (from, to) => {
    const before = verbs[firstPlace(verbs.length, (at) => (verbs[at] as Marker).index >= from) - 1]?.governing ?? null;
    if (before !== null) return { tense: before, before: true };
    const verb = verbs[firstPlace(verbs.length, (at) => (verbs[at] as Marker).index >= to)];
    const ending = EFFECTIVE.test(sentence.slice(Math.max(0, from - 24), from))
      ? undefined
      : endings[firstPlace(endings.length, (at) => (endings[at] as number) >= to)];
    if (ending !== undefined && !(verb && verb.index < ending)) return { tense: "past", before: false };
    return { tense: verb?.tense ?? null, before: verb === undefined };
  };
}
