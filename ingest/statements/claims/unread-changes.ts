import { addDays } from "../../../src/model/iso-day.js";
import { isValued } from "../../../src/model/topic.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import type { VerbGroup } from "../clauses/verb-group.js";
import { hasMark, indicesOf, isIn, isStrange, someIs, someMarked, thingsIn, topicMarks } from "../frames/marks.js";
import { ENDING } from "../frames/polarity.js";
import { timesOf } from "../frames/times.js";
import { UNREAD_CHANGE } from "../refiners/same-post-refiner.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { type Claim, plainClaim } from "./claim.js";
import { figureOf } from "./found-figure.js";
import { countriesIn, isTold, NOT_READ, openedOn, openings, scopesOf, yearIn } from "./openings.js";
import { tellsOf } from "./regulatory.js";
import type { UnitReading } from "./unit-reading.js";
import { isMore } from "./value-neighbours.js";

/** What a verb does that makes something else of a rule. */
export const CHANGES: ReadonlySet<string> = new Set([
  "begin",
  "end",
  "suspend",
  "resume",
  "cancel",
  "extend",
  "move",
  "retract",
  "raise",
  "lower",
]);

/** The same of a figure or a day. */
const ALTERS = new Set(["cancel", "extend", "move", "retract", "raise", "lower"]);

const ASIDE_REACH = 4;

/** "During the state of emergency …", "because of the suspension …", "those with a permission": the thing only tells when, why or whom. */
function isAside(items: readonly Item[], clauses: readonly Clause[], at: number): boolean {
  const from = clauses.find((clause) => isIn(clause, at))?.ranges.find(([start, end]) => at >= start && at < end)?.[0] ?? 0;
  const before = items.slice(Math.max(from, at - ASIDE_REACH), at);
  // "No entry without a test", "nobody boards without one": they tell the duty.
  if (before.some((item) => is(item, "denier", "without")) && items.slice(0, at).some((item) => is(item, "denier", "none")))
    return false;
  if (before.some((item) => is(item, "during") || is(item, "adjunct") || /^(?:with|without|for|under|from)$/.test(item.text)))
    return true;
  // "Employees of the service".
  for (let i = before.length - 1; i >= 0 && !is(before[i], "verb"); i--) if (is(before[i], "group")) return true;
  return false;
}

/** "Business visas: no change.", "…, and there is no change for electronic visas". */
function isUnchanged(items: readonly Item[], clause: Clause): boolean {
  return indicesOf(clause).some((at) => is(items[at], "denier", "none") && is(items[at + 1], "change"));
}

/** Where a unit names the topic's thing, or, where it names none, what only hints at it. */
function placesIn(unit: Unit, clauses: readonly Clause[], topic: TopicEntry): readonly number[] {
  if (tellsOf(unit, topic)) {
    const moved = topicMarks(unit.items).figures.some((at) => isMore(unit.items, at)); // "12 countries were taken off the list"
    return thingsIn(unit.items, topic).filter((at) => moved || !isAside(unit.items, clauses, at));
  }
  if (!someMarked(unit.items, topic, "hint")) return [];
  return unit.items.flatMap((item, at) => (hasMark(item, topic, "hint") ? [at] : []));
}

/**
 * Whether something became of the thing in a clause: it is told as past, with a verb of change, or with what makes news of it.
 *
 * @param led the thing stands in a clause that hangs on this one, so that its odd words say nothing.
 */
function isNews({ items, kind }: Unit, clause: Clause, topic: TopicEntry, led: boolean): boolean {
  if (clause.role === "condition" || clause.conditional) return false;
  const own = indicesOf(clause).map((at) => items[at] as Item);
  const dated = own.some((item) => item.kind === "date" || is(item, "news"));
  const denied = !led && own.some((item) => is(item, "denier"));
  const odd = !led && own.some((item) => isStrange(item, topic));
  const lent = clause.shares !== null && clause.verbs.every(({ form }) => form !== "finite");
  const verbs = [...clause.verbs, ...(lent ? (clause.shares?.verbs ?? []) : [])].filter(
    (verb) => verb.form === "finite" && verb.effect !== "say",
  );
  // The verb of a sentence that has none known is one of its strange words.
  if (verbs.length === 0)
    return dated || denied || (odd && !own.some((item) => is(item, "verb")) && kind === "sentence" && items.at(-1)?.text === ".");
  return verbs.some((verb) => {
    if (verb.hedged || verb.tense === "future" || verb.denial === "not-yet") return false;
    if (verb.mood === "may") return dated || verb.denial === "no-longer";
    if (verb.mood === "must") return denied;
    if (verb.mood !== "told") return false;
    if (verb.tense === "past" || CHANGES.has(verb.effect) || dated) return true;
    return verb.effect === "be" ? denied || odd : verb.effect === "other" && denied;
  });
}

