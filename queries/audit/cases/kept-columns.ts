import type { CaseHeader } from "./case-header.js";

/** What of a file is copied into results besides what is judged. */
export interface Keeping {
  /** Names of columns, in any case; `*` is every one. */
  readonly keep?: readonly string[];
  /** Numbers of passports as they stand, rather than masked. */
  readonly unmasked?: boolean;
}

/** A column that is copied into results. */
export interface KeptColumn {
  readonly name: string;
  readonly place: number;
  /** Whatever stands in it is masked. */
  readonly masked: boolean;
}

const PASSPORT_HEADS =
  /pass(?:e|a)?port|pasa?port|paszport|\bpass\b|reisepass|passnummer|ausweis|паспорт|\biin\b|\bиин\b|document (?:no|number)|id card/iu;
/** Letters before six to eight digits, as in the number of a passport. */
const PASSPORT_NUMBER = /^[A-ZА-Я]{1,3}[ -]?\d{6,8}$/u;
const ALL = "*";
const SHOWN = 3;

/** The columns of a header that are kept, in their order. */
export function keptColumns({ extra }: CaseHeader, { keep = [], unmasked = false }: Keeping): readonly KeptColumn[] {
  const names = new Set(keep.map((name) => name.trim().toLowerCase()));
  if (names.size === 0) return [];
  return extra
    .filter(({ name }) => names.has(ALL) || names.has(name.toLowerCase()))
    .map(({ name, place }) => ({ name, place, masked: !unmasked && PASSPORT_HEADS.test(name) }));
}

/** The names that are to be kept and stand for no column of the header. */
export function notKept({ names }: CaseHeader, { keep = [] }: Keeping): readonly string[] {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return keep.filter((name) => name.trim() !== ALL && !known.has(name.trim().toLowerCase()));
}

/** The cells that are copied, with the names of their columns. */
export function keptCells(
  columns: readonly KeptColumn[],
  unmasked: boolean,
  cellAt: (place: number) => string,
): readonly (readonly [name: string, cell: string])[] {
  return columns.map(({ name, place, masked }) => [name, keptCell(cellAt(place), masked, unmasked)]);
}

/** Cells as they are shown of columns that are not read: what may be the number of a passport is masked. */
export function shownCells(
  { names, extra }: CaseHeader,
  cells: readonly string[],
  { unmasked = false }: Keeping,
): readonly string[] {
  const unread = new Set(extra.map(({ place }) => place));
  return cells.map((cell, place) =>
    unread.has(place) ? keptCell(cell, !unmasked && PASSPORT_HEADS.test(names[place] ?? ""), unmasked) : cell,
  );
}

/** A cell as it is copied: the number of a passport is masked in any column, unless it is to stand as it is. */
function keptCell(cell: string, masked: boolean, unmasked: boolean): string {
  return masked || (!unmasked && PASSPORT_NUMBER.test(cell.trim())) ? maskedNumber(cell) : cell;
}

/** @example maskedNumber("N1234567") // "•••••567" */
export function maskedNumber(text: string): string {
  const plain = text.trim();
  const shown = plain.length > 2 * SHOWN ? plain.slice(-SHOWN) : "";
  return "•".repeat(Math.min(12, plain.length - shown.length)) + shown;
}
