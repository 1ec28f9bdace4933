import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { compileFailingDisk, FAULTS } from "./failing-disk.js";
import type { FaultReport } from "./fault-child.js";
import { SCENARIOS } from "./fault-scenarios.js";

/**
 * Kills each command that writes, and lets the disk fail, at every call that changes what is on it; then it looks whether the old state or
 * the new one stands there, and whether the command run again comes to the new one.
 *
 * `--most N`: of each scenario only so many places, spread over all; `--only NAME`: one scenario.
 */
const { values } = parseArgs({ options: { most: { type: "string", default: "0" }, only: { type: "string" } } });
const MOST_OUTPUT = 1 << 28;

const folder = mkdtempSync(join(tmpdir(), "inforce-faults-"));
try {
  const library = compileFailingDisk(folder);
  if (library === null) {
    process.stdout.write("there is no C compiler, or this is not Linux (apt-get install gcc libc6-dev): no fault was injected\n");
    process.exitCode = 1;
  } else {
    process.exitCode = (await tryScenarios(library)) > 0 ? 1 : 0;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns how many faults broke something. */
async function tryScenarios(library: string): Promise<number> {
  const parts = Math.max(1, availableParallelism());
  const names = SCENARIOS.map(({ name }) => name).filter((name) => values.only === undefined || name === values.only);
  const child = (name: string, part: number): Promise<FaultReport> => {
    const args = ["--import", "tsx", join(import.meta.dirname, "fault-child.ts"), "--scenario", name, "--part", String(part)];
    const rest = ["--of", String(parts), "--most", values.most];
    const env = { ...process.env, LD_PRELOAD: library };
    return promisify(execFile)(process.execPath, [...args, ...rest], { env, maxBuffer: MOST_OUTPUT }).then(
      ({ stdout }) => JSON.parse(stdout) as FaultReport,
    );
  };
  let broken = 0;
  for (const name of names) {
    const began = performance.now();
    const reports = await Promise.all(Array.from({ length: parts }, (_, part) => child(name, part)));
    process.stdout.write(`${told(reports)}; ${Math.round((performance.now() - began) / 1000)} s\n`);
    for (const line of reports.flatMap((report) => report.broken)) process.stdout.write(`  ${line}\n`);
    broken += reports.reduce((sum, report) => sum + report.broken.length, 0);
  }
  process.stdout.write(`${broken} broken\n`);
  return broken;
}

function told(reports: readonly FaultReport[]): string {
  const sum = (of: (report: FaultReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  const calls = new Map<string, number>();
  for (const call of reports[0]?.calls ?? []) calls.set(call, (calls.get(call) ?? 0) + 1);
  const places = [...calls].map(([call, count]) => `${call} ${count}`).join(", ");
  const mended = sum((report) => report.mended);
  return (
    `${reports[0]?.scenario}: ${sum((report) => report.tried)} faults (killed, ${FAULTS.map(({ name }) => name).join(", ")}) at ${places}: ` +
    `${sum((report) => report.old)} left the old state, ${sum((report) => report.new)} the new one` +
    `${mended > 0 ? `, ${mended} what the next run mends` : ""}; ${sum((report) => report.left)} left other files; ` +
    `${sum((report) => report.broken.length)} broken`
  );
}
