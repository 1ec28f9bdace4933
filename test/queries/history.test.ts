import { describe, expect, it } from "vitest";
import type { AnswerSide } from "../../queries/answer-change.js";
import { isoDay } from "../../src/model/iso-day.js";
import { periodRow } from "../../src/presentation/history-rows.js";
import { errorOf } from "./error-of.js";
import { inHistory } from "./history-world.js";

const d = isoDay;
const side = ({ answer, value }: Pick<AnswerSide, "answer" | "value">): string => `${answer}${value ? ` ${value.amount}` : ""}`;
type Told = { readonly topic: string; readonly subject: string | null; readonly scope: string | null; readonly change: string };
const told = ({
  topic,
  subject,
  scope,
  change,
  before,
  after,
}: Told & { readonly before: AnswerSide; readonly after: AnswerSide }) =>
  `${[topic, subject, scope].filter((part) => part !== null).join(" ")} ${change}: ${side(before)} > ${side(after)}`;

describe("timeline", () => {
  it("gives the periods of a scope, with since when each is known and the words", () => {
    const result = inHistory((base) => base.timeline({ topic: "index", scope: "fees" }));
    expect(result).toMatchObject({ schemaVersion: 1, topic: "ut/index", subject: null, scope: "fees" });
    expect(result.periods).toMatchObject([
      {
        state: "in-force",
        value: { amount: 20 },
        start: { earliest: null, latest: "2021-06-01", basis: "observed" },
        end: { earliest: "2021-10-01", latest: "2021-10-01", kind: "stated" },
        knownFrom: "2021-09-15",
        knownTo: null,
        evidence: [
          { post: "june", bounds: ["start.latest"] },
          { post: "september", bounds: ["end.earliest", "end.latest"] },
        ],
      },
      {
        value: { amount: 30 },
        start: { earliest: "2021-10-01" },
        end: { kind: "open" },
        evidence: [{ post: "september", bounds: ["start.earliest", "start.latest"] }],
      },
    ]);
    expect(result.periods.map((period) => periodRow(result.topic, period))).toMatchObject([
      { post: "june", end_post: "september", end_title: expect.any(String), end_quote: expect.any(String) },
      { post: "september", end_post: null, end_quote: null },
    ]);
    expect(result.lanes).toMatchObject([
      {
        scope: "fees",
        spans: [
          { from: "2021-01-01", to: "2021-06-01", answer: "possible", state: "undated", periods: [0] },
          { from: "2021-06-01", to: "2021-10-01", answer: "yes", value: { amount: 20 }, periods: [0] },
          { from: "2021-10-01", to: "2022-01-01", answer: "yes", value: { amount: 30 }, periods: [1] },
        ],
      },
    ]);
  });

  it("knows what was known on a day, and not until when it was", () => {
    const { periods, coverage } = inHistory((base) => base.timeline({ topic: "index", scope: "fees", knownOn: d("2021-08-01") }));
    expect(coverage.to).toBe("2021-08-01");
    expect(periods).toMatchObject([{ value: { amount: 20 }, end: { kind: "open" }, knownFrom: "2021-06-01", knownTo: null }]);
  });

  it("gives every member, and what holds for all others", () => {
    const { periods } = inHistory((base) => base.timeline({ topic: "ferries" }));
    expect(periods.map(({ subject, state }) => `${subject} ${state}`)).toEqual([
      "null absent",
      "FRA absent",
      "FRA in-force",
      "ITA in-force",
    ]);
  });

  it("answers for a country that no post names with what holds for all others", () => {
    const { periods, lanes } = inHistory((base) => base.timeline({ topic: "ferries", subject: "Japan" }));
    expect(periods).toMatchObject([{ subject: "JPN", state: "absent", start: { earliest: "2021-03-10", latest: "2021-03-10" } }]);
    expect(lanes[0]?.spans.map(({ from, answer }) => `${from} ${answer}`)).toEqual(["2021-01-01 unknown", "2021-03-10 no"]);
  });

  it.each<[string | null, string | null, readonly string[]]>([
    [null, null, ["2021-01-01 possible", "2021-06-01 yes", "2021-10-01 yes"]],
    ["2021-07-01", "2021-07-31", ["2021-07-01 yes"]],
    ["2021-09-30", null, ["2021-09-30 yes", "2021-10-01 yes"]],
    ["2022-01-01", null, []],
  ])("from %s to %s", (from, to, expected) => {
    const range = { from: from === null ? null : d(from), to: to === null ? null : d(to) };
    const { lanes } = inHistory((base) => base.timeline({ topic: "index", scope: "fees", ...range }));
    expect(lanes[0]?.spans.map((span) => `${span.from} ${span.answer}`)).toEqual(expected);
  });
});

