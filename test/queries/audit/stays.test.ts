import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFactStore } from "../../../db/fact-store.js";
import { weekdaysBetween } from "../../../queries/audit/case-cells.js";
import { daysOfStay, daysWithin } from "../../../queries/audit/stays.js";
import { surveyTrips } from "../../../queries/audit/trip-survey.js";
import { weekdayOf } from "../../../src/model/dates/weekday-of.js";
import { addDays, epochDay, isoDay } from "../../../src/model/iso-day.js";
import { fact, start, type World, withWorld } from "../small-world.js";
import { AUDIT_TOPICS } from "./audit-world.js";
import { auditText, csvOf } from "./run-audit.js";

const DAY = isoDay("2021-01-01");
const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays(DAY, n));
const stay = fc
  .tuple(day, fc.integer({ min: 0, max: 60 }), fc.constantFrom(true, true, null, false))
  .map(([from, nights, visaFree]) => ({ from: epochDay(from), to: epochDay(from) + nights, visaFree }));

describe("days of stays", () => {
  it.each([
    ["2021-03-01", "2021-03-01", 0, 1],
    ["2021-03-01", "2021-03-30", 29, 30],
    ["2021-03-01", null, 0, null],
  ])("%s to %s: from %s to %s days", (from, to, least, most) => {
    expect(daysOfStay({ from: epochDay(isoDay(from)), to: to === null ? null : epochDay(isoDay(to)) })).toEqual({ least, most });
  });

  it("are at most the days on which somebody may have been there without a visa, counted one by one, and at least the nights, each once", () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 6 }), day, fc.integer({ min: 1, max: 200 }), (stays, departure, window) => {
        const there = (among: typeof stays, count: (at: number, last: number) => boolean): readonly number[] =>
          among.flatMap(({ from, to }) => {
            const last = Math.min(to, epochDay(departure));
            const first = Math.max(from, epochDay(departure) + 1 - window);
            return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter((at) => count(at, last));
          });
        const { least, most } = daysWithin(stays, epochDay(departure), window);
        const [may, surely] = [
          stays.filter(({ visaFree }) => visaFree !== false),
          stays.filter(({ visaFree }) => visaFree === true),
        ];
        expect(most).toBe(there(may, () => true).length);
        expect(least).toBe(new Set(there(surely, (at, last) => at < last)).size);
      }),
    );
  });

  it("count weekdays one by one", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -10, max: 100 }), (from, days) => {
        const each = Array.from({ length: Math.max(0, days) }, (_, at) => weekdayOf(addDays(from, at + 1)));
        expect(weekdaysBetween(epochDay(from), epochDay(from) + days)).toBe(each.filter((one) => one <= 5).length);
      }),
    );
  });
});

const STAYS: World = {
  topics: AUDIT_TOPICS,
  facts: [
    fact("kz/visa-free-stay", { scope: "per-stay", start: start("2020-01-01"), value: { amount: 30, unit: "day" } }),
    fact("kz/visa-free-stay", { scope: "within-180-days", start: start("2020-01-01"), value: { amount: 90, unit: "day" } }),
    fact("kz/bilateral-visa-free-stay", { subject: "TUR", start: start("2020-01-01"), value: { amount: 40, unit: "day" } }),
  ],
};
const trip = (person_id: string, date: string, departure_date: string, nationality = "TUR"): Record<string, string> => ({
  ...{ person_id, date, departure_date, nationality, transport: "air", visa: "no", residence_permit: "no", last_departure: "" },
});

function verdictsOf(rows: readonly Readonly<Record<string, string>>[]): readonly (readonly [string, string])[] {
  return withWorld(STAYS, (database) => {
    const store = openFactStore(database);
    const text = csvOf(rows);
    const survey = surveyTrips(store, {});
    survey.feed(new TextEncoder().encode(text));
    const told = auditText(store, text, { requirements: ["visa-free-stay"], trips: survey.end() });
    store.close();
    return told.rows.map(({ decisions: [first] }) => [first?.verdict ?? "", first?.reason ?? ""] as const);
  });
}

