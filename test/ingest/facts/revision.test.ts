import { describe, expect, it } from "vitest";
import type { TopicKind } from "../../../src/model/topic.js";
import { answer, known, reconciled, type Told } from "./told-series.js";

/** What was told, the findings, and the answer on each side of each day, now and as known before the last post. */
interface RevisionCase {
  readonly name: string;
  readonly kind?: TopicKind;
  readonly told: readonly Told[];
  readonly findings: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
}

const SUSPENDED: Told = { on: "2021-03-01", says: "end", days: "2021-02-25", basis: "stated", quote: "suspended" };
const RESUMES: Told = { on: "2021-05-01", says: "start", days: "2021-06-01", basis: "scheduled" };

const CASES: readonly RevisionCase[] = [
  {
    name: "a resumption that is taken back, its day named",
    told: [SUSPENDED, RESUMES, { on: "2021-05-20", says: "retract", announced: "2021-06-01", basis: "observed" }],
    findings: ["announcement-retracted"],
    answers: { "2021-02-24": "yes", "2021-02-25": "no suspended", "2021-06-01": "no suspended", "2021-09-01": "no suspended" },
    before: { "2021-05-31": "no suspended", "2021-06-01": "yes" },
  },
  {
    name: "a resumption that is taken back, no day named",
    told: [SUSPENDED, RESUMES, { on: "2021-05-20", says: "retract", basis: "observed" }],
    findings: ["announcement-retracted"],
    answers: { "2021-05-20": "no suspended", "2021-06-01": "no suspended" },
    before: { "2021-06-01": "yes" },
  },
  {
    name: "no day named takes nothing back that has come",
    told: [
      SUSPENDED,
      { ...RESUMES, days: "2021-05-10" },
      { on: "2021-05-20", says: "retract", direction: "not-in-force", basis: "observed" },
    ],
    findings: [],
    answers: { "2021-05-09": "no suspended", "2021-05-10": "yes", "2021-06-01": "yes" },
  },
  {
    name: "what is extended on the day it begins, while a second time of it is announced",
    told: [
      { ...SUSPENDED, days: "2021-06-01", basis: "scheduled", until: "2021-07-01" },
      { ...SUSPENDED, on: "2021-03-02", days: "2021-09-01", basis: "scheduled", until: "2021-10-01" },
      { on: "2021-06-01", says: "extend", direction: "not-in-force", basis: "observed", until: "2021-08-01", suspends: true },
    ],
    findings: [],
    answers: { "2021-05-31": "yes", "2021-07-31": "no suspended", "2021-08-01": "yes", "2021-09-30": "no suspended" },
    before: { "2021-06-30": "no suspended", "2021-07-01": "yes" },
  },
  {
    name: "a resumption that is brought forward to the day of its post",
    told: [SUSPENDED, RESUMES, { on: "2021-05-20", says: "move", announced: "2021-06-01", days: "2021-05-20", basis: "scheduled" }],
    findings: ["day-moved"],
    answers: { "2021-05-19": "no suspended", "2021-05-20": "yes", "2021-06-01": "yes" },
    before: { "2021-05-20": "no suspended", "2021-06-01": "yes" },
  },
  {
    name: "a plan that is taken back",
    told: [
      SUSPENDED,
      { on: "2021-05-01", says: "plan", days: "2021-06-01", basis: "scheduled" },
      { on: "2021-05-20", says: "retract", announced: "2021-06-01", basis: "observed" },
    ],
    findings: ["announcement-retracted"],
    answers: { "2021-06-01": "no suspended" },
    before: { "2021-05-31": "no suspended", "2021-06-01": "possible" },
  },
  {
    name: "a plan stands while something else is taken back",
    told: [
      SUSPENDED,
      { on: "2021-03-05", says: "start", days: "2021-03-20", basis: "scheduled" },
      { on: "2021-04-01", says: "plan", days: "2021-09-01", basis: "scheduled" },
      { on: "2021-05-20", says: "retract", announced: "2021-03-20", basis: "observed" },
    ],
    findings: ["announcement-retracted"],
    answers: { "2021-03-20": "no suspended", "2021-08-31": "no suspended", "2021-09-01": "possible" },
    before: { "2021-03-20": "yes" },
  },
  {
    name: "another day is named",
    told: [SUSPENDED, RESUMES, { on: "2021-05-20", says: "retract", announced: "2021-07-01", basis: "observed" }],
    findings: [],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "yes" },
  },
  {
    name: "the announced end of a suspension is taken back",
    told: [
      { ...SUSPENDED, until: "2021-06-01" },
      { on: "2021-05-20", says: "retract", announced: "2021-06-01", basis: "observed" },
    ],
    findings: ["announcement-retracted"],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "no suspended" },
    before: { "2021-05-31": "no suspended", "2021-06-01": "yes" },
  },
  {
    name: "a suspension that is taken back",
    told: [
      { on: "2021-03-01", says: "start", days: "2021-02-25", basis: "stated" },
      { on: "2021-05-01", says: "end", days: "2021-06-01", basis: "scheduled", suspends: true },
      { on: "2021-05-20", says: "retract", direction: "not-in-force", basis: "observed" },
    ],
    findings: ["announcement-retracted"],
    answers: { "2021-05-31": "yes", "2021-06-01": "yes" },
    before: { "2021-05-31": "yes", "2021-06-01": "no suspended" },
  },
  {
    name: "told anew after it was taken back",
    told: [
      SUSPENDED,
      RESUMES,
      { on: "2021-05-20", says: "retract", announced: "2021-06-01", basis: "observed" },
      { on: "2021-05-25", says: "start", days: "2021-06-01", basis: "scheduled" },
    ],
    findings: ["announcement-retracted"],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "yes" },
    before: { "2021-06-01": "no suspended" },
  },
  {
    name: "a retraction alone",
    told: [{ on: "2021-05-20", says: "retract", announced: "2021-06-01", basis: "observed" }],
    findings: [],
    answers: { "2021-05-20": "no absent", "2021-06-01": "no absent" },
  },
  {
    name: "a raise that is taken back",
    kind: "quantity",
    told: [
      { on: "2021-03-01", says: "observe", basis: "observed", value: 4 },
      { on: "2021-05-01", says: "set", days: "2021-06-01", basis: "scheduled", value: 6 },
      { on: "2021-05-20", says: "retract", basis: "observed" },
    ],
    findings: ["announcement-retracted"],
    answers: { "2021-05-31": "yes 4", "2021-06-01": "yes 4" },
    before: { "2021-05-31": "yes 4", "2021-06-01": "yes 6" },
  },
  {
    name: "a plan that is taken back",
    told: [SUSPENDED, { ...RESUMES, says: "plan" }, { on: "2021-05-20", says: "retract", basis: "observed" }],
    findings: ["announcement-retracted"],
    answers: { "2021-06-01": "no suspended" },
    before: { "2021-05-31": "no suspended", "2021-06-01": "possible" },
  },
  {
    name: "moved from a day to a day",
    told: [SUSPENDED, RESUMES, { on: "2021-05-20", says: "move", announced: "2021-06-01", days: "2021-07-01", basis: "scheduled" }],
    findings: ["day-moved"],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "no suspended", "2021-06-30": "no suspended", "2021-07-01": "yes" },
    before: { "2021-05-31": "no suspended", "2021-06-01": "yes" },
  },
  {
    name: "moved, the first day not named",
    told: [SUSPENDED, RESUMES, { on: "2021-05-20", says: "move", days: "2021-07-01", basis: "scheduled" }],
    findings: ["day-moved"],
    answers: { "2021-06-01": "no suspended", "2021-06-30": "no suspended", "2021-07-01": "yes" },
  },
  {
    name: "moved to an earlier day",
    told: [SUSPENDED, RESUMES, { on: "2021-05-10", says: "move", announced: "2021-06-01", days: "2021-05-15", basis: "scheduled" }],
    findings: ["day-moved"],
    answers: { "2021-05-14": "no suspended", "2021-05-15": "yes" },
  },
  {
    name: "moved twice",
    told: [
      SUSPENDED,
      RESUMES,
      { on: "2021-05-20", says: "move", announced: "2021-06-01", days: "2021-07-01", basis: "scheduled" },
      { on: "2021-06-20", says: "move", days: "2021-08-01", basis: "scheduled" },
    ],
    findings: ["day-moved", "day-moved"],
    answers: { "2021-07-01": "no suspended", "2021-07-31": "no suspended", "2021-08-01": "yes" },
    before: { "2021-06-30": "no suspended", "2021-07-01": "yes" },
  },
  {
    name: "the end of a suspension, moved",
    told: [
      { ...SUSPENDED, until: "2021-06-01" },
      { on: "2021-05-20", says: "move", announced: "2021-06-01", days: "2021-07-01", basis: "scheduled" },
    ],
    findings: ["day-moved"],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "no suspended", "2021-06-30": "no suspended", "2021-07-01": "yes" },
    before: { "2021-06-01": "yes" },
  },
  {
    name: "moved, and nothing announced before",
    told: [{ on: "2021-05-20", says: "move", announced: "2021-06-01", days: "2021-07-01", basis: "scheduled", suspends: true }],
    findings: [],
    answers: { "2021-05-20": "no suspended", "2021-06-30": "no suspended", "2021-07-01": "yes" },
  },
  {
    name: "put off without a day",
    told: [SUSPENDED, RESUMES, { on: "2021-05-20", says: "move", days: [null, null], basis: "pending" }],
    findings: ["day-moved"],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "no suspended", "2021-06-02": "possible" },
    before: { "2021-06-01": "yes" },
  },
  {
    name: "a raise that is moved keeps its value",
    kind: "quantity",
    told: [
      { on: "2021-03-01", says: "observe", basis: "observed", value: 4 },
      { on: "2021-05-01", says: "set", days: "2021-06-01", basis: "scheduled", value: 6 },
      { on: "2021-05-20", says: "move", days: "2021-07-01", basis: "scheduled" },
    ],
    findings: ["day-moved"],
    answers: { "2021-06-01": "yes 4", "2021-06-30": "yes 4", "2021-07-01": "yes 6" },
  },
  {
    name: "a suspension extended",
    told: [
      { ...SUSPENDED, until: "2021-06-01" },
      { on: "2021-05-20", says: "extend", direction: "not-in-force", basis: "observed", until: "2021-07-01" },
    ],
    findings: [],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "no suspended", "2021-06-30": "no suspended", "2021-07-01": "yes" },
    before: { "2021-05-31": "no suspended", "2021-06-01": "yes" },
  },
  {
    name: "a suspension extended, nobody says how far",
    told: [
      { ...SUSPENDED, until: "2021-06-01" },
      { on: "2021-05-20", says: "extend", direction: "not-in-force", basis: "observed" },
    ],
    findings: [],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "possible", "2021-12-01": "possible" },
    before: { "2021-06-01": "yes" },
  },
  {
    name: "extended, nobody said how far, then seen to be over",
    told: [
      { ...SUSPENDED, until: "2021-06-01" },
      { on: "2021-05-20", says: "extend", direction: "not-in-force", basis: "observed" },
      { on: "2021-08-01", says: "observe", basis: "observed" },
    ],
    findings: [],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "possible", "2021-07-31": "possible", "2021-08-01": "yes" },
  },
  {
    name: "a suspension extended before it begins",
    told: [
      { on: "2021-03-01", says: "start", days: "2021-02-25", basis: "stated" },
      { on: "2021-05-01", says: "end", days: "2021-06-01", basis: "scheduled", until: "2021-07-01", suspends: true },
      { on: "2021-05-20", says: "extend", direction: "not-in-force", basis: "observed", until: "2021-08-01" },
    ],
    findings: [],
    answers: { "2021-05-31": "yes", "2021-06-01": "no suspended", "2021-07-31": "no suspended", "2021-08-01": "yes" },
  },
  {
    name: "an extension and nothing that runs",
    told: [{ on: "2021-05-20", says: "extend", basis: "observed", until: "2021-07-01" }],
    findings: [],
    answers: { "2021-05-20": "yes", "2021-06-30": "yes", "2021-07-01": "no ended" },
  },
];

