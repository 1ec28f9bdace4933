import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { BYTES_OF, KNOWLEDGE, POST, RECORDED, SNAPSHOT } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

function filled(): Connection {
  const db = openDatabase(temporaryFile(), { mode: "write" });
  writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF);
  return db;
}

describe("views", () => {
  it("show facts with ISO days and NULL for what is missing", () => {
    expect(filled().prepare("SELECT * FROM facts ORDER BY id").all()).toEqual([
      {
        id: "f-fare",
        topic: "ut/fare",
        subject: null,
        scope: "adult",
        state: "in-force",
        amount: 12.5,
        unit: "crown",
        start_earliest: null,
        start_latest: "2031-10-03",
        start_basis: "observed",
        end_earliest: "2032-01-01",
        end_latest: "2032-01-01",
        end_kind: "stated",
        last_day: "2031-12-31",
        disputed: 1,
        last_confirmed_on: "2031-10-03",
        known_from: "2031-10-03",
        known_to: null,
        recorded_from: RECORDED,
        statements: '["s-fare","s-resumed"]',
        findings: "[]",
        doubt: "half-read",
        disagreeing: '["s-resumed"]',
      },
      expect.objectContaining({
        id: "f-ferries",
        subject: "UTO",
        scope: null,
        start_earliest: "2031-09-20",
        end_latest: null,
        last_day: null,
      }),
    ]);
  });

  it.each([
    [
      "statements",
      "SELECT effective_earliest AS a, until AS b, amount AS c, previous_amount AS d FROM statements WHERE id = 's-fare'",
      { a: "2031-09-20", b: "2032-01-01", c: 12.5, d: 10 },
    ],
    [
      "posts",
      "SELECT published_latest AS a, published_earliest AS b, title AS c, first_line AS d FROM posts WHERE id = 'p-harbour'",
      { a: "2031-09-01", b: null, c: "Harbour opens", d: 5 },
    ],
    [
      "findings",
      "SELECT rule AS a, known_from AS b, first_line AS c FROM findings WHERE id = 'x-lag'",
      { a: "reporting-lag", b: "2031-10-03", c: 1 },
    ],
    ["instruments", "SELECT issuer AS a, dated AS b FROM instruments", { a: "Harbour Board", b: "2031-09-19" }],
    ["topics", "SELECT id AS a, heading AS b FROM topics LIMIT 1", { a: "ut/ferries", b: "Headline" }],
    ["snapshots", "SELECT name AS a, captured_on AS b FROM snapshots", { a: "ferries", b: "2031-11-01" }],
    ["coverage", "SELECT from_day AS a, to_day AS b FROM coverage", { a: "2031-09-01", b: "2031-11-01" }],
    [
      "sources",
      "SELECT name AS a, authority AS b, url AS c FROM sources",
      { a: SNAPSHOT.publisher, b: "official", c: SNAPSHOT.url },
    ],
    [
      "snapshots and their sources",
      "SELECT publisher AS a, authority AS b, (SELECT id FROM sources) = source_id AS c FROM snapshots",
      { a: SNAPSHOT.publisher, b: "official", c: 1 },
    ],
    [
      "evidence",
      "SELECT statement AS a, post AS b, place AS c, source AS d, authority AS e FROM evidence WHERE fact = 'f-fare' LIMIT 1",
      { a: "s-fare", b: POST.id, c: 0, d: SNAPSHOT.publisher, e: "official" },
    ],
  ])("read well: %s", (_, sql, row) => {
    expect(filled().prepare(sql).get()).toEqual(row);
  });

  it("keep whole amounts whole", () => {
    const amounts = filled().prepare(
      "SELECT typeof(amount) AS a, typeof(previous_amount) AS b FROM statements WHERE id = 's-fare'",
    );
    expect(amounts.get()).toEqual({ a: "real", b: "integer" });
  });

  it("show what is current and nothing else", () => {
    const db = filled();
    writeKnowledge(db, { ...KNOWLEDGE, facts: [], posts: [POST], findings: [], statements: [] }, "2025-01-01T00:00:00Z");
    const count = (view: string) => db.prepare(`SELECT count(*) FROM ${view}`).pluck().get();
    expect(["facts", "posts", "findings", "statements", "facts_recorded"].map(count)).toEqual([0, 1, 0, 0, 2]);
  });
});
