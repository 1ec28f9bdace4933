import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TopicKind } from "../../../src/model/topic.js";
import { runs } from "../../setup/runs.js";
import { answer, known, reconciled, type Told } from "./told-series.js";

/** What was told, the findings, and the answer on each side of each day. */
interface AnswerCase {
  readonly name: string;
  readonly kind?: TopicKind;
  readonly told: readonly Told[];
  readonly findings?: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
}

const OPEN: Told = { on: "2021-01-10", says: "start", days: "2021-01-05", basis: "stated" };
const SUSPENDED: Told = { on: "2021-03-01", says: "end", days: "2021-03-01", basis: "stated", suspends: true };

const CASES: readonly AnswerCase[] = [
  {
    name: "a value that ends",
    kind: "quantity",
    told: [
      { on: "2021-01-10", says: "set", days: "2021-01-05", basis: "stated", value: 8 },
      { on: "2021-05-20", says: "set", days: "2021-06-01", basis: "scheduled", value: 10, until: "2021-09-01" },
    ],
    answers: {
      "2021-05-31": "yes 8",
      "2021-06-01": "yes 10",
      "2021-08-31": "yes 10",
      "2021-09-01": "unknown",
      "2022-01-01": "unknown",
    },
  },
  {
    name: "a value that ended, then another is seen",
    kind: "quantity",
    told: [
      { on: "2021-05-20", says: "set", days: "2021-06-01", basis: "scheduled", value: 10, until: "2021-09-01" },
      { on: "2021-12-01", says: "observe", basis: "observed", value: 12 },
    ],
    answers: { "2021-08-31": "yes 10", "2021-09-01": "possible", "2021-11-30": "possible", "2021-12-01": "yes 12" },
  },
  {
    name: "suspended twice, each time until a day",
    kind: "status",
    told: [
      OPEN,
      { ...SUSPENDED, until: "2021-05-02" },
      { on: "2021-06-05", says: "end", days: "2021-06-05", basis: "stated", until: "2021-09-02", suspends: true },
    ],
    answers: {
      "2021-02-28": "yes",
      "2021-03-01": "no suspended",
      "2021-05-01": "no suspended",
      "2021-05-02": "yes",
      "2021-06-04": "yes",
      "2021-06-05": "no suspended",
      "2021-09-01": "no suspended",
      "2021-09-02": "yes",
    },
  },
  {
    name: "suspended twice within three months",
    told: [
      OPEN,
      { ...SUSPENDED, until: "2021-03-16" },
      { on: "2021-04-20", says: "end", days: "2021-04-15", basis: "stated", until: "2021-05-02", suspends: true },
    ],
    answers: {
      "2021-03-15": "no suspended",
      "2021-03-16": "yes",
      "2021-04-14": "yes",
      "2021-04-15": "no suspended",
      "2021-05-02": "yes",
    },
  },
  {
    name: "open until a day, then seen not to be",
    told: [
      { on: "2021-05-20", says: "start", days: "2021-06-01", basis: "scheduled", until: "2021-09-01" },
      { on: "2021-12-01", says: "observe-not", basis: "observed" },
    ],
    answers: { "2021-05-31": "no not-yet", "2021-06-01": "yes", "2021-08-31": "yes", "2021-09-01": "no absent" },
  },
  {
    name: "contrary changes on one day",
    told: [
      { on: "2021-08-02", says: "start", days: "2021-08-01", basis: "stated" },
      { on: "2021-08-03", says: "end", days: "2021-08-01", basis: "stated" },
      { on: "2021-09-10", says: "observe", basis: "observed" },
    ],
    findings: ["contrary-statements"],
    answers: {
      "2021-08-01": "possible disputed",
      "2021-08-03": "possible disputed",
      "2021-09-09": "possible",
      "2021-09-10": "yes",
    },
  },
  {
    name: "two values for one day",
    kind: "quantity",
    told: [
      { on: "2021-06-10", says: "set", days: "2021-07-01", basis: "scheduled", value: 5 },
      { on: "2021-06-20", says: "set", days: "2021-07-01", basis: "scheduled", value: 6 },
    ],
    findings: ["contrary-statements"],
    answers: { "2021-06-30": "unknown", "2021-07-01": "possible disputed 5/6", "2022-07-01": "possible disputed 5/6" },
  },
  {
    name: "two full lists of one day",
    told: [
      { on: "2021-07-02", says: "list", days: "2021-07-01", members: ["OMN", "TUR"], basis: "listed" },
      { on: "2021-07-03", says: "list", days: "2021-07-01", members: ["TUR", "DEU"], basis: "listed" },
    ],
    answers: { "2021-07-01": "possible disputed", "2021-09-01": "possible disputed" },
  },
  {
    name: "all suspended, and no word of it before",
    told: [
      { on: "2020-03-20", says: "list", days: "2020-03-22", members: [], basis: "stated", changes: true, suspends: true },
      { on: "2020-09-01", says: "start", days: "2020-08-20", basis: "stated", before: "again" },
    ],
    answers: { "2020-03-21": "unknown", "2020-03-22": "no suspended", "2020-08-19": "no suspended", "2020-08-20": "yes" },
  },
  {
    name: "left out of a list long after a suspension was to end",
    told: [
      { on: "2021-01-10", says: "list", members: ["OMN", "TUR"], basis: "listed" },
      { ...SUSPENDED, until: "2021-06-01" },
      { on: "2022-03-20", says: "list", members: ["TUR"], basis: "listed" },
    ],
    findings: ["unannounced-disappearance"],
    answers: {
      "2021-05-31": "no suspended",
      "2021-06-01": "possible",
      "2021-06-15": "possible",
      "2022-03-19": "possible",
      "2022-03-20": "no absent",
    },
  },
  {
    name: "a suspension that is told when it is long over",
    told: [OPEN, { on: "2021-07-01", says: "observe", basis: "observed" }, { ...SUSPENDED, on: "2021-12-01", until: "2021-04-02" }],
    answers: {
      "2021-02-28": "yes",
      "2021-03-01": "no suspended",
      "2021-04-01": "no suspended",
      "2021-04-02": "yes",
      "2021-04-15": "yes",
    },
  },
  {
    name: "the state of an end is told by the statement, not by letters of its words",
    told: [
      { on: "2021-02-03", says: "end", days: "2021-02-01", basis: "stated", quote: "ended, said Mr. Halton of Temporary Works" },
    ],
    answers: { "2021-01-31": "yes", "2021-02-01": "no ended" },
  },
  {
    name: "resumed, and nothing before",
    told: [{ on: "2020-08-28", says: "start", days: "2020-08-20", basis: "stated", before: "again" }],
    answers: { "2020-07-19": "unknown", "2020-07-20": "no suspended", "2020-08-19": "no suspended", "2020-08-20": "yes" },
  },
  {
    name: "in force from a day, nothing else said, and nothing before",
    told: [{ on: "2020-08-28", says: "start", days: "2020-08-20", basis: "stated", before: "unsaid" }],
    answers: { "2020-07-19": "unknown", "2020-07-20": "no not-yet", "2020-08-20": "yes" },
  },
  {
    name: "announced ahead: the day of the announcement is known too",
    told: [{ on: "2020-08-10", says: "start", days: "2020-08-20", basis: "scheduled", before: "again" }],
    answers: { "2020-07-19": "unknown", "2020-07-20": "no suspended", "2020-08-19": "no suspended", "2020-08-20": "yes" },
  },
  {
    name: "resumed on a day nobody gives",
    told: [{ on: "2020-08-28", says: "start", days: ["2020-06-27", "2020-08-28"], basis: "reported", before: "again" }],
    answers: { "2020-06-26": "unknown", "2020-06-27": "possible", "2020-08-27": "possible", "2020-08-28": "yes" },
  },
  {
    name: "by an act of a day, and nothing before",
    told: [{ on: "2021-11-15", says: "start", days: ["2021-11-11", "2021-11-15"], basis: "act", before: "unsaid" }],
    answers: { "2021-10-10": "unknown", "2021-10-11": "no not-yet", "2021-11-11": "possible", "2021-11-15": "yes" },
  },
  {
    name: "introduced, and nothing before",
    told: [{ on: "2020-03-20", says: "start", days: "2020-03-16", basis: "stated", before: "new" }],
    answers: { "2019-06-01": "no not-yet", "2020-03-15": "no not-yet", "2020-03-16": "yes" },
  },
  {
    name: "seen on a day that is not known, told twice, beside a change that it does not fit",
    kind: "quantity",
    told: [
      { on: "2021-04-01", says: "set", days: "2021-04-01", basis: "stated", value: 10 },
      { on: "2021-05-01", says: "observe", days: ["2021-03-02", "2021-05-01"], basis: "observed", value: 30 },
      { on: "2021-05-01", says: "observe", days: ["2021-03-02", "2021-05-01"], basis: "observed", value: 30 },
    ],
    answers: { "2021-03-31": "possible undated", "2021-04-01": "yes 10", "2021-06-01": "yes 10" },
  },
  {
    name: "absent from the first full list",
    told: [
      { on: "2020-11-20", says: "list", members: ["TUR"], basis: "listed" },
      { ...OPEN, on: "2021-01-10" },
    ],
    answers: {
      "2019-06-01": "unknown",
      "2020-11-19": "unknown",
      "2020-11-20": "no absent",
      "2021-01-04": "no absent",
      "2021-01-05": "yes",
    },
  },
  {
    name: "an end told once more without its day, by a post that may be older than what came after it",
    kind: "status",
    told: [
      { on: "2020-05-13", says: "end", days: "2020-05-11", basis: "stated" },
      { on: "2020-05-21", says: "start", days: "2020-05-20", basis: "stated" },
      { on: ["2020-05-13", "2020-06-03"], says: "end", days: ["2020-04-02", "2020-06-03"], basis: "reported" },
    ],
    findings: [],
    answers: { "2020-05-10": "yes", "2020-05-11": "no ended", "2020-05-19": "no ended", "2020-05-20": "yes", "2020-07-01": "yes" },
  },
  {
    name: "the same by a post that is younger: it ended a second time",
    kind: "status",
    told: [
      { on: "2020-05-13", says: "end", days: "2020-05-11", basis: "stated" },
      { on: "2020-05-21", says: "start", days: "2020-05-20", basis: "stated" },
      { on: "2020-06-03", says: "end", days: ["2020-04-02", "2020-06-03"], basis: "reported" },
    ],
    findings: [],
    answers: { "2020-05-19": "no ended", "2020-05-21": "yes", "2020-05-25": "possible", "2020-06-03": "no ended" },
  },
  {
    name: "a value of a coming year, and another one since a day of that year: which came last is not said",
    kind: "quantity",
    told: [
      { on: "2020-12-01", says: "set", days: "2020-06-01", basis: "stated", value: 4 },
      { on: "2020-12-06", says: "set", days: ["2021-01-01", "2021-12-31"], basis: "part", value: 5 },
      { on: "2021-04-11", says: "set", days: "2021-04-01", basis: "stated", value: 6 },
    ],
    findings: ["contrary-statements"],
    answers: {
      "2020-12-31": "yes 4",
      "2021-02-01": "possible disputed 4/5",
      "2021-10-01": "possible disputed 5/6",
      "2022-01-05": "possible disputed 5/6",
    },
  },
  {
    name: "the same by a younger post that speaks of a month that is over: perhaps the same end, perhaps a second one",
    kind: "status",
    told: [
      { on: "2020-05-13", says: "end", days: "2020-05-11", basis: "stated" },
      { on: "2020-05-21", says: "start", days: "2020-05-20", basis: "stated" },
      { on: "2020-06-03", says: "end", days: ["2020-05-01", "2020-05-31"], basis: "part" },
    ],
    findings: ["contrary-statements"],
    answers: {
      "2020-05-11": "no ended",
      "2020-05-20": "yes",
      "2020-05-21": "possible disputed",
      "2020-07-01": "possible disputed",
    },
  },
  {
    name: "an end within days, told once more by a post of open day: perhaps a second one",
    kind: "status",
    told: [
      { on: "2020-05-13", says: "end", days: ["2020-05-09", "2020-05-11"], basis: "part" },
      { on: "2020-05-21", says: "start", days: "2020-05-20", basis: "stated" },
      { on: ["2020-05-13", "2020-06-03"], says: "end", days: ["2020-04-02", "2020-06-03"], basis: "reported" },
    ],
    findings: ["contrary-statements"],
    answers: {
      "2020-05-12": "no ended",
      "2020-05-20": "yes",
      "2020-05-21": "possible disputed",
      "2020-07-01": "possible disputed",
    },
  },
  {
    name: "an announced end told once more in part of a month",
    kind: "status",
    told: [
      { on: "2021-04-01", says: "end", days: "2021-04-01", basis: "stated", until: "2021-05-02", suspends: true },
      { on: "2021-05-20", says: "start", days: ["2021-05-01", "2021-05-10"], basis: "part", before: "again" },
    ],
    findings: [],
    answers: { "2021-05-01": "no suspended", "2021-05-02": "yes", "2021-06-01": "yes" },
  },
  {
    name: "an act that undoes what was announced to end on a later day",
    kind: "status",
    told: [
      { on: "2021-04-01", says: "end", days: "2021-04-01", basis: "stated", until: "2021-05-20", suspends: true },
      { on: "2021-05-20", says: "start", days: ["2021-04-24", "2021-05-20"], basis: "act", before: "again" },
    ],
    findings: [],
    answers: { "2021-04-23": "no suspended", "2021-04-24": "possible", "2021-05-19": "possible", "2021-05-20": "yes" },
  },
  {
    name: "a change told again after what only a sighting shows",
    kind: "status",
    told: [
      { on: "2021-04-02", says: "end", days: "2021-04-01", basis: "stated" },
      { on: "2021-04-29", says: "observe", basis: "observed" },
      { on: "2021-05-10", says: "end", days: "2021-04-01", basis: "stated" },
    ],
    findings: ["contradiction"],
    answers: { "2021-04-02": "no ended", "2021-04-03": "possible", "2021-04-28": "possible", "2021-04-29": "yes" },
  },
  {
    name: "two values for one month",
    kind: "quantity",
    told: [
      { on: "2021-07-02", says: "set", days: ["2021-06-01", "2021-06-30"], basis: "part", value: 5 },
      { on: "2021-07-10", says: "set", days: ["2021-06-01", "2021-06-30"], basis: "part", value: 6 },
    ],
    findings: ["contrary-statements"],
    answers: { "2021-06-15": "possible 5/6", "2021-07-05": "possible disputed 5/6", "2022-01-01": "possible disputed 5/6" },
  },
  {
    name: "one value after the other within days of both",
    kind: "quantity",
    told: [
      { on: "2021-06-12", says: "set", days: ["2021-04-11", "2021-06-12"], basis: "reported", value: 5 },
      { on: "2021-07-10", says: "set", days: ["2021-06-01", "2021-06-30"], basis: "part", value: 6 },
    ],
    findings: [],
    answers: { "2021-06-12": "yes 5", "2021-07-01": "yes 6" },
  },
  {
    name: "two full lists of one open day",
    told: [
      { on: ["2021-05-13", "2021-06-03"], says: "list", members: ["OMN", "TUR"], basis: "listed" },
      { on: ["2021-05-13", "2021-06-03"], says: "list", members: ["TUR"], basis: "listed" },
    ],
    findings: ["contrary-statements"],
    answers: { "2021-06-03": "possible disputed", "2021-09-01": "possible disputed" },
  },
  {
    name: "contrary ends tell nothing of the time before them",
    kind: "status",
    told: [
      { on: "2021-04-01", says: "end", days: "2021-04-01", basis: "stated" },
      { on: "2021-07-02", says: "start", days: "2021-07-02", basis: "stated" },
      { on: "2021-07-02", says: "end", days: "2021-07-02", basis: "stated" },
      { on: ["2021-06-20", "2021-08-01"], says: "observe-not", basis: "observed" },
    ],
    findings: ["contrary-statements"],
    answers: {
      "2021-04-01": "no ended",
      "2021-07-01": "no ended",
      "2021-07-02": "possible disputed",
      "2021-09-01": "possible disputed",
    },
  },
];