/** "Those who received a permission". */
function describesPersons(items: readonly Item[], { role, ranges }: Clause): boolean {
  const before = items[(ranges[0]?.[0] ?? 0) - 1];
  return role === "relative" && (is(before, "group") || is(before, "pronoun"));
}

/** "The index was raised", "it grew by four percent", "the deadline was moved": another figure, or another day, may hold since. */
function isNewFigure(items: readonly Item[], clause: Clause, { topic }: TopicEntry): boolean {
  if (clause.role === "condition" || clause.conditional) return false;
  const own = indicesOf(clause).map((at) => items[at] as Item);
  // "Twelve countries were added": there are so many more.
  if (indicesOf(clause).some((at) => topic.units.includes(items[at]?.amount?.unit ?? "") && isMore(items, at))) return true;
  // "There is no more counting of days."
  if (own.some((item) => is(item, "denier", "no-longer"))) return true;
  const figure = own.some((item) => item.amount !== null || is(item, "news"));
  // "The wage of 2022: 60,000": a figure of its own that was not read may be the one that holds.
  const told = clause.verbs.filter((verb) => verb.form === "finite");
  if (
    own.some(({ amount }) => amount !== null && amount.unit !== null && topic.units.includes(amount.unit)) &&
    told.every((verb) => isTold(verb) && verb.tense !== "future" && /^(?:be|set|hold)$/.test(verb.effect))
  )
    return true;
  // "The decision comes in 45 days": so long it takes, told as a day.
  const lasts = own.some(({ date }) => date?.relative === "offset" && topic.units.includes(date.offset?.unit ?? ""));
  if (lasts && told.some((verb) => isTold(verb) && verb.tense === "present")) return true;
  // "It was abolished on June 1"; what ends on no day is somebody's ("the permit is terminated", "the stay expires").
  const dated = own.some((item) => item.kind === "date");
  const lasted = timesOf(items, clause).some(({ role }) => role === "until"); // "it was there till D"
  return clause.verbs.some(
    (verb) =>
      isTold(verb) &&
      verb.tense !== "future" &&
      verb.denial !== "not" &&
      verb.denial !== "not-yet" &&
      (ALTERS.has(verb.effect) ||
        (dated && (ENDING.has(verb.effect) || (verb.tense === "past" && lasted))) ||
        verb.denial === "no-longer" ||
        (figure && verb.tense === "past" && verb.effect === "other")),
  );
}

/**
 * What a unit leaves open that no topic understood: what became of the things that it names or hints at; where it tells news of none,
 * of that to which it points back.
 *
 * @param topics those of which it names a thing.
 */
export function newsOf(
  unit: Unit,
  clauses: readonly Clause[],
  topics: readonly TopicEntry[],
  readingOf: (topic: TopicEntry) => UnitReading,
): readonly Claim[] {
  if (!mayBeNews(unit)) return [];
  const { marks } = topicMarks(unit.items);
  const hints = new Set(marks.filter(({ role, topic }) => role === "hint" && !topics.includes(topic)).map(({ topic }) => topic));
  const hinted = [...(hints.size > 1 ? new Set(marks.map(({ topic }) => topic)) : hints)].filter((topic) => hints.has(topic));
  const named = [...topics, ...hinted].flatMap((topic) => unreadChanges(topic, readingOf(topic)));
  if (named.length > 0) return named;
  const figured = figuresOfBefore(unit);
  if (figured.length > 0) return figured.flatMap((topic) => figuresOpened(topic, readingOf(topic)));
  const verb = pointingVerb(unit, clauses);
  return verb === null ? [] : topicsBehind(unit).flatMap((topic) => pointedChanges(topic, verb, readingOf(topic)));
}

/**
 * What a unit leaves open beside what was read of it: "The regime is suspended, and no e-visas are issued either".
 *
 * @param topics those of which it names a thing.
 * @param read those that understood it: of the others only clauses that name none of their things, and none of their figures, are unread.
 */
export function newsBeside(
  unit: Unit,
  topics: readonly TopicEntry[],
  read: readonly TopicEntry[],
  readingOf: (topic: TopicEntry) => UnitReading,
): readonly Claim[] {
  const others = topics.filter((topic) => !read.includes(topic));
  if (others.length === 0 || !mayBeNews(unit)) return [];
  const { items } = unit;
  const taken = read.flatMap((topic) => [...thingsIn(items, topic), ...figuresIn(items, topic)]);
  const isTaken = (clause: Clause): boolean =>
    taken.some((at) => isIn(clause, at)) || (clause.shares !== null && isTaken(clause.shares));
  return others.flatMap((topic) => {
    if (thingsIn(items, topic).some((at) => taken.includes(at))) return [];
    const reading = readingOf(topic);
    const clauses = reading.clauses.filter((clause) => clause.role === "main" && !isTaken(clause));
    return clauses.length === 0 ? [] : unreadChanges(topic, { ...reading, clauses });
  });
}

