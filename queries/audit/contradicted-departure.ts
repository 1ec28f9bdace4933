import type { IsoDay } from "../../src/model/iso-day.js";
import { type AuditCase, NONE } from "./audit-case.js";
import { KnownCase } from "./cases/known-case.js";
import { type RowProblem, rowProblem } from "./cases/row-problem.js";
import type { Stay } from "./stays.js";

/**
 * A case whose last departure goes against the other trips of the person: they tell of a later one, or of one where there was none. Which of
 * them is a slip nobody knows, so it is not known when the person last left; null where nothing goes against it.
 */
export function contradictedDeparture(entry: AuditCase): { readonly entry: AuditCase; readonly problem: RowProblem } | null {
  const { lastDeparture: last, otherStays: stays } = entry;
  if (last === null || stays === null || stays.length === 0) return null;
  const later = lastSeen(stays, entry.date);
  if (later === null || (last !== NONE && later <= last)) return null;
  // The stay that ended then is one of which the file tells nothing else.
  const untold = last !== NONE && !stays.some(({ to }) => to === last);
  const otherStays = untold ? [...stays, { from: null, to: last, visaFree: null }] : stays;
  const accepted = `a day from ${later} on, for another row has the person in the country then; taken as not known`;
  const problem = rowProblem("days-out-of-order", entry.line, "last_departure", last, accepted, {
    caseId: entry.madeId ? null : entry.id,
    audited: true,
  });
  // One that is seen through the numbers of its cells says what they say: it is judged by itself.
  const copy = entry instanceof KnownCase ? entry.copy() : entry;
  return { entry: { ...copy, lastDeparture: null, otherStays }, problem };
}

/** The last day before an entry on which the person was in the country for certain. */
function lastSeen(stays: readonly Stay[], entry: IsoDay): IsoDay | null {
  let last: IsoDay | null = null;
  for (const { from, to } of stays) {
    if (from === null || from >= entry) continue;
    const seen = to !== null && to <= entry ? to : from;
    if (last === null || seen > last) last = seen;
  }
  return last;
}
