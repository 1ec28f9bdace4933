import { type IsoDay, isIsoDay, maxDay } from "../src/model/iso-day.js";
import type { TopicInfo } from "../src/model/topic.js";
import { coverageAsKnown } from "./as-of-horizon.js";
import { stepsBetween } from "./changes.js";
import type { EffectChange } from "./changes-result.js";
import { evidenceOf } from "./evidence.js";
import type { HistorySource } from "./history-source.js";
import { type LaneWindow, lanesOfTopic } from "./lane.js";
import { resolveRequest } from "./request-check.js";
import { inOrder } from "./series-request.js";
import type { UpcomingResult, UpcomingRow } from "./upcoming-result.js";

/** From which day to look ahead; if wanted at one topic, country, scope, with the knowledge of one day. */
export interface UpcomingRequest {
  readonly from: IsoDay;
  /** Last day to look at, included; null or missing: without end. */
  readonly to?: IsoDay | null;
  readonly topic?: string | null;
  readonly subject?: string | null;
  readonly scope?: string | null;
  readonly knownOn?: IsoDay | null;
}

/**
 * What lies ahead of a day: changes after it, also beyond the horizon, and deadlines on it or after it. With `knownOn` only
 * what had been announced by then; without, everything the archive tells, announced beforehand or not. A bounded event
 * stands once, on the first day on which it may happen.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`.
 * @example upcoming(source, { from: isoDay("2021-09-15"), knownOn: isoDay("2021-09-15"), topic: "ut/index" }).upcoming[0].day // "2021-10-01"
 */
export function upcoming(source: HistorySource, request: UpcomingRequest): UpcomingResult {
  const { from, to = null, knownOn = null } = request;
  if (to !== null) inOrder("from", from, "to", to);
  return source.batch(() => {
    const coverage = coverageAsKnown(source.coverage(), knownOn);
    const asked = { schemaVersion: 1, from, to, knownOn, coverage } as const;
    const { topics, subject, scope } = resolveRequest(source, request);
    if (coverage.from === null) return { ...asked, upcoming: [] };
    const window = { from: maxDay(from, coverage.from), to: null, knownOn };
    const order = new Map(topics.map((topic, at) => [topic.id, at]));
    const rows = [
      ...distinctEvents(stepsBetween(source, request, window)).map(changeRow),
      ...topics
        .filter(({ kind }) => kind === "deadline")
        .flatMap((topic) => deadlinesOf(source, topic, window, { subject, scope })),
    ];
    rows.sort((a, b) => (a.day === b.day ? (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0) : a.day < b.day ? -1 : 1));
    return { ...asked, upcoming: to === null ? rows : rows.filter(({ day }) => day <= to) };
  });
}

/** The first step of each event; the one from which it is certain says no more about what lies ahead. */
function distinctEvents(steps: readonly EffectChange[]): readonly EffectChange[] {
  const seen = new Set<string>();
  return steps.filter(({ topic, subject, scope, event, day }) => {
    const bounds = event && event.earliest !== event.latest ? [event.earliest, event.latest] : day;
    const key = JSON.stringify([topic, subject, scope, bounds]);
    return !seen.has(key) && seen.add(key);
  });
}

function changeRow({ day, topic, subject, scope, change, before, after, event, evidence }: EffectChange): UpcomingRow {
  return { kind: "change", day, topic, subject, scope, change, before, after, event, value: after.value, evidence };
}

/** The deadlines of a topic on the first day of a window or after it. */
export function deadlinesOf(
  source: HistorySource,
  topic: TopicInfo,
  window: LaneWindow,
  asked: { readonly subject: string | null; readonly scope: string | null },
): readonly UpcomingRow[] {
  const { from, knownOn } = window;
  const rows: UpcomingRow[] = [];
  for (const { subject, scope, spans } of lanesOfTopic(source, topic, window, asked)) {
    const facts = new Set(
      spans.flatMap(({ outcome }) => outcome.facts.filter(({ state, doubt }) => state === "in-force" && doubt === null)),
    );
    for (const fact of facts) {
      const day = fact.value?.amount;
      if (typeof day !== "string" || !isIsoDay(day) || (from !== null && day < from)) continue;
      const evidence = evidenceOf(source, [fact], knownOn);
      const none = { change: null, before: null, after: null, event: null };
      rows.push({ kind: "deadline", day, topic: topic.id, subject, scope, ...none, value: fact.value, evidence });
    }
  }
  return rows;
}
