import { yearOf } from "../../../src/model/iso-day.js";
import type { Clause } from "../clauses/clauses.js";
import { hasHad, lemmaOf } from "../clauses/verb-group.js";
import { hasMark, indicesOf, topicMarks, verbsFor } from "../frames/marks.js";
import { timesIn, timesOf } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { leftoverOf } from "./accounting.js";
import { type Claim, NOTHING, plainClaim, type Reading, UNDERSTOOD } from "./claim.js";
import { conditionOf, hasBeside } from "./conditions.js";
import { agentOf } from "./countries.js";
import { isOwnReport } from "./read-states.js";
import { daysOf, settleChange, settleHold } from "./settle.js";
import type { UnitReading } from "./unit-reading.js";

const CHANGING = new Set(["extend", "move", "set", "decide", "begin", "other"]);

/** Reads the day of a deadline: the last day on which a thing may be done. */
export function readDeadlines(topic: TopicEntry, reading: UnitReading): Reading {
  const { unit, clauses, post, days } = reading;
  const { items } = unit;
  if (topicMarks(items).dates.length === 0) return NOTHING;
  const ways = topic.ways.filter((way) => hasBeside(unit, topic, way));
  if (ways.length === 0) return NOTHING;
  const out: Claim[] = [];
  let understood = false;
  for (const clause of clauses) {
    const list = clause.shares === null ? [clause] : [clause, clause.shares];
    const own = indicesOf(clause);
    const all = [...list, ...insideOf(clause, clauses)].flatMap(indicesOf);
    if (all.some((at) => hasMark(items[at], topic, "not", null))) continue;
    const way = ways.find(
      (one) =>
        all.some((at) => hasMark(items[at], topic, "thing", one)) && !all.some((at) => hasMark(items[at], topic, "not", one)),
    );
    if (way === undefined) continue;
    const here = timesOf(items, clause);
    // "… of foreigners whose papers expire before D".
    const next = clauses[clauses.indexOf(clause) + 1];
    const beside =
      next?.role === "relative" && !here.some((time) => time.role === "until" || time.role === "by" || time.role === "before")
        ? timesIn(items, (at) => next.ranges.some(([from, to]) => at >= from && at < to)).filter(
            (time) => time.role === "before" || time.role === "until",
          )
        : [];
    const times = [...here, ...beside];
    const last = [...times]
      .reverse()
      .find(
        (time) =>
          !isPrevious(items, time.at) &&
          time.date.day !== null &&
          time.date.kind === "day" &&
          (time.role === "until" ||
            time.role === "by" ||
            time.role === "before" ||
            ((time.role === "on" || time.role === "mention") &&
              (isLastDay(items, time.at) || clause.verbs.at(-1)?.effect === "end"))),
      );
    if (last === undefined) continue;
    understood = true;
    if (
      (clause.role === "condition" && !isSpared(clauses)) ||
      clauses.some((other) => isOwnReport(other, items)) ||
      (clause.conditional && !conditionOf(topic, way, items, clauses)) ||
      clause.role === "relative" ||
      unit.question ||
      reading.hosted === "foreign" ||
      agentOf(items, clause, topic.pack.host) !== null
    )
      continue;
    const verbs = verbsFor(clause);
    // "In 2022 the last day had been D".
    if (verbs.some((verb) => hasHad(items, verb))) continue;
    if (
      verbs.some(
        (verb, at) =>
          verb.mood === "conditional" ||
          verb.effect === "plan" ||
          (verb.effect === "decline" && at < verbs.length - 1) ||
          (verb.denial === "not" && verb.effect === "extend"),
      )
    )
      continue;
    const told = daysOf(last.date, post, verbs.at(-1)?.effect === "end" && verbs.at(-1)?.tense === "past" ? "past" : "future");
    if (!told?.latest) continue;
    // "Last year the deadline fell on D": that of a year that is over.
    const { earliest } = post.published;
    if (verbs.at(-1)?.tense === "past" && earliest !== null && yearOf(told.latest) < yearOf(earliest)) continue;
    // "moved from D1 to D2", "(previously D1)": the day before.
    const moved = verbs.some(
      (verb) =>
        verb.effect === "move" || verb.effect === "extend" || (verb.effect === "set" && times.some(({ role }) => role === "from")),
    );
    const previous = times.filter(
      (time) => time !== last && time.date.kind === "day" && ((moved && time.role === "from") || isPrevious(items, time.at)),
    );
    const changing =
      verbs.some((verb) => CHANGING.has(verb.effect) && verb.effect !== "other" && !verb.state) ||
      times.some((time) => time.role === "act");
    const before = previous.map((time) => daysOf(time.date, post, "future")?.latest ?? null).find((day) => day !== null) ?? null;
    const rest = times.filter((time) => time !== last && time.role !== "until" && !previous.includes(time));
    const context = { shared: null, ...days(unit) };
    const settled = changing
      ? settleChange(
          rest.filter((time) => time.role === "act" || time.role === "from"),
          null,
          post,
          "past",
          { ...context, frame: null, pending: false },
        )
      : settleHold([], null, post, "present", false, context.speaksOf);
    const used = new Set<number>(
      times
        .filter((time) => time === last || time.role !== "mention" || time.date.kind === "year" || previous.includes(time))
        .map((time) => time.at),
    );
    for (const verb of verbs) for (let i = verb.from; i < verb.to; i++) used.add(i);
    const left = leftoverOf(items, own, topic, {
      countries: false,
      verb: verbs.at(-1)?.head ?? 0,
      used,
      units: ["day", "month", "country"],
      partIsEnough: true,
      lifts: false,
    });
    if (left.narrow) continue;
    const stopped = [
      ...new Set([
        ...left.words,
        ...(reading.hosted === "unsaid" ? ["whose rule it is"] : []),
        ...(last.date.kind === "day" && told.earliest !== told.latest ? ["which year"] : []),
        ...(ofSentenceBefore(items, own, topic) ? ["the day of the sentence before"] : []),
      ]),
    ];
    out.push({
      ...plainClaim(topic, unit, changing ? "set" : "observe", settled.effective, "deadline-day"),
      value: { amount: told.latest, unit: "date" },
      previous: before === null ? null : { amount: before, unit: "date" },
      changes: changing,
      stopped,
      actAfterPost: settled.actAfterPost,
      yearless: last.date.year === null,
    });
  }
  if (out.length > 0) return { claims: out, understood: true };
  return understood ? UNDERSTOOD : NOTHING;
}

