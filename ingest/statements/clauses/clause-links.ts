import { type Item, is, isPlain } from "../scan/items.js";
import { dutyOf } from "./duties.js";
import type { VerbGroup } from "./verb-group.js";

/** What a clause is to its sentence. */
export type ClauseRole = "main" | "relative" | "subordinate" | "condition" | "cause";

export interface Draft {
  ranges: [number, number][];
  verbs: VerbGroup[];
  role: ClauseRole;
  shares: Draft | null;
  conditional: boolean;
}

export function roleAt(items: readonly Item[], at: number): ClauseRole {
  for (let i = at; i < Math.min(items.length, at + 3); i++) {
    const item = items[i] as Item;
    if (is(item, "condition")) return "condition";
    if (is(item, "subordinate") && !isPhraseOnly(item)) return "subordinate";
    if (item.kind !== "punct" && !is(item, "and") && !is(item, "but")) return "main";
  }
  return "main";
}

export interface Opener {
  readonly at: number;
  readonly role: ClauseRole;
}

/** The last word between two places that opens a clause. */
export function openerBefore(items: readonly Item[], from: number, to: number): Opener | null {
  for (let i = to - 1; i >= from; i--) {
    const item = items[i] as Item;
    if (is(item, "condition")) return { at: i, role: "condition" };
    if (is(item, "relative") && !(item.text === "that" && i === from)) return { at: i, role: "relative" };
    if (is(item, "subordinate") && !isPhraseOnly(item)) return { at: i, role: "subordinate" };
    if (item.kind === "seam") return null;
  }
  return null;
}

/** "Due to the outbreak": opens a phrase, not a clause. */
function isPhraseOnly(item: Item): boolean {
  return /(?:of|to|with)$/.test(item.text) || item.text === "given";
}

export interface Link {
  readonly kind: "governed" | "new" | "shares" | "back";
  readonly at: number;
  readonly role: ClauseRole;
  /** "applications to extend …": what somebody asks for, or has in mind, is not told as done. */
  readonly asked?: true;
}

const GOVERNS = new Set([
  "plan",
  "decline",
  "decide",
  "say",
  "permit",
  "require",
  "forbid",
  "exempt",
  "set",
  "hold",
  "end",
  "begin",
  "other",
  "resume",
  "suspend",
]);

