import { append } from "../../../src/model/append.js";
import { addDuration } from "../../../src/model/dates/add-duration.js";
import { addDays, type IsoDay } from "../../../src/model/iso-day.js";
import type { Post } from "../../../src/model/post.js";
import { isValued } from "../../../src/model/topic.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { lemmaOf, type VerbGroup } from "../clauses/verb-group.js";
import { hasThing } from "../clauses/verb-words.js";
import { indicesOf } from "../frames/marks.js";
import { type Lasting, lastingIn, timesOf } from "../frames/times.js";
import { type Item, is, isUnknown } from "../scan/items.js";
import type { Claim } from "./claim.js";
import type { MadeClaim } from "./claim-findings.js";
import { daysOf, settleHold } from "./settle.js";

/** What becomes of a claim made before: the day after which it no longer holds, or that such a day is told and not known. */
export interface ToldEnd {
  /** Its place among the claims made. */
  readonly at: number;
  readonly until: IsoDay | null;
}

/** A clause that tells until when something else lasts. */
interface End {
  readonly until: IsoDay | null;
  readonly lasting: Lasting | null;
  /** Told of "it", "this", "they", or of nobody anew: it is of the sentence right before. */
  readonly near: boolean;
  /** So long something is valid, which may be a paper. */
  readonly valid: boolean;
}

/** So many sentences may stand between a rule and "the measure" that is told to last. */
const NOUN_REACH = 3;

const ENDED = new Set<Claim["operation"]>(["start", "end", "set", "observe", "observe-not", "list"]);

/**
 * "The regime was suspended on D; the measure applies until D2", "It will last for two weeks": an end that is told of a word which stands for a
 * rule told before it, in the same sentence or in one before.
 *
 * @param made the claims of the post so far, those of this unit last.
 */
export function endsTold(unit: Unit, clauses: readonly Clause[], made: readonly MadeClaim[], post: Post): readonly ToldEnd[] {
  if (unit.question || unit.kind === "title") return [];
  for (const [place, clause] of clauses.entries()) {
    const end = endIn(unit.items, clause, post);
    if (end === null) continue;
    const own = madeBy(unit, made);
    // "… and is going to end on the night to D": what was read as an end is one by itself.
    if (end.until === null && own.some((at) => made[at]?.claim.operation === "end")) continue;
    const inFront = clauses.slice(0, place).filter((one) => namesThing(unit.items, one));
    const of = inFront.length > 0 ? own : own.length > 0 ? [] : toldBefore(unit, made, end.near);
    // "The suspension will run until D" ends no figure told beside it.
    const stops = indicesOf(clause).some((at) => STOPS.test(unit.items[at]?.text ?? ""));
    const about = of.filter((at) => {
      const { claim } = made[at] as MadeClaim;
      return mayEnd(claim, end) && !(stops && isValued(claim.topic.topic.kind));
    });
    if (about.length === 0) continue;
    // "… 14 days of quarantine. There are no flights. This measure is in force until D": of which, the words leave open.
    const topics = new Set(about.map((at) => (made[at] as MadeClaim).claim.topic));
    if (inFront.length === 0 && own.length === 0 && topics.size > 1 && severalUnits(about, made))
      return about.map((at) => ({ at, until: null }));
    const last = inFront.length > 1 ? countriesOf(unit.items, inFront.at(-1) as Clause) : null;
    const meant = last === null ? about : about.filter((at) => last.has((made[at] as MadeClaim).claim.subject ?? ""));
    // Several things are told in front of it, and nothing says which is meant.
    if (meant.length === 0) return about.map((at) => ({ at, until: null }));
    return meant.map((at) => ({ at, until: dayOf(end, (made[at] as MadeClaim).claim) }));
  }
  return [];
}

/**
 * The claims about which a unit tells a later day that nothing took: "It takes effect on D and …s D2", of what it stands for by "it", "this", or
 * by no word at all. What becomes of them on that day is not known.
 */
export function daysUntold(unit: Unit, clauses: readonly Clause[], made: readonly MadeClaim[], post: Post): readonly number[] {
  if (unit.question || (unit.kind !== "sentence" && unit.kind !== "item")) return [];
  const own = madeBy(unit, made);
  for (const clause of clauses) {
    const verb = clause.verbs.at(-1);
    if (clause.role !== "main" || clause.conditional || verb === undefined || !tellsOutright(verb)) continue;
    const times = timesOf(unit.items, clause).filter(({ role, date }) => role !== "act" && date.relative !== "offset");
    if (times.length === 0 || namesThing(unit.items, clause) || pointsTo(unit.items, clause, verb) === null) continue;
    const valid = isValidity(unit.items, indicesOf(clause)); // "A card is filled in. It is valid until D": the card is.
    const of = own.length > 0 ? own : valid ? [] : toldBefore(unit, made, true);
    const taken = of.flatMap((at) => boundsOf((made[at] as MadeClaim).claim));
    const later = times
      .flatMap(({ date }) => daysOf(date, post, verb.tense === "past" ? "past" : "future")?.earliest ?? [])
      .filter((day) => !taken.includes(day) && !taken.includes(addDays(day, 1)));
    const about = of.filter((at) => {
      const { claim } = made[at] as MadeClaim;
      const { stopped, effective } = claim;
      return isOpenEnded(claim) && stopped.length === 0 && later.some((day) => day > (effective.latest ?? ""));
    });
    if (about.length > 0) return about;
  }
  return [];
}

