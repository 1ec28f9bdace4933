import type { ChunkWriter } from "../../../model/export/target.js";
import type { SharedTexts } from "./shared-texts.js";
import { columnName, escapeXml, rowXml, type SheetCell, type SheetColumn } from "./sheet-xml.js";
import { stylesXml } from "./styles-xml.js";
import { ZipArchive } from "./zip-archive.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const SHARED = "sharedStrings.xml";

/** A4, landscape, as wide as the paper, with the name of the sheet and the page below; margins in inches. */
const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.5" header="0.2" footer="0.25"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>';

/** Writes a workbook sheet by sheet, each row once: nothing of a sheet is kept in memory but the texts that cells share. */
export class Workbook {
  readonly #archive: ZipArchive;
  readonly #names: string[] = [];
  readonly #filters: (string | null)[] = [];
  readonly #printed: (string | null)[] = [];

  /** @param shared for sheets in which many cells have the same texts: each stands once in the file. */
  constructor(
    write: ChunkWriter,
    readonly shared: SharedTexts | null = null,
  ) {
    this.#archive = new ZipArchive(write);
  }

  /**
   * Adds a sheet of rows under a frozen header with filters; says how many rows it had.
   *
   * @param printed how many of the columns are printed, under the header on every page.
   */
  table(name: string, columns: readonly SheetColumn[], rows: Iterable<readonly SheetCell[]>, printed: number): number {
    let count = 1;
    const last = columnName(columns.length - 1);
    this.#sheet(
      name,
      columns,
      (write) => {
        write(
          rowXml(
            1,
            columns.map(({ heading }) => ({ text: heading, style: "header" })),
            columns,
            this.shared,
          ),
        );
        for (const row of rows) write(rowXml(++count, row, columns, this.shared));
      },
      () => ({ filter: `A1:${last}${count}`, printed: `$A$1:$${columnName(printed - 1)}$${count}` }),
    );
    return count - 1;
  }

  /** Adds a sheet for reading. */
  page(name: string, columns: readonly SheetColumn[], rows: readonly (readonly SheetCell[])[]): void {
    this.#sheet(
      name,
      columns,
      (write) => {
        rows.forEach((row, at) => {
          write(rowXml(at + 1, row, columns, this.shared));
        });
      },
      null,
    );
  }

  /** Writes what ties the sheets together; `first` is the name of the sheet that people see first. */
  finish(first: string): void {
    const order = this.#names.map((name, at) => ({ name, at })).sort((a, b) => Number(b.name === first) - Number(a.name === first));
    const part = (path: string, xml: string): void => this.#archive.entry(path, (write) => write(DECLARATION + xml));
    part("xl/workbook.xml", this.#workbookXml(order));
    part(
      "xl/_rels/workbook.xml.rels",
      relations([
        ...this.#names.map((_, at) => [`worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
        ["styles", "styles.xml"],
        ...(this.shared === null ? [] : [["sharedStrings", SHARED] as const]),
      ]),
    );
    this.#archive.entry("xl/styles.xml", (write) => write(stylesXml()));
    const { shared } = this;
    if (shared !== null)
      this.#archive.entry(`xl/${SHARED}`, (write) => {
        write(`${DECLARATION}<sst xmlns="${MAIN}">`);
        for (const item of shared.items()) write(item);
        write("</sst>");
      });
    part("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
    part("[Content_Types].xml", this.#typesXml());
    this.#archive.finish();
  }

  #sheet(
    name: string,
    columns: readonly SheetColumn[],
    fill: (write: (text: string) => void) => void,
    ranges: (() => { readonly filter: string; readonly printed: string }) | null,
  ): void {
    this.#names.push(name);
    this.#archive.entry(`xl/worksheets/sheet${this.#names.length}.xml`, (write) => {
      const pane = ranges
        ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
        : "";
      const widths = columns
        .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
        .join("");
      write(
        `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`,
      );
      fill(write);
      const found = ranges?.() ?? null;
      this.#filters.push(found?.filter ?? null);
      this.#printed.push(found?.printed ?? null);
      write(`</sheetData>${found === null ? "" : `<autoFilter ref="${found.filter}"/>`}${PAGE}</worksheet>`);
    });
  }

  #workbookXml(order: readonly { readonly name: string; readonly at: number }[]): string {
    const sheets = order.map(({ name, at }) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
    const filters = order.flatMap(({ name, at }, place) => {
      const [range, printed] = [this.#filters[at], this.#printed[at]];
      if (!range || !printed) return [];
      const cells = range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
      const sheet = `'${escapeXml(name.replaceAll("'", "''"))}'`;
      return [
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${sheet}!${cells}</definedName>`,
        `<definedName name="_xlnm.Print_Area" localSheetId="${place}">${sheet}!${printed}</definedName>`,
        `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${sheet}!$1:$1</definedName>`,
      ];
    });
    const names = filters.length === 0 ? "" : `<definedNames>${filters.join("")}</definedNames>`;
    return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join("")}</sheets>${names}</workbook>`;
  }

  #typesXml(): string {
    const part = (path: string, type: string): string => `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`;
    const sheets = this.#names.map((_, at) => part(`worksheets/sheet${at + 1}.xml`, "worksheet")).join("");
    return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${this.shared === null ? "" : part(SHARED, "sharedStrings")}${sheets}</Types>`;
  }
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${RELATIONS}">${all.join("")}</Relationships>`;
}
