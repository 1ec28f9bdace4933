import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { ExportWriter } from "../../../queries/export/export-writer.js";
import { type Cell, type Column, TABLES_VERSION, type Table } from "../../model/export/table.js";
import type { ChunkWriter } from "../../model/export/target.js";
import { epochDay, isIsoDay } from "../../model/iso-day.js";

/** Rows of a row group: what a scan reads at a time, and what stands in memory. */
const GROUP_ROWS = 65_536;

/** The tables that are exported when none is named. */
const USUAL = ["facts", "statements"];

/** Tables as Parquet with real dates and lists; the facts and the statements, or the one that is asked for. */
export const writeParquet: ExportWriter = (data, target, { table, version }) => {
  for (const one of data.tables) {
    if (table === null ? !USUAL.includes(one.name) : one.name !== table) continue;
    target.file(table === null ? `${one.name}.parquet` : "", (write) => ({ [one.name]: writeTable(one, write, version) }));
  }
};

function writeTable(table: Table, write: ChunkWriter, version: string): number {
  const bytes = new ByteWriter();
  const handOver = (): void => {
    write(bytes.getBytes());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: table.name, num_children: table.columns.length }, ...table.columns.flatMap(elementsOf)],
    createdBy: `inforce ${version}`,
    kvMetadata: [
      { key: "title", value: table.title },
      { key: "description", value: table.description },
      { key: "tables_version", value: String(TABLES_VERSION) },
    ],
  });
  let columns = emptyColumns(table);
  let waiting = 0;
  let rows = 0;
  const flush = (): void => {
    if (waiting === 0) return;
    writer.write({
      columnData: table.columns.map(({ name }, at) => ({ name, data: columns[at] ?? [] })),
      rowGroupSize: GROUP_ROWS,
    });
    handOver();
    columns = emptyColumns(table);
    waiting = 0;
  };
  for (const row of table.rows()) {
    table.columns.forEach((column, at) => {
      columns[at]?.push(parquetValue(column, row[column.name] ?? null));
    });
    rows++;
    if (++waiting === GROUP_ROWS) flush();
  }
  flush();
  writer.finish();
  handOver();
  return rows;
}

function emptyColumns({ columns }: Table): unknown[][] {
  return columns.map(() => []);
}

function parquetValue({ type }: Column, cell: Cell): unknown {
  if (type === "day" && typeof cell === "string" && isIsoDay(cell)) return epochDay(cell);
  return cell;
}

function elementsOf({ name, type, required }: Column): readonly SchemaElement[] {
  const repetition_type = required ? "REQUIRED" : "OPTIONAL";
  switch (type) {
    case "text":
      return [{ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type }];
    case "integer":
      return [{ name, type: "INT32", repetition_type }];
    case "number":
      return [{ name, type: "DOUBLE", repetition_type }];
    case "boolean":
      return [{ name, type: "BOOLEAN", repetition_type }];
    case "day":
      return [{ name, type: "INT32", converted_type: "DATE", repetition_type }];
    default:
      return [
        { name, converted_type: "LIST", num_children: 1, repetition_type },
        { name: "list", num_children: 1, repetition_type: "REPEATED" },
        type === "list"
          ? { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" }
          : { name: "element", type: "INT32", repetition_type: "REQUIRED" },
      ];
  }
}
