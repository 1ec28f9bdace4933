import type { DateExpression } from "../../../src/model/dates/date-expression.js";
import type { Clause } from "../clauses/clauses.js";
import { BY_RULES } from "../clauses/days-behind.js";
import { type Item, is, meaning, wordsOf } from "../scan/items.js";
import { isIn, topicMarks } from "./marks.js";

/** What a day does in its clause. */
export type DateRole = "from" | "until" | "before" | "by" | "on" | "after" | "not-before" | "act" | "planned" | "case" | "mention";

/** A day of a clause with its role. */
export interface TimeMark {
  readonly role: DateRole;
  readonly date: DateExpression;
  /** Index of its item. */
  readonly at: number;
  /** The word or phrase right before it, folded; empty where there is none. */
  readonly lead: string;
}

/** How long something lasts, from its beginning. */
export interface Lasting {
  /** "for up to 30 days": at most so long. */
  readonly atMost: boolean;
  readonly count: number;
  readonly unit: "day" | "month" | "year" | "week";
  readonly at: number;
}

const SKIPPED = new Set([
  "the",
  "(",
  "a",
  '"',
  "date",
  "day",
  "of",
  "close",
  "midnight",
  "this",
  "about",
  "around",
  "approximately",
]);
const NEAR = 4;
const ACT_REACH = 14;

/** The days of the given items with their roles. */
export function timesIn(items: readonly Item[], inside: (at: number) => boolean): readonly TimeMark[] {
  const out: TimeMark[] = [];
  for (const at of topicMarks(items).dates) {
    const { date } = items[at] as Item;
    if (date === null || !inside(at)) continue;
    out.push({ role: roleOf(items, at, out.at(-1) ?? null, inside), date, at, lead: items[at - 1]?.text ?? "" });
  }
  return out;
}

/** The days of a clause: every topic that its unit tells of asks for them. */
const OF_CLAUSE = new WeakMap<Clause, { readonly items: readonly Item[]; readonly times: readonly TimeMark[] }>();
const NO_TIMES: readonly TimeMark[] = [];

/** The days of a clause of the given items with their roles. */
export function timesOf(items: readonly Item[], clause: Clause): readonly TimeMark[] {
  if (topicMarks(items).dates.length === 0) return NO_TIMES;
  const known = OF_CLAUSE.get(clause);
  if (known?.items === items) return known.times;
  const times = timesIn(items, (at) => isIn(clause, at));
  OF_CLAUSE.set(clause, { items, times });
  return times;
}

/**
 * The days of what opens a sentence: "From D, flights with A resume and flights with B stop" (of a clause joined by "and"), "Under the
 * new rules, which come into force on D, …" (of what the rules say).
 */
export function frontedTimes(items: readonly Item[], clause: Clause): readonly TimeMark[] {
  const from = clause.ranges[0]?.[0] ?? 0;
  if (clause.role !== "main" || from === 0) return [];
  let start = from;
  while (start > 0 && !(items[start - 1]?.kind === "seam" || /^[.;]$/.test(items[start - 1]?.text ?? ""))) start--;
  let opens = from - 1;
  while (opens >= start && items[opens]?.text !== ":") opens--;
  const ofRules = timesOfRules(items, Math.max(start, opens + 1), from);
  if (ofRules.length > 0) return ofRules;
  // "decided on these measures as of D: entry is restricted": what stands behind the colon is what begins then.
  if (items[from]?.text === ":" || items[from - 1]?.text === ":")
    return timesIn(items, (at) => at >= start && at < from).filter(({ role }) => role === "from");
  const joint = items[from]?.text === "," ? items[from + 1] : items[from];
  if (!is(joint, "and") || joint?.text === "or") return [];
  let end = start;
  while (
    end < from &&
    (items[end]?.kind === "date" || is(items[end], "role") || is(items[end], "but") || SKIPPED.has(items[end]?.text ?? ""))
  )
    end++;
  return timesIn(items, (at) => at >= start && at < end).filter(({ role }) => role !== "act" && role !== "mention");
}

/** "Under the new rules, which come into force on D,": the day on which what they say begins. */
function timesOfRules(items: readonly Item[], start: number, end: number): readonly TimeMark[] {
  const which = items.findIndex((item, at) => at > start && at < end && is(item, "relative"));
  if (which < 0 || !BY_RULES.test(items[start]?.text ?? "")) return [];
  const begins = items.slice(which, end).some((item) => item.entry?.meanings.some((m) => m.cls === "verb" && m.sub === "begin"));
  const denied = items.slice(start, end).some((item) => is(item, "denier") || is(item, "hedge"));
  if (!begins || denied) return [];
  return timesIn(items, (at) => at > which && at < end).flatMap((time) =>
    time.role === "on" || time.role === "from" ? [{ ...time, role: "from" as const }] : [],
  );
}

