import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { factStore, openFactStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { APPLICATION_ID, SCHEMA_VERSION } from "../../db/migration-runner.js";
import { InforceError } from "../../src/model/errors.js";
import { packageRoot } from "../../src/package-root.js";
import { codeOf } from "./error-code.js";
import { BYTES_OF, KNOWLEDGE, RECORDED } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

const read = { mode: "read" } as const;
const write = { mode: "write", busyTimeoutMs: 0 } as const;

function foreign(file: string, change: (db: Database.Database) => void): void {
  const db = new Database(file);
  change(db);
  db.close();
}

function written(file: string): void {
  const db = openDatabase(file, write);
  writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF);
  db.close();
}

interface Refusal {
  readonly what: string;
  readonly make: (file: string) => void;
  readonly read: string;
  readonly write: string;
}

const REFUSALS: readonly Refusal[] = [
  { what: "no file", make: () => {}, read: "DATABASE_NOT_FOUND", write: "no error" },
  { what: "an empty file", make: (file) => writeFileSync(file, ""), read: "DATABASE_NOT_FOUND", write: "no error" },
  {
    what: "a database without tables",
    make: (file) => foreign(file, (db) => db.pragma("journal_mode = WAL")),
    read: "DATABASE_NOT_FOUND",
    write: "no error",
  },
  { what: "a folder", make: (file) => mkdirSync(file), read: "DATABASE_NOT_OURS", write: "DATABASE_NOT_OURS" },
  {
    what: "a text",
    make: (file) => writeFileSync(file, "SQLite? No, a text of some length that stands where a database should.\n"),
    read: "DATABASE_NOT_OURS",
    write: "DATABASE_NOT_OURS",
  },
  { what: "a short file", make: (file) => writeFileSync(file, "SQL"), read: "DATABASE_NOT_OURS", write: "DATABASE_NOT_OURS" },
  {
    what: "tables of nobody's",
    make: (file) => foreign(file, (db) => db.exec("CREATE TABLE t (a)")),
    read: "DATABASE_NOT_OURS",
    write: "DATABASE_NOT_OURS",
  },
  {
    what: "another program's database",
    make: (file) => foreign(file, (db) => db.exec("PRAGMA application_id = 7; PRAGMA user_version = 1; CREATE TABLE t (a)")),
    read: "DATABASE_NOT_OURS",
    write: "DATABASE_NOT_OURS",
  },
  {
    what: "a newer version",
    make: (file) => {
      written(file);
      foreign(file, (db) => db.pragma(`user_version = ${SCHEMA_VERSION + 1}`));
    },
    read: "DATABASE_NEWER",
    write: "DATABASE_NEWER",
  },
  {
    what: "a header and then nothing of use",
    make: (file) => writeFileSync(file, Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(5000, 0xff)])),
    read: "DATABASE_NOT_OURS",
    write: "DATABASE_NOT_OURS",
  },
  {
    what: "an older version",
    make: (file) =>
      foreign(file, (db) => {
        db.exec("CREATE TABLE t (a)");
        db.pragma(`application_id = ${APPLICATION_ID}`);
      }),
    read: "DATABASE_READ_ONLY",
    write: "not checked",
  },
];

describe("the door", () => {
  it.each(REFUSALS)("reading $what gives $read", ({ make, read: code }) => {
    const file = temporaryFile();
    make(file);
    expect(codeOf(() => openDatabase(file, read).close())).toBe(code);
  });

  it.each(REFUSALS.filter((one) => one.write !== "not checked"))("writing to $what gives $write", ({ make, write: code }) => {
    const file = temporaryFile();
    make(file);
    const before = existsSync(file) && code !== "no error" ? bytesOf(file) : null;
    expect(codeOf(() => openDatabase(file, write).close())).toBe(code);
    if (before !== null) expect(bytesOf(file)?.equals(before)).toBe(true);
  });

  it("names the path, what was got and what to do", () => {
    const file = temporaryFile();
    const error = caught(() => openDatabase(file, read));
    expect(error).toBeInstanceOf(InforceError);
    expect((error as InforceError).fields).toMatchObject({ got: file, path: file });
    expect((error as InforceError).fields.hint).toBeTruthy();
  });

  it("makes the folder of a new file", () => {
    const file = join(temporaryFile(), "deeper", "rules.sqlite");
    openDatabase(file, write).close();
    expect(existsSync(file)).toBe(true);
  });

  it("refuses a path below a file", () => {
    const file = temporaryFile();
    writeFileSync(file, "x");
    expect(codeOf(() => openDatabase(join(file, "rules.sqlite"), write))).toBe("DATABASE_READ_ONLY");
    expect(codeOf(() => openDatabase(join(file, "rules.sqlite"), read))).toBe("DATABASE_NOT_FOUND");
  });

  it("keeps the write-ahead log, foreign keys and the application's mark on", () => {
    const db = openDatabase(temporaryFile(), write);
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(db.pragma("application_id", { simple: true })).toBe(APPLICATION_ID);
    expect(db.pragma("user_version", { simple: true })).toBe(SCHEMA_VERSION);
    db.close();
  });

  it("finds a damaged page when it is read", () => {
    const file = temporaryFile();
    written(file);
    truncateSync(file, 3 * 4096);
    expect(codeOf(() => openFactStore(file).posts())).toBe("DATABASE_CORRUPT");
  });

  it("refuses to write while another writes, and leaves reading alone", () => {
    const file = temporaryFile();
    written(file);
    const other = openDatabase(file, write);
    other.exec("BEGIN IMMEDIATE");
    const db = openDatabase(file, write);
    expect(codeOf(() => writeKnowledge(db, KNOWLEDGE, RECORDED))).toBe("DATABASE_LOCKED");
    const store = openFactStore(file);
    expect(store.posts()).toHaveLength(2);
    store.close();
    other.close();
    db.close();
  });

  it("cannot be written through a connection opened to read", () => {
    const file = temporaryFile();
    written(file);
    const db = openDatabase(file, read);
    expect(codeOf(() => writeKnowledge(db, { ...KNOWLEDGE, facts: [] }, RECORDED))).toBe("DATABASE_READ_ONLY");
    expect(factStore(db).seriesOf("ut/ferries")).toHaveLength(1);
    db.close();
  });
});

describe("a read-only folder", () => {
  it("is read and not written by one who may not write there", () => {
    const file = temporaryFile();
    written(file);
    expect(readdirSync(dirname(file))).toEqual(["rules.sqlite"]);
    chmodSync(file, 0o444);
    chmodSync(dirname(file), 0o555);
    const told = execFileSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, "read-only-child.ts"), file], {
      cwd: packageRoot(import.meta.url),
      encoding: "utf8",
    });
    chmodSync(dirname(file), 0o755);
    expect(JSON.parse(told)).toEqual({ posts: 2, write: "DATABASE_READ_ONLY" });
  });
});

function bytesOf(file: string): Buffer | null {
  return readdirSync(dirname(file), { withFileTypes: true }).some((entry) => entry.name === "rules.sqlite" && entry.isFile())
    ? readFileSync(file)
    : null;
}

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}
