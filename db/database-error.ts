import { closeSync, openSync, readSync } from "node:fs";
import { type ErrorCode, type ErrorFields, InforceError } from "../src/model/errors.js";
import { systemWords } from "../src/model/system-words.js";

const PROBE_BYTES = 1 << 20;

/** A cell that holds what this program never writes there. */
export class DamagedCell extends Error {
  readonly code = "DAMAGED_CELL";
  constructor(got: string, expected: string) {
    super(`${got} where ${expected} should stand`);
    this.name = "DamagedCell";
  }
}

/** The `code` of an error thrown by SQLite or by the file system, or "" for any other. */
export function errorCodeOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/**
 * What a failure of SQLite means to the person who named the file. An error that says nothing about the file (a broken
 * promise inside the program) comes back as it was.
 *
 * @returns InforceError `DATABASE_CLOSED`, `DATABASE_LOCKED`, `DATABASE_READ_ONLY`, `DATABASE_FULL`, `DATABASE_NOT_OURS`, `DATABASE_CORRUPT`, or
 * `SYSTEM_FAILURE` where the disk or the system failed and nothing is known of the file, each with `path`; otherwise the error itself.
 * @example databaseError(error, "rules.sqlite") // DATABASE_FULL after SQLITE_FULL
 */
function databaseError(thrown: unknown, path: string): unknown {
  const error = underlying(thrown, path);
  const code = errorCodeOf(error);
  const told = (kind: ErrorCode, message: string, fields: ErrorFields): InforceError => {
    return new InforceError(kind, message, { got: code, ...fields, path }, { cause: error });
  };
  if (error instanceof TypeError && error.message === NOT_OPEN) {
    return told("DATABASE_CLOSED", `the knowledge base "${path}" was closed, and nothing can be asked of it any more`, {
      got: "a question after close()",
      expected: "an open knowledge base",
      example: `const kb = await inforce.open("rules.sqlite")`,
      hint: "open it again, or close it after the last question",
    });
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return told("DATABASE_LOCKED", `"${path}" is in use: another program is writing to it and did not finish in time`, {
      expected: "a knowledge base that nobody else is writing to",
      hint: "wait for the other program to finish, then try again; the file is unchanged",
    });
  }
  if (/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|SQLITE_CANTOPEN|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/.test(code)) {
    return told("DATABASE_READ_ONLY", `"${path}" may not be opened for this: the file or its folder refuses it`, {
      expected: "a file that may be read and, for an ingest, a file and a folder that may be written",
      example: "--db ~/inforce.sqlite",
      hint: "choose another file, or change the permissions of this one; the file is unchanged",
    });
  }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) {
    return told("DATABASE_FULL", `"${path}" could not grow: the disk is full`, {
      expected: "room for the new records beside the old ones",
      hint: "free some space and run the same command again; what was stored before is unchanged",
    });
  }
  if (code === "SQLITE_NOTADB") return notOurs(path, "a file that is not an SQLite database");
  if (/^(SQLITE_(CORRUPT|IOERR_SHORT_READ|IOERR_DATA)|DAMAGED_CELL)/.test(code))
    return told("DATABASE_CORRUPT", damaged(path, error), DAMAGED);
  if (/^(SQLITE_(IOERR|NOMEM)|EIO|EMFILE|ENFILE|ENOMEM)/.test(code)) {
    return told("SYSTEM_FAILURE", `"${path}" could not be read or written: ${systemWords(error)}`, {
      expected: "a system that reads and writes files",
      hint: "the file may well be whole: put right what the system names, then run the same command again; inforce verify checks it",
    });
  }
  return error;
}

const DAMAGED: ErrorFields = {
  expected: "an intact knowledge base",
  hint: "inforce verify names what is damaged; restore the file from a copy, or ingest the snapshots into a new file",
};

function damaged(path: string, error: unknown): string {
  const what = error instanceof DamagedCell ? `: it holds ${error.message}` : " and cannot be read";
  return `"${path}" is damaged${what}`;
}

/** What the driver says of a connection that was closed; it has no code. */
const NOT_OPEN = "The database connection is not open";

/** SQLite says of a file only that it cannot be opened, and calls a page damaged that the disk did not give: the system says why. */
function underlying(error: unknown, path: string): unknown {
  const code = errorCodeOf(error);
  if (!/^SQLITE_(CANTOPEN|CORRUPT)/.test(code)) return error;
  try {
    const file = openSync(path, "r");
    try {
      const buffer = Buffer.allocUnsafe(PROBE_BYTES);
      let [at, count] = [0, code.startsWith("SQLITE_CORRUPT") ? 1 : 0];
      for (; count > 0; at += count) count = readSync(file, buffer, 0, buffer.length, at);
    } finally {
      closeSync(file);
    }
  } catch (told) {
    if (/^(EMFILE|ENFILE|EIO)$/.test(errorCodeOf(told))) return told;
  }
  return error;
}

/** The error for a path that holds something else than a knowledge base; `got` says what. */
export function notOurs(path: string, got: string): InforceError {
  return new InforceError("DATABASE_NOT_OURS", `"${path}" is not a knowledge base of inforce: it is ${got}`, {
    got,
    expected: "a file written by inforce ingest",
    example: "inforce ingest archive.txt --db rules.sqlite",
    hint: "name another file; this one is left as it is",
    path,
  });
}

/** Runs `work` and tells its SQLite failures in terms of the file. */
export function translated<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw databaseError(error, path);
  }
}

/**
 * The same for work that only reads: a file that does not fit its own schema, or holds a cell that nothing can be made of, is
 * damaged.
 */
export function reading<T>(path: string, work: () => T): T {
  try {
    return translated(path, work);
  } catch (error) {
    const unfit = errorCodeOf(error) === "SQLITE_ERROR" || error instanceof SyntaxError || error instanceof RangeError;
    if (!unfit) throw error;
    throw new InforceError("DATABASE_CORRUPT", damaged(path, error), { got: String(error), ...DAMAGED, path }, { cause: error });
  }
}
