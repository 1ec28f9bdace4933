import Papa from "papaparse";
import { InforceError } from "../../src/model/errors.js";
import type { SourceLine, TableRow } from "../../src/model/snapshot.js";
import { columnsOf, type TableMapping } from "../../src/model/table-mapping.js";
import type { ReadLines } from "./plain-text-reader.js";

/** The rows of a table below its headings, and every line of its file. */
export interface ReadTable extends ReadLines {
  readonly rows: readonly TableRow[];
}

/**
 * Reads a table in CSV (RFC 4180; commas, semicolons or tabs) whose first row holds its headings. Blank rows are passed over.
 *
 * @throws InforceError `SNAPSHOT_FORMAT` where a column of the mapping has no heading, or two have the same.
 */
export function readCsv(text: string, mapping: TableMapping, name: string): ReadTable {
  const lineStarts = startsOfLines(text);
  const rows: TableRow[] = [];
  let heads: readonly string[] | null = null;
  let from = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text, mapping),
    step({ data, meta }) {
      const raw = text.slice(from, meta.cursor);
      from = meta.cursor;
      const first = line;
      while ((lineStarts[line] ?? Number.POSITIVE_INFINITY) < from) line++;
      const lines = Array.from({ length: line - first + 1 }, (_, at) => first + at);
      if ((lineStarts[line] ?? -1) === from) line++;
      const cells = data.map((cell) => cell.trim());
      if (cells.every((cell) => cell === "")) return;
      if (heads === null) {
        heads = cells.map((cell, at) => (at === 0 ? cell.replace(/^\uFEFF/, "") : cell));
        checkHeads(heads, mapping, name);
        return;
      }
      const own = heads;
      const byHead = Object.fromEntries(own.map((head, at) => [head, cells[at] ?? ""]));
      rows.push({ text: raw.replace(/[\r\n]+$/, ""), lines, cells: byHead });
    },
  });
  if (heads === null) checkHeads([], mapping, name);
  return { lines: linesOf(text, lineStarts), cut: [], notes: [], rows };
}

/** The one that parts the headings of the mapping. */
function separatorOf(text: string, mapping: TableMapping): string {
  const wanted = columnsOf(mapping);
  const headsBy = (delimiter: string): readonly string[] =>
    Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter, preview: 1, skipEmptyLines: "greedy" }).data[0] ?? [];
  return [",", ";", "\t"].find((one) => wanted.every((column) => headsBy(one).some((head) => head.trim() === column))) ?? ",";
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

function linesOf(text: string, starts: readonly number[]): readonly SourceLine[] {
  return starts.map((start, at) => ({
    text: text
      .slice(start, starts[at + 1])
      .trim()
      .normalize("NFC"),
    line: at + 1,
    mark: null,
    opensBlock: false,
    tabled: true,
  }));
}

function checkHeads(heads: readonly string[], mapping: TableMapping, name: string): void {
  for (const column of columnsOf(mapping)) {
    const found = heads.filter((head) => head === column).length;
    if (found === 1) continue;
    throw new InforceError(
      "SNAPSHOT_FORMAT",
      `${name} has ${found === 0 ? "no column" : "several columns"} "${column}", which its manifest names: its first row is ${heads.join(", ") || "empty"}`,
      {
        got: heads.join(", "),
        expected: `one heading "${column}"`,
        example: "from,value\n2021-01-01,2917",
        hint: 'Correct the heading, or "table" in manifest.json.',
        path: name,
      },
    );
  }
}
