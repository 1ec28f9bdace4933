import type { DayBounds } from "../../../src/model/bounds.js";
import type { Post } from "../../../src/model/post.js";
import type { Operation } from "../../../src/model/statement.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import type { VerbGroup } from "../clauses/verb-groups.js";
import { type Frame, framesOf, isIn, isMeant, marksOf, type Reach, reachOf, thingsIn } from "../frames/frames.js";
import { compose, type Told } from "../frames/polarity.js";
import { lastingIn, type TimeMark, timesIn } from "../frames/times.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";
import { leftoverOf } from "./accounting.js";
import { type Claim, NOTHING, type Reading, UNDERSTOOD } from "./claim.js";
import { agentOf, countriesOf, type Enumeration, enumerations, isOfAnother, isOneCarriers } from "./countries.js";
import { categoriesIn } from "./scopes.js";
import { type DayContext, daysOf, pointsBack, type Settled, settleChange, settleHold, type Tense, writing } from "./settle.js";

/** What the readers of a unit share. */
export interface UnitReading {
  readonly unit: Unit;
  readonly clauses: readonly Clause[];
  readonly post: Post;
  readonly days: (unit: Unit) => Omit<DayContext, "shared">;
  /** Whose rule the unit tells, as far as is known: false for another country's. */
  readonly hosted: "own" | "foreign" | "unsaid";
}

/** Reads what a unit says of a topic that is in force or not, for everybody or country by country. */
export function readStates(topic: TopicEntry, reading: UnitReading): Reading {
  const { unit, clauses } = reading;
  const { items } = unit;
  const things = thingsIn(items, topic);
  const claims: Claim[] = [];
  let understood = false;
  for (const clause of clauses) {
    if (!things.some((at) => isIn(clause, at) || (clause.shares !== null && isIn(clause.shares, at)))) continue;
    const reach = reachOf(items, clause, clauses);
    if (clause.verbs.length === 0 && clause.shares !== null && !speaksItself(topic, reach)) continue;
    const frames = framesOf(topic, reach, (list, way) => isNear(unit, topic, way, list));
    const lacking = topic.topic.subjects ? null : lackFrame(topic, reach, clauses, (list, way) => isNear(unit, topic, way, list));
    if (lacking !== null) {
      understood = true;
      claims.push(...(statusClaims(lacking.frame, lacking.reach, reading) ?? []));
      continue;
    }
    for (const one of frames) {
      const frame = underRule(one, clauses, items);
      const scoped = clause.conditional && ((topic.topic.scopes.length > 0 && scopedByCondition(topic, items, clauses)) || ownCase(topic, items, clauses) || conditionOf(topic, frame.way, items, clauses));
      if (clause.role === "condition" || (clause.conditional && !scoped) || unit.question || isToCome(clause, clauses, items) || isInstruction(clause, items)) {
        understood = true;
        continue;
      }
      const whole = frame.clause === clause ? reach : reachOf(items, frame.clause);
      const made = topic.topic.subjects ? memberClaims(frame, whole, reading) : statusClaims(frame, whole, reading);
      if (made === null) continue;
      understood = true;
      claims.push(...made);
      if (made.length > 0) break;
    }
  }
  if (claims.length > 0) return { claims, understood: true };
  return understood ? UNDERSTOOD : NOTHING;
}

/** "When the emergency has ended, those who applied will …": a time to come, not a report. */
function isToCome(clause: Clause, clauses: readonly Clause[], items: readonly Item[]): boolean {
  if (clause.role !== "subordinate" || !/^(?:when|whenever|as soon as)$/.test(items[clause.ranges[0]?.[0] ?? -1]?.text ?? "")) return false;
  return clauses.some((one) => one.role === "main" && one.verbs.some((verb) => verb.tense === "future" || verb.form === "bare" || verb.mood !== "told"));
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
  return own.some((at) => marksOf(items[at], topic, "thing").length > 0 || (topic.topic.subjects && items[at]?.kind === "country"));
}

/** "Those who have no test are not let in", "… if they carry none": the main clause about those without it tells the duty. */
function lackFrame(topic: TopicEntry, reach: Reach, clauses: readonly Clause[], around: (list: number, way: WayEntry) => boolean): { readonly frame: Frame; readonly reach: Reach } | null {
  const { clause, items, own } = reach;
  if ((clause.role !== "relative" && clause.role !== "condition") || !lacks(reach, clause)) return null;
  const way = topic.ways.find((one) => one.way.as === "document" && isMeant(topic, one, reach, around) && own.some((at) => marksOf(items[at], topic, "thing").some((mark) => mark.way === one)));
  const main = clauses.find((one) => one.role === "main" && one.verbs.some(grants));
  const verb = main?.verbs.find(grants);
  const thing = way === undefined ? undefined : own.find((at) => marksOf(items[at], topic, "thing").some((mark) => mark.way === way));
  if (way === undefined || main === undefined || verb === undefined || thing === undefined) return null;
  const refused = (verb.effect === "forbid") === (verb.denial === "none");
  const v = refused === (way.way.inForceWhen === "required") ? 1 : -1;
  const told: Told = { act: "hold", v, before: "unsaid", future: verb.tense === "future", suspends: false, deniedChange: false };
  const frame: Frame = { topic, way, clause: { ...main, conditional: false }, thing, phrase: [thing, thing + 1], told, denied: [], stopped: [] };
  return { frame, reach: reachOf(items, main) };
}

