import { describe, expect, it } from "vitest";
import type { TopicKind } from "../../../src/model/topic.js";
import { answer, known, reconciled, type Told } from "./told-series.js";

/** What was told, and the answer on each side of each day. */
interface HalfReadCase {
  readonly name: string;
  readonly kind?: TopicKind;
  readonly told: readonly Told[];
  readonly answers: Readonly<Record<string, string>>;
}

const half = { reading: "half", stopped: ["save for"] } as const;
const OPEN: Told = { on: "2021-01-10", says: "start", days: "2021-01-05", basis: "stated" };

const CASES: readonly HalfReadCase[] = [
  {
    name: "an extension that was half read, told after the end that was known",
    told: [
      { on: "2021-01-10", says: "start", days: "2021-01-05", basis: "stated", until: "2021-02-01" },
      { on: "2021-02-20", says: "extend", basis: "observed", ...half },
    ],
    answers: { "2021-01-31": "yes", "2021-02-05": "possible half-read", "2021-02-20": "possible half-read" },
  },
  {
    name: "an end that was half read, between two whole sightings",
    told: [
      OPEN,
      { on: "2021-03-02", says: "end", days: "2021-03-01", basis: "stated", ...half },
      { on: "2021-06-01", says: "observe", basis: "observed" },
    ],
    answers: {
      "2021-01-04": "no not-yet",
      "2021-01-05": "yes",
      "2021-02-28": "yes",
      "2021-03-01": "possible half-read",
      "2021-05-31": "possible half-read",
      "2021-06-01": "yes",
      "2021-08-01": "yes",
    },
  },
  {
    name: "an end that was half read and nothing after it",
    told: [OPEN, { on: "2021-03-02", says: "end", days: "2021-03-01", basis: "stated", ...half }],
    answers: { "2021-02-28": "yes", "2021-03-01": "possible half-read", "2022-03-01": "possible half-read" },
  },
  {
    name: "a start that was half read against a suspension",
    told: [
      { on: "2021-01-10", says: "end", days: "2021-01-05", basis: "stated", quote: "suspended" },
      { on: "2021-03-02", says: "start", days: "2021-03-01", basis: "stated", ...half },
    ],
    answers: { "2021-02-28": "no suspended", "2021-03-01": "possible half-read" },
  },
  {
    name: "a suspension told again within months",
    told: [
      { on: "2021-01-10", says: "end", days: "2021-01-05", basis: "stated", quote: "suspended" },
      { on: "2021-07-02", says: "end", days: ["2021-01-01", "2021-07-02"], basis: "part", quote: "suspended", ...half },
    ],
    answers: { "2021-01-05": "no suspended", "2021-06-30": "no suspended", "2021-07-02": "no suspended" },
  },
  {
    name: "a suspension on a day of which the year is open, the one that runs or a second one",
    told: [
      { on: "2021-01-10", says: "end", days: "2021-01-05", basis: "stated", quote: "suspended" },
      {
        on: "2021-09-02",
        says: "end",
        days: ["2020-09-03", "2021-09-03"],
        basis: "part",
        quote: "suspended",
        ...half,
      },
    ],
    answers: {
      "2021-01-05": "no suspended",
      "2021-01-10": "no suspended",
      "2021-01-11": "possible half-read",
      "2021-09-02": "possible half-read",
      "2021-09-03": "no suspended",
    },
  },
  {
    name: "a resumption on a day of which the year is open, after a last sighting",
    told: [
      OPEN,
      { on: "2021-03-10", says: "observe", basis: "observed" },
      { on: "2021-09-02", says: "start", days: ["2020-09-03", "2021-09-03"], basis: "part", ...half },
    ],
    answers: { "2021-03-10": "yes", "2021-03-11": "possible half-read", "2021-09-02": "possible half-read", "2021-09-03": "yes" },
  },
  {
    name: "a sighting that was half read, against what was only announced to begin",
    told: [
      { on: "2021-01-10", says: "start", days: "2021-02-01", basis: "scheduled" },
      { on: "2021-03-02", says: "observe-not", basis: "observed", ...half },
    ],
    answers: { "2021-02-01": "yes", "2021-02-02": "possible half-read", "2021-03-02": "possible half-read" },
  },
  {
    name: "a sighting that was half read, against what was told as begun",
    told: [OPEN, { on: "2021-03-02", says: "observe-not", basis: "observed", ...half }],
    answers: { "2021-03-01": "yes", "2021-03-02": "possible half-read" },
  },
  {
    name: "agreeing with what runs",
    told: [OPEN, { on: "2021-03-02", says: "observe", basis: "observed", ...half }],
    answers: { "2021-03-01": "yes", "2021-03-02": "yes", "2021-04-01": "yes" },
  },
  {
    name: "alone, a start",
    told: [{ on: "2021-03-02", says: "start", days: "2021-03-01", basis: "stated", ...half }],
    answers: { "2021-02-28": "unknown", "2021-03-01": "possible half-read", "2021-12-01": "possible half-read" },
  },
  {
    name: "alone, an end",
    told: [{ on: "2021-03-02", says: "end", days: "2021-03-01", basis: "stated", ...half }],
    answers: { "2021-02-28": "unknown", "2021-03-01": "possible half-read" },
  },
  {
    name: "alone, without any day",
    told: [{ on: "2021-03-02", says: "observe", days: [null, null], basis: "observed", ...half }],
    answers: { "2020-01-01": "possible half-read", "2021-12-01": "possible half-read" },
  },
  {
    name: "without any day, after a whole sighting",
    told: [OPEN, { on: "2021-03-02", says: "observe-not", days: [null, null], basis: "observed", ...half }],
    answers: { "2021-01-10": "yes", "2021-01-11": "possible half-read", "2021-03-02": "possible half-read" },
  },
  {
    name: "a reported end whose days hold a whole sighting",
    told: [
      OPEN,
      { on: "2021-03-10", says: "observe", basis: "observed" },
      { on: "2021-04-01", says: "end", days: ["2021-01-29", "2021-04-01"], basis: "reported", ...half },
    ],
    answers: { "2021-02-01": "yes", "2021-03-10": "yes", "2021-03-11": "possible half-read", "2021-06-01": "possible half-read" },
  },
  {
    name: "a suspension for a time",
    told: [OPEN, { on: "2021-03-02", says: "end", days: "2021-03-01", basis: "stated", until: "2021-04-01", ...half }],
    answers: { "2021-02-28": "yes", "2021-03-01": "possible half-read", "2021-03-31": "possible half-read", "2021-04-01": "yes" },
  },
  {
    name: "another value",
    kind: "quantity",
    told: [
      { on: "2021-01-10", says: "set", days: "2021-01-05", basis: "stated", value: 5 },
      { on: "2021-03-02", says: "set", days: "2021-03-01", basis: "stated", value: 7, ...half },
      { on: "2021-06-01", says: "observe", basis: "observed", value: 5 },
    ],
    answers: { "2021-02-28": "yes 5", "2021-03-01": "possible half-read 5/7", "2021-06-01": "yes 5" },
  },
  {
    name: "a full list that was half read",
    told: [
      { on: "2021-01-10", says: "list", members: ["TUR"], basis: "listed" },
      { on: "2021-03-02", says: "list", members: ["OMN"], basis: "listed", ...half },
      { on: "2021-05-01", says: "list", members: ["TUR"], basis: "listed" },
    ],
    answers: {
      "2021-01-10": "no absent",
      "2021-03-01": "no absent",
      "2021-03-02": "possible half-read",
      "2021-04-30": "possible half-read",
      "2021-05-01": "no absent",
    },
  },
  {
    name: "a plan",
    told: [
      { on: "2021-01-10", says: "end", days: "2021-01-05", basis: "stated" },
      { on: "2021-02-02", says: "plan", days: "2021-04-01", basis: "scheduled", ...half },
    ],
    answers: { "2021-03-31": "no ended", "2021-04-01": "possible half-read" },
  },
  {
    name: "a retraction",
    told: [
      { on: "2021-01-10", says: "end", days: "2021-01-05", basis: "stated" },
      { on: "2021-02-02", says: "start", days: "2021-04-01", basis: "scheduled" },
      { on: "2021-03-02", says: "retract", announced: "2021-04-01", basis: "observed", ...half },
      { on: "2021-06-01", says: "observe", basis: "observed" },
    ],
    answers: {
      "2021-03-31": "no ended",
      "2021-04-01": "possible half-read",
      "2021-05-31": "possible half-read",
      "2021-06-01": "yes",
    },
  },
  {
    name: "a postponement",
    told: [
      { on: "2021-01-10", says: "end", days: "2021-01-05", basis: "stated" },
      { on: "2021-02-02", says: "start", days: "2021-04-01", basis: "scheduled" },
      { on: "2021-03-02", says: "move", announced: "2021-04-01", days: "2021-05-01", basis: "scheduled", ...half },
    ],
    answers: {
      "2021-03-31": "no ended",
      "2021-04-01": "possible half-read",
      "2021-04-30": "possible half-read",
      "2021-05-01": "yes",
    },
  },
  {
    name: "an extension",
    told: [
      { on: "2021-01-10", says: "end", days: "2021-01-05", basis: "stated", until: "2021-04-01" },
      { on: "2021-03-02", says: "extend", direction: "not-in-force", basis: "observed", until: "2021-06-01", ...half },
    ],
    answers: {
      "2021-03-31": "no ended",
      "2021-04-01": "possible half-read",
      "2021-05-31": "possible half-read",
      "2021-06-01": "yes",
    },
  },
  {
    name: "an end that was half read, with a last day after a whole sighting",
    told: [
      OPEN,
      { on: "2021-03-02", says: "end", days: "2021-03-01", basis: "stated", until: "2021-09-01", ...half },
      { on: "2021-06-01", says: "observe", basis: "observed" },
    ],
    answers: { "2021-02-28": "yes", "2021-05-31": "possible half-read", "2021-06-01": "yes", "2021-08-31": "yes" },
  },
  {
    name: "an end that was half read, with a last day before a whole sighting",
    told: [
      OPEN,
      { on: "2021-03-02", says: "end", days: "2021-03-01", basis: "stated", until: "2021-05-01", ...half },
      { on: "2021-06-01", says: "observe", basis: "observed" },
    ],
    answers: { "2021-02-28": "yes", "2021-04-30": "possible half-read", "2021-05-01": "yes", "2021-06-01": "yes" },
  },
  {
    name: "a move to no day",
    told: [
      { on: "2021-01-10", says: "start", days: "2021-06-01", basis: "scheduled", before: "again" },
      { on: "2021-03-02", says: "move", days: [null, null], basis: "observed", announced: "2021-06-01", ...half },
    ],
    answers: {
      "2021-01-10": "no suspended",
      "2021-05-31": "no suspended",
      "2021-06-01": "possible half-read",
      "2022-01-01": "possible half-read",
    },
  },
];

