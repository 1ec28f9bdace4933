import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASES_HEADER, casesCsv } from "../../bench/audit-cases.js";
import { USUAL_PARTS } from "../../src/cli/audit-jobs.js";
import { copiedBase } from "../setup/copied-base.js";
import { FULL } from "../setup/runs.js";
import { inThisThread, type SeenParts } from "./in-this-thread.js";
import { run } from "./run-in-process.js";

const folder = mkdtempSync(join(tmpdir(), "inforce-jobs-"));
const database = join(folder, "base.sqlite");
const at = (name: string): string => join(folder, name);

/** More pieces than the workers take at once. */
const MANY = casesCsv(6000, 3)
  .split("\n")
  .filter((line) => line !== "");
/** Some four pieces. */
const ROWS = MANY.slice(0, 3000);
const change = (row: number, line: string): readonly string[] => ROWS.map((one, place) => (place === row ? line : one));
const text = (rows: readonly string[]): string => `${CASES_HEADER}${rows.join("\n")}\n`;
const LAST = ROWS.length - 1;
const FIRST_ID = ROWS[0]?.split(",")[0] ?? "";

/** Days with the day first, which no row tells before one in the middle of the file. */
const DOUBTFUL = ROWS.map((row, place) => row.replace(/(\d{4})-(\d\d)-(\d\d)/, place === 2000 ? "31/12/2020" : "03/04/2021"));
const OBJECTS = ROWS.map((row) => {
  const [id, date, nationality, transport] = row.split(",");
  return JSON.stringify({ case_id: id, date, nationality, transport, department: "sales" });
});

const FILES: Readonly<Record<string, string>> = {
  plain: text(MANY),
  "an id twice": text(change(LAST, (ROWS[LAST] ?? "").replace(/^[^,]+/, FIRST_ID))),
  "rows that are wrong": text(ROWS.map((row, place) => (place % 499 === 5 ? row.replace(/\d{4}-\d\d-\d\d/, "2021-02-30") : row))),
  "cells over many lines": text(
    ROWS.map((row, place) => (place % 250 === 1 ? row.replace("operations", `"${"note\n".repeat(400)}"`) : row)),
  ),
  "a quote that never closes": text(change(1500, `"${ROWS[1500]}`)),
  "an order of days that a late row tells": text(DOUBTFUL),
  "decimals that a late row tells": text(change(2500, (ROWS[2500] ?? "").replace(/,([^,]*),([^,]*),/, ',"70,5",$2,'))),
  "no line end at the end": text(ROWS).trimEnd(),
  "lines of objects": `${OBJECTS.join("\n")}\n`,
  "people with several trips": `person_id,${CASES_HEADER}${ROWS.map((row, place) => `p${place % 1250},${row}`).join("\n")}\n`,
};

beforeAll(() => {
  copiedBase(database, "2022-07-01T00:00:00.000Z");
  for (const [name, told] of Object.entries(FILES)) writeFileSync(at(`${name}.csv`), told);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * What threads of their own judge, in whatever order they come to it; where all is tried, everything. Else one thread judges the other files,
 * through the same messages: how a file is parted and put together again does not hang on who judges, and a thread costs most of what it does here.
 */
const BY_THREADS = ["plain", "rows that are wrong"];
const seen: SeenParts = { asked: 0, judged: 0 };
const PARTS = { first: USUAL_PARTS.first, length: USUAL_PARTS.written, start: inThisThread(seen) };

async function told(name: string, jobs: number, ...args: readonly string[]): Promise<object> {
  const [output, rejects] = [at(`out-${jobs}`), at(`rejects-${jobs}`)];
  const all = ["--db", database, "--jobs", String(jobs), "-o", output, "--rejects", rejects, ...args];
  const { code, out, err } = await run(
    ["audit", at(`${name}.csv`), ...all],
    FULL || BY_THREADS.includes(name) ? {} : { jobParts: PARTS },
  );
  return { code, out, err, file: readFileSync(output, "utf8"), rejects: readFileSync(rejects, "utf8") };
}

describe("several jobs tell the same as one, byte for byte", () => {
  it.each(Object.keys(FILES))("%s", { timeout: 120_000 }, async (name) => {
    const one = await told(name, 1, "--format", "csv", "--requirement", "entry-ban,visa");
    const { asked } = seen;
    expect(await told(name, 3, "--format", "csv", "--requirement", "entry-ban,visa")).toEqual(one);
    // What a quote holds open to the end is one row, and no part of it.
    expect(seen.asked > asked).toBe(!FULL && ![...BY_THREADS, "a quote that never closes"].includes(name));
  });

  it.each([
    ["ndjson", ["--format", "ndjson"]],
    ["json", ["--format", "json"]],
    ["a table of what was asked for", ["--only", "not-met"]],
    ["a comparison", ["--compare", "--format", "csv"]],
  ])("%s", { timeout: 120_000 }, async (_, args) => {
    const some = ["--requirement", "entry-ban,pcr-certificate"];
    expect(await told("rows that are wrong", 2, ...args, ...some)).toEqual(await told("rows that are wrong", 1, ...args, ...some));
  });

  it.each([
    ["csv", { written: 7_000, counted: 0 }, "6,100", "7,000"],
    ["table", { written: 0, counted: 90_000 }, "6,100", "90,000"],
  ])("of few cases one judges all, and says so (%s)", async (format, casesForJobs, cases, from) => {
    const args = ["audit", at("plain.csv"), "--format", format, "--requirement", "entry-ban", "--db", database];
    const one = await run([...args, "--jobs", "1"]);
    const few = await run([...args, "--jobs", "2"], { casesForJobs });
    expect(few).toEqual({ ...one, err: expect.stringContaining("one job is used") });
    expect(few.err.replace("about ", "")).toContain(`has ${cases} cases: more are faster from about ${from} on`);
    const many = await run([...args, "--jobs", "2"], { casesForJobs: { written: 5_800, counted: 5_800 } });
    expect(many).toEqual(one);
  });

  it("a strict audit stops at the same row", async () => {
    const some = ["--requirement", "entry-ban,visa", "--format", "csv", "-o", at("strict"), "--db", database];
    const stopped = async (jobs: string): Promise<object> =>
      run(["audit", at("an id twice.csv"), "--strict", "--jobs", jobs, ...some]);
    const one = await stopped("1");
    expect(one).toMatchObject({ code: 1, err: expect.stringContaining("CASES_ROW_REJECTED") });
    expect(await stopped("2")).toEqual(one);
  });
});

describe("jobs", () => {
  it.each(["0", "two", "65", "1.5"])("%s is misuse", async (jobs) => {
    const { code, err } = await run(["audit", at("plain.csv"), "--jobs", jobs, "--db", database]);
    expect({ code, known: err.includes("INVALID_ARGUMENT") }).toEqual({ code: 2, known: true });
  });

  it("says that a report is made by one", async () => {
    const short = at("short.csv");
    writeFileSync(short, text(ROWS.slice(0, 10)));
    const { code, err } = await run(["audit", short, "--jobs", "2", "--report", at("r.html"), "--db", database]);
    expect({ code, told: err.includes("one job is used") }).toEqual({ code: 0, told: true });
  });
});
