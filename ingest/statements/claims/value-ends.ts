import type { Clause } from "../clauses/clauses.js";
import { lemmaOf, type VerbGroup } from "../clauses/verb-group.js";
import { hasThing } from "../clauses/verb-words.js";
import { indicesOf, verbsFor } from "../frames/marks.js";
import { ENDING } from "../frames/polarity.js";
import { type Item, is, spelledNumber } from "../scan/items.js";
import type { Found } from "./found-figure.js";

/** What a sentence says against a figure: that it is over ("no longer applies", "was abolished"), or that it is not so; and in which clause. */
export interface Against {
  readonly is: "over" | "denied";
  readonly clause: Clause;
}

const LIMITS =
  /^(?:limit|limits|limitation|rule|norm|term|period|validity|restriction|frequency|interval|fee|fine|rate|stay)$|^right\b/;
/** Verbs of ending that a period does by itself: the day is that of its end, and no day of the rule. */
const RUNS_OUT = new Set(["end", "expire", "lapse", "run out", "close", "come to an end", "finish"]);
const LOSES = /^(?:lose|cease|become) /;
/** Words before a figure that make it the time in which something is done. */
const WITHIN = /^(?:within|after|in|during|by|before|to|until|till|than)$/;
const DETERMINERS = /^(?:the|a|an|any|this|that|such|former|old|current|of|-)$/;
const EXCEEDS = /^(?:more|longer|oftener|greater|later|older|higher|over|above|beyond)(?: often)?(?: than)?$/;
const ABOVE_REACH = 4;
const RULE_REACH = 7;

/** What the clause of a figure, or the clause in which its rule is named, says against it; null where they say nothing. */
export function saidAgainst(items: readonly Item[], clauses: readonly Clause[], one: Found): Against | null {
  const { clause } = one;
  const verbs = verbsFor(clause);
  const over = { is: "over", clause } as const;
  if (verbs.some((verb) => isOver(items, verb, one)) || isUnderNoun(items, one)) return over;
  // "The period given to visitors was abolished": the verb of a clause that takes its subject from this one.
  const behind = clauses.find(
    (other) => other.shares === clause && clause.role === "main" && other.verbs.some((verb) => isOver(items, verb, one)),
  );
  const rule = behind ?? ruleOver(clauses, clause);
  if (rule !== undefined) return { is: "over", clause: rule };
  const own = indicesOf(clause);
  // "No longer 72 hours but 48".
  const but = own.some((at) => at < one.at && is(items[at], "but") && own.some((i) => i < at && is(items[i], "denier")));
  if (but || heldAgainst(items, one) !== null) return null;
  const denied = { is: "denied", clause } as const;
  // "The limit of 72 hours no longer applies"; "is no longer 72 hours" leaves open what it is.
  const no = own.filter((at) => is(items[at], "denier", "no-longer") && items[at + 1]?.text !== "than");
  if (no.length > 0) return no.every((at) => one.at < at) && verbs.every((verb) => one.at < verb.from) ? over : denied;
  if (isLacking(items, one) || isExceeded(items, verbs, one)) return denied;
  const not = verbs.some(
    (verb) => verb.denial === "not" && verb.head < one.at && !/^(?:raise|lower|set|extend|say|decide|plan)$/.test(verb.effect),
  );
  return not && !isLimit(items, one.at) && !/^(?:until|before)$/.test(items[one.at - 1]?.text ?? "") ? denied : null;
}

/** "For two days, and not for 14 any more": where the other figure stands that is denied behind one; null where none is. */
export function heldAgainst(items: readonly Item[], { at, clause }: Found): number | null {
  const denier = indicesOf(clause).find((i) => i > at && is(items[i], "denier"));
  if (denier === undefined || !(items[denier - 1]?.text === "," || is(items[denier - 1], "and"))) return null;
  let figure = denier + 1;
  while (/^(?:for|within|in|at|the|any|longer|more)$/.test(items[figure]?.text ?? "")) figure++;
  return (items[figure]?.amount != null || spelledNumber(items[figure]) !== null) && standsAlone(items, figure) ? figure : null;
}

/** "And not 2 airlines but 3": with a word of its own behind it, a bare figure is one of something else. */
export function standsAlone(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next === undefined || next.kind === "punct" || is(next, "denier") || is(next, "role") || /^as(?: |$)/.test(next.text);
}

