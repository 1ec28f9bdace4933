import { countryName } from "../../model/countries/country-table.js";
import { EVERY_OTHER, type Fact } from "../../model/fact.js";
import type { TopicInfo } from "../../model/topic.js";

/** How well the days of a period are known. */
export type PeriodCertainty = "exact" | "bounded" | "unbounded" | "disputed";

/** `exact`: each day is known. `bounded`: a change lies between two days. `unbounded`: one has no bound on a side. */
export function certaintyOfPeriod({ start, end, disputed }: Pick<Fact, "start" | "end" | "disputed">): PeriodCertainty {
  if (disputed) return "disputed";
  const unknownEnd = end.kind !== "open" && (end.earliest === null || end.latest === null);
  if (start.earliest === null || start.latest === null || unknownEnd) return "unbounded";
  return start.earliest === start.latest && end.earliest === end.latest ? "exact" : "bounded";
}

const STATE_WORDS: Readonly<Record<Fact["state"], string>> = {
  "in-force": "in force",
  suspended: "suspended",
  ended: "ended",
  "not-yet": "not yet in force",
  absent: "not in force",
  unknown: "not known",
};

/** A state in words. */
export function stateWords(state: Fact["state"]): string {
  return STATE_WORDS[state];
}

/** A country, or every one that is not named, in words. */
export function subjectWords(subject: string): string {
  return subject === EVERY_OTHER ? "every other country" : countryName(subject);
}

/** The topic of a fact, with its country and scope, in words. */
export function seriesWords(topic: Pick<TopicInfo, "title">, { subject, scope }: Pick<Fact, "subject" | "scope">): string {
  const parts = [subject === null ? null : subjectWords(subject), scope].filter((part) => part !== null);
  return parts.length === 0 ? topic.title : `${topic.title}: ${parts.join(", ")}`;
}
