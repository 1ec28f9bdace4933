import { type DateLine, isBesideDate, parseDateLine } from "./date-line-parser.js";
import { findDatelineStarts, isOfOneReport } from "./dateline-starts.js";
import { canBeTitle, isCaption, isRunning } from "./line-shape.js";
import { datesInFrames } from "./repeated-frames.js";
import { residueDates } from "./repeated-residue.js";
import type { Row } from "./row.js";
import { isDated, type Start } from "./start.js";
import { withoutSubHeadings } from "./sub-headings.js";
import { parseTitleDate } from "./title-date-parser.js";

/** Between a title and its date line stand an author, a reading time, buttons: so many lines at most. */
const MAX_BETWEEN = 3;
const PARTED = 0.8;
/** So many date lines show how they are set. */
const LEAST_SET = 3;

type DateLines = readonly (DateLine | null)[];

/**
 * Posts whose beginning a date shows: a line that is only a date beside a title, a title that carries its date, a date that
 * heads running text. Rows of tables show none, unless the whole page is one table.
 */
export function findDatedStarts(rows: readonly Row[]): readonly Start[] {
  const found = startsAmong(rows, (row) => !row.tabled);
  return found.some(isDated) || !rows.some((row) => row.tabled)
    ? found
    : startsAmong(
        rows.map((row) => ({ ...row, tabled: false })),
        () => true,
      );
}

function startsAmong(rows: readonly Row[], may: (row: Row) => boolean): readonly Start[] {
  const found = startsAt(rows, dateLines(rows, may), may);
  const framed = found.some(isDated) ? null : datesInFrames(rows, may);
  return framed === null ? found : startsAt(rows, framed, may);
}

function startsAt(rows: readonly Row[], dates: DateLines, may: (row: Row) => boolean): readonly Start[] {
  const dateFirst = standsFirst(rows, dates);
  const starts: Start[] = [];
  for (let i = 0; i < rows.length; i++) {
    if (!may(rows[i] as Row)) continue;
    const date = dates[i];
    const start = date ? atDateLine(rows, dates, i, date, dateFirst) : atTitle(rows, dates, i);
    // A line is part of one beginning only; the first to claim it keeps it.
    if (start && start.row > lastRow(starts)) starts.push(start);
  }
  return findDatelineStarts(rows, withoutSubHeadings(rows, withinParts(rows, starts)), may);
}

/** The date lines. One that tells of an edit counts only where no other line of the archive tells of a publication. */
function dateLines(rows: readonly Row[], may: (row: Row) => boolean): DateLines {
  const plain = rows.map((row) => (row.mark === "item" || !may(row) ? null : parseDateLine(row.text)));
  const told = residueDates(rows, plain, may);
  const published = told.some((date) => date?.of === "publication");
  const own = published ? told.map((date) => (date?.of === "publication" ? date : null)) : told;
  return own.map((date, i) => (date && isToldAgain(date, own.slice(Math.max(0, i - MAX_BETWEEN), i)) ? null : date));
}

/** "OSLO, Norway, 14 June", a line or two below the whole date of the post: its text begins there, and no other post. */
function isToldAgain({ date }: DateLine, above: DateLines): boolean {
  const last = above.filter((one) => one !== null).at(-1)?.date;
  return date.year === null && last != null && last.year !== null && isOfOneReport(last, date);
}

/**
 * Where the mark-up parts the posts, a date inside a part begins none: it stands under a heading of the post. Without such
 * parts everywhere, a heading below the one that opens the part is a heading of its post.
 */
function withinParts(rows: readonly Row[], starts: readonly Start[]): readonly Start[] {
  const dated = starts.filter(({ cue }) => cue === "date-line");
  const opening = new Set(dated.filter(({ row }) => rows[row]?.opensBlock).map(({ row }) => row));
  if (opening.size === 0) return starts;
  const parted = opening.size >= PARTED * dated.length;
  let head: Row | null = null;
  let at = 0;
  const kept = starts.filter(({ row }) => {
    for (; at <= row; at++) if (rows[at]?.opensBlock) head = opening.has(at) ? (rows[at] as Row) : null;
    return head === null || opening.has(row) || !(parted || depth(rows[row] as Row) > depth(head));
  });
  // A part that holds most of the dates of its page is a list of posts, and no post.
  return kept.length * 2 < starts.length ? starts : kept;
}

