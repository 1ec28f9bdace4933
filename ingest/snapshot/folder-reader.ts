import { existsSync, readdirSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { type ErrorCode, InforceError } from "../../src/model/errors.js";
import { mustLieIn } from "./file-reader.js";
import { type ReadSnapshot, type ReadSnapshotOptions, readSnapshot } from "./read-snapshot.js";

/** Forms of which each file is a snapshot of its own; plain text may be anything, so that it needs a manifest. */
const READ = /\.(?:x?html?|xht|md|markdown|mdown|mhtml?|rss|atom)$/i;

/** A file of a folder that is not read, and why. */
export interface LeftFile {
  readonly name: string;
  readonly code: ErrorCode;
  /** In words, for people. */
  readonly reason: string;
}

/** The snapshots of a folder. */
export interface ReadFolder {
  readonly snapshots: readonly ReadSnapshot[];
  readonly left: readonly LeftFile[];
}

/**
 * Reads each page and each Markdown file of a folder without a manifest as a snapshot of its own, so that a file that is added or
 * changed leaves the others as they were and every quote points into a file that one can open. Null for anything else.
 *
 * @throws InforceError as `readSnapshot`, when not one of the files can be read.
 */
export function readFolder(path: string, options: ReadSnapshotOptions = {}): ReadFolder | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory() || existsSync(join(path, "manifest.json"))) return null;
  const all = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(path, join(parentPath, name)).replaceAll("\\", "/"))
    .filter((name) => !name.split("/").some((part) => part.startsWith(".")))
    .sort();
  const names = all.filter((name) => READ.test(name));
  if (names.length === 0) return null;
  const snapshots: ReadSnapshot[] = [];
  const left: LeftFile[] = all.filter((name) => !READ.test(name)).map(otherForm);
  let first: InforceError | null = null;
  for (const name of names) {
    try {
      mustLieIn(path, join(path, name));
      const read = readSnapshot(join(path, name), { ...options, name });
      if (!snapshots.some(({ snapshot }) => snapshot.id === read.snapshot.id)) snapshots.push(read);
    } catch (error) {
      if (!(error instanceof InforceError)) throw error;
      first ??= error;
      left.push({ name, code: error.code, reason: error.message });
    }
  }
  if (snapshots.length === 0 && first) throw first;
  return { snapshots, left };
}

/** Text is read by itself: as part of a folder it may be anything. */
function otherForm(name: string): LeftFile {
  const ending = extname(name).toLowerCase();
  const what = ending === "" ? "files without an ending" : `${ending} files`;
  const read = /^\.(?:txt|text|ya?ml|xml|json)$/.test(ending) ? `: inforce ingest ${name} reads it by itself` : "";
  return { name, code: "SNAPSHOT_FORMAT", reason: `${what} of a folder are not read${read}` };
}
