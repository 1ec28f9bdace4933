import { saidThat } from "../clauses/background.js";
import { isConcession } from "../clauses/clauses.js";
import type { Frame } from "../frames/frames.js";
import { hasMark, isStrange } from "../frames/marks.js";
import { type Item, is, isPlain, meaning, wordsOf } from "../scan/items.js";
import type { TopicEntry } from "../scan/vocabulary.js";
import { isUpFrom } from "./value-neighbours.js";

/** What is left over of a clause once a frame has taken its words. */
export interface Leftover {
  /** The clause speaks of a part of those whom the rule is for: children, one carrier, one city. */
  readonly narrow: boolean;
  /** Of these, persons: children, students, diplomats. */
  readonly persons: boolean;
  /** Words that were not accounted for. */
  readonly words: readonly string[];
}

/** How a topic of this kind takes countries and persons. */
export interface Takes {
  readonly countries: boolean;
  /** Item indices that the frame used. */
  readonly used: ReadonlySet<number>;
  /** Item index of the main verb. */
  readonly verb: number;
  /** Units of figures that belong to the topic or say nothing against it. */
  readonly units: readonly string[];
  /** A part is enough: one route makes flights with the country. */
  readonly partIsEnough: boolean;
  /** What is told is that the rule does not hold, or no longer: of some it is not told of all. */
  readonly lifts: boolean;
}

/** Whether a frame tells that a duty or a ban does not hold, or no longer. */
export function liftsRule({ told, way, topic }: Frame): boolean {
  const duty = way.way.inForceWhen === "required" || way.way.inForceWhen === "forbidden" || way.way.as === "document";
  return told.v === -1 && (duty || !topic.topic.existential);
}

/** Whether what a frame tells holds for the whole as soon as it holds for a part: one route makes flights with the country. */
export function isEnoughInPart({ told, topic }: Frame): boolean {
  return topic.topic.existential && told.v === 1 && told.act !== "plan";
}

/** A label of countries has no more words than this. */
const LABEL_REACH = 4;

/** A phrase for persons has no more words than this. */
const GROUP_WORDS = 3;

/** Goes through the items of a clause and names what no frame has used and what could change its sense. */
export function leftoverOf(items: readonly Item[], own: readonly number[], topic: TopicEntry, takes: Takes): Leftover {
  const words: string[] = [];
  let narrow = false;
  let persons = false;
  let exception = false;
  let detail = false;
  let cause = false;
  for (const at of own) {
    const item = items[at] as Item;
    if (is(item, "cause")) cause = true;
    else if (item.kind === "punct" || takes.used.has(at)) cause = false;
    // What stands behind a colon or in brackets after the verb goes into detail; it is for other topics.
    if (item.kind === "punct" && item.text === ":" && at > takes.verb && items[at + 1]?.kind !== "seam") detail = true;
    if (detail && (item.kind === "amount" || is(item, "group", "part"))) continue;
    if (is(item, "exception") && items[at + 1]?.text !== ",") exception = true;
    else if (item.kind === "punct" && /^[.:]$/.test(item.text)) exception = false;
    if (
      takes.used.has(at) ||
      exception ||
      ((item.entry?.topics ?? []).some((mark) => mark.topic === topic && mark.role !== "not") && item.kind === "word")
    )
      continue;
    switch (item.kind) {
      case "date":
        words.push(item.text === "§d" ? "a day" : item.text);
        break;
      case "amount":
        if (isAgeOver(items, at) || isOfPause(items, at) || isExtent(items, at)) break;
        if (
          item.amount?.unit === null
            ? isFigure(items, at) && !isOthersFigure(items, at)
            : (!isLimited(items, at) && !takes.units.includes(item.amount?.unit ?? "")) || (takes.lifts && isOfStay(items, at))
        )
          words.push(`${item.amount?.value}${item.amount?.unit ? ` ${item.amount.unit}` : ""}`);
        break;
      case "country":
        if (takes.lifts && item.country?.code === topic.pack.host && isGroupAt(items, at + 1, topic)) persons = true;
        if (item.country?.code === topic.pack.host || takes.countries) break;
        if (isOfPersons(items, at)) persons = true;
        else words.push(item.country?.code ?? "");
        break;
      case "word":
        if (is(item, "group", "part") && !isOwnGroup(items, at, topic) && !isAlso(items, at)) persons = true;
        else if (
          !cause &&
          ((is(item, "carrier") && (topic.topic.existential || !isSpeaker(items, at))) ||
            is(item, "city") ||
            (is(item, "place") && isNarrowPlace(items, at))) &&
          !hasMark(item, topic, "thing") &&
          !hasMark(item, topic, "scope")
        )
          narrow = narrow || !takes.partIsEnough;
        else if (
          is(item, "condition") &&
          !isConcession(items, at) &&
          !/^(?:once|whether|even if|provided|as long as)$/.test(item.text)
        )
          words.push(item.text);
        else if (is(item, "denier") && !is(item, "denier", "none") && !is(item, "denier", "without") && !inLimit(items, at))
          words.push(item.text);
        else if (is(item, "hedge")) words.push(item.text);
        else if (is(item, "narrowing") && !cause && behindNarrowing(items, at)) words.push(item.text);
        else if (takes.lifts && is(item, "means") && isOneMeans(items, own, at, topic)) words.push(item.text);
        else if (
          isStrange(item, topic) &&
          !(isPlain(item) && !narrowsAsNoun(items, at)) &&
          !isOthersThing(item) &&
          !isName(items, at) &&
          !isJoining(items, at) &&
          !cause &&
          !isLabel(items, at)
        )
          words.push(item.text);
        break;
      default:
    }
  }
  return { narrow: narrow || persons, persons, words };
}

