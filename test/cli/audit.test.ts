import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isoDay } from "../../src/model/iso-day.js";
import { AUDIT_TOPICS } from "../queries/audit/audit-world.js";
import { end, fact, post, start, statement, type World, withWorldAsync } from "../queries/small-world.js";
import { type Printed, run } from "./run-in-process.js";

const MAY = post("may", "2021-05-10", "Ferries <b>reopen</b> & permissions are asked.");
const LATER = post("later", "2021-09-01", "Citizens of France were banned since July.");
const WORLD: World = {
  topics: AUDIT_TOPICS,
  posts: [MAY, LATER],
  statements: [statement("s-may", MAY, "kz/idc-entry-permission"), statement("s-later", LATER, "kz/entry-ban")],
  facts: [
    fact("kz/idc-entry-permission", { scope: "air", start: start("2021-02-01"), statements: ["s-may"] }),
    fact("kz/direct-flights", { subject: "*", state: "absent", start: start("..2021-02-01"), statements: ["s-may"] }),
    fact("kz/entry-ban", {
      subject: "FRA",
      start: start("2021-07-01"),
      end: end("2021-10-01"),
      statements: ["s-later"],
      knownFrom: isoDay("2021-09-01"),
    }),
  ],
};
const CASES = `case_id,date,nationality,transport,idc_permission,residence_permit,relative_of_citizen,"remark <i>"
one,2021-08-01,FRA,air,no,no,no,=HYPERLINK("x")
two,2021-08-02,France,air,yes,no,no,<script>alert(1)</script>
three,2021-02-30,FRA,air,no,no,no,
`;

