import { EVERY_OTHER, type Fact } from "../src/model/fact.js";
import type { TopicInfo } from "../src/model/topic.js";

/** The facts of one series that may hold on a day. */
export interface SeriesFacts {
  /** ISO 3166-1 alpha-3, EVERY_OTHER, or null. */
  readonly subject: string | null;
  readonly scope: string | null;
  /** Newest start first; none where the archive says nothing. */
  readonly facts: readonly Fact[];
}

/**
 * Splits the facts of a topic on one day into its series, in the order in which they answer: the known scopes of the topic
 * first (with no facts where there are none), then what the facts name besides, by scope and subject.
 *
 * @param facts of one topic on one day, as known on one day, newest start first within a series.
 */
export function seriesOnDay(topic: TopicInfo, facts: readonly Fact[]): readonly SeriesFacts[] {
  const series = new Map<string, { readonly subject: string | null; readonly scope: string | null; readonly facts: Fact[] }>();
  const of = (subject: string | null, scope: string | null): Fact[] => {
    const key = JSON.stringify([scope, subject]);
    const known = series.get(key);
    if (known) return known.facts;
    const fresh = { subject, scope, facts: [] };
    series.set(key, fresh);
    return fresh.facts;
  };
  if (!topic.subjects) for (const scope of topic.scopes.length > 0 ? topic.scopes : [null]) of(null, scope);
  for (const fact of [...facts].sort(byScopeAndSubject)) of(fact.subject, fact.scope).push(fact);
  return [...series.values()];
}

function byScopeAndSubject(a: Fact, b: Fact): number {
  return compare(a.scope, b.scope) || compare(a.subject, b.subject);
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Whether a series stands for one member of a set rather than for the topic or for everybody else. */
export function isMember(series: SeriesFacts): boolean {
  return series.subject !== null && series.subject !== EVERY_OTHER;
}
