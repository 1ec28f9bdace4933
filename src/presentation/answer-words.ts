import type {
  Answer,
  AnswerBound,
  AnswerEvidence,
  AnswerState,
  AnswerWord,
  BriefAnswer,
  LastKnown,
} from "../../queries/as-of-result.js";
import type { IsoDay } from "../model/iso-day.js";
import type { Value } from "../model/value.js";
import { boundsInWords, lastDayInWords } from "./day-words.js";
import type { Paint, Palette } from "./palette.js";
import type { SourceNotes } from "./source-notes.js";
import { groupThousands, valueInWords } from "./value-words.js";

/** A sign and a word for each answer; the sign is the answer again for the eye, never alone. */
export const SIGNS: Readonly<Record<AnswerWord, string>> = { yes: "●", possible: "◐", no: "○", unknown: "?" };

const STATES: Readonly<Record<AnswerState, string>> = {
  "in-force": "in force",
  "not-yet": "not yet",
  suspended: "suspended",
  ended: "ended",
  absent: "not in force",
  disputed: "days disputed",
  undated: "start not dated",
  "half-read": "not read whole",
  unknown: "not stated",
  "out-of-coverage": "out of coverage",
};

/** The paint that goes with an answer. */
export function paintOfAnswer(answer: AnswerWord, paints: Palette): Paint {
  return answer === "yes" ? paints.yes : answer === "possible" ? paints.possible : paints.no;
}

/**
 * What holds, in a few words: the value where there is one, the candidates where there are several, the one that may hold with the
 * state that leaves it open, else the state where it says more than the answer does.
 */
export function whatHolds(answer: BriefAnswer): string {
  if (answer.value) return valueInWords(answer.value);
  if (answer.candidates) return candidatesInWords(answer.candidates);
  if (answer.possibleValue) return [valueInWords(answer.possibleValue), ...reasonOf(answer)].join(", ");
  if (answer.lastKnown) return `last known: ${lastKnownInWords(answer.lastKnown)}`;
  return reasonOf(answer).join("");
}

/** The state where it says more than the answer does. */
function reasonOf({ state }: BriefAnswer): readonly string[] {
  return state === "in-force" || state === "unknown" ? [] : [STATES[state]];
}

/** @example candidatesInWords([{ amount: 54, unit: "country" }, { amount: 57, unit: "country" }]) // "54 or 57 countries" */
export function candidatesInWords(values: readonly Value[]): string {
  const last = values[values.length - 1];
  const alike = values.every(({ amount, unit }) => typeof amount === "number" && unit === last?.unit);
  if (!last || !alike) return values.map(valueInWords).join(" or ");
  const others = values.slice(0, -1).map(({ amount }) => (typeof amount === "number" ? groupThousands(amount) : amount));
  return [...others, valueInWords(last)].join(" or ");
}

function lastKnownInWords({ answer, state, value }: LastKnown): string {
  if (value) return valueInWords(value);
  return answer === "no" ? STATES[state] : answer;
}

/** Since when, bounded as the evidence allows, and until when where an end is known. */
export function sinceWhen(answer: BriefAnswer): string {
  const { since, until } = daysTold(answer);
  return [since && `since ${since}`, until && `until ${until}`].filter((text) => text !== "").join(", ");
}

/** What is told of its start and of its end; empty: nothing. */
function daysTold(answer: BriefAnswer): { readonly since: string; readonly until: string } {
  const { start, end } = answer.lastKnown ?? answer;
  if (!start || !end || (answer.answer === "unknown" && !answer.lastKnown)) return { since: "", until: "" };
  const last = end.kind === "unknown" ? null : lastDayInWords(end);
  const undated = (start.earliest === null && start.latest === null) || answer.state === "not-yet";
  return { since: undated ? "" : boundsInWords(start), until: last ?? "" };
}

