import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { READER_VERSION_FILE, sourcesDigest } from "../ingest/packs/reader-version.js";
import { bundlePackage } from "./bundle-package.js";
import { compilePacks } from "./compile-packs.js";

const SOURCES = ["src", "ingest", "db", "queries", "scripts", "packs"];
const SETTINGS = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
const STAMP = ".stamp";

/** What to do when the sources have type errors: a release fails, a test run says so and goes on. */
export interface BuildOptions {
  readonly typeErrors: "fail" | "report";
  readonly report: (line: string) => void;
}

/**
 * Compiles the library and the packs to `dist/` and bundles the command and the library with the packages they need. The folder is made
 * beside and moved into place, so that a failed build leaves the old one.
 *
 * @throws Error when the compiler or the bundler fails.
 */
export async function buildPackage(root: string, options: BuildOptions): Promise<void> {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const staged = mkdtempSync(join(cache, "build-"));
  try {
    const stamp = sourceStamp(root);
    compile(root, staged, options);
    const main = join(staged, "src", "cli", "main.js");
    if (!existsSync(main)) throw new Error("build: src/cli/main.ts is missing, so there is no command to bundle");
    await bundlePackage(root, staged);
    compilePacks(join(root, "packs"), join(staged, "packs"));
    writeFileSync(join(staged, "build.json"), `${JSON.stringify(buildInfo(root, join(staged, "packs")))}\n`);
    writeFileSync(join(staged, READER_VERSION_FILE), sourcesDigest(root));
    chmodSync(main, 0o755);
    chmodSync(staged, 0o755);
    writeFileSync(join(staged, STAMP), stamp);
    replaceFolder(staged, join(root, "dist"));
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Whether `dist/` was made of exactly the sources that stand there now. */
export function isBuilt(root: string): boolean {
  const stamp = join(root, "dist", STAMP);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceStamp(root);
}

/** What the program tells of its build. */
function buildInfo(root: string, packs: string): object {
  const asked = ["describe", "--always", "--dirty=-changed", "--abbrev=12", "--exclude=*"];
  const run = spawnSync("git", asked, { cwd: root, encoding: "utf8" });
  const commit = existsSync(join(root, ".git")) && run.status === 0 ? run.stdout.trim() : null;
  // Named by their countries; other files beside them are no packs.
  const files = readdirSync(packs).filter((name) => /^[a-z]{2}\.json$/.test(name));
  const told = files.sort().map((name) => JSON.parse(readFileSync(join(packs, name), "utf8")) as { code: string; version: string });
  return { commit, packs: told.map(({ code, version }) => ({ code, version })) };
}

function compile(root: string, outDir: string, options: BuildOptions): void {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const run = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", outDir], { cwd: root, encoding: "utf8" });
  if (run.error) throw run.error;
  if (run.status === 0) return;
  if (options.typeErrors === "fail") throw new Error(`build: the compiler failed\n${run.stdout}${run.stderr}`);
  options.report(`build: type errors, going on with what the compiler emitted\n${run.stdout}${run.stderr}`);
}

function replaceFolder(from: string, to: string): void {
  const old = `${from}-old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

function sourceStamp(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of SETTINGS) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  for (const folder of SOURCES) {
    if (!existsSync(join(root, folder))) continue;
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && /\.(ts|json|yaml)$/.test(entry.name));
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path));
    }
  }
  return hash.digest("hex");
}
