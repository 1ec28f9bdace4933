import { describe, expect, it } from "vitest";
import { writeGeneratedBase } from "../../bench/million-base.js";
import { factsOfShape } from "../../bench/million-facts.js";
import { openDatabase } from "../../db/connection.js";
import { factStore } from "../../db/fact-store.js";
import { verifyDatabase } from "../../db/verify.js";
import { explain } from "../../queries/explain.js";
import { isoDay } from "../../src/model/iso-day.js";
import { temporaryFile } from "../db/temporary-folder.js";

const SHAPE = { topics: 2, subjects: 50, periods: 3 };

describe("the base that the benches generate", () => {
  it("passes verify: what facts point at is there", () => {
    const file = temporaryFile();
    writeGeneratedBase(file, SHAPE);
    const db = openDatabase(file, { mode: "read" });
    try {
      const { problems, checked } = verifyDatabase(db);
      expect(problems).toEqual([]);
      expect(checked.spans).toBe(SHAPE.topics * SHAPE.subjects * SHAPE.periods);
      const facts = db.prepare<[], number>("SELECT count(*) FROM fact_version").pluck().get();
      expect(facts).toBe(factsOfShape(SHAPE));
    } finally {
      db.close();
    }
  });

  it("tells which words an answer rests on", () => {
    const file = temporaryFile();
    writeGeneratedBase(file, SHAPE);
    const db = openDatabase(file, { mode: "read" });
    const store = factStore(db);
    try {
      const told = explain(store, { topic: "gen/topic-001", day: isoDay("2001-06-01"), subject: "Aruba" });
      expect(JSON.stringify(told)).toContain("gen/topic-001 for ABW is");
    } finally {
      store.close();
    }
  });
});
