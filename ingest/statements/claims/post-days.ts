import type { DayBounds } from "../../../src/model/bounds.js";
import { epochDay, type IsoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import type { Effective } from "../../../src/model/statement.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { indicesOf, someIs } from "../frames/marks.js";
import { type TimeMark, timesIn, timesOf } from "../frames/times.js";
import { is, isUnknown, wordsOf } from "../scan/items.js";
import { beginsAhead, type DayContext, daysOf, statedOn, type Tense } from "./settle.js";

/** An older act is the background of what is told, not its beginning. */
const RECENT_ACT_DAYS = 120;

/** What a post says once for all that it tells: the day on which its changes take effect, that they are pending, its one act. */
export function postDays(
  post: Post,
  units: readonly Unit[],
  clauses: ReadonlyMap<Unit, readonly Clause[]>,
): (unit: Unit) => Omit<DayContext, "shared"> {
  // By heading the first frame under it, with its place among all.
  const frames = new Map<string, { readonly order: number; readonly frame: Effective }>();
  const pending = new Set<string>();
  const acts = new Map<IsoDay, DayBounds>();
  for (const unit of units) {
    for (const time of timesIn(unit.items, () => true)) {
      if (time.role !== "act" || time.date.kind !== "day") continue;
      const days = daysOf(time.date, post, "past");
      if (days?.earliest && days.earliest === days.latest) acts.set(days.earliest, days);
    }
    const led = introFrame(unit, clauses.get(unit) ?? [], post);
    if (led !== null && !frames.has(headingOf(unit))) frames.set(headingOf(unit), { order: frames.size, frame: led });
    if (unit.question || !someIs(unit.items, "change")) continue;
    // "The standard was approved on D1 and comes into force on D2": D2.
    const told = (clauses.get(unit) ?? []).flatMap((clause) => {
      const frame = frameOf(unit, clause, post);
      return frame === null ? [] : [{ frame, begins: clause.verbs.at(-1)?.effect === "begin" }];
    });
    const heading = told.length === 0 ? "" : headingOf(unit);
    for (const { frame } of told.some(({ begins }) => begins) ? told.filter(({ begins }) => begins) : told) {
      if (frame === "pending") pending.add(heading);
      else if (!frames.has(heading)) frames.set(heading, { order: frames.size, frame });
    }
  }
  const [only] = [...acts.values()];
  const act =
    acts.size === 1 &&
    only?.earliest &&
    only.earliest <= post.published.latest &&
    epochDay(post.published.latest) - epochDay(only.earliest) <= RECENT_ACT_DAYS
      ? only
      : null;
  // What stands under a heading speaks for that part of the post; what stands under none, for all of it.
  const frameOver = (unit: Unit): Effective | null => {
    const [whole, part] = [frames.get(""), frames.get(headingOf(unit))];
    return (whole !== undefined && (part === undefined || whole.order <= part.order) ? whole : part)?.frame ?? null;
  };
  let told: boolean | null = null;
  const ahead = (): boolean => {
    told ??= units.some(({ items }) => timesIn(items, () => true).some((time) => beginsAhead(time, post)));
    return told;
  };
  const speaksOf = post.published.earliest === post.published.latest ? null : eventDay(post, units);
  return (unit) => ({
    speaksOf,
    frame: frames.size === 0 ? null : frameOver(unit),
    act,
    ahead,
    pending: pending.size > 0 && (pending.has("") || pending.has(headingOf(unit))),
  });
}

/** The day of the meeting that a post reports. */
function eventDay(post: Post, units: readonly Unit[]): DayBounds | null {
  for (const unit of units.filter((one) => one.kind !== "title").slice(0, 4)) {
    if (!someIs(unit.items, "event")) continue;
    const time = timesIn(unit.items, () => true).find((one) => one.role === "on" && one.date.kind === "day");
    const days = time ? daysOf(time.date, post, "past") : null;
    if (days?.latest && days.latest <= post.published.latest) return days;
  }
  return null;
}

function headingOf(unit: Unit): string {
  return wordsOf(unit.heading);
}

const TAKES_EFFECT = new Set(["begin", "resume", "set", "hold"]);

/** "The changes come into force on D", "amended in July": the day, or that it is still to come. */
function frameOf(unit: Unit, clause: Clause, post: Post): Effective | "pending" | null {
  const { items } = unit;
  const verb = clause.verbs.at(-1);
  if (verb === undefined || clause.role === "relative" || clause.role === "condition" || clause.conditional) return null;
  const effect = verb.effect;
  if (!TAKES_EFFECT.has(effect) && !(verb.kind === "state" && effect === "hold")) return null;
  const lent = clause.shares !== null && effect === "begin" && !indicesOf(clause).some((at) => is(items[at], "change"));
  const change = indicesOf(lent && clause.shares !== null ? clause.shares : clause).filter((at) => is(items[at], "change"));
  if (change.length === 0) return null;
  // "It will work again on D": "it" is what changes only where the sentence before tells of a change.
  const told = (item: Unit["items"][number]): boolean => (is(item, "change") || is(item, "instrument")) && !is(item, "pronoun");
  if (change.every((at) => items[at]?.text === "it") && unit.before?.items.some(told) !== true) return null;
  const isSubject = change.some(
    (at) =>
      at < verb.from &&
      !behindPreposition(items, at) &&
      (lent || !items.slice(at, verb.from).some((item) => item.kind === "punct" && item.text === ",")),
  );
  const isObject =
    (effect === "set" || effect === "begin") &&
    change.some(
      (at) =>
        at >= verb.to &&
        items
          .slice(verb.to, at)
          .every(
            (item) => is(item, "neutral") || is(item, "quantifier") || item.text === "the" || isUnknown(item) || is(item, "verb"),
          ) &&
        !items.slice(verb.to, at).some((item) => /^(?:by|of|with|in|on|for|to|from)$/.test(item.text)),
    );
  if (!isSubject && !isObject) return null;
  if (verb.denial === "not-yet" || verb.denial === "not") return "pending";
  if (verb.mood !== "told" || clause.verbs.some((one) => one.effect === "plan" || one.mood === "conditional")) return null;
  const times = timesOf(items, clause).filter(
    (time) =>
      (time.role === "from" || time.role === "on" || (time.role === "mention" && time.date.relative !== undefined)) &&
      time.date.kind !== "year",
  );
  const [time] = times;
  // "Most provisions are to be introduced after a set time."
  if (time === undefined) {
    const coming = verb.tense === "future" || (verb.tense === "present" && isAfterLength(items, clause, verb));
    return coming && effect === "begin" ? "pending" : null;
  }
  return frameOn(time, post, verb.tense);
}

/** "Takes effect ten days after its publication": the day is reckoned from another one, and is still to come. */
function isAfterLength(items: Unit["items"], clause: Clause, verb: VerbGroup): boolean {
  return indicesOf(clause).some(
    (at) =>
      at >= verb.to &&
      /^(?:day|calendar-day|business-day|week|month)$/.test(items[at]?.amount?.unit ?? "") &&
      items.slice(at + 1, at + 3).some(({ text }) => /^(?:after|following|from|of|upon)$/.test(text)),
  );
}

function frameOn({ date }: TimeMark, post: Post, tense: Tense): Effective | null {
  const days = daysOf(date, post, tense);
  return days?.earliest && days.latest ? statedOn(days, post, "past") : null;
}

/** "New rates, which will be charged from D:": the day of what is listed below. */
function introFrame({ items, question }: Unit, clauses: readonly Clause[], post: Post): Effective | null {
  if (question || items.at(-1)?.text !== ":") return null;
  for (const clause of clauses) {
    const verb = clause.verbs.at(-1);
    if (clause.role !== "relative" || verb === undefined || verb.denial !== "none" || verb.mood !== "told" || verb.hedged) continue;
    if (verb.tense !== "future" && !TAKES_EFFECT.has(verb.effect)) continue;
    const time = timesOf(items, clause).find(({ role, date }) => /^(?:from|on)$/.test(role) && date.kind === "day");
    const frame = time === undefined ? null : frameOn(time, post, verb.tense === "past" ? "past" : "future");
    if (frame !== null) return frame;
  }
  return null;
}

/** "by the decision of …", "under the rules": not what takes effect. */
function behindPreposition(items: Unit["items"], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 5; i--) {
    const text = items[i]?.text ?? "";
    if (/^(?:by|under|according to|pursuant|in accordance with|in line with|with|on the basis of|as per|of)$/.test(text))
      return true;
    if (items[i]?.kind === "punct" || is(items[i], "verb")) return false;
  }
  return false;
}