describe.each(CASES)("$name", ({ kind = "membership", told, findings = [], answers }) => {
  it("answers, with these findings", () => {
    expect(Object.fromEntries(Object.keys(answers).map((day) => [day, answer(kind, told, day)]))).toEqual(answers);
    const raised = reconciled(kind, told).findings.filter(({ subject }) => subject === null || subject === "OMN");
    if (findings.length > 0) expect(raised.map(({ rule }) => rule)).toEqual(findings);
  });

  it("is what the posts known then alone give", () => {
    const published = ({ on }: Told): string => (typeof on === "string" ? on : on[1]);
    for (const day of [...new Set(told.map(published))].sort())
      expect(known(kind, told, day), day).toEqual(
        known(
          kind,
          told.filter((one) => published(one) <= day),
        ),
      );
  });
});

describe("what is read by half", () => {
  const day = fc.integer({ min: 0, max: 300 }).map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10));
  const whole = fc.record({ on: day, says: fc.constantFrom("start", "end", "observe", "observe-not"), lag: fc.nat(20) });
  const DAYS = Array.from({ length: 45 }, (_, at) => new Date(Date.UTC(2020, 11, 1 + at * 9)).toISOString().slice(0, 10));
  const toldOf = (one: { readonly on: string; readonly says: string; readonly lag: number }, half: boolean): Told => {
    const says = one.says as Told["says"];
    const change = says === "start" || says === "end";
    const on = new Date(Date.parse(one.on) + (change ? one.lag : 0) * 86_400_000).toISOString().slice(0, 10);
    const read = half ? ({ reading: "half", stopped: ["save for"] } as const) : {};
    return { on, says, days: one.on, basis: change ? "stated" : "observed", ...read };
  };

  it("never makes a yes or a no, and takes one only where it speaks", () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 5 }), fc.array(whole, { minLength: 1, maxLength: 3 }), (wholes, halves) => {
        const settled = wholes.map((one) => toldOf(one, false));
        const all = [...settled, ...halves.map((one) => toldOf(one, true))];
        for (const on of DAYS) {
          const before = answer("status", settled, on);
          const after = answer("status", all, on);
          if (after !== before) expect(after).toMatch(/^possible/);
          if (halves.every((one) => on < one.on)) expect(after).toBe(before);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it("is opened wherever it may be true: between its day and the next evidence, against what runs", () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 4 }), whole, (wholes, half) => {
        const settled = wholes.map((one) => toldOf(one, false));
        const all = [...settled, toldOf(half, true)];
        const positive = half.says === "start" || half.says === "observe";
        const before = answer("status", settled, half.on).split(" ")[0];
        const expected = before === (positive ? "yes" : "no") || before === "possible" ? before : "possible";
        expect(answer("status", all, half.on).split(" ")[0]).toBe(expected);
      }),
      { numRuns: runs(150) },
    );
  });
});

it("is confirmed by the last day on which a sighting may have been made", () => {
  const told: readonly Told[] = [
    { on: "2021-01-10", says: "start", days: "2021-01-05", basis: "stated" },
    { on: ["2021-03-01", "2021-04-01"], says: "observe", basis: "observed" },
  ];
  const now = reconciled("membership", told).facts.filter(({ knownTo }) => knownTo === null);
  expect(now.map(({ lastConfirmedOn }) => lastConfirmedOn)).toEqual([null, "2021-04-01"]);
});
