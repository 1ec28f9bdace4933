import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { InforceError } from "../src/model/errors.js";
import { errorCodeOf, notOurs, reading } from "./database-error.js";
import { APPLICATION_ID, migrate, SCHEMA_VERSION, schemaVersion } from "./migration-runner.js";

/** An open knowledge base file. */
export type Connection = Database.Database;

/** A statement prepared on a connection; rows have the shape `Row`. */
export type PreparedStatement<Bind extends unknown[], Row> = Database.Statement<Bind, Row>;

/** How to open a file; `busyTimeoutMs` is how long to wait for another writer (left out: 30 seconds to write, 2 to read). */
export interface OpenOptions {
  readonly mode: "read" | "write";
  readonly busyTimeoutMs?: number;
}

/** An ingest takes its time, and the next one waits for it. */
const WAIT_TO_WRITE_MS = 30_000;
const WAIT_TO_READ_MS = 2000;
const MAGIC = "SQLite format 3\0";
/** Where the header says which journal readers and writers must know, and the value for the plain one. */
const FORMAT_BYTES = [18, 20] as const;
const ROLLBACK_JOURNAL = 1;
const MAPPED_BYTES = 1 << 30;
/** Room for the pages that a write touches, in KiB: what does not fit goes to the disk again and again. */
const WRITE_CACHE_KIB = 128 * 1024;

/**
 * Opens a knowledge base. `write` makes the file and its folder where there are none and brings its schema up to date;
 * `read` changes nothing and works on read-only files and folders.
 *
 * @throws InforceError `DATABASE_NOT_FOUND` (read: no file, or nothing written to it yet), `DATABASE_NOT_OURS` (a folder,
 * another kind of file, another program's database), `DATABASE_NEWER` (written by a later version), `DATABASE_READ_ONLY`,
 * `DATABASE_LOCKED`, `DATABASE_FULL`, `DATABASE_CORRUPT`. The file is left as it was.
 * @example openDatabase("rules.sqlite", { mode: "read" })
 */
export function openDatabase(path: string, options: OpenOptions): Connection {
  const file = resolve(path);
  return reading(path, () => {
    const empty = !holdsDatabase(file, path);
    if (options.mode === "read") return empty ? refuse(notFound(path)) : openToRead(file, path, options);
    return openToWrite(file, path, options);
  });
}

function openToWrite(file: string, path: string, options: OpenOptions): Connection {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) accessSync(file, constants.W_OK);
  return checked(new Database(file, { timeout: options.busyTimeoutMs ?? WAIT_TO_WRITE_MS }), (db) => {
    db.pragma("foreign_keys = ON");
    db.pragma("synchronous = FULL");
    db.pragma(`cache_size = -${WRITE_CACHE_KIB}`);
    if (identify(db, path) === "older") {
      db.pragma("journal_mode = WAL");
      migrate(db);
    }
  });
}

function openToRead(file: string, path: string, options: OpenOptions): Connection {
  const timeout = options.busyTimeoutMs ?? WAIT_TO_READ_MS;
  const look = (db: Connection) => {
    if (identify(db, path) === "older") refuse(olderOrEmpty(db, path));
    // A first ingest that was killed leaves a file without any content.
    if (db.prepare("SELECT 1 FROM run LIMIT 1").get() === undefined) refuse(notFound(path));
    db.pragma(`mmap_size = ${MAPPED_BYTES}`);
  };
  try {
    return checked(new Database(file, { readonly: true, fileMustExist: true, timeout }), look);
  } catch (error) {
    // A write-ahead log needs a shared-memory file beside it. Where the folder forbids that and no log is left over,
    // nobody can be writing: a copy in memory, marked as a database without a log, reads the same.
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(errorCodeOf(error)) || sizeOf(`${file}-wal`) > 0) throw error;
    const copy = readFileSync(file);
    copy.fill(ROLLBACK_JOURNAL, ...FORMAT_BYTES);
    return checked(new Database(copy, { readonly: true }), look);
  }
}

