import type { Post } from "../../../src/model/post.js";
import type { Unit } from "../clauses/units.js";
import type { Frame, Reach } from "../frames/frames.js";
import { type TimeMark, timesIn } from "../frames/times.js";
import { type Item, is, meaning } from "../scan/items.js";
import { beginsAhead, bothSides, pointsBack } from "./settle.js";

const MOST_BACK = 5;

/** "as of D" of a day that is nearer ahead than behind: what is told begins then. */
export function isAhead(date: TimeMark["date"], post: Post): boolean {
  if (date.impossible) return false;
  const { since, until } = bothSides(date, post);
  if (until === null || until <= 0) return false;
  return date.year !== null || since === null || since < 0 || until < since;
}

/** "From D", "on D", of a day that is still to come. */
export function comesAhead({ role, date }: TimeMark, post: Post): boolean {
  return /^(?:from|on)$/.test(role) && isAhead(date, post);
}

/** "were operated until D": the simple past tells what was over by then. */
export function wasSo({ clause }: Frame, { items }: Reach): boolean {
  const verb = clause.verbs.at(-1);
  return verb?.tense === "past" && items.slice(verb.from, verb.to).every((item) => !is(item, "aux", "have"));
}

/** "Was needed until D", of a day that is still to come. */
export function endsAhead(times: readonly TimeMark[], post: Post): boolean {
  return times.some(({ role, date }) => /^(?:until|before)$/.test(role) && date.kind === "day" && isAhead(date, post));
}

/** "as of D", "as at D": the day that is spoken of. */
export function asOf(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 2; i--) if (/^as (?:of|at|on)$/.test(items[i]?.text ?? "")) return true;
  return false;
}

/** "Since D the restrictions are lifted. A permission is no longer required": the sentence before gives the day. */
export function dayBefore(unit: Unit): TimeMark | null {
  if (timesIn(unit.items, () => true).some((time) => time.role === "act")) return null;
  // "During that period …": somewhere within it.
  if (
    unit.items.some(
      (item, at) =>
        /^(?:during|throughout|within)$/.test(item.text) && /^(?:that|this|the same)$/.test(unit.items[at + 1]?.text ?? ""),
    )
  )
    return null;
  for (let at = unit.before, steps = 0; at !== null && steps < 2 && at.kind === unit.kind; at = at.before, steps++) {
    const times = timesIn(at.items, () => true).filter((time) => time.role === "from");
    const [only] = times;
    const countries = at.items.some((item) => item.kind === "country" && item.country?.form === "name" && !is(item, "host"));
    // "Flights to 16 countries resume from D. Flights to A and B resume": what is told of all in front gives the day.
    if (
      at.line === unit.line &&
      times.length === 1 &&
      only?.date.kind === "day" &&
      at.items.some((item) => item.amount?.unit === "country")
    )
      return only;
    if (
      times.length === 1 &&
      only?.date.kind === "day" &&
      (!countries || steps === 0) &&
      at.items.every((item) => item.kind !== "country" || item.country?.form !== "name" || onlyHostIn(at.items))
    )
      return only;
  }
  return null;
}

/** "The same day": the one day that the sentence before gives, or the one that it points back to itself. */
export function dayPointedAt(unit: Unit): TimeMark | null {
  // "From D cards are abolished, and on the same day …"
  const own = timesIn(unit.items, () => true);
  const points = own.find(({ date }) => pointsBack(date));
  const ahead = own.filter(({ at, role, date }) => at < (points?.at ?? 0) && /^(?:from|on)$/.test(role) && date.kind === "day");
  if (ahead.length > 0) return ahead.length === 1 ? (ahead[0] ?? null) : null;
  for (let at = unit.before, steps = 0; at !== null && steps < MOST_BACK && at.kind === unit.kind; at = at.before, steps++) {
    const times = timesIn(at.items, () => true).filter(({ role }) => role !== "act");
    if (times.length > 0 && times.every(({ date }) => date.relative === "same-day")) continue;
    const [only, ...more] = times.filter(
      ({ role, date }) => /^(?:from|on)$/.test(role) && date.kind === "day" && !pointsBack(date),
    );
    return only !== undefined && more.length === 0 ? only : null;
  }
  return null;
}

function onlyHostIn(items: readonly Item[]): boolean {
  return new Set(items.flatMap((item) => (item.kind === "country" ? [item.country?.code] : []))).size <= 1;
}

/** Whether the next sentence of the line tells what is to begin, resume or end on a day to come. */
export function beginsAfter(unit: Unit, after: Unit | null, post: Post): boolean {
  if (after?.kind !== "sentence" || after.line !== unit.line) return false;
  // "… was suspended. The suspension applies from D."
  const starts =
    after.items.some((item) => /^(?:begin|resume)$/.test(meaning(item, "verb")?.sub ?? "")) ||
    after.items.slice(0, 3).some((item) => is(item, "noun") || item.text === "it" || item.text === "this");
  return starts && timesIn(after.items, () => true).some((time) => beginsAhead(time, post));
}