const boundsOf = ({ effective, until }: Claim): readonly IsoDay[] =>
  [effective.earliest, effective.latest, until].filter((day) => day !== null);

function tellsOutright({ form, mood, effect, hedged }: VerbGroup): boolean {
  return form === "finite" && !hedged && /^(?:told|must)$/.test(mood) && !/^(?:say|decide|plan|show)$/.test(effect);
}

/**
 * The claims of a sentence without those that its extension did away with: "The suspension, set to end on D, has been extended until D2" tells
 * what was to come on D, and that it did not.
 */
export function withoutFormerEnds(claims: readonly Claim[]): readonly Claim[] {
  const extensions = claims.filter(({ operation, until }) => operation === "extend" && until !== null);
  if (extensions.length === 0) return claims;
  return claims.filter(
    ({ operation, direction, subject, effective: { earliest } }) =>
      !/^(?:start|end|plan)$/.test(operation) ||
      extensions.every(
        (one) => one.direction === direction || one.subject !== subject || earliest === null || earliest >= (one.until as IsoDay),
      ),
  );
}

/** The places of the claims that a unit made. */
function madeBy(unit: Unit, made: readonly MadeClaim[]): readonly number[] {
  const out: number[] = [];
  for (let at = made.length - 1; at >= 0; at--) {
    const of = (made[at] as MadeClaim).claim.unit;
    if (of === unit) out.unshift(at);
    else if (of.start < unit.start) break;
  }
  return out;
}

const severalUnits = (of: readonly number[], made: readonly MadeClaim[]): boolean =>
  new Set(of.map((at) => made[at]?.claim.unit)).size > 1;

/** The claims of the unit right before; of a word for a rule, those of all a little farther up: it may stand for any of them. */
function toldBefore(unit: Unit, made: readonly MadeClaim[], near: boolean): readonly number[] {
  const found: number[] = [];
  let before = unit.before;
  for (let step = 0; before !== null && step < (near ? 1 : NOUN_REACH); step++, before = before.before)
    append(found, madeBy(before, made));
  return found;
}

function countriesOf(items: readonly Item[], clause: Clause): ReadonlySet<string> | null {
  const codes = indicesOf(clause).flatMap((at) => items[at]?.country?.code ?? []);
  return codes.length > 0 ? new Set(codes) : null;
}

/** Told of a rule or a figure, and with no end of its own. */
function isOpenEnded({ operation, until, topic }: Claim): boolean {
  return ENDED.has(operation) && until === null && topic.topic.kind !== "deadline";
}

function mayEnd(claim: Claim, { lasting, until: day, near, valid }: End): boolean {
  const { operation, until, topic, changes, effective } = claim;
  // "A card is filled in. It is valid until D": the card is.
  if (near && valid && (!changes || topic.ways.some(({ way }) => way.as === "document"))) return false;
  // "… was prolonged and lasts until D": so long it was prolonged.
  if (operation === "extend" && until === null) return lasting === null && day !== null;
  if (!isOpenEnded(claim)) return false;
  if (lasting !== null) return changes && !isValued(topic.topic.kind);
  return day === null || effective.earliest === null || day > effective.earliest;
}

/** Half-open; null where it cannot be reckoned. */
function dayOf({ until, lasting }: End, { effective: { earliest, latest } }: Claim): IsoDay | null {
  if (lasting === null) return until;
  return earliest !== null && earliest === latest && !lasting.atMost ? addDuration(earliest, lasting) : null;
}

/** The end that a clause tells of something else; null where it tells none, or of a thing of its own. */
function endIn(items: readonly Item[], clause: Clause, post: Post): End | null {
  const verb = clause.verbs.at(-1);
  if (clause.role !== "main" || clause.conditional || verb === undefined || !lasts(clause.verbs)) return null;
  const own = indicesOf(clause);
  if (namesThing(items, clause) || own.some((at) => items[at]?.kind === "country" || is(items[at], "hedge"))) return null;
  const points = pointsTo(items, clause, verb);
  if (points === null) return null;
  const times = timesOf(items, clause).filter(({ role }) => role !== "act");
  const [near, valid] = [points === "near", isValidity(items, own)];
  if (runsOut(verb)) {
    const [only, ...more] = times;
    if (only === undefined) return null;
    const day = only.role === "on" && more.length === 0 ? daysOf(only.date, post, "future") : null;
    return { until: day?.earliest === day?.latest ? (day?.latest ?? null) : null, lasting: null, near, valid: true };
  }
  const ends = times.filter(({ role }) => role === "until" || role === "before");
  if (times.length > ends.length) return null;
  if (ends.length > 0) {
    const { until, unread } = settleHold(ends, null, post, "future", false);
    return { until: ends.length === 1 && unread.length === 0 ? until : null, lasting: null, near, valid };
  }
  const lasting = lastingIn(items, (at) => own.includes(at)) ?? lastingBehind(items, verb);
  const ofTime =
    lasting !== null && (verb.kind === "be" || /^(?:last|continue|run|remain|stay|apply|act|operate)$/.test(lemmaOf(verb)));
  return ofTime && !valid ? { until: null, lasting, near, valid } : null;
}