function checked(db: Connection, look: (db: Connection) => void): Connection {
  try {
    look(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Makes an empty knowledge base that is kept in memory alone and goes with its connection. */
export function memoryDatabase(): Connection {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = ON");
  migrate(db);
  return db;
}

/** Makes a database that is no knowledge base, for writing once: nothing waits for the disk, so a failure leaves rubbish. */
export function createDatabase(path: string): Connection {
  const db = new Database(path);
  db.pragma("journal_mode = OFF");
  db.pragma("synchronous = OFF");
  db.pragma("foreign_keys = OFF");
  return db;
}

/** Looks at the file before SQLite does: false when there is none or it is empty. */
function holdsDatabase(file: string, path: string): boolean {
  const found = statOf(file);
  if (!found) return false;
  if (found.isDirectory()) return refuse(notOurs(path, "a folder"));
  if (!found.isFile()) return refuse(notOurs(path, "not a regular file"));
  if (found.size === 0) return false;
  const head = Buffer.alloc(MAGIC.length);
  const handle = openSync(file, "r");
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  return head.toString("latin1") === MAGIC || refuse(notOurs(path, "a file that is not an SQLite database"));
}

function identify(db: Connection, path: string): "current" | "older" {
  const application = db.pragma("application_id", { simple: true });
  const version = schemaVersion(db);
  if (application !== APPLICATION_ID) {
    if (application === 0 && isExport(db)) refuse(exported(path));
    if (application !== 0 || hasTables(db)) refuse(notOurs(path, "the database of another program"));
    return "older";
  }
  if (version > SCHEMA_VERSION) refuse(newer(path, version));
  return version === SCHEMA_VERSION ? "current" : "older";
}

/** Whether a file is what `inforce export` wrote for other tools: the names of its tables tell. */
function isExport(db: Connection): boolean {
  const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return ["facts", "evidence", "statements", "posts", "snapshots"].every((name) => names.includes(name));
}

function exported(path: string): InforceError {
  return new InforceError("DATABASE_NOT_OURS", `"${path}" is an export of inforce for other tools, and no knowledge base`, {
    got: "a file written by inforce export",
    expected: "a file written by inforce ingest",
    example: "inforce export -o all.ndjson, then inforce import all.ndjson --db copy.sqlite",
    hint: "ask the base that it was exported from, or make another of it by way of NDJSON",
    path,
  });
}

function hasTables(db: Connection): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() !== undefined;
}

function sizeOf(file: string): number {
  return statOf(file)?.size ?? 0;
}

/** Undefined where there is no file, also below something that is not a folder. */
function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCodeOf(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

function refuse(error: InforceError): never {
  throw error;
}

function notFound(path: string): InforceError {
  return new InforceError("DATABASE_NOT_FOUND", `there is no knowledge base at "${path}"`, {
    got: path,
    expected: "a file written by inforce ingest",
    example: `inforce ingest archive.txt --db ${path}`,
    hint: "ingest an archive into it first, name another file, or ask the bundled sample with --db sample",
    path,
  });
}

function olderOrEmpty(db: Connection, path: string): InforceError {
  if (!hasTables(db)) return notFound(path);
  return new InforceError(
    "DATABASE_READ_ONLY",
    `"${path}" was written by an earlier version and must be brought up to date first`,
    {
      got: `schema version ${schemaVersion(db)}`,
      expected: `schema version ${SCHEMA_VERSION}`,
      example: `inforce ingest archive.txt --db ${path}`,
      hint: "run an ingest on it once",
      path,
    },
  );
}

function newer(path: string, version: number): InforceError {
  return new InforceError("DATABASE_NEWER", `"${path}" was written by a newer version of inforce`, {
    got: `schema version ${version}`,
    expected: `schema version ${SCHEMA_VERSION} or older`,
    hint: "update inforce, or name another file; this one is left as it is",
    path,
  });
}

/** What the SQLite inside the program can do. */
export interface SqliteCheck {
  readonly version: string;
  /** Full text, without which no base can be made. */
  readonly fullText: boolean;
}

/** Asks the SQLite that is built in; no file is touched. */
export function checkSqlite(): SqliteCheck {
  const db = new Database(":memory:");
  try {
    const version = String(db.prepare("SELECT sqlite_version()").pluck().get());
    const fullText = db.prepare("SELECT sqlite_compileoption_used('ENABLE_FTS5')").pluck().get() === 1;
    return { version, fullText };
  } finally {
    db.close();
  }
}
