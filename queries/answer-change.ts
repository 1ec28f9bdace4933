import type { Answer } from "./as-of-result.js";
import { sameOutcome, type Verdict } from "./same-outcome.js";

/** How an answer differs from an earlier one. */
export type ChangeKind = "started" | "ended" | "changed" | "became-certain" | "became-possible";

/** One side of a change: what was answered, and for which period. */
export type AnswerSide = Pick<Answer, "answer" | "state" | "value" | "candidates" | "possibleValue" | "start" | "end">;

/**
 * Names the step from one answer to another, or null when they say the same.
 *
 * `started`: it was not in force (or not known to be) and is. `ended`: it was or may have been in force and is not.
 * `became-possible`: now it may be, where before that was settled. `became-certain`: it may have been and now is.
 * `changed`: another value, other candidates, another reason for no, or nothing known any more.
 *
 * @example changeKind({ answer: "no", … }, { answer: "yes", … }) // "started"
 */
export function changeKind(before: Verdict, after: Verdict): ChangeKind | null {
  if (sameOutcome(before, after)) return null;
  const [was, is] = [before.answer, after.answer];
  if (is === "yes") return was === "yes" ? "changed" : was === "possible" ? "became-certain" : "started";
  if (is === "possible") return was === "possible" ? "changed" : "became-possible";
  if (is === "no") return was === "yes" || was === "possible" ? "ended" : "changed";
  return "changed";
}

/** The side of an answer or of an outcome that a change shows. */
export function sideOf({ answer, state, value, candidates, possibleValue, start, end }: AnswerSide): AnswerSide {
  return { answer, state, value, candidates, possibleValue, start, end };
}
