import type { SourceLine } from "../../../src/model/snapshot.js";
import { parseDateLine } from "./date-line-parser.js";
import { findDatedStarts } from "./dated-starts.js";
import { learnLayout } from "./layout-profile.js";
import { findMarkedStarts, marksTitles } from "./marked-starts.js";
import { findPageStart } from "./page-date.js";
import { findFoot } from "./page-frame.js";
import { clearFurniture } from "./page-furniture.js";
import { findCopies, findRepeatedStarts } from "./repeated-starts.js";
import { type Row, toRows } from "./row.js";
import { bodyRow, isDated, type Start } from "./start.js";
import { findUndatedStarts } from "./undated-starts.js";

/** One copy of a post as it stands in the snapshot. */
export interface Segment {
  readonly start: Start;
  /** All rows of the copy: title, date line and body, in the order of the file. */
  readonly rows: readonly Row[];
  /** Its title and date line, in the order of the file; null where there is none. */
  readonly title: Row | null;
  readonly dateLine: Row | null;
  readonly body: readonly Row[];
}

/** A snapshot cut into copies of posts, and what of it belongs to no post. */
export interface Segmentation {
  readonly segments: readonly Segment[];
  readonly head: readonly Row[];
  readonly foot: readonly Row[];
  /** Rows between and around the posts that belong to the page. */
  readonly furniture: readonly Row[];
}

/**
 * Cuts a snapshot into posts. The cues, strongest first: a date line or a dated title; mark-up that sets titles apart;
 * a post that comes twice in a row; the shape of a line, read as this publisher sets its dated titles.
 */
export function segment(lines: readonly SourceLine[]): Segmentation {
  const read = toRows(lines);
  if (read.some(({ role }) => role !== null)) return structured(read);
  const { rows: all, left: furniture } = clearFurniture(read);
  const end = findFoot(all, bodyRow(findDatedStarts(all).at(-1) ?? NOWHERE));
  const rows = all.slice(0, end);
  const dated = findDatedStarts(rows);
  const page = dated.some(isDated) ? null : findPageStart(all);
  if (page !== null) return { segments: [toSegment(all, page, all.length)], head: [], foot: [], furniture };
  const layout = learnLayout(rows, dated);
  const marked = findMarkedStarts(rows, dated, layout);
  const repeated = marksTitles(layout) ? [] : findRepeatedStarts(rows);
  const certain = merge(dated, marked, repeated);
  const shaped = marksTitles(layout) ? [] : findUndatedStarts(rows, certain, layout);
  const found = merge(certain, shaped);
  const starts = merge(found, findCopies(rows, found));
  const cut = starts.map((start, i) => toSegment(rows, start, starts[i + 1]?.row ?? end));
  return { segments: cut, head: rows.slice(0, starts[0]?.row ?? rows.length), foot: all.slice(end), furniture };
}

/** The posts of a file whose form says where each begins. */
function structured(rows: readonly Row[]): Segmentation {
  const starts: Start[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.role === null || (row.role === "date" && starts.at(-1)?.dateRow === i)) continue;
    const dated = row.role === "date" ? i : rows[i + 1]?.role === "date" ? i + 1 : null;
    const date = dated === null ? null : (parseDateLine((rows[dated] as Row).text)?.date ?? null);
    starts.push({ row: i, titleRow: row.role === "title" ? i : null, dateRow: dated, date, cue: date ? "date-line" : "markup" });
  }
  const cut = starts.map((start, i) => toSegment(rows, start, starts[i + 1]?.row ?? rows.length));
  return { segments: cut, head: rows.slice(0, starts[0]?.row ?? rows.length), foot: [], furniture: [] };
}

/** Before the first row. */
const NOWHERE: Start = { row: -1, titleRow: null, dateRow: null, date: null, cue: "shape" };

/** All starts in order; where two claim the same lines, the one of the earlier list stays. */
function merge(...lists: readonly (readonly Start[])[]): readonly Start[] {
  const taken = new Set<number>();
  const kept: Start[] = [];
  for (const start of lists.flat()) {
    if (taken.has(start.row)) continue;
    for (let i = start.row; i < Math.max(bodyRow(start), start.row + 1); i++) taken.add(i);
    kept.push(start);
  }
  return kept.sort((a, b) => a.row - b.row);
}

function toSegment(rows: readonly Row[], start: Start, end: number): Segment {
  const own = rows.slice(start.row, end);
  const title = start.titleRow === null ? null : (rows[start.titleRow] ?? null);
  const dateLine = start.dateRow === null ? null : (rows[start.dateRow] ?? null);
  return { start, rows: own, title, dateLine, body: rows.slice(bodyRow(start), end) };
}
