import type { Value } from "../../../src/model/value.js";
import type { Amount } from "../phrases/amount-parser.js";
import { type Claim, claim, NOTHING, type Reading, UNDERSTOOD } from "../claim.js";
import { isAdvice, isPlan, isQuestion, isUnchanged } from "../phrases/modality.js";
import type { ReadingUnit } from "../text/reading-unit.js";
import type { QuantityTopic } from "../topic-file.js";
import { scopesNamed } from "./scope-words.js";
import { antecedentOf, speaksOf } from "./topic-relevance.js";

const FROM_TO = String.raw`from (?<previous>§a\d+) (?:down |up )?to (?<value>§a\d+)`;
const TO_FROM = String.raw`to (?<value>§a\d+)(?:,? (?:down |up )?(?:from|instead of|against|compared (?:to|with)|rather than)) (?<previous>§a\d+)`;
const NOW_BEFORE = String.raw`(?<value>§a\d+),? ?(?:\(|,|–|-)? ?(?:previously|earlier|formerly|before|instead of|was|were|up from|down from|reduced from|increased from|rather than|against|compared (?:to|with))(?: it was| this was| was| were| limit was| the)? ?(?:once (?:in|every) |only )?(?<previous>§a\d+)`;
const LIMIT = String.raw`(?:not (?:be )?(?:more|longer|exceed\w*|earlier|later|less|fewer) (?:than )?|no (?:more|later|earlier|less|longer|fewer) than |no fewer than |up to |at least |minimum(?: of)? |maximum(?: of)? |max\.? |min\.? |within |exceed\w* |once (?:in|every|per) (?:each )?|in the amount of |amount(?:s|ed|ing)? to |equal(?:s|led)? (?:to )?|set at |fixed at |makes? |is |are |was |be |of |for (?:a (?:maximum )?period of )?(?:up to )?|in |to |: |– |- |after |\()`;
const PLAIN = String.raw`${LIMIT}(?:a |an |the |only |about |also )*(?:maximum of |period of |total of |fine of |fee of )?(?<value>§a\d+)`;
/** Tried in order; a wording that fits leaves the later ones untried. */
const USUAL: readonly RegExp[] = [FROM_TO, TO_FROM, NOW_BEFORE, PLAIN, String.raw`(?<value>§a\d+)`].map((source) => new RegExp(source, "g"));

const CHANGED =
  /\b(?:increas\w*|reduc\w*|decreas\w*|raised|raises|lower(?:ed|s)|(?:has|have|had|been|was|were|be|is|are) (?:now |also |again )?(?:changed|established|introduced|amended|set|revised|approved|determined|fixed|adjusted|extended|doubled|shortened|cut)|new (?:rate|size|amount|fee|term|value|limit|tariff|mci|index|period|fine|deadline)s?|shorten(?:s|ed)|rises|rose|risen|dropped|drops|now|grew|grown|up from|down from|becomes?|became|expanded|starting|doubles)\b/;
const WILL_CHANGE = /\bwill (?:be (?:set|increas|reduc|rais|chang|equal|cut|lower|extend)\w*|increase|rise|amount|make|change|go up|drop|decrease|equal|become|cost)\b/;
const BEFORE_ONLY = /^(?:earlier|previously|before(?: that)?|formerly|prior to (?:this|that))\b/;

/** Reads values of a quantity. */
export function readQuantity(topic: QuantityTopic, unit: ReadingUnit): Reading {
  if (unit.amounts.length === 0) return NOTHING;
  const implied = impliedClaims(topic, unit);
  if (!speaksOf(topic, unit)) return implied.length > 0 ? { claims: implied, understood: true } : NOTHING;
  if (isQuestion(unit.text) && unit.kind !== "title") return UNDERSTOOD;
  if (isAdvice(unit.text)) return UNDERSTOOD;
  const claims: Claim[] = [];
  for (const pattern of topic.says ?? USUAL) {
    for (const m of unit.text.matchAll(new RegExp(pattern.source, "g"))) {
      const found = claimsOf(topic, unit, m);
      claims.push(...found);
    }
    if (claims.length > 0) break;
  }
  claims.push(...implied);
  return { claims, understood: claims.length > 0 };
}

