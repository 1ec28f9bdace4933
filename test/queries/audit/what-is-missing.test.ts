import { describe, expect, it } from "vitest";
import { fact, start, type World, withWorld } from "../small-world.js";
import { AUDIT_TOPICS } from "./audit-world.js";
import { auditFile, csvOf } from "./run-audit.js";

const value = (amount: number, unit: string): { readonly amount: number; readonly unit: string } => ({ amount, unit });
const since = start("2020-01-01");
const WORLD: World = {
  topics: AUDIT_TOPICS,
  facts: [
    fact("kz/passport-validity-margin", { start: since, value: value(3, "month") }),
    fact("kz/visa-free-stay", { scope: "per-stay", start: since, value: value(30, "day") }),
    fact("kz/visa-free-stay", { scope: "within-180-days", start: since, value: value(60, "day") }),
    fact("kz/bilateral-visa-free-stay", { subject: "DEU", start: since, value: value(20, "day") }),
    fact("kz/home-quarantine", { subject: "IND", start: since, value: value(14, "day") }),
    fact("kz/idc-entry-permission", { scope: "air", start: since }),
    fact("kz/direct-flights", { subject: "DEU", start: since }),
  ],
};
const decisionOn = (requirement: string, cells: Readonly<Record<string, string>>) => {
  const row = { case_id: "a", date: "2021-05-01", nationality: "DEU", transport: "air", ...cells };
  const { rows } = withWorld(WORLD, (database) => auditFile(database, csvOf([row]), { requirements: [requirement] }));
  const decision = rows[0]?.decisions[0];
  return { ...decision, columns: decision?.missing.map((one) => (one.kind === "column" ? one.column : one.tells)) };
};

describe("what an open verdict lacks", () => {
  it.each([
    [{ visa: "yes" }, ["passport_valid_until", "visa_valid_until"]],
    [{ visa: "yes", visa_valid_until: "2021-06-01" }, ["passport_valid_until"]],
    [{ visa: "yes", passport_valid_until: "2021-06-01" }, ["visa_valid_until"]],
    [{}, ["visa", "passport_valid_until", "visa_valid_until"]],
  ])("is every day that a comparison needs: %j", (cells, columns) => {
    expect(decisionOn("passport-validity", cells)).toMatchObject({ verdict: "undetermined", columns });
  });

  it("is who the person is beside the departure, where earlier stays are not known", () => {
    const without = { visa: "no", residence_permit: "no" };
    expect(decisionOn("visa-free-stay", without).columns).toEqual(expect.arrayContaining(["departure_date", "person_id"]));
    expect(decisionOn("visa-free-stay", { ...without, last_departure: "none" }).columns).not.toContain("person_id");
    expect(decisionOn("visa-free-stay", { ...without, last_departure: "2020-01-01" }).columns).not.toContain("person_id");
  });

  it("is each place that is not known", () => {
    expect(decisionOn("home-quarantine", { visited_14_days: "unknown", quarantine_days: "0" }).columns).toEqual([
      "arriving_from",
      "visited_14_days",
    ]);
  });
});

describe("a reason that holds in any case", () => {
  it("goes before those that something open may give, and is the one", () => {
    const { verdict, reason, detail } = decisionOn("idc-entry-permission", {});
    expect([verdict, reason]).toEqual(["not-required", "direct-flights"]);
    expect(detail).toMatch(/^[^.]*direct flights.*Or: .*residence permit/);
  });

  it("is the only one where nothing is open", () => {
    const { reason, detail } = decisionOn("idc-entry-permission", { residence_permit: "no", relative_of_citizen: "no" });
    expect([reason, detail?.includes("Or: ")]).toEqual(["direct-flights", false]);
  });
});
