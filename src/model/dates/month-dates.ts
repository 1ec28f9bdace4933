import type { Tokens } from "../text/tokens.js";
import { AND_WORDS, DASHES, type MonthWord, monthOf, SPAN_WORDS, WHICH } from "./calendar-words.js";
import type { DateExpression, RelativeTime } from "./date-expression.js";
import { partBefore } from "./date-parts.js";
import { isPossibleDay, spanned } from "./date-records.js";
import { type DayGroup, type DayNumber, daysBehind, daysEndingAt, isCount } from "./day-lists.js";
import { after, before, isCapital, markAt, numberAt, onlyBetween, touches, widthAt, wordAt } from "./token-view.js";
import { type WrittenYear, yearAt, yearBehind, yearWordEnd } from "./year-words.js";

/**
 * Reads the dates around the month name at token `i`, none of whose tokens lies before `floor`, into `out`; gives the token
 * to go on with (`i` when there is no date).
 */
export function readMonth(t: Tokens, i: number, floor: number, name: MonthWord, out: DateExpression[]): number {
  const end = !name.full && markAt(t, i + 1) === "." && touches(t, i) ? i + 1 : i;
  const tight = separated(t, i, end, floor);
  if (tight) return push(t, out, name, [{ from: tight.day, to: null }], tight.day.first, tight.year, tight.last);
  const ahead = daysAhead(t, i, floor);
  const behind = ahead && !isCapital(t, i) && name.everyday ? null : daysBehind(t, end, opening(t, i, floor));
  const lastBehind = behind === null ? end : lastToken(behind.at(-1) as DayGroup);
  const yearOfBehind = behind && yearBehind(t, lastBehind, false);
  if (behind && (!ahead || yearOfBehind?.year)) {
    const early = yearOfBehind ? null : yearAhead(t, i, floor);
    const year = yearOfBehind ?? early?.year ?? null;
    if (!isVerb(t, i, name, year) && !countsThings(t, i, behind, year)) {
      return push(t, out, name, behind, early?.first ?? i, year, yearOfBehind?.last ?? lastBehind);
    }
  }
  const year = yearBehind(t, end, ahead !== null && (!name.full || endsAfter(t, end)));
  if (ahead) {
    const first = (ahead[0] as DayGroup).from.first;
    const early = year ? null : yearAhead(t, first, floor);
    if (isVerb(t, i, name, year)) return i;
    return push(t, out, name, ahead, early?.first ?? first, year ?? early?.year ?? null, year?.last ?? (name.full ? end : i));
  }
  return readBareMonth(t, i, floor, name, year, out);
}

/** "5-Apr-2023", "05/Apr/23", "2023-Apr-05": one mark on both sides, without spaces. */
function separated(
  t: Tokens,
  i: number,
  end: number,
  floor: number,
): { day: DayNumber; year: WrittenYear | null; last: number } | null {
  const mark = markAt(t, i - 1);
  if (!SEPARATORS.has(mark) || i - 2 < floor || !touches(t, i - 1) || !touches(t, i - 2)) return null;
  const after = markAt(t, end + 1) === mark && touches(t, end) && touches(t, end + 1) ? end + 2 : -1;
  const year = yearAt(t, i - 2);
  if (year !== null) {
    const day = numberAt(t, after, 2);
    return day < 0 ? null : { day: { day, first: i - 2, last: after }, year: { year, last: after }, last: after };
  }
  const days = daysEndingAt(t, i - 2, floor);
  if (days?.length !== 1 || days[0]?.to) return null;
  const written = after < 0 ? null : yearBehind(t, end + 1, true);
  if (after >= 0 && written === null) return null;
  return { day: (days[0] as DayGroup).from, year: written, last: written?.last ?? end };
}

function daysAhead(t: Tokens, i: number, floor: number): readonly DayGroup[] | null {
  let at = before(t, i);
  if (wordAt(t, at) === "the") at--;
  const of = wordAt(t, at) === "of";
  if (of) at = before(t, at);
  if (of && wordAt(t, at) === "day") at--;
  const days = daysEndingAt(t, at, floor);
  const own = days?.at(-1);
  // "The second March flight": a number in words is a day only with "of".
  const inWords = own && numberAt(t, (own.to ?? own.from).first, 2) < 0;
  return days && !(inWords && !of) ? days : null;
}

/** "2023 жылғы 20 наурыз", "2023 March 20", "2023, March 20" that opens its text: the year before the day or the month. */
function yearAhead(t: Tokens, i: number, floor: number): { readonly year: WrittenYear; readonly first: number } | null {
  const at = before(t, i);
  if (at === 1 && markAt(t, at) === "," && yearAt(t, 0) !== null && floor <= 0)
    return { year: { year: yearAt(t, 0) as number, last: 0 }, first: 0 };
  const dot = markAt(t, at) === "." ? at - 1 : at;
  for (const first of [dot, dot - 1]) {
    const year = first >= floor ? yearAt(t, first) : null;
    if (year !== null && (first === at || (first === dot - 1 && yearWordEnd(t, first) >= dot)) && !touches(t, first - 1))
      return { year: { year, last: first }, first };
  }
  return null;
}

