import { type KnowledgeBase, openKnowledgeBase } from "../../src/knowledge-base.js";
import { EVERY_OTHER } from "../../src/model/fact.js";
import { isoDay } from "../../src/model/iso-day.js";
import type { TopicInfo } from "../../src/model/topic.js";
import { end, fact, post, start, statement, TOPICS, type World, withWorld } from "./small-world.js";

const d = isoDay;
const amount = (number: number, unit = "UTC") => ({ amount: number, unit });

const MARCH = post("march", "2021-03-10", "Ferries run with Italy alone.");
const JUNE = post("june", "2021-06-01", "Ferries with France resumed on June 1; the index is 20.");
const SEPTEMBER = post("september", "2021-09-15", "The index is 30 from October 1. Leave by November 30.");
const COPY = post("september~2", "2021-09-15", "The index is 30 from October 1. Leave by November 30.", {
  duplicateOf: "september",
  ordinal: 1,
});

const FINE: TopicInfo = {
  ...(TOPICS[3] as TopicInfo),
  id: "ut/fine",
  title: "Fine",
  units: ["INDEX"],
  scopes: [],
  openScopes: false,
};

/** A world with a set, an index, a deadline, a fine in units of the index, and knowledge that grows. */
export const HISTORY_WORLD: World = {
  topics: [...TOPICS, FINE],
  posts: [MARCH, JUNE, SEPTEMBER, COPY],
  statements: [
    {
      ...statement("s-list", MARCH, "ut/ferries"),
      operation: "list",
      members: ["ITA"],
      statedCount: 1,
      effective: { earliest: d("2021-03-10"), latest: d("2021-03-10"), basis: "listed" },
    },
    {
      ...statement("s-france", JUNE, "ut/ferries"),
      operation: "start",
      subject: "FRA",
      changes: true,
      effective: { earliest: d("2021-06-01"), latest: d("2021-06-01"), basis: "stated" },
    },
    { ...statement("s-index", JUNE, "ut/index"), scope: "fees", value: amount(20) },
    {
      ...statement("s-index-2", SEPTEMBER, "ut/index"),
      operation: "set",
      scope: "fees",
      value: amount(30),
      effective: { earliest: d("2021-10-01"), latest: d("2021-10-01"), basis: "scheduled" },
    },
    { ...statement("s-leave", SEPTEMBER, "ut/deadline"), operation: "set", value: { amount: "2021-11-30", unit: "date" } },
    { ...statement("s-fine", JUNE, "ut/fine"), value: amount(10, "INDEX") },
  ],
  facts: [
    fact("ut/ferries", {
      subject: "ITA",
      start: start("..2021-03-10", "listed"),
      statements: ["s-list"],
      knownFrom: d("2021-03-10"),
    }),
    fact("ut/ferries", {
      subject: EVERY_OTHER,
      state: "absent",
      start: start("..2021-03-10", "listed"),
      statements: ["s-list"],
      knownFrom: d("2021-03-10"),
    }),
    fact("ut/ferries", {
      subject: "FRA",
      state: "absent",
      start: start("..2021-03-10", "listed"),
      statements: ["s-list"],
      knownFrom: d("2021-03-10"),
      knownTo: d("2021-06-01"),
    }),
    fact("ut/ferries", {
      subject: "FRA",
      state: "absent",
      start: start("..2021-03-10", "listed"),
      end: end("2021-06-01"),
      statements: ["s-list"],
      knownFrom: d("2021-06-01"),
    }),
    fact("ut/ferries", { subject: "FRA", start: start("2021-06-01"), statements: ["s-france"], knownFrom: d("2021-06-01") }),
    fact("ut/index", {
      scope: "fees",
      value: amount(20),
      start: start("..2021-06-01", "observed"),
      statements: ["s-index"],
      knownFrom: d("2021-06-01"),
      knownTo: d("2021-09-15"),
    }),
    fact("ut/index", {
      scope: "fees",
      value: amount(20),
      start: start("..2021-06-01", "observed"),
      end: end("2021-10-01"),
      statements: ["s-index"],
      knownFrom: d("2021-09-15"),
    }),
    fact("ut/index", {
      scope: "fees",
      value: amount(30),
      start: start("2021-10-01", "scheduled"),
      statements: ["s-index-2"],
      knownFrom: d("2021-09-15"),
    }),
    fact("ut/deadline", {
      value: { amount: "2021-11-30", unit: "date" },
      start: start("2021-09-01"),
      end: end("2021-12-01"),
      statements: ["s-leave"],
      knownFrom: d("2021-09-15"),
    }),
    fact("ut/fine", { value: amount(10, "INDEX"), start: start("2021-01-01"), statements: ["s-fine"], knownFrom: d("2021-06-01") }),
    fact("ut/curfew", { start: start("2021-02-01..2021-03-01", "reported"), end: end("2021-11-01"), disputed: true }),
    fact("ut/curfew", { state: "not-yet", start: start(".."), end: end("2021-02-01..2021-03-01") }),
    fact("ut/curfew", { state: "ended", start: start("2021-11-01") }),
  ],
};

/** Opens the world as a knowledge base for the length of the work. */
export function inHistory<T>(work: (base: KnowledgeBase) => T): T {
  return withWorld(HISTORY_WORLD, (database) => {
    const base = openKnowledgeBase(database);
    try {
      return work(base);
    } finally {
      base.close();
    }
  });
}
