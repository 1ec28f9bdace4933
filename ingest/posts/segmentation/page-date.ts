import { calendarDatesIn } from "../../../src/model/dates/find-dates.js";
import { MEANT } from "./date-line-words.js";
import { canBeTitle, isCaption, isRunning } from "./line-shape.js";
import type { Row } from "./row.js";
import type { Start } from "./start.js";

/** A page has no more rows than this; a longer file is an archive. */
const LONGEST_PAGE = 200;
/** The day of a page stands among its first rows, or among its last. */
const FIRST_ROWS = 15;
const LAST_ROWS = 8;
const LONGEST_LINE = 160;
/** Beside a day with neither label nor time stand so many words at most. */
const FEW_WORDS = 3;

/** What is said of a page right before its day. */
const LABEL =
  /\b(?:published|posted|created|issued|released|updated|added|modified|date|dated|began|begins|begin|start|starts)\b\s*(?:at|on)?\s*:?\s*$/i;
const TIME = /^,?\s{0,3}(?:at\s)?\d{1,2}[:.]\d{2}\b/;
/** "04 05 2021": digits that only spaces part. */
const SPACED = /^(\d\d) (\d\d) ((?:19|20)\d\d)\b/;
const WORD = /\p{L}{2,}/gu;

/**
 * The one post of a page on which no line is a date line: the day is the one with a label or a time beside it, or with hardly
 * anything else in its line, among the first rows of the page or the last; without such a day (cue `page`) it came out some day before it
 * was captured. Null for a file of more posts.
 */
export function findPageStart(rows: readonly Row[]): Start | null {
  if (rows.length === 0 || rows.length > LONGEST_PAGE || rows.filter(heads).length >= MANY) return null;
  let best: { readonly rank: number; readonly row: number; readonly date: NonNullable<Start["date"]> } | null = null;
  for (const [i, row] of rows.entries()) {
    if ((i >= FIRST_ROWS && i < rows.length - LAST_ROWS) || row.tabled) continue;
    const told = dayOf(row);
    if (told !== null && told.rank > (best?.rank ?? 0)) best = { ...told, row: i };
  }
  return (best && pageWith(rows, best.row, best.date)) ?? pageWith(rows, null, null);
}

function pageWith(rows: readonly Row[], at: number | null, date: Start["date"]): Start | null {
  if (!rows.some((row, i) => i !== at && isRunning(row))) return null;
  const title = rows.findIndex((row, i) => i !== at && canBeTitle(row) && !isRunning(row) && !isCaption(row.text));
  const text = rows.findIndex((row, i) => i !== at && isRunning(row));
  const titled = title >= 0 && (text < 0 || title < text);
  return { row: 0, titleRow: titled ? title : null, dateRow: at, date, cue: date === null ? "page" : "page-date" };
}

/** From so many short lines with a whole day, each behind a blank line, a file holds several posts that nobody can tell apart. */
const MANY = 3;

function heads({ text, blankBefore, mark, tabled }: Row): boolean {
  if (!blankBefore || tabled || mark === "item" || text.length > LONGEST_LINE || /[.!?:;]$/.test(text)) return false;
  return calendarDatesIn(text).some(({ kind, year, relative }) => kind === "day" && year !== null && relative === undefined);
}

function dayOf({ text: written }: Row): { readonly rank: number; readonly date: NonNullable<Start["date"]> } | null {
  if (written.length > LONGEST_LINE) return null;
  const text = written.trimStart().replace(SPACED, "$1.$2.$3");
  const [date] = calendarDatesIn(text);
  if (date === undefined || date.kind !== "day" || date.year === null || date.relative !== undefined || date.impossible)
    return null;
  const [front, behind] = [text.slice(0, date.start), text.slice(date.end)];
  if (LABEL.test(front)) return { rank: 3, date };
  const words = `${front} ${behind}`.toLowerCase().match(WORD) ?? [];
  if (words.some((word) => MEANT.has(word))) return null;
  if (date.time !== undefined || TIME.test(behind)) return { rank: 2, date };
  return words.length <= FEW_WORDS ? { rank: 1, date } : null;
}