describe.each(CASES)("half-read: $name", ({ kind = "membership", told, answers }) => {
  it("answers", () => {
    expect(Object.fromEntries(Object.keys(answers).map((day) => [day, answer(kind, told, day)]))).toEqual(answers);
  });

  it("is the same in any order of the posts, and with each post twice", () => {
    const posts = told.map((one, at) => ({ ...one, place: told.length - at }));
    for (const order of [[...posts].reverse(), [...posts, ...posts]])
      expect(Object.fromEntries(Object.keys(answers).map((day) => [day, answer(kind, order, day)]))).toEqual(answers);
  });

  it("changes nothing of what was known before", () => {
    const days = [...new Set(told.map((one) => String(one.on)))].sort();
    for (const day of days)
      expect(known(kind, told, day)).toEqual(
        known(
          kind,
          told.filter((one) => String(one.on) <= day),
        ),
      );
  });
});

it("says nothing of those that a half-read list leaves out", () => {
  const told: readonly Told[] = [{ on: "2021-03-02", says: "list", members: ["TUR"], basis: "listed", ...half }];
  expect(reconciled("membership", told).facts.map(({ subject, doubt }) => [subject, doubt])).toEqual([["TUR", "half-read"]]);
});

it("does not confirm", () => {
  const { facts } = reconciled("membership", [OPEN, { on: "2021-03-02", says: "observe", basis: "observed", ...half }]);
  expect(facts.map(({ lastConfirmedOn }) => lastConfirmedOn)).toEqual([null, "2021-01-10"]);
});

describe("half-read: a change told behind another one in the same post", () => {
  it("is open on the day of the post, which does not see then what it tells of before", () => {
    const told: readonly Told[] = [
      { on: "2021-03-11", says: "end", days: ["2021-01-01", "2021-01-31"], basis: "part" },
      { on: "2021-03-11", says: "start", days: "2021-03-10", basis: "stated", samePost: true, ...half },
    ];
    const days = ["2021-02-15", "2021-03-10", "2021-03-11"];
    expect(days.map((day) => answer("membership", told, day))).toEqual(["no ended", "possible half-read", "possible half-read"]);
  });
});
