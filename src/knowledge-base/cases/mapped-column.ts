import { AUDIT_COLUMNS, type ColumnName } from "../../../queries/audit/columns.js";
import { InforceError } from "../../model/errors.js";
import { nearMatches } from "../../model/near-match.js";

/** A heading of a file of cases and the column that it stands for; null: it is not read. */
export type MappedColumn = readonly [heading: string, column: ColumnName | null];

/**
 * Reads what a heading stands for.
 *
 * @param where what the text was given for, or the file it stands in, as a message names it.
 * @throws InforceError `INVALID_ARGUMENT` for a text without a heading, and for a column that there is not.
 * @example mappedColumn("Datum Einreise = date", "map", "map=…") // ["Datum Einreise", "date"]
 */
export function mappedColumn(text: string, where: string, example: string): MappedColumn {
  const at = text.lastIndexOf("=");
  const [heading, name] = [
    text.slice(0, at).trim(),
    text
      .slice(at + 1)
      .trim()
      .toLowerCase(),
  ];
  if (at < 1 || heading === "")
    throw new InforceError("INVALID_ARGUMENT", `"${text}" (${where}) maps no heading`, {
      got: text,
      expected: "HEADING=COLUMN, or HEADING= for a column that is not to be read",
      example,
    });
  if (name === "") return [heading, null];
  const known = AUDIT_COLUMNS.find((column) => column.name === name);
  if (known !== undefined) return [heading, known.name];
  throw noSuchColumn(name, `"${name}" (${where}) is no column of an audit`, { example });
}

/** The error for a name that no column of an audit has. */
export function noSuchColumn(
  name: string,
  message: string,
  fields: { readonly example: string; readonly hint?: string },
): InforceError {
  const names = AUDIT_COLUMNS.map((column) => column.name);
  const told = { got: name, expected: names.join(", "), ...fields, suggestions: nearMatches(name, names) };
  return new InforceError("INVALID_ARGUMENT", message, told);
}
