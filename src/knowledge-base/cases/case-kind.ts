import { InforceError } from "../../model/errors.js";

type Kind = "text" | "workbook";

/** What begins files of cases that cannot be read, and what to save them as. */
const OTHERS: readonly (readonly [begins: string, what: string])[] = [
  ["\xd0\xcf\x11\xe0", "an old or protected workbook (.xls)"],
  ["%PDF", "a PDF"],
  ["{\\rtf", "a text with layout (RTF)"],
];
const ZIP = "PK\x03\x04";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument";
const MARKUP = /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|table|workbook)/i;
const LIST = /^(?:\xef\xbb\xbf)?\s*\[\s*[{\]]/;

/** How many of the first bytes tell what a file of cases is. */
export const TELLING_BYTES = 200;

/**
 * What the first bytes of a file of cases say that it is.
 *
 * @param name the file, as a message calls it.
 * @throws InforceError `CASES_FORMAT` for what is neither text nor a workbook.
 */
export function kindOf(name: string, bytes: Uint8Array): Kind {
  const begins = Buffer.from(bytes.subarray(0, TELLING_BYTES)).toString("latin1");
  const other = OTHERS.find(([start]) => begins.startsWith(start));
  if (other) throw notCases(name, other[1]);
  if (MARKUP.test(begins)) throw notCases(name, "a page or a table in HTML or XML");
  if (LIST.test(begins)) throw notCases(name, "one list in JSON", "write one object a line (NDJSON): jq -c '.[]' does");
  if (begins.startsWith(ZIP) && begins.includes(OPEN_DOCUMENT)) throw notCases(name, "a workbook of OpenDocument (.ods)");
  return begins.startsWith(ZIP) ? "workbook" : "text";
}

/** The error for a file that holds cases in a form that is not read. */
export function notCases(
  name: string,
  what: string,
  hint = "the program that wrote it can save it as .xlsx or as CSV",
): InforceError {
  return new InforceError("CASES_FORMAT", `"${name}" is ${what}, which is not read`, {
    got: what,
    expected: "CSV, NDJSON or a workbook (.xlsx)",
    example: "inforce audit entries.xlsx",
    hint,
    path: name,
  });
}
