import { civilDay, type IsoDay } from "../iso-day.js";
import type { Tokens } from "../text/tokens.js";
import { AND_WORDS, DASHES, SPAN_WORDS, WHICH } from "./calendar-words.js";
import type { DateExpression } from "./date-expression.js";
import { spanned } from "./date-records.js";
import { markAt, onlyBetween, wordAt } from "./token-view.js";
import { weekdayOf } from "./weekday-of.js";

/** A name of a day of the week. */
export interface WeekdayName {
  readonly at: number;
  readonly weekday: number;
  readonly full: boolean;
}

/**
 * Gives each date the day of the week that stands beside it ("Monday, 20 March", "20.03.2023 (Mon)"), and adds those that
 * stand alone behind a preposition or "next", "last", "this" ("on Friday"). A list of weekdays says how often, not when; "the last Friday of" speaks of the month behind it.
 */
export function withWeekdays(
  t: Tokens,
  dates: readonly DateExpression[],
  names: readonly WeekdayName[],
): readonly DateExpression[] {
  if (names.length === 0) return dates;
  const out: DateExpression[] = [];
  let n = 0;
  for (let d = 0; d < dates.length; d++) {
    let date = dates[d] as DateExpression;
    for (; n < names.length && (names[n] as WeekdayName).at < date.first; n++) {
      const name = names[n] as WeekdayName;
      if (date.kind === "day" && date.day !== null && onlyBetween(t, name.at, date.first, BEFORE_DATE, 3))
        date = named(t, date, name);
      else alone(t, names, n, out);
    }
    const name = names[n];
    if (
      name &&
      date.kind === "day" &&
      date.day !== null &&
      date.weekday === undefined &&
      onlyBetween(t, date.last, name.at, BEHIND_DATE, 2)
    ) {
      const next = dates[d + 1];
      const between = markAt(t, date.last + 1) === "(" || !next || !onlyBetween(t, name.at, next.first, BEFORE_DATE, 3);
      if (between) {
        date = named(t, date, name);
        n++;
      }
    }
    out.push(date);
  }
  for (; n < names.length; n++) alone(t, names, n, out);
  return out;
}

/** Whether a date that names its weekday falls on another one in this reading. */
export function weekdayClashes(date: DateExpression, day: IsoDay): boolean {
  return date.weekday !== undefined && date.weekday !== weekdayOf(day);
}

/** The date with the weekday beside it; a date whose order is open is settled by it where it fits one reading alone. */
function named(t: Tokens, date: DateExpression, { at, weekday }: WeekdayName): DateExpression {
  const open = markAt(t, Math.min(at, date.first) === at ? at + 1 : at - 1) === "(";
  const inner = Math.max(at, date.last);
  const last = open && markAt(t, inner + 1) === ")" ? inner + 1 : inner;
  const placed = { weekday, ...date, ...spanned(t, Math.min(at, date.first), last) };
  const fits = (month: number | null, day: number | null): boolean | null => {
    const civil = date.year === null || month === null || day === null ? null : civilDay(date.year, month, day);
    return civil && weekdayOf(civil) === weekday;
  };
  const own = fits(date.month, date.day);
  if (!date.alternative) return own === false ? { ...placed, weekdayClash: true } : placed;
  const other = fits(date.alternative.month, date.alternative.day);
  if (own === other) return own ? placed : { ...placed, weekdayClash: true };
  const { alternative, order: _open, ...settled } = placed;
  return own ? { ...settled, order: "day-first" } : { ...settled, ...alternative, order: "month-first" };
}

function alone(t: Tokens, names: readonly WeekdayName[], n: number, out: DateExpression[]): void {
  const { at, weekday, full } = names[n] as WeekdayName;
  const lead = wordAt(t, at - 1);
  const which = WHICH.get(lead);
  if (
    !full ||
    wordAt(t, at + 1) === "of" ||
    (!which && !LEADS.has(lead)) ||
    inList(t, names[n - 1], at) ||
    inList(t, names[n], names[n + 1]?.at)
  )
    return;
  const toward = which === "last" ? ("past" as const) : which === "next" ? ("future" as const) : null;
  const relative = which ? ({ relative: `${which}-week` } as const) : {};
  out.push({
    kind: "day",
    year: null,
    month: null,
    day: null,
    weekday,
    ...relative,
    ...(toward ? { toward } : {}),
    ...spanned(t, which ? at - 1 : at, at),
  });
}

function inList(t: Tokens, name: WeekdayName | undefined, next: number | undefined): boolean {
  return name !== undefined && next !== undefined && onlyBetween(t, name.at, next, LIST, 2);
}

const BEFORE_DATE: ReadonlySet<string> = new Set([",", ".", "the", "("]);
const BEHIND_DATE: ReadonlySet<string> = new Set([",", "("]);
const LIST: ReadonlySet<string> = new Set([",", "/", ...AND_WORDS, ...DASHES, ...SPAN_WORDS]);
const LEADS: ReadonlySet<string> = new Set("on by until till since from before after through".split(" "));
