import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { writePlainDatabase } from "../../../db/plain-database.js";
import { InforceError } from "../../model/errors.js";
import type { ExportManifest, ManifestFile, ManifestHead } from "../../model/export/manifest.js";
import type { ExportTarget, RowCounts } from "../../model/export/target.js";
import { isManifest, MANIFEST, manifestPath, problemsOf } from "./check-export.js";
import { inspectFile, writeFileInPieces } from "./export-file.js";

/** Where an export goes. */
export interface ExportPlace {
  readonly path: string;
  /** Whether it is a folder of files, or one file. */
  readonly folder: boolean;
  /** Replace what stands there; a folder is replaced only when it is an export itself, or empty. */
  readonly force: boolean;
}

/**
 * Lets `write` make the files of an export under a temporary name, reads them back against their hashes and row counts, adds
 * the manifest, and moves all into place. When anything fails, nothing appears and what stood there stays.
 *
 * @throws InforceError `OUTPUT_EXISTS` when something stands there that may not be replaced; `OUTPUT_FAILED` when the file
 * system refuses, or a file does not read back as it was written.
 */
export function writeTarget(place: ExportPlace, head: ManifestHead, write: (target: ExportTarget) => void): ExportManifest {
  const path = resolve(place.path);
  mayReplace(path, place);
  return refusing(place.path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const staging = mkdtempSync(join(dirname(path), ".inforce-export-"));
    try {
      const made = join(staging, "export");
      mkdirSync(made);
      const files: ManifestFile[] = [];
      write(targetIn(made, place.folder ? null : basename(path), files));
      const manifest: ExportManifest = { schemaVersion: 1, kind: "inforce-export", ...head, files };
      const [problem] = files.flatMap((file) => problemsOf(made, file));
      if (problem) throw unreadable(place.path, `${problem.file}: expected ${problem.expected}, found ${problem.actual}`);
      writeFileSync(place.folder ? join(made, MANIFEST) : manifestPath(join(made, basename(path)), false), json(manifest));
      publish(made, path, place.folder);
      return manifest;
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  });
}

/** A target that writes below a folder; `single` is the name of the one file where the export is one. */
function targetIn(made: string, single: string | null, files: ManifestFile[]): ExportTarget {
  const named = (path: string): string => (single === null ? path : path === "" ? single : `${single}.${path}`);
  const listed = (path: string, print: { readonly sha256: string; readonly bytes: number }, rows: RowCounts): void => {
    files.push({ path, bytes: print.bytes, sha256: print.sha256, rows });
  };
  const open = (path: string): string => {
    const full = join(made, path);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  return {
    file(path, fill) {
      let rows: RowCounts = {};
      const print = writeFileInPieces(open(named(path)), (sink) => {
        rows = fill(sink);
      });
      listed(named(path), print, rows);
    },
    database(path, content) {
      const full = open(named(path));
      const rows = writePlainDatabase(full, content);
      listed(named(path), inspectFile(full), rows);
    },
    written(path) {
      const found = files.find((file) => file.path === named(path));
      if (found === undefined) throw new TypeError(`${path} was not written`);
      return { sha256: found.sha256, bytes: found.bytes };
    },
  };
}

/** Renames into place; where a folder has to make room, it goes only once the new one is there. */
function publish(made: string, path: string, folder: boolean): void {
  if (!folder) {
    // The export itself last: when it appears, everything beside it is there.
    const names = readdirSync(made).sort((a, b) => b.length - a.length);
    for (const name of names) renameSync(join(made, name), join(dirname(path), name));
    return;
  }
  if (existsSync(path)) renameSync(path, `${made}-old`);
  renameSync(made, path);
}

function mayReplace(path: string, { folder, force }: ExportPlace): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!force) throw exists(path, "--force replaces it");
  if (found.isDirectory() !== folder) throw exists(path, found.isDirectory() ? "it is a folder" : "it is a file");
  if (folder && !isExport(path)) throw exists(path, "the folder holds something else than an export, so it is left alone");
}

function isExport(folder: string): boolean {
  if (readdirSync(folder).length === 0) return true;
  try {
    return isManifest(JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")));
  } catch {
    return false;
  }
}

function refusing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (/^(SQLITE_|E[A-Z]+$)/.test(code)) throw unreadable(path, (error as Error).message);
    throw error;
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function exists(path: string, why: string): InforceError {
  return new InforceError("OUTPUT_EXISTS", `"${path}" is there already: ${why}`, {
    got: path,
    expected: "a path where nothing stands, or --force",
    hint: "name another path",
    path,
  });
}

function unreadable(path: string, why: string): InforceError {
  return new InforceError("OUTPUT_FAILED", `the export to "${path}" failed: ${why}`, {
    got: why,
    expected: "a folder that can be written, with room for the export",
    hint: "nothing was written; choose another place or make room, then try again",
    path,
  });
}
