import { append } from "../../../src/model/append.js";
import type { Clause } from "../clauses/clauses.js";
import { isList } from "../clauses/units.js";
import { lemmaOf, type VerbGroup } from "../clauses/verb-group.js";
import { type Item, is, isUnknown } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";
import { factTold, isOpenTold } from "./facts.js";
import { hasMark, indicesOf, isStrange, someMarked, verbsFor } from "./marks.js";
import { isOfIssued, isPlaceBehind } from "./mentions.js";
import { nounPhrase, type Phrase } from "./noun-phrase.js";
import { compose, type Polar, type Told, told as toldAs } from "./polarity.js";
import { timesOf } from "./times.js";

/** What one clause tells of one topic's thing. */
export interface Frame {
  readonly topic: TopicEntry;
  readonly way: WayEntry;
  readonly clause: Clause;
  /** Item index of the thing. */
  readonly thing: number;
  /** First and last item of the noun phrase around it ("the suspension of … flights"). */
  readonly phrase: readonly [number, number];
  readonly told: Told;
  /** Item indices of deniers that it took into account. */
  readonly denied: readonly number[];
  /** Words that were not understood, or that the frame does not account for; none when it was read whole. */
  readonly stopped: readonly string[];
}

/** What is between the words of a clause and its topic. */
export interface Reach {
  readonly items: readonly Item[];
  readonly clause: Clause;
  /** Items of the clause, and of the clause whose subject it shares. */
  readonly own: readonly number[];
  readonly shared: readonly number[];
  /** Items of the conditions that hang on the clause. */
  readonly conditions: readonly number[];
}

/** The items that a clause can take its thing from. */
export function reachOf(items: readonly Item[], clause: Clause, beside: readonly Clause[] = []): Reach {
  const own = indicesOf(clause);
  const conditions = clause.conditional ? beside.filter((one) => one.role === "condition").flatMap(indicesOf) : [];
  return { items, clause, own, shared: clause.shares ? indicesOf(clause.shares) : [], conditions };
}

/** Whether all that goes with a way stands in the clause or beside it, and nothing that speaks against it. */
export function isMeant(topic: TopicEntry, way: WayEntry, { items, own, shared, conditions }: Reach): boolean {
  if (isRuledOut(topic, way, items, own)) return false;
  return way.way.with.every(
    (_, list) =>
      someMarked(items, topic, "with", way, list) &&
      [own, shared, conditions].some((places) => places.some((at) => hasMark(items[at], topic, "with", way, list))),
  );
}

/** Whether a word stands at some places with which the topic, or one way of telling it, is not meant. */
function isRuledOut(topic: TopicEntry, way: WayEntry, items: readonly Item[], places: readonly number[]): boolean {
  if (!someMarked(items, topic, "not")) return false;
  return places.some((at) => hasMark(items[at], topic, "not", null) || hasMark(items[at], topic, "not", way));
}

/** Frames of one topic in one clause; at most one for each of the ways of telling it that the unit allows. */
export function framesOf(topic: TopicEntry, ways: readonly WayEntry[], reach: Reach): readonly Frame[] {
  const out: Frame[] = [];
  const { items, own, shared } = reach;
  if (someMarked(items, topic, "not", null) && own.some((at) => hasMark(items[at], topic, "not", null))) return out;
  for (const way of ways) {
    const isThing = (at: number): boolean => hasMark(items[at], topic, "thing", way);
    // A thing that another clause lends comes with what that clause says against it.
    const lent = isRuledOut(topic, way, items, shared) ? [] : shared.filter((at) => isThing(at) && !isOthersObject(reach, at));
    const things = [...own.filter(isThing), ...lent];
    if (things.length === 0 || !isMeant(topic, way, reach)) continue;
    for (const thing of new Set(things.map((at) => nounOf(items, at)))) {
      const frame = frameAt(topic, way, reach, thing);
      if (frame === null) continue;
      out.push(frame);
      break;
    }
  }
  return out;
}

/** "has had e-visas since D and dropped the tests": with an object of its own a clause borrows none. */
function isOthersObject({ items, clause, own }: Reach, at: number): boolean {
  const [verb, lender] = [clause.verbs[0], clause.shares?.verbs[0]];
  if (verb === undefined || lender === undefined || verb.passive || lender.passive || verb.kind !== "verb" || at < lender.to)
    return false;
  return own.some((i) => i >= verb.to && items[i]?.entry?.topics.some(({ role }) => role === "thing") === true);
}

