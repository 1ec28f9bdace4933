import { load } from "cheerio/slim";
import { isFootnoteMark } from "./footnote-mark.js";
import { isUnshown, LINES, PARAGRAPHS, SKIPPED } from "./html-elements.js";
import { cleanLine } from "./line-cleaner.js";
import { timeWords } from "./time-element.js";

/** A larger table is read as it flows, so that one page cannot make a tree of any size. */
const MAX_TABLE = 200_000;
/** A cell that claims more rows or columns is taken for this many. */
const MAX_SPAN = 100;
const LAYOUT = "table table, h1, h2, h3, h4, h5, h6, article, section, ul, ol, p + p, br + br";
/** What stands for a cell without words, so that the cells behind it keep their columns. */
const EMPTY = "\u2013";

/** A piece of a table and where in the fragment it stands. */
export interface TableRow {
  readonly text: string;
  readonly offset: number;
}

/** The rows of a table, and the texts of it that the page does not show. */
export interface TableOfData {
  readonly rows: readonly TableRow[];
  readonly unshown: readonly TableRow[];
}

/**
 * The rows of a table of data, one line each with the cells joined by " \u2013 ", a cell that spans rows or columns standing in
 * each of them; null for a table that only lays out a page.
 *
 * @example readTable("<table><tr><td>Fee<td>10</table>")?.rows // [{ text: "Fee \u2013 10", offset: 7 }]
 */
export function readTable(fragment: string): TableOfData | null {
  if (fragment.length > MAX_TABLE) return null;
  try {
    const $ = load(fragment, { xml: { xmlMode: false, withStartIndices: true } });
    if ($(LAYOUT).length > 0) return null;
    const rows: TableRow[] = [];
    const unshown: TableRow[] = [];
    let spans: readonly Spanning[] = [];
    for (const row of $("caption, tr").toArray()) {
      const offset = row.startIndex ?? 0;
      const leftOut = (text: string): void => void unshown.push({ text, offset });
      if (isUnshown(row.name, row.attribs)) {
        leftOut($(row).text().trim());
        continue;
      }
      if (row.name === "caption") {
        add(rows, [wordsOf(row, leftOut)], offset);
        continue;
      }
      const cells = $(row).children("td, th").toArray();
      const filled = fill(
        cells.map((cell) => ({
          text: wordsOf(cell, leftOut),
          columns: spanOf(cell.attribs.colspan),
          rows: spanOf(cell.attribs.rowspan),
        })),
        spans,
      );
      spans = filled.spans;
      add(
        rows,
        cells.length === 1 && filled.texts.every((text) => text === filled.texts[0]) ? filled.texts.slice(0, 1) : filled.texts,
        offset,
      );
    }
    return { rows, unshown: unshown.filter(({ text }) => text !== "") };
  } catch (error) {
    // Tags nested by the ten thousand exhaust the stack of the tree's reader; the stream reads them all the same.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface Spanning {
  readonly column: number;
  readonly text: string;
  readonly left: number;
}

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** The texts of one row by columns, with the cells of rows above that reach into it. */
function fill(
  cells: readonly Cell[],
  above: readonly Spanning[],
): { readonly texts: readonly string[]; readonly spans: readonly Spanning[] } {
  const texts: string[] = [];
  const spans: Spanning[] = above.filter(({ left }) => left > 1).map((span) => ({ ...span, left: span.left - 1 }));
  const reaching = new Map(above.map(({ column, text }) => [column, text]));
  const passOver = (): void => {
    for (let text = reaching.get(texts.length); text !== undefined; text = reaching.get(texts.length)) texts.push(text);
  };
  for (const { text, columns, rows } of cells) {
    passOver();
    for (let i = 0; i < columns; i++) {
      if (rows > 1) spans.push({ column: texts.length, text, left: rows - 1 });
      texts.push(text);
    }
  }
  passOver();
  return { texts, spans };
}

/** A row as a line. An empty cell before the first words is left out: a line may not begin with a dash, which makes an item. */
function add(rows: TableRow[], texts: readonly string[], offset: number): void {
  const first = texts.findIndex((text) => text !== "");
  if (first === -1) return;
  rows.push({
    text: texts
      .slice(first)
      .map((text) => text || EMPTY)
      .join(" \u2013 "),
    offset,
  });
}

function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? "1", 10);
  return span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}

interface Node {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** The words of a cell as the page shows them. */
function wordsOf(cell: unknown, leftOut: (text: string) => void): string {
  let words = "";
  const walk = (node: Node): void => {
    if (node.type === "text") words += node.data ?? "";
    if (node.type !== "tag") return;
    const [name, attributes] = [node.name ?? "", node.attribs ?? {}];
    if (SKIPPED.has(name)) return;
    if (isUnshown(name, attributes)) {
      leftOut(textOf(node));
      return;
    }
    if (name === "br" || PARAGRAPHS.has(name) || LINES.has(name)) words += " ";
    if (name === "sup" && isFootnoteMark(textOf(node), words)) return;
    if (name === "time") {
      words += ` ${timeWords(textOf(node), attributes.datetime)} `;
      return;
    }
    for (const child of node.children ?? []) walk(child);
    if (PARAGRAPHS.has(name) || LINES.has(name)) words += " ";
  };
  walk(cell as Node);
  return cleanLine(words);
}

function textOf(node: Node): string {
  return node.type === "text" ? (node.data ?? "") : (node.children ?? []).map(textOf).join("").trim();
}
