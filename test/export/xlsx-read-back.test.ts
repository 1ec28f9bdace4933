import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../../src/model/iso-day.js";
import { run } from "../cli/run-in-process.js";
import { withWorldAsync } from "../queries/small-world.js";
import { AWKWARD } from "./awkward-world.js";
import { type DigestBase, digestBase, factsOf } from "./digest-base.js";
import { zipEntries } from "./zip-entries.js";

const POINTS_AN_INCH = 72;
/** A4 across within the margins of the sheet, in inches. */
const [ACROSS, DOWN] = [11.69 - 0.8, 8.27 - 0.9];
/** A character of the usual font and size, in inches. */
const CHARACTER = 7 / 96;

/** How many sheets of paper a sheet takes: the printed columns are made as wide as the paper, never wider than they are. */
function printedPages(xml: string): number {
  const widths = [...xml.matchAll(/<col min="\d+" max="\d+" width="([\d.]+)"/g)].slice(0, 14).map(([, width]) => Number(width));
  const scale = Math.min(1, ACROSS / (widths.reduce((sum, width) => sum + width, 0) * CHARACTER));
  const heights = [...xml.matchAll(/<row r="\d+"(?: ht="(\d+)")?/g)].map(([, height]) => Number(height ?? 15) * scale);
  return Math.ceil(heights.reduce((sum, height) => sum + height, 0) / (DOWN * POINTS_AN_INCH - (heights[0] ?? 0)));
}

function rowsIn(xml: string): number {
  return [...xml.matchAll(/<row /g)].length;
}

async function opened(content: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(content as unknown as ExcelJS.Buffer);
  return book;
}

/** Rows of every sheet but the cover, under their headings; days as text. */
function rowsOf(book: ExcelJS.Workbook): readonly Readonly<Record<string, unknown>>[] {
  return book.worksheets.slice(1).flatMap((sheet) => {
    const headings = (sheet.getRow(1).values as unknown[]).slice(1).map(String);
    const rows: Record<string, unknown>[] = [];
    sheet.eachRow((row, number) => {
      if (number === 1) return;
      const cells = headings.map((heading, at): [string, unknown] => {
        const { value } = row.getCell(at + 1);
        return [heading, value instanceof Date ? value.toISOString().slice(0, 10) : value];
      });
      rows.push(Object.fromEntries(cells));
    });
    return rows;
  });
}

describe("xlsx, read by another reader", () => {
  let base: DigestBase;
  let content: Buffer;
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    base = digestBase();
    content = readFileSync(await base.export("rules.xlsx"));
    book = await opened(content);
  });
  afterAll(() => base.remove());

  it("opens with a cover, then a sheet for each group of topics", () => {
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      "Read me",
      "Headline",
      "Entry",
      "Visas",
      "Stay, residence, identity",
      "Work",
    ]);
    const cover = book.worksheets[0];
    expect(cover?.getCell("B3").value).toBeInstanceOf(Date);
    expect(cover?.getCell("A1").value).toBe("What applied when");
  });

  it("gives back what is known now, bounds and all", () => {
    const day = (iso: ReturnType<typeof addDays> | null) => (iso === null ? null : addDays(iso, -1));
    const expected = factsOf(base.database)
      .filter((fact) => fact.knownTo === null)
      .map(({ id, topic, value, start, end }) => {
        return [
          id,
          topic,
          value?.amount ?? null,
          value?.unit ?? null,
          start.earliest,
          start.latest,
          day(end.earliest),
          day(end.latest),
        ];
      });
    const columns = [
      "Fact id",
      "Topic id",
      "Value",
      "Unit",
      "Began no earlier than",
      "Began by",
      "Held for certain until",
      "Held at the latest until",
    ];
    const got = rowsOf(book).map((row) => columns.map((column) => row[column] ?? null));
    const byId = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect([...got].sort(byId)).toEqual([...expected].sort(byId));
  });

  it("has a frozen header, filters, real dates and colours of certainty", () => {
    const { texts } = zipEntries(content);
    const sheet = texts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toMatch(/<autoFilter ref="A1:U\d+"\/>/);
    const first = book.worksheets[1];
    expect(first?.getCell("H2").numFmt).toContain("yyyy");
    const fills = new Set<unknown>();
    first?.getColumn(11).eachCell(({ fill }, row) => row > 1 && fills.add(fill.type === "pattern" ? fill.fgColor?.argb : null));
    expect(fills.size).toBeGreaterThan(1);
    expect(texts.get("xl/workbook.xml")).toContain("_xlnm._FilterDatabase");
  });

  it("is printed landscape, as wide as the paper, with its head on every page, thirty rows a page and more", () => {
    const { texts } = zipEntries(content);
    const names = texts.get("xl/workbook.xml") ?? "";
    const sheets = [...texts].filter(([path]) => path.startsWith("xl/worksheets/"));
    for (const [, xml] of sheets) {
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
    }
    expect(names.match(/_xlnm\.Print_Titles"[^>]*>'[^']+'!\$1:\$1</g)).toHaveLength(sheets.length - 1);
    expect(names.match(/_xlnm\.Print_Area"[^>]*>'[^']+'!\$A\$1:\$N\$\d+</g)).toHaveLength(sheets.length - 1);
    const pages = sheets.reduce((sum, [, xml]) => sum + printedPages(xml), 0);
    expect(sheets.reduce((sum, [, xml]) => sum + rowsIn(xml), 0) / pages).toBeGreaterThanOrEqual(30);
  });

  it("cuts no text off: what does not fit on a line has the height for it, and the words have nothing on their right", () => {
    const sheet = book.worksheets[2];
    const last = sheet?.columnCount ?? 0;
    expect(sheet?.getRow(1).getCell(last).value).toBe("Words");
    sheet?.eachRow((row) => {
      row.eachCell((cell, column) => {
        if (typeof cell.value !== "string" || column === last) return;
        const lines = Math.ceil(cell.value.length / Number(sheet.getColumn(column).width));
        expect(row.height ?? 15, `${cell.address}: ${cell.value}`).toBeGreaterThanOrEqual(Math.min(409, lines * 15));
        expect(cell.alignment?.wrapText, cell.address).toBe(true);
      });
    });
  });

  it("claims no time of writing", () => {
    const { times } = zipEntries(content);
    expect(new Set(times)).toEqual(new Set([0x21 << 16]));
  });
});

describe("xlsx of awkward words", () => {
  it("holds texts as texts, and no formula", async () => {
    await withWorldAsync(AWKWARD, async (database) => {
      const { bytes } = await run(["export", "--format", "xlsx", "-o", "-", "--db", database]);
      const { texts } = zipEntries(bytes);
      expect([...texts.values()].filter((xml) => /<f[ >]/.test(xml))).toEqual([]);
      expect([...texts.values()].join("")).not.toContain("\u0001");
      const rows = rowsOf(await opened(bytes));
      expect(rows.map((row) => row.Words)).toContain('=HYPERLINK("http://example.org","x"), "quoted"; a\\b');
      expect(rows.map((row) => row.Words)).toContain("-1 +2 @x ünïcode 🚢 <b>&amp;</b> \ufffd end");
      expect(rows.map((row) => row.Value)).toEqual(expect.arrayContaining([0.5, -3063, "1899-12-31"]));
      const marked = [...texts.values()].join("").match(/<c r="N\d+" s="4" t="inlineStr"><is><t xml:space="preserve">[+@]/g);
      expect(marked?.length).toBeGreaterThan(0);
    });
  });
});
