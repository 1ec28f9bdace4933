import type { CaseHeader } from "./case-header.js";
import { CellWords, meaning, plainCell } from "./cell-text.js";
import { TOTAL_WORDS } from "./words/cell-words.js";

/** Cells of a row that is drawn, not written. */
const RULED = /^[-–—=_*|\s]*$/;
const LABEL = /^([^\d:]+?)[\s:]*[\d.,\s]*$/;

let totals: CellWords<true> | null = null;

/** What a row is in which something that every case has is missing: nothing, the sums below a table, or a case all the same. */
export function rowKind(cells: readonly string[], { places }: CaseHeader): "empty" | "totals" | "case" {
  if (cells.every((cell) => RULED.test(cell) || plainCell(cell) === "")) return "empty";
  const told = [places.date, places.nationality, places.transport].map((place) =>
    place === undefined ? "" : (cells[place] ?? ""),
  );
  const label = plainCell(cells.find((cell) => plainCell(cell) !== "") ?? "");
  const filled = told.filter((cell) => plainCell(cell) !== "" && plainCell(cell) !== label && !/^\d+$/.test(cell.trim()));
  if (filled.length > 0) return "case";
  totals ??= new CellWords(meaning(TOTAL_WORDS, true));
  return totals.get(LABEL.exec(label)?.[1] ?? label) === true ? "totals" : "case";
}
