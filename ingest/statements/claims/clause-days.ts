import type { Clause } from "../clauses/clauses.js";
import { isList } from "../clauses/units.js";
import type { Frame, Reach } from "../frames/frames.js";
import { isIn } from "../frames/marks.js";
import { frontedTimes, type TimeMark, timesIn, timesOf } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";

/** The days of a clause; a leading day of the sentence holds for the clauses that share its subject. */
export function timesFor(frame: Frame, reach: Reach): readonly TimeMark[] {
  const mine = timesOf(reach.items, reach.clause);
  if (mine.some((time) => time.role !== "act")) return mine;
  const when = dayOfWhen(reach.items, reach.clause);
  if (when !== null) return [...mine, when];
  const behind = daysOfAll(reach.items, reach.clause);
  if (behind.length > 0) return [...mine, ...behind];
  const isDone = frame.clause.verbs.some(({ head }) => head === frame.thing);
  if (isList(reach.items[frame.thing]) && !isDone) return [...mine, ...daysOfListed(reach)];
  if (frame.clause.shares === null) return [...frontedTimes(reach.items, frame.clause), ...mine];
  const { shares } = frame.clause;
  const verb = shares.verbs[0];
  // "… on D with A; with B": what takes its verb from another clause takes its day too.
  const elliptic = frame.clause.verbs.length === 0;
  return [...mine, ...timesIn(reach.items, (at) => verb !== undefined && (elliptic || at < verb.from) && isIn(shares, at))];
}

/** "As of D, when the suspension lapses, …": the day right in front of what is then. */
export function dayOfWhen(items: readonly Item[], clause: Clause): TimeMark | null {
  const from = clause.ranges[0]?.[0] ?? 0;
  const first = items[from]?.text === "," ? from + 1 : from;
  if (items[first]?.text !== "when") return null;
  const day = items[first - 1]?.text === "," ? first - 2 : first - 1;
  return timesIn(items, (at) => at === day).find(({ role, date }) => date.kind === "day" && /^(?:from|on)$/.test(role)) ?? null;
}

function endOf({ ranges }: Clause): number {
  return Math.max(...ranges.map(([, to]) => to));
}

/** "X is stopped, and Y are void, starting D": a day behind a comma at the end is that of all that is joined by "and". */
function daysOfAll(items: readonly Item[], clause: Clause): readonly TimeMark[] {
  const end = endOf(clause);
  const joint = items[end]?.text === "," ? items[end + 1] : items[end];
  if (clause.role !== "main" || !is(joint, "and") || joint?.text === "or" || is(joint, "but")) return [];
  return timesIn(items, (at) => at >= end).filter(({ at, role }) => {
    const lead = items[at - 2];
    const next = items[at + 1];
    return role === "from" && lead?.text === "," && (next === undefined || next.kind === "punct");
  });
}

/** "X is taken off the list of those with which flights are open from D": of the list as it stands from then on. */
function daysOfListed({ items, own }: Reach): readonly TimeMark[] {
  const end = Math.max(...own.filter((at) => items[at]?.kind !== "punct"));
  return timesIn(items, (at) => at > end).filter(({ role }) => role === "from");
}

/** With the days of what only describes the subject: "the resumption planned for D was …". */
export function timesAround(frame: Frame, reach: Reach): readonly TimeMark[] {
  const verb = frame.clause.verbs[0];
  const all = timesIn(
    reach.items,
    (at) => isIn(reach.clause, at) || (verb !== undefined && at < verb.from && at > frame.phrase[0]),
  );
  return [...all].sort((a, b) => a.at - b.at);
}
