import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { sep } from "node:path";
import { systemWords } from "../model/system-words.js";
import { kindOf } from "./output-target.js";

const FIRST_READ = 1 << 16;
const PIECE_BYTES = 1 << 18;

/** Why a file was not read: `unreadable` covers one that is not there; `got` is what was found, for people. */
export class FileRefused extends Error {
  constructor(
    readonly reason: "unreadable" | "not-a-file" | "too-large",
    readonly got: string,
    options: ErrorOptions = {},
  ) {
    super(got, options);
    this.name = "FileRefused";
  }
}

/**
 * All bytes of a regular file, read with a limit: what a file says of its own size is not trusted.
 *
 * @throws FileRefused at once for a pipe, a device, a folder; for more bytes than `limit`; where the system refuses.
 */
export function readRegularFile(path: string, limit: number): Buffer {
  return withRegularFile(path, limit, (file, size) => {
    let bytes = Buffer.allocUnsafe(Math.min(limit, Math.max(FIRST_READ, size)) + 1);
    let length = 0;
    for (;;) {
      const got = readSync(file, bytes, length, bytes.length - length, null);
      length += got;
      if (got === 0) return bytes.subarray(0, length);
      if (length > limit) throw new FileRefused("too-large", `more than ${limit} bytes`);
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
    }
  });
}

/** Hands over a regular file in pieces; each piece is valid only until the next. Refuses as `readRegularFile`. */
export function readRegularInPieces(path: string, take: (piece: Buffer) => void, limit = Number.POSITIVE_INFINITY): void {
  withRegularFile(path, limit, (file) => {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES);
    let length = 0;
    for (;;) {
      const count = readSync(file, buffer, 0, buffer.length, null);
      length += count;
      if (length > limit) throw new FileRefused("too-large", `more than ${limit} bytes`);
      if (count === 0) return;
      take(buffer.subarray(0, count));
    }
  });
}

/** Whether a file that a folder names lies elsewhere, reached through a link. False where there is none. */
export function leadsOut(folder: string, path: string): boolean {
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    return false;
  }
  const home = realpathSync(folder);
  return !real.startsWith(home.endsWith(sep) ? home : home + sep);
}

function withRegularFile<T>(path: string, limit: number, work: (file: number, size: number) => T): T {
  let file: number | null = null;
  try {
    // Without waiting for the other end of a pipe.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(file);
    if (!found.isFile()) throw new FileRefused("not-a-file", kindOf(found));
    if (found.size > limit) throw new FileRefused("too-large", `${found.size} bytes`);
    return work(file, found.size);
  } catch (error) {
    const words = systemWords(error);
    throw words === null ? error : new FileRefused("unreadable", words, { cause: error });
  } finally {
    if (file !== null) closeSync(file);
  }
}
