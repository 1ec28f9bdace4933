import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { closedExport } from "../export/closed-export.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { withWorldAsync } from "../queries/small-world.js";
import { run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const QUESTIONS: readonly (readonly string[])[] = [
  ["as-of", "2021-07-01", "--json"],
  ["timeline", "ferries"],
  ["explain", "ferries", "--as-of", "2021-07-01", "--subject", "FR"],
  ["posts"],
  ["topics"],
  ["search", "ferries"],
  ["export", "-f", "ndjson", "-o", "-", "--with-text"],
];

/** A copy of the small world that was changed behind the program's back. */
async function withDamage(sql: string, work: (database: string) => Promise<void>): Promise<void> {
  await inFolder((folder) =>
    withWorldAsync(HISTORY_WORLD, async (made) => {
      const database = join(folder, "rules.sqlite");
      cpSync(made, database);
      const db = new Database(database);
      db.pragma("ignore_check_constraints = ON");
      db.exec(sql);
      db.close();
      await work(database);
    }),
  );
}

describe("a damaged cell", () => {
  const lists: readonly (readonly [table: string, column: string])[] = [
    ["fact_version", "statements"],
    ["fact_version", "findings"],
    ["statement_version", "members"],
    ["statement_version", "stopped"],
    ["topic_version", "units"],
    ["topic_version", "scopes"],
    ["post_version", "marks"],
    ["post_version", "line_numbers"],
  ];
  const contents = ["[1,", "", "7", '{"a":1}', "null"];
  it.each<[string, string]>([
    ...lists.flatMap(([table, column]) =>
      contents.map((content): [string, string] => [
        `${table}.${column} as ${content}`,
        `UPDATE ${table} SET ${column} = '${content}'`,
      ]),
    ),
    ["a day beyond the calendar", "UPDATE fact_version SET end_latest = 900000000000 WHERE end_latest IS NOT NULL"],
    ["half a day", "UPDATE post_version SET published_latest = 1 << 40"],
    ["a column that is gone", "ALTER TABLE fact_version RENAME COLUMN doubt TO doubts"],
  ])("%s is told as damage, in words", { timeout: 60_000 }, (_, sql) =>
    withDamage(sql, async (database) => {
      let damaged = 0;
      for (const question of QUESTIONS) {
        const { code, err } = await run([...question, "--db", database]);
        if (code === 0) continue;
        damaged++;
        expect(code).toBe(1);
        if (question.includes("--json")) expect(JSON.parse(err).error.code).toBe("DATABASE_CORRUPT");
        else expect(err).toContain("[DATABASE_CORRUPT]");
      }
      expect(damaged).toBeGreaterThan(0);
    }),
  );

  it("a version of the schema that was set back is told as damage", () =>
    withDamage("PRAGMA user_version = 1", async (database) => {
      await inFolder(async (folder) => {
        writeFileSync(join(folder, "a.txt"), "Ferries\nMay 3, 2022\nThe ferry office is closed on Sundays.\n");
        const { code, err } = await run(["ingest", join(folder, "a.txt"), "--db", database]);
        expect(code).toBe(1);
        expect(err).toContain("[DATABASE_CORRUPT]");
      });
    }));
});

describe("a cell that says something else, and nothing that is impossible", () => {
  const OTHERS: readonly (readonly [table: string, change: string])[] = [
    ["fact_version", "state = CASE state WHEN 'in-force' THEN 'ended' ELSE 'in-force' END"],
    ["fact_version", "start_earliest = start_earliest - 400 WHERE start_earliest > -700000"],
    ["fact_version", "end_latest = end_latest + 400, end_earliest = end_earliest + 400"],
    ["fact_version", "last_confirmed_on = known_from - 1"],
    ["fact_version", "amount = amount + 1 WHERE typeof(amount) <> 'text'"],
    ["fact_version", "subject = 'DEU' WHERE subject = 'FRA'"],
    ["fact_version", "scope = 'other'"],
    ["fact_version", "topic = 'ut/other' WHERE topic = 'ut/ferries'"],
    ["fact_version", "statements = '[]'"],
    ["fact_version", "superseded_in = 9"],
    ["series", "facts = 0"],
    ["series", "subject = 'DEU' WHERE subject = 'FRA'"],
    ["statement_version", "quote = upper(quote)"],
    ["statement_version", "id = id || 'x'"],
    ["statement_version", "known_from = known_from + 1000"],
    ["post_version", "title = upper(title)"],
    ["post_version", "id = id || 'x'"],
    ["post_version", "published_latest = published_latest + 1, published_earliest = published_earliest + 1"],
    ["post_version", "text = replace(text, 'e', 'a')"],
    ["topic_version", "title = upper(title)"],
    ["snapshot_version", "name = upper(name)"],
    ["coverage_version", "to_day = to_day + 400"],
  ];
  it.each(OTHERS)("%s: %s changes no answer without a word", { timeout: 60_000 }, async (table, change) => {
    const told = async (database: string) => {
      const answers: string[] = [];
      for (const question of QUESTIONS) {
        const { code, out, err } = await run([...question, "--db", database]);
        if (code !== 0) expect(err).toContain("DATABASE_CORRUPT");
        answers.push(code === 0 ? out : "damaged");
      }
      return answers;
    };
    let whole: readonly string[] = [];
    await withDamage("SELECT 1", async (database) => {
      whole = await told(database);
    });
    await withDamage(`PRAGMA foreign_keys = OFF; UPDATE ${table} SET ${change}`, async (database) => {
      const changed = await told(database);
      expect(changed.filter((answer, at) => answer !== "damaged" && answer !== whole[at])).toEqual([]);
      expect(changed).toContain("damaged");
    });
  });
});

describe("words that are searched for", () => {
  it.each(["ferries\0 France", '"ferries\0run"', "\0ferries"])("may hold a NUL: %j", (words) =>
    withWorldAsync(HISTORY_WORLD, async (database) => {
      const base = openKnowledgeBase(database);
      try {
        expect(base.search({ words }).schemaVersion).toBe(1);
      } finally {
        base.close();
      }
    }),
  );
});

describe("an import with a quote at an impossible place", () => {
  it.each([2 ** 50, 500_000_000, -5])("span_start %d is refused", (start) =>
    withWorldAsync(HISTORY_WORLD, (database) =>
      inFolder(async (folder) => {
        const path = join(folder, "all.ndjson");
        const { bytes } = await run(["export", "-f", "ndjson", "-o", "-", "--db", database]);
        const moved = bytes
          .toString("utf8")
          .replaceAll(/"span_start":\d+,"span_end":\d+/g, `"span_start":${start},"span_end":${start + 4}`);
        writeFileSync(path, closedExport(moved.trimEnd().split("\n").slice(0, -1)));
        const { code, err } = await run(["import", path, "--db", join(folder, "copy.sqlite")]);
        expect(code).toBe(1);
        expect(err).toContain("[IMPORT_INVALID]");
      }),
    ),
  );
});