/** "For the orchestra", "covers arson": a plain noun where whatever is named there says what a rule is for, or whom, or when it holds. */
function narrowsAsNoun(items: readonly Item[], at: number): boolean {
  return !describes(items[at + 1]) && behindNarrowing(items, at);
}

/** Whether the noun phrase that a word belongs to is led by a preposition of purpose, means, place or time, or by a verb of whom it reaches. */
function behindNarrowing(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (
    before >= 0 &&
    at - before <= PHRASE_WORDS &&
    (describes(items[before]) || /^(?:the|an?)$/.test(items[before]?.text ?? ""))
  )
    before--;
  const led = items[before];
  if (led?.text === "to") return is(items[before - 1], "verb"); // "applies to arson", and not "to the dismay of all"
  return (
    NARROWING.test(led?.text ?? "") || is(led, "during") || is(led, "verb", "cover") || RULING.some((sub) => is(led, "verb", sub))
  );
}

/** A word that stands before a noun, or is one: what is behind it decides. */
function describes(item: Item | undefined): boolean {
  if (item?.kind !== "word" || NARROWING.test(item.text) || /^(?:of|to)$/.test(item.text)) return false;
  return isPlain(item) || (NOUNS.some((cls) => is(item, cls)) && !JOINS.some((cls) => is(item, cls)));
}

const NARROWING = /^(?:for|with|without|at|in|on|by|via|through|within|during|except|from|into|before|after|until)$/;
const RULING = ["exempt", "permit", "forbid", "require"] as const;
const NOUNS = ["neutral", "noun", "group", "authority", "instrument", "change"] as const;
const JOINS = ["and", "but", "aux", "role", "relative", "denier", "condition", "exception"] as const;
const PHRASE_WORDS = 4;

/** "The carrier reminds that …": whoever says what holds for all rules nothing by it. */
function isSpeaker(items: readonly Item[], at: number): boolean {
  for (let said = at + 1; said < at + SPEAKER_REACH; said++) {
    const that = saidThat(items, said);
    if (that >= 0 && that <= at + SPEAKER_REACH) return true;
  }
  return false;
}

const SPEAKER_REACH = 7;

/** "children over the age of 16". */
function isAgeOver(items: readonly Item[], at: number): boolean {
  return /(?:over|above) (?:the )?age of$/.test(wordsOf(items.slice(Math.max(0, at - 4), at)));
}

/** "After a break of 16 months", "after two weeks of lockdown": how long it was not so. */
function isOfPause(items: readonly Item[], at: number): boolean {
  const beside = items.slice(Math.max(0, at - 3), at + 4);
  const led = items.slice(Math.max(0, at - 5), at).some(({ text }) => /^(?:after|following|ending)$/.test(text));
  return led && beside.some((item) => is(item, "noun", "suspend") || /^(?:break|gap|absence|lockdown|hiatus)$/.test(item.text));
}

/** "extended by another six months": so much longer, beside the day that it comes to. */
function isExtent(items: readonly Item[], at: number): boolean {
  const led = items.slice(Math.max(0, at - 3), at).some(({ text }) => text === "by");
  return led && items.slice(Math.max(0, at - EXTENT_REACH), at).some((item) => is(item, "verb", "extend"));
}

const EXTENT_REACH = 7;

/** "for stays under three days": how long the stay is of which it is told. */
function isOfStay(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - STAY_REACH), at)
    .some(({ text }) => /^(?:stays?|visits?|trips?|layovers?|stopovers?)$/.test(text));
}

const STAY_REACH = 4;

/** "Kazakh nationals": the host's own people. */
function isGroupAt(items: readonly Item[], at: number, topic: TopicEntry): boolean {
  return is(items[at], "group", "everyone") && !isOwnGroup(items, at, topic) && !isAlso(items, at);
}

/** One means of coming that the topic does not speak of by itself; "by air and by land" are all of them. */
function isOneMeans(items: readonly Item[], own: readonly number[], at: number, topic: TopicEntry): boolean {
  const isOwn = (item: Item | undefined): boolean => (item?.entry?.topics ?? []).some((mark) => mark.topic === topic);
  if (own.some((other) => hasMark(items[other], topic, "scope"))) return false;
  return !isOwn(items[at]) && !isAlso(items, at) && own.every((other) => other === at || !is(items[other], "means"));
}

