import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestSnapshot } from "../../src/knowledge-base/ingest-snapshot.js";
import { type Printed, run } from "./run-in-process.js";
import { EARLIER_NEWS, laterNews } from "./two-captures.js";

const folder = mkdtempSync(join(tmpdir(), "inforce-against-"));
const database = join(folder, "base.sqlite");
const cases = join(folder, "cases.csv");
const ask = (...args: readonly string[]): Promise<Printed> => run(["audit", cases, ...args, "--db", database]);

beforeAll(() => {
  for (const [at, text] of [EARLIER_NEWS, laterNews("September 1, 2021")].entries()) {
    const path = join(folder, `archive-${at}.txt`);
    writeFileSync(path, text);
    ingestSnapshot({ path, database, recordedAt: `2022-07-0${at + 1}T00:00:00.000Z`, jurisdiction: "kz" });
  }
  writeFileSync(cases, "case_id,date,nationality,transport\nnepal,2021-07-20,NPL,air\nspain,2021-05-20,ESP,air\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly caseId: string;
  readonly requirement: string;
  readonly verdict: string;
  readonly before: { readonly verdict: string; readonly knownOn: string | null };
  readonly changedBy: readonly { readonly title: string; readonly gone: boolean }[];
}

async function changes(...args: readonly string[]): Promise<readonly Line[]> {
  const { code, out } = await ask(...args, "--format", "ndjson");
  expect(code).toBe(0);
  return out.trim() === ""
    ? []
    : out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
}

describe("audit --against", () => {
  it.each([
    ["what had been published by a day", "2021-06-30", "2021-06-30"],
    ["the first run", "1", null],
    ["the run before the last", "previous", null],
    ["a time of the store", "2022-07-01T12:00:00Z", null],
  ])("%s: lists the ban, with the post that told it", async (_, state, knownOn) => {
    const ban = (await changes("--against", state)).find(({ requirement }) => requirement === "entry-ban");
    expect(ban).toMatchObject({ caseId: "nepal", verdict: "not-met", before: { verdict: "undetermined", knownOn } });
    expect(ban?.changedBy.map(({ title, gone }) => ({ title, gone }))).toEqual([{ title: "Flights", gone: false }]);
  });

  it("lists nothing where nothing differs", async () => {
    expect(await changes("--against", "2021-12-31")).toEqual([]);
    expect(await changes("--against", "2")).toEqual([]);
  });

  it("names what is gone where a snapshot was removed", async () => {
    const other = join(folder, "other.sqlite");
    for (const [at, name] of ["archive-0.txt", "archive-1.txt"].entries())
      ingestSnapshot({
        path: join(folder, name),
        database: other,
        recordedAt: `2022-07-0${at + 1}T00:00:00.000Z`,
        jurisdiction: "kz",
      });
    await run(["remove", "archive-1.txt", "--db", other]);
    const { out } = await run(["audit", cases, "--against", "previous", "--format", "ndjson", "--db", other]);
    const ban = out
      .trim()
      .split("\n")
      .map((line): Line => JSON.parse(line))
      .find(({ requirement }) => requirement === "entry-ban");
    expect(ban).toMatchObject({
      verdict: "undetermined",
      before: { verdict: "not-met" },
      changedBy: [{ title: "Flights", gone: true }],
    });
  });

  it("names the post that names somebody, where a rule was taken to name nobody", async () => {
    const other = join(folder, "naming.sqlite");
    const path = join(folder, "quarantine.txt");
    const told = "From June 10, 2021 those who arrive in Kazakhstan from India must stay in home quarantine for 14 days.";
    writeFileSync(path, `${EARLIER_NEWS}\nQuarantine\nJuly 5, 2021\n${told}\n\nNews\nAugust 1, 2021\nOffices are open.\n`);
    ingestSnapshot({ path, database: other, recordedAt: "2022-07-01T00:00:00.000Z", jurisdiction: "kz" });
    const trips = join(folder, "trips.csv");
    writeFileSync(trips, "case_id,date,nationality,transport\na,2021-05-20,DEU,air\nb,2021-06-20,DEU,air\n");
    const args = ["audit", trips, "--requirement", "home-quarantine", "--against", "2021-06-30", "--db", other];
    const { out } = await run([...args, "--format", "ndjson"]);
    const lines = out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as Line)).toMatchObject([
      {
        caseId: "b",
        verdict: "undetermined",
        before: { verdict: "not-required" },
        changedBy: [{ title: "Quarantine", gone: false }],
      },
    ]);
    const back = await run([...args.slice(0, -3), "2022-01-01", "--known-on", "2021-06-30", "--db", other, "--format", "ndjson"]);
    expect(
      back.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Line),
    ).toMatchObject([{ caseId: "b", verdict: "not-required", changedBy: [{ title: "Quarantine", gone: true }] }]);
  });

  it("prints a table, a CSV and a report", async () => {
    const { out } = await ask("--against", "2021-06-30");
    expect(out).toMatch(/Verdicts that differ from those with what had been published by 2021-06-30: 2/);
    expect(out).toMatch(/nepal\s+entry-ban\s+undetermined\s+not-met\s+flights-/);
    const csv = (await ask("--against", "2021-06-30", "--format", "csv")).out.split("\n");
    expect(csv[0]).toContain("verdict_before,detail_before,changed_by");
    const report = join(folder, "report.html");
    await ask("--against", "2021-06-30", "--report", report);
    const page = readFileSync(report, "utf8")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");
    expect(page).toMatch(/nepal 2021-07-20 Nepal, air Entry ban: open → not met/);
  });

  it.each([
    ["nothing of the kind", ["--against", "soon"]],
    ["a run that is not there", ["--against", "7"]],
    ["a time before the first", ["--against", "2001-01-01T00:00:00Z"]],
    ["two comparisons", ["--against", "1", "--compare"]],
  ])("refuses %s", async (_, args) => {
    expect(await ask(...args)).toMatchObject({ code: 2, err: expect.stringContaining("INVALID_ARGUMENT") });
  });
});
