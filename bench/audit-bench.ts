import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type FactStore, openFactStore } from "../db/fact-store.js";
import type { AuditedCase } from "../queries/audit/audit-result.js";
import { auditSession } from "../queries/audit/audit-session.js";
import { SeenIds } from "../queries/audit/cases/seen-ids.js";
import { decide } from "../queries/audit/decide.js";
import { requirementsOf } from "../queries/audit/requirement.js";
import { rulebookOf } from "../queries/audit/rulebook.js";
import { SeriesLookup } from "../queries/audit/series-lookup.js";
import { bundledSnapshots } from "../src/knowledge-base/bundled-snapshots.js";
import { ingestSnapshot } from "../src/knowledge-base/ingest-snapshot.js";
import { requirementPack } from "../src/knowledge-base/packs/bundled-requirements.js";
import { packageRoot } from "../src/package-root.js";
import { CASES_HEADER, casesCsv } from "./audit-cases.js";
import { times } from "./time-per-call.js";

type Audited = (row: AuditedCase) => void;

const PACK = requirementPack([], {});
const REQUIREMENTS = requirementsOf(PACK);
const CASES = 300_000;
const COMPARED = 1_000;
/** Written as CSV for some requirements, and counted alone for all: so many that several jobs are started. */
const CASES_OF_JOBS = { csv: 1_200_000, table: 1_000_000 } as const;
const ASKED_OF_JOBS = { csv: ["--requirement", "entry-ban,idc-entry-permission,pcr-certificate"], table: [] } as const;
const CASES_AT_ONCE = 100_000;
const PIECE = 1 << 16;
const TEN_MILLION = 10_000_000;

/** Audits made-up entries: all requirements at once, against the same decisions made row by row with a read for each question. */
export async function bench(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "inforce-audit-bench-"));
  try {
    const database = join(folder, "knowledge.sqlite");
    for (const path of bundledSnapshots()) ingestSnapshot({ path, database, recordedAt: "2022-07-01T00:00:00.000Z" });
    const store = openFactStore(database);
    const ids = idsOfTenMillion();
    const rows = measured(store);
    store.close();
    return [...rows, jobsRow(folder, database, "csv"), jobsRow(folder, database, "table"), ids];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(store: FactStore): readonly string[] {
  const sample: AuditedCase[] = [];
  feed(store, COMPARED, 7, (row) => sample.push(row));
  const began = performance.now();
  for (const { entry, decisions } of sample) {
    const alone = rowByRow(store, entry);
    const verdicts = [decisions, alone].map((all) => all.map(({ verdict, detail }) => `${verdict} ${detail}`));
    if (!isDeepStrictEqual(verdicts[0], verdicts[1])) throw new Error(`the verdicts of case ${entry.id} differ`);
  }
  const naive = (performance.now() - began) / COMPARED;
  feed(store, CASES / 10, 3, null);
  const bytes = Buffer.from(CASES_HEADER + casesCsv(CASES, 1));
  const [start, used] = [performance.now(), process.cpuUsage()];
  feedBytes(store, bytes, null);
  const streamed = (performance.now() - start) / CASES;
  const { user, system } = process.cpuUsage(used);
  const [byClock, byProcessor] = [1 / streamed, CASES / ((user + system) / 1000)].map((rate) =>
    Math.round(1000 * rate).toLocaleString("en"),
  );
  return [
    `audit of ${CASES.toLocaleString("en")} cases, reading included: ${byClock} cases a second, ${byProcessor} a second of processor time, over ${REQUIREMENTS.length} requirements (aim: 100,000 on one core)`,
    `the same verdicts row by row with a read for each question: ${times(naive / streamed)} slower`,
  ];
}

function feed(store: FactStore, count: number, seed: number, audited: Audited | null): void {
  feedBytes(store, Buffer.from(CASES_HEADER + casesCsv(count, seed)), audited);
}

/** @param audited null: cases are counted alone. */
function feedBytes(store: FactStore, bytes: Uint8Array, audited: Audited | null): void {
  const sink = { columns: () => {}, problem: () => {}, ...(audited === null ? {} : { audited }) };
  const session = auditSession(store, PACK, {}, sink);
  for (let at = 0; at < bytes.length; at += PIECE) session.feed(bytes.subarray(at, at + PIECE));
  session.end();
}

/** Nothing kept from one case to the next. */
function rowByRow(store: FactStore, entry: AuditedCase["entry"]): AuditedCase["decisions"] {
  const rulebook = rulebookOf(store, PACK);
  const knowledge = { lookup: new SeriesLookup(store, null), rulebook, coverage: store.coverage(), unnamed: "free" } as const;
  return REQUIREMENTS.map((requirement) => decide(requirement, { entry, knowledge }).decision);
}

/** The built command over one file, on one thread and on two, with the same output. */
function jobsRow(folder: string, database: string, format: keyof typeof CASES_OF_JOBS): string {
  const file = join(folder, `cases-${format}.csv`);
  const count = CASES_OF_JOBS[format];
  writeFileSync(file, CASES_HEADER);
  for (let at = 0; at < count / CASES_AT_ONCE; at++) appendFileSync(file, casesCsv(CASES_AT_ONCE, 5 + at));
  const main = join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js");
  const took = ["1", "2"].map((jobs) => {
    const output = join(folder, `${format}-${jobs}`);
    const began = performance.now();
    const args = [
      main,
      "audit",
      file,
      "--format",
      format,
      "-o",
      output,
      "--jobs",
      jobs,
      "--db",
      database,
      ...ASKED_OF_JOBS[format],
    ];
    if (spawnSync(process.execPath, args).status !== 0) throw new Error("the built command failed: npm run build");
    return { ms: performance.now() - began, text: readFileSync(output) };
  });
  const [one, two] = took;
  if (one === undefined || two === undefined || !one.text.equals(two.text))
    throw new Error("two jobs tell something else than one");
  const [seconds, faster] = [(one.ms / 1000).toFixed(1), times(one.ms / two.ms)];
  return `audit of ${count.toLocaleString("en")} cases to ${format}, over ${format === "csv" ? "three requirements" : "all"}, start and all: ${seconds} s, by two jobs ${faster} as fast (at most the processors that are free)`;
}

function idsOfTenMillion(): string {
  const before = process.memoryUsage().arrayBuffers;
  const seen = new SeenIds();
  let repeated = 0;
  for (let at = 0; at < TEN_MILLION; at++) if (!seen.add(`case-${at}`)) repeated++;
  if (repeated > 0 || seen.add("case-77")) throw new Error("ids are not told apart");
  const held = Math.round((process.memoryUsage().arrayBuffers - before) / 1e6);
  return `the ids of ten million cases, which alone grow with their number: ${held} MB (aim of a whole audit: 200 MB)`;
}