/** "a fine of 10 MCI or 29 170 KZT": the value of one unit, by arithmetic. */
function impliedClaims(topic: QuantityTopic, unit: ReadingUnit): readonly Claim[] {
  const implied = topic.impliedBy;
  if (!implied) return [];
  const out: Claim[] = [];
  for (const m of unit.text.matchAll(/§a(\d+) ?(?:,|\(|or|=|–|-|i\.e\.|that is|which (?:is|makes|equals)|amounting to)* ?§a(\d+)/g)) {
    const [count, sum] = [unit.amounts[Number(m[1])], unit.amounts[Number(m[2])]];
    if (count?.unit !== implied.unit || sum === undefined || !topic.units.includes(sum.unit) || count.amount === 0) continue;
    const amount = Math.round((sum.amount / count.amount) * 100) / 100;
    const clause: [number, number] = [m.index, m.index + m[0].length];
    out.push(claim({ topic, unit, operation: "observe", scope: implied.scope, value: { amount, unit: sum.unit }, derived: true, clause, rule: "implied-by-arithmetic" }));
  }
  return out;
}

function claimsOf(topic: QuantityTopic, unit: ReadingUnit, m: RegExpExecArray | RegExpMatchArray): readonly Claim[] {
  const at = m.index ?? 0;
  const value = valueOf(topic, unit, m.groups?.value);
  if (!value) return [];
  const previous = valueOf(topic, unit, m.groups?.previous);
  const sentenceStart = Math.max(0, unit.text.lastIndexOf(". ", at) + 1);
  const clause: [number, number] = [sentenceStart, at + m[0].length];
  const words = unit.text.slice(sentenceStart, at + m[0].length + 60);
  const plan = isPlan(unit.text.slice(sentenceStart, at + m[0].length));
  const dated = unit.roles.some((role) => role === "effective");
  const datedHere = unit.roles.some((role, slot) => role === "effective" && m[0].includes(`§d${slot}`));
  const set = datedHere || previous !== null || (!isUnchanged(words) && (CHANGED.test(words) || dated));
  const out: Claim[] = [];
  for (const subject of subjectsOf(topic, unit, words)) {
    for (const scope of quantityScopes(topic, unit, m, words)) {
      out.push(
        claim({
          topic, unit, subject: subject.code, antecedent: subject.from, scope, clause, rule: "quantity-value",
          operation: plan ? "plan" : set ? "set" : "observe", changes: set,
          value: BEFORE_ONLY.test(unit.own) && previous === null ? null : value,
          previous: BEFORE_ONLY.test(unit.own) && previous === null ? value : previous,
          future: WILL_CHANGE.test(words),
        }),
      );
    }
  }
  return out;
}

function valueOf(topic: QuantityTopic, unit: ReadingUnit, slot: string | undefined): Value | null {
  if (!slot) return null;
  const amount: Amount | undefined = unit.amounts[Number(slot.slice(2))];
  if (!amount) return null;
  const factor = topic.units.includes(amount.unit) ? 1 : topic.convert?.[amount.unit];
  if (factor === undefined) return null;
  const value = amount.amount * factor;
  if (topic.between && (value < topic.between[0] || value > topic.between[1])) return null;
  return { amount: value, unit: factor === 1 && topic.units.includes(amount.unit) ? amount.unit : (topic.units[0] as string) };
}

interface Subject {
  readonly code: string | null;
  readonly from: ReadingUnit | null;
}

function subjectsOf(topic: QuantityTopic, unit: ReadingUnit, words: string): readonly Subject[] {
  if (!topic.subjects) return [{ code: null, from: null }];
  const named = unit.countries.flatMap((group, i) => (words.includes(`§c${i}`) || unit.text.includes(`§c${i}`) ? group.codes : []));
  if (named.length > 0) return named.map((code) => ({ code, from: null }));
  const from = antecedentOf(unit);
  return (from?.countries.flatMap((group) => group.codes) ?? []).map((code) => ({ code, from }));
}

function quantityScopes(topic: QuantityTopic, unit: ReadingUnit, m: RegExpExecArray | RegExpMatchArray, words: string): readonly (string | null)[] {
  if (topic.scopesOf) {
    const context = `${unit.intro} ${unit.heading} ${unit.title} ${unit.before?.text ?? ""} ${unit.before?.before?.text ?? ""}`;
    return topic.scopesOf(m.groups?.scope ?? (unit.own.length < unit.text.length ? unit.text.slice(-unit.own.length) : words), context, unit.amounts);
  }
  if (topic.scopes.length === 0) return [null];
  for (const text of [m.groups?.scope, m.groups?.scope === undefined ? m[0] : undefined, words, unit.own, unit.text, unit.intro, unit.heading, unit.before?.text]) {
    const named = text === undefined ? [] : scopesNamed(topic.scopeWords, text);
    if (named.length > 0) return named;
  }
  if (topic.scopeOtherwise === "*") return topic.scopes;
  return topic.scopeOtherwise !== undefined ? [topic.scopeOtherwise] : [];
}
