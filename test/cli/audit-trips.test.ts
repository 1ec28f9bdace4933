import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AUDIT_TOPICS } from "../queries/audit/audit-world.js";
import { fact, start, type World, withWorldAsync } from "../queries/small-world.js";
import { run } from "./run-in-process.js";
import { inFolder } from "./temporary-folder.js";

const WORLD: World = {
  topics: AUDIT_TOPICS,
  facts: [
    fact("kz/visa-free-stay", { scope: "per-stay", start: start("2020-01-01"), value: { amount: 30, unit: "day" } }),
    fact("kz/visa-free-stay", { scope: "within-180-days", start: start("2020-01-01"), value: { amount: 40, unit: "day" } }),
  ],
};
const HEAD = "person_id,date,departure_date,nationality,transport,visa,residence_permit,last_departure";
const LATER = "P,2021-05-01,2021-05-20,FRA,air,no,no,";
const EARLIER = "P,2021-03-01,2021-03-28,FRA,air,no,no,none";
const OTHER = "Q,2021-03-01,2021-03-28,FRA,air,no,no,none";

const verdictsOf = (rows: readonly string[], ...options: readonly string[]): Promise<readonly (string | undefined)[]> =>
  inFolder((folder) => {
    const file = join(folder, "trips.csv");
    writeFileSync(file, [HEAD, ...rows, ""].join("\n"));
    return withWorldAsync(WORLD, async (database) => {
      const { out } = await run([
        "audit",
        file,
        "--requirement",
        "visa-free-stay",
        "--format",
        "csv",
        "--db",
        database,
        ...options,
      ]);
      return out
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",")[2]);
    });
  });

describe("an audit of a file of trips", () => {
  it("counts the stays of a person over the rows of the file, whatever their order", async () => {
    expect(await verdictsOf([EARLIER, LATER])).toEqual(["met", "undetermined"]);
    expect(await verdictsOf([LATER, EARLIER])).toEqual(["undetermined", "met"]);
    expect(await verdictsOf([LATER])).toEqual(["met"]);
  });

  it("counts those of another person apart", async () => {
    expect(await verdictsOf([OTHER, LATER])).toEqual(["met", "met"]);
  });
});