describe("dates", () => {
  it.each<[string, string | null, readonly string[]]>([
    ["curfew", null, ["2021-02-01", "2021-03-01", "2021-11-01"]],
    ["ferries", null, ["2021-03-10", "2021-06-01"]],
    ["ferries", "France", ["2021-03-10", "2021-06-01"]],
    ["ferries", "Japan", ["2021-03-10"]],
    ["index", null, ["2021-06-01", "2021-10-01"]],
    ["stay", null, []],
  ])("of %s, %s", (topic, subject, expected) => {
    const { dates } = inHistory((base) => base.dates({ topic, subject }));
    expect(dates.map(({ day }) => day)).toEqual(expected);
  });

  it("tell the step, the event behind it, and the words", () => {
    const { dates } = inHistory((base) => base.dates({ topic: "curfew" }));
    expect(dates.flatMap(({ changes }) => changes.map(told))).toEqual([
      "ut/curfew became-possible: no > possible",
      "ut/curfew became-certain: possible > yes",
      "ut/curfew ended: yes > no",
    ]);
    expect(dates[0]?.changes[0]?.event).toEqual({ earliest: "2021-02-01", latest: "2021-03-01", basis: "reported", of: "start" });
  });
});

describe("diff", () => {
  it("tells what applied differently, country by country", () => {
    const { changes } = inHistory((base) => base.diff({ from: d("2021-04-01"), to: d("2021-10-01") }));
    expect(changes.map(told)).toEqual([
      "ut/ferries FRA started: no > yes",
      "ut/index fees became-certain: possible > yes 30",
      "ut/deadline started: unknown > yes 2021-11-30",
    ]);
  });

  it("tells what was learned, when, by which post, and how late", () => {
    const { changes } = inHistory((base) =>
      base.diffKnowledge({
        day: d("2021-10-05"),
        known: [d("2021-06-30"), d("2021-12-31")],
        topic: "index",
        scope: "fees",
        carryForward: true,
      }),
    );
    expect(changes.map(told)).toEqual(["ut/index fees changed: yes 20 > yes 30"]);
    expect(changes[0]).toMatchObject({
      learnedOn: "2021-09-15",
      posts: [{ post: "september" }],
      lagDays: { least: -16, most: -16 },
    });
  });

  it("tells when a day came to be covered, which no post brings", () => {
    const { changes } = inHistory((base) =>
      base.diffKnowledge({ day: d("2021-08-01"), known: [d("2021-07-01"), d("2021-09-01")], topic: "curfew" }),
    );
    expect(changes).toMatchObject([{ change: "started", learnedOn: "2021-08-01", posts: [], lagDays: null }]);
  });
});

describe("changes", () => {
  it("by effect", () => {
    const { changes } = inHistory((base) => base.changesByEffect({ since: d("2021-10-01") }));
    expect(changes.map((change) => `${change.day} ${told(change)}`)).toEqual([
      "2021-10-01 ut/index fees changed: yes 20 > yes 30",
      "2021-11-01 ut/curfew ended: yes > no",
      "2021-12-01 ut/deadline changed: yes 2021-11-30 > unknown",
    ]);
  });

  it("by publication: what is new, and what was thought before", () => {
    const { changes } = inHistory((base) => base.changesByPublication({ since: d("2021-06-01") }));
    expect(
      changes.map(({ day, topic, subject, change, before, after }) => [
        day,
        topic,
        subject,
        change,
        before?.state ?? null,
        after.value?.amount ?? after.state,
      ]),
    ).toEqual([
      ["2021-06-01", "ut/ferries", "FRA", "started", "absent", "in-force"],
      ["2021-06-01", "ut/index", null, "started", null, 20],
      ["2021-06-01", "ut/fine", null, "started", null, 10],
      ["2021-09-15", "ut/index", null, "changed", "in-force", 30],
      ["2021-09-15", "ut/deadline", null, "started", null, "2021-11-30"],
    ]);
    expect(changes[3]).toMatchObject({
      before: { value: { amount: 20 } },
      lagDays: { least: -16, most: -16 },
      evidence: [{ post: "september" }],
    });
  });
});

