import { describe, expect, it } from "vitest";
import { end, fact, start, type World, withWorld } from "../small-world.js";
import { AUDIT_TOPICS } from "./audit-world.js";
import { auditFile, csvOf } from "./run-audit.js";

const WORLD: World = {
  topics: AUDIT_TOPICS,
  facts: [
    fact("kz/pcr-certificate", { start: start("2021-02-01") }),
    fact("kz/pcr-validity", { start: start("..2021-06-01", "observed"), value: { amount: 72, unit: "hour" } }),
    fact("kz/pcr-child-age", { start: start("..2021-06-01", "observed"), value: { amount: 5, unit: "year" } }),
    fact("kz/home-quarantine", {
      subject: "IND",
      start: start("2021-01-01"),
      end: end("2022-01-01"),
      value: { amount: 14, unit: "day" },
    }),
    fact("kz/home-quarantine", {
      subject: "EGY",
      start: start("2021-01-01"),
      end: end("2022-01-01"),
      value: { amount: 7, unit: "day" },
    }),
  ],
};

function verdict(requirement: string, cells: Readonly<Record<string, string>>): unknown {
  return withWorld(WORLD, (database) => {
    const text = csvOf([{ case_id: "a", nationality: "FRA", transport: "air", arriving_from: "FRA", ...cells }]);
    const [decision] = auditFile(database, text, { requirements: [requirement] }).rows[0]?.decisions ?? [];
    return [decision?.verdict, decision?.missing.map((one) => (one.kind === "column" ? one.column : one.topic))];
  });
}

const UNDECIDED = "2021-05-31";
const DECIDED = "2021-06-01";

describe("before the first evidence of an amount it may have been another one", () => {
  it.each([
    [UNDECIDED, "48", ["undetermined", ["kz/pcr-validity"]]],
    [DECIDED, "48", ["met", []]],
    [DECIDED, "72.5", ["not-met", []]],
    // Whatever the amount, nothing was shown.
    [UNDECIDED, "none", ["not-met", []]],
  ])("a certificate on %s, %s hours old", (date, pcr_hours, expected) => {
    expect(verdict("pcr-certificate", { date, pcr_hours })).toEqual(expected);
  });

  it.each([
    [UNDECIDED, "2014-01-01", ["undetermined", ["kz/pcr-child-age"]]],
    [DECIDED, "2014-01-01", ["not-met", []]],
    [DECIDED, "2017-01-01", ["not-required", []]],
    // Nobody of full age is a child, wherever the limit lay.
    [UNDECIDED, "1990-01-01", ["not-met", []]],
  ])("a child on %s, born on %s", (date, birth_date, expected) => {
    expect(verdict("pcr-certificate", { date, birth_date, pcr_hours: "none" })).toEqual(expected);
  });
});

describe("of several amounts the longest counts: one that is not known may be longer than those that are, and not shorter", () => {
  it.each([
    [{ arriving_from: "EGY", visited_14_days: "unknown", quarantine_days: "6" }, ["not-met", []]],
    [{ arriving_from: "EGY", visited_14_days: "unknown", quarantine_days: "7" }, ["undetermined", ["visited_14_days"]]],
    [{ arriving_from: "", visited_14_days: "IND;EGY", quarantine_days: "13" }, ["not-met", []]],
    [{ arriving_from: "", visited_14_days: "IND;EGY", quarantine_days: "14" }, ["undetermined", ["arriving_from"]]],
    [{ arriving_from: "FRA", visited_14_days: "IND;EGY", quarantine_days: "14" }, ["met", []]],
    // Countries visited are those besides the one arrived from.
    [{ arriving_from: "", visited_14_days: "FRA", quarantine_days: "0" }, ["undetermined", ["arriving_from"]]],
    [{ arriving_from: "FRA", visited_14_days: "FRA", quarantine_days: "0" }, ["not-required", []]],
  ])("%j", (cells, expected) => {
    expect(verdict("home-quarantine", { date: "2021-07-01", ...cells })).toEqual(expected);
  });
});
