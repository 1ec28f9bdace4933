import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/model/iso-day.js";
import { crc32 } from "../../src/presentation/export/xlsx/crc32.js";
import { SharedTexts } from "../../src/presentation/export/xlsx/shared-texts.js";
import { inParts } from "../../src/presentation/export/xlsx/sheet-parts.js";
import { columnName, escapeXml, rowXml } from "../../src/presentation/export/xlsx/sheet-xml.js";
import { Workbook } from "../../src/presentation/export/xlsx/workbook.js";
import { zipEntries } from "./zip-entries.js";

function written(fill: (book: Workbook) => void): Buffer {
  const pieces: Buffer[] = [];
  fill(new Workbook((piece) => pieces.push(Buffer.from(piece as Uint8Array))));
  return Buffer.concat(pieces);
}

describe("a workbook", () => {
  it("of a sheet that is packed in several pieces opens whole", async () => {
    const COUNT = 40_000;
    function* rows() {
      for (let row = 0; row < COUNT; row++) yield [{ text: `row ${row}` }, { number: row / 4 }, { day: isoDay("2021-12-10") }];
    }
    const columns = ["Text", "Number", "Day"].map((heading) => ({ heading, width: 10 }));
    const content = written((book) => {
      expect(book.table("It's & <all>", columns, rows(), 2)).toBe(COUNT);
      book.finish("It's & <all>");
    });
    expect(zipEntries(content).texts.get("xl/worksheets/sheet1.xml")?.length).toBeGreaterThan(2 << 20);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content as unknown as ExcelJS.Buffer);
    const [sheet] = book.worksheets;
    expect(sheet?.name).toBe("It's & <all>");
    expect(sheet?.rowCount).toBe(COUNT + 1);
    expect(sheet?.getRow(COUNT + 1).values).toEqual([
      undefined,
      `row ${COUNT - 1}`,
      (COUNT - 1) / 4,
      new Date("2021-12-10T00:00:00Z"),
    ]);
  });
});

describe("parts of a workbook", () => {
  it("checksums as ZIP wants them, in one go or in pieces", () => {
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
    expect(crc32(Buffer.from("6789"), crc32(Buffer.from("12345")))).toBe(0xcbf43926);
  });

  it.each<[readonly number[], number, readonly (readonly number[])[]]>([
    [[], 2, [[]]],
    [[1], 2, [[1]]],
    [[1, 2], 2, [[1, 2]]],
    [[1, 2, 3], 2, [[1, 2], [3]]],
    [
      [1, 2, 3, 4],
      2,
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("%j in runs of %d", (items, most, parts) => {
    const got: number[][] = [];
    for (const part of inParts(items, most)) got.push([...part]);
    expect(got).toEqual(parts);
  });

  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("column %d is %s", (at, name) => {
    expect(columnName(at)).toBe(name);
  });

  it.each([
    ['a & b < c > "d"', "a &amp; b &lt; c &gt; &quot;d&quot;"],
    ["bell \u0007 tab \t end", "bell \ufffd tab \t end"],
    ["half \ud83d of a ship 🚢", "half \ufffd of a ship 🚢"],
  ])("%j as XML", (given, expected) => {
    expect(escapeXml(given)).toBe(expected);
  });

  it("keeps a text that is too long for a cell as long as a cell may be", () => {
    const xml = rowXml(1, [{ text: "x".repeat(40_000) }], []);
    expect(xml.match(/x{100,}…/)?.[0]).toHaveLength(32_767);
  });

  it("names texts that cells share by their places, each once, and is as high as without", () => {
    const shared = new SharedTexts();
    const columns = [
      { heading: "Narrow", width: 11 },
      { heading: "Wide", width: 40 },
    ];
    const cells = [{ text: "a <b> & ten signs" }, { text: "a <b> & ten signs" }];
    const [first, again] = [1, 2].map((row) => rowXml(row, cells, columns, shared));
    const own = rowXml(1, cells, columns);
    expect(first?.match(/t="s"><v>(\d)<\/v>/g)).toEqual(['t="s"><v>0</v>', 't="s"><v>0</v>']);
    expect(first).not.toContain("signs");
    expect(again?.replaceAll("2", "1")).toBe(first);
    expect(/<row[^>]*>/.exec(first ?? "")?.[0]).toBe(/<row[^>]*>/.exec(own)?.[0]);
    expect([...shared.items()]).toEqual(['<si><t xml:space="preserve">a &lt;b&gt; &amp; ten signs</t></si>']);
  });

  it("holds texts itself once no more are kept", () => {
    const shared = new SharedTexts();
    for (let n = 0; n < 100_000; n++) shared.placeOf(`${n}`);
    expect([shared.placeOf("99999"), shared.placeOf("new")]).toEqual([99_999, null]);
    expect(rowXml(1, [{ text: "new" }], [], shared)).toContain("<is><t");
  });

  it("is as high as its longest text needs, and no higher than a row may be", () => {
    const columns = [
      { heading: "Narrow", width: 11 },
      { heading: "Free", width: 5, free: true },
    ];
    const height = (...texts: readonly string[]): string | undefined =>
      / ht="(\d+)" customHeight="1"/.exec(
        rowXml(
          1,
          texts.map((text) => ({ text })),
          columns,
        ),
      )?.[1];
    expect(height("short")).toBeUndefined();
    expect(height("ten signs and ten")).toBe("30");
    expect(height("one\ntwo\nthree")).toBe("45");
    expect(height("short", "a text that runs on to the right of its column")).toBeUndefined();
    expect(height("word ".repeat(400))).toBe("409");
  });

  it("marks a text that looks like a formula, and writes early days as text", () => {
    expect(rowXml(2, [{ text: "=1+1" }, null, { day: isoDay("1899-12-31") }, { day: isoDay("1900-03-01") }], [])).toBe(
      '<row r="2"><c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>' +
        '<c r="C2" s="3" t="inlineStr"><is><t xml:space="preserve">1899-12-31</t></is></c><c r="D2" s="2"><v>61</v></c></row>',
    );
  });
});