/**
 * The words that stand beside an answer: the first ones behind it; where they carry on from older ones, as an extension does, those too;
 * and whatever else gives a day that `sinceWhen` tells.
 */
export function shownEvidence(answer: BriefAnswer): readonly AnswerEvidence[] {
  const [first, second] = answer.evidence;
  if (first === undefined) return [];
  const older = second !== undefined && second.published.latest < first.published.latest;
  const shown = older && (answer.answer === "yes" || answer.answer === "no") ? [first, second] : [first];
  for (const bound of shownBounds(answer)) {
    const giving = answer.evidence.filter(({ bounds }) => bounds.includes(bound));
    const [words] = giving;
    if (words !== undefined && !giving.some((one) => shown.includes(one))) shown.push(words);
  }
  for (const words of openingEvidence(answer)) if (!shown.includes(words)) shown.push(words);
  return shown;
}

const MOST_OPENING = 3;

/** What makes an answer possible and no more: words not read whole; those that end it; where posts contradict each other, one of each. */
function openingEvidence({ answer, state, candidates, evidence, lastKnown }: BriefAnswer): readonly AnswerEvidence[] {
  if ((lastKnown?.answer ?? answer) !== "possible") return [];
  const [first] = evidence;
  const half = evidence.filter(({ reading }) => reading === "half");
  const ending = evidence.filter(({ bounds }) => bounds.some((bound) => bound.startsWith("end.")));
  const contrary =
    (lastKnown?.state ?? state) === "disputed" || candidates !== null
      ? evidence.filter(({ post }, at) => post !== first?.post && evidence.findIndex((one) => one.post === post) === at)
      : [];
  return [...new Set([...half, ...ending, ...contrary])].slice(0, MOST_OPENING);
}

/**
 * Why an answer on a day is possible and no more, as a sentence for each reason; empty for any other answer.
 *
 * @param cited the numbers of some words as they stand on the page.
 */
export function whyOpen(answer: Answer, day: IsoDay, cited: (words: readonly AnswerEvidence[]) => string): readonly string[] {
  const { answer: word, state, start, end, candidates } = answer.lastKnown === null ? answer : { ...answer, ...answer.lastKnown };
  if (word !== "possible") return [];
  const shown = shownEvidence(answer);
  const giving = (edge: "start." | "end."): readonly AnswerEvidence[] =>
    shown.filter(({ bounds }) => bounds.some((bound) => bound.startsWith(edge)));
  const reasons: string[] = [];
  const half = shown.filter(({ reading }) => reading === "half");
  if (half.length > 0) reasons.push(`not all words of ${cited(half)} were understood, and they may settle it either way`);
  if (state === "disputed") reasons.push(`what is told contradicts itself: ${cited(shown)}`);
  else if (candidates !== null) reasons.push(`which of the values held on the day is not told: ${cited(shown)}`);
  if (start !== null && (start.latest === null || day < start.latest) && (start.earliest ?? start.latest) !== null)
    reasons.push(`it began on a day that no post tells, ${boundsInWords(start)}: ${cited(giving("start."))}`);
  if (end !== null && end.earliest !== null && end.earliest <= day)
    reasons.push(`it ended on a day that no post tells, ${boundsInWords(end)}, if at all: ${cited(giving("end."))}`);
  return reasons;
}

/** The bounds that `sinceWhen` tells. */
function shownBounds(answer: BriefAnswer): readonly AnswerBound[] {
  const { since, until } = daysTold(answer);
  return [
    ...(since === "" ? [] : (["start.earliest", "start.latest"] as const)),
    ...(until === "" ? [] : (["end.earliest", "end.latest"] as const)),
  ];
}

/** The numbers of the words that stand beside an answer, each once. */
export function citedIn(notes: Pick<SourceNotes, "numberOf">, answer: BriefAnswer): string {
  return [...new Set(shownEvidence(answer).map((one) => `[${notes.numberOf(one)}]`))].join(" ");
}