const folder = mkdtempSync(join(tmpdir(), "inforce-audit-cli-"));
const cases = join(folder, "cases.csv");
const good = join(folder, "good.csv");
beforeAll(() => {
  writeFileSync(cases, CASES);
  writeFileSync(good, CASES.split("\n").slice(0, 3).join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (...args: readonly string[]): Promise<Printed> =>
  withWorldAsync(WORLD, (database) => run(["audit", ...args, "--db", database]));
/** With every further column of the file. */
const askKeeping = (...args: readonly string[]): Promise<Printed> => ask(...args, "--keep", "*");

describe("audit", () => {
  it("prints counts, tells rows that are wrong by reason, and ends with 0", async () => {
    const { code, out, err } = await ask(cases);
    expect(code).toBe(0);
    expect(err).toMatch(/^invalid-day, once/m);
    expect(err).toContain("line 4, column date: invalid-day");
    await expect(out).toMatchFileSnapshot("./pages/audit.txt");
  });

  it("ends with 0 when every row is right", async () => {
    expect(await ask(good)).toMatchObject({ code: 0, err: "" });
  });

  it("prints a line of NDJSON for each case and requirement, and one for each row that is wrong", async () => {
    const lines = (await askKeeping(cases, "--format", "ndjson")).out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2 * 12 + 1);
    expect(lines[0]).toMatchObject({
      caseId: "one",
      requirement: "entry-ban",
      verdict: "not-met",
      asOf: "2021-08-01",
      knownOn: null,
      missing: [],
      evidence: [
        {
          topic: "kz/entry-ban",
          subject: "FRA",
          answer: "yes",
          facts: [
            {
              start: { earliest: "2021-07-01" },
              sources: [{ post: "later", quote: "Citizens of France were banned since July." }],
            },
          ],
        },
      ],
      passedThrough: { "remark <i>": '=HYPERLINK("x")' },
    });
    expect(Object.keys(lines[0])).toEqual(
      expect.arrayContaining(["caseId", "requirement", "verdict", "detail", "asOf", "knownOn", "missing", "evidence"]),
    );
    expect(lines[24]).toMatchObject({
      rejected: true,
      rule: "invalid-day",
      line: 4,
      column: "date",
      got: "2021-02-30",
      caseId: "three",
    });
  });

  it.each(["csv", "ndjson", "json"])("copies nothing of a row into %s but what is named, and masks passports", async (format) => {
    const register = join(folder, "register.csv");
    const head = "case_id,date,nationality,transport,Passport No,Full name,Remark,Dept";
    writeFileSync(
      register,
      `${head}\none,2021-08-01,FRA,air,XK7654321,Jo Doe,asked about N1234567,Sales\ntwo,2021-08-01,FRA,air,1,Ed Roe,N7654321,IT\n`,
    );
    const told = async (...args: readonly string[]): Promise<string> => (await ask(register, "--format", format, ...args)).out;
    const bare = await told();
    for (const text of ["XK7654321", "•", "Jo Doe", "N7654321", "Sales"]) expect(bare).not.toContain(text);
    const kept = await told("--keep", "passport no,remark,Dept");
    expect(kept).toMatch(/••••••321/);
    for (const text of ["XK7654321", "Jo Doe", "N7654321"]) expect(kept).not.toContain(text);
    for (const text of ["asked about", "Sales"]) expect(kept).toContain(text);
    expect(await told("--keep", "passport no", "--unmasked")).toContain("XK7654321");
    expect((await ask(register, "--keep", "name")).err).toContain('no column is called "name"');
  });

  it("prints CSV in which no cell is a formula", async () => {
    const { out } = await askKeeping(cases, "--format", "csv");
    expect(out.split("\n")[1]).toBe(
      `one,entry-ban,not-met,Entry was closed to citizens of this country.,2021-08-01,,,,${out.split("\n")[1]?.split(",")[8]},later,"'=HYPERLINK(""x"")"`,
    );
    expect(out.split("\n")[25]).toMatch(/^three,,rejected,/);
  });

  it("prints one JSON document", async () => {
    const told = JSON.parse((await ask(cases, "--json")).out);
    expect(told).toMatchObject({ schemaVersion: 1, parameters: { cases: "cases.csv" }, summary: { cases: 2, rejected: 1 } });
    expect(told.casesSha256).toBe(createHash("sha256").update(CASES).digest("hex"));
    expect(told.rows.map((row: { caseId: string }) => row.caseId)).toEqual(["one", "two", "three"]);
  });

  it("judges with the knowledge of a day, or of the day of entry", async () => {
    const banIn = async (...options: readonly string[]): Promise<string> =>
      JSON.parse((await ask(good, "--format", "ndjson", ...options)).out.split("\n")[0] ?? "").verdict;
    expect(await banIn()).toBe("not-met");
    expect(await banIn("--known-at-entry")).toBe("not-required");
    expect(await banIn("--known-on", "2021-08-20")).toBe("not-required");
    expect(await banIn("--known-on", "2021-07-20")).toBe("undetermined");
  });

  it("compares what was known then and now", async () => {
    const { code, out } = await ask(good, "--compare");
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("./pages/audit-compare.txt");
    const lines = (await ask(good, "--compare", "--format", "ndjson")).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ caseId: "one", verdict: "not-met", atEntry: expect.objectContaining({ verdict: "not-required" }) }),
      expect.objectContaining({ caseId: "two", verdict: "not-met", atEntry: expect.objectContaining({ verdict: "not-required" }) }),
    ]);
  });

  it("a template is a file of cases without a fault", async () => {
    const { code, out, err } = await run(["audit", "--template"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const template = join(folder, "template.csv");
    writeFileSync(template, out);
    const audited = await ask(template);
    expect(audited.err.split("\n").filter((line) => !line.includes("day-beyond-coverage") && line !== "")).toEqual([]);
    expect(audited.out).toContain("2 cases, no row left out");
  });

  it("explains its columns", async () => {
    const { code, out } = await run(["audit", "--explain-columns"]);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("./pages/audit-columns.txt");
  });

  it("tells of a column that was most likely misspelt", async () => {
    const slip = join(folder, "slip.csv");
    writeFileSync(slip, "case_id,date,nationality,transport,residence_permitt\na,2021-08-01,FRA,air,yes\n");
    expect((await ask(slip)).err).toContain("did you mean residence_permit?");
  });
});

describe("audits that fail leave nothing behind", () => {
  it("a file that is not there is told before the sample is made", async () => {
    const { code, err } = await run(["audit", join(folder, "absent.csv")]);
    expect([code, err.includes("CASES_NOT_FOUND"), err.includes("sample")]).toEqual([1, true, false]);
  });

  it.each<[string, readonly string[], number, string]>([
    ["no file named", [], 2, "INVALID_ARGUMENT"],
    ["a file that is not there", [join(folder, "absent.csv")], 1, "CASES_NOT_FOUND"],
    ["a folder", [folder], 1, "CASES_NOT_FOUND"],
    ["writing onto the cases", [good, "-o", good], 2, "INVALID_ARGUMENT"],
    ["a strict audit", [cases, "--strict", "--format", "csv", "-o", join(folder, "strict.csv")], 1, "CASES_ROW_REJECTED"],
    ["a place below a file", [good, "-o", join(good, "x.csv")], 1, "OUTPUT_FAILED"],
    ["two viewpoints", [good, "--known-on", "2021-03-01", "--known-at-entry"], 2, "INVALID_ARGUMENT"],
    ["an impossible day", [good, "--known-on", "2021-02-30"], 2, "INVALID_DAY"],
  ])("%s", async (_, args, code, told) => {
    const printed = await ask(...args);
    expect(printed.code).toBe(code);
    expect(printed.err).toContain(told);
    expect(existsSync(join(folder, "strict.csv"))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes("part"))).toEqual([]);
    expect(readFileSync(good, "utf8")).toContain("case_id");
  });
});