function grants(verb: VerbGroup): boolean {
  return verb.effect === "forbid" || verb.effect === "permit" || verb.mood === "may";
}

function lacks({ items, own }: Reach, clause: Clause): boolean {
  const shows = clause.verbs.some((verb) => verb.effect === "show");
  return own.some((at) => is(items[at], "denier", "without") || (shows && is(items[at], "denier", "none"))) || (shows && clause.verbs.some((verb) => verb.denial === "not"));
}

/** "dropped the rule under which a test had to be shown": the main clause tells what became of the rule. */
function underRule(frame: Frame, clauses: readonly Clause[], items: readonly Item[]): Frame {
  const { clause } = frame;
  const from = clause.ranges[0]?.[0] ?? 0;
  if (clause.role !== "relative" || frame.told.act !== "hold") return frame;
  const rule = [1, 2, 3, 4, 5, 6, 7].map((back) => from - back).find((at) => is(items[at], "change") || is(items[at], "noun", "require"));
  const main = rule === undefined ? undefined : clauses.find((one) => one.role === "main" && one.ranges.some(([a, b]) => rule >= a && rule < b));
  const verb = main?.verbs.at(-1);
  if (rule === undefined || main === undefined || verb === undefined || verb.to > rule + 1) return frame;
  const told = compose({ is: "state", v: frame.told.v, planned: false }, main.verbs, (one) => one.effect);
  return told === null ? frame : { ...frame, clause: { ...main }, told };
}

/** "If a relative wants to work, …": a condition that names what the way of telling asks for is the rule's own, and makes it no narrower. */
export function conditionOf(topic: TopicEntry, way: WayEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => clause.role === "condition" && clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => marksOf(item, topic, "with").some((mark) => mark.way === way))));
}

/** "If they cross the border by land": a condition that names a scope of the topic narrows it to that scope. */
export function scopedByCondition(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => clause.role === "condition" && clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => marksOf(item, topic, "scope").length > 0)));
}

/** "If you left the country, …": a condition that names nothing but the topic's own case narrows nothing. */
export function ownCase(topic: TopicEntry, items: readonly Item[], clauses: readonly Clause[]): boolean {
  if (!clauses.some((clause) => clause.role === "condition" && clause.verbs.length > 0)) return false;
  return clauses.every((clause) => clause.role !== "condition" || clause.verbs.length === 0 || clause.ranges.some(([from, to]) => items.slice(from, to).some((item) => marksOf(item, topic, "group").length > 0)));
}

/** Whether a word of a `near` list stands in the unit, its heading, the title or the two units before. */
export function isNear(unit: Unit, topic: TopicEntry, way: WayEntry, list: number): boolean {
  const has = (items: readonly Item[]): boolean => items.some((item) => marksOf(item, topic, "near").some((mark) => mark.way === way && mark.which === list));
  return has(unit.items) || has(unit.heading) || has(unit.title) || has(unit.before?.items ?? []) || has(unit.before?.before?.items ?? []);
}

const tenseOf = (frame: Frame): Tense => {
  const verbs = frame.clause.verbs.length > 0 ? frame.clause.verbs : (frame.clause.shares?.verbs ?? []);
  // "are not required to provide": the governing verb has the tense.
  const governor = verbs.length > 1 && verbs.at(-1)?.form === "infinitive" ? verbs.at(-2) : undefined;
  const verb = governor !== undefined && /^(?:require|permit|forbid|exempt)$/.test(governor.effect) ? governor : verbs.at(-1);
  const decided = verbs.find((one) => one.effect === "decide" && one.tense === "past");
  if (decided !== undefined && verb !== decided && verb?.tense !== "future") return "past";
  if (frame.told.future || verb?.tense === "future" || verb?.form === "infinitive" || (verb?.form === "bare" && verb.tense !== "past")) return "future";
  return verb?.tense === "past" ? "past" : "present";
};

/** The days of a clause; a leading day of the sentence holds for the clauses that share its subject. */
function timesFor(frame: Frame, reach: Reach): readonly TimeMark[] {
  const own = new Set(reach.own);
  const mine = timesIn(reach.items, (at) => own.has(at));
  if (mine.some((time) => time.role !== "act") || frame.clause.shares === null) return mine;
  const verb = frame.clause.shares.verbs[0];
  const shared = new Set(reach.shared);
  return [...mine, ...timesIn(reach.items, (at) => shared.has(at) && verb !== undefined && at < verb.from)];
}

