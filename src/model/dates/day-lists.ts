import { NUMBER, type Tokens } from "../text/tokens.js";
import { AND_WORDS, DASHES, monthOf, SPAN_WORDS } from "./calendar-words.js";
import { ORDINAL_ENDINGS, ordinalEndingAt } from "./number-words.js";
import { after, before, isCapital, isNumbered, markAt, numberAt, touches, widthAt, wordAt } from "./token-view.js";

/** A number of a day beside a month, and its tokens. */
export interface DayNumber {
  readonly day: number;
  readonly first: number;
  readonly last: number;
}

/** One or two of the numbers beside a month: a single day, or the first and the last of a range. */
export interface DayGroup {
  readonly from: DayNumber;
  readonly to: DayNumber | null;
}

type Join = "span" | "and" | "comma";

/** The days of one month: what lies further off is not looked at, so that reading stays linear. */
const MOST = 31;

/** The numbers that end at token `k`, before a month: "15", "the 9th to 17th", "1, 3 and 5", "between 5 and 12". */
export function daysEndingAt(t: Tokens, k: number, floor: number): readonly DayGroup[] | null {
  const own = dayEndingAt(t, k, floor);
  if (!own || (isNumbered(t, own.first) && !ordinal(own)) || !(isOpen(t, own.first) || dashBefore(t, own.first))) return null;
  const days: DayNumber[] = [own];
  const joins: Join[] = [];
  let at = own.first;
  while (days.length < MOST) {
    const join = joinEndingBefore(t, at);
    const next = join && dayEndingAt(t, join.at, floor);
    if (!join || !next || isNumbered(t, next.first)) break;
    // "Digest 44 – 23 January": what runs backwards across spaces is no span of days.
    if (join.kind === "span" && next.day > (days[0] as DayNumber).day && !touches(t, next.last)) break;
    if (!(isOpen(t, next.first) || dashBefore(t, next.first)) || (join.kind !== "span" && next.day >= (days[0] as DayNumber).day))
      break;
    days.unshift(next);
    joins.unshift(join.kind);
    at = next.first;
  }
  if (!isOpen(t, at)) return null;
  const listed = joins.length !== 1 || joins[0] !== "comma" ? days : [own];
  const opens = wordAt(t, (listed[0] as DayNumber).first - (wordAt(t, at - 1) === "the" ? 2 : 1));
  return inGroups(listed, listed.length === 1 ? [] : joins, BETWEEN.has(opens));
}

/** The numbers that begin behind token `k`, the last of a month: "15", "9-13", "9 and 10", "1, 3 and 5", "the fifth". */
export function daysBehind(t: Tokens, k: number, opening: string): readonly DayGroup[] | null {
  let at = after(t, k);
  if (wordAt(t, at) === "the") at++;
  const own = dayStartingAt(t, at);
  if (!own) return null;
  const days: DayNumber[] = [own];
  const joins: Join[] = [];
  while (days.length < MOST) {
    const last = days.at(-1) as DayNumber;
    const join = joinBehind(t, last.last);
    const next = join && dayStartingAt(t, join.at);
    if (!join || !next || isOfNextMonth(t, next.last)) break;
    const tight = join.kind === "span" && touches(t, last.last) && touches(t, next.first - 1);
    if ((!tight && isCount(t, next.last)) || (join.kind !== "span" && next.day <= last.day)) break;
    days.push(next);
    joins.push(join.kind);
  }
  if (joins.length === 1 && joins[0] === "comma") return inGroups([own], [], false);
  return inGroups(days, joins, BETWEEN.has(opening));
}

/** Whether a word in small letters behind the number says that it counts something: "5 flights", not "5 with". */
export function isCount(t: Tokens, i: number): boolean {
  const at = after(t, i);
  const word = wordAt(t, at);
  return word !== "" && !isCapital(t, at) && !NOT_COUNTED.has(word) && !touches(t, i);
}

function dayEndingAt(t: Tokens, k: number, floor: number): DayNumber | null {
  const ending = ORDINAL_ENDINGS.has(wordAt(t, k)) || RUSSIAN_ENDINGS.has(wordAt(t, k));
  const first = !ending ? k : markAt(t, k - 1) === "-" ? k - 2 : k - 1;
  const day = numberAt(t, first, 2);
  if (day >= 0) return first >= floor ? { day, first, last: k } : null;
  const words = ordinalEndingAt(t, k);
  return words && words.first >= floor ? { day: words.value, first: words.first, last: k } : null;
}

