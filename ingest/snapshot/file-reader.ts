import { FileRefused, leadsOut, readRegularFile } from "../../src/files/regular-file.js";
import { InforceError } from "../../src/model/errors.js";

/** A program's text cannot be longer than about half a gigabyte. */
const MAX_BYTES = 400_000_000;

/**
 * All bytes of a regular file, read with a limit: what a file says of its own size is not trusted.
 *
 * @throws InforceError `SNAPSHOT_NOT_FOUND`, `SNAPSHOT_NOT_A_FILE` for a pipe, a device and the like, `SNAPSHOT_TOO_LARGE`.
 */
export function readBytes(path: string, limit: number = MAX_BYTES): Buffer {
  try {
    return readRegularFile(path, limit);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    if (error.reason === "not-a-file") throw notAFile(path, error.got);
    throw error.reason === "too-large" ? tooLarge(path, error.got, limit) : notFound(path, error.got);
  }
}

/**
 * Refuses a file that a folder names but that lies elsewhere, reached through a link.
 *
 * @throws InforceError `SNAPSHOT_NOT_A_FILE`.
 */
export function mustLieIn(folder: string, path: string): void {
  if (leadsOut(folder, path)) throw notAFile(path, "a link out of its folder");
}

export function notFound(path: string, why: string | null = null): InforceError {
  return new InforceError(
    "SNAPSHOT_NOT_FOUND",
    `${path} cannot be read${why === null ? "" : ` (${why})`}: expected a file of text or HTML, or a folder with manifest.json`,
    {
      got: path,
      expected: "a readable file or folder",
      example: "inforce ingest archive.html",
      hint: "Check the name and the permissions.",
      path,
    },
  );
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
  return new InforceError("SNAPSHOT_TOO_LARGE", `${path} has ${got}: expected at most ${limit}`, {
    got,
    expected: `at most ${limit} bytes`,
    hint: "Split the archive and ingest the parts one after the other.",
    path,
  });
}
