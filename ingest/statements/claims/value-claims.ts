import { append } from "../../../src/model/append.js";
import type { Value } from "../../../src/model/value.js";
import { lemmaOf, tellsHowMuch } from "../clauses/verb-group.js";
import { hasMark, indicesOf, isIn, topicMarks, verbsFor } from "../frames/marks.js";
import { frontedTimes, type TimeMark, timesIn, timesOf } from "../frames/times.js";
import { WHICH_DAY } from "../refiners/same-post-refiner.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { leftoverOf } from "./accounting.js";
import { betweenStates } from "./agreements.js";
import { besideFormer, staysSo, wasSo } from "./beside-former.js";
import { type Claim, plainClaim } from "./claim.js";
import { isOneCarriers } from "./countries.js";
import { A_DRAFT, isOfDraft } from "./drafts.js";
import { type Found, figureOf, isAddition, isNoDuty, namesRule, OF_OTHERS } from "./found-figure.js";
import { countriesIn, openings } from "./openings.js";
import { isStep } from "./put-off.js";
import { scopesMade } from "./scopes.js";
import { asEffective, pointsBack, settleChange, settleHold, writing, yearAhead } from "./settle.js";
import { tellsPast } from "./undated.js";
import type { UnitReading } from "./unit-reading.js";
import { heldAgainst, saidAgainst } from "./value-ends.js";
import { headOfRow, isSecondOfYear } from "./value-figures.js";
import {
  dayBeside,
  isLabel,
  isOneOffice,
  isOnlyTime,
  isPresent,
  isPrevious,
  isThing,
  isTown,
  joinedFigures,
  pairedNames,
  strangeBetween,
  twinOf,
} from "./value-neighbours.js";
import { DESCRIBED_REACH, ofPersons, ofSomeNations, subjectsOf } from "./value-scopes.js";
import {
  afterItsYear,
  beforeFrame,
  CHANGING,
  comingDay,
  currentYear,
  hasLedTo,
  isBesideThisYears,
  isFrom,
  isHabit,
  isPlanned,
  lastOfThem,
  leadingDays,
  ofAnotherTime,
  pastYear,
  rowDay,
  sharedDay,
  sinceWhen,
  tenseOf,
  withLead,
} from "./value-times.js";

/** The figure before that goes with a figure: "from A to B" in front of it, "B (previously A)" behind it, else the only one of its clause. */
export function previousOf(
  topic: TopicEntry,
  items: readonly Item[],
  one: Found,
  found: readonly Found[],
  previous: ReadonlySet<number>,
): Found | undefined {
  const at = found.indexOf(one);
  const earlier = (other: Found | undefined): other is Found =>
    other !== undefined && previous.has(other.at) && other.way === one.way;
  const [front, behind] = [found[at - 1], found[at + 1]];
  const from = (other: Found): boolean => items[other.at - 1]?.text === "from";
  if (earlier(front) && from(front)) return front;
  if (earlier(behind) && !from(behind)) return behind;
  const all = found.filter(earlier);
  const own = all.filter((other) => other.clause === one.clause);
  const single = !topic.topic.subjects && topic.topic.scopes.length === 0 && topic.topic.scopesFrom === null;
  return own.length === 1 ? own[0] : single && all.length === 1 ? all[0] : undefined;
}

/** What becomes of a figure that a sentence speaks against. */
const AGAINST = { over: "end", denied: "observe-not" } as const;

