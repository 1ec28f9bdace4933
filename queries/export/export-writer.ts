import type { ExportTarget } from "../../src/model/export/target.js";
import type { ExportData } from "./export-data.js";

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
