import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { FileRefused, leadsOut, readRegularFile } from "../../files/regular-file.js";
import { InforceError } from "../../model/errors.js";
import type { ExportCheck, ExportManifest, ExportProblem, ManifestFile } from "../../model/export/manifest.js";
import { inspectFile } from "./export-file.js";

/** A manifest lists a few files; a larger one is something else. */
const LARGEST_MANIFEST = 64_000_000;
/** A file that is this much longer than twice what the manifest says is not read to its end. */
const MOST_READ_BEYOND = 64_000_000;

/** Name of the manifest in the folder of an export; beside an export of one file it stands as the file's name and this. */
export const MANIFEST = "manifest.json";

/** Where the manifest of an export stands. */
export function manifestPath(path: string, folder: boolean): string {
  return folder ? join(path, MANIFEST) : `${path}.${MANIFEST}`;
}

/**
 * Holds every file of an export against its manifest: size, SHA-256, rows of CSV and NDJSON, files missing or added.
 *
 * @param path the folder or the file that was exported.
 * @throws InforceError `VERIFY_FAILED` when there is no manifest, or what stands there is none.
 * @example checkExport("rules-csv").ok // true
 */
export function checkExport(path: string): ExportCheck {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const manifest = demandManifest(manifestPath(path, folder));
  const base = folder ? path : dirname(path);
  const problems = [...manifest.files.flatMap((file) => problemsOf(base, file)), ...(folder ? unlisted(path, manifest) : [])];
  const sum = (of: (file: ManifestFile) => number): number => manifest.files.reduce((total, file) => total + of(file), 0);
  const checked = { files: manifest.files.length, bytes: sum((file) => file.bytes), rows: sum(rowsOf) };
  return { schemaVersion: 1, export: path, ok: problems.length === 0, checked, problems };
}

/** What of one file is not as the manifest says. */
export function problemsOf(base: string, file: ManifestFile): readonly ExportProblem[] {
  const path = join(base, file.path);
  const tell = (check: ExportProblem["check"], expected: string, actual: string): ExportProblem => {
    return { check, file: file.path, expected, actual };
  };
  if (!existsSync(path)) return [tell("missing-file", `${file.bytes} bytes`, "no file")];
  if (leadsOut(base, path)) return [tell("not-a-file", "a file of the export", "a link out of its folder")];
  let found: ReturnType<typeof inspectFile>;
  try {
    found = inspectFile(path, 2 * file.bytes + MOST_READ_BEYOND);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    if (error.reason === "too-large") return [tell("file-size", `${file.bytes} bytes`, error.got)];
    return [tell(error.reason, "a file that can be read", error.got)];
  }
  const problems: ExportProblem[] = [];
  if (found.bytes !== file.bytes) problems.push(tell("file-size", `${file.bytes} bytes`, `${found.bytes} bytes`));
  if (found.sha256 !== file.sha256) problems.push(tell("file-hash", file.sha256, found.sha256));
  // Below a header: of columns in CSV, of the export in NDJSON, which has a closing line besides.
  const rows = file.path.endsWith(".csv") ? found.records - 1 : file.path.endsWith(".ndjson") ? found.lines - 2 : rowsOf(file);
  if (rows !== rowsOf(file)) problems.push(tell("row-count", `${rowsOf(file)} rows`, `${rows} rows`));
  return problems;
}

function rowsOf({ rows }: ManifestFile): number {
  return Object.values(rows).reduce((total, count) => total + count, 0);
}

function unlisted(folder: string, { files }: ExportManifest): readonly ExportProblem[] {
  const listed = new Set([...files.map((file) => file.path), MANIFEST]);
  return filesBelow(folder)
    .filter((path) => !listed.has(path))
    .map((file) => ({ check: "unlisted-file", file, expected: "no such file", actual: "a file" }));
}

/** Everything below a folder that is no folder, by its path there with forward slashes, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join("/"))
    .sort();
}

/** The manifest at a path; null where there is none that can be read. */
export function readManifest(path: string): ExportManifest | null {
  try {
    return demandManifest(path);
  } catch (error) {
    if (error instanceof InforceError) return null;
    throw error;
  }
}

function demandManifest(path: string): ExportManifest {
  if (!existsSync(path)) throw notAnExport(path, "there is no manifest");
  if (leadsOut(dirname(path), path)) throw notAnExport(path, "the manifest is a link out of its folder");
  let read: unknown;
  try {
    read = JSON.parse(readRegularFile(path, LARGEST_MANIFEST).toString("utf8"));
  } catch (error) {
    throw notAnExport(path, `the manifest cannot be read${error instanceof FileRefused ? `: ${error.got}` : ""}`);
  }
  if (!isManifest(read)) throw notAnExport(path, "it is not the manifest of an export");
  return read;
}

/** Whether a value read from JSON is the manifest of an export; paths that lead out of it are refused. */
function isManifest(value: unknown): value is ExportManifest {
  if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== "inforce-export") return false;
  return "files" in value && Array.isArray(value.files) && value.files.every(isFile);
}

function isFile(value: unknown): value is ManifestFile {
  if (typeof value !== "object" || value === null) return false;
  const { path, bytes, sha256, rows } = value as Readonly<Record<string, unknown>>;
  const inside = typeof path === "string" && path !== "" && !path.split(/[/\\]/).includes("..") && !/^([/\\]|[A-Za-z]:)/.test(path);
  const counts = typeof rows === "object" && rows !== null && Object.values(rows).every(Number.isInteger);
  return inside && Number.isInteger(bytes) && typeof sha256 === "string" && counts;
}

function notAnExport(path: string, why: string): InforceError {
  return new InforceError("VERIFY_FAILED", `"${path}": ${why}`, {
    got: path,
    expected: "a folder or a file that inforce export wrote, with its manifest",
    example: "inforce verify rules-csv",
    hint: "keep the manifest beside the file it belongs to, or export again; a knowledge base is verified with --db",
    path,
  });
}
