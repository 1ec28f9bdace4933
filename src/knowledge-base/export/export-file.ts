import { createHash } from "node:crypto";
import type { Fingerprint } from "../../files/piece-writer.js";
import { readRegularInPieces } from "../../files/regular-file.js";

/** Hash, size, and lines (outside double quotes too, for CSV) of a file, in one reading; `limit` as of `readRegularInPieces`. */
export function inspectFile(path: string, limit?: number): Fingerprint & { readonly lines: number; readonly records: number } {
  const hash = createHash("sha256");
  let [bytes, lines, records, quoted] = [0, 0, 0, false];
  const take = (piece: Buffer): void => {
    hash.update(piece);
    bytes += piece.length;
    for (const byte of piece) {
      if (byte === 34) quoted = !quoted;
      else if (byte === 10) {
        lines++;
        if (!quoted) records++;
      }
    }
  };
  readRegularInPieces(path, take, limit);
  return { sha256: hash.digest("hex"), bytes, lines, records };
}