/** With the days of what only describes the subject: "the resumption planned for D was …". */
function timesAround(frame: Frame, reach: Reach): readonly TimeMark[] {
  const own = new Set(reach.own);
  const verb = frame.clause.verbs[0];
  const all = timesIn(reach.items, (at) => own.has(at) || (verb !== undefined && at < verb.from && at > frame.phrase[0]));
  return [...all].sort((a, b) => a.at - b.at);
}

interface Sides {
  readonly settled: Settled;
  readonly operation: Operation;
  readonly changes: boolean;
  readonly announced?: DayBounds | null;
}

/** The operation of what is told, with its days. */
function settled(frame: Frame, reach: Reach, { post, days, unit }: UnitReading, listed: boolean, shared: TimeMark | null): Sides | null {
  const { told } = frame;
  const times = told.act === "move" || told.act === "retract" ? timesAround(frame, reach) : timesFor(frame, reach);
  const own = new Set(reach.own);
  const lasting = lastingIn(reach.items, (at) => own.has(at));
  const tense = tenseOf(frame);
  const context: DayContext = { ...days(unit), shared: shared ?? ((told.act === "change" && tense !== "future") || times.some((time) => pointsBack(time.date)) ? dayBefore(unit) : null) };
  const positive = told.v === 1;
  switch (told.act) {
    case "change": {
      if (reach.own.some((at) => is(reach.items[at], "role", "at-once"))) return { settled: { ...settleHold([], lasting, post, tense, false), effective: { ...writing(post), basis: "stated" } }, operation: positive ? "start" : "end", changes: true };
      const ended = times.some((time) => time.role === "until") && !times.some((time) => time.role === "from") && tense === "past" && reach.own.some((at) => is(reach.items[at], "role", "previous"));
      if (ended) return { settled: settleHold(times, lasting, post, "past", listed, context.speaksOf, true), operation: positive ? "observe" : "observe-not", changes: false };
      const change = settleChange(times, lasting, post, tense, context);
      return { settled: change, operation: positive ? "start" : "end", changes: true };
    }
    case "plan": {
      const change = settleChange(times, lasting, post, "future", { ...context, frame: null, act: null });
      const planned = times.find((time) => time.role === "planned");
      const effective = planned ? settleChange([{ ...planned, role: "from" }], null, post, "future", context).effective : change.effective;
      return { settled: { ...change, effective }, operation: positive ? "plan" : "plan", changes: false };
    }
    case "hold": {
      const covers = frame.clause.verbs.some((verb) => verb.effect === "cover");
      const from = times.find((time) => time.role === "from" && (told.future || !asOf(reach.items, time.at)));
      const atOnce = reach.own.some((at) => is(reach.items[at], "role", "at-once"));
      if (atOnce && !listed) return { settled: { ...settleHold([], null, post, tense, false), effective: { ...writing(post), basis: "stated" } }, operation: positive ? "start" : "end", changes: true };
      if (from && !listed && !told.deniedChange && !covers) {
        const change = settleChange(times, lasting, post, tense, { ...context, frame: null, act: null });
        return { settled: change, operation: positive ? "start" : "end", changes: true };
      }
      // "are suspended on D": with a day behind it the passive tells the change.
      const verb = frame.clause.verbs.at(-1);
      const onDay = verb?.passive && /^(?:begin|resume|end|suspend|cancel)$/.test(verb.effect) && verb.denial === "none" ? times.find((time) => time.role === "on" && time.at > verb.head && time.date.kind === "day" && !asOf(reach.items, time.at)) : undefined;
      if (onDay && !listed && !told.deniedChange) return { settled: settleChange(times, lasting, post, tense, { ...context, frame: null, act: null }), operation: positive ? "start" : "end", changes: true };
      const ranged = times.find((time) => time.date.kind === "range" && time.role !== "act");
      if (ranged && !listed) return { settled: settleChange(times, lasting, post, tense, context), operation: positive ? "start" : "end", changes: true };
      if (context.frame && context.frame.earliest !== null && context.frame.earliest > post.published.latest && !topicHolds(frame))
        return { settled: settleChange([], lasting, post, tense, context), operation: positive ? "start" : "end", changes: false };
      return { settled: settleHold(times, lasting, post, tense, listed, context.speaksOf), operation: positive ? "observe" : "observe-not", changes: false };
    }
    case "extend": {
      const hold = settleHold(times.filter((time) => time.role === "until" || time.role === "before"), lasting, post, tense, false);
      return { settled: hold, operation: "extend", changes: false };
    }
    case "move": {
      const days = times.filter((time) => time.role !== "act");
      const to = days.find((time) => time.role === "until") ?? (days.length > 1 || !days.some((time) => time.role === "planned") ? days.at(-1) : undefined);
      const announced = announcedOf(days.filter((time) => time !== to), post);
      const nowhere: Settled = { effective: { earliest: null, latest: null, basis: "pending" }, until: null, dated: false, actAfterPost: false, unread: [] };
      const change = to ? settleChange([{ ...to, role: "from" }], null, post, "future", { ...context, frame: null, act: null }) : nowhere;
      return { settled: { ...change, until: null }, operation: "move", changes: true, announced };
    }
    case "retract": {
      const hold = settleHold([], null, post, tense, false, context.speaksOf);
      return { settled: hold, operation: "retract", changes: false, announced: announcedOf(times.filter((time) => time.role !== "act"), post) };
    }
  }
}

