import type { Clause } from "../clauses/clauses.js";
import { tellsOfAct } from "../clauses/days-behind.js";
import type { Unit } from "../clauses/units.js";
import type { Frame, Reach } from "../frames/frames.js";
import { hasMark, isIn, someMarked, thingsIn } from "../frames/marks.js";
import { timesIn } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { isEnoughInPart, leftoverOf, liftsRule } from "./accounting.js";
import { strangeAgent } from "./agents.js";
import { betweenStates } from "./agreements.js";
import type { Claim } from "./claim.js";
import { timesFor } from "./clause-days.js";
import { agentOf, isOfAnother } from "./countries.js";
import { ofPersonsOnly, ofSomePersons } from "./persons.js";
import { categoriesIn } from "./scopes.js";
import { framedClaim, halfHost, settled, usedOf } from "./state-days.js";
import { undatedOf, undatedPresent } from "./undated.js";
import type { UnitReading } from "./unit-reading.js";

/** Figures that say nothing against a rule. */
const COUNTED = ["country"];
/** Figures that belong to the rule which a fact names ("the 30-day period … starts from …"). */
const MEASURES = [...COUNTED, "day", "business-day", "hour", "minute", "week", "month", "year", "page"];

/** Claims of a topic that is one rule for everybody, scope by scope. Null where the frame says nothing of the rule. */
export function statusClaims(frame: Frame, reach: Reach, reading: UnitReading): readonly Claim[] | null {
  const { topic } = frame;
  if (
    reading.hosted === "foreign" ||
    agentOf(reach.items, frame.clause, topic.pack.host) !== null ||
    isOfAnother(reach.items, frame.thing, topic.pack.host) ||
    isTheirs(frame, reach) ||
    isConsequence(frame.clause, reading)
  )
    return [];
  const sides = settled(frame, reach, reading, false, null);
  if (sides === null) return null;
  const used = usedOf(frame, reach, []);
  const subject =
    frame.thing < (reach.own[0] ?? 0) ? reach.shared.filter((at) => at < (frame.clause.shares?.verbs[0]?.from ?? 0)) : [];
  const partIsEnough = isEnoughInPart(frame);
  const lifts = liftsRule(frame);
  const left = leftoverOf(reach.items, subject.length === 0 ? reach.own : [...subject, ...reach.own], topic, {
    countries: false,
    verb: frame.clause.verbs.at(-1)?.head ?? 0,
    used,
    units: frame.way.way.as === "fact" ? MEASURES : COUNTED,
    partIsEnough,
    lifts,
  });
  if (lifts && ofSomePersons(frame, reach, reading.clauses)) return [];
  if (left.narrow || ofPersonsOnly(frame, reach, reading.unit)) return [];
  const undated = frame.clause.role === "relative" && sides.changes && !sides.settled.dated;
  const byAct = undated && tellsOfAct(reach.items, frame.clause);
  if (undated && !byAct) return [];
  const stopped = [
    ...new Set([
      ...frame.stopped,
      ...left.words,
      ...(byAct ? ["when"] : []), // "signed a decree that introduces …": when it takes effect is not told
      ...sides.settled.unread,
      ...undatedOf(frame, reach, sides),
      ...undatedPresent(frame, reach, reading),
      ...daysDescribing(frame, reading),
      ...(partIsEnough ? [] : strangeAgent(reach.items, frame.clause, frame.thing, reading.clauses)),
      ...(isPartners(frame, reading) ? ["between whom"] : []),
      ...betweenStates(topic, reach.items, reach.own),
      ...halfHost(reading),
    ]),
  ];
  const times = timesFor(frame, reach);
  const base: Claim = { ...framedClaim(frame, reading.unit, sides, frame.told, times), stopped };
  return scopesOf(topic, reach, reading.unit, reading.clauses).map((scope) => ({ ...base, scope }));
}

const LOOK_BACK = 6;

