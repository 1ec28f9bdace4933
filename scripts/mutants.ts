import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { changed, type Mutant, mutantsOf } from "../test/mutation/mutants.js";
import { type FileCoverage, type Reach, reaches, reachOf } from "../test/mutation/reach.js";
import type { Answered, Asked } from "./mutant-host.js";

/** What the tests of a folder have to notice (`test/mutation/folders.json`). */
interface Folder {
  /** The tests that answer for it. */
  readonly tests: readonly string[];
  /** How many of its mutants are tried. */
  readonly mutants: number;
  /** Share of them that was noticed when it was last measured, of a hundred. */
  readonly score: number;
  /** Share below which the command fails. */
  readonly floor: number;
  /** Changes that alter nothing that can be seen, and why. */
  readonly equal?: readonly Equal[];
}
interface Equal {
  readonly file: string;
  /** The line, without the spaces around it. */
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}
/** A mutant of a file, by what stays the same when lines move. */
interface Place extends Mutant {
  readonly file: string;
  readonly from: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly key: string;
}
/** What the tests of a folder run of it, and how long each takes. */
interface Baseline {
  readonly tests: string;
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly reach: Readonly<Record<string, Reach>>;
}
/** What is kept between runs, as long as the sources are the same. */
interface Kept {
  readonly sources: string;
  readonly baseline: Baseline;
  /** By key: the test that failed or what else noticed it, or null, and what the tests were then. */
  readonly verdicts: Record<string, { readonly failed: string | null; readonly restsOn: string }>;
}

const COPIED = [
  "bench",
  "db",
  "docs",
  "ingest",
  "packs",
  "queries",
  "scripts",
  "series",
  "snapshots",
  "src",
  "test",
  "package.json",
  "tsconfig.json",
];
const SOURCES = ["db", "ingest", "packs", "queries", "src"];
/** A mutant that keeps the tests so many times as long as usual is running in circles. */
const PATIENCE = 4;
/** To start a worker on a busy machine. */
const GRACE = 20_000;

const { values } = parseArgs({
  options: {
    folder: { type: "string", multiple: true },
    /** A file, or the beginning of a path, within the folders. */
    file: { type: "string", multiple: true },
    /** So many mutants of each folder; left out: as many as its entry says. */
    sample: { type: "string" },
    /** Which mutants are drawn. */
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "600" },
    /** Forgets what earlier runs found. */
    anew: { type: "boolean", default: false },
  },
});

const root = join(import.meta.dirname, "..");
const folders: Readonly<Record<string, Folder>> = JSON.parse(readFileSync(join(root, "test/mutation/folders.json"), "utf8"));
const cache = join(root, "node_modules", ".cache", "mutants");
const copy = mkdtempSync(join(tmpdir(), "inforce-mutants-"));
const { env } = process;
const until = performance.now() + Number(values.minutes) * 60_000;
let host: ChildProcess | null = null;

/** Files of the copy that the host has to read anew. */
const changedFiles = new Set<string>();

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const short = (text: string): string => text.replaceAll(/\s+/g, " ");
const digest = (...texts: readonly string[]): string => createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 16);
/** Of files, by their names and what they hold. */
const digestOf = (paths: readonly string[]): string => digest(...paths.map((path) => `${path} ${digest(read(path))}`).sort());
/** Of the copy: what is edited while the mutants run changes nothing. */
const read = (path: string): string => readFileSync(join(copy, path), "utf8");