/** "Since D the restrictions are lifted. A permission is no longer required": the sentence before gives the day. */
function dayBefore(unit: Unit): TimeMark | null {
  if (timesIn(unit.items, () => true).some((time) => time.role === "act")) return null;
  for (let at = unit.before, steps = 0; at !== null && steps < 2 && at.kind === unit.kind; at = at.before, steps++) {
    const times = timesIn(at.items, () => true).filter((time) => time.role === "from");
    const [only] = times;
    const countries = at.items.some((item) => item.kind === "country" && item.country?.form === "name" && !is(item, "host"));
    // "Flights to 16 countries resume from D. Flights to A and B resume": what is told of all in front gives the day.
    if (at.line === unit.line && times.length === 1 && only?.date.kind === "day" && at.items.some((item) => item.amount?.unit === "country")) return only;
    if (times.length === 1 && only?.date.kind === "day" && (!countries || steps === 0) && at.items.every((item) => item.kind !== "country" || item.country?.form !== "name" || onlyHostIn(at.items))) return only;
  }
  return null;
}

function onlyHostIn(items: readonly Item[]): boolean {
  return new Set(items.flatMap((item) => (item.kind === "country" ? [item.country?.code] : []))).size <= 1;
}

/** The day that had been announced, as a move or a retraction names it. */
function announcedOf(times: readonly TimeMark[], post: Post): DayBounds | null {
  const [time] = times;
  return time === undefined ? null : daysOf(time.date, post, "future");
}

function topicHolds(frame: Frame): boolean {
  return frame.clause.verbs.some((verb) => verb.effect === "hold");
}

/** "as of D", "as at D": the day that is spoken of. */
function asOf(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 2; i--) if (/^as (?:of|at|on)$/.test(items[i]?.text ?? "")) return true;
  return false;
}

type Rest = Pick<Claim, "topic" | "unit" | "value" | "previous" | "derived" | "suspends" | "before" | "actAfterPost" | "direction" | "announced" | "effective" | "until" | "changes" | "yearless">;

function rest(frame: Frame, unit: Unit, { settled: at, changes, announced }: Sides, told: Told, times: readonly TimeMark[]): Rest {
  return {
    topic: frame.topic,
    unit,
    value: null,
    previous: null,
    derived: false,
    suspends: told.suspends,
    direction: told.v === 1 ? "in-force" : "not-in-force",
    announced: announced ?? null,
    before: told.before,
    actAfterPost: at.actAfterPost,
    effective: at.effective,
    until: at.until,
    changes,
    yearless: times.some((time) => time.role !== "act" && time.date.year === null && time.date.day !== null && time.date.relative === undefined),
  };
}

function usedOf(frame: Frame, reach: Reach, countriesAt: readonly number[]): Set<number> {
  const used = new Set<number>([...countriesAt, ...frame.denied]);
  // Words that the topic itself asks for ("without limits") are accounted for.
  for (const at of reach.own) if (marksOf(reach.items[at], frame.topic, "with").some((mark) => mark.way === frame.way)) used.add(at);
  const own = new Set(reach.own);
  for (const time of timesFor(frame, reach)) if (time.role !== "mention") used.add(time.at);
  const lasting = lastingIn(reach.items, (at) => own.has(at));
  if (lasting) used.add(lasting.at);
  for (const verb of [...frame.clause.verbs, ...(frame.clause.shares?.verbs ?? [])]) for (let i = verb.from; i < verb.to; i++) used.add(i);
  for (let i = frame.phrase[0]; i < frame.phrase[1]; i++) if (reach.items[i]?.kind === "word" && !is(reach.items[i], "carrier") && !is(reach.items[i], "place") && !is(reach.items[i], "city") && !is(reach.items[i], "group", "part")) used.add(i);
  // "the 30-day regime": a figure that describes the rule.
  const figure = reach.items[frame.thing - 1];
  if (frame.way.way.as === "rule" && figure?.amount != null && /^(?:day|month|year)$/.test(figure.amount.unit ?? "")) used.add(frame.thing - 1);
  return used;
}

function halfHost({ hosted, unit }: UnitReading): readonly string[] {
  return [...(hosted === "unsaid" ? ["whose rule it is"] : []), ...(isOfDraft(unit) ? ["a draft"] : [])];
}

