import type { Connection, PreparedStatement } from "./connection.js";

/** A statement whose rows come as arrays, prepared on first use and kept: a cold start pays for what it asks alone. */
export function prepared<Bind extends unknown[], Row>(db: Connection, sql: string): () => PreparedStatement<Bind, Row> {
  let statement: PreparedStatement<Bind, Row> | undefined;
  return () => {
    statement ??= db.prepare<Bind, Row>(sql).raw();
    return statement;
  };
}

/** The same with rows as objects under their column names. */
export function preparedRecords<Bind extends unknown[], Row>(db: Connection, sql: string): () => PreparedStatement<Bind, Row> {
  let statement: PreparedStatement<Bind, Row> | undefined;
  return () => {
    statement ??= db.prepare<Bind, Row>(sql);
    return statement;
  };
}
