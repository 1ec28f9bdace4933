import { type DayBounds, REPORTING_LAG_DAYS } from "../../src/model/bounds.js";
import type { DateExpression } from "../../src/model/dates/date-expression.js";
import { resolveDay } from "../../src/model/dates/resolve-day.js";
import { addDays, civilDay, type IsoDay, minDay } from "../../src/model/iso-day.js";
import type { Post } from "../../src/model/post.js";
import type { Effective } from "../../src/model/statement.js";
import type { Claim } from "./claim.js";
import type { DateRole } from "./phrases/date-role-parser.js";
import { isUnchanged } from "./phrases/modality.js";
import type { PostContext } from "./post-context.js";
import type { ReadingUnit } from "./text/reading-unit.js";

/** The settled days of a claim. */
export interface Settled {
  readonly effective: Effective;
  readonly until: IsoDay | null;
  /** Which other post-level anomaly was met. */
  readonly actAfterPost: boolean;
  /** The claim became a change because the post dates its amendments. */
  readonly changes: boolean;
}

/** Days of publication as bounds. */
function writing(post: Post): DayBounds {
  return { earliest: post.published.earliest, latest: post.published.latest };
}

/** Settles when a claim takes effect, strongest evidence first (DESIGN section 2). */
export function settleEffective(claim: Claim, post: Post, context: PostContext): Settled {
  const { unit } = claim;
  const until =
    claim.topic.kind === "deadline" || claim.topic.kind === "quantity" || claim.until === null ? null : untilOf(claim, post);
  const settled = (effective: Effective, changes = claim.changes, actAfterPost = false): Settled => ({
    effective,
    until,
    actAfterPost,
    changes,
  });
  const isChange =
    claim.operation === "start" ||
    claim.operation === "end" ||
    claim.operation === "set" ||
    (claim.operation === "list" && claim.changes) ||
    claim.operation === "plan";
  const over =
    until !== null &&
    post.published.earliest !== null &&
    until <= post.published.earliest &&
    claim.operation !== "start" &&
    datedBy(claim, unit, post, ["effective"]) === null;
  if ((claim.past || over) && until) {
    const last = addDays(until, -1);
    return settled({ earliest: last, latest: last, basis: "observed" });
  }
  const same = SAME_DAY.test(unit.text) ? datedJustBefore(unit, post, true) : null;
  if (same) return settled(stated(same, post), true);
  if (isChange && AT_ONCE.test(unit.text)) return settled({ ...writing(post), basis: "stated" });
  if (!isChange) {
    const seen = datedBy(claim, unit, post, ["as-of"]);
    if (seen) return settled({ ...seen, basis: claim.operation === "list" ? "listed" : "observed" });
    const past = claim.topic.kind === "quantity" ? datedBy(claim, unit, post, ["before"]) : null;
    if (past?.earliest) {
      const last = addDays(past.earliest, -1);
      return settled({ earliest: last, latest: last, basis: "observed" });
    }
    if (claim.antecedent) {
      const shared = datedBy({ ...claim, clause: [0, claim.antecedent.text.length] }, claim.antecedent, post, ["effective"]);
      if (shared) return settled(stated(shared, post), true);
    }
    const frame = context.effective(unit);
    const future = frame && frame.earliest > post.published.latest;
    const amends = frame && claim.topic.kind === "quantity" && !isUnchanged(unit.text);
    if (frame && (amends || (future && claim.topic.kind !== "membership" && !isUnchanged(unit.text)))) return settled(frame, false);
    if (frame && claim.topic.kind === "status" && OF_THE_CHANGE.test(unit.text)) return settled(frame, true);
    const year = yearOf(claim, post);
    if (year) return settled(year, true);
    const later = claim.topic.kind === "status" ? datedBy(claim, unit, post, ["after"]) : null;
    if (later?.latest) return settled({ earliest: addDays(later.latest, 1), latest: addDays(later.latest, 1), basis: "observed" });
    const exact = post.published.earliest === post.published.latest;
    const day = (exact ? null : context.speaksOf) ?? writing(post);
    return settled({ ...day, basis: claim.operation === "list" ? "listed" : "observed" });
  }
  const given = datedBy(claim, unit, post, claim.topic.kind === "deadline" ? ["effective"] : ["effective", "as-of", "on"]);
  if (given) return settled(stated(given, post));
  if (claim.operation === "plan") {
    const planned = datedBy(claim, unit, post, ["planned", "effective", "on", "until", "mention"]);
    return settled(planned ? { ...planned, basis: "scheduled" } : { earliest: null, latest: null, basis: "reported" });
  }
  if (claim.antecedent) {
    const shared = datedBy({ ...claim, clause: [0, claim.antecedent.text.length] }, claim.antecedent, post, ["effective", "on"]);
    if (shared) return settled(stated(shared, post));
  }
  if (context.pending(unit)) return settled({ earliest: addDays(post.published.latest, 1), latest: null, basis: "pending" });
  const frame = context.effective(unit);
  if (frame) return settled(frame);
  const before = claim.topic.kind === "deadline" ? null : datedJustBefore(unit, post);
  if (before && !unit.roles.includes("act")) return settled(stated(before, post));
  const act = actDay(claim, unit, post);
  if (act) {
    if (act.earliest !== null && act.earliest > post.published.latest) {
      return settled({ earliest: post.published.earliest, latest: act.latest, basis: "act" }, claim.changes, true);
    }
    return settled({ earliest: act.earliest, latest: post.published.latest, basis: "act" });
  }
  if (context.act && !claim.future) return settled({ earliest: context.act.earliest, latest: post.published.latest, basis: "act" });
  if (claim.future) return settled({ earliest: post.published.earliest, latest: null, basis: "pending" });
  const told = context.speaksOf ?? writing(post);
  return settled({
    earliest: told.earliest === null ? null : addDays(told.earliest, -REPORTING_LAG_DAYS),
    latest: told.latest,
    basis: "reported",
  });
}

