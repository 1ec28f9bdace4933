import type { Fact } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";

/** What of a fact is the period itself, rather than the evidence for it. */
export function periodKey({ state, value, start, end, disputed, doubt }: Fact): string {
  return JSON.stringify([
    state,
    value?.amount ?? null,
    value?.unit ?? null,
    start.earliest,
    start.latest,
    start.basis,
    end.earliest,
    end.latest,
    end.kind,
    disputed,
    doubt,
  ]);
}

/**
 * Tells since which knowledge day a period of a series has stood as it is: each later post that only confirms it makes a new
 * version of the fact, and these versions follow each other without a gap.
 *
 * @param versions every version of the facts of the series that begin as it does.
 */
export function knownSince(fact: Fact, versions: readonly Fact[]): IsoDay {
  const before = new Map<string, IsoDay>();
  for (const fact of versions) if (fact.knownTo !== null) before.set(`${fact.knownTo} ${periodKey(fact)}`, fact.knownFrom);
  const key = periodKey(fact);
  let since = fact.knownFrom;
  for (let day = before.get(`${since} ${key}`); day !== undefined; day = before.get(`${since} ${key}`)) since = day;
  return since;
}
