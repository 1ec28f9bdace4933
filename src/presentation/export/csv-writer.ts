import type { ExportWriter } from "../../../queries/export/export-writer.js";
import type { Cell, Table } from "../../model/export/table.js";
import type { ChunkWriter } from "../../model/export/target.js";
import { type CellValue, csvCell } from "../csv-text.js";
import { writeLines } from "./text-chunks.js";

/** Between the items of a list in one cell. */
export const LIST_DELIMITER = ";";

/** Tables as CSV: one file each, or the one that is asked for. */
export const writeCsv: ExportWriter = (data, target, { table }) => {
  for (const one of data.tables) {
    if (table !== null && one.name !== table) continue;
    target.file(table === null ? `${one.name}.csv` : "", (write) => ({ [one.name]: writeCsvTable(one, write) }));
  }
};

/** Writes one table under a header and says how many rows it had. */
export function writeCsvTable(table: Table, write: ChunkWriter): number {
  write(`${table.columns.map((column) => column.name).join(",")}\n`);
  return writeLines(write, csvLines(table));
}

function* csvLines({ columns, rows }: Table): Iterable<string> {
  const names = columns.map((column) => column.name);
  for (const row of rows()) yield `${names.map((name) => csvCell(flat(row[name] ?? null))).join(",")}\n`;
}

function flat(cell: Cell): CellValue {
  return typeof cell === "object" && cell !== null ? cell.join(LIST_DELIMITER) : cell;
}
