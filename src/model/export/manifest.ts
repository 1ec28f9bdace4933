import type { IsoDay } from "../iso-day.js";
import type { Coverage } from "../knowledge.js";
import type { RecordedRun } from "../recorded-run.js";
import type { RowCounts } from "./target.js";

/** How an export is written. */
export type ExportFormat = "csv" | "ndjson" | "json" | "datapackage" | "sqlite" | "parquet" | "xlsx" | "ics" | "jsonld";

/** What an export was made of and for. */
export interface ManifestHead {
  readonly format: ExportFormat;
  /** Version of the program. */
  readonly version: string;
  readonly topic: string | null;
  readonly asOf: IsoDay | null;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  /** The last run of the knowledge base and its root hash: the state that all of it is of. */
  readonly run: RecordedRun | null;
  readonly snapshots: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
}

/** One file of an export. */
export interface ManifestFile {
  /** Relative to the manifest, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Rows of each table in it. */
  readonly rows: RowCounts;
}

/** The list of files that goes with every export, by which it can be checked. */
export interface ExportManifest extends ManifestHead {
  readonly schemaVersion: 1;
  readonly kind: "inforce-export";
  readonly files: readonly ManifestFile[];
}

/** One thing about an export that is not as its manifest says. */
export interface ExportProblem {
  readonly check: "missing-file" | "not-a-file" | "unreadable" | "file-size" | "file-hash" | "row-count" | "unlisted-file";
  readonly file: string;
  readonly expected: string;
  readonly actual: string;
}

/** What a check of an export found; `ok` when it is as it was written. */
export interface ExportCheck {
  readonly schemaVersion: 1;
  readonly export: string;
  readonly ok: boolean;
  readonly checked: { readonly files: number; readonly bytes: number; readonly rows: number };
  readonly problems: readonly ExportProblem[];
}
