import type { Row } from "./row.js";

const FURNITURE =
  /\b(?:subscribe|newsletter|latest news|get updates|all rights reserved|privacy policy|cookies?|follow us|contact us|site ?map|back to top|terms of use|powered by|copyright)\b|\u00a9/i;
const MAX_FURNITURE = 90;
const LEAST_ROWS = 2;

/**
 * The row at which the foot of the page begins (addresses, newsletter, copyright), at most `rows.length`. The foot is
 * made of short lines to the very end and opens with words that no post opens with.
 */
export function findFoot(rows: readonly Row[], from: number): number {
  let first = rows.length;
  while (first > from && (rows[first - 1] as Row).text.length <= MAX_FURNITURE) first--;
  for (let i = first; i < rows.length; i++) {
    const row = rows[i] as Row;
    if (row.mark === "item" || !FURNITURE.test(row.text) || /[.;,]$/.test(row.text)) continue;
    return rows.length - i >= LEAST_ROWS || row.text.includes("\u00a9") ? i : rows.length;
  }
  return rows.length;
}
