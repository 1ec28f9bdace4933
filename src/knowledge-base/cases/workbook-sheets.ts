import { type Unzipped, unzipSync, zipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import type { Sheet } from "../../../queries/audit/cases/sheet-choice.js";
import { InforceError } from "../../model/errors.js";
import { notCases } from "./case-kind.js";

/** More than this no single text may hold. */
const LARGEST = 512 * 1024 * 1024;

/**
 * The sheets of a workbook (.xlsx): days as YYYY-MM-DD without their time, numbers with a point before decimals, true and
 * false as yes and no. Of cells that are merged the first holds the text.
 *
 * @param name the file, as a message calls it.
 * @param most bytes that its parts may have once they are unpacked.
 * @throws InforceError `CASES_FORMAT` when the file is no workbook, a broken one, or one that is larger.
 */
export async function sheetsOf(name: string, bytes: Uint8Array, most = LARGEST): Promise<readonly Sheet[]> {
  const parts = partsOf(name, bytes, most);
  const sheets = await readWorkbook(Buffer.from(zipSync(parts, { level: 0 }))).catch(() => {
    throw broken(name);
  });
  const daysFrom1904 = countsFrom1904(parts);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cellText)), daysFrom1904 }));
}

/** Whether the days of a workbook count from 1904 on: a number below no format of days does so as well. */
function countsFrom1904(parts: Unzipped): boolean {
  const properties = /<(?:\w+:)?workbookPr\b[^>]*>/.exec(new TextDecoder().decode(parts["xl/workbook.xml"]))?.[0] ?? "";
  return /\bdate1904\s*=\s*["'](?:1|true|on)["']/.test(properties);
}

/**
 * The parts that say something, unpacked. What an archive says of their sizes is not believed but held to: a part that unpacks to more
 * is cut there, and is no XML any more.
 */
function partsOf(name: string, bytes: Uint8Array, most: number): Unzipped {
  let size = 0;
  const told = (part: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!/\.(?:xml|rels)$/i.test(part.name)) return false;
    size += part.originalSize;
    if (size > most) throw notCases(name, `a workbook of more than ${most} bytes once it is unpacked`);
    return true;
  };
  try {
    return unzipSync(bytes, { filter: told });
  } catch (error) {
    throw error instanceof InforceError ? error : broken(name);
  }
}

function broken(name: string): InforceError {
  return notCases(name, "a broken workbook, or an archive of another kind");
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  // A number of a workbook has decimals, never thousands, behind its point.
  return typeof value === "number" && /\.\d{3}$/.test(text) ? `${text}0` : text;
}
