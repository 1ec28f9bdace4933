import { describe, expect, it } from "vitest";
import { periodChains } from "../../queries/period-chain.js";
import type { Fact } from "../../src/model/fact.js";
import { isoDay } from "../../src/model/iso-day.js";
import { end, fact, start } from "./small-world.js";

/** A version of one series: its start, and from when to when it was known. */
function version(starts: string, from: string, to: string | null, rest: Partial<Fact> = {}): Fact {
  return fact("ut/curfew", { start: start(starts), knownFrom: isoDay(from), knownTo: to === null ? null : isoDay(to), ...rest });
}

const days = (facts: readonly Fact[]): readonly string[] => facts.map(({ knownFrom }) => knownFrom);

describe("the versions of one period", () => {
  it("follow each other through confirmations, better bounds and an end", () => {
    const told = [
      version("2021-05-01..2021-06-01", "2021-06-01", "2021-07-01"),
      version("2021-05-01..2021-06-01", "2021-07-01", "2021-08-01", { lastConfirmedOn: isoDay("2021-07-01") }),
      version("2021-05-10", "2021-08-01", "2021-09-01"),
      version("2021-05-10", "2021-09-01", null, { end: end("2021-12-01") }),
    ];
    const chains = periodChains(told);
    expect(days(chains.chainOf(told[3] as Fact))).toEqual(["2021-06-01", "2021-07-01", "2021-08-01", "2021-09-01"]);
    expect(told.map((one) => chains.firstKnown(one))).toEqual(Array(4).fill("2021-06-01"));
    expect(chains.firstKnown(told[3] as Fact)).toBe("2021-06-01");
  });

  it.each<[string, Partial<Fact>, string]>([
    ["another state", { state: "suspended" }, "2021-05-01"],
    ["another value", { value: { amount: 2, unit: "day" } }, "2021-05-01"],
    ["what was not read whole", { doubt: "half-read" }, "2021-05-01"],
    ["another start, already past", {}, "2021-03-01"],
  ])("are not those of %s", (_what, rest, starts) => {
    const old = version(starts, "2021-05-01", "2021-06-01", rest);
    const now = version("2021-05-01", "2021-06-01", null);
    expect(periodChains([old, now]).firstKnown(now)).toBe("2021-06-01");
  });

  it("are not those of a version that was given up before", () => {
    const old = version("2021-05-01", "2021-05-01", "2021-05-20");
    const now = version("2021-05-01", "2021-06-01", null);
    expect(periodChains([old, now]).firstKnown(now)).toBe("2021-06-01");
  });

  it("go on where an announced start is moved before it comes", () => {
    const old = version("2021-07-01", "2021-05-01", "2021-06-01");
    const now = version("2021-09-01", "2021-06-01", null);
    expect(days(periodChains([old, now]).chainOf(now))).toEqual(["2021-05-01", "2021-06-01"]);
    const other = version("2021-12-01", "2021-06-01", null);
    expect(periodChains([old, now, other]).firstKnown(now), "two may be the one that was moved").toBe("2021-06-01");
  });
});
