import type { Tokens } from "../text/tokens.js";
import { AND_WORDS, DASHES, monthOf, SPAN_WORDS, WHICH } from "./calendar-words.js";
import type { DateExpression, DatePart } from "./date-expression.js";
import { partBefore } from "./date-parts.js";
import { spanned } from "./date-records.js";
import { after, before, markAt, numberAt, onlyBetween, touches, widthAt, wordAt } from "./token-view.js";
import { fullYear, yearAt, yearBehind, yearWordEnd } from "./year-words.js";

/** Reads a year that a preposition or a part of it introduces: "in 2019", "the end of 2021", "Q2 2021". A bare number is no year. */
export function readYear(t: Tokens, i: number, floor: number, out: DateExpression[]): number {
  const year = yearAt(t, i);
  if (year === null || (touches(t, i - 1) && markAt(t, i - 1) !== "-" && markAt(t, i - 1) !== "(")) return i;
  const named = wordAt(t, before(t, i)) === "year" ? before(t, i) : i;
  const start = named !== i && wordAt(t, named - 1) === "the" ? named - 1 : named;
  const part = partBefore(t, start, floor, "year");
  const last = yearWordEnd(t, i);
  if (part) {
    const is = part.part ? ({ kind: "part", part: part.part } as const) : ({ kind: "year" } as const);
    out.push({ year, month: null, day: null, ...is, ...spanned(t, part.first, last) });
    return last + 1;
  }
  const lead = before(t, start);
  const previous = out.at(-1);
  if (last !== i && numberAt(t, last + 1, 2) >= 0 && monthOf(wordAt(t, last + 2))) return i; // "2023 жылғы 20 наурыз"
  const joined = previous?.month === null && previous.year !== null && onlyBetween(t, previous.last, i, JOINS, 1);
  if (!joined && (!(named !== i || last !== i || LEADS.has(wordAt(t, lead))) || lead < floor - 1 || touches(t, i - 1))) return i;
  if (COUNTED.has(t.folded[last + 1] ?? "")) return i;
  out.push({ kind: "year", year, month: null, day: null, ...spanned(t, i, last) });
  return last + 1;
}

/** "In Q2": a quarter whose year is not written. */
export function readQuarter(t: Tokens, i: number, out: DateExpression[]): number {
  const quarter = numberAt(t, i, 1);
  if (quarter < 1 || quarter > 4 || wordAt(t, i - 1) !== "q" || !touches(t, i - 1) || !PLACES.has(wordAt(t, before(t, i - 1))))
    return i;
  if (namesItsYear(t, i)) return i;
  out.push({ kind: "part", year: null, month: null, day: null, part: `q${quarter}` as DatePart, ...spanned(t, i - 1, i) });
  return i + 1;
}

/** "In the second quarter", "the first half": without a year, behind a preposition. */
export function readQuarterWord(t: Tokens, i: number, floor: number, out: DateExpression[]): number {
  if (namesItsYear(t, i)) return i;
  const part = partBefore(t, i + 1, floor, "year");
  const lead = part ? before(t, part.first) : -1;
  if (!part?.part || !PLACES.has(wordAt(t, wordAt(t, lead) === "the" ? before(t, lead) : lead))) return i;
  out.push({ kind: "part", year: null, month: null, day: null, part: part.part, ...spanned(t, part.first, i) });
  return i + 1;
}

/** "In summer 2021", "the winter of 2021/22", "this autumn", "last summer". */
export function readSeason(t: Tokens, i: number, floor: number, part: DatePart, out: DateExpression[]): number {
  const written = yearBehind(t, i, false) ?? twoYears(t, i);
  const lead = before(t, i);
  const which = WHICH.get(wordAt(t, lead));
  const article = wordAt(t, lead) === "the" ? before(t, lead) : lead;
  const told = written !== null || which !== undefined || PLACES.has(wordAt(t, article));
  if (!told || (wordAt(t, i) === "fall" && written === null)) return i;
  const last = written?.last ?? i;
  const next = written && "next" in written && part === "winter" ? written.next : null;
  const toward = written || !which || which === "this" ? null : which === "last" ? "past" : "future";
  out.push({
    kind: "part",
    year: written?.year ?? null,
    month: null,
    day: null,
    part,
    ...(next === null ? {} : { lastDay: { year: next, month: 2, day: 28 } }),
    ...(written && "relative" in written && written.relative ? { relative: written.relative } : {}),
    ...(which === "this" && !written ? { relative: "this-year" as const } : {}),
    ...(toward ? { toward } : {}),
    ...spanned(t, which && !written && lead >= floor ? lead : i, last),
  });
  return last + 1;
}

/** "2021/22", "2021-2022" behind a season. */
function twoYears(t: Tokens, i: number): { readonly year: number; readonly next: number; readonly last: number } | null {
  const at = wordAt(t, i + 1) === "of" ? i + 2 : i + 1;
  const year = widthAt(t, at) === 4 ? numberAt(t, at, 4) : -1;
  const mark = markAt(t, at + 1);
  if (year < 1900 || (mark !== "/" && !DASHES.has(mark))) return null;
  const next = numberAt(t, at + 2, 4);
  const full = next >= 0 && next < 100 ? fullYear(next) : next;
  return full === year + 1 ? { year, next: full, last: at + 2 } : null;
}

function namesItsYear(t: Tokens, i: number): boolean {
  const at = after(t, i);
  return wordAt(t, at) === "of" || yearAt(t, at) !== null || WHICH.has(wordAt(t, at));
}

const LEADS: ReadonlySet<string> = new Set(
  "in during since for by of until till before after from through throughout between year \u0432 \u0441 \u0434\u043e".split(" "),
);
const PLACES: ReadonlySet<string> = new Set("in during since by until till from before after".split(" "));
const JOINS: ReadonlySet<string> = new Set([...AND_WORDS, ...SPAN_WORDS, "\u2013"]);
/** What a number behind "of" or "for" counts when it is no year: money and heads. */
const COUNTED: ReadonlySet<string> = new Set(
  "kzt tenge usd eur rub dollars euros rubles roubles tg us people persons citizens foreigners passengers tourists travellers travelers visas flights permits workers specialists hours days km % $".split(
    " ",
  ),
);
