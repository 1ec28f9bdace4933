/** One cell of a table, told as prose: the column's heading, the row's own heading and the cell. */
export interface TableReading {
  /** Index of the line within the table. */
  readonly row: number;
  readonly text: string;
  /** Where its words stand: the heading of the rows, the row's own, the column's, the cell; empty for a cell without a figure. */
  readonly parts: readonly CellPart[];
}

/** A stretch `[from, to)` of a line of the table. */
export interface CellPart {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** A table in a run of lines, cells parted by a dash or a bar. */
export interface Table {
  /** How many lines it takes. */
  readonly length: number;
  readonly headed: boolean;
  readonly readings: readonly TableReading[];
}

const CELL = / [–—|] /;
/** Length of what parts two cells. */
const CELL_MARK = 3;
const FIGURE = /\d/;
/** What of a head is a day or a year: "2021", "28 February", "from June 30". */
const DAY = /\b(?:19|20)\d\d\b|\b\d{1,2} (?=\p{Lu})|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d{1,2}\b/gu;
const UNIT = /^(?:calendar |business |working )?(?:days?|hours?|minutes?|months?|years?|usd|kzt|mci|%|percent)\b/i;
const LONGEST_ROW = 200;

/** Whether a line may be a row of a table. */
export function hasCells(line: string): boolean {
  return line.length <= LONGEST_ROW && CELL.test(line);
}

/** The table that begins with the first of these lines, or null: two rows or more with the same number of cells. */
export function tableIn(lines: readonly string[]): Table | null {
  const width = cellsOf(lines[0] ?? "")?.length ?? 0;
  if (width < 2) return null;
  const kept: { readonly cells: readonly string[]; readonly row: number }[] = [];
  let length = 0;
  for (const line of lines) {
    if (!isRule(line)) {
      const cells = cellsOf(line);
      if (cells?.length !== width) break;
      kept.push({ cells, row: length });
    }
    length++;
  }
  const rows = kept.map(({ cells }) => cells);
  const [first] = rows;
  if (rows.length < 2 || !first) return null;
  const headed =
    first.slice(1).every((cell) => !FIGURE.test(cell.replace(DAY, ""))) &&
    !first.some((cell, at) => isEnumeration(cell) || (isDay(cell) && rows.slice(1).some((cells) => isDay(cells[at] ?? ""))));
  const heads = headed ? first : null;
  const body = kept.slice(headed ? 1 : 0);
  if (body.length === 0 || !body.some(({ cells }) => cells.slice(1).some((cell) => FIGURE.test(cell) || /\p{Lu}/u.test(cell))))
    return null;
  return {
    length,
    headed,
    readings: body.flatMap(({ cells, row }) => {
      const day = heads === null ? -1 : dayColumn(heads, cells);
      return readingsOf(cells, heads).map(({ text, keys, at }) => ({
        row,
        text,
        parts: FIGURE.test(cells[at] ?? "") ? partsOf({ lines, row, headed, keys, at, day }) : [],
      }));
    }),
  };
}

/** "A, B", "A (1), B": names one after the other; "MCI, tenge" and "Summer, from 27 March" are heads. */
function isEnumeration(cell: string): boolean {
  return cell.includes(",") && !/^[^,]+, (?:\p{Ll}[^,]*|\p{Lu}{3}|%)$/u.test(cell);
}

/** A day or a year that fills its cell: over cells of the same kind it is no head of theirs. */
function isDay(cell: string): boolean {
  return /^(?:\p{Ll}+ )?(?:\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:19|20)\d\d$)/u.test(cell);
}

function cellsOf(line: string): readonly string[] | null {
  if (line === "" || line.length > LONGEST_ROW || /[.;:]$/.test(line) || /^[•*]/.test(line)) return null;
  const cells = unframed(line)
    .text.split(CELL)
    .map((cell) => cell.trim());
  return cells.length > 1 ? cells : null;
}

/** "|---|:--:|": the line under the heads, which tells nothing. */
function isRule(line: string): boolean {
  return /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/.test(line);
}

/** A row without the bars at its ends, and where it begins: "| A | B |". */
function unframed(line: string): { readonly text: string; readonly from: number } {
  const [opening = ""] = /^\| ?/.exec(line) ?? [];
  if (opening === "") return { text: line, from: 0 };
  return { text: line.slice(opening.length).replace(/ ?\|$/, ""), from: opening.length };
}

/** Leading cells without a figure name the row; each cell behind them is read with the heading of its column. */
function readingsOf(
  cells: readonly string[],
  heads: readonly string[] | null,
): readonly { readonly text: string; readonly keys: number; readonly at: number }[] {
  let keys = 1;
  while (keys < cells.length - 1 && !FIGURE.test(cells[keys] ?? "")) keys++;
  const name = cells.slice(0, keys).join(" – ");
  return cells.slice(keys).flatMap((cell, i) => {
    if (cell === "" || cell === "–" || cell === "-") return [];
    const head = heads?.[keys + i] ?? "";
    const at = keys + i;
    if (head === "") return [{ text: `${name} – ${cell}`, keys, at }];
    const text = /^\d+(?:[.,]\d+)?$/.test(cell) && UNIT.test(head) ? `${name} – ${cell} ${head}` : `${head}: ${name} – ${cell}`;
    return [{ text, keys, at }];
  });
}

/** A cell of a table, with the number of leading cells that name its row, and the column of the row's day. */
interface PlacedCell {
  readonly lines: readonly string[];
  readonly row: number;
  readonly headed: boolean;
  readonly keys: number;
  readonly at: number;
  readonly day: number;
}

/** What a cell says, in the order in which it is read: what the rows are, which row, which column, the cell. */
function partsOf({ lines, row, headed, keys, at, day }: PlacedCell): readonly CellPart[] {
  const cell = placesOf(lines[row] ?? "");
  const head = headed ? placesOf(lines[0] ?? "") : [];
  const part = (line: number, first: Place | undefined, last = first): readonly CellPart[] =>
    first && last && last.to > first.from ? [{ row: line, from: first.from, to: last.to }] : [];
  const dated = day < 0 || day === at ? [] : part(row, cell[day]);
  return [...part(0, head[0]), ...part(row, cell[0], cell[keys - 1]), ...dated, ...part(0, head[at]), ...part(row, cell[at])];
}

/** The one column whose head says since when, with a whole day in the row: the day of all that the row tells; -1 where there is none. */
function dayColumn(heads: readonly string[], cells: readonly string[]): number {
  const days = cells.flatMap((cell, at) => (at > 0 && WHOLE_DAY.test(cell) ? [at] : []));
  const [day = -1] = days;
  return days.length === 1 && SINCE.test(heads[day] ?? "") ? day : -1;
}

const WHOLE_DAY =
  /^(?:(?:from|since|as of) )?(?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)$/iu;
const SINCE = /(?:\b(?:from|since|as of|effective|with effect|starting|start|resumed?|begins?|date)|\bon)(?: date| from| on)?$/i;

interface Place {
  readonly from: number;
  readonly to: number;
}

function placesOf(line: string): readonly Place[] {
  const { text, from: start } = unframed(line);
  let at = start;
  return text.split(CELL).map((raw) => {
    const from = at + raw.length - raw.trimStart().length;
    at += raw.length + CELL_MARK;
    return { from, to: from + raw.trim().length };
  });
}
