import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../db/connection.js";
import { type FactStore, factStore, openFactStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { openRecordedStore } from "../../db/recorded-store.js";
import type { Fact } from "../../src/model/fact.js";
import { dayOfEpoch } from "../../src/model/iso-day.js";
import { runs } from "../setup/runs.js";
import { codeOf } from "./error-code.js";
import { dayNumber, factsOfTopic } from "./fact-arbitrary.js";
import { BYTES_OF, KNOWLEDGE, LATER, POST, RECORDED } from "./sample-knowledge.js";
import { temporaryFile } from "./temporary-folder.js";

const NOTHING = { ...KNOWLEDGE, facts: [], posts: [], statements: [], instruments: [], findings: [], sentences: [] };

function written(file: string, states: readonly (typeof KNOWLEDGE)[]): string {
  const db = openDatabase(file, { mode: "write" });
  states.forEach((state, at) => void writeKnowledge(db, state, timeOf(at), BYTES_OF));
  db.close();
  return file;
}

const timeOf = (at: number): string => `2025-01-0${at + 1}T12:00:00.000Z`;

/** What a store says of one topic on some days, by every read of facts. */
function readsOf(store: FactStore, asked: readonly (readonly [number, number | null])[]): object {
  const series = store.seriesOf("gen/topic");
  return {
    series,
    all: series.map(({ subject, scope }) => store.seriesHistory("gen/topic", subject, scope)),
    on: asked.map(([on, then]) => {
      const [day, known] = [dayOfEpoch(on), then === null ? null : dayOfEpoch(then)];
      return [
        store.factsOfTopicOn("gen/topic", day, known),
        store.factsOn("gen/topic", "AAA", "adult", day, known),
        store.series("gen/topic", null, null, known),
        store.factsBetween("gen/topic", "*", null, day, known, null),
        store.seriesLearned(day, known),
        store.versionsBegun("gen/topic", "AAA", null, day),
      ];
    }),
  };
}

describe("a store as it was recorded", () => {
  it("reads what a base says that holds no more than was recorded then", () => {
    const days = fc.array(fc.tuple(dayNumber, fc.option(dayNumber)), { minLength: 6, maxLength: 6 });
    const states = fc.array(factsOfTopic, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(states, days, (lists, asked) => {
        const all = lists.map((facts: readonly Fact[]) => ({ ...NOTHING, facts }));
        const file = written(temporaryFile(), all);
        all.forEach((state, at) => {
          const { store } = openRecordedStore(file, timeOf(at));
          const alone = openFactStore(written(temporaryFile(), [state]));
          expect(readsOf(store, asked)).toEqual(readsOf(alone, asked));
          store.close();
          alone.close();
        });
      }),
      { numRuns: runs(8) },
    );
  });

  it("reads everything else as it was too, and finds its words", () => {
    const later = { ...KNOWLEDGE, posts: [{ ...POST, text: POST.text.replace("fare", "toll"), title: "Tolls" }], statements: [] };
    const file = written(temporaryFile(), [KNOWLEDGE, { ...later, facts: [], findings: [], instruments: [] }]);
    const whole = openFactStore(written(temporaryFile(), [KNOWLEDGE]));
    const { store, recordedOn } = openRecordedStore(file, timeOf(0));
    expect(recordedOn).toBe(timeOf(0));
    const dump = (one: FactStore) => ({
      posts: one.posts(),
      statements: one.topicsList().map(({ id }) => one.statementsOfTopic(id)),
      ofPost: one.statementsOfPost(POST.id),
      findings: one.findings(),
      snapshots: one.snapshots(),
      instruments: one.instruments(),
      coverage: one.coverage(),
      sentences: one.sentences(),
      counts: one.topicSentences(),
      recorded: one.lastRecordedAt(),
      found: [one.searchPosts("fare"), one.searchPassages("fares", { topic: "ut/fare" }, 5), one.searchPosts("tolls")],
    });
    expect(dump(store)).toEqual(dump(whole));
    expect(openFactStore(file).searchPosts("tolls")).toHaveLength(1);
    store.close();
    whole.close();
  });

  it.each([
    ["a day: its end", "2025-01-01", true],
    ["an instant before the second run", "2025-01-02T11:59:59.999Z", true],
    ["the instant of the second run", "2025-01-02T12:00:00Z", false],
    ["long after", "2099-01-01", false],
  ])("%s", (_, time, holds) => {
    const file = written(temporaryFile(), [KNOWLEDGE, { ...KNOWLEDGE, facts: [] }]);
    const { store } = openRecordedStore(file, time);
    expect(store.fact("f-ferries") !== null).toBe(holds);
    store.close();
  });

  it.each(["2024-12-31", "yesterday", "2025-02-30", "2025-01-01 12:00"])("refuses %s", (time) => {
    const file = written(temporaryFile(), [KNOWLEDGE]);
    expect(codeOf(() => openRecordedStore(file, time))).toBe("INVALID_ARGUMENT");
  });

  it("writes nothing", () => {
    const file = written(temporaryFile(), [KNOWLEDGE, { ...KNOWLEDGE, facts: [] }]);
    const { store } = openRecordedStore(file, timeOf(0));
    store.searchPosts("fare");
    store.close();
    const db = openDatabase(file, { mode: "read" });
    expect(factStore(db).fact("f-ferries")).toBeNull();
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'view' AND name LIKE '%version'").pluck().get()).toBe(0);
    expect([RECORDED, LATER]).not.toContain(factStore(db).lastRecordedAt());
    db.close();
  });
});