/** "The ministry has drafted a law. Under it, …", "Under the draft, …": what a draft says is not in force by that. */
export function isOfDraft({ items, own, before }: Unit): boolean {
  const lead = items.slice(own, own + 5);
  const at = lead.findIndex((item) => /^(?:in|under|by|according to|in accordance with|pursuant)$/.test(item.text));
  if (at !== 0) return false;
  const named = lead.slice(1).find((item) => !/^(?:the|a|an|this|that|these|to|new)$/.test(item.text));
  if (named === undefined) return false;
  if (/^(?:draft|drafts|bill|bills|proposal|proposals)$/.test(named.text)) return true;
  const points = is(named, "pronoun") || ((is(named, "instrument") || is(named, "change")) && lead.some((item) => /^(?:the|this|that|these)$/.test(item.text)));
  return points && (before?.items ?? []).some((item) => item.entry?.meanings.some((m) => (m.cls === "verb" && /^(?:draft|propose|prepare|consider|discuss)$/.test(m.lemma)) || (m.cls === "noun" && m.sub === "plan" && /^(?:draft|proposal)/.test(m.lemma)))) && !(before?.items ?? []).some((item) => item.entry?.meanings.some((m) => m.cls === "verb" && /^(?:adopt|approve|sign|enact|pass)$/.test(m.lemma)));
}

/** Figures that belong to the rule which a fact names ("the 30-day period … starts from …"). */
const MEASURES = ["day", "business-day", "hour", "minute", "week", "month", "year", "page"];

/** Claims of a topic that is one rule for everybody, scope by scope. Null where the frame says nothing of the rule. */
function statusClaims(frame: Frame, reach: Reach, reading: UnitReading): readonly Claim[] | null {
  const { topic } = frame;
  if (reading.hosted === "foreign" || agentOf(reach.items, frame.clause, topic.pack.host) !== null || isOfAnother(reach.items, frame.thing, topic.pack.host)) return [];
  const sides = settled(frame, reach, reading, false, null);
  if (sides === null) return null;
  const used = usedOf(frame, reach, []);
  const subject = frame.thing < (reach.own[0] ?? 0) ? reach.shared.filter((at) => at < (frame.clause.shares?.verbs[0]?.from ?? 0)) : [];
  const left = leftoverOf(reach.items, [...subject, ...reach.own], topic, { countries: false, verb: frame.clause.verbs.at(-1)?.head ?? 0, used, units: frame.way.way.as === "fact" ? ["country", ...MEASURES] : ["country"], partIsEnough: topic.topic.existential && frame.told.v === 1 && frame.told.act !== "plan" });
  if (left.narrow || ofPersonsOnly(frame, reach, reading.unit)) return [];
  if (frame.clause.role === "relative" && sides.changes && !sides.settled.dated) return [];
  const stopped = [...new Set([...frame.stopped, ...left.words, ...sides.settled.unread, ...halfHost(reading)])];
  const times = timesFor(frame, reach);
  return scopesOf(topic, reach, reading.unit, reading.clauses).map((scope) => ({
    ...rest(frame, reading.unit, sides, frame.told, times),
    operation: sides.operation,
    subject: null,
    scope,
    members: null,
    statedCount: null,
    stopped,
    rule: `${frame.way.way.as}-${frame.told.act}`,
    repeated: 0,
  }));
}

const REACH_OF_PERSONS = 14;

/** A requirement or a permission told of named persons only ("citizens of these countries need no permission"). */
function ofPersonsOnly(frame: Frame, { items, own }: Reach, unit: Unit): boolean {
  if (frame.way.way.as === "rule") return false;
  const places = [...Array.from({ length: unit.own }, (_, i) => i), ...own];
  return places.some((at) => {
    const item = items[at] as Item;
    if (!is(item, "group", "everyone") || marksOf(item, frame.topic, "group").length > 0) return false;
    // "foreigners who come by intra-corporate transfer" are the persons of a topic that is about them.
    if (items.slice(at + 1, at + REACH_OF_PERSONS).some((one) => marksOf(one, frame.topic, "scope").length > 0 || marksOf(one, frame.topic, "with").some((mark) => mark.way === frame.way))) return false;
    // "visitors who fly in without a certificate": those who lack what the topic is about are its own.
    const lacked = items.findIndex((one, i) => i > at && i < at + REACH_OF_PERSONS && marksOf(one, frame.topic, "thing").length > 0);
    if (frame.way.way.as === "document" && is(items[at + 1], "relative") && lacked > 0 && items.slice(Math.max(at, lacked - 3), lacked).some((one) => is(one, "denier", "without") || is(one, "denier", "none"))) return false;
    let next = at + 1;
    while (/^(?:arriving|coming|travelling|traveling|flying|entering)$/.test(items[next]?.text ?? "")) next++;
    const after = items[next + 1];
    if (/^(?:of|from)$/.test(items[next]?.text ?? "") && is(after, "unit", "country") && (is(items[next + 2], "relative") || items[next + 2]?.text === "with")) return true; // "of countries that have …"
    if (/^(?:of|from)$/.test(items[next]?.text ?? ""))
      return (is(after, "pronoun") || /^(?:the|this|that|these|those|such|any|certain|some|several)$/.test(after?.text ?? "") || after?.kind === "amount") && !/^(?:rest|other|remaining)$/.test(items[next + 2]?.text ?? "") && countriesFollow(items, next + 1);
    return (is(items[at + 1], "relative") && !ofArrival(items, at + 1) && !ofTopic(frame.topic, items, at + 2)) || /^(?:with|holding|having|under|aged|whose)$/.test(items[at + 1]?.text ?? "");
  });
}

