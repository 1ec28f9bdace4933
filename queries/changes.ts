import { addDays, type IsoDay, maxDay, minDay } from "../src/model/iso-day.js";
import type { TopicInfo } from "../src/model/topic.js";
import { coverageAsKnown, coverageOfTopic } from "./as-of-horizon.js";
import type { EffectChange, EffectChangesResult } from "./changes-result.js";
import { dayChanges } from "./day-changes.js";
import type { HistorySource } from "./history-source.js";
import { type LaneWindow, lanesOfTopic } from "./lane.js";
import { resolveRequest } from "./request-check.js";
import { inOrder } from "./series-request.js";

/** Since which day to list changes; if wanted until which, and of one topic, country, scope, knowledge day. */
export interface ChangesRequest {
  readonly since: IsoDay;
  /** Last day, included. */
  readonly until?: IsoDay | null;
  readonly topic?: string | null;
  readonly subject?: string | null;
  readonly scope?: string | null;
  readonly knownOn?: IsoDay | null;
}

/**
 * What changed in the world from a day on, up to the horizon: the `datesOf` of every topic, by day.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`.
 * @example changesByEffect(source, { since: isoDay("2021-10-01"), topic: "ut/index" }).changes[0].day // "2021-10-01"
 */
export function changesByEffect(source: HistorySource, request: ChangesRequest): EffectChangesResult {
  const { since, until = null, knownOn = null } = request;
  if (until !== null) inOrder("since", since, "until", until);
  return source.batch(() => {
    const coverage = coverageAsKnown(source.coverage(), knownOn);
    const from = coverage.from === null ? null : maxDay(coverage.from, addDays(since, -1));
    const to = minDay(coverage.to, until);
    const covered = from !== null && (to === null || from <= to);
    const changes = covered ? stepsBetween(source, request, { from, to, knownOn }) : [];
    return { schemaVersion: 1, by: "effect", since, until, knownOn, coverage, changes };
  });
}

/** The changes of all topics asked about on the days of a window but its first, by day, then in the order of the register. */
export function stepsBetween(
  source: HistorySource,
  request: Omit<ChangesRequest, "since">,
  window: LaneWindow,
): readonly EffectChange[] {
  const { topics, subject, scope } = resolveRequest(source, {
    topic: request.topic ?? null,
    subject: request.subject ?? null,
    scope: request.scope ?? null,
  });
  const changesOf = (topic: TopicInfo): readonly EffectChange[] => {
    const covered = coverageOfTopic(source, topic.id, window.knownOn);
    const own = {
      ...window,
      from: maxDay(window.from, covered.from),
      to: window.to === null ? null : minDay(window.to, covered.to),
    };
    if (covered.from === null || (own.from !== null && own.to !== null && own.from > own.to)) return [];
    const lanes = lanesOfTopic(source, topic, own, { subject, scope });
    const days = dayChanges(source, topic, lanes, { everyone: subject === null, knownOn: window.knownOn });
    return days.flatMap(({ day, changes }) => changes.map((change) => ({ day, ...change })));
  };
  return topics.flatMap(changesOf).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
