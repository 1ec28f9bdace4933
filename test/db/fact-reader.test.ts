import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Connection, openDatabase } from "../../db/connection.js";
import { FACT_SQL } from "../../db/fact-reader.js";
import { factStore } from "../../db/fact-store.js";
import { HELD_FACTS_SQL } from "../../db/held-facts.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { certaintyOn } from "../../src/model/bounds.js";
import type { Fact } from "../../src/model/fact.js";
import { dayOfEpoch, type IsoDay, isoDay } from "../../src/model/iso-day.js";
import type { Knowledge } from "../../src/model/knowledge.js";
import { runs } from "../setup/runs.js";
import { dayNumber, factsOfTopic } from "./fact-arbitrary.js";
import { FACT, RECORDED } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

const NOTHING: Knowledge = {
  snapshots: [],
  posts: [],
  statements: [],
  instruments: [],
  facts: [],
  findings: [],
  topics: [],
  sentences: [],
  coverage: { from: null, to: null },
};

function holding(facts: readonly Fact[]): Connection {
  const db = openDatabase(temporaryFile(), { mode: "write" });
  db.pragma("synchronous = OFF");
  writeKnowledge(db, { ...NOTHING, facts }, RECORDED);
  return db;
}

function knownOn(fact: Fact, known: IsoDay | null): boolean {
  if (known === null) return fact.knownTo === null;
  return fact.knownFrom <= known && (fact.knownTo === null || known < fact.knownTo);
}

function newestFirst(a: Fact, b: Fact): number {
  const start = (fact: Fact) => fact.start.earliest ?? "";
  if (start(a) !== start(b)) return start(a) > start(b) ? -1 : 1;
  if (a.knownFrom !== b.knownFrom) return a.knownFrom > b.knownFrom ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function inSeries(fact: Fact, subject: string | null, scope: string | null): boolean {
  return fact.subject === subject && fact.scope === scope;
}

const text = (name: string | null) => name ?? "";
const bySeries = (a: Fact, b: Fact) =>
  text(a.subject) === text(b.subject)
    ? text(a.scope) === text(b.scope)
      ? newestFirst(a, b)
      : text(a.scope) < text(b.scope)
        ? -1
        : 1
    : text(a.subject) < text(b.subject)
      ? -1
      : 1;

const days = fc.array(fc.tuple(dayNumber, fc.option(dayNumber)), { minLength: 8, maxLength: 8 });

describe("facts on a day", () => {
  it("are all those, and only those, that a look at every fact finds, in whatever order they were written", () => {
    fc.assert(
      fc.property(factsOfTopic, days, fc.boolean(), (facts, asked, turned) => {
        const db = holding(turned ? [...facts].reverse() : facts);
        const store = factStore(db);
        for (const [on, then] of asked) {
          const day = dayOfEpoch(on);
          const known = then === null ? null : dayOfEpoch(then);
          const right = facts
            .filter((fact) => knownOn(fact, known) && certaintyOn(fact.start, fact.end, day) !== "no")
            .sort(bySeries);
          expect(store.factsOfTopicOn("gen/topic", day, known)).toEqual(right);
          expect(store.factsOn("gen/topic", "AAA", "adult", day, known)).toEqual(
            right.filter((fact) => inSeries(fact, "AAA", "adult")),
          );
        }
        db.close();
      }),
      { numRuns: runs(60) },
    );
  });

  it("are the same after the facts came in two steps", () => {
    fc.assert(
      fc.property(factsOfTopic, factsOfTopic, days, (before, facts, asked) => {
        const db = holding(before);
        writeKnowledge(db, { ...NOTHING, facts }, RECORDED);
        const fresh = holding(facts);
        const [store, right] = [factStore(db), factStore(fresh)];
        expect(store.seriesOf("gen/topic")).toEqual(right.seriesOf("gen/topic"));
        for (const [on, then] of asked) {
          const known = then === null ? null : dayOfEpoch(then);
          expect(store.factsOfTopicOn("gen/topic", dayOfEpoch(on), known)).toEqual(
            right.factsOfTopicOn("gen/topic", dayOfEpoch(on), known),
          );
        }
        db.close();
        fresh.close();
      }),
      { numRuns: runs(30) },
    );
  });
});

describe("a series", () => {
  it("gives its facts as known, oldest start first", () => {
    fc.assert(
      fc.property(factsOfTopic, fc.option(dayNumber), (facts, then) => {
        const db = holding(facts);
        const store = factStore(db);
        const known = then === null ? null : dayOfEpoch(then);
        for (const { subject, scope } of store.seriesOf("gen/topic")) {
          const own = facts
            .filter((fact) => inSeries(fact, subject, scope))
            .sort(newestFirst)
            .reverse();
          expect(store.seriesHistory("gen/topic", subject, scope)).toEqual(own);
          expect(store.series("gen/topic", subject, scope, known)).toEqual(own.filter((fact) => knownOn(fact, known)));
        }
        db.close();
      }),
      { numRuns: runs(30) },
    );
  });

  it("is listed once, in order, null first", () => {
    const db = holding([
      { ...FACT, id: "1", subject: "BBB" },
      { ...FACT, id: "2", subject: null, scope: "adult" },
      { ...FACT, id: "3", subject: "BBB", start: { ...FACT.start, earliest: null } },
      { ...FACT, id: "4", subject: "AAA", knownTo: isoDay("2031-12-01") },
      { ...FACT, id: "5", subject: null },
      { ...FACT, id: "6", topic: "ut/other" },
    ]);
    expect(factStore(db).seriesOf("ut/ferries")).toEqual([
      { subject: null, scope: null },
      { subject: null, scope: "adult" },
      { subject: "AAA", scope: null },
      { subject: "BBB", scope: null },
    ]);
    db.close();
  });
});

describe("the plan", () => {
  const plan = (sql: string) =>
    holding([FACT])
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(
        ...sql
          .split("?")
          .slice(1)
          .map(() => 1),
      )
      .map((row) => row.detail);
  const series = "SEARCH fact_version USING PRIMARY KEY (topic=? AND subject=? AND scope=? AND superseded_in=?";

  it.each([
    ["newestNow", `${series} AND start_earliest<?)`],
    ["newestThen", `${series} AND start_earliest<?)`],
    ["backNow", `${series} AND start_earliest<?)`],
    ["backThen", `${series} AND start_earliest<?)`],
    ["seriesNow", `${series})`],
    ["seriesThen", `${series})`],
    ["seriesHistory", `${series})`],
    ["seriesOf", "SEARCH series USING PRIMARY KEY (topic=?)"],
    ["fact", "SEARCH fact_version USING INDEX fact_by_id (id=? AND superseded_in=?)"],
  ] as const)("of %s seeks by key and sorts nothing", (name, detail) => {
    expect(plan(FACT_SQL[name])).toEqual([detail]);
  });

  it.each([
    ["series", `${series})`, "SEARCH series USING PRIMARY KEY (topic=? AND subject=? AND scope=?)"],
    ["topic", "(topic=?", "SEARCH series USING PRIMARY KEY (topic=?)"],
  ] as const)("of the facts counted of a %s seeks by key", (name, facts, written) => {
    const steps = plan(HELD_FACTS_SQL[name])
      .filter((step) => / main\./.test(step))
      .map((step) => step.replace("main.", ""));
    expect(steps).toEqual([expect.stringContaining(facts), written]);
    expect(steps[0]).toMatch(/^SEARCH/);
  });
});
