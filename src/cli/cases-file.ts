import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { kindOf } from "../files/output-target.js";
import { InforceError } from "../model/errors.js";
import { systemWords } from "../model/system-words.js";

const PIECE = 1 << 16;
const STANDARD_INPUT = 0;

/** Bytes of the whole file, or null where that is not known (standard input, a pipe). */
export type FileSize = number | null;

/**
 * A file that is open (- for standard input), to be read piece by piece.
 *
 * @throws InforceError `CASES_NOT_FOUND` when there is no such file, or it cannot be read.
 */
export class OpenCases {
  readonly size: FileSize;
  readonly #file: number;
  readonly #piece = Buffer.allocUnsafe(PIECE);

  constructor(readonly path: string) {
    this.#file = path === "-" ? STANDARD_INPUT : told(path, () => openSync(path, "r"));
    const about = told(path, () => fstatSync(this.#file));
    if (this.#file !== STANDARD_INPUT && !about.isFile() && !about.isFIFO() && !about.isSocket()) {
      this.close();
      throw notFound(path, `it is ${kindOf(about)}`);
    }
    this.size = about.isFile() ? about.size : null;
  }

  /** The next bytes, which hold only until the next call; null at the end. */
  next(): Uint8Array | null {
    const read = next(this.path, this.#file, this.#piece);
    return read > 0 ? this.#piece.subarray(0, read) : null;
  }

  close(): void {
    if (this.#file !== STANDARD_INPUT) closeSync(this.#file);
  }
}

/**
 * Fails where there is no such file; opens nothing.
 *
 * @throws InforceError as `OpenCases`.
 */
export function expectCases(path: string): void {
  if (path !== "-") told(path, () => statSync(path));
}

/**
 * Reads a whole file piece by piece; each piece holds only until the next.
 *
 * @throws InforceError as `OpenCases`.
 */
export function readInPieces(path: string, take: (bytes: Uint8Array, size: FileSize) => void): void {
  const file = new OpenCases(path);
  try {
    for (let piece = file.next(); piece !== null; piece = file.next()) take(piece, file.size);
  } finally {
    file.close();
  }
}

function next(path: string, file: number, piece: Buffer): number {
  for (;;) {
    try {
      return readSync(file, piece, 0, piece.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A pipe that has nothing yet; one that was closed.
      if (code === "EAGAIN") continue;
      if (code === "EOF") return 0;
      throw notFound(path, error);
    }
  }
}

function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw notFound(path, error);
  }
}

function notFound(path: string, error: unknown): InforceError {
  const why = systemWords(error) ?? String(error);
  return new InforceError("CASES_NOT_FOUND", `the file of cases "${path}" cannot be read (${why})`, {
    got: path,
    expected: "a file of entries: CSV, NDJSON or a workbook",
    example: "inforce audit entries.csv",
    hint: "`inforce audit --template` prints an example",
    path,
  });
}
