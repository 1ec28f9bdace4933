import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { ChunkWriter } from "../../model/export/target.js";

const BUFFER_BYTES = 1 << 18;

/** SHA-256 and size of a file. */
export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes a new file piece by piece and gives the hash of what was handed over. */
export function writeFileInPieces(path: string, fill: (write: ChunkWriter) => void): Fingerprint {
  const hash = createHash("sha256");
  const handle = openSync(path, "wx");
  let bytes = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = (): void => {
    const piece = Buffer.concat(waiting);
    for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at);
    waiting = [];
    size = 0;
  };
  try {
    fill((chunk) => {
      // What was handed over may be used again by the caller.
      const piece = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : Buffer.from(chunk);
      hash.update(piece);
      bytes += piece.length;
      waiting.push(piece);
      size += piece.length;
      if (size >= BUFFER_BYTES) flush();
    });
    flush();
  } finally {
    closeSync(handle);
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Hands over a file in pieces; each piece is valid only until the next. */
export function readFileInPieces(path: string, take: (piece: Buffer) => void): void {
  const handle = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  try {
    for (;;) {
      const count = readSync(handle, buffer, 0, buffer.length, null);
      if (count === 0) return;
      take(buffer.subarray(0, count));
    }
  } finally {
    closeSync(handle);
  }
}

/** Hash, size, and lines (outside double quotes too, for CSV) of a file, in one reading. */
export function inspectFile(path: string): Fingerprint & { readonly lines: number; readonly records: number } {
  const hash = createHash("sha256");
  let [bytes, lines, records, quoted] = [0, 0, 0, false];
  readFileInPieces(path, (piece) => {
    hash.update(piece);
    bytes += piece.length;
    for (const byte of piece) {
      if (byte === 34) quoted = !quoted;
      else if (byte === 10) {
        lines++;
        if (!quoted) records++;
      }
    }
  });
  return { sha256: hash.digest("hex"), bytes, lines, records };
}
