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

/** Headings of what names a person to an authority, in the languages of heads; a word by itself stands between signs that are no letters. */
const PASSPORT_HEADS = new RegExp(
  [
    "pass(?:e|a)?port|pasa?port|paszport|reisepass|pass-?(?:nummer|nr)|паспорт|төлқұжат|ausweis|удостоверени|жеке куәлік",
    "(?:travel|identity|identification|id)[ _-]?(?:document|card|number|no|nr)|document[ _-]?(?:no|number|nr|id)|reise-?dokument|dokument(?:en)?-?(?:nummer|nr)",
    "(?:номер|серия)[ _-]*документ|документ[а-я]*[ _-]*(?:номер|№)|проездно[а-я]* документ|national[ _-]?id|carte d.identit|kimlik|dow[oó]d osobisty|c[eé]dula",
    "(?<!\\p{L})(?:pass|iin|иин|жсн|dni|nif|pesel|ssn|snils|снилс)(?!\\p{L})",
  ].join("|"),
  "iu",
);
/** Of letters in front of six to eight digits; of nine digits and more, as of a person's own number; of both mixed, as machines read them. */
const NUMBER_FORMS = [
  "\\p{Lu}{1,3}-?\\d{6,8}",
  "\\p{Lu}{1,2} \\d{6,8}",
  "\\d{2} ?\\d{2} ?\\d{6}",
  "\\d{9}|\\d{12}",
  "(?=(?:\\p{L}*\\d){4})(?=\\d*\\p{L})[\\p{Lu}\\d]{8,9}",
].join("|");
const PASSPORT_NUMBER = new RegExp(`(?<![\\p{L}\\d.,-])(?:${NUMBER_FORMS})(?![\\p{L}\\d]|[.,-]\\d)`, "gu");
const WHOLE_NUMBER = /^[A-ZА-Я]{1,3}[ -]?\d{6,8}$/u;
const ALL = "*";
const SHOWN = 3;

/** The columns of a header that are kept, in their order; that of persons only by its name. */
export function keptColumns({ extra, places }: CaseHeader, { keep = [], unmasked = false }: Keeping): readonly KeptColumn[] {
  const names = new Set(keep.map((name) => name.trim().toLowerCase()));
  if (names.size === 0) return [];
  return extra
    .filter(({ name, place }) => (names.has(ALL) && place !== places.person_id) || names.has(name.toLowerCase()))
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

/** A cell as it is copied: numbers of passports are masked in any column, unless they are to stand as they are. */
function keptCell(cell: string, masked: boolean, unmasked: boolean): string {
  if (unmasked) return cell;
  return masked || WHOLE_NUMBER.test(cell.trim()) ? maskedNumber(cell) : cell.replaceAll(PASSPORT_NUMBER, maskedNumber);
}

/** @example maskedNumber("N1234567") // "•••••567" */
export function maskedNumber(text: string): string {
  const plain = text.trim();
  const shown = plain.length > 2 * SHOWN ? plain.slice(-SHOWN) : "";
  return "•".repeat(Math.min(12, plain.length - shown.length)) + shown;
}
