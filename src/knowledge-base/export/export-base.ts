import { openDatabase } from "../../../db/connection.js";
import { translated } from "../../../db/database-error.js";
import { factStore } from "../../../db/fact-store.js";
import { openRecordedStore, type RecordedStore } from "../../../db/recorded-store.js";
import { readSnapshots } from "../../../db/snapshot-store.js";
import { type ExportData, exportData } from "../../../queries/export/export-data.js";
import type { ExportRequest } from "../../../queries/export/export-request.js";
import type { ExportWriter, WriteOptions } from "../../../queries/export/export-writer.js";
import type { ExportFormat, ExportManifest } from "../../model/export/manifest.js";
import { EXPORT_OPTIONS, JOB_OPTIONS } from "../../schemas/named-options.js";
import { checkedRequest } from "../../schemas/question.js";
import { baseFiles } from "../base-files.js";
import { damageBehind } from "../damage-behind.js";
import { type ExportPlace, writeTarget } from "./write-target.js";

/**
 * Hands what a request asks for to `work`, on one state of the knowledge base; nothing can be read once `work` has ended.
 *
 * @param database path of the file.
 * @param recordedOn as it had been recorded by this time: a UTC instant, or a day, which means its end; null: as it is now.
 * @throws InforceError `UNKNOWN_TOPIC`; the codes of opening a knowledge base (`DATABASE_…`).
 * @example withExportData("rules.sqlite", { topic: "mci" }, (data) => [...data.facts()].length)
 */
export function withExportData<T>(
  database: string,
  request: ExportRequest,
  work: (data: ExportData) => T,
  recordedOn: string | null = null,
): T {
  const asked = checkedRequest<ExportRequest>(EXPORT_OPTIONS, request);
  const { store, snapshots } = recordedOn === null ? current(database) : openRecordedStore(database, recordedOn);
  try {
    const bytes = () => snapshots().map(({ snapshot, bytes }) => ({ id: snapshot.id, bytes }));
    return store.batch(() => work(exportData(store, asked, bytes)));
  } catch (error) {
    throw damageBehind(error, database);
  } finally {
    store.close();
  }
}

function current(database: string): Pick<RecordedStore, "store" | "snapshots"> {
  const db = openDatabase(database, { mode: "read" });
  return { store: factStore(db, database), snapshots: () => translated(database, () => readSnapshots(db)) };
}

/** What to export, how and where. */
export interface ExportJob {
  /** Path of the knowledge base. */
  readonly database: string;
  readonly request: ExportRequest;
  readonly place: ExportPlace;
  readonly format: ExportFormat;
  readonly options: WriteOptions;
  /** As the base had been recorded by this time; left out: as it is now. */
  readonly recordedOn?: string | null;
}

/**
 * Exports a knowledge base in one piece: what stands at the place afterwards is whole and checked, with its manifest.
 *
 * @param write the writer of the format.
 * @param prepare looks at the data, and may put other walks in place of its own, before they are written.
 * @throws InforceError as `withExportData` and `writeTarget`.
 * @example
 * const place = { path: "rules.xlsx", folder: false, force: false };
 * const options = { table: null, name: "rules", version: "1.0.0" };
 * exportBase({ database: "rules.sqlite", request: {}, place, format: "xlsx", options }, await exportWriter("xlsx")).files[0].path // "rules.xlsx"
 */
export function exportBase(
  job: ExportJob,
  write: ExportWriter,
  prepare: (data: ExportData) => ExportData = (data) => data,
): ExportManifest {
  const { database, request, place, format, options, recordedOn = null } = checkedRequest<ExportJob>(JOB_OPTIONS, job);
  return withExportData(
    database,
    request,
    (data) => {
      const { topic, asOf, knownOn, coverage, run } = data;
      const snapshots = data.snapshots.map(({ id, name, sha256 }) => ({ id, name, sha256 }));
      const head = { format, version: options.version, topic, asOf, knownOn, coverage, run, snapshots };
      const prepared = prepare(data);
      return writeTarget(place, baseFiles(database), head, (target) => write(prepared, target, options));
    },
    recordedOn,
  );
}
