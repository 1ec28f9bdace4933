import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDatesIn } from "../../../src/model/dates/find-dates.js";
import { resolveDay } from "../../../src/model/dates/resolve-day.js";
import { addDays, dayOfEpoch, isoDay } from "../../../src/model/iso-day.js";

const CASES: readonly (readonly [
  text: string,
  earliest: string | null,
  latest: string | null,
  "past" | "future",
  expected: string | null,
])[] = [
  ["June 15, 2022", null, null, "past", "2022-06-15 2022-06-15"],
  ["February 30, 2021", null, null, "past", null],
  ["since May 14", null, "2021-06-05", "past", "2021-05-14 2021-05-14"],
  ["since May 14", null, "2021-05-14", "past", "2021-05-14 2021-05-14"],
  ["since May 14", null, "2021-05-13", "past", "2020-05-14 2020-05-14"],
  ["since May 14", "2021-05-13", null, "past", "2020-05-14 2020-05-14"],
  ["since May 14", null, null, "past", null],
  ["on March 17-19", "2021-02-01", "2021-03-01", "future", "2021-03-17 2021-03-19"],
  ["on March 17-19", "2021-03-18", "2021-03-30", "future", "2021-03-17 2021-03-19"],
  ["on March 17-19", "2021-03-20", "2021-03-30", "future", "2022-03-17 2022-03-19"],
  ["by December 28 - January 3", "2021-01-02", null, "future", "2020-12-28 2021-01-03"],
  ["since February 29", null, "2023-01-01", "past", "2020-02-29 2020-02-29"],
  ["In July 2021", null, null, "past", "2021-07-01 2021-07-31"],
  ["since July", null, "2021-07-10", "past", "2021-07-01 2021-07-31"],
  ["in early June this year", "2022-06-15", "2022-06-15", "past", "2022-06-01 2022-06-10"],
  ["In May this year", "2019-12-01", "2020-02-01", "past", "2019-05-01 2019-05-31"],
  ["May this year", "2020-05-01", "2020-06-03", "past", "2020-05-01 2020-05-31"],
  ["January of this year", "2021-12-20", "2022-01-10", "future", "2022-01-01 2022-01-31"],
  ["end of February 2024", null, null, "past", "2024-02-21 2024-02-29"],
  ["mid-April 2022", null, null, "future", "2022-04-11 2022-04-20"],
  ["in 2019", null, null, "past", "2019-01-01 2019-12-31"],
  ["end of 2019", null, null, "past", "2019-09-01 2019-12-31"],
  ["last month", "2020-06-03", "2020-06-03", "past", "2020-05-01 2020-05-31"],
  ["last month", "2020-03-31", "2020-03-31", "past", "2020-02-01 2020-02-29"],
  ["yesterday", "2020-03-01", "2020-03-01", "past", "2020-02-29 2020-02-29"],
  ["last week", "2022-06-15", "2022-06-15", "past", "2022-06-06 2022-06-12"],
  ["this year", "2022-06-15", null, "past", "2022-01-01 null"],
];

describe("resolveDay", () => {
  it.each(CASES)("%j within %s and %s, %s", (text, earliest, latest, direction, expected) => {
    const date = findDatesIn(text)[0];
    if (!date) throw new Error(`no date in ${text}`);
    const within = { earliest: earliest === null ? null : isoDay(earliest), latest: latest === null ? null : isoDay(latest) };
    const bounds = resolveDay(date, within, direction);
    expect(bounds && `${bounds.earliest} ${bounds.latest}`).toBe(expected);
  });

  it("completes a missing year to the nearest such day on the right side", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (n, month, day) => {
          const anchor = dayOfEpoch(n);
          const date = { first: 0, last: 0, start: 0, end: 1, kind: "day" as const, year: null, month, day };
          const past = resolveDay(date, { earliest: null, latest: anchor }, "past")?.earliest;
          const future = resolveDay(date, { earliest: anchor, latest: null }, "future")?.earliest;
          expect(past && past <= anchor && past > addDays(anchor, -366)).toBe(true);
          expect(future && future >= anchor && future < addDays(anchor, 366)).toBe(true);
        },
      ),
    );
  });

  it.each([
    [null, "2021-04-05 2021-05-04"],
    ["day-first", "2021-04-05 2021-04-05"],
    ["month-first", "2021-05-04 2021-05-04"],
  ] as const)("takes 05/04/2021 with the order %s as %s", (order, expected) => {
    const [date] = findDatesIn("05/04/2021");
    const bounds = date && resolveDay(date, { earliest: null, latest: null }, "past", order);
    expect(bounds && `${bounds.earliest} ${bounds.latest}`).toBe(expected);
  });

  it.each([
    ["on Friday", "past", "2021-06-11 2021-06-18"],
    ["on Friday", "future", "2021-06-18 2021-06-25"],
    ["two days ago", "past", "2021-06-14 2021-06-17"],
    ["last month", "present", "2021-05-01 2021-05-31"],
    ["on the same day", "past", null],
    ["next June", "past", "2022-06-01 2022-06-30"],
    ["since May 14", "present", "2022-05-14 2022-05-14"],
  ] as const)("%j, %s, in a text of one of four days: %s", (text, tense, expected) => {
    const [date] = findDatesIn(text);
    const bounds = date && resolveDay(date, { earliest: isoDay("2021-06-16"), latest: isoDay("2021-06-19") }, tense);
    expect(bounds ? `${bounds.earliest} ${bounds.latest}` : null).toBe(expected);
  });
});
