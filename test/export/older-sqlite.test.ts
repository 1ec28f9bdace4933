import { execFileSync, spawnSync } from "node:child_process";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DigestBase, digestBase } from "./digest-base.js";

/** The command line of SQLite; where none is installed, what needs it is skipped, and the report says so. */
const FOUND = spawnSync("sqlite3", ["-version"], { encoding: "utf8" });
const VERSION = FOUND.status === 0 ? (FOUND.stdout.split(" ")[0] ?? "") : "not installed";

function ask(file: string, sql: string): string {
  return execFileSync("sqlite3", [file, sql], { encoding: "utf8", maxBuffer: 1 << 28 }).trim();
}

/** A copy made of the words of `.dump` alone. */
function restored(file: string): string {
  const copy = `${file}.restored`;
  const dump = execFileSync("sqlite3", [file, ".dump"], { maxBuffer: 1 << 28 });
  expect(spawnSync("sqlite3", [copy], { input: dump, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  return copy;
}

const TABLES =
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' ORDER BY 1";

function rowsOf(file: string): string {
  const tables = ask(file, TABLES).split("\n");
  return ask(file, tables.map((table) => `SELECT '${table}', count(*) FROM "${table}"`).join(" UNION ALL "));
}

describe.skipIf(FOUND.status !== 0)(`what is written, in the sqlite3 of this system (${VERSION})`, () => {
  let base: DigestBase;
  let exported: string;
  beforeAll(async () => {
    base = digestBase();
    exported = await base.export("rules.sqlite");
  });
  afterAll(() => base.remove());

  it.each([
    ["a knowledge base", () => base.database],
    ["an SQLite export", () => exported],
  ])("%s is whole and goes through a dump with every row", (_, file) => {
    for (const one of [file(), restored(file())]) {
      expect(ask(one, "PRAGMA integrity_check")).toBe("ok");
      expect(ask(one, "PRAGMA foreign_key_check")).toBe("");
    }
    expect(rowsOf(`${file()}.restored`)).toBe(rowsOf(file()));
  });

  it("a knowledge base shows its views and is searched", () => {
    for (const file of [base.database, `${base.database}.restored`]) {
      const views = ask(file, "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY 1").split("\n");
      expect(views).toContain("facts_recorded");
      for (const view of views) expect(Number(ask(file, `SELECT count(*) FROM ${view}`)), view).toBeGreaterThan(0);
      expect(Number(ask(file, "SELECT count(*) FROM post_search WHERE post_search MATCH 'flights'"))).toBeGreaterThan(5);
      expect(ask(file, "INSERT INTO post_search (post_search, rank) VALUES ('integrity-check', 1)")).toBe("");
    }
  });
});

/** What came to SQLite after 3.37, the floor for STRICT tables; and the JSON check that older versions answer otherwise. */
const NEWER = [
  /->/,
  /\b(?:unixepoch|format|concat|concat_ws|string_agg|octet_length|timediff|unhex|jsonb\w*|json_pretty|json_error_position|if)\s*\(/i,
  /\b(?:right|full)\s+(?:outer\s+)?join\b/i,
  /\bis\s+(?:not\s+)?distinct\s+from\b/i,
  /\bunixepoch'?\s*,\s*'subsec/i,
  /\d_\d/,
];

describe("the schema of what is written", () => {
  let base: DigestBase;
  let schemas: readonly string[];
  beforeAll(async () => {
    base = digestBase();
    schemas = [base.database, await base.export("rules.sqlite")].flatMap((file) => {
      const db = new Database(file, { readonly: true });
      const rows = db.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").pluck().all();
      db.close();
      return rows.map((sql) => sql.replaceAll(/--.*/g, ""));
    });
  });
  afterAll(() => base.remove());

  it("uses nothing that SQLite 3.37 lacks", () => {
    const found = schemas.flatMap((sql) => NEWER.filter((one) => one.test(sql)).map((one) => `${one.source}: ${sql}`));
    expect(found).toEqual([]);
  });

  it("asks of no list that may be missing whether it is JSON", () => {
    const asked = schemas.flatMap((sql) => [...sql.matchAll(/^\s*"?(\w+)"? TEXT (?!NOT NULL).*CHECK \(json_valid/gm)]);
    expect(asked.map(([, column]) => column)).toEqual([]);
  });
});