export function linkOf(items: readonly Item[], last: VerbGroup, group: VerbGroup, current: Draft): Link {
  const gap = items.slice(last.to, group.from);
  if (group.form === "infinitive" && !gap.some((item) => item.kind === "seam" || is(item, "relative")))
    return {
      kind: "governed",
      at: group.from,
      role: "main",
      ...(last.effect !== "plan" && isAskedFor(gap.at(-1) ?? last.word) ? { asked: true } : {}),
    };
  // "said that …", "denied that …", "made a decision: suspend …".
  const that = gap.findIndex((item) => item.text === "that");
  if (
    (last.effect === "say" || last.effect === "decide" || last.effect === "plan" || last.effect === "decline") &&
    GOVERNS.has(last.effect)
  ) {
    if (that >= 0 && that <= 2) return { kind: "governed", at: group.from, role: "main" };
    if (
      gap.some((item) => item.kind === "seam" || (item.kind === "punct" && item.text === ":")) &&
      (group.form === "bare" || group.form === "infinitive")
    )
      return { kind: "governed", at: group.from, role: "main" };
    // "explained when …" asks and tells nothing.
    const apart = gap.some((item) => item.kind === "punct" || is(item, "and") || item.text === "when");
    if (that < 0 && !apart && group.form === "finite") return { kind: "governed", at: group.from, role: "main" };
  }
  for (let i = gap.length - 1; i >= 0; i--) {
    const item = gap[i] as Item;
    const at = last.to + i;
    if (item.kind === "seam") {
      // "… is not required if a foreigner: | works as …": the item goes on with what the introduction leaves open.
      const open = gap.findIndex((one, k) => k < i && (is(one, "condition") || is(one, "relative")));
      return open < 0
        ? { kind: "new", at, role: "main" }
        : { kind: "new", at: last.to + open, role: is(gap[open], "condition") ? "condition" : "relative" };
    }
    if (is(item, "condition")) {
      let first = i;
      while (first > 0 && (is(gap[first - 1], "condition") || is(gap[first - 1], "quantifier", "only"))) first--;
      return { kind: "new", at: last.to + first, role: "condition" };
    }
    if (is(item, "relative")) return { kind: "new", at, role: "relative" };
    if (is(item, "subordinate") && !isPhraseOnly(item)) return { kind: "new", at, role: "subordinate" };
    if (is(item, "therefore")) return { kind: "new", at, role: "main" };
    if (is(item, "but") || is(item, "and") || (item.kind === "punct" && /^[,:–()]$/.test(item.text))) {
      const between = gap.slice(i + 1);
      const subject = between.some(isSubject);
      if (!subject) {
        if (item.kind === "punct" && item.text === "," && current.role !== "main")
          return { kind: "back", at: group.from, role: "main" };
        if (item.kind === "punct" && group.effect === "say") return { kind: "new", at, role: "cause" };
        if (item.kind === "punct" && item.text === "," && current.verbs[0]?.form === "participle")
          return { kind: "back", at: group.from, role: "main" };
        const aside = item.text === "," && between.length === 0 ? asideOpening(gap, i) : -1;
        if (aside >= 0) return { kind: "new", at: last.to + aside, role: "main" };
        const goesOn = current.role !== "main" && is(item, "and") && !(gap[i - 1]?.kind === "punct");
        return { kind: "shares", at, role: goesOn ? current.role : "main" };
      }
      // "…, but letters for business and tourist visas are not approved": one verb has one clause, and the first joint opens it.
      if (is(item, "and") && !is(item, "but") && gap.slice(0, i).some((one, k) => opensClause(gap, one, k))) continue;
      // "irrespective of when their visa or registration ended"
      if (is(item, "and") && gap.slice(0, i).some((one) => is(one, "subordinate") && !isPhraseOnly(one))) continue;
      // "… to A, and those to B and C will be considered": all of them are the subject.
      if (gap.slice(0, i).some((one, k) => is(one, "and") && /^(?:those|that)$/.test(gap[k + 1]?.text ?? ""))) continue;
      if (is(item, "and") && !clauseAnd(items, at, group, current)) continue;
      if (item.kind === "punct" && item.text === "," && !commaParts(gap, i)) continue;
      return { kind: "new", at, role: "main" };
    }
  }
  if (current.role !== "main") return { kind: "back", at: group.from, role: "main" };
  if (current.verbs[0]?.form === "participle") return { kind: "back", at: group.from, role: "main" };
  if (group.form === "participle") return { kind: "new", at: group.from, role: "relative" };
  // "the countries we have flights with": a clause that only its subject opens.
  let first = gap.length;
  while (first > 0 && isSubject(gap[first - 1] as Item) && !is(gap[first - 1], "group")) first--;
  if (first > 0 && first < gap.length && group.form === "finite") return { kind: "new", at: last.to + first, role: "relative" };
  return { kind: "new", at: last.to, role: "main" };
}

/** "but", ";", ", and": what joins clauses rather than names. */
function opensClause(gap: readonly Item[], item: Item, at: number): boolean {
  return is(item, "but") || item.text === ";" || (is(item, "and") && gap[at - 1]?.text === ",");
}

/**
 * "The regime has ended, the offices in the south, the largest among them, have resumed work": a comma right in front of the verb
 * closes an aside, and the subject stands in front of the aside, behind the comma given here; -1 where there is none.
 */
function asideOpening(gap: readonly Item[], closing: number): number {
  const isComma = (item: Item): boolean => item.kind === "punct" && item.text === ",";
  const opening = gap.findIndex(isComma);
  const inner = gap.findIndex((item, i) => i > opening && i < closing && isComma(item));
  return opening >= 0 && inner > 0 && gap.slice(opening + 1, inner).some(isSubject) ? opening : -1;
}

function isAskedFor(item: Item | undefined): boolean {
  return item !== undefined && (is(item, "noun", "plan") || is(item, "noun", "ask"));
}

/** A noun that can be a subject: a thing, a group, a name, a country, an event noun, an unknown word. */
export function isSubject(item: Item): boolean {
  if (item.kind === "country" || item.kind === "category") return true;
  if (item.kind !== "word") return false;
  if (item.entry === null || isPlain(item) || item.text === "there") return true;
  return (
    item.entry.topics.some((mark) => mark.role === "thing") ||
    is(item, "group") ||
    is(item, "noun") ||
    is(item, "pronoun") ||
    is(item, "authority") ||
    is(item, "host") ||
    is(item, "instrument") ||
    is(item, "carrier") ||
    is(item, "place")
  );
}

/** Whether an "and" joins clauses and not two names: what follows it up to the verb is one noun phrase. */
function clauseAnd(items: readonly Item[], at: number, group: VerbGroup, current: Draft): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  if (
    before?.kind === "country" &&
    after?.kind === "country" &&
    items[at + 2] !== undefined &&
    (group.from > at + 2 || current.role === "relative" || is(items[at - 2], "role", "between"))
  ) {
    return false;
  }
  return true;
}

