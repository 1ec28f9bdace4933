import { isValued } from "../../../src/model/topic.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import type { Claim } from "./claim.js";
import { isTold } from "./openings.js";
import type { UnitReading } from "./unit-reading.js";
import { newsOf } from "./unread-changes.js";

/**
 * What a title leaves open: "Quarantine for drivers from A shortened" over a text of which nothing was read tells that another figure holds, and not
 * which. Of a topic that the text tells, the title says no more.
 */
export function titleNews(
  title: Unit,
  clauses: readonly Clause[],
  topics: readonly TopicEntry[],
  told: ReadonlySet<TopicEntry>,
  readingOf: (topic: TopicEntry) => UnitReading,
): readonly Claim[] {
  if (title.question || !clauses.some(({ verbs }) => verbs.some((verb) => isTold(verb) && /^(?:raise|lower)$/.test(verb.effect))))
    return [];
  const unit: Unit = { ...title, kind: "sentence" };
  const valued = topics.filter(({ topic }) => isValued(topic.kind));
  return newsOf(unit, clauses, valued, (topic) => ({ ...readingOf(topic), unit, after: null })).filter(
    ({ topic }) => isValued(topic.topic.kind) && !told.has(topic),
  );
}
