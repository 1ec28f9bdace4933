import { getTableConfig } from "drizzle-orm/sqlite-core";
import { openDatabase } from "../../db/connection.js";
import { RECORD_TABLES } from "../../db/record-tables.js";

/** The id and the digest of every current record of a base, by kind: two bases that say the same are equal here, whatever their runs. */
export function recordsOfBase(path: string): Readonly<Record<string, readonly string[]>> {
  const db = openDatabase(path, { mode: "read" });
  try {
    return Object.fromEntries(
      RECORD_TABLES.map(([kind, table]) => {
        const rows = db.prepare<[], string>(
          `SELECT id || ' ' || hex(digest) FROM ${getTableConfig(table).name} WHERE superseded_in = 0 ORDER BY id`,
        );
        return [kind, rows.pluck().all()];
      }),
    );
  } finally {
    db.close();
  }
}
