import type { Connection } from "../../db/connection.js";

/** Every row of every table of a knowledge base, by table: two equal states are equal here. */
export function stateOf(db: Connection): Readonly<Record<string, readonly unknown[]>> {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
}