/** How deep a heading stands: those of elements by their number, then bold lines, then lines that nothing marks. */
function depth(row: Row): number {
  return row.level === 0 ? 8 : row.level;
}

function lastRow(starts: readonly Start[]): number {
  const last = starts.at(-1);
  return last ? Math.max(last.row, last.titleRow ?? -1, last.dateRow ?? -1) : -1;
}

/** Whether most date lines stand before their titles, or each at the head of its block, with what it dates right below. */
function standsFirst(rows: readonly Row[], dates: DateLines): boolean {
  const set = dates.flatMap((date, i) =>
    date && i > 0 && rows[i + 1] ? [{ row: rows[i] as Row, below: rows[i + 1] as Row }] : [],
  );
  const heading = set.filter(({ row, below }) => row.blankBefore && !below.blankBefore && row.mark === null && below.mark === null);
  if (set.length >= LEAST_SET && heading.length >= PARTED * set.length) return true;
  let votes = 0;
  for (const [i, date] of dates.entries()) {
    if (!date) continue;
    const above = titleBeside(rows, dates, i, -1) !== null;
    const below = titleBeside(rows, dates, i, 1);
    const heads = below !== null && !isRunning(rows[below] as Row);
    // "[12.05.2021 10:30] Name of the channel": a stamp stands over its message.
    if (rows[i]?.text.startsWith("[")) votes++;
    else if (above !== heads) votes += heads ? 1 : -1;
  }
  return votes > 0;
}

/** A date that the mark-up sets as a heading is the heading; a paragraph beside it is text. */
function isSetAbove(date: Row, other: Row): boolean {
  return date.mark === "heading" && date.level > 0 && date.level < BOLD && other.mark !== "heading" && other.level === 0;
}

const BOLD = 7;

function isTitleAt(rows: readonly Row[], dates: DateLines, i: number): boolean {
  const row = rows[i];
  return row !== undefined && !row.tabled && !dates[i] && canBeTitle(row) && !endsTable(rows, i);
}

/** "Germany | 9" under "Country | Flights a week": the last row of a table typed with bars. */
function endsTable(rows: readonly Row[], i: number): boolean {
  const bars = (at: number): number => (rows[at]?.text.split(" | ").length ?? 1) - 1;
  return bars(i) > 0 && bars(i) === bars(i - 1);
}

/** The title nearest to a date line, over or under it; lines that only stand around dates are passed over. */
function titleBeside(rows: readonly Row[], dates: DateLines, i: number, step: 1 | -1): number | null {
  if (!isTitleAt(rows, dates, i + step) || isSetAbove(rows[i] as Row, rows[i + step] as Row)) return null;
  for (let n = 1, at = i + step; n <= MAX_BETWEEN; n++, at += step) {
    const row = rows[at];
    if (!row || dates[at]) break;
    if (!isBesideDate(row.text)) {
      const own = isTitleAt(rows, dates, at) && (at === i + step || !isRunning(row));
      if (own) return at;
      break;
    }
    if (step === -1 && row.opensBlock) break;
  }
  return i + step;
}

function atDateLine(rows: readonly Row[], dates: DateLines, i: number, { date }: DateLine, dateFirst: boolean): Start | null {
  const above = titleBeside(rows, dates, i, -1);
  const below = titleBeside(rows, dates, i, 1);
  const base = { dateRow: i, date, cue: "date-line" as const };
  const heads = below !== null && (dateFirst || (above === null && !isRunning(rows[below] as Row)));
  if (heads) return { row: i, titleRow: below, ...base };
  if (above !== null && !dateFirst) return { row: above, titleRow: above, ...base };
  // Several date lines in a row are a list of dates, and a date at the very end heads nothing.
  if (dates[i - 1] || dates[i + 1] || i + 1 >= rows.length) return null;
  return { row: i, titleRow: null, ...base };
}

function atTitle(rows: readonly Row[], dates: DateLines, i: number): Start | null {
  const row = rows[i] as Row;
  if (dates[i + 1] || !canBeTitle(row) || row.text.length > 200 || isCaption(row.text)) return null;
  if (/[.;:,]$/.test(row.text) || row.text.startsWith("*")) return null;
  const found = parseTitleDate(row.text);
  const next = rows[i + 1];
  if (!found || !next || (rows[i - 1]?.mark === "item" && next.mark === "item")) return null;
  return { row: i, titleRow: i, dateRow: null, date: found.date, cue: "title-date" };
}
