import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ErrorCode, InforceError } from "../../src/model/errors.js";
import { mustLieIn } from "./file-reader.js";
import { type ReadSnapshot, type ReadSnapshotOptions, readSnapshot } from "./read-snapshot.js";

/** Forms of which each file is a snapshot of its own; plain text may be anything, so that it needs a manifest. */
const READ = /\.(?:x?html?|xht|md|markdown|mdown|mhtml?|rss|atom)$/i;

/** A file of a folder that holds nothing to read, and why. */
export interface LeftFile {
  readonly name: string;
  readonly code: ErrorCode;
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
  const names = readdirSync(path, { recursive: true })
    .map((name) => name.toString().replaceAll("\\", "/"))
    .filter((name) => READ.test(name) && !name.split("/").some((part) => part.startsWith(".")))
    .sort();
  if (names.length === 0) return null;
  const snapshots: ReadSnapshot[] = [];
  const left: LeftFile[] = [];
  let first: InforceError | null = null;
  for (const name of names) {
    try {
      mustLieIn(path, join(path, name));
      const read = readSnapshot(join(path, name), { ...options, name });
      if (!snapshots.some(({ snapshot }) => snapshot.id === read.snapshot.id)) snapshots.push(read);
    } catch (error) {
      if (!(error instanceof InforceError)) throw error;
      first ??= error;
      left.push({ name, code: error.code });
    }
  }
  if (snapshots.length === 0 && first) throw first;
  return { snapshots, left };
}