describe("a visa-free stay", () => {
  it.each([
    ["as long as the treaty allows, however counted", trip("a", "2021-03-01", "2021-04-08"), "met", "within-treaty-stay"],
    ["longer by the night than the treaty and the rule allow", trip("a", "2021-03-01", "2021-04-11"), "not-met", "stayed-too-long"],
    ["too long only if both days count", trip("a", "2021-03-01", "2021-04-10"), "undetermined", "open"],
    ["longer, of a citizen whose treaties are not told", trip("a", "2021-03-01", "2021-04-20", "FRA"), "undetermined", "open"],
    ["within the rule", trip("a", "2021-03-01", "2021-03-30", "FRA"), "met", "within-stay"],
    ["of nobody knows whom, who may have stayed before", trip("", "2021-03-01", "2021-03-20", "FRA"), "undetermined", "open"],
    ["with a visa", { ...trip("a", "2021-03-01", "2021-06-20"), visa: "yes" }, "not-required", "visa-held"],
    ["that has no end yet", trip("a", "2021-03-01", ""), "undetermined", "open"],
    [
      "of somebody who was never there before",
      { ...trip("", "2021-03-01", "2021-03-20", "FRA"), last_departure: "none" },
      "met",
      "within-stay",
    ],
    [
      "after a departure that the file does not hold",
      { ...trip("a", "2021-03-01", "2021-03-20", "FRA"), last_departure: "2021-02-20" },
      "undetermined",
      "open",
    ],
  ])("%s", (_, row, verdict, reason) => {
    expect(verdictsOf([row])).toEqual([[verdict, reason]]);
  });

  const several = [
    trip("a", "2021-03-01", "2021-03-29"),
    trip("a", "2021-04-10", "2021-05-08"),
    trip("b", "2021-04-10", "2021-05-08"),
    trip("a", "2021-05-20", "2021-06-17"),
    trip("a", "2021-06-20", "2021-07-18"),
    trip("a", "2021-12-01", "2021-12-29"),
  ];

  it("is counted over the trips of a person, in whatever order they stand", () => {
    const expected = ["met", "met", "met", "met", "met", "met"];
    const verdicts = verdictsOf(several).map(([verdict]) => verdict);
    expect(verdicts).toEqual(expected);
    const french = several.map((row) => ({ ...row, nationality: "FRA" }));
    expect(verdictsOf(french).map(([verdict]) => verdict)).toEqual(["met", "met", "met", "met", "undetermined", "met"]);
    expect([...verdictsOf([...french].reverse())].reverse()).toEqual(verdictsOf(french));
  });

  it("counts a row that stands twice once", () => {
    const [one, two, , three] = several.map((row) => ({ ...row, nationality: "FRA" }));
    expect(verdictsOf([one, two, two, three].flatMap((row) => row ?? [])).map(([verdict]) => verdict)).toEqual([
      "met",
      "met",
      "met",
      "met",
    ]);
  });
});

describe("a last departure that is told beside the other trips of a person", () => {
  const EARLIER = trip("A", "2021-03-01", "2021-03-20", "DEU");
  const verdict = (last_departure: string): readonly [string, string] | undefined =>
    verdictsOf([EARLIER, { ...trip("A", "2021-05-01", "2021-05-20", "DEU"), last_departure }])[1];
  it.each([
    ["2021-03-20", "met"],
    ["", "met"],
    ["none", "met"],
    // Another trip ended then, of which nobody knows how long it was.
    ["2021-04-10", "undetermined"],
    ["2021-03-19", "undetermined"],
    // The 180 days to May 20 begin on November 22.
    ["2020-11-21", "met"],
    ["2020-11-22", "undetermined"],
  ])("%s: %s", (last, word) => {
    expect(verdict(last)?.[0]).toBe(word);
  });
});