describe("upcoming", () => {
  it.each<[string, string | null, readonly string[]]>([
    [
      "2021-09-15",
      "2021-09-15",
      ["2021-10-01 ut/index 30", "2021-11-01 ut/curfew", "2021-11-30 ut/deadline 2021-11-30", "2021-12-01 ut/deadline"],
    ],
    ["2021-09-15", "2021-08-01", ["2021-11-01 ut/curfew"]],
    ["2021-11-30", null, ["2021-11-30 ut/deadline 2021-11-30", "2021-12-01 ut/deadline"]],
    ["2022-06-01", null, []],
    [
      "2021-02-01",
      null,
      [
        "2021-03-01 ut/curfew",
        "2021-03-10 ut/ferries",
        "2021-06-01 ut/ferries",
        "2021-06-01 ut/index 20",
        "2021-09-01 ut/deadline 2021-11-30",
        "2021-10-01 ut/index 30",
        "2021-11-01 ut/curfew",
        "2021-11-30 ut/deadline 2021-11-30",
        "2021-12-01 ut/deadline",
      ],
    ],
  ])("from %s as known on %s", (from, knownOn, expected) => {
    const { upcoming } = inHistory((base) => base.upcoming({ from: d(from), knownOn: knownOn === null ? null : d(knownOn) }));
    expect(upcoming.map(({ day, topic, value }) => `${day} ${topic}${value ? ` ${value.amount}` : ""}`)).toEqual(expected);
  });
});

describe("refusals", () => {
  it.each<[string, () => unknown, string]>([
    ["a topic there is none of", () => inHistory((base) => base.timeline({ topic: "curfwe" })), "UNKNOWN_TOPIC"],
    [
      "a country there is none of",
      () => inHistory((base) => base.dates({ topic: "ferries", subject: "Atlantis" })),
      "UNKNOWN_COUNTRY",
    ],
    [
      "a subject of a topic without",
      () => inHistory((base) => base.timeline({ topic: "curfew", subject: "FRA" })),
      "INVALID_ARGUMENT",
    ],
    [
      "a scope there is none of",
      () => inHistory((base) => base.explain({ topic: "index", day: d("2021-08-01"), scope: "x" })),
      "UNKNOWN_SCOPE",
    ],
    [
      "days out of order",
      () => inHistory((base) => base.timeline({ topic: "index", from: d("2021-02-01"), to: d("2021-01-01") })),
      "INVALID_ARGUMENT",
    ],
    [
      "a diff out of order",
      () => inHistory((base) => base.diff({ from: d("2021-02-01"), to: d("2021-01-01") })),
      "INVALID_ARGUMENT",
    ],
    [
      "knowledge out of order",
      () => inHistory((base) => base.diffKnowledge({ day: d("2021-02-01"), known: [d("2021-02-01"), d("2021-01-01")] })),
      "INVALID_ARGUMENT",
    ],
    [
      "changes that end before they begin",
      () => inHistory((base) => base.changesByEffect({ since: d("2021-02-01"), until: d("2021-01-01") })),
      "INVALID_ARGUMENT",
    ],
    ["nothing to search for", () => inHistory((base) => base.search({ words: " * " })), "INVALID_ARGUMENT"],
    ["a limit of no posts", () => inHistory((base) => base.search({ words: "index", limit: 0 })), "INVALID_ARGUMENT"],
    ["no amount", () => inHistory((base) => base.compute({ amount: "index", on: d("2021-08-01") })), "INVALID_ARGUMENT"],
    [
      "a unit that no topic reckons",
      () => inHistory((base) => base.compute({ amount: "10 UTC", on: d("2021-08-01") })),
      "INVALID_ARGUMENT",
    ],
  ])("%s", (_name, call, code) => {
    expect(errorOf(call)?.code).toBe(code);
  });
});
