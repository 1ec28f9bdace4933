import type { ExportData } from "../../../queries/export/export-data.js";
import type { ExportFormat, ManifestHead } from "../../model/export/manifest.js";
import type { ExportTarget } from "../../model/export/target.js";

/** How a writer is asked to write. */
export interface WriteOptions {
  /** The one table to write, where the format writes one file a table; null: all of them. */
  readonly table: string | null;
  /** Name of the export without its ending, by which a program that opens it may call it. */
  readonly name: string;
  /** Version of the program. */
  readonly version: string;
}

/** Writes what an export holds to a target, the same bytes every time. */
export type ExportWriter = (data: ExportData, target: ExportTarget, options: WriteOptions) => void;

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

/** What the manifest of an export says of what it was made of. */
export function headOf(data: ExportData, format: ExportFormat, version: string): ManifestHead {
  const { topic, asOf, knownOn, coverage } = data;
  const snapshots = data.snapshots.map(({ id, name, sha256 }) => ({ id, name, sha256 }));
  return { format, version, topic, asOf, knownOn, coverage, snapshots };
}
