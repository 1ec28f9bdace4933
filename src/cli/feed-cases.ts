import { kindOf } from "../knowledge-base/cases/case-kind.js";
import { type FileSize, readInPieces } from "./cases-file.js";

/** What takes a file of cases: the bytes of a text, or the sheets of a workbook. */
export interface CasesTaker {
  feed(bytes: Uint8Array): void;
  feedWorkbook(sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]): void;
}

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
  let kind: ReturnType<typeof kindOf> | null = null;
  const kept: Buffer[] = [];
  read((bytes, size) => {
    kind ??= kindOf(path, bytes);
    if (kind === "workbook") kept.push(Buffer.from(bytes));
    else taker.feed(bytes);
    onPiece(bytes, size);
  });
  if (kept.length === 0) return;
  const { sheetsOf } = await import("../knowledge-base/cases/workbook-sheets.js");
  taker.feedWorkbook(await sheetsOf(path, Buffer.concat(kept)));
}
