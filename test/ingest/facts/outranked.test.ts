import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AUTHORITIES } from "../../../src/model/source.js";
import type { TopicKind } from "../../../src/model/topic.js";
import { answer, known, reconciled, type Told } from "./told-series.js";

/** What several sources told: the finding where one is outranked, and the answers, now and as known before the last post. */
interface RankCase {
  readonly name: string;
  readonly kind?: TopicKind;
  readonly told: readonly [Told, Told, ...Told[]];
  readonly findings: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
  /** Statements in `disagreeing` of the facts known now, by their place. */
  readonly disagreeing: readonly number[];
}

const SET: Told = { on: "2021-06-10", says: "set", days: "2021-07-01", basis: "scheduled", value: 5 };
const STARTS: Told = { on: "2021-05-10", says: "start", days: "2021-06-01", basis: "scheduled", before: "again" };
const LISTS: Told = { on: "2021-07-02", says: "list", days: "2021-07-01", members: ["OMN"], basis: "listed" };

const ABOUT_CONFLICTS = new Set(["outranked-statement", "contrary-statements", "disputed-day"]);

const CASES: readonly RankCase[] = [
  {
    name: "two values for one day, the better source later",
    kind: "quantity",
    told: [
      { ...SET, by: "press" },
      { ...SET, on: "2021-06-20", value: 6, by: "official" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-07-01": "yes 6", "2022-07-01": "yes 6" },
    before: { "2021-07-01": "yes 5" },
    disagreeing: [0],
  },
  {
    name: "two values for one day, the better source first",
    kind: "quantity",
    told: [
      { ...SET, by: "desk" },
      { ...SET, on: "2021-06-20", value: 6, by: "adviser" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-07-01": "yes 5" },
    before: { "2021-07-01": "yes 5" },
    disagreeing: [1],
  },
  {
    name: "two values for one day, both of the press",
    kind: "quantity",
    told: [
      { ...SET, by: "press" },
      { ...SET, on: "2021-06-20", value: 6, by: "press" },
    ],
    findings: ["contrary-statements"],
    answers: { "2021-07-01": "possible disputed 5/6" },
    disagreeing: [],
  },
  {
    name: "two papers against an adviser",
    kind: "quantity",
    told: [
      { ...SET, by: "press" },
      { ...SET, on: "2021-06-20", value: 6, by: "adviser" },
      { ...SET, on: "2021-06-21", value: 7, by: "press" },
    ],
    findings: ["outranked-statement", "outranked-statement"],
    answers: { "2021-07-01": "yes 6" },
    disagreeing: [0, 2],
  },
  {
    name: "two officials against each other and against a paper",
    kind: "quantity",
    told: [
      { ...SET, by: "official" },
      { ...SET, on: "2021-06-20", value: 6, by: "official" },
      { ...SET, on: "2021-06-21", value: 7, by: "press" },
    ],
    findings: ["contrary-statements", "outranked-statement"],
    answers: { "2021-07-01": "possible disputed 5/6" },
    disagreeing: [2],
  },
  {
    name: "an adviser that an authority outranks says what a paper contradicts",
    kind: "quantity",
    told: [
      { ...SET, by: "official" },
      { ...SET, on: "2021-06-20", value: 6, by: "adviser" },
      { ...SET, on: "2021-06-21", by: "press" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-07-01": "yes 5" },
    disagreeing: [1],
  },
  {
    name: "open and closed on one day",
    told: [
      { on: "2021-08-02", says: "start", days: "2021-08-01", basis: "stated", by: "press" },
      { on: "2021-08-03", says: "end", days: "2021-08-01", basis: "stated", by: "official" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-08-01": "no ended", "2021-09-01": "no ended" },
    before: { "2021-08-01": "yes" },
    disagreeing: [0],
  },
  {
    name: "seen open and seen closed on one day",
    told: [
      { on: "2021-08-02", says: "observe", basis: "observed", by: "official" },
      { on: "2021-08-02", says: "observe-not", basis: "observed" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-08-02": "yes" },
    disagreeing: [1],
  },
  {
    name: "two full lists of one day",
    told: [
      { ...LISTS, by: "press" },
      { ...LISTS, on: "2021-07-03", members: ["TUR"], by: "official" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-07-01": "no absent", "2021-09-01": "no absent" },
    before: { "2021-07-02": "yes" },
    disagreeing: [0],
  },
  {
    name: "one change on two days",
    told: [
      { ...STARTS, by: "press" },
      { ...STARTS, on: "2021-05-20", days: "2021-06-20", by: "official" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-05-31": "no suspended", "2021-06-19": "no suspended", "2021-06-20": "yes" },
    before: { "2021-06-01": "yes" },
    disagreeing: [0],
  },
  {
    name: "one change on two days, too far apart to be one",
    told: [
      { ...STARTS, by: "press" },
      { ...STARTS, on: "2021-06-05", days: "2021-07-03", by: "official" },
    ],
    findings: ["disputed-day"],
    answers: { "2021-05-31": "no suspended", "2021-06-20": "possible disputed", "2021-07-03": "yes" },
    disagreeing: [],
  },
  {
    name: "a day against the days since an act, before them",
    told: [
      { ...STARTS, days: ["2021-06-04", "2021-06-10"], basis: "act", on: "2021-06-10", by: "adviser" },
      { ...STARTS, days: "2021-06-02", basis: "stated", on: "2021-06-20", by: "desk" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-06-01": "no suspended", "2021-06-02": "yes" },
    before: { "2021-06-04": "possible", "2021-06-10": "yes" },
    disagreeing: [0],
  },
  {
    name: "a day against the days since an act, after them",
    told: [
      { ...STARTS, days: ["2021-06-04", "2021-06-10"], basis: "act", on: "2021-06-10", by: "adviser" },
      { ...STARTS, days: "2021-06-15", basis: "stated", on: "2021-06-20", by: "desk" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-06-10": "no suspended", "2021-06-14": "no suspended", "2021-06-15": "yes" },
    disagreeing: [0],
  },
  {
    name: "several days against a day, of which it is none",
    told: [
      { ...STARTS, by: "adviser" },
      { ...STARTS, days: ["2021-06-05", "2021-06-08"], basis: "part", on: "2021-06-20", by: "desk" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-06-04": "no suspended", "2021-06-05": "possible", "2021-06-08": "yes" },
    disagreeing: [0],
  },
  {
    name: "a day against days of which it is one",
    told: [
      { ...STARTS, days: ["2021-06-04", "2021-06-10"], basis: "act", on: "2021-06-10", by: "adviser" },
      { ...STARTS, days: "2021-06-10", basis: "stated", on: "2021-06-20", by: "desk" },
    ],
    findings: [],
    answers: { "2021-06-09": "no suspended", "2021-06-10": "yes" },
    disagreeing: [],
  },
  {
    name: "one start twice, closed between",
    told: [
      { ...STARTS, by: "press" },
      { on: "2021-06-11", says: "end", days: "2021-06-10", basis: "stated", by: "press" },
      { ...STARTS, on: "2021-06-12", days: "2021-06-20", by: "official" },
    ],
    findings: [],
    answers: { "2021-06-01": "yes", "2021-06-10": "no ended", "2021-06-20": "yes" },
    disagreeing: [],
  },
  {
    name: "one start twice, closed on the later day",
    told: [
      { ...STARTS, by: "press" },
      { on: "2021-06-11", says: "end", days: "2021-06-20", basis: "scheduled", by: "press" },
      { ...STARTS, on: "2021-06-12", days: "2021-06-20", by: "official" },
    ],
    findings: ["disputed-day", "outranked-statement"],
    answers: { "2021-05-31": "no suspended", "2021-06-01": "possible disputed", "2021-06-20": "yes" },
    disagreeing: [1],
  },
  {
    name: "a sighting within a term that a better source announced",
    told: [
      { ...STARTS, until: "2021-12-01", by: "official" },
      { on: "2021-07-10", says: "observe-not", basis: "observed", by: "press" },
    ],
    findings: [],
    answers: { "2021-06-01": "yes", "2021-07-10": "no absent" },
    disagreeing: [],
  },
  {
    name: "a sighting within the term of a better source's record",
    told: [
      { ...STARTS, until: "2021-12-01", by: "official", row: true },
      { on: "2021-07-10", says: "observe-not", basis: "observed", by: "press" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-06-01": "yes", "2021-07-10": "yes", "2021-12-01": "no ended" },
    disagreeing: [1],
  },
  {
    name: "a sighting after a better source's record of no last day",
    told: [
      { ...STARTS, by: "official", row: true },
      { on: "2021-07-10", says: "observe-not", basis: "observed", by: "press" },
      { on: "2021-08-10", says: "end", days: "2021-09-01", basis: "scheduled", by: "official", row: true },
    ],
    findings: [],
    answers: { "2021-06-01": "yes", "2021-07-10": "no absent" },
    disagreeing: [],
  },
  {
    name: "one start with two ends",
    told: [
      { ...STARTS, until: "2021-07-01", by: "official" },
      { ...STARTS, on: "2021-05-20", until: "2021-08-01", by: "press" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-06-30": "yes", "2021-07-01": "no ended" },
    before: { "2021-07-01": "no ended" },
    disagreeing: [1],
  },
  {
    name: "what was read by half outranks nobody",
    kind: "quantity",
    told: [
      { ...SET, by: "press" },
      { ...SET, on: "2021-06-20", value: 6, by: "official", reading: "half", stopped: ["some"] },
    ],
    findings: [],
    answers: { "2021-07-01": "possible half-read 5/6" },
    disagreeing: [],
  },
  {
    name: "the better source takes its announcement back",
    told: [
      { on: "2021-05-10", says: "end", days: "2021-06-01", basis: "scheduled", suspends: true, by: "press" },
      { on: "2021-05-11", says: "start", days: "2021-06-01", basis: "scheduled", by: "official" },
      { on: "2021-05-20", says: "retract", announced: "2021-06-01", basis: "observed", by: "official" },
    ],
    findings: [],
    answers: { "2021-06-01": "no suspended" },
    before: { "2021-06-01": "yes" },
    disagreeing: [],
  },
  {
    name: "two values for one month",
    kind: "quantity",
    told: [
      { ...SET, on: "2021-08-02", days: ["2021-07-01", "2021-07-31"], basis: "part", by: "press" },
      { ...SET, on: "2021-08-10", days: ["2021-07-01", "2021-07-31"], basis: "part", value: 6, by: "official" },
    ],
    findings: ["outranked-statement"],
    answers: { "2021-08-01": "yes 6", "2022-07-01": "yes 6" },
    before: { "2021-08-02": "yes 5" },
    disagreeing: [0],
  },
];

describe.each(CASES)("$name", ({ kind = "membership", told, findings, answers, before = {}, disagreeing }) => {
  it("answers", () => {
    const given = Object.fromEntries(Object.keys(answers).map((day) => [day, answer(kind, told, day)]));
    expect(given).toEqual(answers);
  });

  it("answers as known before the last post what the posts before it give", () => {
    const last = told.at(-1) as Told;
    const days = Object.keys(before);
    const eve = new Date(Date.parse(`${last.on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect(Object.fromEntries(days.map((day) => [day, answer(kind, told, day, eve)]))).toEqual(before);
    expect(known(kind, told, eve)).toEqual(
      known(
        kind,
        told.slice(0, -1).filter((one) => one.on <= eve),
      ),
    );
  });

  it("raises findings, and names what lost", () => {
    const { facts, findings: raised } = reconciled(kind, told);
    const own = raised.filter(({ rule, subject }) => ABOUT_CONFLICTS.has(rule) && subject !== "TUR");
    expect(own.map(({ rule }) => rule)).toEqual(findings);
    const of = kind === "membership" ? "OMN" : null;
    const now = facts.filter((fact) => fact.subject === of && fact.knownTo === null);
    const lost = [...new Set(now.flatMap((fact) => fact.disagreeing))].sort();
    expect(lost).toEqual(disagreeing.map((at) => `statement-${at}`));
  });
});

describe("a finding on what is outranked", () => {
  it("can be seen once both statements can", () => {
    const first = reconciled("quantity", [
      { ...SET, by: "official" },
      { ...SET, on: "2021-06-20", value: 6, by: "press" },
    ]);
    expect(first.findings.map(({ knownFrom, actual, expected }) => [knownFrom, actual, expected])).toEqual([
      ["2021-06-20", "2021-07-01", "5"],
    ]);
  });
});

describe("sources", () => {
  const one: fc.Arbitrary<Told> = fc.record({
    on: fc.constantFrom("2021-05-01", "2021-05-11", "2021-05-21"),
    says: fc.constant("set" as const),
    days: fc.constantFrom("2021-06-01", "2021-06-11", "2021-08-01"),
    basis: fc.constant("scheduled" as const),
    value: fc.integer({ min: 1, max: 3 }),
  });

  it("of equal rank change nothing, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), fc.constantFrom("official", "press"), (told, by) => {
        const ranked = told.map((each) => ({ ...each, by }) as Told);
        expect(known("quantity", ranked)).toEqual(known("quantity", told));
      }),
    );
  });

  it("known on a day are what those alone give that had spoken by it", () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 7 }), fc.infiniteStream(fc.constantFrom(...AUTHORITIES)), (told, by) => {
        const all = told.map((each) => ({ ...each, by: by.next().value }) as Told);
        for (const day of ["2021-05-01", "2021-05-11", "2021-05-21"])
          expect(known("quantity", all, day)).toEqual(
            known(
              "quantity",
              all.filter(({ on }) => on <= day),
            ),
          );
      }),
    );
  });

  it("of the best authority hold where they speak of every day that others speak of", () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (told) => {
        const days = ["2021-06-01", "2021-06-11", "2021-08-01"];
        const official = days.map(
          (day, at): Told => ({ on: "2021-05-01", says: "set", days: day, basis: "scheduled", value: 7 + at, by: "official" }),
        );
        const all = [...official, ...told.map((each): Told => ({ ...each, by: "press" }))];
        for (const [at, day] of days.entries()) expect(answer("quantity", all, day)).toBe(`yes ${7 + at}`);
      }),
    );
  });
});
