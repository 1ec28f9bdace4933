import { describe, expect, it } from "vitest";
import { ARCHIVE_SQL } from "../../db/archive-reader.js";
import { CATALOG_SQL } from "../../db/catalog-reader.js";
import { type Connection, openDatabase } from "../../db/connection.js";
import { factStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { isoDay } from "../../src/model/iso-day.js";
import { codeOf } from "./error-code.js";
import { BYTES_OF, KNOWLEDGE, POST, RECORDED } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

function filled(knowledge = KNOWLEDGE): Connection {
  const db = openDatabase(temporaryFile(), { mode: "write" });
  writeKnowledge(db, knowledge, RECORDED, BYTES_OF);
  return db;
}

describe("reads of posts and statements", () => {
  it("come in the order asked; what a record rests on and is not there is damage", () => {
    const store = factStore(filled());
    expect(store.statementsOf(["s-resumed", "s-fare"]).map((one) => one.id)).toEqual(["s-resumed", "s-fare"]);
    expect(codeOf(() => store.statementsOf(["s-resumed", "none"]))).toBe("DATABASE_CORRUPT");
    expect(store.statementsOfPost(POST.id).map((one) => one.id)).toEqual(["s-resumed", "s-fare"]);
    expect(store.statementsOfTopic("ut/fare").map((one) => one.id)).toEqual(["s-fare"]);
    expect([...store.statementCounts()]).toEqual([[POST.id, 2]]);
  });

  it("give null for what is not stored", () => {
    const store = factStore(filled());
    expect(
      [store.post, store.postHead, store.statement, store.instrument, store.fact, store.finding].map((read) => read("none")),
    ).toEqual(Array.from({ length: 6 }, () => null));
  });

  it("are the same whatever order the records came in", () => {
    const turned = {
      ...KNOWLEDGE,
      posts: [...KNOWLEDGE.posts].reverse(),
      statements: [...KNOWLEDGE.statements].reverse(),
      findings: [...KNOWLEDGE.findings].reverse(),
      facts: [...KNOWLEDGE.facts].reverse(),
    };
    const read = (db: Connection) => {
      const store = factStore(db);
      return JSON.stringify([store.posts(), store.findings(), store.statementsOfPost(POST.id), store.searchPosts("ferry")]);
    };
    expect(read(filled(turned))).toBe(read(filled()));
  });

  it("have nothing to tell before the first ingest", () => {
    const store = factStore(openDatabase(temporaryFile(), { mode: "write" }));
    expect(store.lastRecordedAt()).toBeNull();
    expect(store.coverage()).toEqual({ from: null, to: null });
    expect([store.posts(), store.topicsList(), store.findings(), store.searchPosts("ferry")]).toEqual([[], [], [], []]);
  });
});

describe("findings", () => {
  it.each([
    [{}, ["x-file", "x-lag"]],
    [{ rule: "reporting-lag" }, ["x-lag"]],
    [{ topic: "ut/ferries", subject: "UTO", post: POST.id }, ["x-lag"]],
    [{ topic: "ut/fare" }, []],
    [{ known: isoDay("2031-10-02") }, ["x-file"]],
    [{ known: isoDay("2031-10-03") }, ["x-file", "x-lag"]],
  ])("by %j", (filter, ids) => {
    expect(
      factStore(filled())
        .findings(filter)
        .map((one) => one.id),
    ).toEqual(ids);
  });
});

describe("the plan", () => {
  const plan = (sql: string, bound: readonly unknown[]) =>
    filled()
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...bound)
      .map((row) => row.detail);

  it.each([
    ["post", ARCHIVE_SQL.post, "SEARCH post_version USING INDEX sqlite_autoindex_post_version_1 (id=? AND superseded_in=?)"],
    ["statement", ARCHIVE_SQL.statement, "SEARCH statement_version USING PRIMARY KEY (id=? AND superseded_in=?)"],
    ["statementsOfPost", ARCHIVE_SQL.statementsOfPost, "SEARCH statement_version USING INDEX statement_by_post (post=?)"],
    ["statementsOfTopic", ARCHIVE_SQL.statementsOfTopic, "SEARCH statement_version USING INDEX statement_by_topic (topic=?)"],
    ["instrument", ARCHIVE_SQL.instrument, "SEARCH instrument_version USING PRIMARY KEY (id=? AND superseded_in=?)"],
    ["finding", CATALOG_SQL.finding, "SEARCH finding_version USING PRIMARY KEY (id=? AND superseded_in=?)"],
  ])("of %s seeks by key", (_, sql, detail) => {
    expect(plan(sql, ["x"])[0]).toBe(detail);
  });

  it("of the days of unread sentences seeks those of the topic, in their order", () => {
    expect(plan(CATALOG_SQL.unreadDays, ["x", 0])).toEqual([
      "SEARCH finding_version USING INDEX finding_unread (topic=? AND known_from<?)",
    ]);
  });

  it("of the coverage seeks by key", () => {
    expect(plan(CATALOG_SQL.coverage, ["kz"])).toEqual(["SEARCH coverage_version USING PRIMARY KEY (id=? AND superseded_in=?)"]);
  });
});
