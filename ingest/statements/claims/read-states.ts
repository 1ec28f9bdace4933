import { append } from "../../../src/model/append.js";
import type { Clause } from "../clauses/clauses.js";
import { isList } from "../clauses/units.js";
import { hasHad, lemmaOf, type VerbGroup } from "../clauses/verb-group.js";
import { type Frame, framesOf, isMeant, type Reach, reachOf } from "../frames/frames.js";
import { hasMark, isIn, someMarked, thingsIn } from "../frames/marks.js";
import { compose, ENDING, told } from "../frames/polarity.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";
import { type Claim, NOTHING, type Reading, UNDERSTOOD } from "./claim.js";
import { dayOfWhen } from "./clause-days.js";
import { conditionOf, hasBeside, ownCase, scopedByCondition } from "./conditions.js";
import { memberClaims } from "./member-claims.js";
import { notUntil } from "./not-until.js";
import { statusClaims } from "./status-claims.js";
import type { UnitReading } from "./unit-reading.js";

/** Reads what a unit says of a topic that is in force or not, for everybody or country by country. */
export function readStates(topic: TopicEntry, reading: UnitReading): Reading {
  const { unit, clauses } = reading;
  const { items } = unit;
  const ways = topic.ways.filter(
    (way) => way.way.as !== "value" && someMarked(items, topic, "thing", way) && hasBeside(unit, topic, way),
  );
  if (ways.length === 0) return NOTHING;
  const things = thingsIn(items, topic);
  const claims: Claim[] = [];
  let understood = false;
  for (const clause of clauses) {
    if (!things.some((at) => isIn(clause, at) || (clause.shares !== null && isIn(clause.shares, at)))) continue;
    const reach = reachOf(items, clause, clauses);
    if (clause.verbs.length === 0 && clause.shares !== null && !speaksItself(topic, reach)) continue;
    const frames = framesOf(topic, ways, reach);
    const lacking = topic.topic.subjects ? null : lackFrame(topic, ways, reach, clauses);
    if (lacking !== null) {
      understood = true;
      append(claims, statusClaims(lacking.frame, lacking.reach, reading) ?? []);
      continue;
    }
    for (const one of frames) {
      const frame = withdrawn(underRule(one, clauses, items), clauses, items);
      const scoped =
        clause.conditional &&
        ((topic.topic.scopes.length > 0 && scopedByCondition(topic, items, clauses)) ||
          ownCase(topic, items, clauses) ||
          conditionOf(topic, frame.way, items, clauses));
      if (
        clause.role === "condition" ||
        (clause.conditional && !scoped) ||
        unit.question ||
        tellsNothing(clause, reading) ||
        (one.told.act !== "extend" && isBackground(clause, items)) ||
        isOverBy(frame, clauses) ||
        isElsewhere(frame, items)
      ) {
        understood = true;
        continue;
      }
      const whole = frame.clause === clause ? reach : reachOf(items, frame.clause);
      const made = topic.topic.subjects ? memberClaims(frame, whole, reading) : statusClaims(frame, whole, reading);
      if (made === null) continue;
      understood = true;
      append(claims, notUntil(made, frame, whole, reading.post));
      if (made.length > 0) break;
    }
  }
  if (claims.length > 0) return { claims, understood: true };
  return understood ? UNDERSTOOD : NOTHING;
}

/** Of which clauses it is known whether they tell nothing: every topic of a unit asks. */
const TELLING = new WeakMap<Clause, boolean>();

/** Whether a clause tells of no change and no state, whatever it is about. */
function tellsNothing(clause: Clause, { unit: { items }, clauses }: UnitReading): boolean {
  const known = TELLING.get(clause);
  if (known !== undefined) return known;
  const nothing =
    isToCome(clause, clauses, items) ||
    isPastFrame(clause, clauses, items) ||
    isInstruction(clause, items) ||
    isNone(items) ||
    isUndecided(clause, items) ||
    isOwnReport(clause, items);
  TELLING.set(clause, nothing);
  return nothing;
}

/** "Entry banned: none". */
function isNone(items: readonly Item[]): boolean {
  const last = items.reduce((found, item, at) => (item.kind === "word" ? at : found), -1);
  return is(items[last], "denier", "none") && /^[:–-]$/.test(items[last - 1]?.text ?? "");
}

