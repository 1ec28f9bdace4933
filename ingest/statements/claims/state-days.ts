import type { DayBounds } from "../../../src/model/bounds.js";
import type { Post } from "../../../src/model/post.js";
import type { Operation } from "../../../src/model/statement.js";
import type { Clause } from "../clauses/clauses.js";
import { isList, type Unit } from "../clauses/units.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import type { Frame, Reach } from "../frames/frames.js";
import { hasMark, isIn, verbsFor } from "../frames/marks.js";
import type { Told } from "../frames/polarity.js";
import { correctedAt, type Lasting, lastingIn, type TimeMark } from "../frames/times.js";
import { WHICH_DAY } from "../refiners/same-post-refiner.js";
import { type Item, is } from "../scan/items.js";
import { addedFrom } from "./added-rules.js";
import { type Claim, plainClaim } from "./claim.js";
import { timesAround, timesFor } from "./clause-days.js";
import { A_DRAFT, isOfDraft } from "./drafts.js";
import {
  asEffective,
  type DayContext,
  daysOf,
  isJustOver,
  isSpan,
  pointsBack,
  type Settled,
  settleChange,
  settleHold,
  type Tense,
  UNTIL_WHEN,
  writing,
} from "./settle.js";
import { asOf, beginsAfter, dayBefore, dayPointedAt, endsAhead, isAhead, wasSo } from "./spoken-days.js";
import type { UnitReading } from "./unit-reading.js";

const tenseOf = (frame: Frame): Tense => {
  const verbs = verbsFor(frame.clause);
  // "are not required to provide", "began to be recognised": the governing verb has the tense.
  const governor = verbs.length > 1 && verbs.at(-1)?.form === "infinitive" ? verbs.at(-2) : undefined;
  const verb =
    governor !== undefined && /^(?:require|permit|forbid|exempt|begin|resume|end)$/.test(governor.effect) ? governor : verbs.at(-1);
  const decided = verbs.find((one) => one.effect === "decide" && one.tense === "past");
  if (decided !== undefined && verb !== decided && verb?.tense !== "future") return "past";
  if (
    frame.told.future ||
    verb?.tense === "future" ||
    verb?.form === "infinitive" ||
    (verb?.form === "bare" && verb.tense !== "past")
  )
    return "future";
  return verb?.tense === "past" ? "past" : "present";
};

/** How long it lasts. "The regime was restored for up to 30 days of stay" tells how long one may stay, not how long the regime lasts. */
function lastingOf(items: readonly Item[], inside: (at: number) => boolean, v: number, { verbs }: Clause): Lasting | null {
  const lasting = lastingIn(items, inside);
  const ofStay = lasting !== null && verbs.some((verb) => verb.to <= lasting.at && (verb.mood === "may" || isStay(verb)));
  if (v === 1 && (lasting?.atMost || ofStay)) return null;
  // "With visa-free entry for up to 14 days from D, the transit regime is no longer in force": how long is told of another thing.
  const [verb] = verbs;
  const ofOther =
    lasting?.atMost &&
    verb !== undefined &&
    lasting.at < verb.from &&
    items.slice(0, lasting.at).some((item, at) => inside(at) && item.entry?.topics.some(({ role }) => role === "thing"));
  return ofOther ? null : lasting;
}

/** "May enter for 7 days", "come without a visa for 30 days": how long they stay. */
function isStay({ word }: VerbGroup): boolean {
  return (
    word.entry?.meanings.some(
      (m) => m.cls === "verb" && /^(?:enter|stay|visit|come|travel|remain in|reside|live)$/.test(m.lemma),
    ) === true
  );
}

export interface Sides {
  readonly settled: Settled;
  readonly operation: Operation;
  readonly changes: boolean;
  readonly announced?: DayBounds | null;
}

/** The operation of what is told, with its days. */
export function settled(frame: Frame, reach: Reach, reading: UnitReading, listed: boolean, shared: TimeMark | null): Sides | null {
  const told = sidesOf(frame, reach, reading, listed, shared);
  if (told === null) return null;
  const sides = insteadOf(frame, reach, told, reading.post);
  // "On the same day the registration is abolished": of which day that is, nothing is found.
  const lost = (): boolean =>
    shared === null &&
    timesFor(frame, reach).some(({ date }) => date.relative === "same-day") &&
    dayPointedAt(reading.unit) === null;
  if (!isUndatedNews(frame, sides, reading) && !lost()) return sides;
  return { ...sides, settled: { ...sides.settled, unread: [...sides.settled.unread, WHICH_DAY] } };
}