/**
 * What a unit leaves open of the figures and days that it was understood to speak of, and of which it gave none: "the term …, first set to D, is
 * prolonged", told outright in a main clause.
 */
export function alterations(
  unit: Unit,
  clauses: readonly Clause[],
  understood: readonly TopicEntry[],
  readingOf: (topic: TopicEntry) => UnitReading,
): readonly Claim[] {
  const alters = clauses.some(
    ({ role, conditional, verbs }) =>
      role === "main" &&
      !conditional &&
      verbs.some((verb) => isTold(verb) && verb.denial === "none" && verb.tense !== "future" && ALTERS.has(verb.effect)),
  );
  const adds = topicMarks(unit.items).figures.some((at) => isMore(unit.items, at));
  if (!(alters || adds) || !mayBeNews(unit)) return [];
  return understood.filter(({ topic }) => isValued(topic.kind)).flatMap((topic) => unreadChanges(topic, readingOf(topic)));
}

/**
 * "Until then calculate with 3,692 tenge": the topics of the sentence before that a figure of their unit may be a value of, where the
 * sentence names nothing that it is told of.
 */
function figuresOfBefore({ items, before, line }: Unit): readonly TopicEntry[] {
  const own = items.filter((item) => !is(item, "pronoun"));
  if (before === null || before.line !== line || topicMarks(own).told.some(({ topic }) => isValued(topic.kind))) return [];
  return topicMarks(before.items).told.filter(
    (topic) =>
      topic.topic.kind === "quantity" && !topic.topic.subjects && figuresIn(items, topic).length > 0 && tellsOf(before, topic),
  );
}

/** Each of those figures may be the one that holds. */
function figuresOpened(topic: TopicEntry, reading: UnitReading): readonly Claim[] {
  if (reading.hosted === "foreign") return [];
  const { unit } = reading;
  const values = figuresIn(unit.items, topic).flatMap((at) => figureOf(topic, unit.items[at] as Item) ?? []);
  return values.flatMap((value) =>
    scopesOf(topic).map((scope) => ({
      ...plainClaim(topic, unit, "observe", yearIn(reading) ?? openedOn(reading), UNREAD_CHANGE),
      scope,
      value,
      direction: "in-force" as const,
      stopped: [NOT_READ],
    })),
  );
}

/** The figures of a topic's units. */
function figuresIn(items: readonly Item[], { topic: { units } }: TopicEntry): readonly number[] {
  return topicMarks(items).figures.filter((at) => units.includes(items[at]?.amount?.unit ?? ""));
}

/**
 * A sentence that says of a topic's thing that something became of it, and of which no frame was made: what it did is not known, so it
 * opens the answers about those it names, and settles none. Of a topic that is told country by country it speaks of the countries named; a
 * figure and a day are read by other words than their thing, and are left out.
 */
function unreadChanges(topic: TopicEntry, reading: UnitReading): readonly Claim[] {
  const { unit, hosted } = reading;
  if (hosted === "foreign") return [];
  const places = placesIn(unit, reading.clauses, topic);
  if (places.length === 0) return [];
  const clauses = someIs(unit.items, "change")
    ? reading.clauses.filter((clause) => !isUnchanged(unit.items, clause))
    : reading.clauses;
  const spoken = clauses.filter((clause) => places.some((at) => isIn(clause, at)) && !describesPersons(unit.items, clause));
  if (spoken.length === 0) return [];
  // "X was struck from the list of countries with which …": what became of it stands in the main clause; "…: the border asks for it again".
  const relative = spoken.some((clause) => clause.role === "relative");
  const led = clauses.filter(
    (clause) => (relative && clause.role === "main") || indicesOf(clause).some((at) => unit.items[at]?.text === "it"),
  );
  const changed = isValued(topic.topic.kind)
    ? [...spoken, ...led.filter(({ role }) => relative && role === "main")].some((clause) => isNewFigure(unit.items, clause, topic))
    : spoken.some((clause) => isNews(unit, clause, topic, false)) || led.some((clause) => isNews(unit, clause, topic, true));
  if (!changed) return [];
  if (topic.topic.subjects) return openings(topic, reading, countriesIn(unit.items, topic));
  const about = [...spoken, ...led]
    .flatMap((clause) => [clause, ...(clause.shares === null ? [] : [clause.shares])])
    .flatMap((clause) => (isApart(unit, clause) ? indicesOf(clause).map((at) => unit.items[at] as Item) : unit.items));
  // What is told of one country's people, or of some persons, is a part of a rule that is everybody's.
  const ofSome = countriesIn(about, topic).size > 0 || about.some((item) => is(item, "group", "part"));
  return ofSome ? [] : openings(topic, reading, new Set());
}

