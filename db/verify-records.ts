import { getTableConfig } from "drizzle-orm/sqlite-core";
import type { Connection } from "./connection.js";
import { RECORD_TABLES } from "./record-tables.js";
import { rowDigest, writtenBefore } from "./row-digest.js";
import { digestText, recordCells } from "./stored-row.js";
import { type Checked, type Damage, damage } from "./verify-problem.js";
import { contentColumns } from "./version-writer.js";

/** SQLite's own check of pages, indexes and CHECKs, and of foreign keys. */
export function checkIntegrity(db: Connection): readonly Damage[] {
  const messages = db.prepare<[], string>("PRAGMA integrity_check").pluck().all();
  const broken = messages
    .filter((message) => message !== "ok")
    .map((message) => damage("database-integrity", "database", null, { expected: "ok", actual: message }));
  const keys = db.prepare<[], { table: string; parent: string }>("PRAGMA foreign_key_check").all();
  const loose = keys.map(({ table, parent }) =>
    damage("foreign-key", "database", null, { expected: `a row of ${parent}`, actual: `${table} points at none` }),
  );
  return [...broken, ...loose];
}

/** Takes the digest of every record again, current and superseded. */
export function checkDigests(db: Connection): Checked & { readonly history: number } {
  const statementsOf = db
    .prepare<[string], string>("SELECT id FROM statement_version WHERE post = ? AND superseded_in = 0")
    .pluck();
  const found: Damage[] = [];
  let [checked, history] = [0, 0];
  for (const [record, table] of RECORD_TABLES) {
    const { name } = getTableConfig(table);
    const columns = contentColumns(table);
    const rows = db.prepare<[], { id: string; digest: Buffer; superseded_in: number }>(
      `SELECT ${columns.join(", ")}, digest, superseded_in FROM ${name} ORDER BY id, superseded_in`,
    );
    for (const stored of rows.iterate()) {
      const row = recordCells(name, stored);
      const digest = digestText(stored.digest);
      const current = row.superseded_in === 0;
      if (current) checked++;
      else history++;
      const actual = rowDigest(columns, row);
      if (actual === digest || (!current && writtenBefore(name, columns, row, digest))) continue;
      const facts = record === "facts" && current ? [row.id] : [];
      const statements = !current ? [] : record === "statements" ? [row.id] : record === "posts" ? statementsOf.all(row.id) : [];
      found.push(damage("record-digest", record, row.id, { expected: digest, actual }, { facts, statements }));
    }
  }
  return { checked, history, damage: found };
}

interface Reference {
  readonly record: string;
  readonly to: string;
  /** Gives `id` of the record, `target` that is missing, and `statement` where facts may rest on it. */
  readonly sql: string;
}

const CURRENT = "superseded_in = 0";
const REFERENCES: readonly Reference[] = [
  reference("snapshots", "snapshot_version", "source_id", "sources", "source_version"),
  reference("statements", "statement_version", "post", "posts", "post_version"),
  reference("statements", "statement_version", "instrument", "instruments", "instrument_version"),
  reference("instruments", "instrument_version", "post", "posts", "post_version"),
  reference("posts", "post_version", "duplicate_of", "posts", "post_version"),
  listReference("statements", "statements", "statement_version"),
  listReference("findings", "findings", "finding_version"),
  listReference("disagreeing", "statements", "statement_version"),
];

function reference(record: string, table: string, column: string, to: string, target: string): Reference {
  const statement = record === "statements" ? "r.id" : "NULL";
  const sql = `SELECT r.id, r.${column} AS target, ${statement} AS statement FROM ${table} AS r
    WHERE r.${CURRENT} AND r.${column} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM ${target} AS t WHERE t.id = r.${column} AND t.${CURRENT}) ORDER BY r.id`;
  return { record, to, sql };
}

function listReference(column: string, to: string, target: string): Reference {
  const sql = `SELECT r.id, e.value AS target, NULL AS statement FROM fact_version AS r, json_each(r.${column}) AS e
    WHERE r.${CURRENT} AND NOT EXISTS (SELECT 1 FROM ${target} AS t WHERE t.id = e.value AND t.${CURRENT}) ORDER BY r.id, e.key`;
  return { record: "facts", to, sql };
}

/** Looks for current records that point at a record which is not there. */
export function checkReferences(db: Connection): readonly Damage[] {
  return REFERENCES.flatMap(({ record, to, sql }) =>
    db
      .prepare<[], { id: string; target: string; statement: string | null }>(sql)
      .all()
      .map(({ id, target, statement }) =>
        damage(
          "missing-reference",
          record,
          id,
          { expected: `${target} among the ${to}`, actual: "none" },
          { facts: record === "facts" ? [id] : [], statements: statement === null ? [] : [statement] },
        ),
      ),
  );
}
