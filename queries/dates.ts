import { addDays, maxDay, minDay } from "../src/model/iso-day.js";
import { coverageOfTopic } from "./as-of-horizon.js";
import type { DatesResult } from "./dates-result.js";
import { dayChanges } from "./day-changes.js";
import type { HistorySource } from "./history-source.js";
import { lanesOfTopic } from "./lane.js";
import { resolveSeries, type SeriesRequest } from "./series-request.js";

/**
 * The covered days on which the answer for a topic is not that of the day before, so that nobody has to probe: with what
 * changed, the bounds of the event behind it, and the words.
 *
 * Without a subject the answer is the one that `asOf` gives for the topic: members in force or possible, with their values.
 * With one, each of its answers counts. A bounded event gives two days: the first on which it may have happened, and the
 * one from which it certainly has.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`.
 * @example datesOf(source, { topic: "ut/index", scope: "fees" }).dates.map(({ day }) => day) // ["2021-06-01", "2021-10-01"]
 */
export function datesOf(source: HistorySource, request: SeriesRequest): DatesResult {
  return source.batch(() => {
    const { topic, subject, scope, from, to, knownOn } = resolveSeries(source, request);
    const coverage = coverageOfTopic(source, topic.id, knownOn);
    const asked = { schemaVersion: 1, topic: topic.id, subject, scope, from, to, knownOn, coverage } as const;
    if (coverage.from === null) return { ...asked, dates: [] };
    // The day before the first one asked about is read too, to see whether the first differs from it.
    const first = maxDay(coverage.from, from === null ? null : addDays(from, -1));
    const window = { from: first, to: minDay(coverage.to, to), knownOn };
    if (window.from !== null && window.to !== null && window.from > window.to) return { ...asked, dates: [] };
    const lanes = lanesOfTopic(source, topic, window, { subject, scope });
    return { ...asked, dates: dayChanges(source, topic, lanes, { everyone: subject === null, knownOn }) };
  });
}