/** Whether a comma parts clauses and not the members of a list. */
function commaParts(gap: readonly Item[], i: number): boolean {
  return !(gap[i - 1]?.kind === "country" && gap[i + 1]?.kind === "country");
}

/** "plans to reduce X and to ban Y": where the second infinitive under one verb begins a clause of its own, or -1. */
export function secondInfinitive(items: readonly Item[], last: VerbGroup, group: VerbGroup): number {
  if (group.form !== "infinitive" || last.form !== "infinitive" || group.from - last.to < 2) return -1;
  let at = group.from;
  while (items[at]?.text !== "to" && at > group.from - 2) at--;
  const before = items[at - 1];
  return is(before, "and") || is(before, "but") ? at - 1 : -1;
}

/** "The duty to obtain a permit was lifted": what the duty is, and then what became of it. */
export function isOfDuty(items: readonly Item[], current: Draft, group: VerbGroup): boolean {
  const [first] = current.verbs;
  const last = current.verbs.at(-1);
  if (first === undefined || last === undefined || current.verbs.some((verb) => verb.form !== "infinitive")) return false;
  const whole = items
    .slice(last.to, group.from)
    .every((item) => item.kind !== "seam" && item.kind !== "punct" && !is(item, "pronoun"));
  return (
    (dutyOf(items, first) >= 0 || items[first.from - 1]?.text === "right") &&
    whole &&
    group.form === "finite" &&
    (group.passive || group.effect !== "other")
  );
}

const TURNS = new Set(["begin", "resume", "end", "suspend", "cancel", "extend", "move", "forbid"]);

/** "abolished the duty to show a test": what the duty is; what becomes of it the verb before tells. */
export function isDutysOwn(items: readonly Item[], last: VerbGroup, group: VerbGroup): boolean {
  if (group.form !== "infinitive" || !TURNS.has(last.effect) || last.kind !== "verb") return false;
  const duty = dutyOf(items, group);
  return (
    duty >= last.to && items.slice(last.to, duty).every((item) => item.kind === "word" && !is(item, "and") && !is(item, "relative"))
  );
}

/** "Is not issued or extended": the denier and the auxiliary of the first verb are also those of the second. */
export function orDenied(items: readonly Item[], last: VerbGroup, group: VerbGroup): VerbGroup {
  const joined = group.from === last.to + 1 && /^n?or$/.test(items[last.to]?.text ?? "") && group.from === group.head;
  if (!joined || last.denial === "none" || !(group.form === "participle" || group.either)) return group;
  const { denial, tense, mood, passive, state } = last;
  return { ...group, denial, tense, mood, passive, state, form: "finite" };
}

const LONGEST_SPEAKER = 4;

/** With titles and offices a speaker has no more words than this. */
const LONGEST_OFFICE = 14;

/** "…, the deputy minister of labour told the council.": a speaker behind a comma, and what was said stands in front of it. */
export function isSpeakers(items: readonly Item[], group: VerbGroup, last: VerbGroup): boolean {
  if (group.effect !== "say" || group.head !== group.from || items[group.to]?.text === "by") return false;
  for (let i = group.from - 1; i >= last.to && group.from - i <= LONGEST_OFFICE; i--) {
    const item = items[i] as Item;
    if (item.text === ",") return i < group.from - 1 && !is(items[i + 1], "and") && !is(items[i + 1], "relative");
    if (item.kind !== "word" && item.kind !== "country") return false;
    if (is(item, "relative") || item.entry?.topics.some(({ role }) => role === "thing")) return false;
  }
  return false;
}

/** "…, he underlined, …": who says it, put in between; no clause of its own. */
export function isComment(items: readonly Item[], group: VerbGroup, from: number): boolean {
  if (group.effect !== "say" || group.form !== "finite" || items[group.to]?.text !== "," || group.denial !== "none") return false;
  for (let i = group.from - 1; i > from && group.from - i <= LONGEST_SPEAKER; i--) {
    const item = items[i] as Item;
    if (item.text === ",") return i < group.from - 1;
    if (item.kind !== "word" || !(item.name || is(item, "authority") || is(item, "neutral") || is(item, "pronoun"))) return false;
  }
  return false;
}

/** "once the amendments come into force": the day of effect, and no condition. */
export function isOfEffect(items: readonly Item[], draft: Draft): boolean {
  return (
    draft.verbs.length === 1 &&
    draft.verbs[0]?.effect === "begin" &&
    draft.verbs[0].denial === "none" &&
    draft.ranges.some(
      ([from, to]) => items.slice(from, to).some((item) => is(item, "change")) && /^(?:once|after)$/.test(items[from]?.text ?? ""),
    )
  );
}