/** "Will resume on D, not on D0": the day that had been announced is replaced. */
function insteadOf(frame: Frame, reach: Reach, sides: Sides, post: Post): Sides {
  if (!/^(?:start|end)$/.test(sides.operation) || !sides.settled.dated) return sides;
  const wrong = timesFor(frame, reach).find(({ at }) => correctedAt(reach.items, at) !== null);
  const announced = wrong === undefined ? null : daysOf(wrong.date, post, "future");
  return announced === null ? sides : { ...sides, operation: "move", announced };
}

/** "Flights return", in a post that tells from which day on something is to come: whether that is the day, or it has come, is not said. */
function isUndatedNews(
  { clause, told }: Frame,
  { settled: { effective } }: Sides,
  { days, unit, after, post }: UnitReading,
): boolean {
  const [verb] = verbsFor(clause);
  return (
    (effective.basis === "observed" || effective.basis === "reported") &&
    verb !== undefined &&
    verb.form === "finite" &&
    verb.mood === "told" &&
    verb.denial === "none" &&
    (told.act === "change" || /^(?:begin|resume|suspend)$/.test(verb.effect)) &&
    // "The suspension has been lifted. Flights resume on D."
    (verb.tense === "present" && !verb.passive ? days(unit).ahead() : verb.tense === "past" && beginsAfter(unit, after, post))
  );
}

/** "Flights suspended from Monday": a participle without its auxiliary and without an object, as headlines have it. */
function isHeadlinese({ items, clause }: Reach): boolean {
  const verb = verbsFor(clause).at(-1);
  if (verb === undefined || verb.from !== verb.head || verb.tense !== "past" || !(verb.passive || verb.either)) return false;
  return is(items[verb.to], "role");
}

/** From a bare day of the week on, told so, is from the next one on. */
function comingWeekday(time: TimeMark): TimeMark {
  const { role, lead, date } = time;
  const bare = role === "from" && lead === "from" && date.weekday !== undefined && date.day === null && date.toward === undefined;
  return bare ? { ...time, date: { ...date, toward: "future" } } : time;
}