/** "… is not required either.": the word at the end of a denial only joins it to the one before. */
function isJoining(items: readonly Item[], at: number): boolean {
  return items[at]?.text === "either" && (items[at + 1] === undefined || items[at + 1]?.kind === "punct");
}

/** A name; also the first word of one that begins the sentence, which its capital does not tell. */
function isName(items: readonly Item[], at: number): boolean {
  return items[at]?.name === true || (at === 0 && items[1]?.name === true);
}

/** What another topic is told of: a sentence may speak of several. */
function isOthersThing({ entry }: Item): boolean {
  return entry?.topics.some((mark) => mark.role === "thing") ?? false;
}

/** "Europe: A, B", "Middle East – C": what countries of a list are put under. */
function isLabel(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i <= at + LABEL_REACH; i++) {
    const item = items[i];
    if (item?.kind === "punct" && /^[:–-]$/.test(item.text))
      return items[i + 1]?.kind === "country" || items[i + 2]?.kind === "country";
    if (item?.kind !== "word") return false;
  }
  return false;
}

/** "not older than 72 hours": a limit of the document, told to another topic. */
function isLimited(items: readonly Item[], at: number): boolean {
  const unit = items[at]?.amount?.unit;
  return unit === "hour" || (unit === "day" && (is(items[at - 1], "limit") || is(items[at - 1], "denier")));
}

function isFigure(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  const next = items[at + 1];
  const value = items[at]?.amount?.value ?? 0;
  if (value >= 1900 && value < 2200) return false; // a year
  if (before === undefined || before.kind === "seam" || next?.text === "." || next?.text === ")") return false;
  if (/^(?:and|,|or|-|–)$/.test(before.text) && items[at - 2]?.kind === "reference") return false; // "paragraphs 3 and 6"
  if (before.name) return false; // "a Boeing 737"
  return !/^(?:№|#|no|paragraph|article|group|category|covid|-)$/.test(before.text);
}

/** "MCI 2,917, minimum wage 42,500": a figure without a unit right behind what another topic is told of. */
function isOthersFigure(items: readonly Item[], at: number): boolean {
  if (isUpFrom(items, at - 1)) return true;
  const before = items[at - 1];
  const thing = before?.kind === "punct" || before?.text === "of" || is(before, "aux") ? items[at - 2] : before;
  return thing?.entry?.topics.some((mark) => mark.role === "thing" && mark.topic.topic.kind === "quantity") ?? false;
}

/** "citizens of X", "X citizens", "arriving from X": a part of the persons. */
export function isOfPersons(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 8; i--) {
    const item = items[i] as Item;
    if (
      is(item, "group") ||
      /(?:citizens|nationals|passengers|arrivals)$/.test(item.text) ||
      /^(?:arriving|coming|travelling|traveling|flying)$/.test(item.text)
    )
      return true;
    if (
      item.kind !== "country" &&
      item.kind !== "punct" &&
      !is(item, "neutral") &&
      !is(item, "and") &&
      item.text !== "from" &&
      !is(item, "pronoun")
    )
      break;
  }
  const next = items[at + 1];
  return is(next, "group");
}

/** Those whom the topic is for; a phrase of several words ("foreign workers") stands at its first. */
function isOwnGroup(items: readonly Item[], at: number, topic: TopicEntry): boolean {
  for (let i = at; i >= 0 && at - i < GROUP_WORDS && items[i]?.kind === "word"; i--)
    if (hasMark(items[i], topic, "group")) return true;
  return items[at - 1]?.text === "foreign" && hasMark(items[at - 1], topic, "with");
}

/** "including children": a part that is named beside the whole narrows nothing. */
function isAlso(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 6; i--) {
    const text = items[i]?.text ?? "";
    if (/^(?:including|also|even|both|as well as|regardless|irrespective)$/.test(text)) return true;
    if (items[i]?.kind === "punct" && text !== "," && text !== "/") return false;
  }
  return false;
}

function isNarrowPlace(items: readonly Item[], at: number): boolean {
  // "ALMATY: …", "Astana, D – …": where it was written.
  if (
    at <= 2 &&
    items.slice(at + 1, at + 8).some((item) => item.text === ":" || item.text === "–" || item.text === ".") &&
    !items.slice(0, at).some((item) => item.kind === "word" && !is(item, "place"))
  )
    return false;
  const sub = meaning(items[at] as Item, "place")?.sub;
  return sub !== "";
}

/** "no later than", "not older than": the denier belongs to a limit. */
function inLimit(items: readonly Item[], at: number): boolean {
  if (items[at + 1]?.kind === "amount") return true; // "52, not 48"
  return /^(?:more|less|later|earlier|older|longer|only)$/.test(items[at + 1]?.text ?? "");
}
