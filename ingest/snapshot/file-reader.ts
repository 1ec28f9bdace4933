import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { dirname, sep } from "node:path";
import { InforceError } from "../../src/model/errors.js";

/** A program's text cannot be longer than about half a gigabyte. */
const MAX_BYTES = 400_000_000;
const FIRST_READ = 1 << 16;

/**
 * All bytes of a regular file, read with a limit: what a file says of its own size is not trusted.
 *
 * @throws InforceError `SNAPSHOT_NOT_FOUND`, `SNAPSHOT_NOT_A_FILE` for a pipe, a device and the like, `SNAPSHOT_TOO_LARGE`.
 */
export function readBytes(path: string, limit: number = MAX_BYTES): Buffer {
  const file = open(path);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw notAFile(path, stat.isFIFO() ? "a pipe" : stat.isDirectory() ? "a folder" : "a device");
    if (stat.size > limit) throw tooLarge(path, `${stat.size}`, limit);
    let bytes = Buffer.allocUnsafe(Math.min(limit, Math.max(FIRST_READ, stat.size)) + 1);
    let length = 0;
    for (;;) {
      const got = readSync(file, bytes, length, bytes.length - length, null);
      length += got;
      if (got === 0) return bytes.subarray(0, length);
      if (length > limit) throw tooLarge(path, `more than ${limit}`, limit);
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
    }
  } catch (error) {
    if (error instanceof InforceError) throw error;
    throw notFound(path);
  } finally {
    closeSync(file);
  }
}

/**
 * Refuses a file that a folder names but that lies elsewhere, reached through a link.
 *
 * @throws InforceError `SNAPSHOT_NOT_A_FILE`.
 */
export function mustLieIn(folder: string, path: string): void {
  let real: string;
  let home: string;
  try {
    [real, home] = [realpathSync(path), realpathSync(folder)];
  } catch {
    throw notFound(path);
  }
  if (dirname(real) !== home && !real.startsWith(home + sep)) throw notAFile(path, "a link out of its folder");
}

export function notFound(path: string): InforceError {
  return new InforceError(
    "SNAPSHOT_NOT_FOUND",
    `${path} cannot be read: expected a file of text or HTML, or a folder with manifest.json`,
    {
      got: path,
      expected: "a readable file or folder",
      example: "inforce ingest archive.html",
      hint: "Check the name and the permissions.",
      path,
    },
  );
}

/** Opens without waiting for the other end of a pipe. */
function open(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    throw notFound(path);
  }
}

function notAFile(path: string, got: string): InforceError {
  return new InforceError("SNAPSHOT_NOT_A_FILE", `${path} is ${got}: expected a regular file`, {
    got,
    expected: "a regular file",
    hint: "Copy what it gives into a file and ingest that.",
    path,
  });
}

function tooLarge(path: string, got: string, limit: number): InforceError {
  return new InforceError("SNAPSHOT_TOO_LARGE", `${path} has ${got} bytes: expected at most ${limit}`, {
    got,
    expected: `at most ${limit} bytes`,
    hint: "Split the archive and ingest the parts one after the other.",
    path,
  });
}