/** Whether a clause has words of its own for all that it tells: it begins the unit, or a joint parts it from what stands before. */
function isApart({ items, own }: Unit, { ranges }: Clause): boolean {
  const from = ranges[0]?.[0] ?? 0;
  const first = items[from];
  return (
    from <= own || first === undefined || first.kind === "punct" || is(first, "and") || is(first, "but") || is(first, "relative")
  );
}

/** "The above restriction has been prolonged", "it was put off": the verb of a sentence that names no thing, and points back to one. */
function pointingVerb(unit: Unit, clauses: readonly Clause[]): VerbGroup | null {
  for (const { role, conditional, verbs } of clauses) {
    const found = verbs.find(
      (verb) =>
        role === "main" &&
        !conditional &&
        isTold(verb) &&
        (isOver(unit, verb) || (verb.denial === "none" && CHANGES.has(verb.effect))) &&
        (verb.effect !== "begin" || someIs(unit.items, "news")) &&
        unit.items.slice(0, Math.max(0, verb.from)).some(isPointing),
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** "This is not demanded any more." */
function isOver({ items }: Unit, verb: VerbGroup): boolean {
  if (verb.denial === "no-longer") return true;
  return verb.denial === "not" && items.some((item, at) => at >= verb.from && is(item, "denier", "no-longer"));
}

function isPointing(item: Item): boolean {
  return /^(?:it|both|this|these|that|the|above|said|such)$/.test(item.text) || is(item, "pronoun");
}

/** "The deadline has been extended", "the period was shortened": the word that a sentence has for a day, or for a figure, which another named. */
const NAMED_BY: Readonly<Record<string, RegExp>> = {
  deadline: /^(?:deadline|cut-off|last day|time limit|term|period)s?$/,
  quantity: /^(?:period|term|limit|time limit|threshold|rate|amount|age)s?$/,
};

/** "From D they rise to 7", "the deadline was moved", "the period is 14 days now", and not "the period in which …", "the limit of …", which say themselves what they are of. */
function namesBarely(items: readonly Item[], kind: string): boolean {
  if (kind === "quantity" && !items.some(({ amount }) => amount !== null)) return false;
  if (
    kind === "quantity" &&
    items.some((item, at) => /^(?:it|they)$/.test(item.text) && (is(items[at + 1], "verb") || is(items[at + 1], "aux")))
  )
    return true;
  return items.some(
    (item, at) =>
      NAMED_BY[kind]?.test(item.text) &&
      !is(items[at + 1], "relative") &&
      !/^(?:in|of|for|during|on|by|within|when|under|below|above)$/.test(items[at + 1]?.text ?? ""),
  );
}

/** The topics of which the sentences before, or the title, name a thing, from the nearest that names one. */
function topicsBehind(unit: Unit): readonly TopicEntry[] {
  const title: Unit = { ...unit, items: unit.title, heading: [], before: null };
  for (const one of [unit.before, unit.before?.before ?? null, title]) {
    if (one === null) continue;
    const told = topicMarks(one.items).told.filter(
      (topic) =>
        (!isValued(topic.topic.kind) || namesBarely(unit.items, topic.topic.kind)) &&
        // "About the departure of foreigners": a title says it in fewer words.
        (tellsOf(one, topic) || (one === title && topic.topic.kind === "deadline")),
    );
    if (told.length > 0) return told;
  }
  return [];
}

/** The openings of a sentence that points back: about the countries that it names, else about those of the sentence before. */
function pointedChanges(topic: TopicEntry, verb: VerbGroup, reading: UnitReading): readonly Claim[] {
  if (reading.hosted === "foreign") return [];
  const { items, before } = reading.unit;
  const own = countriesIn(items, topic);
  if (!topic.topic.subjects && (own.size > 0 || items.some((item) => is(item, "group", "part")))) return [];
  const opened = openings(topic, reading, own.size > 0 || before === null ? own : countriesIn(before.items, topic));
  if (verb.tense !== "future") return opened;
  // What is still to come leaves what the post tells of today as it is.
  const effective = { earliest: addDays(reading.post.published.latest, 1), latest: null, basis: "pending" as const };
  return opened.map((claim) => ({ ...claim, rule: "unread-announcement", effective }));
}

export function mayBeNews({ items, kind, question }: Unit): boolean {
  return !question && (kind === "sentence" || kind === "item") && !someIs(items, "event");
}