function stated(days: Dated, post: Post): Effective {
  const exact = days.earliest === days.latest;
  const { published } = post;
  if (!exact)
    return {
      earliest: days.earliest,
      latest: days.earliest !== null && days.earliest <= published.latest ? minDay(days.latest, published.latest) : days.latest,
      basis: "part",
    };
  return {
    earliest: days.earliest,
    latest: days.latest,
    basis: days.earliest !== null && days.earliest > published.latest ? "scheduled" : "stated",
  };
}

interface Dated extends DayBounds {
  readonly role: DateRole;
}

/** The date with one of these roles that stands in the claim's clause, or that opens the unit; roles in order of preference. */
function datedBy(claim: Claim, unit: ReadingUnit, post: Post, roles: readonly DateRole[]): Dated | null {
  const [from, to] = claim.clause;
  for (const role of roles) {
    const slots = unit.roles.flatMap((r, slot) => (r === role ? [slot] : []));
    const placed = slots.map((slot) => ({ slot, at: unit.text.indexOf(`§d${slot}`) }));
    const inside = placed.filter((p) => p.at >= from && p.at < to + 40);
    const opening = placed.filter((p) => p.at < from);
    for (const p of [...inside, ...opening.reverse()]) {
      const date = unit.dates[p.slot];
      if (!date || p.slot === claim.deadlineSlot || !fits(date, role, unit.text, p.at)) continue;
      const bounds = resolveDay(date, writing(post), direction(date, role, unit, p.at));
      // "from 5 to 20 March": the first day is the start, the last one the announced end.
      if (bounds) return { earliest: bounds.earliest, latest: isSpan(date, role) ? bounds.earliest : bounds.latest, role };
    }
    if (role === "effective" && inside.length === 0 && opening.length === 0 && placed.length === 1) {
      const date = unit.dates[placed[0]?.slot ?? 0];
      const bounds = date ? resolveDay(date, writing(post), "past") : null;
      if (bounds) return { ...bounds, role };
    }
  }
  return null;
}

/** Words that tie a rule to the change that the post reports. */
const OF_THE_CHANGE =
  /\b(?:now|from now on|at present|at the present time|presently|(?:under|according to|by) the (?:new|adopted|amended|latest|updated|changed) (?:rules|changes|amendments|procedure|version))\b/;