export function claimsOf(
  topic: TopicEntry,
  reading: UnitReading,
  one: Found,
  all: readonly Found[],
  previous: Value | null,
  onlyBefore: boolean,
): readonly Claim[] {
  const { unit, clauses, post, days } = reading;
  const { items } = unit;
  const { clause } = one;
  const against = onlyBefore || previous !== null ? null : saidAgainst(items, clauses, one);
  // "No longer for 30 days but for 60": the figure that holds tells all.
  if (against !== null && all.some((other) => other !== one && saidAgainst(items, clauses, other) === null)) return [];
  // "12 further states", "45 states beside some that are counted apart": what is added to a number is not the number.
  if (isAddition(items, one.at, post)) return openings(topic, reading, countriesIn(items, topic));
  const former = onlyBefore || against !== null;
  const index = all.indexOf(one);
  const last = all[index - 1]?.at ?? -1;
  const span = indicesOf(clause);
  const sharedTimes =
    clause.shares === null
      ? []
      : timesIn(items, (at) => clause.shares?.ranges.some(([from, to]) => at >= from && at < to) === true);
  // "June 8, 9 (from 3 to 5 days) – …": days that lead a row of a scale are an example, not a beginning.
  const example = new Set(topic.topic.scopesFrom === "days-range" && unit.own > 0 ? leadingDays(items, unit.own) : []);
  // "2,525 (2019), 2,651 (2020)": a day beside a figure is that figure's alone.
  const apart = new Set(
    topicMarks(items)
      .figures.map((at) => dayBeside(items, at))
      .filter((at) => at >= 0),
  );
  const mine = dayBeside(items, one.at);
  // "The rule that … was abolished on D": the day stands where the end is told.
  const ended = against !== null && against.clause !== clause ? against.clause : null;
  const all_ = timesIn(
    items,
    (at) => isIn(ended ?? clause, at) && !example.has(at) && at !== one.at && (mine >= 0 ? at === mine : !apart.has(at)),
  );
  // "from January – 100, from April – 120": each figure has the day that stands since the figure before.
  const near = all_.filter((time) => ended !== null || (time.at > last && (time.at < one.at || index === all.length - 1)));
  // "On D flights with A go up from …, while those with B go down …": a day in front holds for every change of the sentence.
  const first = clauses[0]?.verbs[0]?.from ?? 0;
  const lead =
    unit.own > 0
      ? timesIn(items, (at) => at < unit.own)
      : clause.verbs.some((verb) => /^(?:raise|lower)$/.test(verb.effect))
        ? timesIn(items, (at) => at < first)
        : [];
  // "From D they need a permit if they stay longer than 90 days": the day of the rule is that of its condition.
  const hung = clause.role === "condition" ? clauses.find((other) => other.role === "main" && other.conditional) : undefined;
  const ofRule = hung === undefined ? [] : timesOf(items, hung).filter(isFrom);
  const times: readonly TimeMark[] = near.some(isFrom)
    ? near
    : all_.some(isFrom)
      ? all_
      : sharedTimes.some(isFrom)
        ? sharedTimes
        : lead.some(isFrom)
          ? withLead(items, lead, all_, unit.own)
          : [
              ...ofRule,
              ...frontedTimes(items, clause),
              ...(all_.length > 0 ? all_ : sharedTimes.filter(({ date }) => date.kind === "year")),
            ];
  const verbs = verbsFor(clause);
  const was = wasSo(items, verbs, times, post);
  // "who plan to stay longer" tells of persons.
  const planned =
    verbs.some(
      (verb) =>
        verb.mood === "conditional" ||
        (verb.effect === "plan" && !isOwn(topic, verb.word) && clause.role !== "relative" && clause.role !== "condition") ||
        (verb.mood === "may" && (/^(?:raise|lower|set)$/.test(verb.effect) || /^get\b/.test(lemmaOf(verb)))) ||
        // "The index may be 3,100", "quarantine may last 14 days"; "may be up to 30 days" is what is allowed.
        (verb.mood === "may" && tellsHowMuch(verb) && !span.some((at) => at < one.at && is(items[at], "limit"))),
    ) ||
    span.some(
      (at) =>
        at < one.at &&
        is(items[at], "noun", "plan") &&
        !/^requests?$/.test(items[at]?.text ?? "") &&
        !hasLedTo(items, at) &&
        !verbs.some((verb) => at >= verb.from && at < verb.to),
    ) ||
    isPlanned(items, one.at);
  // "denied that the fee is 5", "declined to raise it to 5".
  if (verbs.some((verb, at) => verb.effect === "decline" && at < verbs.length - 1)) return [];
  if (
    against === null &&
    verbs.some((verb) => verb.denial !== "none" && verb.effect !== "hold") &&
    !/^(?:until|before)$/.test(items[one.at - 1]?.text ?? "") &&
    !span.some((at) => is(items[at], "limit")) &&
    !hasMark(items[one.at - 1], topic, "at", one.way)
  )
    return [];
  const changing =
    verbs.some(
      (verb) =>
        (CHANGING.has(verb.effect) || (verb.tense === "past" && lemmaOf(verb) === "become")) &&
        verb.mood !== "may" &&
        !(verb.state && /^(?:extend|resume)$/.test(verb.effect)) &&
        !isHabit(verb),
    ) ||
    span.some((at) => items[at]?.text === "new" && at < one.at) ||
    span.some((at) => isStep(items[at]) || (is(items[at], "noun", "extend") && !isOwn(topic, items[at]))) ||
    previous !== null;
  const dated0 = times.some((time) => isFrom(time) && !pointsBack(time.date));
  // "They will have one day instead of three."
  const atOnce = items.some((item) => is(item, "role", "at-once"));
  const coming = previous !== null && !atOnce && verbs.some((verb) => verb.tense === "future" && verb.mood === "told");
  const tense = coming ? "future" : tenseOf(hung ?? clause);
  const sameDay = span.some((at) => items[at]?.date != null && pointsBack(items[at]?.date as NonNullable<Item["date"]>));
  const given = sameDay && !dated0 ? sharedDay(unit) : changing && !dated0 && tense === "present" ? comingDay(unit, post) : null;
  const context = { shared: given, ...beforeFrame(days(unit), times, post) };
  const unchanged = span.some((at) => staysSo(items, at));
  // "… since D, whereas A still applies": the day of a change is not that of what stays.
  const stays = unchanged && !all_.some(isFrom);
  const dated = (dated0 && !stays) || given !== null;
  const future = context.frame !== null;
  const beside = ofPersons(items, one.at);
  // "The two-month period will end on D": D is no day of the figure.
  const ends = against === null && verbs.at(-1)?.effect === "end" && previous === null && !changing;
  // "shall be filed" is the language of rules, not of what is to come.
  const shall = verbs.some((verb) => items.slice(verb.from, verb.to).some((item) => item.text === "shall"));
  const change =
    !ends &&
    !was &&
    (against?.is === "over" ||
      dated ||
      yearAhead(times, post) !== null ||
      (!beside && ((changing && !unchanged) || (tense === "future" && !shall && !unchanged) || (future && !unchanged))) ||
      onlyBefore);
  const rows = dated ? null : rowDay(items, one.at);
  const gone = dated ? null : lastOfThem(topic, reading, clause);
  // "are cut to 2", "an increase to 5": there was another figure before. "8 flights a week from D" says nothing of it; a duty is new.
  const altered =
    change && (isNoDuty(topic) || verbs.some(({ effect }) => ALTERS.test(effect)) || span.some((at) => isStep(items[at])));
  const past = pastYear(times, post);
  const current = past === null ? currentYear(times, post) : null;
  const settled = past
    ? {
        ...settleHold([], null, post, "past", false),
        effective: asEffective(past, changing ? "part" : "observed"),
      }
    : gone
      ? { ...settleHold([], null, post, "past", false), effective: { earliest: gone, latest: gone, basis: "observed" as const } }
      : current
        ? { ...settleHold([], null, post, "past", false), effective: current }
        : rows
          ? settleChange([{ role: "from", date: rows, at: 0, lead: "" }], null, post, "past", context)
          : change && atOnce && !dated
            ? { ...settleHold([], null, post, "past", false), effective: asEffective(writing(post), "stated") }
            : change
              ? settleChange(times, null, post, tense, dated ? { ...context, frame: null } : context)
              : settleHold(stays ? all_ : times, null, post, was ? "past" : tense, false, context.speaksOf, was);
  const used = new Set<number>([one.at, ...example, ...all.map((other) => other.at)]);
  for (const time of times) used.add(time.at);
  // "The age up to which children are exempt is 18": its unit in another word.
  if (one.value.unit === "year") for (const at of span) if (items[at]?.text === "age") used.add(at);
  for (const at of besideFormer(items, all)) used.add(at);
  for (const at of mine >= 0 ? span.filter((i) => items[i]?.kind === "date") : apart) used.add(at);
  // "1 time in 30 days": a figure of the thing itself.
  for (const at of span) if (items[at]?.amount?.unit === null && isThing(topic, items[at + 1])) used.add(at);
  for (const verb of verbs) for (let i = verb.from; i < verb.to; i++) used.add(i);
  const left = leftoverOf(items, span, topic, {
    countries: topic.topic.subjects || topic.topic.units.includes("country"),
    verb: verbs.at(-1)?.head ?? 0,
    used,
    units: [...topic.topic.units, ...OF_OTHERS],
    partIsEnough: true,
    lifts: false,
  });
  const conditioned = clause.role === "condition" || clause.conditional || topic.topic.scopesFrom === "days-range";
  // The figure before, told without its unit, is accounted for.
  const bare = previous === null || all.some(({ value }) => value === previous) ? null : String(previous.amount);
  const denial = bare !== null && heldAgainst(items, one) !== null ? /^(?:not|any ?more|any longer)$/ : null;
  const cause = conditioned ? /^(?:if|in case of|in the event of)$/ : null;
  const words = left.words.filter((word) => word !== bare && denial?.test(word) !== true && cause?.test(word) !== true);
  const twin = twinOf(items, one.at);
  const heads = headOfRow(unit).flatMap((item) =>
    (item.entry?.topics ?? []).filter(
      (mark) => mark.role === "thing" && mark.topic !== topic && figureOf(mark.topic, items[one.at] as Item) !== null,
    ),
  );
  const row = joinedFigures(items, one.at);
  const paired = topic.topic.subjects ? pairedNames(topic, items, row) : null;
  const stopped = [
    ...new Set([
      ...words,
      ...(left.persons && topic.topic.scopes.length === 0 ? ["a part of them"] : []),
      ...(paired === null && (row.length > 1 || items.some(({ text }) => text === "respectively")) ? ["which of them"] : []),
      ...(one.thing === one.at && heads.length > 0 ? ["whose figure it is"] : []),
      ...(isSecondOfYear(topic, unit, one) ? ["which scope it is of"] : []),
      ...(twin ? [`${twin.amount?.value}`] : []),
      ...settled.unread,
      ...((sameDay && !dated0 && given === null) || (beside && verbs.at(-1)?.tense === "future" && !change && !shall)
        ? [WHICH_DAY]
        : []),
      ...(reading.hosted === "unsaid" ? ["whose rule it is"] : []),
      ...(isOfDraft(unit) ? [A_DRAFT] : []),
      ...(changing && !dated && tense !== "past" && isPresent(items) ? [WHICH_DAY] : []),
    ]),
  ];
  const described =
    clause.role === "relative"
      ? Array.from({ length: DESCRIBED_REACH }, (_, i) => (span[0] ?? 0) - 1 - i).filter((at) => at >= 0)
      : [];
  // "… for citizens of A if their stay does not exceed 14 days": those whom a condition speaks of stand before it.
  const ahead =
    clause.role === "condition" || clause.role === "subordinate"
      ? Array.from({ length: Math.max(0, (span[0] ?? 0) - unit.own) }, (_, i) => unit.own + i)
      : [];
  if (!topic.topic.subjects && ofSomeNations(topic, unit, [...span, ...described, ...ahead])) stopped.push("some nationalities");
  append(stopped, betweenStates(topic, items, [...span, ...described, ...ahead]));
  if (topic.topic.subjects && isOneCarriers(items, clause.verbs.length > 0 || clause.shares === null ? clause : clause.shares))
    stopped.push("one carrier");
  if (topic.topic.subjects && span.some((at) => isTown(items, at) && !isLabel(items, at))) stopped.push("one route");
  if (span.some((at) => at < one.at && isOneOffice(items, at))) stopped.push("one office");
  if (isOnlyTime(items, one, verbs)) stopped.push(items[one.thing]?.text ?? "");
  append(stopped, strangeBetween(items, one, verbs));
  if (/^(?:former|old|previous|prior|earlier|then|erstwhile)$/.test(items[one.thing - 1]?.text ?? "")) stopped.push("when");
  if (past === null && (ofAnotherTime(items, clause, one.at) || isBesideThisYears(items, one.at, post))) stopped.push("when");
  const verb = verbs.at(-1);
  const over =
    verb !== undefined &&
    clause.role !== "relative" &&
    tellsPast(items, verb) &&
    verb.head < one.at &&
    !verbs.some((other) => other !== verb && /^(?:say|decide)$/.test(other.effect));
  if (over && !unchanged && !past && !gone && !rows && !change && settled.until === null && !times.some(isFrom))
    stopped.push("a time that is past");
  if (against?.is === "denied") stopped.push("what it is now");
  // "was previously limited to 60": what it is now is not said, unless the sentence before says it.
  if (onlyBefore && !(unit.before?.line === unit.line && unit.before.items.some((item) => figureOf(topic, item) !== null)))
    stopped.push("what it is now");
  const since =
    sinceWhen(settled.effective, post, { past: past !== null, told: tense === "past" && !change }) ?? afterItsYear(times, post);
  const alone = all.every((other) => other === one || isPrevious(items, other.at, all));
  const out: Claim[] = [];
  const subjects =
    paired !== null
      ? [paired[row.indexOf(one.at)] ?? null]
      : subjectsOf(
          topic,
          unit,
          one,
          all.filter((other) => other === one || !isPrevious(items, other.at, all)),
        );
  const forAll = subjects.length === 0 && topic.topic.subjects && !planned && namesRule(topic, unit, one.thing);
  const operation = planned
    ? "plan"
    : against !== null
      ? AGAINST[against.is]
      : (past ? changing : change || rows)
        ? "set"
        : "observe";
  const scopes = scopesMade(
    topic,
    unit,
    one.at,
    all.map((other) => other.at),
  );
  // "Everyone who arrives isolates for 14 days": of whom it holds in fact, the words leave open; that it is over, it is for all.
  if (forAll && (operation !== "end" || !left.persons))
    out.push({
      ...plainClaim(topic, unit, "list", settled.effective, "value"),
      direction: against === null ? "in-force" : "not-in-force",
      members: [],
      value: former ? null : one.value,
      until: beside ? null : settled.until,
      changes: true,
      stopped: operation === "end" ? stopped : [...stopped, "for whom"],
      actAfterPost: settled.actAfterPost,
    });
  for (const subject of subjects) {
    for (const [rank, scope] of scopes.entries()) {
      // One figure of a year, where each scope may have had its own: it is that of the first.
      const ofYear = (past ?? current) !== null && rank > 0 ? ["which scope it is of"] : [];
      out.push({
        ...plainClaim(topic, unit, operation, settled.effective, "value"),
        direction: against === null ? "in-force" : "not-in-force",
        subject,
        scope,
        value: former ? null : one.value,
        previous: former ? one.value : previous,
        until: beside ? null : settled.until,
        changes: (past ? changing : change || rows !== null) && !planned,
        before: altered ? "again" : "unsaid",
        stopped: [...stopped, ...ofYear],
        actAfterPost: settled.actAfterPost,
        yearless: times.some((time) => time.date.year === null && time.date.day !== null && time.date.relative === undefined),
      });
      const told = out.at(-1) as Claim;
      if (since !== null && alone && unit.kind !== "item" && told.operation !== "plan" && told.until === null)
        out.push({
          ...told,
          operation: "observe-not",
          direction: "not-in-force",
          effective: since,
          value: null,
          previous: null,
          changes: false,
          stopped: [...stopped, "what it is now"],
        });
    }
  }
  return out;
}

const ALTERS = /^(?:raise|lower)$/;

/** A noun that belongs to what the topic is about ("extension of stay"). */
function isOwn(topic: TopicEntry, item: Item | undefined): boolean {
  return hasMark(item, topic, "thing") || hasMark(item, topic, "with");
}
