import { EVERY_OTHER, type Fact } from "../src/model/fact.js";
import { addDays, type IsoDay, maxDay } from "../src/model/iso-day.js";
import type { TopicInfo } from "../src/model/topic.js";
import { type AnswerSpan, answerSpans, cutSpans, fillSpans } from "./answer-spans.js";
import type { HistorySource } from "./history-source.js";

/** A fact of a lane, and the days of the lane for which it speaks, half-open. */
export interface LaneFact {
  readonly fact: Fact;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

/** The answers of one series over a stretch of time. */
export interface Lane {
  /** ISO 3166-1 alpha-3, EVERY_OTHER, or null. */
  readonly subject: string | null;
  readonly scope: string | null;
  /** In order, without gaps. */
  readonly spans: readonly AnswerSpan[];
  /** What it rests on, oldest start first. */
  readonly facts: readonly LaneFact[];
}

/** Which days to read, both included, as known on which day; null does not narrow. */
export interface LaneWindow {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly knownOn: IsoDay | null;
}

/**
 * One lane, as `asOf` answers: with `fallback`, days on which nothing is known of the subject answer with what holds for
 * every country that no statement names. What lies beyond the horizon is told as it was last known.
 */
export function laneOf(
  source: HistorySource,
  topic: string,
  { subject, scope }: Pick<Lane, "subject" | "scope">,
  { from, to, knownOn }: LaneWindow,
  fallback: boolean,
): Lane {
  const factsFor = (who: string | null) => source.factsBetween(topic, who, scope, from, to, knownOn);
  const after = to === null ? null : addDays(to, 1);
  const own = factsFor(subject);
  const spans = cutSpans(answerSpans(own), from, after);
  const facts = own.map((fact) => ({ fact, from: null, to: null }));
  const gaps = spans.filter((span) => span.outcome.facts.length === 0);
  if (!fallback || subject === null || subject === EVERY_OTHER || gaps.length === 0) return { subject, scope, spans, facts };
  const others = factsFor(EVERY_OTHER);
  const lent = gaps.flatMap((gap) =>
    others.filter((fact) => mayHoldWithin(fact, gap)).map((fact) => ({ fact, from: gap.from, to: gap.to })),
  );
  const all = [...facts, ...lent].sort((a, b) => compareDays(begins(a), begins(b)));
  return { subject, scope, spans: fillSpans(spans, cutSpans(answerSpans(others), from, after)), facts: all };
}

function begins({ fact, from }: LaneFact): IsoDay | null {
  return maxDay(fact.start.earliest, from);
}

function compareDays(a: IsoDay | null, b: IsoDay | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}

function mayHoldWithin({ start, end }: Fact, { from, to }: Pick<LaneFact, "from" | "to">): boolean {
  const reaches = from === null || end.latest === null || from < end.latest;
  return reaches && (to === null || start.earliest === null || start.earliest < to);
}

/** The lanes of a topic in the order in which it answers: known scopes first, then those its facts name. */
export function lanesOfTopic(
  source: HistorySource,
  topic: TopicInfo,
  window: LaneWindow,
  asked: Pick<Lane, "subject" | "scope">,
): readonly Lane[] {
  const { subject, scope } = asked;
  if (subject !== null) {
    const scopes = scope !== null ? [scope] : topic.scopes.length > 0 ? topic.scopes : [null];
    return scopes.map((one) => laneOf(source, topic.id, { subject, scope: one }, window, true));
  }
  const known = topic.subjects ? [] : topic.scopes.length > 0 ? topic.scopes : [null];
  const seen = source
    .seriesOf(topic.id)
    .map((series) => laneOf(source, topic.id, series, window, false))
    .filter(saysSomething);
  const lanes = [
    ...known.map(
      (one) => seen.find((lane) => lane.scope === one) ?? laneOf(source, topic.id, { subject: null, scope: one }, window, false),
    ),
    ...seen.filter((lane) => topic.subjects || !known.some((one) => one === lane.scope)),
  ];
  if (scope === null) return lanes;
  const asking = lanes.filter((lane) => lane.scope === scope);
  return asking.length > 0 ? asking : [laneOf(source, topic.id, { subject: null, scope }, window, false)];
}

function saysSomething(lane: Lane): boolean {
  return lane.spans.some((span) => span.outcome.facts.length > 0);
}
