import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { AUDIT_TOPICS } from "../queries/audit/audit-world.js";
import { end, fact, start, type World, withWorldAsync } from "../queries/small-world.js";
import { type Printed, run } from "./run-in-process.js";

const WORLD: World = {
  topics: AUDIT_TOPICS,
  facts: [fact("kz/entry-ban", { subject: "FRA", start: start("2021-07-01"), end: end("2021-10-01") })],
};
const folder = mkdtempSync(join(tmpdir(), "inforce-audit-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const ask = (...args: readonly string[]): Promise<Printed> =>
  withWorldAsync(WORLD, (database) => run(["audit", ...args, "--db", database]));

const GERMAN = file(
  "trips.csv",
  Buffer.from(
    [
      "Einreisen im August;;;;;",
      "Personal-Nr.;Grenze am;Staatsangeh\u00f6rigkeit;Verkehrsmittel;Visum;Bemerkung",
      "17;01.08.2021;Frankreich;Flugzeug;ja;=1+1",
      "17;13.08.2021;Deutschland;Bahn;nein;",
      "18;13.08.2021;Atlantis;Schiff;nein;x",
      ";;;;;",
      "Summe;3;;;;",
    ].join("\r\n"),
    "latin1",
  ),
);
const MAP = ["--map", "Grenze am=date"];

async function workbook(name: string, fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return file(name, new Uint8Array(await book.xlsx.writeBuffer()));
}

it("--inspect shows no number of a passport that is not asked for", async () => {
  const rows = ["case_id;date;nationality;transport;Reisepassnr.;remark", "a;2021-08-01;FRA;air;secret12345;C1234567", ""];
  const path = file("passports.csv", rows.join("\n"));
  const { out } = await ask("--inspect", path);
  expect([out.includes("secret12345"), out.includes("C1234567"), out.includes("345"), out.includes("567")]).toEqual([
    ...[false, false, true, true],
  ]);
  const naming = file("naming.csv", "date;nationality;transport;Passport number\n2021-08-01;FRA;air;C01X00T47\n");
  for (const args of [[], ["--json"]]) expect((await ask("--inspect", naming, ...args)).out).not.toContain("C01X00");
  expect((await ask("--inspect", path, "--unmasked")).out).toMatch(/secret12345[\s\S]*C1234567/);
});

describe("audit of people's own files", () => {
  it("says what no column says, and reads it once it is mapped", async () => {
    const unmapped = await ask(GERMAN);
    expect(unmapped).toMatchObject({ code: 1, out: "" });
    expect(unmapped.err).toContain("no column says date");
    expect(unmapped.err).toContain("--map");
    const { code, out, err } = await ask(GERMAN, ...MAP, "--format", "csv");
    expect(code).toBe(0);
    expect(err).toContain("windows-1252");
    expect(err).toContain("semicolons");
    expect(err).toContain("day first");
    expect(out.split("\n")[1]).toMatch(/^row-3,entry-ban,not-met,.*2021-08-01/);
  });

  it("shows what was understood before anything is judged", async () => {
    const { code, out } = await ask("--inspect", GERMAN, ...MAP);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("./pages/audit-inspect.txt");
    const told = JSON.parse((await ask("--inspect", GERMAN, "--json")).out);
    expect(told).toMatchObject({ missing: ["date"], cases: 0 });
    expect(told.columns[0]).toMatchObject({ heading: "Personal-Nr.", column: "person_id" });
  });

  it("takes maps from a file, of lines or of JSON", async () => {
    const lines = file("map.txt", "# ours\nGrenze am = date\n");
    const json = file("map.json", '{ "Grenze am": "date", "Visum": null }');
    expect((await ask(GERMAN, "--map-file", lines)).out).toContain("2 cases, 1 row left out");
    expect((await ask(GERMAN, "--map-file", json, "--requirement", "visa")).out).toMatch(/visa +0 +0 +0 +2/);
  });

  it("writes the rows that are left out as a file that can be put right and audited again", async () => {
    const rejects = join(folder, "rejects.csv");
    const { code } = await ask(GERMAN, ...MAP, "--rejects", rejects);
    expect(code).toBe(0);
    const text = readFileSync(rejects, "utf8");
    expect(text.trim().split("\n")).toHaveLength(2);
    expect(text).toMatch(/^5,"line 5, column nationality: unknown-country.* \| line 5, column transport: invalid-transport/m);
    const repaired = file(
      "repaired.csv",
      text.replaceAll("Atlantis", "Italien").replaceAll("Schiff", "Zug").replace(",x", ",'=1+1"),
    );
    expect((await ask(repaired, ...MAP)).out).toContain("1 case, no row left out");
  });

  it("ends with 1 when nothing could be judged", async () => {
    const head = "case_id,date,nationality,transport\n";
    expect((await ask(file("none.csv", `${head}A,2021-02-30,FRA,air\n`))).code).toBe(1);
    expect(await ask(file("empty.csv", head))).toMatchObject({ code: 1 });
  });

  it("groups what is wrong by reason, with ten examples", async () => {
    const rows = Array.from(
      { length: 30 },
      (_, at) => `${at},2021-08-01,${at % 3 === 0 ? "Nowhere" : "FRA"},${at % 2 === 0 ? "air" : "sea"}`,
    );
    const { err } = await ask(file("many.csv", `case_id,date,nationality,transport\n${rows.join("\n")}\n`));
    expect(err).toMatch(/^invalid-transport, 15 times/m);
    expect(err).toMatch(/^unknown-country, 10 times/m);
    expect(err.match(/^ {2}line /gm)).toHaveLength(10);
  });

  it("shows the verdicts and judges the requirements that are asked for", async () => {
    const rows = "A,2021-08-01,FRA,air\nB,2021-08-01,DEU,air\n";
    const path = file("two.csv", `case_id,date,nationality,transport\n${rows}`);
    const { out } = await ask(path, "--only", "not-met", "--requirement", "entry-ban,visa");
    expect(out).toMatch(/^A +entry-ban +not-met +2021-08-01/m);
    expect(out).not.toMatch(/^B /m);
    const csv = (await ask(path, "--only", "not-met", "--format", "csv")).out.trim().split("\n");
    expect(csv.map((line) => line.split(",")[0])).toEqual(["case_id", "A"]);
    const report = join(folder, "only.html");
    await ask(path, "--only", "not-met", "--report", report);
    expect(readFileSync(report, "utf8")).toContain("not-met alone");
  });
});

describe("what is said of a file", () => {
  const rows = "A,2021-08-01,FRA,air,yes\n";

  it("is told where it says nothing", async () => {
    const path = file("no-sheets.csv", `case_id,date,nationality,transport,visa\n${rows}`);
    expect((await ask(path, "--sheet", "June")).err).toContain("--sheet says nothing of a text");
    expect((await ask(path)).err).toBe("");
  });

  it("is not doubted: a column that is not to be read is no slip", async () => {
    const path = file("visum.csv", `case_id,date,nationality,transport,vissa\n${rows}`);
    expect((await ask(path)).err).toContain("did you mean visa");
    expect((await ask(path, "--map", "vissa=")).err).not.toContain("did you mean");
  });
});

describe("workbooks", () => {
  it("are read as their cells are typed, below titles and heads over several columns", async () => {
    const path = await workbook("trips.xlsx", (book) => {
      book.addWorksheet("Notes").addRow(["made by hand"]);
      const sheet = book.addWorksheet("Trips");
      sheet.addRow(["Entries"]);
      sheet.addRow(["Person", "Entry", "", "Test"]);
      sheet.mergeCells("B2:C2");
      sheet.addRow(["Nationality", "Date", "Transport", "PCR hours"]);
      sheet.addRow(["France", new Date(Date.UTC(2021, 7, 1)), "air", 70.5]);
      sheet.addRow(["Germany", 44409, "land", "48"]);
    });
    const { code, out, err } = await ask(path, "--format", "csv", "--requirement", "entry-ban");
    expect(code).toBe(0);
    expect(err).toContain('the sheet "Trips" is read');
    expect(
      out
        .split("\n")
        .slice(1)
        .map((line) =>
          line
            .split(",")
            .filter((cell) => /^(?:row|not-|unde|2021)/.test(cell))
            .slice(0, 3),
        ),
    ).toEqual([["row-4", "not-met", "2021-08-01"], ["row-5", expect.any(String), "2021-08-01"], []]);
  });

  it("with two sheets of cases need the name of one", async () => {
    const path = await workbook("both.xlsx", (book) => {
      book.addWorksheet("Read me").addRow(["made by hand"]);
      for (const name of ["May", "June"]) {
        const sheet = book.addWorksheet(name);
        sheet.addRow(["Date", "Nationality", "Transport"]);
        sheet.addRow([new Date(Date.UTC(2021, 7, 1)), "France", "air"]);
      }
    });
    const { err } = await ask(path);
    expect(err).toContain("CASES_SHEET_UNCLEAR");
    expect(err).toContain('--sheet "May"');
    expect(err).not.toContain("Read me");
    expect((await ask(path, "--sheet", "june", "--encoding", "utf-8")).err).toContain("--encoding says nothing of a workbook");
    expect((await ask(path, "--sheet", "june")).out).toContain("1 case");
    expect((await ask(path, "--sheet", "Jume")).err).toContain("did you mean: June");
  });
});

describe("a sheet that is named and empty", () => {
  it.each([
    [["May"], "something stands in: May"],
    [[], "the other sheets of the workbook are empty too"],
  ])("is told, with those in which something stands (%s)", async (filled, hint) => {
    const path = await workbook(`empty-${filled.length}.xlsx`, (book) => {
      book.addWorksheet("Empty");
      book.addWorksheet("Blank").addRow([" "]);
      for (const name of filled) {
        const sheet = book.addWorksheet(name);
        sheet.addRow(["Date", "Nationality", "Transport"]);
        sheet.addRow([new Date(Date.UTC(2021, 7, 1)), "France", "air"]);
      }
    });
    for (const name of ["Empty", "blank"])
      for (const args of [[], ["--inspect"]]) {
        const { code, err } = await ask(path, "--sheet", name, ...args);
        expect({ code, named: err.toLowerCase().includes(`nothing stands in the sheet "${name.toLowerCase()}"`) }).toEqual({
          code: 1,
          named: true,
        });
        expect(err).toContain("CASES_EMPTY");
        expect(err).toContain(hint);
      }
  });
});

describe("files that are not read", () => {
  it.each<[string, string | Uint8Array, string]>([
    ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "CASES_FORMAT"],
    ["page.xls", "<html><table><tr><td>date</td></tr></table></html>", "CASES_FORMAT"],
    ["paper.pdf", "%PDF-1.7", "CASES_FORMAT"],
    ["array.json", '[\n{"date":"2021-12-25","nationality":"FRA","transport":"air"}\n]\n', "CASES_FORMAT"],
    ["one-line.json", ' [{"date":"2021-12-25","nationality":"FRA","transport":"air"}]', "CASES_FORMAT"],
    ["broken.xlsx", "PK\x03\x04 no archive", "CASES_FORMAT"],
    ["clash.csv", "date,nationality,transport\n25/12/2021,FRA,air\n12/25/2021,FRA,air\n", "CASES_DAYS_CLASH"],
  ])("%s", async (name, text, code) => {
    const printed = await ask(file(name, text), "-o", join(folder, "out.csv"), "--format", "csv");
    expect(printed.code).toBe(1);
    expect(printed.err).toContain(code);
    expect(existsSync(join(folder, "out.csv"))).toBe(false);
  });

  it.each<[readonly string[]]>([
    [["--map", "date"]],
    [["--map", "Grenze am=dat"]],
    [["--map-file", "absent.txt"]],
    [["--only", "bad"]],
    [["--requirement", "vissa"]],
    [["--encoding", "martian"]],
    [["--rejects", GERMAN]],
  ])("%j is a misuse", async (options) => {
    expect(await ask(GERMAN, ...options)).toMatchObject({ code: 2, out: "" });
  });
});

it("--inspect tells of a row that would be left out which cells are wrong, and what empty cells say", async () => {
  const head = "date,nationality,transport,visited_14_days,birth_date";
  const rows = ["2021-08-01,Atlantis,air,none,", "2021-08-01,FRA,air,,", "2021-08-01,FRA,air", ""];
  const { columns } = JSON.parse((await ask("--inspect", file("parts.csv", [head, ...rows].join("\n")), "--json")).out);
  const read = columns.map(({ first }: { first: { read: string | null }[] }) => first.map((one) => one.read));
  expect(read).toEqual([
    [null, "2021-08-01", "2021-08-01"],
    ["left out", "FRA", "FRA"],
    [null, "air", "air"],
    [null, "none", "none"],
    [null, "of full age", "of full age"],
  ]);
});
