import { describe, expect, it } from "vitest";
import type { AsOfRequest, AsOfResult } from "../../queries/as-of-result.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";
import { EVERY_OTHER } from "../../src/model/fact.js";
import { isoDay } from "../../src/model/iso-day.js";
import { errorOf } from "./error-of.js";
import { end, fact, post, start, statement, type World, withWorld } from "./small-world.js";

const d = isoDay;
const value = (amount: number) => ({ amount, unit: "UTC" });

const JUNE = post("june", "2021-06-01", "Ferries with France resumed; the index is 20.");
const LATE = post("late", "2021-10-01", "Ferries with France are still running.");
const WORLD: World = {
  posts: [JUNE, LATE],
  statements: [
    statement("s-june", JUNE, "ut/ferries"),
    statement("s-late", LATE, "ut/ferries"),
    statement("s-index", JUNE, "ut/index"),
  ],
  facts: [
    fact("ut/ferries", {
      subject: "FRA",
      start: start("2021-06-01"),
      statements: ["s-june"],
      knownFrom: d("2021-06-01"),
      knownTo: d("2021-10-01"),
      lastConfirmedOn: d("2021-06-01"),
    }),
    fact("ut/ferries", {
      subject: "FRA",
      start: start("2021-06-01"),
      statements: ["s-june", "s-late"],
      knownFrom: d("2021-10-01"),
      lastConfirmedOn: d("2021-10-01"),
      findings: ["x2", "x1"],
    }),
    fact("ut/ferries", { subject: "ITA", state: "absent", start: start("..2021-06-01"), end: end("2021-06-02..2021-09-01") }),
    fact("ut/ferries", { subject: "ITA", start: start("2021-06-02..2021-09-01", "listed") }),
    fact("ut/ferries", { subject: "DEU", state: "suspended", start: start("2021-03-01") }),
    fact("ut/ferries", { subject: EVERY_OTHER, state: "absent", start: start("2021-06-01"), statements: ["s-june"] }),
    fact("ut/index", {
      scope: "fees",
      value: value(20),
      start: start("2021-01-01"),
      end: end("2021-05-01..2021-06-01"),
      statements: ["s-index"],
    }),
    fact("ut/index", { scope: "fees", value: value(30), start: start("2021-05-01..2021-06-01") }),
    fact("ut/stay", { scope: "crew", value: { amount: 5, unit: "day" }, start: start("2021-02-01") }),
    fact("ut/deadline", { value: { amount: "2021-09-30", unit: "date" }, start: start("2021-07-01") }),
    fact("ut/curfew", { start: start("2021-02-01"), end: end("2021-11-01") }),
    fact("ut/curfew", { state: "ended", start: start("2021-11-01") }),
    fact("ut/curfew", { start: start("2022-03-01"), knownFrom: d("2021-12-01") }),
  ],
};

function ask(request: Omit<AsOfRequest, "day" | "knownOn"> & { readonly day: string; readonly knownOn?: string }): AsOfResult {
  return withWorld(WORLD, (database) => {
    const base = openKnowledgeBase(database);
    try {
      return base.asOf({ ...request, day: d(request.day), knownOn: request.knownOn === undefined ? null : d(request.knownOn) });
    } finally {
      base.close();
    }
  });
}

const told = (result: AsOfResult) =>
  result.answers.map((a) => [a.topic, a.subject ?? a.scope ?? "", a.answer, a.state].join(" ").replace("  ", " "));