/** "The first rise since D", "the highest since D": the day only says with what is compared. */
function isCompared(items: readonly Item[], at: number): boolean {
  if (!/^(?:since|ever since)$/.test(items[at - 1]?.text ?? "")) return false;
  for (let i = at - 2; i >= 0 && at - i <= COMPARED_REACH; i--) {
    if (/^(?:first|highest|lowest|largest|biggest|sharpest)$/.test(items[i]?.text ?? "")) return items[i + 1]?.text !== "time";
    if (items[i]?.kind === "punct" || is(items[i], "aux")) return false;
  }
  return false;
}

const COMPARED_REACH = 6;

/** "at the end of the day on D", "at the close of D": what comes about then is so from the next day on. */
function isWholeDay(items: readonly Item[], at: number): boolean {
  if (items[at]?.date?.kind !== "day") return false;
  const before = wordsOf(items.slice(Math.max(0, at - WHOLE_DAY_REACH), at));
  return /(?:^| )at (?:the )?(?:very )?(?:end|close) of(?: (?:the day|the business day|business))?(?: on| of)?(?: the)?$/.test(
    before,
  );
}

const WHOLE_DAY_REACH = 8;

/** "On D, not on this one", "instead of this one": where the word stands that takes a day back for the one in front; else null. */
export function correctedAt(items: readonly Item[], at: number): number | null {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    const { text } = items[i] as Item;
    if (/^(?:instead of|rather than|as opposed to)$/.test(text)) return i;
    if (text === "not") return /^(?:,|and|but|\(|–)$/.test(items[i - 1]?.text ?? "") ? i : null;
    if (!/^(?:on|from|the|as|of|as of|starting|since)$/.test(text)) return null;
  }
  return null;
}

function roleOf(items: readonly Item[], at: number, before: TimeMark | null, inside: (at: number) => boolean): DateRole {
  if (isCompared(items, at)) return "act";
  if (ofAct(items, at)) return "act";
  if (isWholeDay(items, at)) return "after";
  if (before !== null && correctedAt(items, at) !== null) return "planned";
  // "yesterday, D": the same day in other words.
  if (before !== null && before.at === at - 2 && items[at - 1]?.text === ",") return before.role;
  if (before !== null && joinsRange(items, before.at, at)) return "until";
  for (let i = at - 1, steps = 0; i >= 0 && steps < NEAR; i--, steps++) {
    const item = items[i] as Item;
    if (item.text === "dated") return "act";
    if (/^(?:planned|expected|scheduled|tentative|target|announced|slated|earmarked)$/.test(item.text)) return "planned";
    // "Suspended until" over a column: what its head says of the day in the cell.
    const role = meaning(item.kind === "seam" ? (items[i - 1] ?? item) : item, "role")?.sub;
    if (role === "previous" && item.text === "earlier" && items[i - 1]?.text === "no") return "not-before";
    switch (role) {
      case "until":
        // "goes back to seven a week next Monday": "to" leads the figure.
        if (item.text === "to" && items.slice(i + 1, at).some((one) => one.kind === "amount")) return "on";
        return deniedBefore(items, i, inside) ? "not-before" : "until";
      case "from":
      case "by":
      case "after":
      case "not-before":
        return role;
      case "before":
        return deniedBefore(items, i, inside) ? "not-before" : "before";
      case "on":
        // "in force on D", "take effect in June".
        return "on";
      case "between":
        return "from";
      default:
    }
    if (item.text === "until the" || item.text === "–" || item.text === "-") break;
    if (!SKIPPED.has(item.text) && item.kind !== "amount") break;
  }
  const next = items[at + 1];
  if (next && /^(?:onwards?|onward)$/.test(next.text)) return "from";
  if (next && /^inclusive(?:ly)?$/.test(next.text)) return "until";
  if (is(items[at - 1], "state") || is(items[at - 1], "verb")) return "on";
  if (items[at - 1]?.kind === "seam" && isCase(items, at)) return "case";
  if (/^[–:-]$/.test(items[at - 1]?.text ?? "") && items[at - 2]?.kind === "country" && !is(items[at - 2], "host")) return "on";
  if (at === 0 || items[at - 1]?.kind === "seam") return "on";
  if (before !== null && items[at - 1]?.text === "to") return "until";
  return items[at]?.date?.relative === "same-day" ? "on" : "mention";
}

