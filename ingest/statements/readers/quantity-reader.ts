import type { Value } from "../../../src/model/value.js";
import { type Claim, claim, NOTHING, type Reading, UNDERSTOOD } from "../claim.js";
import { isAdvice, isPlan, isQuestion, isUnchanged } from "../phrases/modality.js";
import { type ValueMatch, valueMatches } from "../phrases/value-match.js";
import type { ReadingUnit } from "../text/reading-unit.js";
import type { QuantityTopic } from "../topic-file.js";
import { impliedClaims } from "./implied-value-reader.js";
import { antecedentOf, speaksOf } from "./topic-relevance.js";
import { valueScopes } from "./value-scopes.js";

const CHANGED =
  /\b(?:increas\w*|reduc\w*|decreas\w*|raised|raises|lower(?:ed|s)|(?:has|have|had|been|was|were|be|is|are) (?:now |also |again )?(?:changed|established|introduced|amended|set|revised|approved|determined|fixed|adjusted|doubled|shortened|cut)|new (?:rate|size|amount|fee|term|value|limit|tariff|mci|index|period|fine|deadline)s?|shorten(?:s|ed)|rises|rose|risen|dropped|drops|now|grew|grown|up from|down from|becomes?|became|expanded|starting|doubles)\b/;
const WILL_CHANGE =
  /\bwill (?:then )?(?:be (?:set|increas|reduc|rais|chang|equal|cut|lower|extend)\w*|increase|rise|amount|make|change|go up|drop|decrease|equal|become|cost|cover)\b/;
const BEFORE_ONLY =
  /^(?:\W*(?:earlier|previously|before(?: that)?|formerly|prior to (?:this|that)|until (?:then|now)|till then)\b)|^[^:§]{0,40}\b(?:until|till|before) §d\d+:|\bused to be\b|\bhad (?:previously )?been\b/;
/** A short row under a title that says what it is about ("One stay: up to 15 days"). */
const ROW = /^[^.§]{0,40}[:–-] (?:up to |at least |no more than |at most )?§a\d+[^§]{0,24}$/;

/** Reads values of a quantity. */
export function readQuantity(topic: QuantityTopic, unit: ReadingUnit): Reading {
  if (unit.amounts.length === 0) return NOTHING;
  const implied = impliedClaims(topic, unit);
  const before = tellsBefore(topic, unit);
  const speaks =
    speaksOf(topic, unit) || before || (ROW.test(unit.own) && topic.about.test(unit.title) && !topic.not?.test(unit.text));
  if (!speaks) return implied.length > 0 ? { claims: implied, understood: true } : NOTHING;
  if (isQuestion(unit.text)) return UNDERSTOOD;
  if (isAdvice(unit.text)) return UNDERSTOOD;
  const matches = valueMatches(
    unit,
    before ? undefined : topic.says,
    (slot) => valueIn(topic, unit, slot) !== null,
    topic.scopes.length > 0,
  );
  const own = matches.flatMap((match, i) => claimsOf(topic, unit, match, matches, i));
  return { claims: [...own, ...implied], understood: own.length > 0 || implied.length > 0 };
}

/** "Until then the period of 3 days applies": the value before the change that the unit in front tells. */
function tellsBefore(topic: QuantityTopic, unit: ReadingUnit): boolean {
  return (
    BEFORE_ONLY.test(unit.own) &&
    unit.before !== null &&
    speaksOf(topic, unit.before) &&
    unit.before.amounts.some((_, slot) => valueIn(topic, unit.before as ReadingUnit, slot) !== null)
  );
}

function claimsOf(
  topic: QuantityTopic,
  unit: ReadingUnit,
  match: ValueMatch,
  all: readonly ValueMatch[],
  index: number,
): readonly Claim[] {
  const value = valueIn(topic, unit, match.value);
  if (!value) return [];
  const previous = match.previous === null ? null : valueIn(topic, unit, match.previous);
  const start = Math.max(0, unit.text.lastIndexOf(". ", match.at) + 1);
  // "from January – 100, from April – 120": each value has the day that stands since the value before.
  const own = Math.max(start, all[index - 1]?.end ?? 0);
  const words = unit.text.slice(start, match.end + 60);
  const told = unit.text.slice(start, match.end);
  const datedHere = unit.roles.some(
    (role, slot) => (role === "effective" || role === "as-of") && unit.text.slice(match.at, match.end).includes(`§d${slot}`),
  );
  const dated = unit.roles.some((role) => role === "effective" || role === "as-of");
  const plan = isPlan(told);
  const set = datedHere || previous !== null || (!isUnchanged(told) && (CHANGED.test(words) || dated));
  const onlyBefore = BEFORE_ONLY.test(unit.own) && previous === null;
  const out: Claim[] = [];
  for (const subject of subjectsOf(topic, unit, all, index)) {
    for (const scope of valueScopes(topic, unit, all, index)) {
      out.push(
        claim({
          topic,
          unit,
          subject: subject.code,
          antecedent: subject.from,
          scope,
          clause: [own, match.end],
          rule: "quantity-value",
          operation: plan ? "plan" : set || onlyBefore ? "set" : "observe",
          changes: set,
          value: onlyBefore ? null : value,
          previous: onlyBefore ? value : previous,
          future: WILL_CHANGE.test(words),
        }),
      );
    }
  }
  return out;
}

/** The value in a slot, in a unit of the topic; null when the amount is of another kind or out of the topic's range. */
function valueIn(topic: QuantityTopic, unit: ReadingUnit, slot: number): Value | null {
  const amount = unit.amounts[slot];
  if (!amount) return null;
  const own = topic.units.includes(amount.unit);
  const factor = own ? 1 : topic.convert?.[amount.unit];
  if (factor === undefined) return null;
  const value = amount.amount * factor;
  if (topic.between && (value < topic.between[0] || value > topic.between[1])) return null;
  return { amount: value, unit: own ? amount.unit : (topic.units[0] as string) };
}

interface Subject {
  readonly code: string | null;
  readonly from: ReadingUnit | null;
}

/** The countries whose value it is: those named since the value before, else all of the unit, else those it points back to. */
function subjectsOf(topic: QuantityTopic, unit: ReadingUnit, all: readonly ValueMatch[], index: number): readonly Subject[] {
  if (!topic.subjects) return [{ code: null, from: null }];
  const from = all[index - 1]?.end ?? 0;
  const near = slotsIn(unit.text.slice(from, all[index]?.end));
  const groups = near.length > 0 && all.length > 1 ? near : slotsIn(unit.text);
  const named = groups.flatMap((slot) => unit.countries[slot]?.codes ?? []);
  if (named.length > 0) return named.map((code) => ({ code, from: null }));
  const back = antecedentOf(unit, true);
  return (back?.countries.flatMap((group) => group.codes) ?? []).map((code) => ({ code, from: back }));
}

function slotsIn(text: string): readonly number[] {
  return [...text.matchAll(/§c(\d+)/g)].map((m) => Number(m[1]));
}