describe("asOf", () => {
  it("answers every topic: scopes, and members that hold or may hold", () => {
    expect(told(ask({ day: "2021-08-01" }))).toEqual([
      "ut/ferries FRA yes in-force",
      "ut/ferries ITA possible in-force",
      "ut/index fees yes in-force",
      "ut/index benefits unknown unknown",
      "ut/curfew yes in-force",
      "ut/stay guest unknown unknown",
      "ut/stay crew yes in-force",
      "ut/deadline yes in-force",
    ]);
  });

  it.each<[string, Parameters<typeof ask>[0], readonly string[]]>([
    ["a topic without its jurisdiction", { day: "2021-08-01", topic: "Curfew" }, ["ut/curfew yes in-force"]],
    ["a member that is not", { day: "2021-08-01", topic: "ferries", subject: "DEU" }, ["ut/ferries DEU no suspended"]],
    ["a country by its name", { day: "2021-08-01", topic: "ferries", subject: "france" }, ["ut/ferries FRA yes in-force"]],
    ["a country that no post names", { day: "2021-08-01", topic: "ferries", subject: "JPN" }, ["ut/ferries JPN no absent"]],
    ["the same before any list", { day: "2021-03-01", topic: "ferries", subject: "JPN" }, ["ut/ferries JPN unknown unknown"]],
    ["a subject and every topic that has one", { day: "2021-08-01", subject: "FR" }, ["ut/ferries FRA yes in-force"]],
    ["one scope", { day: "2021-08-01", topic: "ut/index", scope: "benefits" }, ["ut/index benefits unknown unknown"]],
    [
      "a scope the register does not know",
      { day: "2021-08-01", topic: "ut/stay", scope: "pilot" },
      ["ut/stay pilot unknown unknown"],
    ],
    ["a scope and no topic", { day: "2021-08-01", scope: "crew" }, ["ut/stay crew yes in-force"]],
    ["nobody is a member", { day: "2021-06-01", topic: "ferries", knownOn: "2021-06-01" }, ["ut/ferries FRA yes in-force"]],
    ["the day after an end", { day: "2021-11-01", topic: "curfew" }, ["ut/curfew no ended"]],
    ["no member at all", { day: "2021-02-15", topic: "ferries" }, ["ut/ferries unknown unknown"]],
    ["before the archive", { day: "2020-12-31", topic: "curfew" }, ["ut/curfew unknown out-of-coverage"]],
    ["after the last post", { day: "2022-01-01", topic: "curfew" }, ["ut/curfew unknown out-of-coverage"]],
    [
      "members after the last post",
      { day: "2022-01-01", topic: "ferries" },
      ["ut/ferries FRA unknown out-of-coverage", "ut/ferries ITA unknown out-of-coverage"],
    ],
    ["carried forward", { day: "2022-02-28", topic: "curfew", carryForward: true }, ["ut/curfew no ended"]],
    [
      "carried forward to a scheduled change",
      { day: "2022-03-01", topic: "curfew", carryForward: true },
      ["ut/curfew yes in-force"],
    ],
    [
      "not known then, carried forward",
      { day: "2022-03-01", topic: "curfew", carryForward: true, knownOn: "2021-11-30" },
      ["ut/curfew no ended"],
    ],
    [
      "beyond what was known then",
      { day: "2021-07-01", topic: "ferries", subject: "FRA", knownOn: "2021-06-15" },
      ["ut/ferries FRA unknown out-of-coverage"],
    ],
    [
      "before anything was known",
      { day: "2020-06-01", topic: "curfew", knownOn: "2020-07-01" },
      ["ut/curfew unknown out-of-coverage"],
    ],
  ])("%s", (_name, request, expected) => {
    expect(told(ask(request))).toEqual(expected);
  });

  it("keeps what was last known beside an answer beyond the horizon", () => {
    const result = ask({ day: "2022-05-01", topic: "index", scope: "fees" });
    expect(result.answers[0]).toMatchObject({
      value: null,
      start: null,
      end: null,
      lastKnown: { answer: "yes", state: "in-force", value: value(30), on: "2021-12-31" },
    });
    expect(ask({ day: "2020-05-01", topic: "index", scope: "fees" }).answers[0]?.lastKnown).toBeNull();
  });

  it("gives candidates while a value may have changed", () => {
    expect(ask({ day: "2021-05-10", topic: "index", scope: "fees" }).answers[0]).toMatchObject({
      answer: "possible",
      value: null,
      candidates: [value(20), value(30)],
    });
  });

  it("shows the words, the post, the lines and the findings", () => {
    const [answer] = ask({ day: "2021-08-01", topic: "ferries", subject: "FRA" }).answers;
    expect(answer).toMatchObject({
      start: { earliest: "2021-06-01", latest: "2021-06-01", basis: "stated" },
      end: { earliest: null, latest: null, kind: "open" },
      lastConfirmedOn: "2021-10-01",
      findings: ["x1", "x2"],
    });
    expect(answer?.evidence.map((e) => [e.post, e.title, e.lines, e.rule, e.quote])).toEqual([
      ["june", "Post june", [3, 3], "made-up", "Ferries with France resumed; the index is 20."],
      ["late", "Post late", [3, 3], "made-up", "Ferries with France are still running."],
    ]);
  });

  it("cites nothing that was published after the knowledge day", () => {
    const [answer] = ask({ day: "2021-06-10", topic: "ferries", subject: "FRA", knownOn: "2021-06-15" }).answers;
    expect(answer).toMatchObject({ answer: "yes", lastConfirmedOn: "2021-06-01", findings: [] });
    expect(answer?.evidence.map((e) => e.post)).toEqual(["june"]);
  });

  it.each<[string | undefined, string | null, string | null]>([
    [undefined, "2021-01-01", "2021-12-31"],
    ["2021-06-15", "2021-01-01", "2021-06-15"],
    ["2023-01-01", "2021-01-01", "2021-12-31"],
    ["2020-01-01", null, null],
  ])("known on %s it covers %s to %s", (knownOn, from, to) => {
    const request = knownOn === undefined ? { day: "2021-05-01" } : { day: "2021-05-01", knownOn };
    expect(ask(request).coverage).toEqual({ from, to });
  });

  it.each<[string, Parameters<typeof ask>[0], string, readonly string[]]>([
    ["a misspelt topic", { day: "2021-08-01", topic: "curfwe" }, "UNKNOWN_TOPIC", ["ut/curfew"]],
    ["a misspelt scope", { day: "2021-08-01", topic: "index", scope: "fee" }, "UNKNOWN_SCOPE", ["fees"]],
    ["a scope of nothing", { day: "2021-08-01", topic: "curfew", scope: "air" }, "UNKNOWN_SCOPE", []],
    ["a misspelt country", { day: "2021-08-01", topic: "ferries", subject: "Frnace" }, "UNKNOWN_COUNTRY", ["France"]],
    ["a subject where there is none", { day: "2021-08-01", topic: "curfew", subject: "FRA" }, "INVALID_ARGUMENT", []],
  ])("%s", (_name, request, code, suggestions) => {
    const error = errorOf(() => ask(request));
    expect({ code: error?.code, suggestions: error?.fields.suggestions ?? [] }).toEqual({ code, suggestions });
  });
});
