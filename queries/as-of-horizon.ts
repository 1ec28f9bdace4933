import { type IsoDay, minDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { FactSource } from "./fact-source.js";

/** Where a day stands in what the archive covers. */
export type Placement = "before" | "covered" | "beyond";

/**
 * The days that can be answered with the knowledge of one day: coverage ends on that day at the latest, and a day before
 * the archive begins knows nothing.
 *
 * @example coverageAsKnown({ from: d("2020-01-05"), to: d("2022-06-15") }, d("2021-03-01")) // { from: "2020-01-05", to: "2021-03-01" }
 */
export function coverageAsKnown(coverage: Coverage, knownOn: IsoDay | null): Coverage {
  if (knownOn === null) return coverage;
  if (coverage.from === null || knownOn < coverage.from) return { from: null, to: null };
  return { from: coverage.from, to: minDay(coverage.to, knownOn) };
}

/**
 * What the archives of one topic's jurisdiction cover, as known on a day: of a base of several countries each has its own.
 */
export function coverageOfTopic(source: Pick<FactSource, "coverage">, topic: string, knownOn: IsoDay | null): Coverage {
  return coverageAsKnown(source.coverage(topic.split("/")[0]), knownOn);
}

/** Whether a day is covered, both ends included; without any coverage every day is before it. */
export function placementOf(coverage: Coverage, day: IsoDay): Placement {
  if (coverage.from === null || day < coverage.from) return "before";
  return coverage.to !== null && day > coverage.to ? "beyond" : "covered";
}
