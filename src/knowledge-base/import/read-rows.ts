import { StringDecoder } from "node:string_decoder";
import { TABLE_SCHEMAS } from "../../../queries/export/table-schemas.js";
import { FileRefused, readRegularInPieces } from "../../files/regular-file.js";
import { type Column, TABLES_VERSION, type TableRow, type TableSchema } from "../../model/export/table.js";
import { isIsoDay } from "../../model/iso-day.js";
import { importError } from "./import-error.js";

const SCHEMAS = new Map(TABLE_SCHEMAS.map((schema) => [schema.name, schema]));

/** Rows of an export under the names of their tables, in the order in which they stand. */
export type RowsByTable = ReadonlyMap<string, readonly TableRow[]>;

/**
 * Reads an NDJSON export and checks each row against its table.
 *
 * @throws InforceError `IMPORT_INVALID` with the line.
 */
export function readRows(path: string): RowsByTable {
  const rows = new Map<string, TableRow[]>();
  let number = 0;
  for (const line of linesOf(path)) {
    number++;
    const read = objectOf(line, number);
    if (number === 1) checkHeader(read);
    else {
      const { table, ...row } = read;
      const schema = SCHEMAS.get(String(table));
      if (schema === undefined)
        throw importError(`there is no table "${String(table)}"`, String(table), [...SCHEMAS.keys()].join(", "), number);
      const list = rows.get(schema.name) ?? [];
      rows.set(schema.name, list);
      list.push(checkedRow(schema, row, number));
    }
  }
  if (number === 0) throw importError(`"${path}" is empty`, "no line", "a header line and rows");
  return rows;
}

function linesOf(path: string): readonly string[] {
  const decoder = new StringDecoder("utf8");
  const lines: string[] = [];
  let begun: string[] = [];
  const take = (text: string): void => {
    const parts = text.split("\n");
    begun.push(parts[0] ?? "");
    for (const part of parts.slice(1)) {
      lines.push(begun.join(""));
      begun = [part];
    }
  };
  try {
    readRegularInPieces(path, (piece) => take(decoder.write(piece)));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw importError(`"${path}" cannot be read: ${error.got}`, error.got, "a file that inforce export wrote");
  }
  take(decoder.end());
  const last = begun.join("");
  return last === "" ? lines : [...lines, last];
}

function objectOf(line: string, number: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw importError("it is not JSON", line.slice(0, 60), "a JSON object", number);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  throw importError("it is not an object", line.slice(0, 60), "a JSON object", number);
}

function checkHeader(header: Readonly<Record<string, unknown>>): void {
  if (header.table !== "export" || header.format !== "inforce-export") {
    throw importError("the file is not an NDJSON export", JSON.stringify(header).slice(0, 60), "the header of an export", 1);
  }
  if (header.tables_version !== TABLES_VERSION) {
    throw importError("the export is of another version", String(header.tables_version), String(TABLES_VERSION), 1);
  }
  if (header.as_of !== null) {
    throw importError("the export holds what answers for one day alone", String(header.as_of), "an export without --as-of", 1);
  }
}

function checkedRow(schema: TableSchema, row: Readonly<Record<string, unknown>>, line: number): TableRow {
  for (const column of schema.columns) {
    const cell = row[column.name];
    if (cell === undefined || !fits(column, cell)) {
      throw importError(
        `${schema.name}.${column.name} is not what it should be`,
        JSON.stringify(cell) ?? "nothing",
        wanted(column),
        line,
      );
    }
  }
  return row as TableRow;
}

function fits({ type, required, values }: Column, cell: unknown): boolean {
  if (cell === null) return !required;
  switch (type) {
    case "text":
      return typeof cell === "string" && (values === undefined || values.includes(cell));
    case "integer":
      return Number.isSafeInteger(cell);
    case "number":
      return typeof cell === "number";
    case "boolean":
      return typeof cell === "boolean";
    case "day":
      return typeof cell === "string" && isIsoDay(cell);
    case "list":
      return Array.isArray(cell) && cell.every((item) => typeof item === "string");
    case "integers":
      return Array.isArray(cell) && cell.every(Number.isSafeInteger);
  }
}

function wanted({ type, required, values }: Column): string {
  return `${values === undefined ? type : values.join(", ")}${required ? "" : " or null"}`;
}