/** "The limit of 72 hours was abolished", "abolished the limit of 72 hours", "the right to 30 days ended on D". */
function isOver(items: readonly Item[], verb: VerbGroup, one: Found): boolean {
  if (verb.denial !== "none" || verb.mood !== "told" || verb.hedged) return false;
  // "A stay of 30 days is impossible"; "a certificate older than 72 hours is void" is the limit itself.
  if (verb.kind === "state") return /^(?:end|forbid)$/.test(verb.effect) && one.at < verb.from && !isLimit(items, one.at);
  // "Arrivals were released from the three-day quarantine."
  if (verb.effect === "exempt" && verb.passive) return isReleased(items, verb, one);
  if (!ENDING.has(verb.effect) || verb.kind !== "verb") return false;
  // "The regime for 57 states is suspended": so many stay named.
  if (verb.effect === "suspend" && one.value.unit === "country") return false;
  if (verb.form === "infinitive" || verb.form === "gerund" || (verb.form === "participle" && !verb.passive)) return false;
  if (WITHIN.test(items[one.at - 1]?.text ?? "")) return false;
  const lemma = lemmaOf(verb);
  const before = one.at < verb.from;
  if (verb.passive) return before && one.thing < verb.from;
  if (LOSES.test(lemma)) return before;
  if (RUNS_OUT.has(lemma))
    return before && verb.tense === "past" && items[one.at - 1]?.kind !== "date" && isFigureOfRule(items, one);
  // The object of the verb is the rule itself ("abolished the limit of …"), or what the figure goes with.
  const first = frontOf(one);
  return (
    !before &&
    one.thing >= verb.to &&
    items
      .slice(verb.to, first)
      .every((item) => DETERMINERS.test(item.text) || is(item, "noun") || is(item, "change") || hasThing(item))
  );
}

function isReleased(items: readonly Item[], verb: VerbGroup, one: Found): boolean {
  const first = frontOf(one);
  const between = items.slice(verb.to, first);
  return first >= verb.to && between.length > 0 && between.every(({ text }) => text === "from" || DETERMINERS.test(text));
}

/** Where a figure with its thing begins. */
function frontOf({ at, thing }: Found): number {
  return Math.min(at, thing);
}

/** "The right to a stay of 30 days ended": what is over is the right, and no period that ran out. */
function isFigureOfRule(items: readonly Item[], one: Found): boolean {
  const first = frontOf(one);
  return items
    .slice(Math.max(0, first - RULE_REACH), first)
    .some((item) => is(item, "noun", "require") || is(item, "noun", "forbid") || is(item, "change") || LIMITS.test(item.text));
}

/** "The abolition of the limit of 72 hours". */
function isUnderNoun(items: readonly Item[], one: Found): boolean {
  let at = frontOf(one) - 1;
  while (at >= 0 && (DETERMINERS.test(items[at]?.text ?? "") || items[at]?.kind === "amount" || is(items[at], "noun", "require")))
    at--;
  return at + 1 < frontOf(one) && (is(items[at], "noun", "end") || is(items[at], "noun", "cancel"));
}

/** "The rule by which the border is crossed once in 30 days was abolished". */
function ruleOver(clauses: readonly Clause[], clause: Clause): Clause | undefined {
  if (clause.role !== "relative" && clause.role !== "subordinate") return undefined;
  const from = clause.ranges[0]?.[0] ?? 0;
  return clauses.find(
    (other) =>
      other !== clause &&
      other.role === "main" &&
      other.ranges.some(([a, b]) => from - 1 >= a && from - 1 < b) &&
      other.verbs.some(
        (verb) =>
          ENDING.has(verb.effect) &&
          verb.denial === "none" &&
          verb.mood === "told" &&
          (verb.passive || verb.to < from || LOSES.test(lemmaOf(verb))),
      ),
  );
}

/** "Not more than", "must not exceed": a figure that is the limit itself. */
function isLimit(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= ABOVE_REACH; i--) {
    const { text } = items[i] as Item;
    if (/^(?:limited|restricted|confined)/.test(text)) return false;
    if (is(items[i], "limit") || EXCEEDS.test(text) || /^exceed/.test(text)) return true;
  }
  return false;
}

/** "Without the limit of 72 hours", "no 72-hour limit". */
function isLacking(items: readonly Item[], one: Found): boolean {
  let at = frontOf(one) - 1;
  while (at >= 0 && DETERMINERS.test(items[at]?.text ?? "")) at--;
  const ruled = one.at < one.thing || /^(?:limit|rule|limitation|restriction)/.test(items[at + 1]?.text ?? "");
  return ruled && (is(items[at], "denier", "without") || is(items[at], "denier", "none")) && !is(items[at], "limit");
}

/** "May cross more often than once in 30 days": leave to go beyond the figure. */
function isExceeded(items: readonly Item[], verbs: readonly VerbGroup[], one: Found): boolean {
  if (!verbs.some((verb) => verb.mood === "may" && verb.denial === "none" && verb.head < one.at)) return false;
  for (let i = one.at - 1; i >= 0 && one.at - i <= ABOVE_REACH; i--) {
    if (is(items[i], "denier")) return false;
    if (EXCEEDS.test(items[i]?.text ?? ""))
      return items.slice(i, one.at).some(({ text }) => /\bthan$/.test(text)) && !is(items[i], "limit");
  }
  return false;
}