/** "No working visa (category C3) is required": what stands in brackets names once more what stands in front of them. */
function nounOf(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    if (items[i]?.text === "(") return i > 0 && items[i - 1]?.kind === "word" ? i - 1 : at;
    if (items[i]?.kind === "punct") break;
  }
  return at;
}

function frameAt(topic: TopicEntry, way: WayEntry, reach: Reach, thing: number): Frame | null {
  const { items, clause } = reach;
  if (way.way.as === "fact") {
    if (isOpenTold(verbsFor(clause))) return null;
    const told = factTold(items, topic, way, clause, thing);
    return told === null ? null : factAt(topic, way, clause, thing, told);
  }
  const verbs = verbsFor(clause);
  const does = isDone(way);
  if (does && !tellsDone(clause, verbs, thing)) return null;
  const phrase = nounPhrase(items, thing, topic, verbs);
  if (phrase === null || (topic.topic.ofOthers && isHostsOwn(topic, items, thing))) return null;
  if (phrase.adjunct !== null)
    return phrase.adjunct === "during" && topic.topic.presupposed && verbs.at(-1)?.tense !== "past"
      ? { ...factAt(topic, way, clause, thing, PRESUPPOSED), told: PRESUPPOSED }
      : null;
  if (verbs.length === 0 && isSubjectMatter(items, phrase.from)) return null;
  // "No test (abolished in May), no card": what stands in brackets is told of the thing in front of them, and is not what is denied.
  const bracketed = items[(verbs[0]?.from ?? 0) - 1]?.text === "(";
  if (bracketed && thing > (verbs[0]?.to ?? 0)) return null;
  // "The first flight was operated on D": its day is that of the beginning.
  const first = /^(?:first|inaugural|maiden)$/.test(items[thing - 1]?.text ?? "") && verbs.every((verb) => verb.denial === "none");
  // Whoever is exempt is a part, unless the topic is that part's exemption.
  const effectOf = (verb: VerbGroup): string => {
    if (isList(items[thing]) && verb.kind === "verb") {
      const lemma = lemmaOf(verb);
      // "took A and B off the list"
      if (
        /^(?:off|from|out of)$/.test(items[items[thing - 1]?.text === "the" ? thing - 2 : thing - 1]?.text ?? "") &&
        /^(?:take|strike|cross|drop|delete|leave)$/.test(lemma)
      )
        return "end";
      if (/^(?:include|contain|comprise|consist|name|list|have)$/.test(lemma)) return verb.passive ? "begin" : "hold";
      if (/^(?:gain|add|join|place|put|take|receive|supplement|complement|append|enrol)$/.test(lemma)) return "begin";
    }
    if (ontoList(items, verb)) return "begin";
    // "The first flight took off on D": the flying is told by it.
    if (first && verb.kind === "verb" && verb.effect === "other" && ARRIVES.test(lemmaOf(verb))) return "begin";
    // "must notify", "are not admitted": the thing is what the verb does
    if (verb.head === thing && does) return "does";
    if (verb.head === thing) return way.way.as === "rule" && verb.effect === "permit" ? "hold" : "show";
    const effect = effectFor(items, topic, verb, clause.role === "main");
    return effect === "exempt" && way.way.inForceWhen !== "not-required" ? "other" : effect;
  };
  if (isOfIssued(items, thing, verbs) || isPlaceBehind(items, phrase.from, verbs)) return null;
  const planned = isPlanned(items, phrase, verbs);
  const said = first ? verbs.map((verb) => (effectOf(verb) === "begin" ? { ...verb, state: false } : verb)) : verbs;
  const plain = said.map((verb) => withoutCan(items, verb, phrase.none));
  let told = compose(phrase.polar({ ...start(way), planned }), plain, effectOf);
  // "No flights to X from D."
  if (told === null && verbs.length === 0 && phrase.none && way.way.as === "rule" && isDated(reach)) told = toldAs("hold", 1);
  const nobody = deniedSubject(reach, verbs, phrase.from) || deniedObject(items, verbs, thing);
  const over = reach.own.some(
    (at) => is(items[at], "denier", "no-longer") && !verbs.some((verb) => at >= verb.from && at < verb.to),
  );
  // "There is no registration any longer."
  if (told === null && over && phrase.none && way.way.as === "document" && verbs.at(-1)?.kind === "be") told = toldAs("change", 1);
  if (told !== null && ((phrase.none && !bracketed) || nobody))
    told = over || verbs.some((verb) => verb.denial === "no-longer") ? overOf(told, verbs) : noneOf(told);
  else if (told !== null && over) told = told.act === "hold" ? { ...overOf(told, verbs), before: told.before } : told;
  if (told === null) return null;
  // "Presumably flights will be resumed": what may come is no more than a plan.
  if (told.future && told.act === "change" && (verbs.some((verb) => verb.hedged) || reach.own.some((at) => is(items[at], "hedge"))))
    told = { ...told, act: "plan" };
  // "Flights must be stopped", said somebody: a duty to change something is no change.
  if (told.act === "change" && way.way.as === "rule" && verbs.at(-1)?.mood === "must" && !isDated(reach))
    told = { ...told, act: "plan" };
  const settled = stateOf(told, way);
  const stopped = [...phrase.unknown, ...unknownBetween(items, topic, verbs, phrase.from, phrase.to)];
  // "The e-visa brochure": the thing only describes another one.
  const head = items[thing + 1];
  if (head?.kind === "word" && isUnknown(head) && !head.name && !/ly$/.test(head.text)) stopped.push(head.text);
  if (!is(items[thing], "authority")) append(stopped, objectOf(items, verbs, phrase.to));
  if (way.way.as !== "rule") append(stopped, strangeSubject(reach, topic, verbs));
  for (const verb of verbs) if (verb.hedged) stopped.push(items[verb.from]?.text ?? "");
  const denied = reach.own.filter(
    (at) => is(items[at], "denier") && (is(items[at], "denier", "no-longer") ? over : nobody || phrase.none),
  );
  return { topic, way, clause, thing, phrase: [phrase.from, phrase.to], told: settled, denied, stopped };
}

