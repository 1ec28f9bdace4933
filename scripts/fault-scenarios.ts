import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { checkExport } from "../src/knowledge-base/export/check-export.js";
import { verifyBase } from "../src/knowledge-base/verify-base.js";
import { openKnowledgeBase } from "../src/knowledge-base.js";
import { InforceError } from "../src/model/errors.js";
import { writeOlderBase } from "./older-base.js";

/** The schema before roots, from which the migration scenario starts. */
const OLDER = 8;
const post = (day: string, text: string): string => `News | ${day}\n\n${text}\n\n`;
const FIRST =
  post("December 10, 2021", "Direct flights with Egypt were resumed from December 1, 2021.") +
  post("November 2, 2021", "The MCI is 2,917 KZT.");
const SECOND = post("March 1, 2022", "Direct flights with Egypt were suspended from February 20, 2022.");
const CASES = `case_id,date,nationality,transport\n${Array.from({ length: 300 }, (_, at) => `${at},2021-12-09,EGY,air`).join("\n")}\n`;

/** What lies in the folder of a scenario before it is prepared. */
export const FILES: readonly (readonly [name: string, text: string])[] = [
  ["first.txt", FIRST],
  ["second.txt", SECOND],
  ["cases.csv", CASES],
];

/** Runs a command in a folder; throws where it does not end well. */
type Demand = (folder: string, args: readonly string[]) => Promise<void>;

/** A command that writes, what it starts from, and what it may leave. */
export interface Scenario {
  readonly name: string;
  readonly prepare: (folder: string, demand: Demand) => Promise<void>;
  readonly args: readonly string[];
  /** What stands there, in one text; two equal texts are the same state. Throws where it is neither whole nor absent. */
  readonly state: (folder: string) => string;
  /** What the state may be besides the old and the new one, because the next run puts it right. */
  readonly mended?: string;
}

const ingest = (archive: string): readonly string[] => ["ingest", archive, "--db", "b.sqlite", "--jurisdiction", "kz"];
const withBase: Scenario["prepare"] = (folder, demand) => demand(folder, ingest("first.txt"));

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

/** The base as the schema before had it. */
async function makeOlder(folder: string, demand: Demand): Promise<void> {
  await withBase(folder, demand);
  const [now, older] = [join(folder, "b.sqlite"), join(folder, "older.sqlite")];
  writeOlderBase(now, older, OLDER);
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
  (args: readonly string[]): Scenario["prepare"] =>
  async (folder, demand) => {
    await withBase(folder, demand);
    await demand(folder, args);
    await demand(folder, ingest("second.txt"));
  };
const CSV = ["export", "-f", "csv", "-o", "out", "--db", "b.sqlite", "--force"];
const NDJSON = ["export", "-f", "ndjson", "-o", "out.ndjson", "--db", "b.sqlite", "--force"];
const AUDIT = ["audit", "cases.csv", "--format", "csv", "-o", "report.csv", "--db", "b.sqlite"];

export const SCENARIOS: readonly Scenario[] = [
  { name: "first ingest", prepare: async () => {}, args: ingest("first.txt"), state: baseState },
  { name: "second ingest", prepare: withBase, args: ingest("second.txt"), state: baseState },
  { name: "migration", prepare: makeOlder, args: ingest("first.txt"), state: baseState },
  {
    name: "import",
    async prepare(folder, demand) {
      await withBase(folder, demand);
      await demand(folder, ["export", "-o", "all.ndjson", "--with-text", "--db", "b.sqlite"]);
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

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
