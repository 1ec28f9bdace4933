import { describe, expect, it } from "vitest";
import { addDuration } from "../../../src/model/dates/add-duration.js";
import { findDurations } from "../../../src/model/dates/find-durations.js";
import { isoDay } from "../../../src/model/iso-day.js";
import { tokenize } from "../../../src/model/text/tokens.js";

const READ: readonly (readonly [text: string, words: string, count: number, unit: string])[] = [
  ["stay for 30 days here", "30 days", 30, "day"],
  ["for three months", "three months", 3, "month"],
  ["one month", "one month", 1, "month"],
  ["after a fortnight", "a fortnight", 2, "week"],
  ["two fortnights", "two fortnights", 4, "week"],
  ["within a day", "a day", 1, "day"],
  ["for a year", "a year", 1, "year"],
  ["half a year", "half a year", 6, "month"],
  ["forty-five days", "forty-five days", 45, "day"],
  ["twenty one days", "twenty one days", 21, "day"],
  ["thirty (30) calendar days", "thirty (30) calendar days", 30, "day"],
  ["within 5 (five) working days of entry", "5 (five) working days", 5, "business-day"],
  ["10 business days", "10 business days", 10, "business-day"],
  ["three banking days", "three banking days", 3, "business-day"],
  ["a 30-day stay", "30-day", 30, "day"],
  ["a three-month visa", "three-month", 3, "month"],
  ["72 hours before", "72 hours", 72, "hour"],
  ["a 24-hour transit", "24-hour", 24, "hour"],
  ["up to 5 years", "5 years", 5, "year"],
  ["six weeks", "six weeks", 6, "week"],
  ["ninety\ndays", "ninety\ndays", 90, "day"],
];

const PASSED_OVER: readonly string[] = [
  "",
  "every 30 days",
  "twice a day",
  "flights a week",
  "10-15 days",
  "10 to 15 days",
  "1.5 months",
  "the day",
  "Constitution Day",
  "last month",
  "the second quarter",
  "two dates",
  "days of rest",
  "30 flights",
  "hundred (90) days",
];

describe("findDurations", () => {
  it.each(READ)("reads %j", (text, words, count, unit) => {
    const tokens = tokenize(text);
    const found = findDurations(tokens);
    expect(found.map((d) => [text.slice(d.start, d.end), d.count, d.unit])).toEqual([[words, count, unit]]);
    for (const d of found) expect([tokens.start[d.first], tokens.end[d.last]]).toEqual([d.start, d.end]);
  });

  it.each(PASSED_OVER)("finds nothing in %j", (text) => {
    expect(findDurations(tokenize(text))).toEqual([]);
  });

  it("reads several, in order", () => {
    const found = findDurations(tokenize("90 days within a 180-day period, or two weeks"));
    expect(found.map(({ count, unit }) => `${count} ${unit}`)).toEqual(["90 day", "180 day", "2 week"]);
  });
});

describe("addDuration", () => {
  it.each([
    ["2021-01-31", 1, "month", "2021-02-28"],
    ["2020-02-29", 1, "year", "2021-02-28"],
    ["2021-03-31", -1, "month", "2021-02-28"],
    ["2021-12-15", 3, "month", "2022-03-15"],
    ["2021-12-30", 5, "day", "2022-01-04"],
    ["2021-06-16", 2, "week", "2021-06-30"],
    ["2021-06-16", 48, "hour", "2021-06-18"],
    ["2021-06-16", 30, "hour", "2021-06-18"],
    ["2021-06-16", -24, "hour", "2021-06-15"],
    ["2021-06-16", 0, "business-day", "2021-06-16"],
    ["2021-06-16", 3, "business-day", "2021-06-21"],
    ["2021-06-18", 1, "business-day", "2021-06-21"],
    ["2021-06-19", 1, "business-day", "2021-06-21"],
    ["2021-06-19", 5, "business-day", "2021-06-25"],
    ["2021-06-20", -1, "business-day", "2021-06-18"],
    ["2021-06-16", 10, "business-day", "2021-06-30"],
    ["2021-06-16", -7, "business-day", "2021-06-07"],
  ] as const)("%s and %i of unit %s is %s", (day, count, unit, expected) => {
    expect(addDuration(isoDay(day), { count, unit })).toBe(expected);
  });
});
