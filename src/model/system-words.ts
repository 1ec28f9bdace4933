const WORDS: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EADDRINUSE: "another program listens there",
  EADDRNOTAVAIL: "that address is not of this machine",
  EBUSY: "it is in use",
  EDQUOT: "the quota of the disk is used up",
  EEXIST: "something stands there already",
  EFBIG: "the file is larger than the file system takes",
  EIO: "the disk, or the way to it, failed",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  EMFILE: "this process has too many files open",
  ENAMETOOLONG: "the name is too long",
  ENFILE: "this machine has too many files open",
  ENOENT: "there is no such file or folder",
  ENOMEM: "there is no memory left",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is no folder",
  ENOTEMPTY: "the folder is not empty",
  EPERM: "the system does not permit it",
  EPIPE: "the reader has gone",
  EROFS: "the file system is read-only",
  ETXTBSY: "it is a program that is running",
};

/** The code of a failure that the operating system told, itself or through SQLite (`ENOSPC`), or null for any other error. */
function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  if (error.code === "SQLITE_FULL") return "ENOSPC";
  if (error.code === "SQLITE_NOMEM" || error.code === "SQLITE_IOERR_NOMEM") return "ENOMEM";
  if (error.code.startsWith("SQLITE_IOERR")) return "EIO";
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

/**
 * What a failure of the operating system means, with its code; null for an error that the system did not tell.
 *
 * @example systemWords(Object.assign(new Error(), { code: "ENOSPC" })) // "the disk is full (ENOSPC)"
 */
export function systemWords(error: unknown): string | null {
  const code = systemCode(error);
  return code === null ? null : `${WORDS[code] ?? "the system refused"} (${(error as Error & { code: string }).code})`;
}
