import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { writePlainDatabase } from "../../../db/plain-database.js";
import { checkOutputTarget, type InputFile, outputFailed, writingTo } from "../../files/output-target.js";
import { writeInPieces } from "../../files/piece-writer.js";
import { publishFiles, publishFolder } from "../../files/publish.js";
import { interruptedFiles, madeIn, removeStaging, restoreInterrupted, stagingBeside } from "../../files/staging.js";
import { InforceError } from "../../model/errors.js";
import type { ExportManifest, ManifestFile, ManifestHead } from "../../model/export/manifest.js";
import type { ExportTarget, RowCounts } from "../../model/export/target.js";
import { jsonOf } from "../../model/json-text.js";
import { filesBelow, MANIFEST, manifestPath, problemsOf, readManifest } from "./check-export.js";
import { inspectFile } from "./export-file.js";

/** Where an export goes. */
export interface ExportPlace {
  readonly path: string;
  /** Whether it is a folder of files, or one file. */
  readonly folder: boolean;
  /** Replace what stands there; of a folder, only what the manifest of an earlier export lists. */
  readonly force: boolean;
}

/**
 * Lets `write` make the files of an export under a temporary name, reads them back against their hashes and row counts, adds
 * the manifest, and moves all into place. When anything fails, nothing appears and what stood there stays.
 *
 * @param inputs what is read meanwhile and may not be overwritten.
 * @throws InforceError `OUTPUT_EXISTS` when something stands there that may not be replaced; `INVALID_ARGUMENT` when that is one
 * of the inputs; `OUTPUT_FAILED` when the file system refuses, or a file does not read back as it was written.
 */
export function writeTarget(
  place: ExportPlace,
  inputs: readonly InputFile[],
  head: ManifestHead,
  write: (target: ExportTarget) => void,
): ExportManifest {
  const path = resolve(place.path);
  return writingTo(place.path, () => {
    if (place.folder) restoreInterrupted(path, basename(path));
    mayReplace(path, place, inputs);
    const staging = stagingBeside(path);
    try {
      const made = madeIn(staging);
      const files: ManifestFile[] = [];
      write(targetIn(made, place.folder ? null : basename(path), files));
      const manifest: ExportManifest = { schemaVersion: 1, kind: "inforce-export", ...head, files };
      const [problem] = files.flatMap((file) => problemsOf(made, file));
      if (problem) throw outputFailed(place.path, `${problem.file}: expected ${problem.expected}, found ${problem.actual}`);
      const described = place.folder ? join(made, MANIFEST) : manifestPath(join(made, basename(path)), false);
      const names = [...files.map((file) => file.path), basename(described)];
      if (!place.folder) mayReplaceBeside(path, names, place, inputs);
      writeFileSync(described, json(manifest), { flag: "wx" });
      if (place.folder) publishFolder(staging, made, path, (old) => onlyListed(path, old));
      else publishFiles(staging, made, dirname(path), names);
      return manifest;
    } finally {
      removeStaging(staging);
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
      const print = writeInPieces(open(named(path)), (sink) => {
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

function mayReplace(path: string, { folder, force }: ExportPlace, inputs: readonly InputFile[]): void {
  checkOutputTarget(path, inputs);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  if (!force) throw exists(path, "--force replaces it");
  if (found.isDirectory() !== folder) throw exists(path, found.isDirectory() ? "it is a folder" : "it is a file");
  if (folder) onlyListed(path, path);
}

/** Refuses to delete a folder that is no export, or that holds files which its manifest does not list. */
function onlyListed(path: string, folder: string): void {
  const files = filesBelow(folder);
  if (files.length === 0) return;
  const manifest = readManifest(join(folder, MANIFEST));
  if (manifest === null) throw exists(path, "the folder holds something else than an export, so it is left alone");
  const listed = new Set([...manifest.files.map((file) => file.path), MANIFEST]);
  const others = files.filter((file) => !listed.has(file));
  if (others.length === 0) return;
  const rest = others.length > 5 ? ` and ${others.length - 5} more` : "";
  throw exists(
    path,
    `it holds files that its manifest does not list: ${others.slice(0, 5).join(", ")}${rest}`,
    "move them away first",
  );
}

/** Refuses to overwrite what stands beside an exported file under a name that the export needs, unless an export left it. */
function mayReplaceBeside(path: string, names: readonly string[], { force }: ExportPlace, inputs: readonly InputFile[]): void {
  const beside = names.filter((name) => name !== basename(path)).map((name) => join(dirname(path), name));
  const described = manifestPath(path, false);
  // A killed run may have left files of its own there, and the manifest that lists them where it worked.
  const manifests = [described, ...interruptedFiles(described)].flatMap((one) => readManifest(one) ?? []);
  const ours = new Set(manifests.flatMap(({ files }) => [basename(described), ...files.map((file) => file.path)]));
  for (const one of beside) {
    checkOutputTarget(one, inputs);
    if (!existsSync(one)) continue;
    if (!force) throw exists(one, `the export to "${path}" would replace it, and --force allows that`);
    if (!ours.has(basename(one))) throw exists(one, `the export to "${path}" would replace it, and no export wrote it`);
  }
}

function json(value: object): string {
  return `${jsonOf(value, 2)}\n`;
}

function exists(path: string, why: string, hint = "name another path"): InforceError {
  return new InforceError("OUTPUT_EXISTS", `"${path}" is there already: ${why}`, {
    got: path,
    expected: "a path where nothing stands, or --force",
    hint,
    path,
  });
}