function dayStartingAt(t: Tokens, k: number): DayNumber | null {
  const day = numberAt(t, k, 2);
  if (day < 0) {
    const last = markAt(t, k + 1) === "-" && ordinalEndingAt(t, k + 2)?.first === k ? k + 2 : k;
    const words = ordinalEndingAt(t, last);
    return words && (wordAt(t, k - 1) === "the" || !isCount(t, last)) ? { day: words.value, first: k, last } : null;
  }
  const last = ORDINAL_ENDINGS.has(wordAt(t, k + 1)) ? k + 1 : k;
  if (!touches(t, last)) return { day, first: k, last };
  const mark = markAt(t, last + 1);
  if (mark === "" || mark === "%") return null;
  // "9:30", "1,5", "5.2": but "5,2021" is a day and its year.
  const figure = FIGURE_MARKS.has(mark) && touches(t, last + 1) && t.kind[last + 2] === NUMBER;
  return figure && !(mark === "," && widthAt(t, last + 2) === 4) ? null : { day, first: k, last };
}

function ordinal(day: DayNumber): boolean {
  return day.first !== day.last;
}

/** Whether nothing that touches the number makes it part of another figure. */
function isOpen(t: Tokens, i: number): boolean {
  return !touches(t, i - 1) || (markAt(t, i - 1) !== "" && !FIGURE_BEFORE.has(markAt(t, i - 1)));
}

function dashBefore(t: Tokens, i: number): boolean {
  return DASHES.has(markAt(t, i - 1)) && t.kind[i - 2] === NUMBER;
}

function joinEndingBefore(t: Tokens, i: number): { readonly kind: Join; readonly at: number } | null {
  let at = before(t, i);
  if (wordAt(t, at) === "the") at--;
  const kind = joinAt(t, at);
  if (kind === null) return null;
  const comma = kind === "and" && markAt(t, at - 1) === ",";
  return { kind, at: before(t, comma ? at - 1 : at) };
}

function joinBehind(t: Tokens, i: number): { readonly kind: Join; readonly at: number } | null {
  let at = after(t, i);
  let kind = joinAt(t, at);
  if (kind === null) return null;
  if (kind === "comma" && joinAt(t, at + 1) === "and") {
    at++;
    kind = "and";
  }
  at = after(t, at);
  return { kind, at: wordAt(t, at) === "the" ? at + 1 : at };
}

function joinAt(t: Tokens, i: number): Join | null {
  const folded = t.folded[i];
  if (folded === undefined) return null;
  if (DASHES.has(folded) || SPAN_WORDS.has(folded)) return "span";
  return folded === "," ? "comma" : AND_WORDS.has(folded) ? "and" : null;
}

/** "March 5 and 6 April": the number belongs to the month behind it. */
function isOfNextMonth(t: Tokens, i: number): boolean {
  const at = wordAt(t, i + 1) === "of" ? i + 2 : i + 1;
  const month = monthOf(wordAt(t, at));
  return month !== null && (isCapital(t, at) || !month.everyday);
}

function inGroups(days: readonly DayNumber[], joins: readonly Join[], between: boolean): readonly DayGroup[] {
  const groups: DayGroup[] = [];
  const spans = between && days.length === 2 && joins[0] === "and" ? (["span"] as const) : joins;
  for (let i = 0; i < days.length; i++) {
    const from = days[i] as DayNumber;
    const to = spans[i] === "span" ? (days[++i] as DayNumber) : null;
    groups.push({ from, to });
  }
  return groups;
}

const BETWEEN: ReadonlySet<string> = new Set(["between"]);
const RUSSIAN_ENDINGS: ReadonlySet<string> = new Set(["\u0433\u043e", "\u0435", "\u043e\u0435"]);
const FIGURE_MARKS: ReadonlySet<string> = new Set([".", ",", ":", "/"]);
const FIGURE_BEFORE: ReadonlySet<string> = new Set([..."\u2116#$\u20ac\u00a3\u20b8\u20bd.,:/-+~%"]);
/** Words that may follow a day; any other says what the number counts. */
const NOT_COUNTED: ReadonlySet<string> = new Set(
  "in at of on this last next we by with for from it was were is are will to till until through and or the inclusive inclusively onwards onward respectively as due local has have had that which when where while also can may must shall should only if but not no after before during since".split(
    " ",
  ),
);
