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
import { type Asked, checkedRequest } from "../schemas/question.js";
import {
  CHANGES_BY_EFFECT,
  CHANGES_BY_PUBLICATION,
  COMPUTE,
  DATES,
  DIFF,
  DIFF_KNOWLEDGE,
  EXPLAIN,
  SEARCH,
  TIMELINE,
  UPCOMING,
} from "../schemas/questions.js";

/** Every way to ask about time; each is documented with an example at its query. A member that a question does not have, and a day that the calendar does not have, are errors. */
export interface History {
  /** The periods of one topic, and what applied on every covered day. */
  timeline(request: Asked<TimelineRequest>): TimelineResult;
  /** The same for several topics, of one state of the knowledge base. */
  timelines(requests: readonly Asked<TimelineRequest>[]): readonly TimelineResult[];
  /** The days on which the answer for a topic changes. */
  dates(request: Asked<SeriesRequest>): DatesResult;
  /** What applied differently on two days. */
  diff(request: Asked<DiffRequest>): DiffResult;
  /** What a reader learned about one day between two knowledge days. */
  diffKnowledge(request: Asked<KnowledgeDiffRequest>): KnowledgeDiffResult;
  /** What changed in the world since a day. */
  changesByEffect(request: Asked<ChangesRequest>): EffectChangesResult;
  /** What the posts published since a day told. */
  changesByPublication(request: Asked<ChangesRequest>): PublishedChangesResult;
  /** What lies ahead of a day: starts, ends, deadlines. */
  upcoming(request: Asked<UpcomingRequest>): UpcomingResult;
  /** How an answer comes about. */
  explain(request: Asked<ExplainRequest>): ExplainResult;
  /** Full text over posts and what they state. */
  search(request: Asked<SearchRequest>): SearchResult;
  /** What an amount in units of an index came to on a day. */
  compute(request: Asked<ComputeRequest>): ComputeResult;
}

/** The questions about time, asked of an open store. */
export function historyOf(store: FactStore): History {
  return {
    timeline: (request) => timeline(store, checkedRequest<TimelineRequest>(TIMELINE, request)),
    timelines: (requests) => {
      const asked = requests.map((request) => checkedRequest<TimelineRequest>(TIMELINE, request));
      return store.batch(() => asked.map((request) => timeline(store, request)));
    },
    dates: (request) => datesOf(store, checkedRequest<SeriesRequest>(DATES, request)),
    diff: (request) => diff(store, checkedRequest<DiffRequest>(DIFF, request)),
    diffKnowledge: (request) => diffKnowledge(store, checkedRequest<KnowledgeDiffRequest>(DIFF_KNOWLEDGE, request)),
    changesByEffect: (request) => changesByEffect(store, checkedRequest<ChangesRequest>(CHANGES_BY_EFFECT, request)),
    changesByPublication: (request) => changesByPublication(store, checkedRequest<ChangesRequest>(CHANGES_BY_PUBLICATION, request)),
    upcoming: (request) => upcoming(store, checkedRequest<UpcomingRequest>(UPCOMING, request)),
    explain: (request) => explain(store, checkedRequest<ExplainRequest>(EXPLAIN, request)),
    search: (request) => search(store, checkedRequest<SearchRequest>(SEARCH, request)),
    compute: (request) => compute(store, checkedRequest<ComputeRequest>(COMPUTE, request)),
  };
}
