import type { Cell, Column, ColumnType, Table } from "../src/model/export/table.js";
import type { DatabaseContent } from "../src/model/export/target.js";
import { type Connection, createDatabase } from "./connection.js";
import { TOKENIZER } from "./post-search.js";

const SQL_TYPE: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  integer: "INTEGER",
  number: "ANY",
  boolean: "INTEGER",
  day: "TEXT",
  list: "TEXT",
  integers: "TEXT",
};

/**
 * Writes tables and views to a new SQLite file that any SQLite tool reads: days as ISO text, switches as 0 and 1, lists as
 * JSON. The same content gives the same bytes.
 *
 * @returns how many rows each table holds, counted in the file.
 */
export function writePlainDatabase(
  path: string,
  { tables, indexes, views, searches }: DatabaseContent,
): Readonly<Record<string, number>> {
  const db = createDatabase(path);
  try {
    db.transaction(() => {
      for (const table of tables) fill(db, table);
      for (const { table, columns } of indexes) {
        db.exec(
          `CREATE INDEX ${quoted(`${table}_by_${columns.join("_")}`)} ON ${quoted(table)} (${columns.map(quoted).join(", ")})`,
        );
      }
      for (const { table, columns } of searches) addSearch(db, table, columns);
      for (const { name, description, sql } of views) {
        db.exec(`CREATE VIEW ${quoted(name)} AS -- ${description.replaceAll("\n", " ")}\n${sql}`);
      }
    })();
    db.exec("VACUUM");
    return rowCounts(
      db,
      tables.map((table) => table.name),
    );
  } finally {
    db.close();
  }
}

function rowCounts(db: Connection, names: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      db
        .prepare<[], number>(`SELECT count(*) FROM ${quoted(name)}`)
        .pluck()
        .get() ?? 0,
    ]),
  );
}

function fill(db: Connection, table: Table): void {
  const { name, columns, primaryKey, references } = table;
  const parts = [
    ...columns.map(columnSql),
    `PRIMARY KEY (${primaryKey.map(quoted).join(", ")})`,
    ...references.map((one) => `FOREIGN KEY (${quoted(one.column)}) REFERENCES ${quoted(one.table)} (${quoted(one.to)})`),
  ];
  db.exec(`CREATE TABLE ${quoted(name)} (\n  ${parts.join(",\n  ")}\n) STRICT`);
  const insert = db.prepare<unknown[]>(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => "?").join(", ")})`);
  for (const row of table.rows()) insert.run(columns.map((column) => stored(row[column.name] ?? null)));
}

/** Full text beside its table, which keeps the texts; the name is the one by which other tools find it. */
function addSearch(db: Connection, table: string, columns: readonly string[]): void {
  const name = quoted(`${table}_fts`);
  const options = [`content=${quoted(table)}`, `tokenize='${TOKENIZER}'`];
  db.exec(`CREATE VIRTUAL TABLE ${name} USING fts5 (${[...columns.map(quoted), ...options].join(", ")})`);
  db.exec(`INSERT INTO ${name} (${name}) VALUES ('rebuild')`);
}

function columnSql({ name, type, required, values }: Column): string {
  const among = values === undefined ? [] : [`${quoted(name)} IN (${values.map((value) => `'${value}'`).join(", ")})`];
  const checks = [...rulesOf(type, quoted(name)), ...among].map((one) => ` CHECK (${one})`).join("");
  return `${quoted(name)} ${SQL_TYPE[type]}${required ? " NOT NULL" : ""}${checks}`;
}

function rulesOf(type: ColumnType, name: string): readonly string[] {
  if (type === "day") return [`${name} IS date(${name})`];
  if (type === "boolean") return [`${name} IN (0, 1)`];
  if (type === "number") return [`typeof(${name}) IN ('null', 'integer', 'real')`];
  // In SQLite before 3.42 json_valid(NULL) is 0, not NULL.
  return type === "list" || type === "integers" ? [`${name} IS NULL OR json_valid(${name})`] : [];
}

/** Whole numbers are stored as integers, so that other tools print 29170 and not 29170.0. */
function stored(cell: Cell): string | number | bigint | null {
  if (cell === null) return null;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (typeof cell === "number") return Number.isSafeInteger(cell) ? BigInt(cell) : cell;
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
