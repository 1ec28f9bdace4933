import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { removeStaging, stagingIn } from "../files/staging.js";
import { exportBase } from "../knowledge-base/export/export-base.js";
import { InforceError } from "../model/errors.js";
import type { ExportFormat } from "../model/export/manifest.js";
import type { IsoDay } from "../model/iso-day.js";
import { nearMatches } from "../model/near-match.js";
import { exportWriter, TABLE_NAMES } from "../presentation/export/export-formats.js";
import { WORKBOOK_TYPE } from "../schemas/addresses.js";
import type { Asked } from "./query-parameters.js";

const TYPES: Readonly<Partial<Record<ExportFormat, string>>> = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
  json: "application/json; charset=utf-8",
  sqlite: "application/vnd.sqlite3",
  parquet: "application/vnd.apache.parquet",
  xlsx: WORKBOOK_TYPE,
  ics: "text/calendar; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
};
const BY_TABLE: ReadonlySet<unknown> = new Set(["csv", "parquet"]);

/** One file of an export, as `inforce export -o -` writes it: made under a temporary name, sent as fast as it is read, and taken away. */
export async function exportResponse(
  database: string,
  asked: Asked,
  version: string,
  headers: Record<string, string>,
): Promise<Response> {
  const format = asked.format as ExportFormat;
  const table = BY_TABLE.has(format) ? checkedTable((asked.table as string | undefined) ?? "facts") : null;
  const folder = stagingIn(tmpdir());
  const path = join(folder, "export");
  try {
    const request = {
      topic: (asked.topic as string | undefined) ?? null,
      asOf: (asked.asOf as IsoDay | undefined) ?? null,
      knownOn: (asked.knownOn as IsoDay | undefined) ?? null,
    };
    const place = { path, folder: false, force: false };
    exportBase({ database, request, place, format, options: { table, name: "inforce", version } }, await exportWriter(format));
  } catch (error) {
    removeStaging(folder);
    throw error;
  }
  const file = createReadStream(path);
  file.once("close", () => removeStaging(folder));
  const name = `inforce.${format}`;
  return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array>, {
    headers: {
      ...headers,
      "Content-Type": TYPES[format] ?? "application/octet-stream",
      "Content-Disposition": `attachment; filename="${name}"`,
    },
  });
}

function checkedTable(table: string): string {
  if (TABLE_NAMES.includes(table)) return table;
  const suggestions = nearMatches(table, TABLE_NAMES);
  throw new InforceError("INVALID_ARGUMENT", `there is no table "${table}"`, {
    got: table,
    expected: TABLE_NAMES.join(", "),
    suggestions,
  });
}
