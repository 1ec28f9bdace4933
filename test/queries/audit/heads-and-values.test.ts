import { describe, expect, it } from "vitest";
import { RowSource } from "../../../queries/audit/cases/row-source.js";
import { isoDay } from "../../../src/model/iso-day.js";
import { errorOf } from "../error-of.js";
import { fact, start, withWorld } from "../small-world.js";
import { auditFile } from "./run-audit.js";

const audit = (text: string) =>
  withWorld({ facts: [fact("ut/curfew", { start: start("2021-02-01") })] }, (database) => auditFile(database, text));

describe("a row of values above which no head is known", () => {
  const CASES = 'R1,2021-12-10,"Müller, Anna",Germany,air,34\nR2,2021-12-11,Ivan Petrov,Russia,land,12\n';

  it("is not taken for the head in place of the first row", () => {
    const { fields, message } = errorOf(() => audit(`Ref,Grenze am,Name,Herkunft,Wie,Age\n${CASES}`)) as {
      fields: { got: string };
      message: string;
    };
    expect(fields.got).toContain("Grenze am");
    expect(`${message} ${fields.got}`).not.toMatch(/Ivan|Müller|Russia/);
  });

  it("is shown to nobody where it is the first", () => {
    const error = errorOf(() => audit(CASES));
    expect(error).toMatchObject({ code: "CASES_HEADER_INVALID" });
    expect(JSON.stringify([(error as Error).message, error])).not.toMatch(/Ivan|Müller|Russia|Germany/);
  });
});

describe("a name that two countries share", () => {
  it.each([
    ["Korea", "KOR", "PRK"],
    ["Congo", "COG", "COD"],
  ])("is told, once in the file: %s is %s, not %s", (name, code, other) => {
    const head = "date,nationality,transport,arriving_from";
    const { rows, notes } = audit(`${head}\n2021-05-01,${name},air,${name}\n2021-05-02,${name},land,Germany\n`);
    expect(rows.map(({ entry }) => entry.nationality)).toEqual([code, code]);
    const told = notes.filter(({ about }) => about === "countries").map(({ text }) => text);
    expect(told).toHaveLength(1);
    expect([told[0]?.includes(code), told[0]?.includes(other)]).toEqual([true, true]);
  });

  it("is not told of one that says which", () => {
    const { notes } = audit("date,nationality,transport\n2021-05-01,South Korea,air\n2021-05-01,KOR,air\n");
    expect(notes.filter(({ about }) => about === "countries")).toEqual([]);
  });
});

describe("serial days of a sheet", () => {
  it.each([
    [false, "2021-05-01"],
    [true, "2025-05-02"],
  ])("count from 1904 on where the workbook does: %s", (daysFrom1904, day) => {
    const read: (string | undefined)[] = [];
    const source = new RowSource(
      { header: () => {}, row: ({ entry }) => void read.push(entry?.date), note: () => {} },
      { from: isoDay("2020-01-01"), to: isoDay("2026-01-01") },
    );
    const rows = [
      ["date", "nationality", "transport"],
      ["44317", "FRA", "air"],
    ];
    source.workbook([{ name: "S", rows, daysFrom1904 }]);
    source.end();
    expect(read).toEqual([day]);
  });
});