function sidesOf(
  frame: Frame,
  reach: Reach,
  { post, days, unit }: UnitReading,
  listed: boolean,
  shared: TimeMark | null,
): Sides | null {
  const { told } = frame;
  const spoken = told.act === "move" || told.act === "retract" ? timesAround(frame, reach) : timesFor(frame, reach);
  // "Is declared by decree from D": a decree is not yet written on a day to come.
  const dated = spoken.map((time) =>
    time.role === "act" && time.lead === "from" && isAhead(time.date, post) ? { ...time, role: "from" as const } : time,
  );
  const times = isHeadlinese(reach) ? dated.map(comingWeekday) : dated;
  const lasting = lastingOf(reach.items, (at) => isIn(reach.clause, at), told.v, frame.clause);
  const reported = tenseOf(frame);
  // "They agreed that as of D flights are reopened": decided then, and what was decided may begin on a day to come.
  const coming =
    reported === "past" &&
    frame.clause.verbs.at(-1)?.tense === "present" &&
    times.some((time) => /^(?:from|on)$/.test(time.role) && isAhead(time.date, post));
  const tense = coming ? "future" : reported;
  const sameDay = times.some((time) => time.date.relative === "same-day") ? dayPointedAt(unit) : null;
  const around =
    sameDay ??
    ((told.act === "change" && tense !== "future") || times.some((time) => pointsBack(time.date)) ? dayBefore(unit) : null);
  // What is told as done did not begin on a day that is still to come.
  const ahead =
    around !== null &&
    tense === "past" &&
    (daysOf(around.date, post, "future")?.earliest ?? "") > post.published.latest &&
    (daysOf(around.date, post, "past")?.latest ?? "9") > post.published.latest;
  const context: DayContext = { shared: shared ?? (ahead ? null : around), ...days(unit) };
  const positive = told.v === 1;
  switch (told.act) {
    case "change": {
      // "The list of those whose passports it recognises as of D": so it stands on that day.
      const stands =
        tense === "present" && unit.items.slice(0, frame.thing).some(isList)
          ? times.find((time) => asOf(reach.items, time.at) && !isAhead(time.date, post))
          : undefined;
      if (stands !== undefined)
        return {
          settled: settleHold(times, lasting, post, tense, listed, context.speaksOf),
          operation: positive ? "observe" : "observe-not",
          changes: false,
        };
      if (reach.own.some((at) => is(reach.items[at], "role", "at-once")))
        return {
          settled: { ...settleHold([], lasting, post, tense, false), effective: asEffective(writing(post), "stated") },
          operation: positive ? "start" : "end",
          changes: true,
        };
      const until = times.find((time) => time.role === "until");
      const ended =
        until !== undefined &&
        !times.some((time) => time.role === "from") &&
        tense === "past" &&
        (reach.own.some((at) => is(reach.items[at], "role", "previous")) ||
          (wasSo(frame, reach) && until.date.kind === "day" && !isAhead(until.date, post)));
      if (ended)
        return {
          settled: settleHold(times, lasting, post, "past", listed, context.speaksOf, true),
          operation: positive ? "observe" : "observe-not",
          changes: false,
        };
      const change = settleChange(times, lasting, post, tense, context);
      return { settled: change, operation: positive ? "start" : "end", changes: true };
    }
    case "plan": {
      const change = settleChange(times, lasting, post, "future", { ...context, frame: null, act: null });
      const planned = times.find((time) => time.role === "planned");
      const effective = planned
        ? settleChange([{ ...planned, role: "from" }], null, post, "future", context).effective
        : change.effective;
      return { settled: { ...change, effective }, operation: "plan", changes: false };
    }
    case "hold": {
      const covers = !frame.topic.topic.subjects && frame.clause.verbs.some((verb) => verb.effect === "cover");
      const from = times.find(
        (time) => time.role === "from" && (told.future || !asOf(reach.items, time.at) || isAhead(time.date, post)),
      );
      const atOnce = reach.own.some((at) => is(reach.items[at], "role", "at-once"));
      if (atOnce && !listed)
        return {
          settled: { ...settleHold([], null, post, tense, false), effective: asEffective(writing(post), "stated") },
          operation: positive ? "start" : "end",
          changes: true,
        };
      if (from && !listed && !told.deniedChange && !covers) {
        const change = settleChange(times, lasting, post, tense, { ...context, frame: null, act: null });
        return { settled: change, operation: positive ? "start" : "end", changes: true };
      }
      // "are suspended on D": with a day behind it the passive tells the change.
      const verb = frame.clause.verbs.at(-1);
      // "will be available again on D"
      const again =
        verb?.kind === "state" && reach.own.some((at) => /^(?:again|once again|once more)$/.test(reach.items[at]?.text ?? ""));
      const turns = verb !== undefined && (again || /^(?:begin|resume|end|suspend|cancel)$/.test(verb.effect));
      const onDay =
        turns && (verb.passive || (verb.kind === "state" && verb.tense === "future")) && verb.denial === "none"
          ? times.find(
              (time) =>
                time.role === "on" &&
                time.date.kind === "day" &&
                (time.at > verb.head || pointsBack(time.date) || isAhead(time.date, post)) &&
                !asOf(reach.items, time.at),
            )
          : undefined;
      if (onDay && !listed && !told.deniedChange)
        return {
          settled: settleChange(times, lasting, post, tense, { ...context, frame: null, act: null }),
          operation: positive ? "start" : "end",
          changes: true,
        };
      // "Is banned next week"
      const ranged = times.find(
        ({ role, date }) => role !== "act" && (isSpan(date) || (date.kind === "range" && isAhead(date, post))),
      );
      if (ranged && !listed)
        return {
          settled: settleChange(times, lasting, post, tense, context),
          operation: positive ? "start" : "end",
          changes: true,
        };
      if (context.frame && context.frame.earliest !== null && context.frame.earliest > post.published.latest && !topicHolds(frame))
        return { settled: settleChange([], lasting, post, tense, context), operation: positive ? "start" : "end", changes: false };
      const added = times.length === 0 && !listed && !told.deniedChange ? addedFrom(unit) : null;
      if (added !== null)
        return {
          settled: settleChange([], lasting, post, tense, { ...context, shared: added, frame: null, act: null }),
          operation: positive ? "start" : "end",
          changes: true,
        };
      return {
        settled: settleHold(times, lasting, post, tense, listed, context.speaksOf, wasSo(frame, reach) && !endsAhead(times, post)),
        operation: positive ? "observe" : "observe-not",
        changes: false,
      };
    }
    case "extend": {
      const hold = settleHold(
        times.filter((time) => time.role === "until" || time.role === "before"),
        lasting,
        post,
        tense,
        false,
      );
      // An extension has an end: where it was not read, the statement was not read whole.
      const until = hold.until === null && lasting === null && hold.unread.length === 0 ? [UNTIL_WHEN] : [];
      const over = tense === "past" && times.some((time) => isJustOver(time, post));
      return {
        settled: { ...hold, until: over ? null : hold.until, unread: [...hold.unread, ...until, ...(over ? ["which year"] : [])] },
        operation: "extend",
        changes: false,
      };
    }
    case "move": {
      const days = times.filter((time) => time.role !== "act");
      // "Announced for D, it has been put off": the day in front of the verb is the one that it is moved from.
      const verb = frame.clause.verbs.at(-1);
      const left = (time: TimeMark): boolean =>
        time.role === "planned" || (verb?.passive === true && time.at < verb.from && !isIn(frame.clause, time.at));
      const to = days.find((time) => time.role === "until") ?? (days.length > 1 || !days.some(left) ? days.at(-1) : undefined);
      const announced = announcedOf(
        days.filter((time) => time !== to),
        post,
      );
      const nowhere: Settled = {
        effective: { earliest: null, latest: null, basis: "pending" },
        until: null,
        dated: false,
        actAfterPost: false,
        unread: [],
      };
      const change = to
        ? settleChange([{ ...to, role: "from" }], null, post, "future", { ...context, frame: null, act: null })
        : nowhere;
      return { settled: { ...change, until: null }, operation: "move", changes: true, announced };
    }
    case "retract": {
      const hold = settleHold([], null, post, tense, false, context.speaksOf);
      return {
        settled: hold,
        operation: "retract",
        changes: false,
        announced: announcedOf(
          times.filter((time) => time.role !== "act"),
          post,
        ),
      };
    }
  }
}