function push(
  t: Tokens,
  out: DateExpression[],
  { month }: MonthWord,
  groups: readonly DayGroup[],
  first: number,
  written: WrittenYear | null,
  last: number,
): number {
  const year = written?.year ?? null;
  const relative: { relative?: RelativeTime } = written?.relative ? { relative: written.relative } : {};
  groups.forEach(({ from, to }, g) => {
    const at = g === 0 ? first : from.first;
    const end = g === groups.length - 1 ? last : lastToken({ from, to });
    const possible = isPossibleDay(year, month, from.day) && (!to || (to.day >= from.day && isPossibleDay(year, month, to.day)));
    out.push({
      kind: to ? "range" : "day",
      year,
      month,
      day: from.day,
      ...(to ? { lastDay: { year, month, day: to.day } } : {}),
      ...relative,
      ...(possible ? {} : { impossible: true as const }),
      ...spanned(t, at, end),
    });
  });
  return last + 1;
}

function readBareMonth(
  t: Tokens,
  i: number,
  floor: number,
  name: MonthWord,
  year: WrittenYear | null,
  out: DateExpression[],
): number {
  const part = partBefore(t, i, floor, "month");
  const start = part?.first ?? i;
  const lead = before(t, start);
  const article = wordAt(t, lead) === "the" ? before(t, lead) : lead;
  const led = LEADS.has(wordAt(t, article)) || PLACES.has(wordAt(t, article));
  if (name.everyday && !isCapital(t, i) && !(year && led)) return i;
  if (!year && !(name.full && (part || led || isInList(t, i, floor, out)))) return i;
  const which = year || part ? undefined : WHICH.get(wordAt(t, lead));
  const toward = which === "last" ? "past" : which === "next" ? "future" : null;
  const early = year ? null : yearAhead(t, start, floor);
  const last = year?.last ?? i;
  out.push({
    kind: part?.part ? "part" : "month",
    year: year?.year ?? early?.year.year ?? null,
    month: name.month,
    day: null,
    ...(part?.part ? { part: part.part } : {}),
    ...(year?.relative ? { relative: year.relative } : which === "this" ? { relative: "this-year" as const } : {}),
    ...(toward ? { toward } : {}),
    ...spanned(t, early?.first ?? (which ? lead : start), last),
  });
  return last + 1;
}

/** "March and April", "March – May": beside another month, or behind one that was read. */
function isInList(t: Tokens, i: number, floor: number, out: readonly DateExpression[]): boolean {
  if (!isCapital(t, i)) return false;
  const at = after(t, i);
  const folded = t.folded[at] ?? "";
  const joined = folded === "," || AND_WORDS.has(folded) || DASHES.has(folded) || SPAN_WORDS.has(folded);
  const next = after(t, at);
  if (joined && monthOf(wordAt(t, next))?.full && isCapital(t, next)) return true;
  const previous = out.at(-1);
  return previous?.month != null && previous.last + 1 === floor && onlyBetween(t, previous.last, i, LIST_JOINS, 2);
}

/** A month name in small letters that is an everyday word needs its year. */
function isVerb(t: Tokens, i: number, name: MonthWord, year: WrittenYear | null): boolean {
  return name.everyday && !isCapital(t, i) && year === null;
}

/** "In May 15 countries were added", "in April 45 people came": the number counts something else. */
function countsThings(t: Tokens, i: number, days: readonly DayGroup[], year: WrittenYear | null): boolean {
  const [only] = days;
  if (year || !only || days.length > 1 || only.to || only.from.first !== only.from.last || !isCount(t, only.from.last))
    return false;
  return only.from.day > 31 || WITHIN.has(wordAt(t, before(t, i))) || COUNTED.has(wordAt(t, after(t, only.from.last)));
}

function opening(t: Tokens, i: number, floor: number): string {
  const at = before(t, i);
  return at >= floor ? wordAt(t, at) : "";
}

/** Whether the two digits behind a month in full can only be its year: "5 April 23." */
function endsAfter(t: Tokens, end: number): boolean {
  const at = end + 1;
  if (at >= t.count || widthAt(t, at) !== 2) return false;
  return at + 1 >= t.count || STOPS.has(t.folded[at + 1] as string);
}

function lastToken({ from, to }: DayGroup): number {
  return (to ?? from).last;
}

const SEPARATORS: ReadonlySet<string> = new Set(["-", "/", "."]);
const STOPS: ReadonlySet<string> = new Set([")", ".", ";", "\n"]);
const LIST_JOINS: ReadonlySet<string> = new Set([",", ...AND_WORDS, ...DASHES, ...SPAN_WORDS]);
/** Words after which a month stands for itself, so that a number behind it may count something. */
const WITHIN: ReadonlySet<string> = new Set(["in", "during"]);
/** Words after which a month name alone places something within it. */
const PLACES: ReadonlySet<string> = new Set(["in", "during", "of", "\u0432"]);
const LEADS: ReadonlySet<string> = new Set(
  "since until till by from before after through to last next this coming between for starting effective \u0441 \u0434\u043e \u043f\u043e".split(
    " ",
  ),
);
const COUNTED: ReadonlySet<string> = new Set("days weeks months hours minutes people persons percent".split(" "));
