import readWorkbook from "read-excel-file/node";
import { notCases } from "./cases-file.js";

/** One sheet, its cells as texts. */
interface SheetTexts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The sheets of a workbook (.xlsx): days as YYYY-MM-DD without their time, numbers with a point before decimals, true and
 * false as yes and no. Of cells that are merged the first holds the text.
 *
 * @throws InforceError `CASES_FORMAT` when the file is no workbook, or a broken one.
 */
export async function sheetsOf(path: string, bytes: Buffer): Promise<readonly SheetTexts[]> {
  const sheets = await readWorkbook(bytes).catch(() => {
    throw notCases(path, "a broken workbook, or an archive of another kind");
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((cells) => cells.map(cellText)) }));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  // A number of a workbook has decimals, never thousands, behind its point.
  return typeof value === "number" && /\.\d{3}$/.test(text) ? `${text}0` : text;
}
