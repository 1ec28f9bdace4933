import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { InforceError } from "../src/model/errors.js";
import type { Connection } from "./connection.js";
import { errorCodeOf } from "./database-error.js";
import { digestedColumns, rowDigest } from "./row-digest.js";
import { digestBytes, digestText, storedCells } from "./stored-row.js";
import type { Run } from "./system-clock.js";

/** What a write did to the records of one kind. */
export interface VersionCounts {
  readonly added: number;
  readonly superseded: number;
  readonly unchanged: number;
}

type Row = { readonly id: string };
type Stored = { readonly digest: Buffer; readonly added_in: number };

/** The columns of a table that hold what its records say, in the table's order: what a digest is taken over. */
export function contentColumns(table: SQLiteTable): readonly string[] {
  return digestedColumns(getTableConfig(table).columns.map((column) => column.name));
}

/**
 * Brings the current rows of a table to `rows`: rows with the same id and content are not touched, others are added, and
 * current rows that `rows` lacks are superseded. Call it inside a transaction.
 *
 * @param run is begun only when something changes, and is told of all that it adds and supersedes.
 * @param onChange is told of every row that was added or superseded.
 * @param instead ids of the current rows of which those that `rows` lacks are superseded; left out: all.
 * @throws InforceError `INVALID_ARGUMENT` for an id that stands twice with different content, or a row that breaks a check.
 */
export function writeVersions<R extends Row>(
  db: Connection,
  table: SQLiteTable,
  rows: Iterable<R>,
  { run, changes }: Run,
  onChange: (row: R) => void = () => {},
  instead: readonly string[] | null = null,
): VersionCounts {
  const { name } = getTableConfig(table);
  const columns = contentColumns(table);
  const insert = db.prepare(insertSql(table, name, columns));
  const supersede = db.prepare<[number, string], R & Stored>(
    `UPDATE ${name} SET superseded_in = ? WHERE id = ? AND superseded_in = 0 RETURNING *`,
  );
  const before = instead === null ? currentDigests(db, name) : digestsOf(db, name, instead);
  const digestOf = db.prepare<[string], string>(digestSql(name)).pluck();
  const met = new Map<string, string>();
  let added = 0;
  let superseded = 0;
  const drop = (id: string) => {
    for (const old of supersede.all(run(), id)) {
      changes.superseded(name, digestText(old.digest), old.added_in);
      onChange(old);
    }
    superseded++;
  };
  for (const row of rows) {
    const digest = rowDigest(columns, row);
    const twin = met.get(row.id);
    if (twin === digest) continue;
    if (twin !== undefined) throw doubleId(name, row.id);
    met.set(row.id, digest);
    const old = before.get(row.id) ?? (instead === null ? undefined : digestOf.get(row.id));
    if (old === digest) continue;
    if (old !== undefined) drop(row.id);
    try {
      insert.run({ ...storedCells(name, row), ...wholeAmounts(row), digest: digestBytes(digest), added_in: run() });
    } catch (error) {
      throw refusal(error, name, row.id);
    }
    added++;
    changes.added(name, digest);
    onChange(row);
  }
  for (const id of before.keys()) if (!met.has(id)) drop(id);
  return { added, superseded, unchanged: met.size - added };
}

const DIGEST_TEXT = "lower(hex(digest))";

function digestSql(name: string): string {
  return `SELECT ${DIGEST_TEXT} FROM ${name} WHERE id = ? AND superseded_in = 0`;
}

function insertSql(table: SQLiteTable, name: string, columns: readonly string[]): string {
  const all = [...columns, "digest", "added_in"];
  const known = new Set(getTableConfig(table).columns.map((column) => column.name));
  if (!all.every((column) => known.has(column))) throw new TypeError(`${name} is not a table of versions`);
  return `INSERT INTO ${name} (${all.join(", ")}) VALUES (${all.map((column) => `@${column}`).join(", ")})`;
}

function currentDigests(db: Connection, name: string): ReadonlyMap<string, string> {
  const rows = db.prepare<[], [string, string]>(`SELECT id, ${DIGEST_TEXT} FROM ${name} WHERE superseded_in = 0`).raw();
  return new Map(rows.iterate());
}

function digestsOf(db: Connection, name: string, ids: readonly string[]): ReadonlyMap<string, string> {
  const digest = db.prepare<[string], string>(digestSql(name)).pluck();
  return new Map(
    ids.flatMap((id) => {
      const found = digest.get(id);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

/** Whole amounts are stored as integers, so that other tools print 29170 and not 29170.0. */
function wholeAmounts(row: object): Readonly<Record<string, bigint>> {
  const whole: Record<string, bigint> = {};
  for (const column of ["amount", "previous_amount"] as const) {
    const value = (row as Readonly<Record<string, unknown>>)[column];
    if (typeof value === "number" && Number.isSafeInteger(value)) whole[column] = BigInt(value);
  }
  return whole;
}

function doubleId(table: string, id: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `two different records of ${table} have the id "${id}": ids must be unique`, {
    got: id,
    expected: "one record for an id",
  });
}

function refusal(error: unknown, table: string, id: string): unknown {
  if (!errorCodeOf(error).startsWith("SQLITE_CONSTRAINT")) return error;
  return new InforceError("INVALID_ARGUMENT", `the record "${id}" of ${table} cannot be stored: ${(error as Error).message}`, {
    got: id,
    expected: "bounds in order, no empty interval, references to what is stored",
  });
}