describe.each(CASES)("$name", ({ kind = "status", told, findings, answers, before }) => {
  const dayBefore = told.at(-2)?.on as string | undefined;

  it("answers, with these findings", () => {
    expect(Object.fromEntries(Object.keys(answers).map((day) => [day, answer(kind, told, day)]))).toEqual(answers);
    expect(reconciled(kind, told).findings.map(({ rule }) => rule)).toEqual(findings);
  });

  it("answered so before", () => {
    const days = Object.keys(before ?? {});
    expect(Object.fromEntries(days.map((day) => [day, answer(kind, told, day, dayBefore)]))).toEqual(before ?? {});
  });

  it("is what the posts known then alone give, in any order", () => {
    for (const day of [...new Set(told.map((one) => String(one.on)))].sort()) {
      const until = told.filter((one) => String(one.on) <= day);
      expect(known(kind, told, day), day).toEqual(known(kind, until));
    }
    const days = Object.keys(answers);
    for (const order of [[...told].reverse(), [...told, ...told]])
      expect(Object.fromEntries(days.map((day) => [day, answer(kind, order, day)]))).toEqual(answers);
  });

  it("disputes nothing", () => {
    expect(reconciled(kind, told).facts.some(({ disputed }) => disputed)).toBe(false);
  });
});

it("names what an announcement lost against", () => {
  const { findings } = reconciled("status", [
    SUSPENDED,
    RESUMES,
    { on: "2021-05-20", says: "move", days: "2021-07-01", basis: "scheduled", quote: "put off to July" },
  ]);
  expect(findings).toMatchObject([
    { rule: "day-moved", actual: "2021-06-01", expected: "2021-07-01", knownFrom: "2021-05-20", place: { post: "post-1" } },
  ]);
  expect(findings[0]?.action).toContain("put off to July");
});
