import type { Clause } from "../clauses/clauses.js";
import { BETWEEN, type VerbGroup } from "../clauses/verb-group.js";
import { type Item, is, isUnknown } from "../scan/items.js";

/** What somebody does to a rule, or rules for others. */
export const RULES: ReadonlySet<string> = new Set([
  "begin",
  "resume",
  "end",
  "suspend",
  "cancel",
  "extend",
  "move",
  "set",
  "forbid",
  "permit",
  "require",
  "exempt",
]);

/** A subject has no more words than this. */
const LONGEST_SUBJECT = 12;

/**
 * Who changes the thing or rules for others, where it is nobody known to rule for all: "our company sends …", "the hotel asks for …",
 * "Lufthansa cancels …". The word that names them; none where an authority, the host or nobody in particular acts.
 */
export function strangeAgent(items: readonly Item[], clause: Clause, thing: number, clauses: readonly Clause[]): readonly string[] {
  const verb = actingIn(items, clause);
  if (verb === undefined) return [];
  if (verb.passive) return behindBy(items, clause);
  if (thing < verb.from || !clause.verbs.some(({ effect }) => RULES.has(effect)) || verb.mood === "must" || isNeed(verb)) return [];
  if (clause.verbs.some(({ effect }) => effect === "plan")) return [];
  return strangeSubject(items, clause, clauses);
}

/** The verb whose subject acts: of "the airport informs that …" not the saying, but what is told. */
function actingIn(items: readonly Item[], { verbs }: Clause): VerbGroup | undefined {
  for (let at = verbs.length - 2; at >= 0; at--) {
    const [said, told] = [verbs[at] as VerbGroup, verbs[at + 1] as VerbGroup];
    if (said.effect === "say" && items.slice(said.to, told.from).some(({ text }) => text === "that")) return told;
  }
  return verbs[0];
}

/** "They need a permit": those who need it do not rule. */
function isNeed({ word }: VerbGroup): boolean {
  return word.entry?.meanings.some(({ lemma }) => lemma === "need") === true;
}

function strangeSubject(items: readonly Item[], clause: Clause, clauses: readonly Clause[]): readonly string[] {
  const verb = actingIn(items, clause);
  if (verb === undefined || verb.passive) return [];
  const subject = subjectOf(items, clause, verb);
  if (subject.length === 0 && clause.shares !== null) return strangeSubject(items, clause.shares, clauses);
  const [only] = subject;
  if (subject.length === 1 && verb.kind === "verb" && /^(?:it|they)$/.test(items[only as number]?.text ?? "")) {
    const before = clauses.filter((one) => one.verbs.length > 0 && (one.verbs[0]?.from ?? 0) < verb.from && one !== clause).at(-1);
    return before === undefined ? [] : strangeSubject(items, before, clauses);
  }
  if (subject.some((at) => isKnown(items[at] as Item))) return [];
  const head = subject.filter((at) => names(items, at)).at(-1);
  return head === undefined ? [] : [items[head]?.text ?? ""];
}

/** The items before a verb that can be its subject, in order. */
function subjectOf(items: readonly Item[], clause: Clause, verb: VerbGroup): readonly number[] {
  const found: number[] = [];
  for (let at = verb.from - 1; at >= 0 && verb.from - at <= LONGEST_SUBJECT; at--) {
    const item = items[at] as Item;
    if (!clause.ranges.some(([from, to]) => at >= from && at < to)) break;
    if (
      item.kind === "seam" ||
      item.kind === "date" ||
      item.text === "that" ||
      (item.kind === "punct" && !/^['’"-]$/.test(item.text))
    )
      break;
    if (item.kind === "punct" || (item.kind === "word" && (BETWEEN.has(item.text) || is(item, "and")))) continue;
    found.unshift(at);
  }
  return found;
}

/** Whoever may rule for all, what a rule is told by, persons whom a rule is for, and words that stand for something named elsewhere. */
function isKnown(item: Item): boolean {
  if (item.kind === "country" || item.kind === "amount" || item.kind === "category") return true;
  if (item.entry === null) return false;
  return (
    item.entry.topics.some(({ role }) => role === "thing" || role === "group" || role === "scope") ||
    item.entry.meanings.some(({ cls, sub }) => KNOWN.has(cls) || (cls === "unit" && sub === "country")) ||
    /^(?:there|you|who|which|that)$/.test(item.text)
  );
}

const KNOWN: ReadonlySet<string> = new Set([
  "host",
  "authority",
  "instrument",
  "pronoun",
  "relative",
  "group",
  "quantifier",
  "denier",
  "change",
  "subordinate",
  "therefore",
]);

/** A name, a carrier, a word in no vocabulary, or a noun behind "the", "our", "one". */
function names(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  if (item.kind !== "word" || /ly$/.test(item.text)) return false;
  if (item.name || isUnknown(item) || is(item, "carrier") || is(item, "city")) return true;
  for (let i = at - 1; i >= 0 && at - i <= 3 && items[i]?.kind === "word"; i--)
    if (/^(?:the|a|an|our|my|one)$/.test(items[i]?.text ?? "")) return true;
  return item.text === "we";
}

/** "… was suspended by Lufthansa": whoever does what a passive tells. */
function behindBy(items: readonly Item[], clause: Clause): readonly string[] {
  const last = clause.verbs.at(-1);
  if (last === undefined) return [];
  for (let at = last.to; at < items.length; at++) {
    if (!clause.ranges.some(([from, to]) => at >= from && at < to)) break;
    if (items[at]?.text !== "by") continue;
    const behind = items.slice(at + 1, at + 6);
    const end = behind.findIndex((item) => item.kind !== "word");
    const words = end < 0 ? behind : behind.slice(0, end);
    const named = words.find((item) => item.name || is(item, "carrier"));
    return named === undefined || words.some(isKnown) ? [] : [named.text];
  }
  return [];
}
