import { tokenize } from "../text/tokens.js";
import type { DatePart, DurationUnit } from "./date-expression.js";

/** A month name: its number, whether it is written in full, and whether in small letters it is also an everyday word. */
export interface MonthWord {
  readonly is: "month";
  readonly month: number;
  readonly full: boolean;
  readonly everyday: boolean;
}

/** A word at which the grammar of dates looks around. */
export type Anchor =
  | MonthWord
  | { readonly is: "weekday"; readonly weekday: number; readonly full: boolean }
  | { readonly is: "near-day"; readonly relative: "today" | "yesterday" | "tomorrow" }
  | { readonly is: "unit"; readonly unit: Exclude<DurationUnit, "business-day"> | "quarter"; readonly one: boolean }
  | { readonly is: "season"; readonly part: DatePart }
  | { readonly is: "clock"; readonly hour: number };

/** By month: names in full, then abbreviations, then names that need a day or a year beside them. */
const MONTHS: readonly (readonly [full: string, short: string, declined: string])[] = [
  ["january январь января январе", "jan янв", "қаңтар қаңтары қаңтардың қаңтарда қаңтардан қаңтарға қаңтарында қаңтарынан"],
  ["february февраль февраля феврале", "feb фев", "ақпан ақпаны ақпанның ақпанда ақпаннан ақпанға ақпанында ақпанынан"],
  ["march март марта марте", "mar мар", "наурыз наурызы наурыздың наурызда наурыздан наурызға наурызында наурызынан"],
  ["april апрель апреля апреле", "apr апр", "сәуір сәуірі сәуірдің сәуірде сәуірден сәуірге сәуірінде сәуірінен"],
  ["may май мая мае", "", "мамыр мамыры мамырдың мамырда мамырдан мамырға мамырында мамырынан"],
  ["june июнь июня июне", "jun июн", "маусым маусымы маусымның маусымда маусымнан маусымға маусымында маусымынан"],
  ["july июль июля июле", "jul июл", "шілде шілдесі шілденің шілдеде шілдеден шілдеге шілдесінде шілдесінен"],
  ["august август августа августе", "aug авг", "тамыз тамызы тамыздың тамызда тамыздан тамызға тамызында тамызынан"],
  [
    "september сентябрь сентября сентябре",
    "sept sep сен",
    "қыркүйек қыркүйегі қыркүйектің қыркүйекте қыркүйектен қыркүйекке қыркүйегінде қыркүйегінен",
  ],
  ["october октябрь октября октябре", "oct окт", "қазан қазаны қазанның қазанда қазаннан қазанға қазанында қазанынан"],
  ["november ноябрь ноября ноябре", "nov ноя", "қараша қарашасы қарашаның қарашада қарашадан қарашаға қарашасында қарашасынан"],
  [
    "december декабрь декабря декабре",
    "dec дек",
    "желтоқсан желтоқсаны желтоқсанның желтоқсанда желтоқсаннан желтоқсанға желтоқсанында желтоқсанынан",
  ],
];
const EVERYDAY: ReadonlySet<string> = new Set(["may", "march", "mar", "august", "sep", "dec", "jan"]);

/** Monday first: names in full, then abbreviations. */
const WEEKDAYS: readonly (readonly [full: string, short: string])[] = [
  ["monday понедельник", "mon пн"],
  ["tuesday вторник", "tue tues вт"],
  ["wednesday среда среду", "wed ср"],
  ["thursday четверг", "thu thur thurs чт"],
  ["friday пятница пятницу", "fri пт"],
  ["saturday суббота субботу", "sat сб"],
  ["sunday воскресенье", "sun вс"],
];

const ANCHORS: ReadonlyMap<string, Anchor> = new Map<string, Anchor>([
  ...MONTHS.flatMap(([full, short, declined], i) =>
    [full, short, declined].flatMap((names, row) =>
      keys(names).map((key) => [key, { is: "month", month: i + 1, full: row === 0, everyday: EVERYDAY.has(key) }] as const),
    ),
  ),
  ...WEEKDAYS.flatMap((names, i) =>
    names.flatMap((row, r) => keys(row).map((key) => [key, { is: "weekday", weekday: i + 1, full: r === 0 }] as const)),
  ),
  ...(["today", "yesterday", "tomorrow"] as const).map((word) => [word, { is: "near-day", relative: word }] as const),
  ["tonight", { is: "near-day", relative: "today" }],
  ...keys("сегодня").map((key) => [key, { is: "near-day", relative: "today" }] as const),
  ...keys("вчера").map((key) => [key, { is: "near-day", relative: "yesterday" }] as const),
  ...keys("завтра").map((key) => [key, { is: "near-day", relative: "tomorrow" }] as const),
  ...(["hour", "day", "week", "month", "year", "quarter"] as const).flatMap((unit) => [
    [unit, { is: "unit", unit, one: true }] as const,
    [`${unit}s`, { is: "unit", unit, one: false }] as const,
  ]),
  ["date", { is: "unit", unit: "day", one: true }],
  ["spring", { is: "season", part: "spring" }],
  ["summer", { is: "season", part: "summer" }],
  ["autumn", { is: "season", part: "autumn" }],
  ["fall", { is: "season", part: "autumn" }],
  ["winter", { is: "season", part: "winter" }],
  ["noon", { is: "clock", hour: 12 }],
  ["midday", { is: "clock", hour: 12 }],
  ["midnight", { is: "clock", hour: 0 }],
]);

/** The forms under which the tokenizer gives a word, alone and touching a number. */
function keys(words: string): readonly string[] {
  const written = words.split(" ").filter((word) => word !== "");
  return [...new Set(written.flatMap((word) => [...tokenize(word).folded, tokenize(`1${word}`).folded[1] as string]))];
}

/** What the grammar knows of a folded word, if anything. */
export function anchorOf(folded: string): Anchor | undefined {
  return ANCHORS.get(folded);
}

/** The month that a folded word names, if any. */
export function monthOf(folded: string): MonthWord | null {
  const anchor = ANCHORS.get(folded);
  return anchor?.is === "month" ? anchor : null;
}

/** "This", "last" or "next" of a folded word, if any. */
export const WHICH: ReadonlyMap<string, "this" | "last" | "next"> = new Map([
  ["this", "this"],
  ["current", "this"],
  ["last", "last"],
  ["previous", "last"],
  ["past", "last"],
  ["next", "next"],
  ["coming", "next"],
  ["upcoming", "next"],
]);

/** Words that part two ends of a span. */
export const SPAN_WORDS: ReadonlySet<string> = new Set(["to", "till", "until", "through", "thru", "\u043f\u043e", "\u0434\u043e"]);
/** Marks that part two ends of a span. */
export const DASHES: ReadonlySet<string> = new Set(["-", "\u2013"]);
/** Words that add one thing to another. */
export const AND_WORDS: ReadonlySet<string> = new Set(["and", "or", "&", "\u0438"]);
