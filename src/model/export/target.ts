import type { Table } from "./table.js";

/** How many rows of each table a file holds. */
export type RowCounts = Readonly<Record<string, number>>;

/** Takes the pieces of a file in order; text is UTF-8. */
export type ChunkWriter = (chunk: string | Uint8Array) => void;

/** A view of an exported database: its name, what it shows, and the SELECT it stands for. */
export interface ViewSchema {
  readonly name: string;
  readonly description: string;
  readonly sql: string;
}

/** What goes into one exported database. */
export interface DatabaseContent {
  readonly tables: readonly Table[];
  /** Columns to index, by table. */
  readonly indexes: readonly { readonly table: string; readonly columns: readonly string[] }[];
  readonly views: readonly ViewSchema[];
  /** Columns whose words can be searched, by table. */
  readonly searches: readonly { readonly table: string; readonly columns: readonly string[] }[];
}

/** Where an export is written. Paths are relative to the export; the empty path is the export itself, where it is one file. */
export interface ExportTarget {
  /** Writes one file; `fill` says how many rows it wrote. */
  file(path: string, fill: (write: ChunkWriter) => RowCounts): void;
  /** Writes one SQLite database. */
  database(path: string, content: DatabaseContent): void;
  /** SHA-256 and size of a file that was written already. */
  written(path: string): { readonly sha256: string; readonly bytes: number };
}
