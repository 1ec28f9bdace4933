import type { FactStore } from "../../db/fact-store.js";
import { type ChangesRequest, changesByEffect } from "../../queries/changes.js";
import type { EffectChangesResult, PublishedChangesResult } from "../../queries/changes-result.js";
import { type ComputeRequest, compute } from "../../queries/compute.js";
import type { ComputeResult } from "../../queries/compute-result.js";
import { datesOf } from "../../queries/dates.js";
import type { DatesResult } from "../../queries/dates-result.js";
import { type DiffRequest, diff } from "../../queries/diff.js";
import type { DiffResult, KnowledgeDiffResult } from "../../queries/diff-result.js";
import { type ExplainRequest, explain } from "../../queries/explain.js";
import type { ExplainResult } from "../../queries/explain-result.js";
import { diffKnowledge, type KnowledgeDiffRequest } from "../../queries/knowledge-diff.js";
import { changesByPublication } from "../../queries/published-changes.js";
import { type SearchRequest, search } from "../../queries/search.js";
import type { SearchResult } from "../../queries/search-result.js";
import type { SeriesRequest } from "../../queries/series-request.js";
import { type TimelineRequest, timeline } from "../../queries/timeline.js";
import type { TimelineResult } from "../../queries/timeline-result.js";
import { type UpcomingRequest, upcoming } from "../../queries/upcoming.js";
import type { UpcomingResult } from "../../queries/upcoming-result.js";

/** Every way to ask about time; each is documented with an example at its query. */
export interface History {
  /** The periods of one topic, and what applied on every covered day. */
  timeline(request: TimelineRequest): TimelineResult;
  /** The same for several topics, of one state of the knowledge base. */
  timelines(requests: readonly TimelineRequest[]): readonly TimelineResult[];
  /** The days on which the answer for a topic changes. */
  dates(request: SeriesRequest): DatesResult;
  /** What applied differently on two days. */
  diff(request: DiffRequest): DiffResult;
  /** What a reader learned about one day between two knowledge days. */
  diffKnowledge(request: KnowledgeDiffRequest): KnowledgeDiffResult;
  /** What changed in the world since a day. */
  changesByEffect(request: ChangesRequest): EffectChangesResult;
  /** What the posts published since a day told. */
  changesByPublication(request: ChangesRequest): PublishedChangesResult;
  /** What lies ahead of a day: starts, ends, deadlines. */
  upcoming(request: UpcomingRequest): UpcomingResult;
  /** How an answer comes about. */
  explain(request: ExplainRequest): ExplainResult;
  /** Full text over posts and what they state. */
  search(request: SearchRequest): SearchResult;
  /** What an amount in units of an index came to on a day. */
  compute(request: ComputeRequest): ComputeResult;
}

/** The questions about time, asked of an open store. */
export function historyOf(store: FactStore): History {
  return {
    timeline: (request) => timeline(store, request),
    timelines: (requests) => store.batch(() => requests.map((request) => timeline(store, request))),
    dates: (request) => datesOf(store, request),
    diff: (request) => diff(store, request),
    diffKnowledge: (request) => diffKnowledge(store, request),
    changesByEffect: (request) => changesByEffect(store, request),
    changesByPublication: (request) => changesByPublication(store, request),
    upcoming: (request) => upcoming(store, request),
    explain: (request) => explain(store, request),
    search: (request) => search(store, request),
    compute: (request) => compute(store, request),
  };
}
