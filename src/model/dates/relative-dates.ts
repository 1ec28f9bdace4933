import type { Tokens } from "../text/tokens.js";
import { type Anchor, DASHES, SPAN_WORDS, WHICH } from "./calendar-words.js";
import { countBefore } from "./count-words.js";
import type { DateExpression, DateKind, Duration, RelativeTime } from "./date-expression.js";
import { partBefore } from "./date-parts.js";
import { spanned } from "./date-records.js";
import { after, before, onlyBetween, wordAt } from "./token-view.js";
import { readQuarterWord } from "./year-dates.js";

type UnitWord = Extract<Anchor, { is: "unit" }>;

/** "Today", "yesterday", "the day before yesterday", "the day after tomorrow". */
export function readNearDay(
  t: Tokens,
  i: number,
  floor: number,
  relative: "today" | "yesterday" | "tomorrow",
  out: DateExpression[],
): number {
  const turn = relative === "yesterday" ? "before" : relative === "tomorrow" ? "after" : null;
  const far = turn !== null && wordAt(t, i - 1) === turn && wordAt(t, i - 2) === "day" && i - 2 >= floor;
  const base = { kind: "day", year: null, month: null, day: null } as const;
  if (far)
    out.push({ relative: "offset", offset: { count: turn === "after" ? 2 : -2, unit: "day" }, ...base, ...spanned(t, i - 2, i) });
  else out.push({ relative, ...base, ...spanned(t, i, i) });
  return i + 1;
}

/** Reads what a word for a length of time makes of the words around it: "last month", "the end of the year", "three days ago". */
export function readUnit(t: Tokens, i: number, floor: number, word: UnitWord, out: DateExpression[]): number {
  const { unit } = word;
  if (unit === "quarter") return word.one ? readQuarterWord(t, i, floor, out) : i;
  const offset = readOffset(t, i, floor, word, out);
  if (offset > i) return offset;
  if (!word.one || unit === "hour") return i;
  if (unit === "day") return readAnotherDay(t, i, floor, out);
  const lead = before(t, i);
  const which = lead >= floor ? WHICH.get(wordAt(t, lead)) : undefined;
  if (which) {
    if (wordAt(t, i + 1) === "of") return i;
    const part = unit === "week" ? null : partBefore(t, wordAt(t, lead - 1) === "the" ? lead - 1 : lead, floor, unit);
    return push(t, out, part?.first ?? lead, i, unit, `${which}-${unit}`, part?.part ?? null);
  }
  // "By the end of the year": the year of writing, or that of the other end of the span.
  if (unit === "week" || wordAt(t, lead) !== "the") return i;
  const part = partBefore(t, lead, floor, unit);
  if (!part?.part) return i;
  const other = out.at(-1);
  const spans = other && other.year !== null && onlyBetween(t, other.last, part.first, SPAN, 3) ? other : null;
  if (!spans || (unit === "month" && spans.month === null)) return push(t, out, part.first, i, unit, `this-${unit}`, part.part);
  const month = unit === "month" ? spans.month : null;
  out.push({ kind: "part", year: spans.year, month, day: null, part: part.part, ...spanned(t, part.first, i) });
  return i + 1;
}

function push(
  t: Tokens,
  out: DateExpression[],
  first: number,
  last: number,
  unit: "week" | "month" | "year",
  relative: RelativeTime,
  part: DateExpression["part"] | null,
): number {
  const kind: DateKind = part ? "part" : unit === "week" ? "range" : unit;
  out.push({ kind, year: null, month: null, day: null, relative, ...(part ? { part } : {}), ...spanned(t, first, last) });
  return last + 1;
}

/** "The same day", "the next day", "the day before": by another date of the text. */
function readAnotherDay(t: Tokens, i: number, floor: number, out: DateExpression[]): number {
  const lead = i - 1 >= floor ? wordAt(t, i - 1) : "";
  const fixed = ANOTHER.get(lead);
  if (fixed && (lead === "same" || wordAt(t, i - 2) === "the") && wordAt(t, i + 1) !== "of")
    return pushDay(t, out, i - 1, i, fixed);
  const turn = wordAt(t, i) === "day" ? BESIDE.get(wordAt(t, i + 1)) : undefined;
  if (!turn || lead !== "the") return i;
  const next = wordAt(t, after(t, i + 1));
  return next === "" || CLOSES.has(next) ? pushDay(t, out, i, i + 1, turn) : i;
}

function pushDay(t: Tokens, out: DateExpression[], first: number, last: number, relative: RelativeTime): number {
  out.push({ kind: "day", year: null, month: null, day: null, relative, ...spanned(t, first, last) });
  return last + 1;
}

/** "In two days", "three days ago", "10 days from now", "in a week's time". */
function readOffset(t: Tokens, i: number, floor: number, { unit }: UnitWord, out: DateExpression[]): number {
  const count = unit === "quarter" ? null : countBefore(t, i, floor);
  if (!count || unit === "quarter") return i;
  const next = after(t, i);
  const length: Duration = { count: count.count, unit: count.business ? "business-day" : unit };
  const add = (first: number, last: number, sign: 1 | -1): number => {
    const kind = unit === "day" || unit === "hour" ? "day" : unit === "week" ? "range" : unit;
    const offset = { count: sign * length.count, unit: length.unit };
    out.push({ kind, year: null, month: null, day: null, relative: "offset", offset, ...spanned(t, first, last) });
    return last + 1;
  };
  if (wordAt(t, next) === "ago") return add(count.first, next, -1);
  if (wordAt(t, next) === "from" && NOWS.has(wordAt(t, next + 1))) return add(count.first, next + 1, 1);
  if (wordAt(t, count.first - 1) !== "in" || count.first - 1 < floor || isHowOften(t, count.first - 2)) return i;
  const owned = t.folded[next] === "'" ? (wordAt(t, next + 1) === "s" ? next + 2 : next + 1) : next;
  if (wordAt(t, owned) === "time") return add(count.first - 1, owned, 1);
  return owned === next && !OBJECTS.has(wordAt(t, next)) ? add(count.first - 1, i, 1) : i;
}

const SPAN: ReadonlySet<string> = new Set([...SPAN_WORDS, ...DASHES, "the", "up"]);
const ANOTHER: ReadonlyMap<string, RelativeTime> = new Map([
  ["same", "same-day"],
  ["next", "day-after"],
  ["following", "day-after"],
  ["previous", "day-before"],
  ["preceding", "day-before"],
]);
const BESIDE: ReadonlyMap<string, RelativeTime> = new Map([
  ["before", "day-before"],
  ["after", "day-after"],
]);
/** Words behind "the day before" that are no object of it. */
const CLOSES: ReadonlySet<string> = new Set("and but was were is are has had will by that it he she they we which".split(" "));
const NOWS: ReadonlySet<string> = new Set(["now", "today"]);
/** "Once in two days", "one crossing in 30 days", "two entries in 90 days": how often, not when. */
function isHowOften(t: Tokens, before: number): boolean {
  const word = wordAt(t, before);
  return OFTEN.has(word) || (COUNTED.has(word) && COUNTS.test(wordAt(t, before - 1)));
}

const OFTEN: ReadonlySet<string> = new Set("once twice times time".split(" "));
const COUNTED: ReadonlySet<string> = new Set(
  "crossing crossings entry entries visit visits trip trips exit exits stay stays".split(" "),
);
const COUNTS = /^(?:one|a|single|two|three|four|five|six|several|many|border|[0-9]+)$/;
/** "In two days of arrival": from another day than that of writing. */
const OBJECTS: ReadonlySet<string> = new Set("of after from before since prior following upon preceding until till".split(" "));
