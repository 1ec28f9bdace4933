import { append } from "../../../src/model/append.js";
import type { Clause } from "../clauses/clauses.js";
import { hasHad, lemmaOf } from "../clauses/verb-group.js";
import { topicMarks } from "../frames/marks.js";
import { timesOf } from "../frames/times.js";
import type { Item } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { withPresent } from "./beside-former.js";
import { type Claim, NOTHING, plainClaim, type Reading, UNDERSTOOD } from "./claim.js";
import { ownCase, scopedByCondition } from "./conditions.js";
import { corrected, putRight } from "./corrected-figures.js";
import { agentOf, isAnothers } from "./countries.js";
import { withFormer } from "./former-figures.js";
import { isPossible } from "./found-figure.js";
import { notYet } from "./put-off.js";
import { isOwnReport, readStates } from "./read-states.js";
import { settleHold } from "./settle.js";
import { comesAhead } from "./spoken-days.js";
import type { UnitReading } from "./unit-reading.js";
import { claimsOf, previousOf } from "./value-claims.js";
import { barePrevious, foundIn } from "./value-figures.js";
import { isBeforeOnly, isDenied, isPrevious, isThing, standsBefore } from "./value-neighbours.js";
import { isScopedByCondition, ofLack, scopedBefore } from "./value-scopes.js";

/** Reads the values that a unit tells of a topic. */
export function readValues(topic: TopicEntry, reading: UnitReading, rivals: readonly TopicEntry[]): Reading {
  const { unit, clauses } = reading;
  const { items } = unit;
  if (topicMarks(items).figures.length === 0) return withoutFigure(topic, reading);
  const found = foundIn(topic, reading, rivals).filter(({ clause }) => !isWish(items, clause));
  if (found.length === 0) {
    const implied = impliedOnly(topic, reading);
    return implied.understood ? implied : withoutFigure(topic, reading);
  }
  if (unit.question) return UNDERSTOOD;
  const claims: Claim[] = [];
  let understood = false;
  const previous = new Set<number>();
  for (const one of found) if (isPrevious(items, one.at, found) || hadBeen(items, one.clause)) previous.add(one.at);
  const tellsOnlyBefore = found.every((one) => previous.has(one.at) || isBeforeOnly(items, one));
  for (const one of found) {
    if (previous.has(one.at) && !tellsOnlyBefore) continue;
    const { clause } = one;
    understood = true;
    const scoped =
      isScopedByCondition(topic, items, clauses, one) ||
      ownCase(topic, items, clauses) ||
      (topic.topic.scopes.length > 0 && scopedByCondition(topic, items, clauses)) ||
      scopedBefore(topic, reading.unit) ||
      ofLack(topic, items, clauses, clause);
    const unmet = (clause.role === "condition" || clause.conditional) && !scoped;
    if (
      (unmet && !mayCome(clause, reading)) ||
      reading.hosted === "foreign" ||
      clauses.some((other) => isOwnReport(other, items) && isUnder(items, other, one.at)) ||
      agentOf(items, clause, topic.pack.host) !== null
    )
      continue;
    if (!topic.topic.subjects && standsBefore(one.at, (i) => isThing(topic, items[i]) && isAnothers(items, i, topic.pack.host)))
      continue;
    const denied = isDenied(items, one.at);
    if (denied) continue;
    const before = previousOf(topic, items, one, found, previous);
    const told = before?.value ?? (found.length === 1 ? barePrevious(items, one) : null);
    const settled = claimsOf(topic, reading, one, found, tellsOnlyBefore ? null : told, tellsOnlyBefore);
    const all = withPresent(settled, before, reading);
    const made = unmet ? all.map((claim) => ({ ...claim, stopped: [...claim.stopped, "if"] })) : all;
    append(claims, corrected(notYet(made, one, reading), reading));
  }
  const implied = impliedOnly(topic, reading);
  return {
    claims: [
      ...putRight(withFormer(topic, reading, found, claims), reading).map((claim) => ambiguous(claim, claims)),
      ...implied.claims,
    ],
    understood: understood || implied.understood,
  };
}

