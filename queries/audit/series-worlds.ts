import type { Fact } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import { sameValue, type Value } from "../../src/model/value.js";
import type { DayOutcome } from "../day-outcome.js";

/** A value that is in force and not told. */
export const UNKNOWN_VALUE = "unknown";

/** One way in which the truth about a series on a day may lie. */
export interface World {
  readonly inForce: boolean;
  readonly value: Value | typeof UNKNOWN_VALUE | null;
}

/** It does not hold. */
export const AGAINST: World = { inForce: false, value: null };
/** It holds, and its value is not told. */
export const UNTOLD: World = { inForce: true, value: UNKNOWN_VALUE };

/**
 * Every way to complete what `as-of` says of a series on a day: one world for a yes or a no, several where it says possible
 * or unknown.
 */
export function worldsOf(outcome: DayOutcome, day: IsoDay): readonly World[] {
  const { answer, value, facts } = outcome;
  if (answer === "yes") return [{ inForce: true, value }];
  if (answer === "no") return [AGAINST];
  if (answer === "unknown") return [UNTOLD, AGAINST];
  const values: (Value | null)[] = [];
  for (const fact of facts)
    if (fact.state === "in-force" && !values.some((known) => sameValue(known, fact.value))) values.push(fact.value);
  const worlds: World[] = values.map((one) => ({ inForce: true, value: one }));
  // What rests on doubts alone says nothing of what else may have held.
  const doubtsAlone = facts.length > 0 && facts.every((fact) => fact.doubt !== null);
  if (doubtsAlone || facts.some((fact) => fact.state === "unknown") || isBeforeFirstValue(facts, day)) worlds.push(UNTOLD);
  const holding = facts.every((fact) => fact.state === "in-force");
  const settled = facts.filter((fact) => fact.doubt === null);
  return holding && reachesAround(settled, day) ? worlds : [...worlds, AGAINST];
}

/** Before the first evidence of an amount nothing is known: it may have been in force with another one. */
function isBeforeFirstValue(facts: readonly Fact[], day: IsoDay): boolean {
  return facts.some(
    ({ state, value, start }) =>
      state === "in-force" && value !== null && start.earliest === null && start.latest !== null && day < start.latest,
  );
}

/** Whether facts that follow each other leave no room on the day before the first or after the last of them. */
function reachesAround(facts: readonly Fact[], day: IsoDay): boolean {
  const [last, first] = [facts[0], facts[facts.length - 1]];
  if (!first || !last || first.start.latest === null || first.start.latest > day) return false;
  return last.end.kind === "open" || (last.end.earliest !== null && day < last.end.earliest);
}
