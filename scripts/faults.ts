import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { APPLICATION_ID, readMigrations } from "../db/migration-runner.js";
import { bytesOf } from "../db/snapshot-store.js";
import { checkExport } from "../src/knowledge-base/export/check-export.js";
import { verifyBase } from "../src/knowledge-base/verify-base.js";
import { openKnowledgeBase } from "../src/knowledge-base.js";
import { InforceError } from "../src/model/errors.js";

/** Every call by which a program changes what is on a disk. */
const CALLS = [
  "write",
  "writev",
  "pwrite64",
  "ftruncate",
  "fsync",
  "fdatasync",
  "rename",
  "renameat2",
  "link",
  "unlink",
  "mkdir",
  "rmdir",
];
const FAULTS = ["signal=KILL", "error=EIO", "error=ENOSPC"];
/** How often it is told how far a scenario has come: one of all places takes an hour on a busy machine. */
const TOLD_EVERY = 50;
/** The schema before roots, from which the migration scenario starts. */
const OLDER = 8;
const COMMAND = join(import.meta.dirname, "..", "dist", "src", "cli", "main.js");
const post = (day: string, text: string): string => `News | ${day}\n\n${text}\n\n`;
const FIRST =
  post("December 10, 2021", "Direct flights with Egypt were resumed from December 1, 2021.") +
  post("November 2, 2021", "The MCI is 2,917 KZT.");
const SECOND = post("March 1, 2022", "Direct flights with Egypt were suspended from February 20, 2022.");
const CASES = `case_id,date,nationality,transport\n${Array.from({ length: 300 }, (_, at) => `${at},2021-12-09,EGY,air`).join("\n")}\n`;

const { values } = parseArgs({ options: { most: { type: "string", default: "0" }, only: { type: "string" } } });
/** How many places of each call are tried, spread over all of them; 0: every one. */
const most = Number(values.most);

if (spawnSync("strace", ["-V"]).status !== 0) {
  process.stdout.write("strace is not installed (apt-get install strace): no fault was injected\n");
  process.exit(0);
}

/** A command that writes, what it starts from, and what it may leave. */
interface Scenario {
  readonly name: string;
  readonly prepare: (folder: string) => void;
  readonly args: readonly string[];
  /** What stands there, in one text; two equal texts are the same state. Throws where it is neither whole nor absent. */
  readonly state: (folder: string) => string;
  /** What the state may be besides the old and the new one, because the next run puts it right. */
  readonly mended?: string;
}

const run = (folder: string, args: readonly string[], traced: readonly string[] = []): SpawnSyncReturns<string> => {
  const line = [...traced, process.execPath, COMMAND, ...args];
  return spawnSync(line[0] as string, line.slice(1), {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: folder, XDG_CACHE_HOME: join(folder, "cache"), XDG_DATA_HOME: join(folder, "data") },
  });
};
const demand = (folder: string, args: readonly string[]): void => {
  const { status, stderr } = run(folder, args);
  if (status !== 0) throw new Error(`inforce ${args.join(" ")}: ${stderr}`);
};
const ingest = (archive: string): readonly string[] => ["ingest", archive, "--db", "b.sqlite", "--jurisdiction", "kz"];
const withBase = (folder: string): void => demand(folder, ingest("first.txt"));

/** All that a base answers; that it is whole, and no other state than it says. */
function baseState(folder: string): string {
  const file = join(folder, "b.sqlite");
  if (!existsSync(file)) return "none";
  try {
    const base = openKnowledgeBase(file);
    try {
      const told = JSON.stringify([base.posts(), base.findings(), base.coverage(), base.run()?.run]);
      const { problems } = verifyBase(file);
      if (problems.length > 0) throw new Error(`verify: ${JSON.stringify(problems[0])}`);
      return hashOf(told);
    } finally {
      base.close();
    }
  } catch (error) {
    if (!(error instanceof InforceError)) throw error;
    if (error.code === "DATABASE_NOT_FOUND") return "none";
    if (error.code === "DATABASE_READ_ONLY") return olderState(file);
    throw error;
  }
}

function olderState(file: string): string {
  const db = new Database(file);
  try {
    const whole = db.pragma("integrity_check", { simple: true });
    const rows = db.prepare("SELECT count(*), group_concat(digest) FROM fact_version").get();
    if (whole !== "ok") throw new Error(`integrity_check: ${whole}`);
    return hashOf(JSON.stringify([db.pragma("user_version", { simple: true }), rows]));
  } finally {
    db.close();
  }
}

