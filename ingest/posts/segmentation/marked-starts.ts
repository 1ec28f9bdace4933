import type { LayoutProfile } from "./layout-profile.js";
import { canBeTitle } from "./line-shape.js";
import type { Row } from "./row.js";
import { bodyRow, type Start } from "./start.js";
import { isDayOfEffect } from "./sub-headings.js";

/** Posts without a date whose beginning the mark-up shows in the way it shows the dated ones. */
export function findMarkedStarts(rows: readonly Row[], dated: readonly Start[], layout: LayoutProfile): readonly Start[] {
  if (!marksTitles(layout)) return [];
  const taken = new Set(dated.flatMap((start) => range(start.row, bodyRow(start))));
  const starts: Start[] = [];
  for (const [i, row] of rows.entries()) {
    if (taken.has(i) || !canBeTitle(row) || isDayOfEffect(row.text)) continue;
    const marked = layout.opensParts ? row.opensBlock : row.level === layout.titleLevel;
    const next = rows[i + 1];
    if (!marked || !next || taken.has(i + 1) || isNextTitle(next, layout)) continue;
    starts.push({ row: i, titleRow: i, dateRow: null, date: null, cue: "markup" });
  }
  return starts;
}

/** Whether the mark-up alone tells titles from other lines. */
export function marksTitles(layout: LayoutProfile): boolean {
  return layout.opensParts || layout.levelIsTitles;
}

function isNextTitle(next: Row, layout: LayoutProfile): boolean {
  return layout.opensParts ? next.opensBlock : next.level === layout.titleLevel;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
