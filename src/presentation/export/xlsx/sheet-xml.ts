import { epochDay, type IsoDay } from "../../../model/iso-day.js";
import { wrap } from "../../text-width.js";
import type { SharedTexts } from "./shared-texts.js";
import type { StyleName } from "./styles-xml.js";
import { STYLES } from "./styles-xml.js";

/** A cell: a text, a number or a day, and how it looks. */
export type SheetCell =
  | { readonly text: string; readonly style?: StyleName }
  | { readonly number: number; readonly style?: StyleName }
  | { readonly day: IsoDay; readonly style?: StyleName }
  | null;

/** A column: its heading and its width in characters. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  /** Its texts run on to the right on one line. */
  readonly free?: boolean;
}

const LINE_POINTS = 15;
const HIGHEST_POINTS = 409;
/** Letters are narrower than the digits in which widths are counted, and lines break at words: about as many fit. */
const PADDING = 1;

/** The most rows and the longest text that a sheet takes. */
export const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
/** Serial number of 1970-01-01; days before March 1900 have none that all programs agree on. */
const EPOCH_SERIAL = 25_569;
const FIRST_SERIAL = 61;
const FORMULA = /^[=+\-@\t\r]/;

type Shared = Pick<SharedTexts, "placeOf" | "linesOf">;

/**
 * One row of a sheet; `row` counts from 1.
 *
 * @param shared where texts stand that cells have in common; missing: each stands in its cell.
 */
export function rowXml(
  row: number,
  cells: readonly SheetCell[],
  columns: readonly SheetColumn[],
  shared: Shared | null = null,
): string {
  const written = cells.map((cell, at) =>
    cell === null ? "" : cellXml(`${columnName(at)}${row}`, cell, columns[at]?.free ?? false, shared),
  );
  const lines = cells.map((cell, at) => linesOf(cell, columns[at], shared));
  const height = Math.min(HIGHEST_POINTS, LINE_POINTS * Math.max(1, ...lines));
  // Told, since not every program reckons the height of a row anew when it opens a file.
  const told = height > LINE_POINTS ? ` ht="${height}" customHeight="1"` : "";
  return `<row r="${row}"${told}>${written.join("")}</row>`;
}

/** How many lines a cell takes in its column. */
function linesOf(cell: SheetCell, column: SheetColumn | undefined, shared: Shared | null): number {
  if (cell === null || !("text" in cell) || column === undefined || column.free === true) return 1;
  if (cell.style === "title") return 2;
  return shared === null ? wrapped(cell.text, column.width) : shared.linesOf(cell.text, column.width, wrapped);
}

function wrapped(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + wrap(line, width - PADDING).length, 0);
}

function cellXml(at: string, cell: NonNullable<SheetCell>, free: boolean, shared: Shared | null): string {
  if ("number" in cell) return `<c r="${at}"${styled(cell.style ?? "number")}><v>${cell.number}</v></c>`;
  if ("text" in cell) return textXml(at, cell.text, cell.style, free, shared);
  const serial = epochDay(cell.day) + EPOCH_SERIAL;
  return serial < FIRST_SERIAL
    ? textXml(at, cell.day, cell.style, false, shared)
    : `<c r="${at}"${styled(cell.style ?? "day")}><v>${serial}</v></c>`;
}

/** Always a text to the program that opens it; the mark keeps it one when somebody edits the cell. */
function textXml(at: string, text: string, style: StyleName | undefined, free: boolean, shared: Shared | null): string {
  const shown = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const look = style ?? (FORMULA.test(text) ? (free ? "free-literal" : "literal") : free ? undefined : "wrapped");
  const place = shared?.placeOf(shown) ?? null;
  if (place !== null) return `<c r="${at}"${styled(look)} t="s"><v>${place}</v></c>`;
  return `<c r="${at}"${styled(look)} t="inlineStr"><is><t xml:space="preserve">${escapeXml(shown)}</t></is></c>`;
}

function styled(style: StyleName | undefined): string {
  return style === undefined ? "" : ` s="${STYLES.indexOf(style)}"`;
}

/** The letters of a column; `at` counts from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML content: what XML cannot hold becomes the replacement character. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}|[^\P{Control}\t\n\r]/gu, "\ufffd")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
