import type { Paint } from "./palette.js";
import { oneLine, textWidth, wrap } from "./text-width.js";

/** One cell: its text and, if wanted, a paint for it. */
export interface Cell {
  readonly text: string;
  readonly paint?: Paint;
}

/** A row of cells, or a line of its own across the table. */
export type TableRow = readonly Cell[] | Cell;

const GAP = 2;
const NARROWEST = 4;
const LONGEST_WORD = 40;

/**
 * Lays rows out in columns as wide as their content; where that is wider than `width`, the widest columns give way and
 * their text wraps, at spaces as long as that is possible. Columns without text take no room. Lines have no trailing spaces.
 */
export function textTable(rows: readonly TableRow[], width: number, indent = ""): readonly string[] {
  const widths = columnWidths(rows, width - textWidth(indent));
  return rows.flatMap((row) => {
    if ("text" in row) return wrap(oneLine(row.text), width - textWidth(indent)).map((line) => `${indent}${paintOf(row)(line)}`);
    return rowLines(row, widths).map((line) => `${indent}${line}`.trimEnd());
  });
}

function columnWidths(rows: readonly TableRow[], width: number): readonly number[] {
  const widths: number[] = [];
  const words: number[] = [];
  for (const row of rows) {
    if ("text" in row) continue;
    row.forEach((cell, at) => {
      const text = oneLine(cell.text);
      widths[at] = Math.max(widths[at] ?? 0, Math.min(width, textWidth(text)));
      words[at] = Math.max(words[at] ?? 0, Math.min(LONGEST_WORD, longestWord(text)));
    });
  }
  const gaps = Math.max(0, widths.filter((w) => w > 0).length - 1) * GAP;
  const over = widths.reduce((sum, w) => sum + w, gaps) - width;
  // Columns give way evenly, first down to their longest word, then beyond it.
  const left = giveWay(widths, over, (at) => words[at] ?? 0);
  giveWay(widths, left, () => NARROWEST);
  return widths;
}

/** Takes columns off the widest that is still above its floor, one at a time; tells how many could not be taken. */
function giveWay(widths: number[], over: number, floor: (at: number) => number): number {
  for (let left = over; left > 0; left--) {
    let widest = -1;
    widths.forEach((w, at) => {
      if (w > floor(at) && w > (widths[widest] ?? 0)) widest = at;
    });
    const w = widths[widest];
    if (w === undefined) return left;
    widths[widest] = w - 1;
  }
  return 0;
}

function longestWord(text: string): number {
  return text.split(" ").reduce((longest, word) => Math.max(longest, textWidth(word)), 0);
}

function rowLines(row: readonly Cell[], widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, at) => wrap(oneLine(cell.text), widths[at] ?? 0));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts: string[] = [];
    row.forEach((cell, at) => {
      const room = widths[at] ?? 0;
      if (room === 0) return;
      const text = cells[at]?.[line] ?? "";
      parts.push(`${paintOf(cell)(text)}${" ".repeat(Math.max(0, room - textWidth(text)))}`);
    });
    return parts.join(" ".repeat(GAP));
  });
}

function paintOf(cell: Cell): Paint {
  const { paint } = cell;
  return paint && cell.text !== "" ? (text) => (text === "" ? text : paint(text)) : (text) => text;
}
