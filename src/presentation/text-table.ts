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
const NARROWEST = 6;

/**
 * Lays rows out in columns as wide as their content; where that is wider than `width`, the widest columns give way and
 * their text wraps. Columns without text take no room. Lines have no trailing spaces.
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
  for (const row of rows) {
    if ("text" in row) continue;
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, textWidth(oneLine(cell.text)));
    });
  }
  const gaps = Math.max(0, widths.filter((w) => w > 0).length - 1) * GAP;
  let over = widths.reduce((sum, w) => sum + w, gaps) - width;
  while (over > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const next = Math.max(NARROWEST, ...widths.filter((w) => w < widest));
    const at = widths.indexOf(widest);
    const given = Math.min(over, Math.max(1, widest - next));
    widths[at] = widest - given;
    over -= given;
  }
  return widths;
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
