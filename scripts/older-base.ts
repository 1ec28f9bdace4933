import Database from "better-sqlite3";
import { APPLICATION_ID, readMigrations } from "../db/migration-runner.js";
import { bytesOf } from "../db/snapshot-store.js";
import { recordCells } from "../db/stored-row.js";

type KeptFile = Parameters<typeof bytesOf>[0] & { readonly id: string };
type Cells = Readonly<Record<string, unknown>>;

/** The first version of the schema that kept digests in bytes, and the first that kept captured files packed. */
const BYTES_SINCE = 13;
const PACKED_SINCE = 11;

/**
 * Writes to `older` what the base `now` holds, as the program of an earlier schema would have left it.
 *
 * @param version of the schema; from 5 on, the tables hold what they hold today.
 */
export function writeOlderBase(now: string, older: string, version: number): void {
  const db = new Database(older);
  try {
    for (const one of readMigrations())
      if (one.version <= version) {
        db.exec(`${one.sql}; PRAGMA user_version = ${one.version}`);
        db.prepare("INSERT INTO schema_version (version, name, sha256) VALUES (?, ?, '')").run(one.version, one.name);
      }
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma("foreign_keys = OFF");
    db.prepare("ATTACH ? AS now").run(now);
    const tables = db.prepare<[], string>(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'schema_version'
       AND (name LIKE '%\\_version' ESCAPE '\\' OR name IN ('run', 'snapshot', 'series'))`,
    );
    for (const name of tables.pluck().all()) copyTable(db, name, version);
    db.exec("DETACH now");
  } finally {
    db.close();
  }
}

function copyTable(db: Database.Database, name: string, version: number): void {
  const columns = (db.pragma(`main.table_info(${name})`) as readonly { readonly name: string }[]).map((one) => one.name);
  const put = db.prepare(`INSERT INTO main.${name} (${columns.join(", ")}) VALUES (${columns.map((one) => `@${one}`).join(", ")})`);
  const rows = db.prepare<[], Cells>(`SELECT * FROM now.${name}`).safeIntegers();
  for (const row of rows.all()) {
    if (name === "snapshot") put.run(version < PACKED_SINCE ? unpacked(row) : row);
    else put.run(version < BYTES_SINCE ? inDigits(recordCells(name, inNumbers(row))) : row);
  }
}

function unpacked(row: Cells): Cells {
  return { ...row, bytes: bytesOf(row as unknown as KeptFile), packed: null };
}

/** Bytes as the hexadecimal digits that stood in their place. */
function inDigits(row: Cells): Cells {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      Buffer.isBuffer(cell) ? cell.toString("hex") : typeof cell === "number" ? wholeAgain(cell) : cell,
    ]),
  );
}

function inNumbers(row: Cells): Cells {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === "bigint" ? Number(cell) : cell]));
}

function wholeAgain(cell: number): number | bigint {
  return Number.isSafeInteger(cell) ? BigInt(cell) : cell;
}
