import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import type { ChunkWriter } from "../model/export/target.js";
import { TextBytes } from "../model/text-bytes.js";

/** How many bytes of text wait to be written at once. */
const MOST_WAITING = 1 << 17;

/** SHA-256 and size of a file. */
export interface Fingerprint {
  readonly sha256: string;
  readonly bytes: number;
}

/** Writes a file that is not there yet, in pieces. */
export class PieceWriter {
  readonly #handle: number;
  readonly #text = new TextBytes();
  #open = true;

  /** Fails where anything stands at the path, a link too. */
  constructor(
    path: string,
    /** Told of all bytes, in their order. */
    readonly tell: (bytes: Uint8Array) => void = () => {},
  ) {
    this.#handle = openSync(path, "wx");
  }

  write(chunk: string | Uint8Array): void {
    if (typeof chunk !== "string") {
      this.#put(this.#text.takeAll());
      this.#put(chunk);
      return;
    }
    // A long text goes in parts, so that it needs little room besides its own.
    for (let at = 0; at < chunk.length; at += MOST_WAITING) {
      this.#text.add(chunk.length <= MOST_WAITING ? chunk : chunk.slice(at, at + MOST_WAITING));
      if (this.#text.length >= MOST_WAITING) this.#put(this.#text.take());
    }
  }

  finish(): void {
    this.#put(this.#text.takeAll());
    this.close();
  }

  /** Lets go of the file, finished or not. */
  close(): void {
    if (this.#open) closeSync(this.#handle);
    this.#open = false;
  }

  #put(piece: Uint8Array): void {
    this.tell(piece);
    for (let at = 0; at < piece.length; ) at += writeSync(this.#handle, piece, at);
  }
}

/** Writes a new file piece by piece and gives the hash of what was handed over. */
export function writeInPieces(path: string, fill: (write: ChunkWriter) => void): Fingerprint {
  const hash = createHash("sha256");
  let bytes = 0;
  const writer = new PieceWriter(path, (piece) => {
    hash.update(piece);
    bytes += piece.length;
  });
  try {
    fill((chunk) => writer.write(chunk));
    writer.finish();
    return { sha256: hash.digest("hex"), bytes };
  } finally {
    writer.close();
  }
}
