import { InforceError } from "../../../src/model/errors.js";
import { nearMatches } from "../../../src/model/near-match.js";
import { AUDIT_COLUMNS, type ColumnName } from "../columns.js";
import { plainCell } from "./cell-text.js";
import { hintedColumns } from "./head-meaning.js";
import { type Likeness, namedColumn } from "./head-names.js";
import { holdsValue } from "./value-cell.js";

/** Where each known column stands, and which others there are. */
export interface CaseHeader {
  /** Names as they stand in the file. */
  readonly names: readonly string[];
  /** How many cells a row has. */
  readonly width: number;
  readonly places: Readonly<Partial<Record<ColumnName, number>>>;
  /** How each known column was found. */
  readonly found: readonly {
    readonly name: string;
    readonly place: number;
    readonly column: ColumnName;
    readonly likeness: Likeness;
  }[];
  /** What is not read, and may be kept. */
  readonly extra: readonly { readonly name: string; readonly place: number }[];
  /** The places of those of which the caller says that they are not to be read. */
  readonly unread: ReadonlySet<number>;
  /** Columns that the file has not, and of which a heading that is not read speaks: of them nothing is known. */
  readonly hinted: readonly { readonly column: ColumnName; readonly name: string }[];
}

/** The column meant by the name of a head, as the caller says; null: none, whatever it looks like. */
export type ColumnMap = ReadonlyMap<string, ColumnName | null>;

/** More columns than any register of entries has. */
const MOST_COLUMNS = 1000;

const STRENGTH: readonly Likeness[] = ["mapped", "exact", "usual", "vague"];
const REQUIRED = AUDIT_COLUMNS.filter(({ required }) => required).map(({ name }) => name);
const EXAMPLE = REQUIRED.join(",");

/** A map under names as they are compared: without what spreadsheets put around them, in any case. */
export function columnMap(given: readonly (readonly [heading: string, column: ColumnName | null])[]): ColumnMap {
  return new Map(given.map(([heading, column]) => [plainCell(heading).toLowerCase(), column]));
}

/** How many columns that every case needs a row names, and how many columns at all: the higher, the likelier is it a head. */
export function headScore(cells: readonly string[], map: ColumnMap): { readonly required: number; readonly all: number } {
  const columns = new Set(cells.slice(0, MOST_COLUMNS).flatMap((cell) => likely(cell, map)?.column ?? []));
  return { required: REQUIRED.filter((name) => columns.has(name)).length, all: columns.size };
}

/** Whether a row names every column that is needed. */
export function isHead({ required }: { readonly required: number }): boolean {
  return required === REQUIRED.length;
}

/**
 * Reads a header. Columns are known by their name, by what people call them, or by the map that is given; all others are
 * not read.
 *
 * @throws InforceError `CASES_HEADER_INVALID`: a required column is missing, two names stand for one column, there are too many.
 */
export function caseHeader(cells: readonly string[], map: ColumnMap = new Map()): CaseHeader {
  const header = anyHeader(cells, map);
  for (const name of REQUIRED) if (header.places[name] === undefined) throw missing(name, header.names);
  return header;
}

/** The same of a head that may lack columns. */
export function anyHeader(cells: readonly string[], map: ColumnMap): CaseHeader {
  if (cells.length > MOST_COLUMNS)
    throw invalid(`the header has ${cells.length} columns`, String(cells.length), `at most ${MOST_COLUMNS} columns`);
  const names = cells.map(plainCell);
  while (names.length > 1 && names[names.length - 1] === "") names.pop();
  const unmet = [...map.keys()].find((heading) => !names.some((name) => name.toLowerCase() === heading));
  if (unmet !== undefined) throw notThere(unmet, names);
  return objectHeader(names, map);
}

/** The header of an object: what it lacks is a fault of the row, not of the file. */
export function objectHeader(names: readonly string[], map: ColumnMap): CaseHeader {
  const all = names.flatMap((name, place) => {
    const told = likely(name, map);
    return told === null ? [] : [{ name, place, ...told }];
  });
  return headerOf(
    names,
    AUDIT_COLUMNS.flatMap(({ name }) => best(all.filter(({ column }) => column === name)) ?? []),
    map,
  );
}

/** Columns whose name is close to a known one, which was most likely meant. */
export function likelyMisspelt(header: CaseHeader): readonly { readonly name: string; readonly meant: string }[] {
  const { extra, places, unread } = header;
  const free = AUDIT_COLUMNS.map(({ name }) => name).filter(
    (name) => places[name] === undefined && name !== "case_id" && name !== "person_id",
  );
  return extra.flatMap(({ name, place }) => {
    if (place === places.person_id || unread.has(place)) return [];
    const [meant] = name.length > 40 ? [] : nearMatches(name.replaceAll(/[\s-]/g, "_"), free);
    return meant === undefined || name.length < 3 ? [] : [{ name, meant }];
  });
}