type KeptFile = Parameters<typeof bytesOf>[0] & { readonly id: string };

/** The base as the schema before had it. */
function makeOlder(folder: string): void {
  withBase(folder);
  const [now, older] = [join(folder, "b.sqlite"), join(folder, "older.sqlite")];
  const db = new Database(older);
  for (const { version, sql } of readMigrations()) if (version <= OLDER) db.exec(`${sql}; PRAGMA user_version = ${version}`);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.exec(`ATTACH '${now}' AS now`);
  const tables = db.prepare<[], string>(
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND (name LIKE '%\\_version' ESCAPE '\\' OR name IN ('run', 'snapshot', 'series')) AND name <> 'schema_version'",
  );
  const names = tables.pluck().all();
  db.pragma("foreign_keys = OFF");
  for (const name of names) {
    const columns = (db.pragma(`main.table_info(${name})`) as readonly { readonly name: string }[])
      .map((one) => one.name)
      .join(", ");
    db.exec(`INSERT INTO main.${name} (${columns}) SELECT ${columns} FROM now.${name}`);
  }
  // Captured files were kept as they are.
  const unpack = db.prepare("UPDATE main.snapshot SET bytes = ? WHERE id = ?");
  for (const row of db.prepare<[], KeptFile>("SELECT id, bytes, packed FROM now.snapshot").all()) unpack.run(bytesOf(row), row.id);
  db.exec("DETACH now");
  db.close();
  for (const end of ["", "-wal", "-shm"]) rmSync(`${now}${end}`, { force: true });
  cpSync(older, now);
  rmSync(older);
}

function exportState(path: string): (folder: string) => string {
  return (folder) => {
    const full = join(folder, path);
    if (!existsSync(full)) return "none";
    if (!existsSync(join(full, "manifest.json")) && !existsSync(`${full}.manifest.json`)) return NO_MANIFEST;
    const { ok, problems } = checkExport(full);
    if (!ok) throw new Error(`verify: ${JSON.stringify(problems[0])}`);
    const files = statSync(full).isDirectory()
      ? readdirSync(full)
          .filter((name) => name !== "manifest.json")
          .sort()
          .map((name) => join(full, name))
      : [full];
    return hashOf(files.map((file) => readFileSync(file, "utf8")).join("\0"));
  };
}

/** A file that no manifest describes: the manifest comes last, and never stands beside a file that it does not describe. */
const NO_MANIFEST = "a file without its manifest";

/** An export of the first archive stands there, and the base has learnt the second since. */
const exported =
  (args: readonly string[]) =>
  (folder: string): void => {
    withBase(folder);
    demand(folder, args);
    demand(folder, ingest("second.txt"));
  };
const CSV = ["export", "-f", "csv", "-o", "out", "--db", "b.sqlite", "--force"];
const NDJSON = ["export", "-f", "ndjson", "-o", "out.ndjson", "--db", "b.sqlite", "--force"];
const AUDIT = ["audit", "cases.csv", "--format", "csv", "-o", "report.csv", "--db", "b.sqlite"];

const SCENARIOS: readonly Scenario[] = [
  { name: "first ingest", prepare: () => {}, args: ingest("first.txt"), state: baseState },
  { name: "second ingest", prepare: withBase, args: ingest("second.txt"), state: baseState },
  { name: "migration", prepare: makeOlder, args: ingest("first.txt"), state: baseState },
  {
    name: "import",
    prepare(folder) {
      withBase(folder);
      demand(folder, ["export", "-o", "all.ndjson", "--with-text", "--db", "b.sqlite"]);
      for (const end of ["", "-wal", "-shm"]) rmSync(join(folder, `b.sqlite${end}`), { force: true });
    },
    args: ["import", "all.ndjson", "--db", "b.sqlite"],
    state: baseState,
  },
  { name: "export to a folder", prepare: exported(CSV), args: CSV, state: exportState("out"), mended: "none" },
  { name: "export to a file", prepare: exported(NDJSON), args: NDJSON, state: exportState("out.ndjson"), mended: NO_MANIFEST },
  {
    name: "audit",
    prepare: exported(AUDIT),
    args: AUDIT,
    state: (folder) => (existsSync(join(folder, "report.csv")) ? hashOf(readFileSync(join(folder, "report.csv"), "utf8")) : "none"),
  },
];

