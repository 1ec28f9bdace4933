import type { Answer, AnswerState, AnswerWord, LastKnown } from "../../queries/as-of-result.js";
import type { Value } from "../model/value.js";
import { boundsInWords, lastDayInWords } from "./day-words.js";
import type { Paint, Palette } from "./palette.js";
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
 * What holds, in a few words: the value where there is one, the candidates where there are several, else the state where
 * it says more than the answer does.
 */
export function whatHolds(answer: Answer): string {
  if (answer.value) return valueInWords(answer.value);
  if (answer.candidates) return candidatesInWords(answer.candidates);
  if (answer.lastKnown) return `last known: ${lastKnownInWords(answer.lastKnown)}`;
  return answer.state === "in-force" || answer.state === "unknown" ? "" : STATES[answer.state];
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
export function sinceWhen(answer: Answer): string {
  const { start, end } = answer.lastKnown ?? answer;
  if (!start || !end || (answer.answer === "unknown" && !answer.lastKnown)) return "";
  const last = lastDayInWords(end);
  const until = last === null || end.kind === "unknown" ? "" : `until ${last}`;
  const undated = start.earliest === null && start.latest === null;
  if (undated || answer.state === "not-yet") return until;
  return `since ${boundsInWords(start)}${until === "" ? "" : `, ${until}`}`;
}
