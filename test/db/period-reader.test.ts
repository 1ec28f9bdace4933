import { describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { factStore, openFactStore } from "../../db/fact-store.js";
import { PASSAGE_SQL } from "../../db/passage-search.js";
import { PERIOD_SQL } from "../../db/period-reader.js";
import { addDays, isoDay } from "../../src/model/iso-day.js";
import { HISTORY_WORLD } from "../queries/history-world.js";
import { end, fact, start, withWorld } from "../queries/small-world.js";

const d = isoDay;
const day = (text: string | null) => (text === null ? null : d(text));

/** A series of periods of ten days each, one after the other, the last without end. */
const CHAIN = Array.from({ length: 12 }, (_, at) => {
  const from = addDays(d("2021-01-01"), 10 * at);
  return fact("ut/curfew", {
    id: `p${at}`,
    state: at % 2 === 0 ? "in-force" : "suspended",
    start: start(from),
    end: at === 11 ? end("") : end(addDays(from, 10)),
  });
});

describe("factsBetween", () => {
  it.each<[string | null, string | null, readonly number[]]>([
    [null, null, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ["2021-01-15", "2021-01-15", [1]],
    ["2021-01-11", "2021-01-21", [1, 2]],
    [null, "2021-01-10", [0]],
    ["2021-04-30", null, [11]],
    ["2025-01-01", "2025-01-02", [11]],
    ["2020-01-01", "2020-12-31", []],
  ])("from %s to %s", (from, to, expected) => {
    withWorld({ facts: CHAIN }, (database) => {
      const store = openFactStore(database);
      const read = store.factsBetween("ut/curfew", null, null, day(from), day(to), null);
      store.close();
      expect(read.map(({ id }) => id)).toEqual(expected.map((at) => `p${at}`));
    });
  });

  it("gives for every day at least the facts that the read of this day gives, in the same order", () => {
    withWorld(HISTORY_WORLD, (database) => {
      const store = openFactStore(database);
      for (const { subject, scope } of store.seriesOf("ut/ferries")) {
        for (let at = 0; at < 365; at += 5) {
          const on = addDays(d("2021-01-01"), at);
          for (const known of [null, d("2021-05-01"), d("2021-07-01")]) {
            const one = store.factsBetween("ut/ferries", subject, scope, on, on, known);
            expect([...one].reverse()).toEqual(store.factsOn("ut/ferries", subject, scope, on, known));
          }
        }
      }
      store.close();
    });
  });
});

describe("seriesLearned", () => {
  it.each<[string, string | null, readonly string[]]>([
    ["2021-06-01", "2021-06-01", ["ut/ferries FRA", "ut/fine null", "ut/index null"]],
    ["2021-06-02", null, ["ut/deadline null", "ut/index null"]],
    ["2021-09-16", null, []],
  ])("from %s to %s", (from, to, expected) => {
    withWorld(HISTORY_WORLD, (database) => {
      const store = openFactStore(database);
      const read = store.seriesLearned(d(from), day(to));
      store.close();
      expect(read.map(({ topic, subject }) => `${topic} ${subject}`)).toEqual(expected);
    });
  });
});

describe("the plans", () => {
  const plan = (sql: string, bind: object | readonly unknown[]) =>
    withWorld(HISTORY_WORLD, (database) => {
      const db = openDatabase(database, { mode: "read" });
      const rows = db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...(Array.isArray(bind) ? bind : [bind]));
      factStore(db).close();
      return rows.map(({ detail }) => detail);
    });

  it("of what was learned goes by the day of knowledge", () => {
    expect(plan(PERIOD_SQL.seriesLearned, [1, 2]).join("\n")).toMatch(
      /SEARCH fact_version USING COVERING INDEX fact_by_known_from \(known_from>\? AND known_from<\?\)/,
    );
  });

  it("of the versions of a period goes by the key of its start", () => {
    expect(plan(PERIOD_SQL.versionsBegun, ["t", "", "", 1]).join("\n")).toMatch(
      /SEARCH fact_version USING PRIMARY KEY \(topic=\? AND subject=\? AND scope=\? AND superseded_in=\? AND start_earliest=\?\)/,
    );
  });

  it("of a search goes by the full-text index, the row of the post, and the statements of the post", () => {
    const all = { words: '"x"', topic: "t", subject: "FRA", from: null, to: null, limit: 1 };
    const details = plan(PASSAGE_SQL.found, all);
    expect(details.filter((detail) => /^SCAN (?!post_search VIRTUAL TABLE INDEX|json_each)/.test(detail))).toEqual([]);
    expect(details.join("\n")).toMatch(/SEARCH p USING INTEGER PRIMARY KEY/);
    expect(details.join("\n")).toMatch(/SEARCH s USING INDEX statement_by_post \(post=\?/);
  });

  it("of the marks of one post goes by its row", () => {
    expect(plan(PASSAGE_SQL.marked, ['"x"', 1])).toEqual([expect.stringMatching(/VIRTUAL TABLE INDEX 0:=M2/)]);
  });
});
