import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import { verbMeaning } from "../clauses/verb-words.js";
import { someIs } from "../frames/marks.js";
import { type Item, is, isUnknown, meaning } from "../scan/items.js";
import { isVerbal, reportIn } from "./tellers.js";

/**
 * The word that makes what a sentence tells nobody's rule: it calls it untrue, tells what some say who do not rule, or what befell the writer
 * ("Journalists write that …", "I hold an e-visa"). Null where it has none.
 */
export function doubtIn(unit: Unit, clauses: readonly Clause[]): string | null {
  const { items } = unit;
  const told = deniesItself(clauses) ? null : (falsehoodIn(unit) ?? reportIn(items, clauses));
  return told ?? contentIn(items, clauses) ?? openIn(items) ?? nearlyIn(items) ?? saidToIn(items, clauses);
}

/** "Reports that … are false": the clauses say themselves that it is not so. */
function deniesItself(clauses: readonly Clause[]): boolean {
  return clauses.some(({ role, verbs }) => role === "main" && verbs.length > 1 && verbs[0]?.effect === "decline");
}

/** The word of a sentence that doubts the one before it: "This is a hoax.", "It hasn't." */
export function doubtOfBefore(unit: Unit): string | null {
  const { items, kind } = unit;
  if (kind !== "sentence") return null;
  if (items.slice(0, 2).some(({ text }) => REPORT.test(text))) {
    const untrue = falsehoodIn(unit);
    if (untrue !== null) return untrue;
  }
  return isBareDenial(items) ? (items.find((item) => is(item, "denier"))?.text ?? null) : null;
}

const REPORT =
  /^(?:this|that|it|these|such|they|report|reports|message|messages|news|information|rumours?|rumors?|claim|claims|story)$/;

function falsehoodIn({ items }: Unit): string | null {
  if (!someIs(items, "falsehood")) return null;
  return items.find((item) => is(item, "falsehood"))?.text ?? null;
}

/** "It hasn't.", "They are not.", "Not so.": nothing but a pronoun, an auxiliary and a denial. */
function isBareDenial(items: readonly Item[]): boolean {
  if (!someIs(items, "denier")) return false;
  const words = items.filter(({ kind }) => kind === "word");
  return (
    words.length > 0 &&
    items.every(({ kind }) => kind === "word" || kind === "punct" || kind === "seam") &&
    words.some((item) => is(item, "denier", "not") || is(item, "denier", "not-yet")) &&
    words.every((item) => is(item, "pronoun") || is(item, "aux") || is(item, "denier") || item.name || BARE.test(item.text))
  );
}

const BARE = /^(?:it|they|he|she|this|that|there|so|true|correct|yet|alas|but|however|actually|s)$/;

/**
 * "The gossip that flights are suspended": what a clause with a subject of its own tells is the content of the noun in front of it, and true only
 * where the noun says so ("the fact", "the news"). Null where there is none, or where the noun is whom a verb of saying tells it ("told the paper that …").
 */
function contentIn(items: readonly Item[], clauses: readonly Clause[]): string | null {
  for (const { role, ranges } of clauses) {
    const that = role === "relative" ? (ranges[0]?.[0] ?? -1) : -1;
    if (items[that]?.text !== "that" || isVerbal(items[that + 1])) continue;
    let from = that;
    while (from > 0 && that - from < HEAD_REACH && !opensHead(items[from - 1]) && items[from - 1]?.kind !== "punct") from--;
    const phrase = items.slice(from, that);
    // "The ministry denies the message that …"
    const denier = items[from - 1];
    if (is(denier, "verb", "decline")) return denier?.text ?? null;
    if (is(denier, "verb", "say") || !phrase.some(({ text }) => DETERMINER.test(text))) continue;
    const head = phrase.find(isUnsure);
    if (head !== undefined) return head.text;
  }
  return null;
}

/** "Nobody knows whether …", "it is not clear whether …": what is asked is not told. */
function openIn(items: readonly Item[]): string | null {
  const at = items.findIndex(({ text }, i) => text === "whether" && i > 0 && KNOWS.test(items[i - 1]?.text ?? ""));
  return at < 0 ? null : "whether";
}

const KNOWS =
  /^(?:knows?|known|knew|clear|unclear|certain|uncertain|sure|unsure|said|says?|tells?|told|decided|wonders?|asks?|asked|disclosed|specified|seen)$/;

/** "All but abolished": not quite. */
function nearlyIn(items: readonly Item[]): string | null {
  const at = items.findIndex(({ text }, i) => text === "all" && items[i + 1]?.text === "but" && isDone(items[i + 2]));
  return at < 0 ? null : "all but";
}

function isDone(item: Item | undefined): boolean {
  return is(item, "state") || verbMeaning(item, "past") !== null || verbMeaning(item, "participle") !== null;
}

/** "Is said to be suspended", "are reported to have resumed": what is told is what somebody says. */
function saidToIn(items: readonly Item[], clauses: readonly Clause[]): string | null {
  for (const { role, verbs } of clauses) {
    const [said, inner] = verbs;
    if (role !== "main" || said?.effect !== "say" || !said.passive || inner?.form !== "infinitive") continue;
    if (items[inner.from]?.text === "to" && inner.effect !== "say") return items[said.head]?.text ?? null;
  }
  return null;
}

const HEAD_REACH = 10;
const DETERMINER = /^(?:the|an?|this|that|any|some)$/;

/** A verb that may govern what a noun in front of "that" stands for; a gerund describes the noun ("the message circulating on the web"). */
function opensHead(item: Item | undefined): boolean {
  return item === undefined || (isVerbal(item) && meaning(item, "verb")?.form !== "gerund");
}

/** A noun that no vocabulary has, or one of asking, of planning or of hearsay. */
function isUnsure(item: Item): boolean {
  if (item.kind !== "word") return false;
  return (isUnknown(item) && !item.name) || is(item, "noun", "ask") || is(item, "noun", "plan") || is(item, "hearsay");
}
