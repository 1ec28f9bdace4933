import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { TABLE_SCHEMAS } from "../../../queries/export/table-schemas.js";
import type { Fingerprint } from "../../files/piece-writer.js";
import { FileRefused, readRegularInPieces } from "../../files/regular-file.js";
import { InforceError } from "../../model/errors.js";
import { CLOSING_TABLE, type Column, TABLES_VERSION, type TableRow, type TableSchema } from "../../model/export/table.js";
import { isIsoDay } from "../../model/iso-day.js";
import { manifestPath, readManifest } from "../export/check-export.js";
import { importError } from "./import-error.js";

const SCHEMAS = new Map(TABLE_SCHEMAS.map((schema) => [schema.name, schema]));

/** Rows of an export under the names of their tables, in the order in which they stand. */
export type RowsByTable = ReadonlyMap<string, readonly TableRow[]>;

/** What an export holds, and to what its header says it was narrowed. */
export interface ExportedRows {
  readonly rows: RowsByTable;
  readonly narrowed: { readonly topic: string | null; readonly knownOn: string | null };
}

/**
 * Reads an NDJSON export and checks each row against its table, the whole against its closing line and the manifest beside it.
 *
 * @throws InforceError `IMPORT_INVALID` with the line.
 */
export function readRows(path: string): ExportedRows {
  const { lines, print } = readLines(path);
  checkManifest(path, print);
  const rows = new Map<string, TableRow[]>();
  const hash = createHash("sha256");
  let narrowed: ExportedRows["narrowed"] = { topic: null, knownOn: null };
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const { table, ...row } = objectOf(line, number);
    if (number === 1) narrowed = checkHeader({ table, ...row });
    else if (table === CLOSING_TABLE && number === lines.length) {
      checkClosing(row, rows, hash.digest("hex"), number);
      return { rows, narrowed };
    } else {
      const schema = SCHEMAS.get(String(table));
      if (schema === undefined)
        throw importError(`there is no table "${String(table)}"`, String(table), [...SCHEMAS.keys()].join(", "), number);
      const list = rows.get(schema.name) ?? [];
      rows.set(schema.name, list);
      list.push(checkedRow(schema, row, number));
    }
    hash.update(line).update("\n");
  }
  if (lines.length === 0) throw importError(`"${path}" is empty`, "no line", "a header line and rows");
  throw importError(
    "the file ends before its closing line: it was cut off",
    `${lines.length} lines`,
    "a closing line",
    lines.length,
  );
}

function readLines(path: string): { readonly lines: readonly string[]; readonly print: Fingerprint } {
  const hash = createHash("sha256");
  const decoder = new StringDecoder("utf8");
  const lines: string[] = [];
  let [begun, bytes]: [string[], number] = [[], 0];
  const take = (text: string): void => {
    const parts = text.split("\n");
    begun.push(parts[0] ?? "");
    for (const part of parts.slice(1)) {
      lines.push(begun.join(""));
      begun = [part];
    }
  };
  try {
    readRegularInPieces(path, (piece) => {
      hash.update(piece);
      bytes += piece.length;
      take(decoder.write(piece));
    });
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw importError(`"${path}" cannot be read: ${error.got}`, error.got, "a file that inforce export wrote");
  }
  take(decoder.end());
  const last = begun.join("");
  return { lines: last === "" ? lines : [...lines, last], print: { sha256: hash.digest("hex"), bytes } };
}

/** What the closing line counts and hashes is what was read. */
function checkClosing(
  { rows, sha256 }: Readonly<Record<string, unknown>>,
  read: ReadonlyMap<string, readonly TableRow[]>,
  actual: string,
  line: number,
): void {
  const counts: Readonly<Record<string, unknown>> = typeof rows === "object" && rows !== null ? { ...rows } : {};
  for (const table of new Set([...read.keys(), ...Object.keys(counts)])) {
    const [told, found] = [counts[table] ?? 0, read.get(table)?.length ?? 0];
    if (told !== found) throw importError(`${table}: rows are missing or added`, `${found} rows`, `${String(told)} rows`, line);
  }
  if (sha256 !== actual) throw importError("what stands before the closing line was changed", actual, String(sha256), line);
}

/** A manifest that stands beside the file describes it, or one of the two is not what it was. */
function checkManifest(path: string, { sha256, bytes }: Fingerprint): void {
  const beside = manifestPath(path, false);
  if (!existsSync(beside)) return;
  const [listed] = readManifest(beside)?.files ?? [];
  if (listed === undefined)
    throw importError(`"${beside}" is not the manifest of an export`, beside, "the manifest of the file, or none");
  if (listed.sha256 === sha256 && listed.bytes === bytes) return;
  throw importError(
    `"${path}" is not the file that the manifest beside it describes`,
    `${bytes} bytes, SHA-256 ${sha256}`,
    `${listed.bytes} bytes, SHA-256 ${listed.sha256}`,
  );
}

function objectOf(line: string, number: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    if (number === 1) throw noExport(line);
    throw importError("it is not JSON", line.slice(0, 60), "a JSON object", number);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  if (number === 1) throw noExport(line);
  throw importError("it is not an object", line.slice(0, 60), "a JSON object", number);
}

/** The error for a file that is something else: a workbook, an archive, the base itself. */
function noExport(head: string): InforceError {
  return new InforceError("IMPORT_INVALID", "the file is not an NDJSON export, which is all that import reads", {
    got: head.slice(0, 60),
    expected: "a file written by inforce export --format ndjson",
    example: "inforce export --format ndjson -o all.ndjson --with-text, then inforce import all.ndjson --db copy.sqlite",
    hint: "an archive of news is read by inforce ingest, cases by inforce audit, a base is named with --db; other forms of export cannot be read back",
  });
}

function checkHeader(header: Readonly<Record<string, unknown>>): ExportedRows["narrowed"] {
  if (header.table !== "export" || header.format !== "inforce-export") {
    throw noExport(JSON.stringify(header));
  }
  if (header.tables_version !== TABLES_VERSION) {
    throw importError("the export is of another version", String(header.tables_version), String(TABLES_VERSION), 1);
  }
  if (header.as_of !== null) {
    throw importError("the export holds what answers for one day alone", String(header.as_of), "an export without --as-of", 1);
  }
  const { topic, known_on: knownOn } = header;
  const told = (cell: unknown): string | null => (cell == null ? null : String(cell));
  return { topic: told(topic), knownOn: told(knownOn) };
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