/** "• June 8, 9 (from 3 to 5 days) – …": the item is about those who come on these days; nothing begins on them. */
function isCase(items: readonly Item[], at: number): boolean {
  const [next, second] = [items[at + 1], items[at + 2]];
  return next?.text === "(" || (next?.text === "," && (second?.kind === "amount" || second?.kind === "date"));
}

/** "will not be resumed before D": no end and no start, only not earlier. */
function deniedBefore(items: readonly Item[], at: number, inside: (at: number) => boolean): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 6; i--) {
    const item = items[i] as Item;
    if (!inside(i)) continue; // "the term of those who cannot leave is extended to D"
    if (is(item, "denier", "not")) return true;
    if (item.kind === "punct" || item.kind === "date" || item.kind === "seam") return false;
  }
  return false;
}

/** "from D to D", "D – D", "between D and D". */
function joinsRange(items: readonly Item[], first: number, second: number): boolean {
  const between = items.slice(first + 1, second).map((item) => item.text);
  return (
    between.length >= 1 &&
    between.length <= 3 &&
    /^(?:to|till|until|through|–|-|and)(?: (?:the|inclusive))*$/.test(between.join(" ")) &&
    (between[0] !== "and" || rangeOpener(items, first))
  );
}

function rangeOpener(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) if (is(items[i], "role", "between")) return true;
  return false;
}

/** The day of a decision, an order, a resolution: "order No. 5 of D", "the decision of the commission as of D", "decided on D". */
function ofAct(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  const beside = items[at - 1];
  if (
    next &&
    (next.kind === "reference" || /^(?:№|#)$/.test(next.text) || (/^nos?$/.test(next.text) && items[at + 2]?.text !== "longer")) &&
    nearInstrument(items, at)
  )
    return true;
  if (beside === undefined) return false;
  // "decided on Thursday to open": the day is that of the decision.
  if (/^decided? on$/.test(beside.text) && next !== undefined && /^(?:to|that)$/.test(next.text)) return true;
  const linked =
    /^(?:of|dated|from|on|,|\(|adopted|signed)$/.test(beside.text) ||
    is(beside, "role", "from") ||
    beside.kind === "reference" ||
    beside.text === "as" ||
    /^(?:№|no)$/.test(beside.text);
  if (!linked) return false;
  for (let i = at - 1; i >= 0 && at - i <= ACT_REACH; i--) {
    const item = items[i] as Item;
    if (
      item.kind === "seam" ||
      item.kind === "date" ||
      (item.amount?.unit != null && is(beside, "role", "from")) ||
      item.text === "that" ||
      (item.kind === "punct" && /^[;:]$/.test(item.text))
    )
      return false;
    if (
      (is(item, "instrument") &&
        !/^(?:amendments?|notices?|letters?|codes?|notes?|articles?|paragraphs?|clauses?)$/.test(item.text)) ||
      (is(item, "instrument") && item.text === "letter" && beside.text === "of" && i === at - 2)
    ) {
      if (is(beside, "role", "on") && !/^(?:decision|decisions)$/.test(item.text)) return false;
      return !(beside.text === "from" && i === at - 2 && false);
    }
    const nounToo = is(item, "unit") || is(item, "authority") || is(item, "neutral") || is(item, "noun");
    if (
      is(item, "verb") &&
      !nounToo &&
      item.entry?.meanings.some((m) => m.cls === "verb" && m.sub !== "decide" && m.sub !== "other" && m.sub !== "set")
    )
      return false;
    if (is(item, "verb", "decide") && is(beside, "role", "on")) return true;
    if (is(item, "aux") || (item.kind === "punct" && item.text === "," && i < at - 1)) return false;
  }
  return false;
}

function nearInstrument(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= ACT_REACH; i--) if (is(items[i], "instrument")) return true;
  return false;
}

const LASTING: Readonly<Record<string, Lasting["unit"]>> = { day: "day", month: "month", year: "year", week: "week" };

/** "for 30 days", "for up to two months": how long it lasts, where a clause says so. */
export function lastingIn(items: readonly Item[], inside: (at: number) => boolean): Lasting | null {
  for (const at of topicMarks(items).figures) {
    const item = items[at] as Item;
    const unit = LASTING[item.amount?.unit ?? ""];
    if (item.amount === null || unit === undefined || !inside(at)) continue;
    for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
      const before = items[i] as Item;
      if (is(before, "role", "for") || before.text.startsWith("for "))
        return { count: item.amount.value, unit, at, atMost: items.slice(i, at).some((one) => is(one, "limit")) };
      if (!(is(before, "limit") || is(before, "neutral") || before.text === "another")) break;
    }
  }
  return null;
}
