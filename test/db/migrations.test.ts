import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { currentDigests } from "../../db/compare-knowledge.js";
import { type Connection, createDatabase, memoryDatabase, openDatabase } from "../../db/connection.js";
import { factStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { APPLICATION_ID, migrate, readMigrations, SCHEMA_VERSION } from "../../db/migration-runner.js";
import { lastRun } from "../../db/root-hash.js";
import * as schema from "../../db/schema.js";
import { verifyDatabase } from "../../db/verify.js";
import { currentSchema } from "../../scripts/current-schema.js";
import { writeOlderBase } from "../../scripts/older-base.js";
import { packageRoot } from "../../src/package-root.js";
import { BYTES_OF, KNOWLEDGE, POST, RECORDED } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

function opened(): Connection {
  return openDatabase(temporaryFile(), { mode: "write" });
}

describe("migrations", () => {
  it("end at the version that the program knows, without gaps", () => {
    expect(readMigrations().map((one) => one.version)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, place) => place + 1));
  });

  it("come to the schema that a new base starts from (npm run tables writes it)", () => {
    const file = join(packageRoot(import.meta.url), "db/migrations/current.sql");
    expect(readFileSync(file, "utf8")).toBe(currentSchema());
    const [atOnce, stepByStep] = [memoryDatabase(), createDatabase(":memory:")];
    migrate(stepByStep, readMigrations());
    const made = (db: Connection) => [
      db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").all(),
      db.prepare("SELECT * FROM schema_version ORDER BY version").all(),
      db.pragma("user_version"),
      db.pragma("application_id"),
    ];
    expect(made(atOnce)).toEqual(made(stepByStep));
  });

  it("are each recorded, and run once", () => {
    const db = opened();
    const recorded = () => db.prepare("SELECT version, name, length(sha256) AS hash FROM schema_version ORDER BY version").all();
    const first = recorded();
    expect(first).toEqual(readMigrations().map(({ version, name }) => ({ version, name, hash: 64 })));
    migrate(db);
    expect(recorded()).toEqual(first);
  });

  it("bring a base of the schema before this one up to date, with what it holds", () => {
    const old = (): Connection => {
      const file = temporaryFile();
      const db = new Database(file);
      db.pragma("foreign_keys = ON");
      for (const { sql, version } of readMigrations().slice(0, 4)) db.exec(`${sql}; PRAGMA user_version = ${version}`);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.exec(`INSERT INTO run VALUES (1, '2024-01-01T00:00:00.000Z');
        INSERT INTO statement_version (id, added_in, digest, topic, operation, effective_basis, changes, derived, rule, known_from,
          post, span_start, span_end, quote, first_line, last_line)
        VALUES ('s', 1, '', 't', 'end', 'stated', 1, 0, 'r', 5, 'p', 0, 1, 'x', 1, 1)`);
      db.close();
      return openDatabase(file, { mode: "write" });
    };
    const db = old();
    expect(db.pragma("user_version", { simple: true })).toBe(SCHEMA_VERSION);
    expect(db.prepare("SELECT id, operation, reading, stopped, direction, before FROM statements").all()).toEqual([
      { id: "s", operation: "end", reading: "whole", stopped: "[]", direction: "not-in-force", before: "unsaid" },
    ]);
    expect(thrown(() => db.exec("DELETE FROM statement_version"))).toBe("SQLITE_CONSTRAINT_TRIGGER");
    expect(lastRun(db)).toMatchObject({ run: 1, root: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each([8, 12])("of a base of schema %d keep every record with its digest, and the hashes of its runs", (version) => {
    const [now, older] = [temporaryFile(), temporaryFile()];
    const written = openDatabase(now, { mode: "write" });
    writeKnowledge(written, KNOWLEDGE, RECORDED, BYTES_OF);
    const expected = { records: currentDigests(written), root: lastRun(written)?.root };
    written.close();
    writeOlderBase(now, older, version);
    const before = new Database(older);
    expect(before.prepare("SELECT length(digest), typeof(digest) FROM post_version").raw().get()).toEqual([32, "text"]);
    expect(before.prepare("SELECT line_numbers FROM post_version WHERE id = ?").pluck().get(POST.id)).toBe("[1,2,3]");
    before.close();
    const db = openDatabase(older, { mode: "write" });
    expect(verifyDatabase(db).problems).toEqual([]);
    expect(currentDigests(db)).toEqual(expected.records);
    expect(lastRun(db)?.root).toBe(expected.root);
    expect(factStore(db).post(POST.id)).toEqual(POST);
    expect(db.prepare("SELECT DISTINCT typeof(digest), length(digest) FROM fact_version").raw().all()).toEqual([["blob", 16]]);
    db.close();
  });

  it("leave a damaged digest damaged", () => {
    const [now, older] = [temporaryFile(), temporaryFile()];
    const written = openDatabase(now, { mode: "write" });
    writeKnowledge(written, KNOWLEDGE, RECORDED, BYTES_OF);
    written.close();
    writeOlderBase(now, older, 12);
    const before = new Database(older);
    before.exec(`UPDATE fact_version SET digest = 'no digits at all' WHERE id = 'f-fare';
      UPDATE post_version SET text_sha256 = replace(hex(zeroblob(32)), '00', 'zz') WHERE id = '${POST.id}'`);
    before.close();
    const db = openDatabase(older, { mode: "write" });
    const told = verifyDatabase(db).problems.map(({ check, record, id }) => [check, record, id]);
    expect(told).toContainEqual(["record-digest", "facts", "f-fare"]);
    expect(told).toContainEqual(["post-text-hash", "posts", POST.id]);
    db.close();
  });

  it("leave the old schema when one fails", () => {
    const db = opened();
    const broken = { version: SCHEMA_VERSION + 1, name: "broken", sql: "CREATE TABLE half (a); CREATE TABLE half (a);" };
    db.pragma(`user_version = ${SCHEMA_VERSION - 1}`);
    expect(() => migrate(db, [broken])).toThrow();
    expect(db.pragma("user_version", { simple: true })).toBe(SCHEMA_VERSION - 1);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
  });
});

describe("the schema", () => {
  const tables = Object.values(schema) as readonly SQLiteTable[];

  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))("has the columns of %s as typed", (name, table) => {
    const columns = opened().pragma(`table_info(${name})`) as readonly Column[];
    const { columns: typed, primaryKeys } = getTableConfig(table);
    const key = new Set([
      ...typed.filter((column) => column.primary).map((column) => column.name),
      ...primaryKeys.flatMap((one) => one.columns.map((column) => column.name)),
    ]);
    expect(typed.map((column) => [column.name, column.getSQLType().toUpperCase(), key.has(column.name)])).toEqual(
      columns.map((column) => [column.name, column.type, column.pk > 0]),
    );
    const optional = columns.filter((column) => column.notnull === 0 && column.pk === 0).map((column) => column.name);
    expect(typed.filter((column) => !column.notNull).map((column) => column.name)).toEqual(optional);
  });

  it("is strict everywhere", () => {
    const list = opened().pragma("table_list") as readonly { name: string; type: string; strict: number }[];
    const ours = list.filter((one) => one.type === "table" && !one.name.startsWith("sqlite_"));
    expect(ours.length).toBeGreaterThan(10);
    expect(ours.filter((one) => one.strict === 0)).toEqual([]);
  });

  it.each([
    ["start_earliest = 5, start_latest = 4", "CHECK"],
    ["end_earliest = 9, end_latest = 8", "CHECK"],
    ["start_earliest = 7, start_latest = 7, end_earliest = 7, end_latest = 7", "CHECK"],
    ["known_from = 9, known_to = 9", "CHECK"],
    ["start_latest = 2932897", "CHECK"],
    ["start_earliest = -719163", "CHECK"],
    ["start_latest = 'soon'", "DATATYPE"],
    ["end_kind = 'later'", "CHECK"],
    ["end_kind = 'open', end_latest = 9", "CHECK"],
    ["state = 'maybe'", "CHECK"],
    ["amount = 5, unit = NULL", "CHECK"],
    ["statements = '['", "CHECK"],
    ["superseded_in = 1", "CHECK"],
  ])("refuses a fact with %s", (change, constraint) => {
    const db = withFact();
    expect(thrown(() => db.exec(`UPDATE fact_version SET ${change}`))).toBe(`SQLITE_CONSTRAINT_${constraint}`);
  });

  it.each(["fact_version", "run"])("lets nothing be deleted from %s", (table) => {
    expect(thrown(() => withFact().exec(`DELETE FROM ${table}`))).toBe("SQLITE_CONSTRAINT_TRIGGER");
  });
});

function withFact(): Connection {
  const db = opened();
  db.exec(`INSERT INTO run (run, recorded_at) VALUES (1, '2024-01-01T00:00:00.000Z');
    INSERT INTO fact_version (topic, subject, scope, start_earliest, known_from, id, start_latest, start_basis, end_kind, state,
      disputed, statements, findings, added_in, digest)
    VALUES ('t', '', '', 5, 5, 'f', 5, 'stated', 'stated', 'in-force', 0, '[]', '[]', 1, zeroblob(16));`);
  return db;
}

function thrown(work: () => void): string {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "nothing";
}
