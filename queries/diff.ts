import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { TopicInfo } from "../src/model/topic.js";
import { changeKind, sideOf } from "./answer-change.js";
import { asOf } from "./as-of.js";
import type { Answer, AsOfRequest } from "./as-of-result.js";
import type { DiffChange, DiffResult } from "./diff-result.js";
import type { FactSource } from "./fact-source.js";
import { inOrder } from "./series-request.js";

/** Two days to compare, and if wanted one topic, country, scope, knowledge day. */
export interface DiffRequest extends Omit<AsOfRequest, "day"> {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/**
 * What applied differently on two days: the difference of two `asOf`. A country that one of the answers does not list is
 * asked about by name, so that both sides are always told.
 *
 * @throws InforceError as `asOf`; `INVALID_ARGUMENT` when the days are out of order.
 * @example diff(source, { from: isoDay("2021-07-01"), to: isoDay("2021-10-01"), topic: "ut/index" }).changes[0].change // "changed"
 */
export function diff(source: FactSource, request: DiffRequest): DiffResult {
  const { from, to, ...rest } = request;
  inOrder("the first day", from, "the second day", to);
  return source.batch(() => {
    const sides = [answerSet(source, { ...rest, day: from }), answerSet(source, { ...rest, day: to })] as const;
    const changes = pairsOf(source.topicsList(), sides).flatMap(([was, is]) => changeBetween(was, is) ?? []);
    return { schemaVersion: 1, from, to, knownOn: request.knownOn ?? null, coverage: sides[1].coverage, changes };
  });
}

/** The step between two answers of one series, or null when they say the same. */
export function changeBetween(before: Answer, after: Answer): DiffChange | null {
  const change = changeKind(before, after);
  if (change === null) return null;
  const { topic, subject, scope } = after;
  const evidence = after.evidence.length > 0 ? after.evidence : before.evidence;
  return { topic, subject, scope, change, before: sideOf(before), after: sideOf(after), evidence };
}

type Pair<T> = readonly [before: T, after: T];

/** One side of a difference: its answers, and how it answers for a series that they do not list. */
export interface AnswerSet {
  readonly coverage: Coverage;
  readonly answers: readonly Answer[];
  readonly of: (series: Answer) => Answer | undefined;
}

/** The answers to a request as one side of a difference. */
export function answerSet(source: FactSource, request: AsOfRequest): AnswerSet {
  const { coverage, answers } = asOf(source, request);
  const of = (series: Answer): Answer | undefined => {
    const { topic, subject, scope } = series;
    return asOf(source, { ...request, topic, subject, subjects: [], scope }).answers.find(
      (answer) => keyOf(answer) === keyOf(series),
    );
  };
  return { coverage, answers, of };
}

/**
 * The answers of two sides, series by series, in the order of the later one. The row that speaks for a whole set while it
 * has no member is paired only with another such row: beside members it says nothing.
 */
export function pairsOf(topics: readonly TopicInfo[], [before, after]: Pair<AnswerSet>): readonly Pair<Answer>[] {
  const sets = new Set(topics.flatMap((topic) => (topic.subjects ? topic.id : [])));
  const [earlier, later] = [byKey(before), byKey(after)];
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [earlier.get(key), later.get(key)];
    const known = is ?? was;
    if (!known) return [];
    if ((!was || !is) && known.subject === null && sets.has(known.topic)) return [];
    const pair: Pair<Answer | undefined> = [was ?? before.of(known), is ?? after.of(known)];
    return pair[0] && pair[1] ? [[pair[0], pair[1]] as const] : [];
  });
}

function byKey({ answers }: AnswerSet): ReadonlyMap<string, Answer> {
  return new Map(answers.map((answer) => [keyOf(answer), answer]));
}

function keyOf({ topic, subject, scope }: Answer): string {
  return JSON.stringify([topic, subject, scope]);
}