/** "Since D the restrictions are lifted. A permission is no longer required": the sentence before gives the day. */
function datedJustBefore(unit: ReadingUnit, post: Post, sameDay = false): Dated | null {
  for (let at = unit.before, steps = 0; at && steps < 2 && at.kind === unit.kind; at = at.before, steps++) {
    const goesOn = /^(?:while|and|but|whereas)\b/.test(unit.text);
    const slots = at.roles.flatMap((role, slot) =>
      role === "effective" || role === "as-of" || (goesOn && role === "on") ? [slot] : [],
    );
    const date = slots.length === 1 ? at.dates[slots[0] ?? -1] : undefined;
    if (date?.kind !== "day" || (at.countries.length > 0 && !goesOn && !sameDay)) continue;
    const bounds = resolveDay(date, writing(post), "past");
    if (bounds) return { ...bounds, role: "effective" };
  }
  return null;
}

const SAME_DAY = /\b(?:as of|from|on|since) (?:the same|that) (?:day|date)\b/;
const AT_ONCE = /\b(?:effective|starting) immediately\b|\bwith immediate effect\b|\bimmediate(?:ly)? effective\b/;
const AHEAD = /\b(?:will|shall|is to|are to)\b/;

/** A bare year, or "since last year", does not date a change; "on D" of an event is not the rule's day. */
function fits(date: DateExpression, role: DateRole, text: string, at: number): boolean {
  if (date.impossible) return false;
  if (date.kind === "year") return role === "effective";
  if (
    role === "effective" &&
    /\b(?:arriv\w+|stay\w*|live\w*|partner|member|worked) (?:[a-z§\d]+ ){0,4}(?:from|since) (?:the )?$/.test(
      text.slice(Math.max(0, at - 60), at),
    )
  )
    return false;
  if (
    role === "on" &&
    /\b(?:held|hosted|meeting|seminar|webinar|conference|published|posted|signed|website|library)\b/.test(
      text.slice(Math.max(0, at - 90), at + 60),
    )
  )
    return false;
  return true;
}

function direction(date: DateExpression, role: DateRole, unit: ReadingUnit, at: number): "past" | "future" {
  if (role === "until" || role === "deadline" || role === "before" || role === "planned") return "future";
  if (date.year !== null) return "past";
  const before = unit.text.slice(Math.max(0, at - 90), at);
  if (AHEAD.test(before)) return "future";
  return !/\b(?:was|were|has|have|had|been|\w+ed)\b/.test(before) && AHEAD.test(unit.text.slice(at, at + 90)) ? "future" : "past";
}

function untilOf(claim: Claim, post: Post): IsoDay | null {
  const { unit } = claim;
  const [from, to] = claim.clause;
  for (const role of ["until", "before"] as const) {
    for (const [slot, r] of unit.roles.entries()) {
      const at = unit.text.indexOf(`§d${slot}`);
      const date = unit.dates[slot];
      if (!date || (r !== role && !(role === "until" && isSpan(date, r))) || at < from || at >= to + 60) continue;
      const bounds = resolveDay(date, writing(post), claim.past ? "past" : "future");
      if (!bounds?.latest || !bounds.earliest) continue;
      return role === "until" ? addDays(bounds.latest, 1) : bounds.earliest;
    }
  }
  return null;
}

function isSpan(date: DateExpression, role: DateRole): boolean {
  return date.kind === "range" && role === "effective";
}

/** "The index for 2024": a value of a year applies from its first day. */
function yearOf(claim: Claim, post: Post): Effective | null {
  if (claim.topic.kind !== "quantity" || isUnchanged(claim.unit.text)) return null;
  const m = /\bfor (?:the year )?§d(\d+)/.exec(claim.unit.text);
  const date = m ? claim.unit.dates[Number(m[1])] : undefined;
  const first = date?.kind === "year" && !date.part && date.year !== null ? civilDay(date.year, 1, 1) : null;
  if (first === null || first.slice(0, 4) < post.published.latest.slice(0, 4)) return null;
  return { earliest: first, latest: first, basis: first > post.published.latest ? "scheduled" : "stated" };
}

/** The day of the act by which it was done, when the words give only that. */
function actDay(claim: Claim, unit: ReadingUnit, post: Post): DayBounds | null {
  const slots = unit.roles.flatMap((role, slot) => (role === "act" && unit.dates[slot]?.kind === "day" ? [slot] : []));
  const near = slots.map((slot) => ({
    slot,
    distance: Math.abs(unit.text.indexOf(`§d${slot}`) - (claim.clause[0] + claim.clause[1]) / 2),
  }));
  near.sort((a, b) => a.distance - b.distance);
  const date = unit.dates[near[0]?.slot ?? -1];
  return date ? resolveDay(date, writing(post), "past") : null;
}
