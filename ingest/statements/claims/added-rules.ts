import type { Unit } from "../clauses/units.js";
import { type TimeMark, timesIn } from "../frames/times.js";

const ADDS = /^(?:on top of that|in addition|in addition to that|additionally|besides|besides that|moreover|furthermore)$/;

/** "On top of that they must …" goes with the rule of the sentence before, and begins with it: the one day from which that is told. */
export function addedFrom(unit: Unit): TimeMark | null {
  const { before } = unit;
  if (before?.line !== unit.line || !ADDS.test(unit.items[unit.own]?.text ?? "")) return null;
  const [time, ...more] = timesIn(before.items, () => true);
  return time?.role === "from" && time.date.kind === "day" && more.length === 0 ? time : null;
}
