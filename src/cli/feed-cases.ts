import { type FileSize, notCases, readInPieces } from "./cases-file.js";

/** What takes a file of cases: the bytes of a text, or the sheets of a workbook. */
export interface CasesTaker {
  feed(bytes: Uint8Array): void;
  feedWorkbook(sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]): void;
}

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
const LOOKED_AT = 200;

/**
 * Reads a file of cases (- for standard input) into what takes it, telling every piece.
 *
 * @throws InforceError `CASES_NOT_FOUND`; `CASES_FORMAT` for a file that is neither text nor a workbook.
 */
export async function feedCases(
  path: string,
  taker: CasesTaker,
  onPiece: (bytes: Uint8Array, size: FileSize) => void = () => {},
): Promise<void> {
  await feedPieces(path, taker, (take) => readInPieces(path, take), onPiece);
}

/** The same of pieces that come from elsewhere. */
export async function feedPieces(
  path: string,
  taker: CasesTaker,
  read: (take: (bytes: Uint8Array, size: FileSize) => void) => void,
  onPiece: (bytes: Uint8Array, size: FileSize) => void,
): Promise<void> {
  let kind: Kind | null = null;
  const kept: Buffer[] = [];
  read((bytes, size) => {
    kind ??= kindOf(path, bytes);
    if (kind === "workbook") kept.push(Buffer.from(bytes));
    else taker.feed(bytes);
    onPiece(bytes, size);
  });
  if (kept.length === 0) return;
  const { sheetsOf } = await import("./workbook-file.js");
  taker.feedWorkbook(await sheetsOf(path, Buffer.concat(kept)));
}

/** What the first bytes of a file of cases say that it is. */
export function kindOf(path: string, bytes: Uint8Array): Kind {
  const begins = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  const other = OTHERS.find(([start]) => begins.startsWith(start));
  if (other) throw notCases(path, other[1]);
  if (MARKUP.test(begins)) throw notCases(path, "a page or a table in HTML or XML");
  if (begins.startsWith(ZIP) && begins.includes(OPEN_DOCUMENT)) throw notCases(path, "a workbook of OpenDocument (.ods)");
  return begins.startsWith(ZIP) ? "workbook" : "text";
}