/** "who applies for the permit": a description by what the topic is about says no more than the topic does. */
function ofTopic(topic: TopicEntry, items: readonly Item[], from: number): boolean {
  for (let i = from; i < items.length && i < from + 6; i++) {
    if (marksOf(items[i], topic, "near").length > 0) return !/^(?:with|without|from|over|under|not)$/.test(items[i + 1]?.text ?? "");
    if (is(items[i], "denier") || items[i]?.kind === "punct" || items[i]?.kind === "seam") return false;
  }
  return false;
}

/** "who arrive", "who fly in": says no more than the group does. */
function ofArrival(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length && i <= at + 4; i++) {
    const lemma = items[i]?.entry?.meanings.find((m) => m.cls === "verb")?.lemma ?? "";
    // "who come from abroad and have no test": more than the arrival describes them.
    const more = items.slice(i + 1, i + 10).findIndex((one) => is(one, "and") || is(one, "denier", "without"));
    if (/^(?:arrive|come|enter|fly|visit|cross|travel)$/.test(lemma) && more >= 0 && items.slice(i + 1, i + 1 + more).every((one) => !is(one, "aux")) && (is(items[i + 1 + more], "denier") || items.slice(i + 2 + more, i + 5 + more).some((one) => is(one, "verb", "show") || is(one, "denier") || is(one, "aux", "have")))) return false;
    if (/^(?:arrive|come|enter|fly|visit|cross|travel)$/.test(lemma)) return !items.slice(i, i + 6).some((item) => item.kind === "country" && item.country?.form === "name" && items[i + 1]?.text === "from");
    if (!is(items[i], "aux") && !is(items[i], "neutral")) return false;
  }
  return false;
}

function countriesFollow(items: readonly Item[], at: number): boolean {
  for (let i = at; i < items.length && i <= at + 3; i++) if (/^(?:countries|states|nations)$/.test(items[i]?.text ?? "") || items[i]?.amount?.unit === "country" || is(items[i], "pronoun")) return true;
  return false;
}

function scopesOf(topic: TopicEntry, reach: Reach, unit: Unit, clauses: readonly Clause[]): readonly (string | null)[] {
  if (topic.topic.scopesFrom === "visa-category") return categoriesIn(reach.own.map((at) => reach.items[at] as Item));
  if (topic.topic.scopes.length === 0) return [null];
  const named = (list: readonly number[]): readonly string[] => topic.topic.scopes.filter((scope) => list.some((at) => marksOf(reach.items[at], topic, "scope").some((mark) => mark.which === scope)));
  const beside = clauses.filter((clause) => clause.role === "relative").flatMap((clause) => clause.ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)));
  const here = named([...reach.own, ...beside]);
  if (here.length > 0) return here;
  const around = named(unit.items.map((_, i) => i));
  if (around.length === 1) return around;
  return topic.topic.scopeOtherwise !== null && topic.topic.scopeOtherwise !== "*" ? [topic.topic.scopeOtherwise] : topic.topic.scopes;
}