/** "If he signs it, the index will be 2,651 from D": what hangs on a condition may hold from its day on. */
function mayCome(clause: Clause, { unit: { items }, post }: UnitReading): boolean {
  return (
    clause.role === "main" &&
    clause.verbs.some((verb) => verb.tense === "future" && verb.mood === "told" && verb.denial === "none") &&
    timesOf(items, clause).some((time) => comesAhead(time, post))
  );
}

/** "Home quarantine was abolished": a rule that ends needs no figure; one that begins without it leaves open how much. */
function withoutFigure(topic: TopicEntry, reading: UnitReading): Reading {
  const { claims, understood } = readStates(topic, reading);
  return {
    claims: claims.map((claim) => (claim.direction === "in-force" ? { ...claim, stopped: [...claim.stopped, HOW_MUCH] } : claim)),
    understood,
  };
}

const HOW_MUCH = "how much";

/** "The unions had asked for 55,000": what somebody wanted before. */
function isWish(items: readonly Item[], { verbs }: Clause): boolean {
  return verbs.some((verb) => !verb.passive && WANTS.test(lemmaOf(verb)) && hasHad(items, { from: verb.from, to: verb.head }));
}

const WANTS = /^(?:ask|ask for|want|demand|request|seek|call for|hope|propose|suggest|expect|urge|insist|insist on)$/;

/** "Whom the commission had let across once in 90 days": what had been so before something else came. */
function hadBeen(items: readonly Item[], { verbs, ranges }: Clause): boolean {
  // "Since D it had gone from 30 to 90": a day of its own.
  if (ranges.some(([from, to]) => items.slice(from, to).some(({ kind }) => kind === "date"))) return false;
  return verbs.some((verb) => verb.kind !== "have" && hasHad(items, { from: verb.from, to: verb.head }));
}

/** Whether nothing parts a figure from the clause that reports it: "the 20 days we wrote about are 15 now: it is enough …". */
function isUnder(items: readonly Item[], { ranges }: Clause, at: number): boolean {
  const from = ranges[0]?.[0] ?? 0;
  return from <= at && !items.slice(from, at).some(({ kind, text }) => kind === "punct" && /^[:;]$/.test(text));
}

/** Two values of one series for the same days: which of them it is, the words do not say. */
function ambiguous(claim: Claim, all: readonly Claim[]): Claim {
  const same = (other: Claim): boolean =>
    other.subject === claim.subject &&
    other.scope === claim.scope &&
    other.effective.earliest === claim.effective.earliest &&
    other.effective.latest === claim.effective.latest;
  const rival = all.some(
    (other) =>
      same(other) &&
      other.value !== null &&
      claim.value !== null &&
      (other.value.amount !== claim.value.amount || other.value.unit !== claim.value.unit),
  );
  return rival ? { ...claim, stopped: [...claim.stopped, "two figures"] } : claim;
}

/** "10 MCI or 29 170 KZT" implies a value of the index by arithmetic; "1 MCI is 3,063 KZT" tells it outright. */
function impliedOnly(topic: TopicEntry, reading: UnitReading): Reading {
  const implied = topic.topic.impliedBy;
  if (implied === null || reading.hosted === "foreign") return NOTHING;
  const { items } = reading.unit;
  const claims: Claim[] = [];
  items.forEach((item, at) => {
    if (item.amount?.unit !== implied.unit || item.amount.value <= 0) return;
    for (let i = at + 1; i < items.length && i <= at + 4; i++) {
      const other = items[i] as Item;
      if (other.amount !== null) {
        const { unit, value } = other.amount;
        const amount = Math.round((value / (item.amount?.value ?? 1)) * 100) / 100;
        if (unit === null || !topic.topic.units.includes(unit) || !isPossible(topic, amount)) return;
        const settled = settleHold([], null, reading.post, "present", false, reading.days(reading.unit).speaksOf);
        claims.push({
          ...plainClaim(topic, reading.unit, "observe", settled.effective, "implied-by-arithmetic"),
          scope: implied.scope,
          value: { amount, unit },
          derived: item.amount?.value !== 1,
        });
        return;
      }
      if (!/^(?:or|of|=|–|-|\(|,|equals?|is|makes|amounting to|i|e|that|equivalent)$/.test(other.text)) return;
    }
  });
  return claims.length > 0 ? { claims, understood: true } : NOTHING;
}
