import type { ExportWriter } from "../../../queries/export/export-writer.js";
import { jsonOf } from "../../model/json-text.js";
import { datasetteMetadata } from "./datasette-metadata.js";
import { PLAIN_INDEXES, PLAIN_SEARCHES, PLAIN_VIEWS } from "./sqlite-views.js";

/** One SQLite file of plain tables and views, and the metadata by which Datasette explains them. */
export const writeSqlite: ExportWriter = (data, target, { name }) => {
  target.database("", { tables: data.tables, indexes: PLAIN_INDEXES, views: PLAIN_VIEWS, searches: PLAIN_SEARCHES });
  target.file("metadata.json", (write) => {
    write(`${jsonOf(datasetteMetadata(data, name), 2)}\n`);
    return {};
  });
};