/** Whether a clause has something of its own that a topic is told by, beside its verb and words that stand for what was told before. */
function namesThing(items: readonly Item[], clause: Clause): boolean {
  const inVerb = (at: number): boolean => clause.verbs.some(({ from, to }) => at >= from && at < to);
  return indicesOf(clause).some((at) => {
    const item = items[at] as Item;
    return !inVerb(at) && !is(item, "pronoun") && !RULE_NOUNS.test(item.text) && hasThing(item);
  });
}

/** "It is valid for 30 days", "until D": so long a document is. */
function isValidity(items: readonly Item[], own: readonly number[]): boolean {
  const texts = own.map((at) => items[at]?.text ?? "");
  return texts.some((text) => /^(?:valid|good)\b/.test(text)) && texts.some((text) => /^(?:it|they)$/.test(text));
}

/** "It lasts two weeks" */
function lastingBehind(items: readonly Item[], verb: VerbGroup): Lasting | null {
  const { amount } = items[verb.to] ?? {};
  const unit = amount?.unit;
  if (lemmaOf(verb) !== "last" || amount == null) return null;
  return unit === "day" || unit === "week" || unit === "month" || unit === "year"
    ? { atMost: false, count: amount.value, unit, at: verb.to }
    : null;
}

/** Told outright, of what lasts: "applies", "is in force", "is to run", "was extended". */
function lasts(verbs: readonly VerbGroup[]): boolean {
  const verb = verbs.at(-1);
  if (verb === undefined || verbs.length > 1 || verb.denial !== "none" || verb.hedged) return false;
  if (verb.form !== "finite" || !/^(?:told|must)$/.test(verb.mood)) return false;
  if (verb.kind === "verb" && verb.effect === "extend") return true;
  // "It was 3,692 until D": what was before.
  if (verb.tense === "past") return false;
  return verb.kind === "be" || verb.effect === "hold" || isStay(verb) || runsOut(verb);
}

/** "This will stay so" */
function isStay(verb: VerbGroup): boolean {
  return /^(?:stay|remain)$/.test(lemmaOf(verb)) && !verb.passive;
}

/** "It expires on D" */
function runsOut(verb: VerbGroup): boolean {
  return !verb.passive && verb.tense !== "past" && /^(?:end|expire|lapse|run out|come to an end|finish)$/.test(lemmaOf(verb));
}

const STOPS = /^(?:the )?(?:bans?|suspensions?|prohibitions?|moratorium|freeze|halt|closures?|break|pause|embargo)$/;

/** "The said temporary measure": a word that stands for a rule has no more in front of it. */
const LONGEST_NOUN = 4;

const PRONOUNS = /^(?:it|this|these|they|both|all this|all of this)$/;
const POINTERS = /^(?:the|this|these|that|those|such|its|their|said|the said|the same|same|both|all)$/;
const RULE_NOUNS =
  /^(?:the )?(?:measures?|restrictions?|bans?|suspensions?|prohibitions?|moratorium|freeze|halt|closures?|exemptions?|waivers?|schemes?|regimes?|offers?|privileges?|concessions?|facilitations?|arrangements?|rules?|requirements?|orders?|decisions?|decrees?|resolutions?|provisions?|permissions?|pilots?|pilot project|limits?|limitations?|procedures?|lists?|regulations?|break|pause|embargo|lockdown)$/;

/** "The exemption was prolonged and is now valid until D": of what the clause is that lends its subject. */
function pointsOf(items: readonly Item[], clause: Clause): "near" | "far" | null {
  if (namesThing(items, clause)) return "near";
  const [verb] = clause.verbs;
  return verb === undefined ? null : pointsTo(items, clause, verb);
}

/** Whether a clause's subject stands for what was told before it: right before it, or a little farther up. Null where it is of its own. */
function pointsTo(items: readonly Item[], clause: Clause, verb: VerbGroup): "near" | "far" | null {
  const front = indicesOf(clause).filter((at) => at < verb.from);
  const subject = front
    .map((at) => items[at] as Item)
    .filter((item) => item.kind !== "punct" && !is(item, "and") && !is(item, "but") && item.kind !== "seam");
  if (subject.length === 0) return clause.shares === null ? null : pointsOf(items, clause.shares);
  const [first] = subject;
  if (subject.length === 1 && PRONOUNS.test(first?.text ?? "")) return "near";
  const noun = subject.at(-1);
  if (noun === undefined || !RULE_NOUNS.test(noun.text)) return null;
  // "By a resolution of D the suspension will run until D2"
  const phrase = subject.slice(-LONGEST_NOUN);
  const led = phrase.findIndex(({ text }) => POINTERS.test(text) || text.startsWith("the "));
  if (led < 0) return null;
  return phrase.slice(led).every((item) => item.kind === "word" && !item.name && !isUnknown(item)) ? "far" : null;
}
