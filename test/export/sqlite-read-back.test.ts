import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certaintyOn } from "../../src/model/bounds.js";
import type { Fact } from "../../src/model/fact.js";
import { isoDay } from "../../src/model/iso-day.js";
import { sameValue } from "../../src/model/value.js";
import { type DigestBase, digestBase, essence, essenceOfRow, factsOf } from "./digest-base.js";

const HAS_SQLITE = spawnSync("sqlite3", ["-version"]).status === 0;

/** Asks with the command line of SQLite; parameters are set as text. */
function ask(
  file: string,
  sql: string,
  parameters: Readonly<Record<string, string>> = {},
): readonly Readonly<Record<string, unknown>>[] {
  const set = Object.entries(parameters).flatMap(([name, value]) => ["-cmd", `.parameter set :${name} "'${value}'"`]);
  const out = execFileSync("sqlite3", ["-readonly", "-json", ...set, file, sql], { encoding: "utf8", maxBuffer: 1 << 28 });
  return out.trim() === "" ? [] : JSON.parse(out);
}

describe.skipIf(!HAS_SQLITE)("sqlite, read by the command line of SQLite", () => {
  let base: DigestBase;
  let file: string;
  beforeAll(async () => {
    base = digestBase();
    file = await base.export("rules.sqlite");
  });
  afterAll(() => base.remove());

  it("is whole, and every reference leads to a row", () => {
    expect(ask(file, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(ask(file, "PRAGMA foreign_key_check")).toEqual([]);
  });

  it.each<[readonly string[]]>([
    [["--known-on", "2020-06-01"]],
    [["--known-on", "2021-09-10", "--topic", "direct-flights"]],
    [["--as-of", "2021-12-10"]],
    [["--topic", "visa-validity"]],
  ])("holds all that it refers to, narrowed by %j", async (options) => {
    const narrowed = await base.export("narrowed.sqlite", "--force", ...options);
    expect(ask(narrowed, "PRAGMA foreign_key_check")).toEqual([]);
    for (const list of ["statements", "findings"]) {
      expect(
        ask(narrowed, `SELECT f.id FROM facts AS f, json_each(f.${list}) AS e WHERE e.value NOT IN (SELECT id FROM ${list})`),
      ).toEqual([]);
    }
  });

  it("gives back every fact, bounds and all", () => {
    const order = "ORDER BY topic, coalesce(subject, ''), coalesce(scope, ''), coalesce(start_earliest, ''), known_from, id DESC";
    const rows = ask(file, `SELECT * FROM facts ${order}`).map((row) => ({ ...row, disputed: row.disputed === 1 }));
    expect(rows.map(essenceOfRow)).toEqual(factsOf(base.database).map(essence));
  });

  it("shows views that read well", () => {
    const [row] = ask(file, "SELECT * FROM facts_now WHERE state = 'in-force' AND words IS NOT NULL LIMIT 1");
    expect(row).toMatchObject({ topic_title: expect.any(String), source: expect.any(String), words: expect.any(String) });
    expect(ask(file, "SELECT count(*) AS n FROM latest_state")[0]).toMatchObject({ n: expect.any(Number) });
  });

  it("explains itself to Datasette under its own name", () => {
    const { databases } = JSON.parse(readFileSync(`${file}.metadata.json`, "utf8"));
    expect(Object.keys(databases)).toEqual(["rules"]);
    const known = ask(file, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").map((row) => row.name);
    const readable = known.filter((name) => !/_fts(_|$)/.test(String(name)));
    expect(Object.keys(databases.rules.tables).sort()).toEqual([...readable].sort());
    for (const [table, told] of Object.entries<{ columns?: object }>(databases.rules.tables)) {
      if (!told.columns) continue;
      expect(ask(file, `SELECT name FROM pragma_table_info('${table}')`).map((row) => row.name)).toEqual(Object.keys(told.columns));
    }
  });

  it("narrows by columns that there are, and finds words in any form", () => {
    const { tables } = JSON.parse(readFileSync(`${file}.metadata.json`, "utf8")).databases.rules;
    for (const [table, { facets = [] }] of Object.entries<{ facets?: readonly string[] }>(tables)) {
      const columns = ask(file, `SELECT name FROM pragma_table_info('${table}')`).map((row) => row.name);
      expect(columns, table).toEqual(expect.arrayContaining([...facets]));
    }
    for (const [table, word] of [
      ["posts", "flight"],
      ["evidence", "suspending"],
      ["topics", "visas"],
    ]) {
      const { fts_table: search } = tables[table as string];
      const found = ask(
        file,
        `SELECT t.* FROM ${search} AS f JOIN ${table} AS t ON t.rowid = f.rowid WHERE ${search} MATCH '${word}'`,
      );
      expect(found.length, table).toBeGreaterThan(0);
    }
    expect(ask(file, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  it.each(["2019-03-01", "2020-04-20", "2021-05-15", "2021-09-01", "2021-12-10", "2022-05-01"])(
    "its canned questions agree with the facts on %s",
    (text) => {
      const day = isoDay(text);
      const { queries } = JSON.parse(readFileSync(`${file}.metadata.json`, "utf8")).databases.rules;
      const facts = factsOf(base.database);
      const holds = (fact: Fact) => certaintyOn(fact.start, fact.end, day);
      const speaksAgainst = (one: Fact, fact: Fact) =>
        one.state !== "in-force" || (one.value !== null && !sameValue(one.value, fact.value));
      const expected = (known: readonly Fact[]) =>
        known.flatMap((fact) => {
          if (fact.state !== "in-force" || holds(fact) === "no") return [];
          const open = known.some(
            (one) =>
              one.doubt !== null &&
              [one.topic, one.subject, one.scope].join() === [fact.topic, fact.subject, fact.scope].join() &&
              holds(one) !== "no" &&
              speaksAgainst(one, fact),
          );
          return [`${fact.topic} ${fact.start.earliest} ${open ? "possible" : holds(fact)}`];
        });
      const got = (name: string, parameters: Readonly<Record<string, string>>) =>
        ask(file, queries[name].sql, parameters).map((row) => `${row.topic} ${row.start_earliest ?? null} ${row.certainty}`);
      const now = facts.filter((fact) => fact.knownTo === null);
      expect([...got("as_of", { day: text })].sort()).toEqual(expected(now).sort());
      const then = facts.filter((fact) => fact.knownFrom <= day && (fact.knownTo === null || day < fact.knownTo));
      expect([...got("as_of_known_on", { day: text, known_on: text })].sort()).toEqual(expected(then).sort());
      expect(got("as_of_known_on", { day: "2022-05-02", known_on: text })).toEqual([]);
    },
  );

  it("answers the history of a topic, and nothing beyond what is covered", () => {
    const { queries } = JSON.parse(readFileSync(`${file}.metadata.json`, "utf8")).databases.rules;
    expect(ask(file, queries.history.sql, { topic: "kz/mci" }).length).toBeGreaterThan(1);
    expect(ask(file, queries.as_of.sql, { day: "2030-01-01" })).toEqual([]);
  });
});