/** The day that had been announced, as a move or a retraction names it. */
function announcedOf(times: readonly TimeMark[], post: Post): DayBounds | null {
  const [time] = times;
  return time === undefined ? null : daysOf(time.date, post, "future");
}

function topicHolds(frame: Frame): boolean {
  return frame.clause.verbs.some((verb) => verb.effect === "hold");
}

/** What the claims of a frame have in common. */
export function framedClaim(
  frame: Frame,
  unit: Unit,
  { settled: at, operation, changes, announced }: Sides,
  told: Told,
  times: readonly TimeMark[],
): Claim {
  return {
    ...plainClaim(frame.topic, unit, operation, at.effective, `${frame.way.way.as}-${told.act}`),
    suspends: told.suspends,
    direction: told.v === 1 ? "in-force" : "not-in-force",
    announced: announced ?? null,
    before: told.before,
    actAfterPost: at.actAfterPost,
    until: at.until,
    changes,
    yearless: times.some(
      (time) => time.role !== "act" && time.date.year === null && time.date.day !== null && time.date.relative === undefined,
    ),
  };
}

export function usedOf(frame: Frame, reach: Reach, countriesAt: readonly number[]): Set<number> {
  const used = new Set<number>([...countriesAt, ...frame.denied]);
  // Words that the topic itself asks for ("without limits") are accounted for.
  for (const at of reach.own) if (hasMark(reach.items[at], frame.topic, "with", frame.way)) used.add(at);
  for (const { at, role } of timesFor(frame, reach)) {
    const corrects = correctedAt(reach.items, at);
    if (role !== "mention") used.add(at);
    if (corrects !== null) used.add(corrects);
  }
  const lasting = lastingIn(reach.items, (at) => isIn(reach.clause, at));
  if (lasting) used.add(lasting.at);
  for (const verb of [...frame.clause.verbs, ...(frame.clause.shares?.verbs ?? [])])
    for (let i = verb.from; i < verb.to; i++) used.add(i);
  for (let i = frame.phrase[0]; i < frame.phrase[1]; i++)
    if (
      reach.items[i]?.kind === "word" &&
      !is(reach.items[i], "carrier") &&
      !is(reach.items[i], "place") &&
      !is(reach.items[i], "city") &&
      !is(reach.items[i], "group", "part")
    )
      used.add(i);
  // "the 30-day regime": a figure that describes the rule.
  const figure = reach.items[frame.thing - 1];
  if (frame.way.way.as === "rule" && figure?.amount != null && /^(?:day|month|year)$/.test(figure.amount.unit ?? ""))
    used.add(frame.thing - 1);
  return used;
}

export function halfHost({ hosted, unit }: UnitReading): readonly string[] {
  return [...(hosted === "unsaid" ? ["whose rule it is"] : []), ...(isOfDraft(unit) ? [A_DRAFT] : [])];
}
