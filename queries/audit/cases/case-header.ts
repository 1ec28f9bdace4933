import { InforceError } from "../../../src/model/errors.js";
import { nearMatches } from "../../../src/model/near-match.js";
import { AUDIT_COLUMNS, type ColumnName } from "../columns.js";

/** Where each known column stands, and which others there are. */
export interface CaseHeader {
  /** Names as they stand in the file. */
  readonly names: readonly string[];
  readonly places: Readonly<Partial<Record<ColumnName, number>>>;
  readonly extra: readonly { readonly name: string; readonly place: number }[];
}

/** More columns than any register of entries has. */
const MOST_COLUMNS = 1000;

const KNOWN = new Map(AUDIT_COLUMNS.map(({ name }) => [name as string, name]));
const REQUIRED = AUDIT_COLUMNS.filter(({ required }) => required).map(({ name }) => name);
const EXAMPLE = REQUIRED.join(",");

/**
 * Reads a header. Known names count in any order and any case; all others are kept to be passed through.
 *
 * @throws InforceError `CASES_HEADER_INVALID`: a required column is missing, a name stands twice, there are too many.
 */
export function caseHeader(cells: readonly string[]): CaseHeader {
  if (cells.length > MOST_COLUMNS)
    throw invalid(`the header has ${cells.length} columns`, String(cells.length), `at most ${MOST_COLUMNS} columns`);
  const names = cells.map((cell) => cell.trim());
  const places: Partial<Record<ColumnName, number>> = {};
  const extra: { readonly name: string; readonly place: number }[] = [];
  const seen = new Set<string>();
  for (const [place, name] of names.entries()) {
    const folded = name.toLowerCase();
    if (name !== "" && seen.has(folded)) throw invalid(`the column "${shown(name)}" stands twice`, name, "each column once");
    seen.add(folded);
    const known = KNOWN.get(folded);
    if (known === undefined) extra.push({ name, place });
    else places[known] = place;
  }
  for (const name of REQUIRED) if (places[name] === undefined) throw missing(name, names);
  return { names, places, extra };
}

/** Columns whose name is close to a known one, which was most likely meant. */
export function likelyMisspelt({ extra, places }: CaseHeader): readonly { readonly name: string; readonly meant: string }[] {
  const free = AUDIT_COLUMNS.map(({ name }) => name).filter((name) => places[name] === undefined);
  return extra.flatMap(({ name }) => {
    const [meant] = name.length > 40 ? [] : nearMatches(name.replaceAll(/[\s-]/g, "_"), free);
    return meant === undefined || name.length < 3 ? [] : [{ name, meant }];
  });
}

function missing(name: ColumnName, names: readonly string[]): InforceError {
  const suggestions = nearMatches(name, names.slice(0, 100));
  const parted = names.length === 1 && /[;\t]/.test(names[0] ?? "");
  return invalid(
    `the column "${name}" is missing`,
    shown(names.join(",")),
    `a header with ${REQUIRED.join(", ")}`,
    suggestions,
    parted ? "columns are parted by commas" : "`inforce audit --template` prints an example",
  );
}

function invalid(message: string, got: string, expected: string, suggestions: readonly string[] = [], hint?: string): InforceError {
  const fields = { got: shown(got), expected, example: EXAMPLE, suggestions };
  return new InforceError("CASES_HEADER_INVALID", message, hint === undefined ? fields : { ...fields, hint });
}

function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
