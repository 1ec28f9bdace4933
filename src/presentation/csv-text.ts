import { jsonOf } from "../model/json-text.js";

/** What a cell of a row may hold; null is an empty cell. */
export type CellValue = string | number | boolean | null;

/** A flat record: the same keys in the same order in every row. */
export type FlatRow = Readonly<Record<string, CellValue>>;

const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One cell of CSV, quoted where it must be and without the power to be a formula. */
export function csvCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  // A spreadsheet would run a text that begins like a formula.
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180, "\n" line ends) under one header; null is empty, and a text that a spreadsheet would take for a
 * formula gets an apostrophe in front.
 *
 * @example csvText(["a", "b"], [{ a: 1, b: "x, y" }]) // 'a,b\n1,"x, y"\n'
 */
export function csvText(columns: readonly string[], rows: readonly FlatRow[]): string {
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column] ?? null)).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

/** Records as NDJSON, one compact line each. */
export function ndjsonText(rows: readonly object[]): string {
  return rows.map((row) => `${jsonOf(row)}\n`).join("");
}

/** A result as JSON for programs and readable by people. */
export function jsonText(result: object): string {
  return `${jsonOf(result, 2)}\n`;
}