/** "There is no date for the return of flights": what is still to be decided is neither told nor denied. */
function isUndecided({ ranges }: Clause, items: readonly Item[]): boolean {
  return ranges.some(([from, to]) =>
    items.slice(from, to).some((item, at, own) => is(item, "denier", "none") && UNDECIDED.test(own[at + 1]?.text ?? "")),
  );
}

const UNDECIDED =
  /^(?:changes?|news|dates?|decisions?|timetables?|schedules?|time frame|timeframe|word|information|announcements?|details|confirmation|clarity)$/;

/** "We wrote last week that …": what an earlier post said, to be borne out or taken back by this one. */
export function isOwnReport(clause: Clause, items: readonly Item[]): boolean {
  const [verb] = clause.verbs;
  return verb?.effect === "say" && verb.tense === "past" && clause.verbs.length > 1 && items[verb.from - 1]?.text === "we";
}

/** "When the emergency has ended, those who applied will …": a time to come, not a report. */
function isToCome(clause: Clause, clauses: readonly Clause[], items: readonly Item[]): boolean {
  if (clause.role !== "subordinate" || !/^(?:when|whenever|as soon as)$/.test(items[clause.ranges[0]?.[0] ?? -1]?.text ?? ""))
    return false;
  if (dayOfWhen(items, clause) !== null) return false;
  const before = items[(clause.ranges[0]?.[0] ?? 0) - 1];
  // "explained when …", "irrespective of when their registration ended"
  if (is(before, "verb", "say") || /^(?:irrespective of|regardless of|no matter|matter)$/.test(before?.text ?? "")) return true;
  return clauses.some(
    (one) =>
      one.role === "main" && one.verbs.some((verb) => verb.tense === "future" || verb.form === "bare" || verb.mood !== "told"),
  );
}

/** "When the regime was launched, the list had 10 names": a time long known, by which something else is told. */
function isPastFrame(clause: Clause, clauses: readonly Clause[], items: readonly Item[]): boolean {
  if (clause.role !== "subordinate" || items[clause.ranges[0]?.[0] ?? -1]?.text !== "when") return false;
  const dated = clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => item.kind === "date"));
  const past = (one: Clause): boolean => one.verbs.at(-1)?.tense === "past";
  return !dated && past(clause) && clauses.some((one) => one.role === "main" && past(one));
}

/** "Foreigners whose visas lapsed", "a connection which had been interrupted": who or what is spoken of, and no news. */
function isBackground({ role, ranges, verbs }: Clause, items: readonly Item[]): boolean {
  if (role !== "relative") return false;
  const first = ranges[0]?.[0] ?? -1;
  const persons = items[first]?.text === "whose" && is(items[first - 1], "group");
  return persons || verbs.some((verb) => hasHad(items, verb));
}

/** "The emergency, prolonged in April, ended on D": it had been extended before it ended. */
function isOverBy({ clause, told }: Frame, clauses: readonly Clause[]): boolean {
  if (clause.role !== "relative" || told.act !== "extend") return false;
  return clauses.some((one) => one.role === "main" && one.verbs.some((verb) => ENDING.has(verb.effect) && verb.denial === "none"));
}

/** "Visas move to the migration service": to a place, and to no other day. */
function isElsewhere({ clause, told }: Frame, items: readonly Item[]): boolean {
  const verb = clause.verbs.at(-1);
  if (told.act !== "move" || verb === undefined || items[verb.to]?.text !== "to") return false;
  return !items.slice(verb.to).some(({ kind }) => kind === "date");
}

/** "Open the e-visa page and type in the number": an order to the reader changes no rule, unless a day goes with it. */
function isInstruction(clause: Clause, items: readonly Item[]): boolean {
  const [verb] = clause.verbs;
  if (verb === undefined || clause.verbs.length > 1 || verb.form !== "bare" || verb.tense === "past") return false;
  const before = items[verb.from - 1];
  const seam = before?.kind === "seam" || before === undefined || (before.kind === "punct" && /^[-–•.]$/.test(before.text));
  return seam && !items.some((item) => item.kind === "date");
}

/** A clause that takes its verb from another says something only with a thing, or a country, of its own. */
function speaksItself(topic: TopicEntry, { items, own }: Reach): boolean {
  return own.some((at) => hasMark(items[at], topic, "thing") || (topic.topic.subjects && items[at]?.kind === "country"));
}