function headerOf(names: readonly string[], found: CaseHeader["found"], map: ColumnMap): CaseHeader {
  const places: Partial<Record<ColumnName, number>> = {};
  for (const { column, place } of found) places[column] = place;
  const taken = new Set(found.filter(({ column }) => column !== "person_id").map(({ place }) => place));
  const extra = passedThrough(names, taken);
  const unread = new Set(extra.flatMap(({ name, place }) => (map.get(name.toLowerCase()) === null ? [place] : [])));
  return { names, width: names.length, places, found, extra, unread, hinted: hinted(extra, unread, places) };
}

/** Who maps a column to none says that it speaks of nothing here. */
function hinted(extra: CaseHeader["extra"], unread: CaseHeader["unread"], places: CaseHeader["places"]): CaseHeader["hinted"] {
  return extra
    .filter(({ place }) => !unread.has(place))
    .flatMap(({ name }) => hintedColumns(name).flatMap((column) => (places[column] === undefined ? [{ column, name }] : [])));
}

function likely(name: string, map: ColumnMap): { readonly column: ColumnName; readonly likeness: Likeness } | null {
  const mapped = map.size === 0 ? undefined : map.get(plainCell(name).toLowerCase());
  if (mapped !== undefined) return mapped === null ? null : { column: mapped, likeness: "mapped" };
  return name === "" ? null : namedColumn(name);
}

/** The one of several names for a column that says it best; two that say it equally well are an error. */
function best(found: CaseHeader["found"]): CaseHeader["found"][number] | null {
  const strongest = STRENGTH.find((strength) => found.some(({ likeness }) => likeness === strength));
  const [one, other] = found.filter(({ likeness }) => likeness === strongest);
  const rival = other ?? rivalOf(one, found);
  if (one && rival) throw twice(one.name, rival.name, one.column);
  return one ?? null;
}

/** "date" is the name of a column and a word for any day: beside a name that tells more it may mean something else. */
function rivalOf(one: CaseHeader["found"][number] | undefined, found: CaseHeader["found"]): CaseHeader["found"][number] | null {
  if (one?.column !== "date" || one.likeness !== "exact") return null;
  return found.find(({ likeness }) => likeness === "usual") ?? null;
}

/** Columns that are not read: a name that stands twice is numbered, columns without a name are called by their place. */
function passedThrough(names: readonly string[], taken: ReadonlySet<number>): CaseHeader["extra"] {
  const seen = new Map<string, number>();
  return names.flatMap((name, place) => {
    if (taken.has(place)) return [];
    const told = name === "" ? `column ${place + 1}` : name;
    const count = (seen.get(told.toLowerCase()) ?? 0) + 1;
    seen.set(told.toLowerCase(), count);
    return [{ name: count === 1 ? told : `${told} (${count})`, place }];
  });
}

function twice(one: string, other: string, column: ColumnName): InforceError {
  const message =
    one.toLowerCase() === other.toLowerCase()
      ? `the column "${shown(one)}" stands twice`
      : `two columns say ${column}: "${shown(one)}" and "${shown(other)}"`;
  const hint = `say which one is meant: --map "${shown(one)}=${column}"; --map "${shown(other)}=" leaves a column unread`;
  return invalid(message, `${one}, ${other}`, "one column for each", [], hint);
}

function missing(name: ColumnName, names: readonly string[]): InforceError {
  if (names.some((one) => one.includes("\0")))
    return invalid("it is no table of text: it holds zero bytes", "binary data", "CSV, NDJSON or an .xlsx workbook", [], NO_TABLE);
  // What stands in a row of a case is nobody's to see.
  if (holdsValue(names)) return invalid(`no column says ${name}: the first row holds values`, "values", "headings", [], NO_TABLE);
  const named = names.filter((one) => one !== "");
  const suggestions = nearMatches(name, named.slice(0, 100));
  const hint = `if another column says it, name it: --map "${shown(suggestions[0] ?? "Heading")}=${name}"; \`inforce audit --template\` prints an example`;
  return invalid(
    `no column says ${name} (columns found: ${shown(named.join(", "))})`,
    shown(names.join(",")),
    `a header with ${REQUIRED.join(", ")}`,
    suggestions,
    hint,
  );
}

const NO_TABLE = "save the cases as CSV or as a workbook; `inforce audit --template` prints an example";

function notThere(heading: string, names: readonly string[]): InforceError {
  const message = `the map names a column "${shown(heading)}" that the file has not`;
  const hint = `columns of the file: ${shown(names.join(", "))}`;
  return invalid(message, heading, "a heading of the file", nearMatches(heading, names), hint);
}

function invalid(message: string, got: string, expected: string, suggestions: readonly string[] = [], hint?: string): InforceError {
  const fields = { got: shown(got), expected, example: EXAMPLE, suggestions };
  return new InforceError("CASES_HEADER_INVALID", message, hint === undefined ? fields : { ...fields, hint });
}

function shown(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
