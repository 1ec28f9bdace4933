import { InforceError } from "../src/model/errors.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { TopicInfo } from "../src/model/topic.js";
import type { FactSource } from "./fact-source.js";
import { resolveRequest } from "./request-check.js";

/** A question about one topic over time. */
export interface SeriesRequest {
  /** Topic id; the jurisdiction may be left out. */
  readonly topic: string;
  /** ISO 3166-1 alpha-2 or alpha-3, or a usual name. */
  readonly subject?: string | null;
  readonly scope?: string | null;
  /** First and last day asked about, both included; null or missing: from the beginning, without end. */
  readonly from?: IsoDay | null;
  readonly to?: IsoDay | null;
  /** Answer with what a reader of the archive could know on this day; null or missing: with everything. */
  readonly knownOn?: IsoDay | null;
}

/** The same, checked against the knowledge base. */
export interface ResolvedSeries {
  readonly topic: TopicInfo;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly knownOn: IsoDay | null;
}

/**
 * Checks a question about one topic.
 *
 * @throws InforceError `UNKNOWN_TOPIC`, `UNKNOWN_SCOPE`, `UNKNOWN_COUNTRY`; `INVALID_ARGUMENT` for a subject that the topic
 * has not, and for days out of order.
 */
export function resolveSeries(source: FactSource, request: SeriesRequest): ResolvedSeries {
  const { from = null, to = null, knownOn = null } = request;
  if (from !== null && to !== null) inOrder("from", from, "to", to);
  const { topics, subject, scope } = resolveRequest(source, {
    topic: request.topic,
    subject: request.subject ?? null,
    scope: request.scope ?? null,
  });
  const [topic] = topics;
  if (topic) return { topic, subject, scope, from, to, knownOn };
  throw new InforceError("UNKNOWN_TOPIC", `there is no topic "${request.topic}"`, { got: request.topic });
}

/**
 * Refuses days that are out of order; the same day twice is no stretch the wrong way round.
 *
 * @throws InforceError `INVALID_ARGUMENT`.
 */
export function inOrder(firstName: string, first: IsoDay, lastName: string, last: IsoDay): void {
  if (first <= last) return;
  throw new InforceError("INVALID_ARGUMENT", `${firstName} ${first} is after ${lastName} ${last}`, {
    got: `${first} … ${last}`,
    expected: "the earlier day first",
    example: `${last} ${first}`,
  });
}
