import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WORKBOOK_TYPE } from "../../src/schemas/addresses.js";
import { service } from "../../src/server/app.js";
import { run } from "../cli/run-in-process.js";
import { asked, type SampleService, sampleService } from "./sample-service.js";

let sample: SampleService;
beforeAll(() => {
  sample = sampleService();
});
afterAll(() => sample.remove());

const CASES = "date,nationality,transport\n2021-12-10,DEU,air\n";
const GERMAN = Buffer.from(
  [
    "Einreisen im August;;;;",
    "Personal-Nr.;Grenze am;Staatsangeh\u00f6rigkeit;Verkehrsmittel;Pass",
    "17;03.08.2021;Frankreich;Flugzeug;N1234567",
    "18;04.08.2021;\u00c4gypten;Bahn;N7654321",
    "19;05.08.2021;Atlantis;Schiff;x",
  ].join("\r\n"),
  "latin1",
);

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, day] of [
    ["May", 1],
    ["June", 10],
  ] as const) {
    const sheet = book.addWorksheet(name);
    sheet.addRow(["Person id", "Date", "Departure date", "Nationality", "Transport"]);
    for (let trip = 0; trip < 4; trip++)
      sheet.addRow(["A", new Date(Date.UTC(2021, trip, day)), new Date(Date.UTC(2021, trip, day + 15)), "Germany", "air"]);
    for (let at = 0; at < 1200; at++) sheet.addRow([`P${at}`, new Date(Date.UTC(2021, 3, day)), "", "France", "land"]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function send(query: string, body: Uint8Array | string, type = "text/csv"): Promise<Response> {
  return sample.ask(`/v1/audit${query}`, { method: "POST", body: body as string, headers: { "content-type": type } });
}

describe("an audit over HTTP", () => {
  it.each<[string, string, readonly string[]]>([
    ["columns by their headings", "map=Grenze%20am%3Ddate", ["--map", "Grenze am=date"]],
    ["the order of days", "map=Grenze%20am=date&dates=mdy", ["--map", "Grenze am=date", "--dates", "mdy"]],
    [
      "the encoding",
      "map=Grenze%20am%3Ddate&map=Staatsangeh%D1%86rigkeit%3Dnationality&map=Pass%3D&encoding=windows-1251",
      ["--map", "Grenze am=date", "--map", "Staatsangehцrigkeit=nationality", "--map", "Pass=", "--encoding", "windows-1251"],
    ],
    ["what is kept", "map=Grenze%20am%3Ddate&keep=Pass", ["--map", "Grenze am=date", "--keep", "Pass"]],
    ["what is not masked", "map=Grenze%20am%3Ddate&keep=*&unmasked=true", ["--map", "Grenze am=date", "--keep", "*", "--unmasked"]],
    [
      "another state of knowledge",
      "map=Grenze%20am%3Ddate&against=1%20March%202021",
      ["--map", "Grenze am=date", "--against", "2021-03-01"],
    ],
    [
      "an earlier time of the base",
      "map=Grenze%20am%3Ddate&recordedOn=2024-06-01",
      ["--map", "Grenze am=date", "--recorded-on", "2024-06-01"],
    ],
  ])("takes %s as the command does", async (_, query, options) => {
    const path = join(sample.base.folder, "german.csv");
    writeFileSync(path, GERMAN);
    const printed = await run(["audit", path, ...options, "--format", "ndjson", "--db", sample.base.database]);
    const answer = await send(`?${query}`, GERMAN);
    expect({ status: answer.status, code: printed.code }, printed.err).toEqual({ status: 200, code: 0 });
    const text = await answer.text();
    expect(text).not.toBe("");
    expect(text).toBe(printed.out);
  });

  it.each([WORKBOOK_TYPE, "text/csv"])("reads a workbook sent as %s, with the trips of its people", async (type) => {
    const [path, bytes] = [join(sample.base.folder, "trips.xlsx"), await workbook()];
    writeFileSync(path, bytes);
    const options = ["--sheet", "june", "--only", "not-met,undetermined", "--format", "ndjson"];
    const printed = await run(["audit", path, ...options, "--db", sample.base.database]);
    const answer = await send("?sheet=june&only=not-met&only=undetermined", bytes, type);
    expect({ status: answer.status, code: printed.code }, printed.err).toEqual({ status: 200, code: 0 });
    const text = await answer.text();
    expect(text.length).toBeGreaterThan(100_000);
    expect(text).toBe(printed.out);
  });

  it.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>, number, string]>([
    ["a heading that is no column", "?map=Grenze%3Ddat", () => CASES, 400, "INVALID_ARGUMENT"],
    ["an order of days that is none", "?dates=xyz", () => CASES, 400, "INVALID_ARGUMENT"],
    ["an encoding that is none", "?encoding=martian", () => CASES, 400, "INVALID_ARGUMENT"],
    ["a state that is not known", "?against=yesteryear", () => CASES, 400, "INVALID_ARGUMENT"],
    ["a time before the base", "?recordedOn=2001-01-01", () => CASES, 400, "INVALID_ARGUMENT"],
    ["a row that is wrong, where that ends it", "?strict=true", () => `${CASES}someday,DEU,air\n`, 400, "CASES_ROW_REJECTED"],
    ["two sheets of cases", "", workbook, 400, "CASES_SHEET_UNCLEAR"],
    ["an old workbook", "", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), 400, "CASES_FORMAT"],
    ["a page", "", () => "<html><table><tr><td>date</td></tr></table></html>", 400, "CASES_FORMAT"],
    ["a broken workbook", "", () => "PK\x03\x04 no archive", 400, "CASES_FORMAT"],
    ["a workbook that unpacks to more than is taken", "", () => packed(70), 400, "CASES_FORMAT"],
    ["a workbook that says less than it unpacks to", "", () => lying(30), 400, "CASES_FORMAT"],
    ["nothing", "", () => "\n", 400, "CASES_EMPTY"],
  ])("refuses %s", async (_, query, body, status, code) => {
    const answer = await send(query, await body());
    const text = await answer.text();
    expect({ status: answer.status, ...(JSON.parse(text) as object) }).toMatchObject({ status, code });
    expect(text).not.toContain(sample.base.folder);
    expect(sample.failures).toEqual([]);
  });

  it("runs four times at once, however fast they come", async () => {
    const made = service(sample.options);
    const ends: (() => void)[] = [];
    const sent = Array.from({ length: 6 }, () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          ends.push(() => {
            controller.enqueue(new TextEncoder().encode(CASES));
            controller.close();
          });
        },
      });
      return asked(made, "/v1/audit", { method: "POST", body, headers: { "content-type": "text/csv" } });
    });
    await asked(made, "/v1/sources");
    for (const end of ends) end();
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 503, 503]);
    await Promise.all(answers.map((answer) => answer.text()));
    expect((await asked(made, "/v1/audit", { method: "POST", body: CASES, headers: { "content-type": "text/csv" } })).status).toBe(
      200,
    );
    made.close();
  });

  it("gives its place free where the base cannot be opened", async () => {
    for (let tries = 0; tries < 6; tries++) expect((await send("?recordedOn=2001-01-01", CASES)).status).toBe(400);
    expect((await send("", CASES)).status).toBe(200);
  });
});

const MEGABYTE = 1024 * 1024;

function packed(megabytes: number): Uint8Array {
  return zipSync(
    { "xl/workbook.xml": strToU8("<workbook/>"), "xl/worksheets/sheet1.xml": new Uint8Array(megabytes * MEGABYTE) },
    { level: 1 },
  );
}

/** The same, whose directory says that each part has 100 bytes. */
function lying(megabytes: number): Uint8Array {
  const bytes = Buffer.from(packed(megabytes));
  for (let at = bytes.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 1, "latin1"))
    bytes.writeUInt32LE(100, at + 24);
  return bytes;
}
