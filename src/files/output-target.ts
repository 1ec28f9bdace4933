import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { InforceError } from "../model/errors.js";
import { systemWords } from "../model/system-words.js";

/** A file that is read while the output is made, and what it is to a person: "the knowledge base". */
export interface InputFile {
  readonly path: string;
  readonly what: string;
}

/**
 * Looks at a place before anything is written to it.
 *
 * @throws InforceError `INVALID_ARGUMENT` where it is one of the inputs, by whatever name or link, or a folder that holds one;
 * `OUTPUT_FAILED` where a link, a device or a pipe stands.
 */
export function checkOutputTarget(path: string, inputs: readonly InputFile[]): void {
  for (const input of inputs) {
    if (isSameFile(path, input.path)) throw isInput(path, `it is ${input.what}, which is being read`);
    if (realPathOf(input.path).startsWith(realPathOf(path) + sep))
      throw isInput(path, `it holds ${input.what}, which is being read`);
  }
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory()) throw outputFailed(path, `it is ${kindOf(found)}`);
}

/** What stands somewhere, for people. */
export function kindOf(found: Stats): string {
  if (found.isFile()) return "a file";
  if (found.isDirectory()) return "a folder";
  if (found.isSymbolicLink()) return "a symbolic link";
  return found.isFIFO() ? "a pipe" : found.isSocket() ? "a socket" : "a device";
}

/** Runs `work` and tells what the file system refuses in terms of the output. */
export function writingTo<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = systemWords(error);
    throw why === null ? error : outputFailed(path, why, error);
  }
}

export function outputFailed(path: string, why: string, cause?: unknown): InforceError {
  const fields = {
    got: why,
    expected: "a file or a new name, in a folder that can be written and has room",
    hint: "what stood there is as it was; choose another place or make room, then try again (- writes to standard output)",
    path,
  };
  return new InforceError("OUTPUT_FAILED", `"${path}" cannot be written: ${why}`, fields, { cause });
}

function isInput(path: string, why: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `"${path}" cannot be written: ${why}`, {
    got: path,
    expected: "a place of its own for what is written",
    example: "-o result.html",
    path,
  });
}

/** Links, hard links, and other spellings of one file are that file. */
function isSameFile(a: string, b: string): boolean {
  if (realPathOf(a) === realPathOf(b)) return true;
  const [first, second] = [identityOf(a), identityOf(b)];
  return first !== null && first === second;
}

function identityOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found?.isFile() ? `${found.dev} ${found.ino}` : null;
  } catch {
    return null;
  }
}

/** The path without links, also where its last parts are not there yet. */
function realPathOf(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch {
    return dirname(full) === full ? full : join(realPathOf(dirname(full)), basename(full));
  }
}
