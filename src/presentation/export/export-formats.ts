import type { ExportWriter } from "../../../queries/export/export-writer.js";
import { InforceError } from "../../model/errors.js";
import type { ExportFormat } from "../../model/export/manifest.js";

/** One format: what it is, how many files it makes, and its writer, loaded when it is asked for. */
export interface FormatInfo {
  readonly format: ExportFormat;
  /** `file`: one file. `folder`: several. `tables`: a folder, or one file for one table. */
  readonly shape: "file" | "folder" | "tables";
  readonly load: () => Promise<ExportWriter>;
}

/** The formats, in the order in which help lists them. */
export const FORMATS: readonly FormatInfo[] = [
  { format: "csv", shape: "tables", load: async () => (await import("./csv-writer.js")).writeCsv },
  { format: "ndjson", shape: "file", load: async () => (await import("./ndjson-writer.js")).writeNdjson },
  { format: "json", shape: "file", load: async () => (await import("./json-writer.js")).writeJson },
  { format: "datapackage", shape: "folder", load: async () => (await import("./datapackage-writer.js")).writeDataPackage },
  { format: "sqlite", shape: "file", load: async () => (await import("./sqlite-writer.js")).writeSqlite },
  { format: "parquet", shape: "tables", load: async () => (await import("./parquet-writer.js")).writeParquet },
  { format: "xlsx", shape: "file", load: async () => (await import("./xlsx-writer.js")).writeXlsx },
  { format: "ics", shape: "file", load: async () => (await import("./ics-writer.js")).writeIcs },
  { format: "jsonld", shape: "file", load: async () => (await import("./jsonld-writer.js")).writeJsonld },
];

/** Names of the tables, by which one of them can be asked for. */
export const TABLE_NAMES: readonly string[] = [
  "facts",
  "evidence",
  "statements",
  "posts",
  "findings",
  "instruments",
  "topics",
  "coverage",
  "sentences",
  "snapshots",
];

/**
 * The writer of a format; its packages are loaded now.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a format that there is not.
 */
export async function exportWriter(format: ExportFormat): Promise<ExportWriter> {
  const info = FORMATS.find((one) => one.format === format);
  if (info !== undefined) return info.load();
  throw new InforceError("INVALID_ARGUMENT", `there is no format "${String(format)}"`, {
    got: String(format),
    expected: FORMATS.map((one) => one.format).join(", "),
  });
}
