import { InforceError } from "../../../src/model/errors.js";
import { nearMatches } from "../../../src/model/near-match.js";
import type { ColumnMap } from "./case-header.js";
import { findHead } from "./find-head.js";

/** One sheet of a workbook: its cells as texts, the first row is row 1. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Whether its serial days are counted from 1904 on; missing: from 1900 on. */
  readonly daysFrom1904?: boolean;
}

/**
 * The sheet that holds the cases: the one that is named, else the one whose head names every column that is needed.
 *
 * @throws InforceError `CASES_SHEET_UNCLEAR` where several do, or none has the name; `CASES_EMPTY` where nothing stands in the one
 * that is named, or in any.
 */
export function chosenSheet(sheets: readonly Sheet[], named: string | null, map: ColumnMap): Sheet {
  const names = sheets.map(({ name }) => name);
  if (named !== null) {
    const found =
      sheets.find(({ name }) => name === named) ?? sheets.find(({ name }) => name.toLowerCase() === named.toLowerCase());
    if (found === undefined) throw unclear(`the workbook has no sheet "${named}"`, named, names, nearMatches(named, names));
    if (!isFilled(found)) throw emptySheet(found.name, sheets.filter(isFilled));
    return found;
  }
  const filled = sheets.filter(isFilled);
  const [first] = filled;
  if (first === undefined)
    throw new InforceError("CASES_EMPTY", "the workbook is empty", { expected: "a sheet with a header and a row for each case" });
  if (filled.length === 1) return first;
  const heads = filled.filter(({ rows }) => findHead(rows, map)?.complete === true);
  const [only] = heads;
  if (only === undefined) throw unclear("no sheet of the workbook names every column that is needed", names.join(", "), names, []);
  if (heads.length === 1) return only;
  const ofCases = heads.map(({ name }) => name);
  throw unclear("several sheets of the workbook hold cases", ofCases.join(", "), ofCases, []);
}

/** Whether anything stands in a sheet. */
function isFilled({ rows }: Sheet): boolean {
  return rows.some((cells) => cells.some((cell) => cell.trim() !== ""));
}

function emptySheet(got: string, others: readonly Sheet[]): InforceError {
  const names = others.map(({ name }) => name);
  const [first] = names;
  return new InforceError("CASES_EMPTY", `nothing stands in the sheet "${got}"`, {
    got,
    expected: "a sheet with a header and a row for each case",
    ...(first === undefined ? {} : { example: `--sheet "${first}"`, suggestions: names }),
    hint: first === undefined ? "the other sheets of the workbook are empty too" : `something stands in: ${names.join(", ")}`,
  });
}

function unclear(message: string, got: string, names: readonly string[], suggestions: readonly string[]): InforceError {
  return new InforceError("CASES_SHEET_UNCLEAR", `${message} (sheets: ${names.join(", ")})`, {
    got,
    expected: "one sheet of cases",
    example: `--sheet "${suggestions[0] ?? names[0] ?? "Sheet1"}"`,
    suggestions,
    hint: "--sheet names the one to read; --inspect shows what is understood of it",
  });
}
