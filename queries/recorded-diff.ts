import { type IsoDay, minDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import { asOf } from "./as-of.js";
import type { Answer, AsOfRequest } from "./as-of-result.js";
import { NOTHING_SAID } from "./day-outcome.js";
import { type AnswerSet, answerSet, changeBetween, pairsOf } from "./diff.js";
import type { DiffChange } from "./diff-result.js";
import type { FactSource } from "./fact-source.js";
import { knowsRequest } from "./request-check.js";

/** Two times of the store to compare; if wanted a day, one topic, country, scope, knowledge day. */
export interface RecordedDiffRequest extends Omit<AsOfRequest, "day"> {
  /** UTC instants, or days: then what was recorded by their end. */
  readonly recorded: readonly [before: string, after: string];
  /** The day to ask about; null or missing: the last day that the store covered at both times. */
  readonly day?: IsoDay | null;
}

/** What `inforce diff --recorded A B --json` prints. */
export interface RecordedDiffResult {
  readonly schemaVersion: 1;
  /** Null where the store covered no day at one of the times. */
  readonly asOf: IsoDay | null;
  /** As UTC instants. */
  readonly recorded: readonly [string, string];
  readonly knownOn: IsoDay | null;
  /** What could be answered at the two times. */
  readonly coverage: readonly [Coverage, Coverage];
  readonly changes: readonly DiffChange[];
}

type Pair<T> = readonly [before: T, after: T];

/**
 * How the answers for one day differ between two times of the store: what an ingest, a removal or another reader of the same texts
 * made of them. What the store knew nothing of at a time is unknown there.
 *
 * @param sources the store as it was recorded at the two times.
 * @throws InforceError as `asOf`, where neither side knows the topic, country or scope.
 */
export function diffRecorded(sources: Pair<FactSource>, request: RecordedDiffRequest): RecordedDiffResult {
  const { recorded, day: asked = null, ...rest } = request;
  const coverage: Pair<Coverage> = [sources[0].coverage(), sources[1].coverage()];
  const day = asked ?? (coverage[0].to === null || coverage[1].to === null ? null : minDay(coverage[0].to, coverage[1].to));
  const told = { schemaVersion: 1, asOf: day, recorded, knownOn: request.knownOn ?? null } as const;
  if (day === null) return { ...told, coverage, changes: [] };
  const question: AsOfRequest = { ...rest, day };
  // What neither side knows is an error of the question.
  const known = sources.map((source) => knowsRequest(source, question));
  if (!known[0] && !known[1]) asOf(sources[1], question);
  const sides = [sideOf(sources[0], question), sideOf(sources[1], question)] as const;
  const both = new Set(sources[0].topicsList().map(({ id }) => id));
  const topics = sources[1].topicsList().filter(({ id }) => both.has(id));
  const changes = pairsOf(topics, sides).flatMap(([before, after]) => changeBetween(before, after) ?? []);
  return { ...told, coverage: [sides[0].coverage, sides[1].coverage], changes };
}

/** A side that may not know what the other knows: of that it answers unknown. */
function sideOf(source: FactSource, question: AsOfRequest): AnswerSet {
  const side = knowsRequest(source, question) ? answerSet(source, question) : { coverage: source.coverage(), answers: [] };
  const of = (series: Answer): Answer => {
    const { topic, subject, scope } = series;
    const own = { ...question, topic, subject, subjects: [], scope };
    const found = knowsRequest(source, own) ? asOf(source, own).answers : [];
    return found.find((one) => one.subject === subject && one.scope === scope) ?? nothingKnown(series);
  };
  return { ...side, of };
}

function nothingKnown({ topic, subject, scope }: Answer): Answer {
  return {
    ...{ topic, subject, scope, ...NOTHING_SAID, state: "unknown" },
    ...{ lastConfirmedOn: null, lastKnown: null, unread: { sentences: 0, since: null } },
    ...{ evidence: [], disagreeing: [], findings: [] },
  };
}
