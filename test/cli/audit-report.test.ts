import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readWorkbook from "read-excel-file/node";
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
<script>two</script>,2021-08-02,France,air,yes,no,no,private
three,2021-02-30,FRA,air,no,no,no,
`;

const folder = mkdtempSync(join(tmpdir(), "inforce-audit-report-"));
const cases = join(folder, "cases.csv");
const at = (name: string): string => join(folder, name);
beforeAll(() => writeFileSync(cases, CASES));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (...args: readonly string[]): Promise<Printed> =>
  withWorldAsync(WORLD, (database) => run(["audit", ...args, "--db", database]));
const page = async (...args: readonly string[]): Promise<string> => {
  const printed = await ask(...args, "--report", at("page.html"));
  expect(printed.code).toBe(0);
  return readFileSync(at("page.html"), "utf8");
};
/** The text of an element of the page, without its marks. */
const textOf = (html: string, id: string): string => {
  const from = html.indexOf(`id="${id}"`);
  const until = html.slice(from).search(/<\/section>|<\/details>|<\/footer>/);
  return html
    .slice(from, from + until)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
};

describe("a report", () => {
  it("is the same bytes again, and reproduces its fingerprint", async () => {
    const one = await page(cases);
    expect(await page(cases)).toBe(one);
    const last = one.trimEnd().lastIndexOf("\n") + 1;
    expect(one.slice(last)).toContain(createHash("sha256").update(one.slice(0, last)).digest("hex"));
    expect(one).toContain(createHash("sha256").update(CASES).digest("hex"));
  });

  it("says the result first, then every verdict that is not met in a line with its day, its reason and its source", async () => {
    const html = await page(cases);
    expect(html).toContain("2 cases, 1 row left out");
    expect(html.indexOf("Verdicts by requirement")).toBeLessThan(html.indexOf('id="not-met"'));
    const notMet = textOf(html, "not-met");
    expect(notMet).toMatch(/one 2021-08-01 France, air Entry was closed to citizens of this country\. 1\b/);
    expect(notMet).toMatch(/one 2021-08-01 France, air A permission was required and not held\./);
  });

  it("says what is missing in the file and in the evidence, and what would settle it", async () => {
    const html = await page(cases);
    const missing = textOf(html, "missing");
    expect(missing).toMatch(/visa \d+ \d+ whether the person held a valid visa/);
    expect(missing).toContain("Of the open verdicts");
    expect(missing).toContain("invalid-day: 1 row left out");
  });

  it("lists the verdicts that are asked for, and tells of all what is missing", async () => {
    const html = await page(cases, "--only", "not-met");
    expect(html).toContain('id="not-met"');
    expect(html).not.toContain('id="open"');
    expect(textOf(html, "missing")).toMatch(/visa \d+ \d+ whether the person held a valid visa/);
    for (const [, name] of html.matchAll(/href="#([^"]+)"/g)) expect(html, name).toContain(`id="${name}"`);
  });

  it("tells each source once, and every reference leads somewhere", async () => {
    const html = await page(cases);
    expect(html.split("Ferries &lt;b&gt;reopen&lt;/b&gt; &amp; permissions").length).toBe(2);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(10);
    for (const name of links) expect(html, name).toContain(`id="${name}"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names the inputs, the packs and the state of the knowledge base", async () => {
    const made = textOf(await page(cases), "made-of");
    expect(made).toMatch(/File of cases [0-9a-f]{64}/);
    expect(made).toMatch(/Snapshot small-world, \d+ bytes [0-9a-f]{64}/);
    expect(made).toMatch(/Pack kz, as installed [0-9a-f]{64}/);
    expect(made).toMatch(/Knowledge base as of run 1, recorded at \d{4}-\d\d-\d\dT/);
    expect(made).toContain("inforce 9.9.9");
  });

  it("holds no markup of the cases, no script, no address, and nothing that was only passed through", async () => {
    const html = await page(cases, "--keep", "remark <i>");
    expect(html).toContain("&lt;script&gt;two&lt;/script&gt;");
    expect(html).not.toMatch(/<script|https?:|HYPERLINK|private/);
  });

  it("counts what a page does not list", async () => {
    const many = at("many.csv");
    const rows = Array.from({ length: 12_000 }, (_, row) => `${"long-id-".repeat(20)}${row},2021-08-01,FRA,air,no,no,no`);
    writeFileSync(
      many,
      `case_id,date,nationality,transport,idc_permission,residence_permit,relative_of_citizen\n${rows.join("\n")}\n`,
    );
    const html = await page(many);
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    expect(html).toContain("12,000");
    expect(html).toMatch(/[\d,]+ more lines left out/);
  });

  it("is a workbook for people who sort", async () => {
    expect((await ask(cases, "--report", at("book.xlsx"), "--keep", "remark <i>")).code).toBe(0);
    const sheets = await readWorkbook(readFileSync(at("book.xlsx")));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Result", "To look at", "All verdicts", "Periods", "Sources", "Rows"]);
    const verdicts = sheets[2]?.data ?? [];
    expect(verdicts).toHaveLength(1 + 2 * 12);
    expect(verdicts[1]?.slice(0, 8)).toEqual([
      "one",
      2,
      new Date("2021-08-01T00:00:00.000Z"),
      "France",
      "air",
      "Entry ban",
      "not met",
      "Entry was closed to citizens of this country.",
    ]);
    expect(verdicts[0]?.at(-1)).toBe("remark <i>");
    expect(verdicts.at(-1)?.at(-1)).toBe("private");
    expect(sheets[1]?.data.slice(1).map((row) => row[6])).not.toContain("met");
    expect(sheets[4]?.data[1]).toContain(LATER.title);
    expect(sheets[5]?.data[1]?.slice(0, 4)).toEqual([4, "three", "date", "invalid-day"]);
  });
});

describe("reports that cannot be made leave nothing behind", () => {
  it.each<[string, readonly string[], number, string]>([
    ["a form that is none", ["--report", at("report.doc")], 2, "INVALID_ARGUMENT"],
    ["a PDF asked for as a report", ["--report", at("report.pdf")], 2, "--pdf"],
    ["a page asked for as a PDF", ["--pdf", at("a.html")], 2, "--report"],
    ["two outputs to one place", ["--report", at("a.html"), "-o", at("a.html")], 2, "INVALID_ARGUMENT"],
    ["the cases themselves", ["--report", at("cases.html")], 2, "INVALID_ARGUMENT"],
    ["no browser", ["--pdf", at("report.pdf")], 1, "BROWSER_NOT_FOUND"],
    ["a strict audit", ["--strict", "--report", at("strict.html"), "--report", at("strict.xlsx")], 1, "CASES_ROW_REJECTED"],
  ])("%s", async (name, args, code, told) => {
    const file = name === "the cases themselves" ? at("cases.html") : cases;
    if (file !== cases) writeFileSync(file, CASES);
    const printed = await ask(file, ...args);
    expect(printed.code).toBe(code);
    expect(printed.err).toContain(told);
    for (const left of ["report.doc", "report.pdf", "a.html", "strict.html", "strict.xlsx"])
      expect(existsSync(at(left)), left).toBe(false);
    expect(readdirSync(folder).filter((left) => left.includes("part"))).toEqual([]);
    expect(readFileSync(cases, "utf8")).toBe(CASES);
  });
});
