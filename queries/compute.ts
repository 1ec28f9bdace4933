import { InforceError } from "../src/model/errors.js";
import type { IsoDay } from "../src/model/iso-day.js";
import { nearMatches } from "../src/model/near-match.js";
import type { TopicInfo } from "../src/model/topic.js";
import { sameValue, type Value } from "../src/model/value.js";
import { multiplied, readAmount } from "./amount-text.js";
import { asOf } from "./as-of.js";
import type { Answer } from "./as-of-result.js";
import type { ComputedRow, ComputeResult } from "./compute-result.js";
import type { FactSource } from "./fact-source.js";
import { findTopic } from "./request-check.js";

/** An amount in units of an index, and the day whose index counts. */
export interface ComputeRequest {
  /** For example `10 INDEX`. */
  readonly amount: string;
  readonly on: IsoDay;
  /** Scope of the index; missing: every scope. */
  readonly scope?: string | null;
  /** The index, where two jurisdictions name one alike. */
  readonly topic?: string | null;
  readonly knownOn?: IsoDay | null;
  readonly carryForward?: boolean;
}

/**
 * What an amount in units of another topic came to on a day: `10 INDEX` times the index of that day, with the sources of the
 * index and those of the rules that set this very amount. An index whose value is only possible gives a range.
 *
 * A unit is reckoned by the quantity topic that bears its name (`ut/index` for `INDEX`) and is itself counted in another unit.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a text that is no amount and for a unit that no topic reckons; `UNKNOWN_TOPIC`,
 * `UNKNOWN_SCOPE`.
 * @example compute(source, { amount: "10 INDEX", on: isoDay("2021-07-01") }).value // { "amount": 200, "unit": "UTC" }
 */
export function compute(source: FactSource, request: ComputeRequest): ComputeResult {
  const { on, scope = null, knownOn = null, carryForward = false } = request;
  const written = readAmount(request.amount);
  return source.batch(() => {
    const topics = source.topicsList();
    const index = indexOf(topics, written.unit, request.topic ?? null);
    const amount: Value = { amount: written.amount, unit: bare(index.id).toUpperCase() };
    const asked = { day: on, knownOn, carryForward };
    const { answers, coverage } = asOf(source, { ...asked, topic: index.id, scope });
    const results = answers.map((answer) => rowOf(amount, answer));
    const told = results.filter(({ answer }) => answer === "yes" || answer === "possible");
    const rules = topics
      .filter((topic) => topic.id !== index.id && topic.units.includes(amount.unit))
      .flatMap((topic) => asOf(source, { ...asked, topic: topic.id }).answers)
      .filter((rule) => [rule.value, ...valuesThatMayHold(rule)].some((one) => sameValue(one, amount)));
    const value = told.length === 1 ? (told[0]?.value ?? null) : null;
    return { schemaVersion: 1, amount, on, knownOn, coverage, topic: index.id, value, results, rules };
  });
}

function rowOf(amount: Value, index: Answer): ComputedRow {
  const { scope, answer } = index;
  const holding = answer === "yes" && index.value ? [index.value] : answer === "possible" ? valuesThatMayHold(index) : [];
  const products = holding
    .flatMap((value) =>
      typeof value.amount === "number" ? [{ amount: multiplied(Number(amount.amount), value.amount), unit: value.unit }] : [],
    )
    .sort((a, b) => a.amount - b.amount);
  const [lowest = null, highest = null] = [products[0], products[products.length - 1]];
  return { scope, answer, value: answer === "yes" ? lowest : null, lowest, highest, index };
}

function valuesThatMayHold({ candidates, possibleValue }: Answer): readonly Value[] {
  return candidates ?? (possibleValue === null ? [] : [possibleValue]);
}

function bare(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

function isIndex(topic: TopicInfo): boolean {
  return topic.kind === "quantity" && !topic.subjects && !topic.units.some((unit) => unit.toLowerCase() === bare(topic.id));
}

function indexOf(topics: readonly TopicInfo[], unit: string, topic: string | null): TopicInfo {
  const named = topics.filter((one) => isIndex(one) && bare(one.id) === unit.toLowerCase());
  const only = topic === null ? named : [findTopic(topics, topic)].filter((one) => named.includes(one));
  const [found] = only;
  if (found && only.length === 1) return found;
  const counted = new Set(topics.flatMap((one) => one.units.map((used) => used.toLowerCase())));
  const units = topics.filter((one) => isIndex(one) && counted.has(bare(one.id))).map((one) => bare(one.id).toUpperCase());
  throw new InforceError("INVALID_ARGUMENT", only.length > 1 ? `several topics reckon ${unit}` : `no topic reckons "${unit}"`, {
    got: unit,
    expected:
      only.length > 1
        ? `one of ${only.map((one) => one.id).join(", ")}`
        : `a unit that the base reckons: ${units.join(", ") || "it has none"}`,
    ...(units[0] === undefined ? {} : { example: `10 ${units[0]}` }),
    suggestions: nearMatches(unit, units),
  });
}