/** Claims of a topic that is a set of countries. */
function memberClaims(frame: Frame, reach: Reach, reading: UnitReading): readonly Claim[] | null {
  const { topic, told } = frame;
  const { unit } = reading;
  const { items } = unit;
  const host = topic.pack.host;
  const agent = agentOf(items, frame.clause, host);
  if (agent !== null || reading.hosted === "foreign") return [];
  // "countries with which flights were resumed" tells a state, not the change.
  const dated = timesFor(frame, reach).some((time) => time.role !== "act" && time.role !== "mention");
  if (frame.clause.role === "relative" && frame.clause.shares !== null && !dated) return [];
  if (frame.clause.role === "relative" && told.act === "change" && !timesFor(frame, reach).some((time) => time.role !== "act" && time.role !== "mention"))
    frame = { ...frame, told: { ...told, act: "hold" } };
  else if (told.act === "hold" && nowChanged(frame, reach)) frame = { ...frame, told: { ...told, act: "change" } };
  const listed = told.v === 1 && told.act !== "plan" ? fullList(frame, reach, unit) : null;
  const routes = topic.topic.routes && told.v === 1;
  let named = countriesOf(items, reach.own, host, null, routes);
  if (named.codes.length === 0 && frame.clause.shares !== null && named.excepted.length === 0) named = countriesOf(items, reach.shared, host, null, routes);
  if (named.codes.length === 0 && named.excepted.length === 0) named = countriesOf(items, namesBehind(items, reach), host, null);
  // "passports issued in A and B": what describes the thing right behind it names its countries.
  const beside = reading.clauses.find((one) => one.role === "relative" && one.ranges[0]?.[0] === frame.phrase[1] && one.verbs.every((verb) => verb.effect === "other" && verb.denial === "none"));
  if (named.codes.length === 0 && named.excepted.length === 0 && beside) named = countriesOf(items, reachOf(items, beside).own, host, null);
  const sides = settled(frame, reach, reading, listed !== null, null);
  if (sides === null) return null;
  const used = usedOf(frame, reach, named.at);
  if (listed?.at !== undefined) used.add(listed.at);
  const left = leftoverOf(items, reach.own, topic, {
    countries: true,
    verb: frame.clause.verbs.at(-1)?.head ?? 0,
    used,
    units: ["country", "flight-per-week", "week"],
    partIsEnough: topic.topic.existential && told.v === 1 && told.act !== "plan",
  });
  if (left.narrow) return [];
  const carriers = topic.topic.existential && topic.topic.routes && isOneCarriers(items, frame.clause.verbs.length > 0 || frame.clause.shares === null ? frame.clause : frame.clause.shares);
  if (carriers && told.v === -1) return [];
  const alone = carriers && !reading.clauses.some((one) => one !== frame.clause && isOneCarriers(items, one)) && items.filter((item, at) => is(item, "carrier") || (item.name && items[at - 1]?.text === ";")).length <= 1;
  const stopped = [...new Set([...frame.stopped, ...left.words, ...named.doubtful, ...sides.settled.unread, ...halfHost(reading)])];
  const times = timesFor(frame, reach);
  if (named.codes.length === 0 && told.v === 1 && listed === null) {
    const count = reach.own.map((at) => items[at]?.amount).find((amount) => amount?.unit === "country");
    if (count) return [{ ...rest(frame, unit, sides, told, times), scope: null, stopped, until: null, changes: false, operation: "count", subject: null, members: null, statedCount: count.value, rule: "bare-count", repeated: 0 }];
  }
  const base = { ...rest(frame, unit, sides, told, times), scope: null, stopped, rule: `${frame.way.way.as}-${told.act}` };
  if (listed !== null) {
    const hold = settled({ ...frame, told: { ...told, act: "hold" } }, reach, reading, true, null);
    const at = hold?.settled ?? sides.settled;
    return [{ ...base, effective: { ...at.effective, basis: "listed" }, until: null, changes: false, operation: "list", subject: null, members: listed.members, statedCount: listed.count, rule: "full-list", repeated: listed.repeated }];
  }
  if (named.codes.length === 0) return everyone(frame, reach, sides, named.excepted, base) ?? carried(frame, reading, sides, base);
  // That one carrier begins does not say that no other flew before; several are told of where all are.
  return named.codes.map((subject) => ({ ...base, ...(alone && base.changes ? { changes: false, before: "again" as const } : {}), operation: sides.operation, subject, members: null, statedCount: null, repeated: 0 }));
}

/** "Citizens of the countries below must … when they enter: A, B, C": the names at the end of a unit belong to the clause that points to them. */
function namesBehind(items: readonly Item[], { own }: Reach): readonly number[] {
  const seam = items.findIndex(({ kind }) => kind === "seam");
  const points = (item: Item | undefined): boolean => /(?:following|below|listed|these|mentioned)$/.test(item?.text ?? "");
  if (seam < 0 || !own.some((at) => at < seam && is(items[at], "unit", "country") && (points(items[at - 1]) || points(items[at + 1])))) return [];
  const behind = items.map((_, at) => at).slice(seam + 1);
  return behind.every((at) => items[at]?.kind === "country" || items[at]?.kind === "punct" || items[at]?.kind === "seam" || is(items[at], "and") || is(items[at], "neutral")) ? behind : [];
}

/** "All flights are suspended", "no passport is recognised except those of X": the whole set at once. */
function everyone(frame: Frame, { items, own }: Reach, sides: Sides, excepted: readonly string[], base: Omit<Claim, "operation" | "subject" | "members" | "statedCount" | "repeated">): readonly Claim[] | null {
  const { told } = frame;
  const all = own.some((at) => is(items[at], "quantifier", "all") || is(items[at], "denier", "none") || marksOf(items[at], frame.topic, "whole").length > 0);
  if (own.some((at) => /^(?:other|others|rest|remaining)$/.test(items[at]?.text ?? ""))) return [];
  if (told.v !== -1 || told.act === "plan" || !(all || excepted.length > 0)) return null;
  // "All other countries", "the rest": those are left out that were named elsewhere.
  if (own.some((at) => /^(?:others?|the rest of|rest|remaining)$/.test(items[at]?.text ?? "")) && excepted.length === 0) return null;
  if (own.some((at) => items[at]?.amount?.unit === "country")) return null;
  const effective = sides.changes ? base.effective : { ...base.effective, basis: "listed" as const };
  return [{ ...base, effective, operation: "list", subject: null, members: excepted, statedCount: null, changes: sides.changes, rule: "all-of-them", repeated: 0 }];
}

