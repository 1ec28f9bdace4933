import type { Fact } from "../src/model/fact.js";
import { grouped } from "../src/model/grouped.js";
import type { IsoDay } from "../src/model/iso-day.js";
import { sameValue } from "../src/model/value.js";

/** What came before a version of a fact, as knowledge grew. */
export interface PeriodChains {
  /** The versions of its period, oldest first, the fact itself last. */
  chainOf(fact: Fact): readonly Fact[];
  /** The day on which the period was first told: since which the first of them was known. */
  firstKnown(fact: Fact): IsoDay;
}

/**
 * Finds the versions of one period: the same state and value, begun on days that agree, one known from the day on which the one before was
 * superseded. Each later post that confirms a period or bounds it better makes a new version; so does one that moves an announced start.
 *
 * @param versions every version of the facts of one series.
 */
export function periodChains(versions: readonly Fact[]): PeriodChains {
  const superseded = grouped(versions, ({ knownTo }) => knownTo);
  const begun = grouped(versions, ({ knownFrom }) => knownFrom);
  const meeting = (facts: readonly Fact[] | undefined, fact: Fact): readonly Fact[] =>
    (facts ?? []).filter((one) => samePeriod(one, fact) && meet(one.start, fact.start));
  /** An announced start that was moved before it came: the one that is gone, where one alone is new. */
  const moved = (fact: Fact): Fact | undefined => {
    const day = fact.knownFrom;
    const gone = (superseded.get(day) ?? []).filter((one) => samePeriod(one, fact) && meeting(begun.get(day), one).length === 0);
    const fresh = (begun.get(day) ?? []).filter((one) => samePeriod(one, fact) && meeting(superseded.get(day), one).length === 0);
    const [only, ...others] = gone;
    const ahead = only !== undefined && only.start.earliest !== null && only.start.earliest >= day;
    return ahead && others.length === 0 && fresh.length === 1 ? only : undefined;
  };
  // A version is superseded after it became known, so that each step goes back in time.
  const before = (fact: Fact): Fact | undefined => {
    const fitting = meeting(superseded.get(fact.knownFrom), fact);
    return fitting.find((one) => one.start.latest === fact.start.latest) ?? fitting[0] ?? moved(fact);
  };
  const known = new Map<string, IsoDay>();
  return {
    chainOf(fact) {
      const chain = [fact];
      for (let one = before(fact); one !== undefined; one = before(one)) chain.push(one);
      return chain.reverse();
    },
    firstKnown(fact) {
      const passed: Fact[] = [];
      let [one, first]: [Fact | undefined, IsoDay] = [fact, fact.knownFrom];
      while (one !== undefined) {
        const told = known.get(one.id);
        first = told ?? one.knownFrom;
        if (told !== undefined) break;
        passed.push(one);
        one = before(one);
      }
      for (const { id } of passed) known.set(id, first);
      return first;
    },
  };
}

function samePeriod(a: Fact, b: Fact): boolean {
  return a.state === b.state && sameValue(a.value, b.value) && a.doubt === b.doubt;
}

/** Whether both may be the same event. */
function meet(a: Fact["start"], b: Fact["start"]): boolean {
  const reaches = (from: IsoDay | null, to: IsoDay | null): boolean => from === null || to === null || from <= to;
  return reaches(a.earliest, b.latest) && reaches(b.earliest, a.latest);
}