const ARRIVES = /^(?:take off|touch down|land|arrive|depart|leave|fly|come|go)$/;

/** A way that tells what is in force by what is done ("the airline flies to X"). */
function isDone({ way }: WayEntry): boolean {
  return way.as === "activity" && way.inForceWhen === "exists";
}

/** "Air traffic flies to X again", "may fly", and not "passengers flying in from X must …", "those who fly to X", "to fly to X one needs …". */
function tellsDone({ role }: Clause, verbs: readonly VerbGroup[], thing: number): boolean {
  const last = verbs.at(-1);
  if (last?.head !== thing || role === "relative" || last.mood === "must") return false;
  return last.form === "finite" || verbs.some((verb) => verb !== last && verb.form === "finite");
}

/** "During the state of emergency …": it is there. */
const PRESUPPOSED = toldAs("hold", 1);

/** "No applications can be accepted", "cannot be issued": what cannot be is not; "may not be resumed" leaves it open. */
function withoutCan(items: readonly Item[], verb: VerbGroup, none: boolean): VerbGroup {
  if (verb.mood !== "may" || !(none || verb.denial === "not") || !verb.passive) return verb;
  return items.slice(verb.from, verb.to).some(({ text }) => /^can(?:not|'t|’t)?$/.test(text))
    ? { ...verb, mood: "told", state: true }
    : verb;
}

/** Whether the clause says on which day, or until which, something is so. */
function isDated({ items, clause }: Reach): boolean {
  return timesOf(items, clause).some(({ role }) => role !== "act" && role !== "mention");
}

/** "have been added to the list", "is included in the register". */
function ontoList(items: readonly Item[], verb: VerbGroup): boolean {
  const lemma = lemmaOf(verb);
  if (!verb.passive || !/^(?:add|include|place|put|enter|append|enrol)$/.test(lemma)) return false;
  return /^(?:to|in|on|into|onto)$/.test(items[verb.to]?.text ?? "") && items.slice(verb.to + 1, verb.to + 5).some(isList);
}

/** Naming the thing together with all that goes with it is enough. */
function factAt(topic: TopicEntry, way: WayEntry, clause: Clause, thing: number, told: Told): Frame {
  return { topic, way, clause, thing, phrase: [thing, thing + 1], told: stateOf(told, way), denied: [], stopped: [] };
}

/** "The suspension planned for D was …": what the verb is said of had only been planned. */
function isPlanned(items: readonly Item[], phrase: Phrase, verbs: readonly VerbGroup[]): boolean {
  const [main] = verbs;
  if (main === undefined) return false;
  const end = Math.max(main.from, phrase.to);
  return items
    .slice(phrase.to, end)
    .some((item) => item.entry?.meanings.some((m) => m.cls === "verb" && m.sub === "plan" && m.form === "participle"));
}

/** "Our country's own passports", "the passport of the host": not the thing of other countries that the topic is about. */
function isHostsOwn(topic: TopicEntry, items: readonly Item[], thing: number): boolean {
  const isHost = (item: Item | undefined): boolean =>
    item !== undefined && (is(item, "host") || (item.kind === "country" && item.country?.code === topic.pack.host));
  let at = thing - 1;
  while (items[at]?.text === "s" || items[at]?.text === "'") at--;
  if (isHost(items[at])) return true;
  const of = items[thing + 1]?.text === "of" ? (items[thing + 2]?.text === "the" ? thing + 3 : thing + 2) : -1;
  return isHost(items[of]) && !/^(?:and|,|or)$/.test(items[of + 1]?.text ?? "");
}

function start(way: WayEntry): Polar {
  const is =
    way.way.as === "document"
      ? "document"
      : way.way.as === "activity"
        ? way.way.inForceWhen === "required"
          ? "duty"
          : "activity"
        : "state";
  return { is, v: 1, planned: false };
}

/** From "the rule holds", "is required" or "is allowed" to "the topic is in force". */
function stateOf(said: Told, way: WayEntry): Told {
  const { inForceWhen } = way.way;
  const turned = inForceWhen === "absent" || inForceWhen === "not-required" || inForceWhen === "forbidden";
  return turned ? { ...said, v: said.v === 1 ? -1 : 1 } : said;
}

/** "Neither citizens nor foreigners need …", "nobody has to show …": the subject denies. */
function deniedSubject({ items, own }: Reach, verbs: readonly VerbGroup[], phrase: number): boolean {
  const first = verbs[0];
  if (first === undefined) return false;
  return own.some(
    (at) =>
      at < first.from &&
      // "A card nobody gives": what is done stands in front.
      (at < phrase || at === first.from - 1) &&
      (/^(?:neither|nobody|no one|none)$/.test(items[at]?.text ?? "") || (items[at]?.text === "no" && is(items[at + 1], "group"))),
  );
}

/** "The service accepts no applications": what the thing does, it does to nothing. */
function deniedObject(items: readonly Item[], verbs: readonly VerbGroup[], thing: number): boolean {
  const verb = verbs.find(({ from }) => from > thing);
  if (verb === undefined || verb.passive || verb.kind !== "verb" || !/^(?:begin|resume|hold|permit)$/.test(verb.effect))
    return false;
  const object = items[verb.to];
  return is(object, "denier", "none") && !is(object, "limit");
}

/** "There are no flights any more", "neither … will any longer have to …": it was so and is over. */
function overOf(said: Told, verbs: readonly VerbGroup[]): Told {
  const turned = verbs.some((verb) => verb.denial !== "none");
  return { ...said, act: "change", v: turned ? said.v : said.v === 1 ? -1 : 1, before: "unsaid" };
}

/** "No flights are operated", "neither … nor": the noun phrase denies. */
function noneOf(said: Told | null): Told | null {
  if (said === null || said.act === "plan") return said;
  return { ...said, act: said.act === "change" ? "hold" : said.act, v: said.v === 1 ? -1 : 1, before: "unsaid" };
}

/** What a verb does for this topic. */
function effectFor(items: readonly Item[], topic: TopicEntry, verb: VerbGroup, main: boolean): string {
  const item = verb.word;
  // "The country has direct flights with X."
  if (
    main &&
    verb.effect === "show" &&
    verb.mood === "told" &&
    verb.form === "finite" &&
    item.entry?.meanings.some((m) => m.lemma === "have")
  )
    return "hold";
  // "The country recognises passports of X": what it does today, and not that it has begun to.
  const lemma = lemmaOf(verb);
  if (
    verb.tense === "present" &&
    verb.mood === "told" &&
    verb.form === "finite" &&
    !verb.passive &&
    /^(?:recogni[sz]e|accept|acknowledge|honou?r)$/.test(lemma) &&
    !items.some((one) => one.kind === "date" || is(one, "quantifier", "more"))
  )
    return "hold";
  for (const role of ["begins", "ends", "holds"] as const)
    if (hasMark(item, topic, role)) return role === "begins" ? "begin" : role === "ends" ? "end" : "hold";
  // "Flights were approved from D": what is approved from a day on begins on it.
  if (/^(?:approve|clear|authori[sz]e)$/.test(lemma) && items.some((one) => is(one, "role", "from"))) return "begin";
  // "There must be a certificate": it is a duty to have one.
  if (verb.kind === "be" && items.slice(Math.max(0, verb.from - 2), verb.from).some((one) => one.text === "there"))
    return verb.mood === "must" ? "require" : "hold";
  return verb.effect;
}

/** "About the introduction of restrictions": what a text is about, told by no verb, is not told as done. */
function isSubjectMatter(items: readonly Item[], from: number): boolean {
  let before = from - 1;
  while (/^(?:the|a|an|possible)$/.test(items[before]?.text ?? "")) before--;
  return /^(?:about|on|regarding|concerning|as to|re|over)$/.test(items[before]?.text ?? "");
}

/** "The regime ended the queues": what the thing itself does to another one. */
function objectOf(items: readonly Item[], verbs: readonly VerbGroup[], phrase: number): readonly string[] {
  const verb = verbs.at(-1);
  if (verb === undefined || verb.passive || verb.kind !== "verb" || verb.from < phrase || !ACTS_ON.has(verb.effect)) return [];
  const next = items[verb.to];
  const head = /^(?:the|a|an|its|their|all|any)$/.test(next?.text ?? "") ? items[verb.to + 1] : next;
  if (head?.kind !== "word" || /^(?:same|next|following|day|moment|week|month|year)$/.test(head.text) || /ly$/.test(head.text))
    return [];
  // "resumed their work": what the thing does with its own.
  const own = /^(?:its|their)$/.test(next?.text ?? "") || head === next;
  return !own || isUnknown(head) ? [head.text] : [];
}

const ACTS_ON = new Set(["begin", "resume", "end", "suspend", "cancel", "forbid"]);

/** "Participants of the games need no test": those of whom a duty is told, by a word that says nothing to the topic. */
function strangeSubject({ items, own }: Reach, topic: TopicEntry, verbs: readonly VerbGroup[]): readonly string[] {
  const [verb] = verbs;
  if (verb === undefined || verb.passive) return [];
  const before = own.filter((at) => at < verb.from);
  const opens = before.reduce(
    (last, at, i) => (items[at]?.kind === "punct" && /^[:,]$/.test(items[at]?.text ?? "") ? i : last),
    -1,
  );
  for (const at of before.slice(opens + 1)) {
    const item = items[at] as Item;
    if (isStrange(item, topic)) return item.name ? [] : [item.text];
    if (item.kind !== "word") continue;
    const plain = is(item, "neutral") || is(item, "quantifier") || is(item, "role", "now");
    if (!plain || hasMark(item, topic, "group")) return [];
  }
  return [];
}

/** Words that say nothing to the topic and stand between a verb and its noun phrase. */
function unknownBetween(
  items: readonly Item[],
  topic: TopicEntry,
  verbs: readonly VerbGroup[],
  from: number,
  to: number,
): readonly string[] {
  const main = verbs.at(-1);
  if (main === undefined || main.head < 0) return [];
  const [a, b] = main.to <= from ? [main.to, from] : to <= main.from ? [to, main.from] : [0, 0];
  const out: string[] = [];
  let [start, end] = [a, b];
  // "a certificate or the result of a test": the words of the other one do not stand between.
  for (let i = a; i < b; i++) {
    if (!is(items[i], "and")) continue;
    if (b === from) start = i + 1;
    else end = Math.min(end, i);
  }
  for (let i = start; i < end; i++) {
    const item = items[i] as Item;
    const apart = is(item, "noun", "apart") && !item.entry?.topics.some((mark) => mark.topic === topic && mark.role !== "not");
    if ((apart || isStrange(item, topic)) && !/['’]/.test(item.text)) out.push(item.text);
  }
  return out;
}
