import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/package-root.js";
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

/** Verdicts of the built command on what comes through standard input, and what it leaves in the folder for temporary files. */
const streamed = (
  text: string,
): Promise<{ readonly verdicts: readonly (string | undefined)[]; readonly left: readonly string[] }> =>
  inFolder((folder) =>
    withWorldAsync(WORLD, async (database) => {
      const [main, temporary] = [join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js"), join(folder, "tmp")];
      mkdirSync(temporary);
      const args = [main, "audit", "-", "--requirement", "visa-free-stay", "--format", "csv", "--db", database];
      const { stdout } = spawnSync(process.execPath, args, {
        input: text,
        encoding: "utf8",
        env: { TMPDIR: temporary, TEMP: temporary },
      });
      const lines = stdout.trim().split("\n").slice(1);
      return { verdicts: lines.map((line) => line.split(",")[2]), left: readdirSync(temporary) };
    }),
  );

/** More than is looked at to find the head. */
const PADDING = Array.from({ length: 3000 }, (_, at) => `Z${at},2021-03-01,2021-03-05,FRA,air,no,no,none`);

describe("an audit of a stream of trips", { timeout: 60_000 }, () => {
  it.each([
    ["a short one", [], OTHER, "met"],
    ["a short one with an earlier stay", [], EARLIER, "undetermined"],
    ["a long one", PADDING, OTHER, "met"],
    ["a long one with an earlier stay", PADDING, EARLIER, "undetermined"],
  ])("counts as over a file, and leaves nothing behind: %s", async (_, between, last, first) => {
    const rows = [LATER, ...between, last];
    const { verdicts, left } = await streamed([HEAD, ...rows, ""].join("\n"));
    expect(verdicts).toEqual(await verdictsOf(rows));
    expect(verdicts[0]).toBe(first);
    expect(left).toEqual([]);
  });

  it("goes on as it comes where it names no persons", async () => {
    const rows = [LATER, ...PADDING].map((row) => row.slice(row.indexOf(",") + 1));
    const { verdicts, left } = await streamed([HEAD.slice("person_id,".length), ...rows, ""].join("\n"));
    expect({ count: verdicts.length, first: verdicts[0], left }).toEqual({ count: rows.length, first: "undetermined", left: [] });
  });
});
