import { EVERY_OTHER } from "../src/model/fact.js";
import { epochDay, type IsoDay } from "../src/model/iso-day.js";
import { asOf } from "./as-of.js";
import type { Answer, AsOfRequest } from "./as-of-result.js";
import { answerSet, changeBetween, pairsOf } from "./diff.js";
import type { KnowledgeChange, KnowledgeDiffResult, ReportLag } from "./diff-result.js";
import type { HistorySource } from "./history-source.js";
import { sameOutcome } from "./same-outcome.js";
import { inOrder } from "./series-request.js";

/** A day to ask about and two knowledge days to compare; if wanted one topic, country, scope. */
export interface KnowledgeDiffRequest extends Omit<AsOfRequest, "knownOn"> {
  readonly known: readonly [before: IsoDay, after: IsoDay];
}

/**
 * What a reader of the archive learned about one day between two knowledge days: the difference of two `asOf`, with the
 * knowledge day that brought it, its posts, and how long after the effect they reported it.
 *
 * A day that neither knowledge day covers answers unknown on both; `carryForward` compares what was expected instead.
 *
 * @throws InforceError as `asOf`; `INVALID_ARGUMENT` when the knowledge days are out of order.
 * @example diffKnowledge(source, { day: isoDay("2021-10-05"), known: [isoDay("2021-06-30"), isoDay("2021-12-31")], topic: "ut/index", carryForward: true }).changes[0].lagDays // { "least": -16, "most": -16 }
 */
export function diffKnowledge(source: HistorySource, request: KnowledgeDiffRequest): KnowledgeDiffResult {
  const { known, ...rest } = request;
  inOrder("the first knowledge day", known[0], "the second", known[1]);
  return source.batch(() => {
    const sides = [answerSet(source, { ...rest, knownOn: known[0] }), answerSet(source, { ...rest, knownOn: known[1] })] as const;
    const changes = pairsOf(source.topicsList(), sides).flatMap(([before, after]): readonly KnowledgeChange[] => {
      const change = changeBetween(before, after);
      return change ? [{ ...change, ...learningOf(source, request, after) }] : [];
    });
    return { schemaVersion: 1, asOf: request.day, known, coverage: [sides[0].coverage, sides[1].coverage], changes };
  });
}

/** When the later answer came to be the answer, and by which posts. */
function learningOf(
  source: HistorySource,
  request: KnowledgeDiffRequest,
  after: Answer,
): Pick<KnowledgeChange, "learnedOn" | "posts" | "lagDays"> {
  const { topic, subject, scope } = after;
  const answerKnown = (knownOn: IsoDay): Answer | undefined =>
    asOf(source, { ...request, topic, subject, scope, knownOn }).answers.find(
      (answer) => answer.subject === subject && answer.scope === scope,
    );
  let learnedOn = request.known[1];
  let learned: Answer = after;
  for (const day of knowledgeDays(source, request, after)) {
    const then = answerKnown(day);
    if (!then || !sameOutcome(then, after)) break;
    learnedOn = day;
    learned = then;
  }
  const posts = learned.evidence.filter(({ published }) => published.latest === learnedOn);
  return { learnedOn, posts, lagDays: posts.length > 0 ? lagBetween(after, learnedOn) : null };
}

/** The days after the first knowledge day, up to the second, on which the answer may have changed; latest first. */
function knowledgeDays(
  source: HistorySource,
  { day, known }: KnowledgeDiffRequest,
  { topic, subject, scope }: Answer,
): readonly IsoDay[] {
  const series = subject === null ? [null, EVERY_OTHER] : [subject, EVERY_OTHER];
  const days = series
    .flatMap((who) => source.seriesHistory(topic, who, scope))
    .flatMap((fact) => [fact.knownFrom, fact.knownTo ?? day]);
  const edges = [day, source.coverage().from ?? day];
  return [...new Set([...days, ...edges])]
    .filter((one) => known[0] < one && one <= known[1])
    .sort()
    .reverse();
}

function lagBetween({ start }: Answer, reported: IsoDay): ReportLag | null {
  if (start === null) return null;
  const since = (effect: IsoDay | null): number | null => (effect === null ? null : epochDay(reported) - epochDay(effect));
  return { least: since(start.latest), most: since(start.earliest) };
}
