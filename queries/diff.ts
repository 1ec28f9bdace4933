import type { IsoDay } from "../src/model/iso-day.js";
import { changeKind, sideOf } from "./answer-change.js";
import { asOf } from "./as-of.js";
import type { Answer, AsOfRequest, AsOfResult } from "./as-of-result.js";
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
    const before = asOf(source, { ...rest, day: from });
    const after = asOf(source, { ...rest, day: to });
    const pairs = pairsOf(
      source,
      [before, after],
      [
        { ...rest, day: from },
        { ...rest, day: to },
      ],
    );
    const changes = pairs.flatMap(([was, is]) => changeBetween(was, is) ?? []);
    return { schemaVersion: 1, from, to, knownOn: request.knownOn ?? null, coverage: after.coverage, changes };
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

/**
 * The answers of two results, series by series, in the order of the later one. The row that speaks for a whole set while it
 * has no member is paired only with another such row: beside members it says nothing.
 */
export function pairsOf(source: FactSource, results: Pair<AsOfResult>, requests: Pair<AsOfRequest>): readonly Pair<Answer>[] {
  const sets = new Set(source.topicsList().flatMap((topic) => (topic.subjects ? topic.id : [])));
  const [before, after] = [sideByKey(results[0]), sideByKey(results[1])];
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const known = is ?? was;
    if (!known) return [];
    if ((!was || !is) && known.subject === null && sets.has(known.topic)) return [];
    const pair: Pair<Answer | undefined> = [was ?? missing(source, requests[0], known), is ?? missing(source, requests[1], known)];
    return pair[0] && pair[1] ? [[pair[0], pair[1]] as const] : [];
  });
}

type Side = ReadonlyMap<string, Answer>;

function sideByKey({ answers }: AsOfResult): Side {
  return new Map(answers.map((answer) => [keyOf(answer), answer]));
}

function keyOf({ topic, subject, scope }: Answer): string {
  return JSON.stringify([topic, subject, scope]);
}

/** The answer of one series where a result does not list it. */
function missing(source: FactSource, request: AsOfRequest, series: Answer): Answer | undefined {
  const { topic, subject, scope } = series;
  return asOf(source, { ...request, topic, subject, scope }).answers.find((answer) => keyOf(answer) === keyOf(series));
}
