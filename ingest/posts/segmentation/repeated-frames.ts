import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { grouped } from "../../../src/model/grouped.js";
import type { DateLine } from "./date-line-parser.js";
import { givesMeaning } from "./date-line-words.js";
import { isRunning } from "./line-shape.js";
import { isSeriesNumber } from "./repeated-residue.js";
import type { Row } from "./row.js";
import { dayOf } from "./sub-headings.js";

const LEAST = 3;
const MAX_LENGTH = 100;
/** So much of the steps from one line to the next goes the same way in time. */
const MOST = 0.8;
/** The first of them stands so near the beginning: what lies above it is the head of the page. */
const HEAD_ROWS = 15;

/**
 * The date lines of an archive in which no line is a date line by itself: lines that stand apart over running text, hold one whole
 * day, are built alike but for their names and figures ("#4 by Ann >> Tue 2 May 2017 9:10 pm", "FACT SHEET 7/2017    2.5.2017"), and whose days go
 * through the file in one direction. Null where no such lines are found.
 */
export function datesInFrames(rows: readonly Row[], may: (row: Row) => boolean): readonly (DateLine | null)[] | null {
  const framed = rows.flatMap(({ text }, at) => {
    const date = may(rows[at] as Row) ? dayAt(rows, at) : null;
    return date === null ? [] : [{ at, text, date }];
  });
  const out = new Map<number, DateLine>();
  for (const group of grouped(framed, ({ text, date }) => frameOf(text, date)).values()) {
    const [first] = group;
    if (group.length < LEAST || first === undefined || first.at > HEAD_ROWS || !goesOneWay(group)) continue;
    for (const { at, date } of group) out.set(at, { date, of: "publication" });
  }
  return out.size === 0 ? null : rows.map((_, i) => out.get(i) ?? null);
}

/** The day of a line that stands apart over running text; a line with such a day in a field of its own may end as a sentence does. */
function dayAt(rows: readonly Row[], i: number): DateLine["date"] | null {
  if (!standsApart(rows, i)) return null;
  const { text } = rows[i] as Row;
  const day = onlyDay(text);
  if (day === null || isField(text, day)) return day;
  return /[.?!:;,]$/.test(text) || givesMeaning(text.replace(NUMBERED, " ")) ? null : day;
}

/** "Ann_m | 2 May 2017 | The pilots": whether the day is one of several fields. */
function isField(text: string, { start, end }: DateLine["date"]): boolean {
  return FIELD_BEFORE.test(text.slice(0, start)) && FIELD_AFTER.test(text.slice(end));
}

/** A short line behind a blank one, or set as a heading, with text under it. */
function standsApart(rows: readonly Row[], i: number): boolean {
  const { text, mark, level, blankBefore, tabled } = rows[i] as Row;
  if (tabled || mark === "item" || text.length > MAX_LENGTH) return false;
  const below = rows.slice(i + 1, i + 3).some(isRunning);
  return below && (i === 0 || blankBefore || mark === "heading" || level > 0);
}

/** The one whole day of a line that speaks of nothing else in time but a year or a part of one. */
function onlyDay(text: string): DateLine["date"] | null {
  if (!/\d/.test(text)) return null;
  const dates = calendarDatesIn(text).filter((date) => !isSeriesNumber(text, date));
  const days = dates.filter(({ kind }) => kind === "day");
  const [day] = days;
  if (day === undefined || days.length > 1 || day.year === null || day.relative !== undefined || day.impossible) return null;
  return dates.some(({ kind }) => kind !== "day" && kind !== "year" && kind !== "part") ? null : day;
}

/** "No. 42": the number of one of a series. */
const NUMBERED = /\b(?:no|nr)\b\.?\s{0,2}\d+/giu;
const FIELD_BEFORE = /\s[|\u00b7]\s$/;
const FIELD_AFTER = /^\s[|\u00b7](?:\s|$)/;

/** How a line is built: its marks and its first word, with all names and figures left out; of a line of fields the names differ. */
function frameOf(text: string, date: DateLine["date"]): string {
  const marks = (part: string): string => part.replace(/[\p{L}\p{M}\p{N}\s._,:'\u2019-]+/gu, " ");
  const before = text.slice(0, date.start);
  if (isField(text, date)) return `\u0000${marks(before)}\u0000`;
  const opening = /^\P{L}*(\p{L}+)/u.exec(before)?.[1] ?? "";
  return `${opening.toLowerCase()}\u0000${marks(before)}\u0000${marks(text.slice(date.end))}`;
}

/** Whether nearly all days come after, or nearly all before, those of the lines above. */
function goesOneWay(lines: readonly Pick<DateLine, "date">[]): boolean {
  const days = lines.map((line) => dayOf(line) ?? 0);
  const steps = days.slice(1).map((day, i) => day - (days[i] as number));
  const most = Math.max(steps.filter((step) => step >= 0).length, steps.filter((step) => step <= 0).length);
  return most >= MOST * steps.length;
}
