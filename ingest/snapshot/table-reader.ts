import { load } from "cheerio/slim";
import { cleanLine } from "./line-cleaner.js";

/** A larger table is read as it flows, so that one page cannot make a tree of any size. */
const MAX_TABLE = 200_000;
const LAYOUT = "table table, h1, h2, h3, h4, h5, h6, article, section, ul, ol, p + p, br + br";

/** One row of a table: its cells joined, and where in the fragment it stands. */
export interface TableRow {
  readonly text: string;
  readonly offset: number;
}

/**
 * The rows of a table of data, one line each with the cells joined by " \u2013 "; null for a table that only lays out a page.
 *
 * @example readTable("<table><tr><td>Fee<td>10</table>") // [{ text: "Fee \u2013 10", offset: 7 }]
 */
export function readTable(fragment: string): readonly TableRow[] | null {
  if (fragment.length > MAX_TABLE) return null;
  try {
    const $ = load(fragment, { xml: { xmlMode: false, withStartIndices: true } });
    if ($(LAYOUT).length > 0) return null;
    const rows: TableRow[] = [];
    for (const row of $("caption, tr")) {
      const cells = row.tagName === "caption" ? [row] : $(row).children("td, th").toArray();
      const texts = cells.map((cell) => cleanLine($(cell).text())).filter((text) => text !== "");
      if (texts.length > 0) rows.push({ text: texts.join(" \u2013 "), offset: row.startIndex ?? 0 });
    }
    return rows;
  } catch (error) {
    // Tags nested by the ten thousand exhaust the stack of the tree's reader; the stream reads them all the same.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
