import type { Clause } from "../clauses/clauses.js";
import { lemmaOf, type VerbGroup } from "../clauses/verb-group.js";
import { type Item, is } from "../scan/items.js";
import type { TopicEntry, WayEntry } from "../scan/vocabulary.js";
import { hasMark, indicesOf, verbsFor } from "./marks.js";
import { ENDING, type Told, told } from "./polarity.js";

const DESCRIBES = /^(?:the|a|an|any|new|separate|such|this|that|valid)$/;

/**
 * What a clause that names a fact tells of it: that it is so, that it is not ("is not required", "without the original"), that
 * it is so no longer ("was abolished"); null where the words cancel each other or say neither.
 */
export function factTold(items: readonly Item[], topic: TopicEntry, way: WayEntry, clause: Clause, thing: number): Told | null {
  const verbs = verbsFor(clause);
  const future = verbs.at(-1)?.tense === "future";
  const over = indicesOf(clause).some((at) => is(items[at], "denier", "no-longer") && !isCue(items[at], topic, way));
  if (way.way.inForceWhen === "forbidden") {
    const v = forbidden(items, topic, way, clause, verbs);
    return v === null ? null : told(over ? "change" : "hold", v, { future });
  }
  if (describesPersons(items, thing)) return over && verbs.length === 0 ? null : told("hold", 1, { future });
  const denials = verbs.filter((verb) => isDenied(items, topic, way, verb)).length;
  const ends = verbs.filter((verb) => isEnd(items, topic, way, verb, thing)).length + Number(endsAhead(items, thing));
  const count = denials + ends + Number(isLacking(items, thing));
  if (count === 0) return over ? null : (begun(items, topic, way, verbs, thing) ?? told("hold", 1, { future }));
  return count > 1 ? null : told(over || ends > 0 ? "change" : "hold", -1, { future });
}

/** "A permit is no longer asked of citizens of states with an agreement": whom the sentence speaks of, and not what it denies. */
function describesPersons(items: readonly Item[], thing: number): boolean {
  for (let at = thing - 1; at >= 0 && thing - at <= 5; at--) {
    const item = items[at] as Item;
    if (is(item, "group")) return items[at + 1]?.text === "of";
    if (item.kind === "punct" || is(item, "verb") || is(item, "aux") || is(item, "denier")) return false;
  }
  return false;
}

function isCue(item: Item | undefined, topic: TopicEntry, way: WayEntry): boolean {
  return hasMark(item, topic, "with", way) || hasMark(item, topic, "thing", way);
}

/** "Is not filed", "need not be obtained": a denial of the verb, and no part of the words that tell the fact ("not required"). */
function isDenied(items: readonly Item[], topic: TopicEntry, way: WayEntry, verb: VerbGroup): boolean {
  const ofFact = (item: Item): boolean => isCue(item, topic, way) && (is(item, "denier") || is(item, "aux"));
  return verb.denial !== "none" && !items.slice(verb.from, verb.to).some(ofFact);
}

/** "Was abolished", "dropped the duty": an end of the rule, and no verb that the fact itself is told with. */
function isEnd(items: readonly Item[], topic: TopicEntry, way: WayEntry, verb: VerbGroup, thing: number): boolean {
  return (
    ENDING.has(verb.effect) &&
    verb.denial === "none" &&
    verb.mood === "told" &&
    (verb.passive || verb.from < thing || /^(?:lose|cease|become) /.test(lemmaOf(verb))) &&
    !items.slice(verb.from, verb.to).some((item) => isCue(item, topic, way))
  );
}

const BEGINS =
  /^(?:introduce|launch|impose|establish|institute|enact|bring in|put in place|start|begin|take effect|come into (?:force|effect|operation)|enter into (?:force|effect)|go into (?:force|effect))$/;

/** "Was introduced", "took effect on D", "will resume": the rule that the fact tells was not there before, or comes back. */
function begun(items: readonly Item[], topic: TopicEntry, way: WayEntry, verbs: readonly VerbGroup[], thing: number): Told | null {
  const verb = verbs.find(
    (one) =>
      one.kind === "verb" &&
      one.denial === "none" &&
      one.mood === "told" &&
      !one.hedged &&
      (one.effect === "resume" || BEGINS.test(lemmaOf(one))) &&
      (one.passive || one.from < thing || /^(?:take|come|enter|go|resume|start|begin)\b/.test(lemmaOf(one))) &&
      !items.slice(one.from, one.to).some((item) => isCue(item, topic, way)),
  );
  if (verb === undefined) return null;
  return told("change", 1, { future: verb.tense === "future", before: verb.effect === "resume" ? "again" : "new" });
}

/** "Without the original passport", "no new permit". */
function isLacking(items: readonly Item[], thing: number): boolean {
  let at = thing - 1;
  while (at >= 0 && DESCRIBES.test(items[at]?.text ?? "")) at--;
  if (/^(?:instead|rather)/.test(items[at]?.text ?? "") || (items[at]?.text === "of" && items[at - 1]?.text === "instead"))
    return true;
  return (is(items[at], "denier", "without") || is(items[at], "denier", "none")) && !is(items[at], "limit");
}

/** "The abolition of the duty to …". */
function endsAhead(items: readonly Item[], thing: number): boolean {
  for (let at = thing - 1; at >= 0 && thing - at <= 6; at--) {
    if (is(items[at], "noun", "end") || is(items[at], "noun", "cancel")) return items[at + 1]?.text === "of";
    if (items[at]?.kind === "punct") return false;
  }
  return false;
}

/** What is told of a thing that is refused: +1 that it is let pass, -1 that it is not; null where no verb says either. */
function forbidden(
  items: readonly Item[],
  topic: TopicEntry,
  way: WayEntry,
  clause: Clause,
  verbs: readonly VerbGroup[],
): 1 | -1 | null {
  const nobody = indicesOf(clause).some((at) => /^(?:nobody|no one|none)$/.test(items[at]?.text ?? ""));
  const turned = (v: 1 | -1, verb: VerbGroup): 1 | -1 => ((verb.denial === "none") === !nobody ? v : v === 1 ? -1 : 1);
  for (const verb of verbs) {
    if (/^(?:forbid|decline|cancel)$/.test(verb.effect)) return turned(-1, verb);
    if (ADMITS.test(lemmaOf(verb))) return turned(1, verb);
  }
  // "Make sure that it is not damaged".
  if (verbs.some((verb) => verb.denial === "not" && items.slice(verb.from, verb.to + 1).some((item) => isCue(item, topic, way))))
    return -1;
  const [verb] = verbs;
  if (verb?.mood === "must") return -1;
  return verb?.mood === "may" ? turned(1, verb) : null;
}

const ADMITS = /^(?:accept|admit|allow|permit|let|recogni[sz]e|let in|allow in|sufficient|enough)$/;

/** What may be, is in mind, or is denied is no fact. */
export function isOpenTold(verbs: readonly VerbGroup[]): boolean {
  return verbs.some(
    ({ mood, effect }, at) => mood === "conditional" || effect === "plan" || (effect === "decline" && at < verbs.length - 1),
  );
}
