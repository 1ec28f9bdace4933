import type { VerbGroup } from "../clauses/verb-group.js";
import type { Frame, Reach } from "../frames/frames.js";
import { hasMark } from "../frames/marks.js";
import { timesIn, timesOf } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";
import { timesFor } from "./clause-days.js";
import { comesAhead } from "./spoken-days.js";
import type { Sides } from "./state-days.js";
import type { UnitReading } from "./unit-reading.js";

/**
 * "The country resumes flights with A." under "From D flights resume", or before "The first one leaves on D": a change told in the present
 * without its day, where the title or the sentence behind it tells the same thing of a day to come. "Gradually" leaves the day open too.
 */
export function undatedPresent(
  { topic, told, clause }: Frame,
  { items, own }: Reach,
  { unit, after, post }: UnitReading,
): readonly string[] {
  const verb = clause.verbs.at(-1);
  if (told.act !== "change" || verb === undefined || verb.tense !== "present" || verb.state) return [];
  if (timesOf(items, clause).some(({ role }) => role !== "act" && role !== "mention")) return [];
  const step = own.find((at) => /^(?:gradually|step by step|in stages|stepwise)$/.test(items[at]?.text ?? ""));
  if (step !== undefined) return [items[step]?.text ?? ""];
  const ahead = (others: readonly Item[]): boolean =>
    others.some((item) => hasMark(item, topic, "thing")) && timesIn(others, () => true).some((time) => comesAhead(time, post));
  return ahead(unit.kind === "title" ? [] : unit.title) || (after?.line === unit.line && ahead(after.items)) ? ["when"] : [];
}

/** "Previously it was required", "it will be open": a state of other days than those of the post, and the words do not say which. */
export function undatedOf(frame: Frame, reach: Reach, { settled: days, operation }: Sides): readonly string[] {
  const verb = frame.clause.verbs.at(-1);
  // "Before D flights had been suspended": of a time that was over by D.
  const times = timesFor(frame, reach).filter((time) => time.role !== "act");
  if (
    verb?.tense === "past" &&
    times.length > 0 &&
    times.every((time) => time.role === "before") &&
    /^(?:start|end|observe)/.test(operation)
  )
    return ["a time that is past"];
  if (!/^observe/.test(operation) || days.dated || days.until !== null || verb === undefined) return [];
  if (verb.tense === "future") {
    // "Will not be operated until D": not now either, and from D on it is open.
    if (verb.denial === "not" && times.some(({ role }) => role === "not-before")) return [];
    if (comesLater(verb, reach)) return ["a day to come"];
  }
  if (isOver(frame, reach, verb)) return ["a time that is past"];
  const before = verb.tense === "past" ? reach.own.find((at) => is(reach.items[at], "role", "previous")) : undefined;
  return before === undefined ? [] : [reach.items[before]?.text ?? ""];
}

/** "It will be open", "foreigners will have to register"; "you will need a test" speaks of a journey that the reader plans. */
function comesLater({ kind, effect, passive, mood }: VerbGroup, { items, own }: Reach): boolean {
  if (effect === "cover" || kind === "state" || (passive && effect === "require")) return true;
  return (mood === "must" || effect === "require") && !own.some((at) => /^(?:you|still)$/.test(items[at]?.text ?? ""));
}

/** "Flights were open": it was so once, which says nothing of now; "it was said that they were open" does. */
function isOver({ clause }: Frame, { items }: Reach, verb: VerbGroup): boolean {
  return tellsPast(items, verb) && !clause.verbs.some((one) => one !== verb && /^(?:say|decide|decline)$/.test(one.effect));
}

/** A verb in the simple past; a participle alone ("certificate – required") is none. */
export function tellsPast(items: readonly Item[], verb: VerbGroup): boolean {
  // "Overstaying by three days costs …" tells no time.
  if (
    verb.tense !== "past" ||
    /^(?:bare|gerund)$/.test(verb.form) ||
    verb.from < 0 ||
    items.slice(verb.from, verb.to).some((item) => is(item, "aux", "have"))
  )
    return false;
  return (
    verb.from < verb.head ||
    verb.kind !== "verb" ||
    (verb.form !== "participle" && (!verb.either || /^(?:hold|cover|show|other)$/.test(verb.effect)))
  );
}
