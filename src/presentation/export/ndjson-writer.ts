import { createHash } from "node:crypto";
import type { ExportData } from "../../../queries/export/export-data.js";
import type { ExportWriter } from "../../../queries/export/export-writer.js";
import { CLOSING_TABLE, TABLES_VERSION } from "../../model/export/table.js";
import type { ChunkWriter } from "../../model/export/target.js";
import { jsonOf } from "../../model/json-text.js";
import { writeLines } from "./text-chunks.js";

/** The first line of an NDJSON export, and the head of a JSON one. */
export function exportHeader(data: ExportData): object {
  return { format: "inforce-export", tables_version: TABLES_VERSION, as_of: data.asOf, known_on: data.knownOn, topic: data.topic };
}

/**
 * All tables as NDJSON: a header line, one line a row, each under the name of its table, and a closing line with the rows of each
 * table and the SHA-256 of everything before it, by which a reader knows that nothing was cut off or changed.
 */
export const writeNdjson: ExportWriter = (data, target) => {
  target.file("", (write) => {
    const hash = createHash("sha256");
    const hashed: ChunkWriter = (chunk) => {
      hash.update(chunk);
      write(chunk);
    };
    hashed(`${jsonOf({ table: "export", ...exportHeader(data) })}\n`);
    const rows = Object.fromEntries(data.tables.map(({ name, rows }) => [name, writeLines(hashed, rowLines(name, rows()))]));
    write(`${jsonOf({ table: CLOSING_TABLE, rows, sha256: hash.digest("hex") })}\n`);
    return rows;
  });
};

function* rowLines(table: string, rows: Iterable<object>): Iterable<string> {
  for (const row of rows) yield `${jsonOf({ table, ...row })}\n`;
}
