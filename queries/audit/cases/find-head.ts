import { type ColumnMap, headScore, isHead } from "./case-header.js";
import { plainCell } from "./cell-text.js";
import { scanRecord } from "./csv-scan.js";
import { namedColumn } from "./head-names.js";
import { holdsValue } from "./value-cell.js";

/** A row that may be the head, and where the rows below it begin. */
export interface Head {
  readonly cells: readonly string[];
  /** Whether it names every column that is needed. */
  readonly complete: boolean;
  /** 1-based line or row on which it begins, and the one below it. */
  readonly line: number;
  readonly nextLine: number;
  /** Rows above it in which something stands. */
  readonly above: number;
}

/** The head of a text, with what parts its cells and where in the text the rows begin. */
export interface TextHead extends Head {
  readonly delimiter: string;
  readonly next: number;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly nextLine: number;
  readonly next: number;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SEPARATOR_LINE = /^"?sep=(.)"?\r?\n/i;
/** Titles and notes above a head rarely take more lines. */
const LOOKED_AT = 40;
const NUMBER_HEADING = "#";

/**
 * Finds the head of CSV text and what parts its cells: the row and the delimiter that name most of the known columns. A head
 * may stand in two rows, the upper one with names over several columns. Null where nothing stands.
 */
export function findTextHead(text: string, final: boolean, map: ColumnMap): TextHead | null {
  const told = SEPARATOR_LINE.exec(text);
  const [from, line] = told === null ? [0, 1] : [told[0].length, 2];
  let found: TextHead | null = null;
  for (const delimiter of told?.[1] === undefined ? DELIMITERS : [told[1]]) {
    const rows = firstRows(text, from, line, final, delimiter);
    const head = headIn(rows, map);
    if (head === null) continue;
    const candidate: TextHead = { ...head, delimiter };
    if (found === null || isBetter(candidate, found, map)) found = candidate;
  }
  return found;
}

/** Finds the head in the rows of a sheet. */
export function findHead(rows: readonly (readonly string[])[], map: ColumnMap): Head | null {
  const first = rows.slice(0, LOOKED_AT).map((cells, at) => ({ cells, line: at + 1, nextLine: at + 2, next: 0 }));
  return headIn(
    first.filter(({ cells }) => isWritten(cells)),
    map,
  );
}

/** The first rows below the head of a text, of those that stand whole in its beginning. */
export function rowsBelow(
  { next, nextLine, delimiter }: TextHead,
  beginning: string,
  final: boolean,
): readonly (readonly string[])[] {
  return firstRows(beginning, next, nextLine, final, delimiter).map(({ cells }) => cells);
}

function firstRows(text: string, from: number, firstLine: number, final: boolean, delimiter: string): readonly Row[] {
  const rows: Row[] = [];
  let [at, line] = [from, firstLine];
  while (at < text.length && rows.length < LOOKED_AT) {
    const found = scanRecord(text, at, final, delimiter);
    if (found.kind === "incomplete") break;
    const lines = found.kind === "record" ? found.lines : 1;
    if (found.kind === "record" && isWritten(found.cells))
      rows.push({ cells: found.cells, line, nextLine: line + lines, next: found.next });
    at = found.next;
    line += lines;
  }
  return rows;
}

/** Something stands in the row. A line that begins with "#" is a comment, unless "#" is the heading of a column of numbers. */
function isWritten(cells: readonly string[]): boolean {
  const [first = ""] = cells;
  return cells.some((cell) => cell.trim() !== "") && (!first.startsWith("#") || first.trim() === NUMBER_HEADING);
}

function headIn(rows: readonly Row[], map: ColumnMap): (Head & { readonly next: number }) | null {
  let best: { readonly row: Row; readonly cells: readonly string[]; readonly line: number; readonly score: number } | null = null;
  const singles = rows.map((row) => scoreOf(row.cells, map));
  for (const [at, row] of rows.entries()) {
    const single = singles[at] ?? 0;
    if (best === null || single > best.score) best = { row, cells: row.cells, line: row.line, score: single };
    const lower = rows[at + 1];
    if (lower === undefined || lower.line !== row.nextLine) continue;
    const cells = joinedHead(row.cells, lower.cells, map);
    const pair = scoreOf(cells, map);
    if (pair > best.score && pair > (singles[at + 1] ?? 0)) best = { row: lower, cells, line: row.line, score: pair };
  }
  if (best === null) return null;
  const { row, cells, line } = best;
  const above = rows.filter((one) => one.line < line).length;
  const complete = isHead(headScore(cells, map));
  return { cells, complete, line, nextLine: row.nextLine, next: row.next, above };
}

/** Columns that every case needs count first, then all columns, then the number of names; a row of a case is no head for a word in it. */
function scoreOf(cells: readonly string[], map: ColumnMap): number {
  const { required, all } = headScore(cells, map);
  if (all > 0 && !isHead({ required }) && holdsValue(cells.map(plainCell))) return 0;
  const named = cells.slice(0, 1000).filter((cell) => cell.trim() !== "").length;
  return required * 1e6 + all * 1e4 + (all > 0 ? 0 : Math.min(named, 1000));
}

function isBetter(one: TextHead, other: TextHead, map: ColumnMap): boolean {
  return scoreOf(one.cells, map) > scoreOf(other.cells, map);
}

/** Two rows of a head as one: a name over several columns goes before each below it, where both together say more. */
function joinedHead(upper: readonly string[], lower: readonly string[], map: ColumnMap): readonly string[] {
  let over = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above, below] = [plainCell(upper[at] ?? ""), plainCell(lower[at] ?? "")];
    if (above !== "") over = above;
    if (below === "") return above;
    const both = `${over} ${below}`;
    if (map.has(both.toLowerCase())) return both;
    const named = namedColumn(both);
    const several = above === "" || (plainCell(upper[at + 1] ?? "") === "" && plainCell(lower[at + 1] ?? "") !== "");
    // A number below what stands over all of a person's columns numbers the rows as well as the persons.
    return named === null || (named.column === "person_id" && several) ? below : both;
  });
}