/** Countries that the unit before names, where "they", "these countries" or the thing alone points back to them. */
function carried(frame: Frame, reading: UnitReading, sides: Sides, base: Omit<Claim, "operation" | "subject" | "members" | "statedCount" | "repeated">): readonly Claim[] | null {
  const { unit } = reading;
  // "The flights will …", right behind the sentence that tells with whom.
  const definite = unit.before?.line === unit.line && unit.items.slice(Math.max(0, frame.thing - 2), frame.thing).some((item) => item.text === "the") && unit.before.items.some((item) => marksOf(item, frame.topic, "thing").length > 0);
  const points = definite || unit.items.some((item) => is(item, "pronoun"));
  if (!points) return sides.operation === "plan" ? [] : null;
  const runs = enumerations(unit.before?.items ?? [], frame.topic.pack.host);
  const [only] = runs;
  if (runs.length !== 1 || only === undefined) return null;
  // What follows a rule that is still to come may begin with it.
  const { latest } = reading.post.published;
  const later = !sides.settled.dated && timesIn(unit.before?.items ?? [], () => true).some((time) => time.role === "from" && (daysOf(time.date, reading.post, "future")?.earliest ?? latest) > latest);
  const stopped = later ? [...base.stopped, "the day of the sentence before"] : base.stopped;
  return only.codes.map((subject) => ({ ...base, stopped, operation: sides.operation, subject, members: null, statedCount: null, repeated: 0 }));
}

/** "are now recognised": the change is news. */
function nowChanged(frame: Frame, { items, own }: Reach): boolean {
  const verb = frame.clause.verbs.at(-1);
  const changes = verb !== undefined && verb.passive && verb.denial === "none" && /^(?:begin|resume|end|suspend|cancel)$/.test(verb.effect);
  return changes && own.some((at) => items[at]?.text === "now");
}

interface FullList {
  readonly members: readonly string[];
  readonly count: number | null;
  /** Item index of the count. */
  readonly at?: number;
  readonly repeated: number;
}

/** A present total with its names: "currently direct flights are open with 3 countries: A, B, C". */
function fullList(frame: Frame, reach: Reach, unit: Unit): FullList | null {
  const { items } = unit;
  const { topic } = frame.topic;
  const runs = enumerations(items, frame.topic.pack.host).filter((run) => run.codes.length >= 2);
  const run = runs.at(-1);
  if (run === undefined) return null;
  if (items.some((item) => is(item, "quantifier", "examples")) || items.slice(0, run.from).some((item) => is(item, "exception") || is(item, "noun", "exempt"))) return null;
  const count = countBefore(items, run, frame.topic.pack.host);
  const counted = count?.value ?? null;
  const now = items.slice(0, run.from).some((item) => is(item, "role", "now") || is(item, "therefore") || /^(?:total|full|complete|whole|entire|list|following|so far)$/.test(item.text) || is(item, "quantifier", "only") || (/^as (?:of|at|on)$/.test(item.text)));
  if (counted !== null) {
    if (!now && run.codes.length < counted - 1) return null;
    return { members: run.codes, count: counted, ...(count === null ? {} : { at: count.at }), repeated: run.mentions - run.codes.length };
  }
  const whole = items.slice(0, run.from).some((item) => /^(?:full|complete|whole|entire|list|following)$/.test(item.text)) || is(items[run.from - 1], "pronoun");
  const named = topic.enumerates && reach.clause.role !== "relative" && colonBefore(items, run) && (whole || items.slice(0, run.from).some((item) => is(item, "unit", "country")));
  if (!((now && whole) || named) || !colonBefore(items, run) || reach.clause.role === "relative") return null;
  return { members: run.codes, count: null, repeated: run.mentions - run.codes.length };
}

function colonBefore(items: readonly Item[], run: Enumeration): boolean {
  return items[run.from - 1]?.text === ":" || items[run.from - 1]?.kind === "seam" || items[run.from - 1]?.text === "–";
}

/** "with 15 countries: …", "has expanded to 33: …", "of 20 states (…)": the count that goes with an enumeration. */
function countBefore(items: readonly Item[], run: Enumeration, host: string): { readonly value: number; readonly at: number } | null {
  for (let i = run.from - 1; i >= 0 && run.from - i <= 12; i--) {
    const item = items[i] as Item;
    if (item.amount !== null && (item.amount.unit === "country" || (item.amount.unit === null && /^[:–(-]$/.test(items[i + 1]?.text ?? "")))) return { value: item.amount.value, at: i };
    if ((item.kind === "country" && item.country?.code !== host) || item.kind === "date" || (item.kind === "punct" && item.text === ";")) return null;
  }
  return null;
}
