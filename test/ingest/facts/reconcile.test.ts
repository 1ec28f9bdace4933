import { describe, expect, it } from "vitest";
import { SERIES_CASES } from "./series-cases.js";
import { known, reconciled } from "./told-series.js";

describe.each(SERIES_CASES)("$name", ({ kind, told, findings, now, earlier }) => {
  it("gives these facts", () => {
    expect(known(kind, told)).toEqual(now);
  });

  if (earlier)
    it("gave these facts before", () => {
      expect(known(kind, told, earlier?.on)).toEqual(earlier?.known);
    });

  it("raises these findings", () => {
    const raised = reconciled(kind, told).findings.map((finding) => [finding.rule, finding.subject].filter(Boolean).join(" "));
    expect(raised).toEqual(findings);
  });

  it("is what the posts known then alone give", () => {
    const days = [...new Set(told.map((one) => (typeof one.on === "string" ? one.on : one.on[1])))].sort();
    for (const day of days) {
      const until = told.filter((one) => (typeof one.on === "string" ? one.on : one.on[1]) <= day);
      expect(known(kind, told, day), day).toEqual(known(kind, until));
    }
  });
});

describe("a country that no post names", () => {
  it("is absent where a whole list leaves it out, and nothing is said of it after a list cut short", () => {
    const whole = reconciled("membership", [{ on: "2021-05-01", says: "list", members: ["TUR"], basis: "listed" }]);
    expect(whole.facts.filter((fact) => fact.subject === "*").map((fact) => fact.state)).toEqual(["absent"]);
    const short = reconciled("membership", [{ on: "2021-05-01", says: "list", members: ["TUR"], count: 30, basis: "listed" }]);
    expect(short.facts.filter((fact) => fact.subject === "*")).toEqual([]);
  });
});

it("a scope is a series of its own", () => {
  const { facts } = reconciled("quantity", [
    { on: "2021-05-01", says: "observe", basis: "observed", scope: "a", value: 1 },
    { on: "2021-05-02", says: "observe", basis: "observed", scope: "b", value: 2 },
  ]);
  expect(facts.map(({ scope, value, knownTo }) => [scope, value?.amount, knownTo])).toEqual([
    ["a", 1, null],
    ["b", 2, null],
  ]);
});
