import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { factStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { readSnapshots } from "../../db/snapshot-store.js";
import { verifyDatabase } from "../../db/verify.js";
import { isoDay } from "../../src/model/iso-day.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import { codeOf } from "./error-code.js";
import {
  BYTES_OF,
  FACT,
  FARE_FACT,
  INSTRUMENT,
  KNOWLEDGE,
  LATER,
  POST,
  RECORDED,
  SNAPSHOT,
  STATEMENT,
} from "./sample-knowledge.js";
import { stateOf } from "./stored-state.js";
import { temporaryFile } from "./temporary-folder.js";

function opened(): Connection {
  return openDatabase(temporaryFile(), { mode: "write", busyTimeoutMs: 0 });
}

function filled(): Connection {
  const db = opened();
  writeKnowledge(db, KNOWLEDGE, RECORDED, BYTES_OF);
  return db;
}

describe("writing knowledge", () => {
  it("stores every record as it was", () => {
    const store = factStore(filled());
    expect(store.posts()).toEqual(KNOWLEDGE.posts);
    expect(store.postHeads().map((head) => head.id)).toEqual(KNOWLEDGE.posts.map((post) => post.id));
    expect(KNOWLEDGE.statements.map((one) => store.statement(one.id))).toEqual(KNOWLEDGE.statements);
    expect(KNOWLEDGE.facts.map((one) => store.fact(one.id))).toEqual(KNOWLEDGE.facts);
    expect(store.instruments()).toEqual([INSTRUMENT]);
    expect(store.findings()).toEqual([...KNOWLEDGE.findings].sort((a, b) => (a.rule < b.rule ? -1 : 1)));
    expect(store.topicsList()).toEqual(KNOWLEDGE.topics);
    expect(store.sentences()).toEqual(KNOWLEDGE.sentences);
    expect(store.coverage()).toEqual(KNOWLEDGE.coverage);
    expect(store.snapshots()).toEqual([SNAPSHOT]);
    expect(store.lastRecordedAt()).toBe(RECORDED);
  });

  it("gives the snapshots' bytes back", () => {
    const [first] = readSnapshots(filled());
    expect(first?.snapshot).toEqual(SNAPSHOT);
    expect(Buffer.compare(first?.bytes ?? Buffer.alloc(0), BYTES_OF.get(SNAPSHOT.id) ?? Buffer.alloc(1))).toBe(0);
  });

  it("packs a snapshot that is long, and gives its bytes back", () => {
    const db = filled();
    const bytes = Buffer.from("The same line again.\n".repeat(500));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const snapshot = { ...SNAPSHOT, id: `sha256:${sha256.slice(0, 16)}`, sha256, byteLength: bytes.length };
    writeKnowledge(db, { ...KNOWLEDGE, snapshots: [SNAPSHOT, snapshot] }, LATER, new Map([[snapshot.id, bytes]]));
    expect(db.prepare("SELECT length(bytes) FROM snapshot WHERE packed = 'deflate'").pluck().get()).toBeLessThan(500);
    expect(readSnapshots(db, new Set([snapshot.id])).map((one) => Buffer.compare(one.bytes, bytes))).toEqual([0]);
    db.exec("UPDATE snapshot SET bytes = CAST('x' AS BLOB) WHERE packed = 'deflate'");
    expect(codeOf(() => readSnapshots(db))).toBe("DATABASE_CORRUPT");
    expect(verifyDatabase(db).problems.map(({ check, id }) => [check, id])).toEqual([["snapshot-hash", snapshot.id]]);
  });

  it("changes nothing at all the second time", () => {
    const db = filled();
    const before = stateOf(db);
    const changes = db.prepare("SELECT total_changes()").pluck();
    const made = changes.get();
    const report = writeKnowledge(db, KNOWLEDGE, LATER, BYTES_OF);
    expect(report).toMatchObject({ recordedAt: null, added: 0, superseded: 0, unchanged: 15 });
    expect(changes.get()).toBe(made);
    expect(stateOf(db)).toEqual(before);
  });

  it("supersedes what changed and what is gone, adds what is new, and keeps all of it", () => {
    const db = filled();
    const changed = {
      ...FACT,
      end: { earliest: isoDay("2031-12-01"), latest: isoDay("2031-12-05"), kind: "until-event" as const },
    };
    const next = {
      ...FACT,
      id: "f-next",
      state: "suspended" as const,
      start: { ...FACT.start, earliest: isoDay("2031-12-01"), latest: isoDay("2031-12-05") },
    };
    const report = writeKnowledge(db, { ...KNOWLEDGE, facts: [changed, next] }, LATER);
    expect(report.records.facts).toEqual({ added: 2, superseded: 2, unchanged: 0 });
    expect(report).toMatchObject({ recordedAt: LATER, added: 2, superseded: 2, unchanged: 13 });
    const recorded = db
      .prepare("SELECT id, end_latest, recorded_from, recorded_to FROM facts_recorded ORDER BY id, recorded_from")
      .all();
    expect(recorded).toEqual([
      { id: "f-fare", end_latest: "2032-01-01", recorded_from: RECORDED, recorded_to: LATER },
      { id: "f-ferries", end_latest: null, recorded_from: RECORDED, recorded_to: LATER },
      { id: "f-ferries", end_latest: "2031-12-05", recorded_from: LATER, recorded_to: null },
      { id: "f-next", end_latest: null, recorded_from: LATER, recorded_to: null },
    ]);
    const store = factStore(db);
    expect(store.series("ut/ferries", "UTO", null, null)).toEqual([changed, next]);
    expect(store.fact(FARE_FACT.id)).toBeNull();
    expect(store.seriesOf("ut/fare")).toEqual([]);
  });

  it("brings a record back that was gone", () => {
    const db = filled();
    writeKnowledge(db, { ...KNOWLEDGE, facts: [] }, LATER);
    writeKnowledge(db, KNOWLEDGE, "2024-05-01T00:00:00Z");
    expect(factStore(db).fact(FACT.id)).toEqual(FACT);
    expect(db.prepare("SELECT count(*) FROM fact_version").pluck().get()).toBe(4);
  });

  it.each([
    [LATER, LATER],
    [RECORDED, "2024-03-01T10:00:00.001Z"],
    ["2019-01-01T00:00:00Z", "2024-03-01T10:00:00.001Z"],
  ])("records a change told at %s under %s", (told, recorded) => {
    expect(writeKnowledge(filled(), { ...KNOWLEDGE, facts: [FACT] }, told).recordedAt).toBe(recorded);
  });

  it("leaves search to the current posts", () => {
    const db = filled();
    const text = "Ferries to Utopia resumed\nOctober 3, 2031\nThe fare is 12.5 crowns — naïve “quotes” 🚢 kept. Gondolas too.";
    writeKnowledge(db, { ...KNOWLEDGE, posts: [{ ...POST, text }] }, LATER);
    const store = factStore(db);
    expect(store.searchPosts("gondola").map((hit) => hit.post.id)).toEqual([POST.id]);
    expect(store.searchPosts("harbour")).toEqual([]);
  });
});

const REFUSED: readonly (readonly [string, Partial<Knowledge>, string])[] = [
  ["two facts of one id", { facts: [FACT, { ...FACT, disputed: true }] }, "INVALID_ARGUMENT"],
  ["an empty period", { facts: [{ ...FACT, end: { ...FACT.end, latest: isoDay("2031-09-20") } }] }, "INVALID_ARGUMENT"],
  ["bounds out of order", { facts: [{ ...FACT, start: { ...FACT.start, earliest: isoDay("2031-12-31") } }] }, "INVALID_ARGUMENT"],
  ["an empty knowledge period", { facts: [{ ...FACT, knownTo: FACT.knownFrom }] }, "INVALID_ARGUMENT"],
  [
    "an empty quote",
    { statements: [{ ...STATEMENT, evidence: { ...STATEMENT.evidence, end: STATEMENT.evidence.start } }] },
    "INVALID_ARGUMENT",
  ],
  ["a post of a snapshot that is not stored", { posts: [{ ...POST, snapshot: "sha256:0" }] }, "INVALID_ARGUMENT"],
  ["a snapshot without bytes", { snapshots: [{ ...SNAPSHOT, id: "sha256:1" }] }, "INVALID_ARGUMENT"],
];

describe("a write that is refused", () => {
  it.each(REFUSED)("for %s leaves the old state", (_, part, code) => {
    const db = filled();
    const before = stateOf(db);
    const told = codeOf(() => writeKnowledge(db, { ...KNOWLEDGE, coverage: { from: null, to: null }, ...part }, LATER));
    expect(told).toBe(code);
    expect(stateOf(db)).toEqual(before);
  });

  it("for bytes of another snapshot leaves the old state", () => {
    const db = opened();
    const bytes = new Map([[SNAPSHOT.id, Buffer.from("other bytes")]]);
    expect(codeOf(() => writeKnowledge(db, KNOWLEDGE, RECORDED, bytes))).toBe("SNAPSHOT_HASH_MISMATCH");
    expect(readSnapshots(db)).toEqual([]);
  });

  it.each(["2024-03-01", "yesterday", "2024-02-31T25:00:00Z", "2024-03-01T10:00:00+05:00"])("for the instant %s", (told) => {
    expect(codeOf(() => writeKnowledge(opened(), KNOWLEDGE, told, BYTES_OF))).toBe("INVALID_ARGUMENT");
  });

  it("for a full disk leaves the old state, and works once there is room", () => {
    const db = filled();
    const before = stateOf(db);
    const pages = Number(db.pragma("page_count", { simple: true }));
    db.pragma(`max_page_count = ${pages + 2}`);
    const text = "A long text. ".repeat(20_000);
    const larger = { ...KNOWLEDGE, posts: [{ ...POST, text }, ...KNOWLEDGE.posts.slice(1)] };
    expect(codeOf(() => writeKnowledge(db, larger, LATER))).toBe("DATABASE_FULL");
    expect(db.inTransaction).toBe(false);
    expect(stateOf(db)).toEqual(before);
    db.pragma("max_page_count = 1000000");
    expect(writeKnowledge(db, larger, LATER).records.posts).toEqual({ added: 1, superseded: 1, unchanged: 1 });
  });
});