/** The files at or below a path with such an ending, sorted. */
function filesOf(path: string, ending: string): readonly string[] {
  if (statSync(join(copy, path)).isFile()) return [path];
  return readdirSync(join(copy, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(copy, join(entry.parentPath, entry.name)))
    .sort();
}

/** The host and its workers, of which one may be running in circles. */
function killHost(): void {
  const pid = host?.pid;
  host = null;
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** The test that fails, or what else ended them: the time limit; null where all pass. */
async function failing(tests: readonly string[], milliseconds: number): Promise<string | null> {
  host ??= fork(join(root, "scripts/mutant-host.ts"), [copy], {
    cwd: copy,
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    detached: true,
  });
  const asked: ChildProcess = host;
  return new Promise((resolve) => {
    const end = (failed: string | null): void => {
      clearTimeout(timer);
      asked.removeAllListeners();
      resolve(failed);
    };
    const lost = (why: string): void => {
      killHost();
      end(why);
    };
    const timer = setTimeout(() => lost("the time limit"), milliseconds);
    asked.once("message", ({ failed }: Answered) => end(failed));
    asked.once("exit", () => lost("the end of the process"));
    asked.send({ tests, changed: [...changedFiles] } satisfies Asked);
    changedFiles.clear();
  });
}

/** Runs the tests of a folder without a mutant, and looks at what ran. */
function baselineOf(folder: string, tests: readonly string[]): Baseline {
  const reports = join(copy, "coverage");
  const config = join(copy, "baseline.config.ts");
  const settings = {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/setup/shared-bases.ts"],
    setupFiles: ["test/mutation/one-seed.ts"],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: ["json"],
    outputFile: join(reports, "tests.json"),
    coverage: {
      enabled: true,
      clean: false,
      provider: "v8",
      include: [`${folder}/**`],
      reporter: ["json"],
      reportsDirectory: reports,
    },
  };
  writeFileSync(config, `export default ${JSON.stringify({ test: settings })};\n`);
  const command = ["node_modules/vitest/vitest.mjs", "run", "-c", config, ...tests];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`the tests of ${folder} fail without a mutant:\n${stdout}${stderr}`);
  const report = JSON.parse(readFileSync(join(reports, "tests.json"), "utf8")) as { readonly testResults: readonly Ran[] };
  const ran = JSON.parse(readFileSync(join(reports, "coverage-final.json"), "utf8")) as Record<string, FileCoverage>;
  rmSync(reports, { recursive: true });
  return {
    tests: digestOf(tests),
    milliseconds: Object.fromEntries(
      report.testResults.map((one) => [relative(copy, one.name), Math.ceil(one.endTime - one.startTime)]),
    ),
    reach: Object.fromEntries(
      Object.entries(ran).map(([path, file]) => [relative(copy, path), reachOf(readFileSync(path, "utf8"), file)]),
    ),
  };
}

/** One test file, in a report of vitest. */
interface Ran {
  readonly name: string;
  readonly startTime: number;
  readonly endTime: number;
}

function placesOf(file: string): readonly Place[] {
  const source = read(file);
  const lines = source.split("\n");
  const seen = new Map<string, number>();
  return mutantsOf(source).map((mutant) => {
    const before = source.slice(0, mutant.start).split("\n");
    const line = before.length;
    const column = (before.at(-1) as string).length + 1;
    const from = source.slice(mutant.start, mutant.end);
    const code = (lines[line - 1] ?? "").trim();
    const same = [file, code, from, mutant.to].join("\0");
    const times = seen.get(same) ?? 0;
    seen.set(same, times + 1);
    return { ...mutant, file, from, line, column, code, key: digest(same, String(times)) };
  });
}

/** What is drawn of the mutants of a folder, without those that are known to alter nothing. */
function drawn(name: string, folder: Folder): readonly Place[] {
  const isOf = (one: Equal, place: Place): boolean =>
    one.file === place.file && one.line === place.code && one.from === place.from && one.to === place.to;
  const all = filesOf(name, ".ts").flatMap(placesOf);
  const equal = folder.equal ?? [];
  for (const one of equal)
    if (!all.some((place) => isOf(one, place)))
      throw new Error(`test/mutation/folders.json names a change that can be made no more, take it out: ${JSON.stringify(one)}`);
  return all
    .filter((place) => !equal.some((one) => isOf(one, place)))
    .filter(({ file }) => values.file === undefined || values.file.some((beginning) => file.startsWith(beginning)))
    .map((place) => ({ place, order: digest(values.seed, place.key) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, Number(values.sample ?? folder.mutants))
    .map(({ place }) => place);
}

/** The test that notices a mutant, or else the types; null where nothing does. */
async function noticed(place: Place, tests: readonly string[], usual: number): Promise<string | null> {
  const source = read(place.file);
  writeFileSync(join(copy, place.file), changed(source, place));
  changedFiles.add(place.file);
  const failed = tests.length === 0 ? null : await failing(tests, PATIENCE * usual + GRACE);
  const noticedBy = failed ?? (isRejected(place.file) ? "the types" : null);
  writeFileSync(join(copy, place.file), source);
  changedFiles.add(place.file);
  return noticedBy;
}

/** Whether a source of the copy no longer fits the types; names that nothing uses any more are none of their business here. */
function isRejected(file: string): boolean {
  const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false };
  writeFileSync(
    join(copy, "mutants.tsconfig.json"),
    JSON.stringify({ extends: "./tsconfig.json", compilerOptions, include: [file] }),
  );
  const command = ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "mutants.tsconfig.json"];
  return spawnSync(process.execPath, command, { cwd: copy, stdio: "ignore" }).status !== 0;
}

/** Tries the mutants of a folder; gives whether its floor holds. */
async function tryFolder(name: string, folder: Folder, sources: string): Promise<boolean> {
  const path = join(cache, `${name.replaceAll("/", "-")}.json`);
  const before = existsSync(path) && !values.anew ? (JSON.parse(readFileSync(path, "utf8")) as Kept) : null;
  const known = before?.sources === sources ? before : null;
  const all = folder.tests.flatMap((tests) => filesOf(tests, ".test.ts"));
  const baseline = known?.baseline.tests === digestOf(all) ? known.baseline : baselineOf(name, all);
  const kept: Kept = { sources, baseline, verdicts: known?.verdicts ?? {} };
  const { milliseconds, reach } = baseline;
  // Most mutants get no further than the quickest.
  const tests = all.sort((a, b) => (milliseconds[a] ?? 0) - (milliseconds[b] ?? 0));
  const usual = Object.values(milliseconds).reduce((sum, one) => sum + one, 0);
  /** What a verdict rests on: the test that failed, or all. */
  const restsOn = (failed: string | null): string =>
    failed !== null && all.includes(failed) ? digestOf([failed]) : baseline.tests;

  const chosen = drawn(name, folder);
  let tried = 0;
  let unnoticed = 0;
  for (const place of chosen) {
    if (performance.now() > until) break;
    const comes = reaches(reach[place.file], place.start, place.end);
    const verdict = kept.verdicts[place.key];
    const failed =
      verdict?.restsOn === restsOn(verdict?.failed ?? null) ? verdict.failed : await noticed(place, comes ? tests : [], usual);
    kept.verdicts[place.key] = { failed, restsOn: restsOn(failed) };
    writeFileSync(path, JSON.stringify(kept));
    tried++;
    if (failed !== null) continue;
    unnoticed++;
    say(
      `${place.file}:${place.line}:${place.column}: ${short(place.from)} as ${short(place.to)}${comes ? "" : " (no test comes here)"}`,
    );
    say(`    ${place.code}`);
  }
  const score = tried === 0 ? 100 : (100 * (tried - unnoticed)) / tried;
  say(
    `${name}: ${tried} of ${chosen.length} tried, ${unnoticed} unnoticed: ${score.toFixed(1)} %, at least ${folder.floor} wanted`,
  );
  return score >= folder.floor;
}

process.on("exit", () => {
  killHost();
  // What was killed may write its last file yet.
  rmSync(copy, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

mkdirSync(cache, { recursive: true });
for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
const helpers = filesOf("test", ".ts").filter((path) => !path.endsWith(".test.ts") && !path.startsWith("test/mutation/"));
const sources = digest(
  ...[...SOURCES.flatMap((path) => filesOf(path, "")), ...helpers].map((path) => `${path} ${digest(read(path))}`),
);
const outcomes: boolean[] = [];
for (const name of values.folder ?? Object.keys(folders)) {
  const folder = folders[name];
  if (folder === undefined)
    throw new Error(`"${name}" is not in test/mutation/folders.json: expected ${Object.keys(folders).join(", ")}`);
  outcomes.push(await tryFolder(name, folder, sources));
}
process.exit(outcomes.every((holds) => holds) ? 0 : 1);
