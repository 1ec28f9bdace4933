import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { type FactStore, factStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { matchOf, SEARCH_SQL } from "../../db/post-search.js";
import { runs } from "../setup/runs.js";
import { BYTES_OF, KNOWLEDGE, POST, RECORDED } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

function filled(): FactStore {
  const db = openDatabase(temporaryFile(), { mode: "write" });
  const repeated = { ...POST, id: "p-again", duplicateOf: POST.id, ordinal: 2 };
  writeKnowledge(db, { ...KNOWLEDGE, posts: [...KNOWLEDGE.posts, repeated] }, RECORDED, BYTES_OF);
  return factStore(db);
}

describe("search", () => {
  it.each([
    ["ferry", ["p-ferries", "p-harbour"]],
    ["FERRIES utopia", ["p-ferries"]],
    ["naive", ["p-ferries"]],
    ["harb*", ["p-harbour"]],
    ['"the harbour"', ["p-harbour"]],
    ['"harbour the"', []],
    ["resumed", ["p-ferries"]],
    ["submarine", []],
    ["", []],
    ["   ", []],
    ['"', []],
    ["*", []],
    ["AND", []],
    ["title:ferry OR (harbour", []],
  ])("for %j finds %j", (words, posts) => {
    const found = filled().searchPosts(words);
    expect(found.map((hit) => hit.post.id).sort()).toEqual(posts);
  });

  it("marks what was found, in title and text", () => {
    const [hit] = filled().searchPosts("utopia fare");
    expect(hit?.title).toEqual([
      { text: "Ferries to ", hit: false },
      { text: "Utopia", hit: true },
      { text: " resumed", hit: false },
    ]);
    expect(hit?.excerpt.filter((piece) => piece.hit).map((piece) => piece.text)).toContain("fare");
    expect(hit?.score).toBeGreaterThan(0);
  });

  it("gives as many as asked for", () => {
    expect(filled().searchPosts("ferry", 1)).toHaveLength(1);
  });

  it("takes any text without an error", () => {
    const store = filled();
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', "*", "(", "a", " ", "-", "^", ":", "NEAR") })),
        (words) => {
          expect(Array.isArray(store.searchPosts(words))).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it("asks the full-text index", () => {
    const db = openDatabase(temporaryFile(), { mode: "write" });
    const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${SEARCH_SQL}`).all(matchOf("ferry"), 5);
    expect(plan.map((row) => row.detail)).toEqual([
      expect.stringMatching(/^SCAN post_search VIRTUAL TABLE INDEX \d+:M/),
      "SEARCH p USING INTEGER PRIMARY KEY (rowid=?)",
      "USE TEMP B-TREE FOR ORDER BY",
    ]);
  });
});