/** "Those who have no test are not let in", "… if they carry none": the main clause about those without it tells the duty. */
function lackFrame(
  topic: TopicEntry,
  ways: readonly WayEntry[],
  reach: Reach,
  clauses: readonly Clause[],
): { readonly frame: Frame; readonly reach: Reach } | null {
  const { clause, items, own } = reach;
  if ((clause.role !== "relative" && clause.role !== "condition") || !lacks(reach, clause)) return null;
  const way = ways.find(
    (one) => one.way.as === "document" && isMeant(topic, one, reach) && own.some((at) => hasMark(items[at], topic, "thing", one)),
  );
  const main = clauses.find((one) => one.role === "main" && one.verbs.some(grants));
  const verb = main?.verbs.find(grants);
  const thing = way === undefined ? undefined : own.find((at) => hasMark(items[at], topic, "thing", way));
  if (way === undefined || main === undefined || verb === undefined || thing === undefined) return null;
  const refused = (verb.effect === "forbid") === (verb.denial === "none");
  const v = refused === (way.way.inForceWhen === "required") ? 1 : -1;
  const frame: Frame = {
    topic,
    way,
    clause: { ...main, conditional: false },
    thing,
    phrase: [thing, thing + 1],
    told: told("hold", v, { future: verb.tense === "future" }),
    denied: [],
    stopped: [],
  };
  return { frame, reach: reachOf(items, main) };
}

function grants(verb: VerbGroup): boolean {
  return verb.effect === "forbid" || verb.effect === "permit" || verb.mood === "may";
}

function lacks({ items, own }: Reach, clause: Clause): boolean {
  const shows = clause.verbs.some((verb) => verb.effect === "show");
  return (
    own.some((at) => is(items[at], "denier", "without") || (shows && is(items[at], "denier", "none"))) ||
    (shows && clause.verbs.some((verb) => verb.denial === "not"))
  );
}

/** "dropped the rule under which a test had to be shown": the main clause tells what became of the rule. */
function underRule(frame: Frame, clauses: readonly Clause[], items: readonly Item[]): Frame {
  const { clause } = frame;
  const from = clause.ranges[0]?.[0] ?? 0;
  if (clause.role !== "relative" || frame.told.act !== "hold") return frame;
  const rule = [1, 2, 3, 4, 5, 6, 7]
    .map((back) => from - back)
    .find((at) => is(items[at], "change") || is(items[at], "noun", "require"));
  const main =
    rule === undefined
      ? undefined
      : clauses.find((one) => one.role === "main" && one.ranges.some(([a, b]) => rule >= a && rule < b));
  const verb = main?.verbs.at(-1);
  if (rule === undefined || main === undefined || verb === undefined) return frame;
  // Behind the rule, its verb is one that is done to it ("the rule that … was abolished", "lost its force").
  if (verb.to > rule + 1 && !verb.passive && !ENDING.has(verb.effect) && !TAKES_EFFECT.test(lemmaOf(verb))) return frame;
  const said = compose({ is: "state", v: frame.told.v, planned: false }, main.verbs, (one) => one.effect);
  return said === null ? frame : { ...frame, clause: { ...main }, told: said };
}

/** What a rule does by itself. */
const TAKES_EFFECT = /^(?:take effect|come into|enter into)/;

/** "taken off the list of countries with which flights are to be resumed": what had been announced of them is taken back. */
function withdrawn(frame: Frame, clauses: readonly Clause[], items: readonly Item[]): Frame {
  if (!isList(items[frame.thing]) || frame.told.act !== "change" || frame.told.v !== -1) return frame;
  const toCome = clauses.some(
    (one) =>
      one.role === "relative" &&
      (one.ranges[0]?.[0] ?? 0) > frame.thing &&
      one.verbs.some(
        (verb) =>
          /^(?:begin|resume)$/.test(verb.effect) &&
          (verb.tense === "future" ||
            verb.form === "infinitive" ||
            items.slice(verb.from, verb.to).some(({ text }) => text === "being")),
      ),
  );
  return toCome ? { ...frame, told: { ...frame.told, act: "retract", v: 1 } } : frame;
}