let broken = 0;
const root = mkdtempSync(join(tmpdir(), "inforce-faults-"));
for (const scenario of SCENARIOS.filter(({ name }) => values.only === undefined || name === values.only)) tryAll(scenario);
rmSync(root, { recursive: true, force: true });
process.stdout.write(`${broken} broken\n`);
process.exitCode = broken > 0 ? 1 : 0;

function tryAll(scenario: Scenario): void {
  const start = join(root, "start");
  rmSync(start, { recursive: true, force: true });
  mkdirSync(start);
  for (const [name, text] of [
    ["first.txt", FIRST],
    ["second.txt", SECOND],
    ["cases.csv", CASES],
  ] as const)
    writeFileSync(join(start, name), text);
  scenario.prepare(start);
  const old = scenario.state(copyOf(start));
  const counted = copyOf(start);
  const log = join(root, "log");
  const { status } = run(counted, scenario.args, ["strace", "-f", "-o", log, "-e", `trace=${CALLS.join(",")}`]);
  const done = scenario.state(counted);
  if (status !== 0 || done === "none") throw new Error(`${scenario.name} does not work by itself`);
  const calls = new Map<string, number>();
  for (const [, call] of readFileSync(log, "utf8").matchAll(/^\d+ +(\w+)\(/gm))
    if (call !== undefined) calls.set(call, (calls.get(call) ?? 0) + 1);
  const seen = { tried: 0, old: 0, new: 0, mended: 0, left: 0, broken: 0 };
  for (const [call, count] of calls) {
    for (const when of placesOf(count))
      for (const fault of FAULTS) tryOne(scenario, start, { call, when, fault }, { old, done }, seen);
  }
  broken += seen.broken;
  const places = [...calls].map(([call, count]) => `${call} ${count}`).join(", ");
  process.stdout.write(
    `${scenario.name}: ${seen.tried} faults at ${places}: ${seen.old} left the old state, ${seen.new} the new one`,
  );
  process.stdout.write(
    `${seen.mended > 0 ? `, ${seen.mended} what the next run mends` : ""}; ${seen.left} left other files; ${seen.broken} broken\n`,
  );
}

function tryOne(
  { name, args, state, mended }: Scenario,
  start: string,
  { call, when, fault }: { readonly call: string; readonly when: number; readonly fault: string },
  { old, done }: { readonly old: string; readonly done: string },
  seen: Record<"tried" | "old" | "new" | "mended" | "left" | "broken", number>,
): void {
  const folder = copyOf(start);
  const inject = `inject=${call}:${fault}:when=${when}`;
  const { status, stderr } = run(folder, args, ["strace", "-f", "-o", "/dev/null", "-e", `trace=${call}`, "-e", inject]);
  seen.tried++;
  if (seen.tried % TOLD_EVERY === 0) process.stderr.write(`${name}: ${seen.tried} faults tried, ${seen.broken} broken\n`);
  if (readdirSync(folder).some((file) => /^\.inforce|-wal$|-shm$/.test(file))) seen.left++;
  const wrong = faultOf();
  if (wrong === null) return;
  seen.broken++;
  process.stdout.write(`${name}, ${inject}: ${wrong}\n`);

  function faultOf(): string | null {
    try {
      const now = state(folder);
      if (status === 0 && now !== done) return "it ended well without its result";
      if (/\n {4}at /.test(stderr)) return `a stack trace: ${stderr.split("\n")[0]}`;
      if (now === done) seen.new++;
      else if (now === old) seen.old++;
      else if (now === mended) seen.mended++;
      else return `neither the old nor the new state (${now})`;
      if (now === done) return null;
      demand(folder, args);
      return state(folder) === done ? null : "run again, it does not come to the new state";
    } catch (error) {
      return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    }
  }
}

function placesOf(count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, at) => at + 1);
  if (most === 0 || count <= most) return all;
  return [...new Set(Array.from({ length: most }, (_, at) => 1 + Math.round((at * (count - 1)) / (most - 1))))];
}

/** A fresh copy of a folder, under the one name: what is written may tell its place. */
function copyOf(folder: string): string {
  const copy = join(root, "work");
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
