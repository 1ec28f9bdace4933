import { sameValue, type Value } from "../src/model/value.js";
import type { Answer } from "./as-of-result.js";

/** What of an answer says what applied: not since when, nor where it is written. */
export type Verdict = Pick<Answer, "answer" | "state" | "value" | "candidates" | "possibleValue">;

/** Whether two answers say the same: answer, state, value and what else may hold. */
export function sameOutcome(a: Verdict, b: Verdict): boolean {
  return (
    a.answer === b.answer &&
    a.state === b.state &&
    sameValue(a.value, b.value) &&
    sameValue(a.possibleValue, b.possibleValue) &&
    sameCandidates(a.candidates, b.candidates)
  );
}

function sameCandidates(a: readonly Value[] | null, b: readonly Value[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((value, at) => sameValue(value, b[at] ?? null));
}