/** "The term up to which foreigners may leave | is moved to D": what the term is, told inside the clause that moves it. */
function insideOf({ ranges, verbs }: Clause, clauses: readonly Clause[]): readonly Clause[] {
  if (ranges.length < 2 || !verbs.some((verb) => /^(?:move|extend|set|be|hold)$/.test(verb.effect))) return [];
  return clauses.filter((one) => one.role === "relative" && ranges.some(([, to]) => one.ranges[0]?.[0] === to));
}

/** "You will not be fined if you leave by D." */
function isSpared(clauses: readonly Clause[]): boolean {
  return clauses.some(
    ({ role, verbs }) =>
      role === "main" &&
      verbs.some((verb) => verb.denial === "not" && verb.passive && /^(?:fine|punish|penali[sz]e)$/.test(lemmaOf(verb))),
  );
}

/** "This period has been extended": the sentence before gives another day for it, and both are told of one day. */
function ofSentenceBefore(items: readonly Item[], own: readonly number[], topic: TopicEntry): boolean {
  return own.some(
    (at) =>
      is(items[at - 1], "pronoun") &&
      /^(?:period|term|date|day|limit|time limit|window)$/.test(items[at]?.text ?? "") &&
      hasMark(items[at], topic, "thing"),
  );
}

/** "the deadline is D", "the last day … is D". */
function isLastDay(items: readonly Item[], at: number): boolean {
  return items
    .slice(0, at)
    .some((item) => /deadline|last day|latest date|cut-off|closing date|^the last$|due/.test(item.text) || is(item, "role", "by"));
}

/** "previously D", "instead of D". */
function isPrevious(items: readonly Item[], at: number): boolean {
  return [items[at - 1], items[at - 2]].some(
    (item) => is(item, "role", "previous") || /^(?:instead|instead of|rather than)$/.test(item?.text ?? ""),
  );
}
