import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import type { ChunkWriter } from "../model/export/target.js";

const BUFFER_BYTES = 1 << 18;

/** SHA-256 and size of a file. */
export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes a file that is not there yet, in pieces. */
export class PieceWriter {
  readonly #handle: number;
  readonly #hash = createHash("sha256");
  #bytes = 0;
  #waiting: Buffer[] = [];
  #size = 0;
  #open = true;

  /** Fails where anything stands at the path, a link too. */
  constructor(path: string) {
    this.#handle = openSync(path, "wx");
  }

  write(chunk: string | Uint8Array): void {
    // What was handed over may be used again by the caller.
    const piece = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : Buffer.from(chunk);
    this.#hash.update(piece);
    this.#bytes += piece.length;
    this.#waiting.push(piece);
    this.#size += piece.length;
    if (this.#size >= BUFFER_BYTES) this.#flush();
  }

  finish(): Fingerprint {
    this.#flush();
    this.close();
    return { sha256: this.#hash.digest("hex"), bytes: this.#bytes };
  }

  /** Lets go of the file, finished or not. */
  close(): void {
    if (this.#open) closeSync(this.#handle);
    this.#open = false;
  }

  #flush(): void {
    const piece = Buffer.concat(this.#waiting);
    for (let at = 0; at < piece.length; ) at += writeSync(this.#handle, piece, at);
    this.#waiting = [];
    this.#size = 0;
  }
}

/** Writes a new file piece by piece and gives the hash of what was handed over. */
export function writeInPieces(path: string, fill: (write: ChunkWriter) => void): Fingerprint {
  const writer = new PieceWriter(path);
  try {
    fill((chunk) => writer.write(chunk));
    return writer.finish();
  } finally {
    writer.close();
  }
}
