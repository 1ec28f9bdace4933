import { InforceError } from "../src/model/errors.js";

/** The `code` of an error thrown by SQLite or by the file system, or "" for any other. */
export function errorCodeOf(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/**
 * What a failure of SQLite means to the person who named the file. An error that says nothing about the file (a broken
 * promise inside the program) comes back as it was.
 *
 * @returns InforceError `DATABASE_LOCKED`, `DATABASE_READ_ONLY`, `DATABASE_FULL`, `DATABASE_NOT_OURS` or `DATABASE_CORRUPT`,
 * each with `path`; otherwise the error itself.
 * @example databaseError(error, "rules.sqlite") // DATABASE_FULL after SQLITE_FULL
 */
function databaseError(error: unknown, path: string): unknown {
  const code = errorCodeOf(error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new InforceError("DATABASE_LOCKED", `"${path}" is in use: another program is writing to it and did not finish in time`, {
      got: code,
      expected: "a knowledge base that nobody else is writing to",
      hint: "wait for the other program to finish, then try again; the file is unchanged",
      path,
    });
  }
  if (/^(SQLITE_READONLY|SQLITE_PERM|SQLITE_AUTH|SQLITE_CANTOPEN|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/.test(code)) {
    return new InforceError("DATABASE_READ_ONLY", `"${path}" may not be opened for this: the file or its folder refuses it`, {
      got: code,
      expected: "a file that may be read and, for an ingest, a file and a folder that may be written",
      example: "--db ~/inforce.sqlite",
      hint: "choose another file, or change the permissions of this one; the file is unchanged",
      path,
    });
  }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) {
    return new InforceError("DATABASE_FULL", `"${path}" could not grow: the disk is full`, {
      got: code,
      expected: "room for the new records beside the old ones",
      hint: "free some space and run the same command again; what was stored before is unchanged",
      path,
    });
  }
  if (code === "SQLITE_NOTADB") return notOurs(path, "a file that is not an SQLite database");
  if (/^SQLITE_(CORRUPT|IOERR)/.test(code)) {
    return new InforceError("DATABASE_CORRUPT", `"${path}" is damaged and cannot be read`, {
      got: code,
      expected: "an intact knowledge base",
      hint: "restore the file from a copy, or ingest the snapshots into a new file",
      path,
    });
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
