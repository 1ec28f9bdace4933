import { openDatabase } from "../../../db/connection.js";
import { factStore } from "../../../db/fact-store.js";
import { readSnapshots } from "../../../db/snapshot-store.js";
import { type ExportData, exportData } from "../../../queries/export/export-data.js";
import type { ExportRequest } from "../../../queries/export/export-request.js";

/**
 * Hands what a request asks for to `work`, on one state of the knowledge base; nothing can be read once `work` has ended.
 *
 * @param database path of the file.
 * @throws InforceError `UNKNOWN_TOPIC`; the codes of opening a knowledge base (`DATABASE_…`).
 * @example withExportData("rules.sqlite", { topic: "mci" }, (data) => [...data.facts()].length)
 */
export function withExportData<T>(database: string, request: ExportRequest, work: (data: ExportData) => T): T {
  const db = openDatabase(database, { mode: "read" });
  try {
    const store = factStore(db, database);
    const bytes = () => readSnapshots(db).map(({ snapshot, bytes }) => ({ id: snapshot.id, bytes }));
    return store.batch(() => work(exportData(store, request, bytes)));
  } finally {
    db.close();
  }
}