/** "The visa-free regime will come into force": of a post that spoke of the regime with one country, that one is meant. */
function isPartners({ topic, clause }: Frame, { unit }: UnitReading): boolean {
  const { host } = topic.pack;
  const partner = (items: readonly Item[]): boolean => {
    const [thing] = thingsIn(items, topic);
    return (
      thing !== undefined &&
      items.some(
        (item, at) =>
          item.kind === "country" &&
          item.country?.code !== host &&
          /^(?:with|and|between)$/.test(items[at - 1]?.text ?? "") &&
          at > thing,
      )
    );
  };
  if (clause.ranges.some(([from, to]) => unit.items.slice(from, to).some((item) => item.kind === "country"))) return false;
  if (partner(unit.title)) return true;
  for (let at = unit.before, steps = 0; at !== null && steps < LOOK_BACK; at = at.before, steps++)
    if (partner(at.items)) return true;
  return false;
}

/** "introducing the regime, which will apply from D till D": days that describe the thing in a clause of their own, and that no frame took. */
function daysDescribing({ clause, thing, topic }: Frame, { unit: { items }, clauses }: UnitReading): readonly string[] {
  const describes = clauses.some((one) => {
    const [start, end] = one.ranges[0] ?? [0, 0];
    return (
      one !== clause &&
      one.role === "relative" &&
      start > thing &&
      !items.slice(start, end).some((item) => hasMark(item, topic, "thing")) &&
      timesIn(items, (at) => at >= start && at < end).some(
        ({ role, date }) => date.kind === "day" && /^(?:from|until|before)$/.test(role),
      )
    );
  });
  return describes ? ["a day"] : [];
}

/** "the ban on their entry": that of the persons named before. */
function isTheirs(frame: Frame, { items }: Reach): boolean {
  return (
    /^(?:their|his|her)$/.test(items[frame.phrase[0]]?.text ?? "") || /^(?:their|his|her)$/.test(items[frame.thing - 1]?.text ?? "")
  );
}

/** "Passports of A are recognised, which means that no test is asked for": it follows for those of A alone. */
function isConsequence(clause: Clause, { unit, clauses }: UnitReading): boolean {
  if (clause.role !== "relative") return false;
  const start = Math.min(...clause.ranges.map(([from]) => from));
  const means = clauses.some(
    (one) =>
      one.role === "relative" &&
      one.verbs.some((verb) => /^mean/.test(unit.items[verb.head]?.text ?? "")) &&
      Math.max(...one.ranges.map(([, to]) => to)) <= start + 2,
  );
  return means && unit.items.slice(0, start).some((item) => item.kind === "country" || is(item, "group", "part"));
}

function scopesOf(topic: TopicEntry, reach: Reach, unit: Unit, clauses: readonly Clause[]): readonly (string | null)[] {
  if (topic.topic.scopesFrom === "visa-category") return categoriesIn(reach.own.map((at) => reach.items[at] as Item));
  if (topic.topic.scopes.length === 0) return [null];
  const named = (list: readonly number[]): readonly string[] =>
    someMarked(reach.items, topic, "scope")
      ? topic.topic.scopes.filter((scope) => list.some((at) => hasMark(reach.items[at], topic, "scope", undefined, scope)))
      : [];
  const beside = clauses
    .filter((clause) => clause.role === "relative")
    .flatMap((clause) => clause.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)));
  const here = named([...reach.own, ...beside]);
  if (here.length > 0) return here;
  const around = named(unit.items.map((_, i) => i));
  // "Applications are accepted, but invitations are not approved": what another verb is told of is no case of this one.
  const others = clauses.filter(
    (one) => one.role === "main" && one.verbs.some(({ head }) => head >= 0 && !reach.own.includes(head)),
  );
  const elsewhere = named(unit.items.flatMap((_, i) => (others.some((one) => isIn(one, i)) ? [i] : [])));
  const contrasted = others.some(({ ranges }) => [-1, 0, 1].some((step) => is(reach.items[(ranges[0]?.[0] ?? 0) + step], "but")));
  if (contrasted && around.length > 0 && around.every((scope) => elsewhere.includes(scope)))
    return topic.topic.scopes.filter((scope) => !elsewhere.includes(scope));
  if (around.length === 1) return around;
  return topic.topic.scopeOtherwise !== null && topic.topic.scopeOtherwise !== "*"
    ? [topic.topic.scopeOtherwise]
    : topic.topic.scopes;
}
