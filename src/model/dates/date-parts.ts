import type { Tokens } from "../text/tokens.js";
import type { DatePart } from "./date-expression.js";
import { anyOrdinalEndingAt } from "./number-words.js";
import { before, markAt, numberAt, touches, wordAt } from "./token-view.js";

/** Words before a month or a year that take a part of it; `null`: several parts at once, for which the whole stands. */
export interface PartBefore {
  readonly part: DatePart | null;
  readonly first: number;
}

/**
 * The part of the month or year that begins at token `i`: "early", "mid-", "late in", "the end of", "first half of",
 * "second quarter of", "Q2", "last day of".
 */
export function partBefore(t: Tokens, i: number, floor: number, of: "month" | "year"): PartBefore | null {
  const at = before(t, i);
  const found = markAt(t, at) === "-" ? simple(t, at - 1, DIRECT) : directly(t, at, of);
  if (!found || found.first < floor) return null;
  // "Early to mid June": the second word alone would say too much.
  const joined = PART_JOINS.has(t.folded[found.first - 1] ?? "") ? found.first - (markAt(t, found.first - 2) === "-" ? 3 : 2) : -1;
  return joined >= floor && DIRECT.has(wordAt(t, joined)) ? { part: null, first: joined } : found;
}

function directly(t: Tokens, at: number, of: "month" | "year"): PartBefore | null {
  const word = wordAt(t, at);
  if (word === "in") return simple(t, at - 1, EARLY_IN);
  if (word === "of") return ofIt(t, before(t, at), of);
  return simple(t, at, DIRECT) ?? numbered(t, at, of);
}

function ofIt(t: Tokens, at: number, of: "month" | "year"): PartBefore | null {
  return simple(t, at, OF_IT) ?? numbered(t, at, of);
}

function simple(t: Tokens, at: number, words: ReadonlyMap<string, DatePart>): PartBefore | null {
  const part = words.get(wordAt(t, at));
  return part ? { part, first: at } : null;
}

/** "First half", "third quarter", "Q3", "second decade", "first ten days", "last day". */
function numbered(t: Tokens, at: number, of: "month" | "year"): PartBefore | null {
  const letter = wordAt(t, at - 1);
  const figure = letter !== "" && touches(t, at - 1) ? numberAt(t, at, 1) : -1;
  if (of === "year" && letter === "q" && figure >= 1 && figure <= 4) return { part: QUARTERS[figure] as DatePart, first: at - 1 };
  if (of === "year" && letter === "h" && (figure === 1 || figure === 2)) return { part: HALVES[figure] as DatePart, first: at - 1 };
  const noun = wordAt(t, at);
  if (!PART_NOUNS.has(noun)) return null;
  const ten = noun === "days" && (numberAt(t, at - 1, 2) === 10 || wordAt(t, at - 1) === "ten");
  const numeral = ten ? at - 2 : at - 1;
  const last = wordAt(t, numeral) === "last";
  const which = anyOrdinalEndingAt(t, numeral);
  const first = which?.first ?? numeral;
  const value = last ? 0 : (which?.value ?? -1);
  const parts =
    noun === "half" ? HALVES : noun === "quarter" ? QUARTERS : noun === "day" ? DAYS : noun === "days" && !ten ? null : THIRDS;
  const fits = parts === THIRDS ? of === "month" : parts !== QUARTERS || of === "year";
  const part = fits ? parts?.[value] : undefined;
  return part ? { part, first } : null;
}

/** By number, the last one in place 0. */
const HALVES: readonly DatePart[] = ["second-half", "first-half", "second-half"];
const QUARTERS: readonly DatePart[] = ["q4", "q1", "q2", "q3", "q4"];
const THIRDS: readonly DatePart[] = ["late", "early", "mid", "late"];
const DAYS: readonly DatePart[] = ["last-day", "first-day"];
const PART_NOUNS: ReadonlySet<string> = new Set(["half", "quarter", "decade", "days", "day"]);
const PART_JOINS: ReadonlySet<string> = new Set(["to", "or", "and", "-", "\u2013"]);

const DIRECT: ReadonlyMap<string, DatePart> = new Map([
  ["early", "early"],
  ["mid", "mid"],
  ["late", "late"],
  ["end", "late"],
  ["\u043d\u0430\u0447\u0430\u043b\u0435", "early"],
  ["\u043d\u0430\u0447\u0430\u043b\u0430", "early"],
  ["\u0441\u0435\u0440\u0435\u0434\u0438\u043d\u0435", "mid"],
  ["\u0441\u0435\u0440\u0435\u0434\u0438\u043d\u044b", "mid"],
  ["\u043a\u043e\u043d\u0446\u0435", "late"],
  ["\u043a\u043e\u043d\u0446\u0430", "late"],
]);
const EARLY_IN: ReadonlyMap<string, DatePart> = new Map([
  ["early", "early"],
  ["late", "late"],
]);
const OF_IT: ReadonlyMap<string, DatePart> = new Map([
  ["beginning", "early"],
  ["start", "early"],
  ["middle", "mid"],
  ["mid", "mid"],
  ["end", "late"],
  ["close", "late"],
]);
