import type { ExportData } from "../../../queries/export/export-data.js";
import type { ExportWriter } from "../../../queries/export/export-writer.js";
import { TABLES_VERSION } from "../../model/export/table.js";
import { jsonOf } from "../../model/json-text.js";
import { writeLines } from "./text-chunks.js";

/** The first line of an NDJSON export, and the head of a JSON one. */
export function exportHeader(data: ExportData): object {
  return { format: "inforce-export", tables_version: TABLES_VERSION, as_of: data.asOf, known_on: data.knownOn, topic: data.topic };
}

/** All tables as NDJSON: a header line, then one line a row, each under the name of its table. */
export const writeNdjson: ExportWriter = (data, target) => {
  target.file("", (write) => {
    write(`${jsonOf({ table: "export", ...exportHeader(data) })}\n`);
    return Object.fromEntries(data.tables.map(({ name, rows }) => [name, writeLines(write, rowLines(name, rows()))]));
  });
};

function* rowLines(table: string, rows: Iterable<object>): Iterable<string> {
  for (const row of rows) yield `${jsonOf({ table, ...row })}\n`;
}
