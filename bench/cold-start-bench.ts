import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { times } from "./time-per-call.js";

const PAIRS = 15;
const COMMAND = join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js");

function run(args: readonly string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A question to the built command in a process of its own, against a process that does nothing. */
export async function bench(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "inforce-bench-"));
  const db = join(folder, "rules.sqlite");
  try {
    const ratioOf = (args: readonly string[]): number => {
      const command = [COMMAND, ...args, "--db", db];
      run(command);
      return median(Array.from({ length: PAIRS }, () => run(command) / run(["-e", "0"])));
    };
    run([COMMAND, "ingest", join(packageRoot(import.meta.url), "snapshots", "kz-migration-digest"), "--db", db]);
    const one = ratioOf(["as-of", "2021-12-10", "mci"]);
    const all = ratioOf(["as-of", "2021-12-10"]);
    return [`cold as-of of one topic against bare node: ${times(one)}; of every topic: ${times(all)} (aim: under 2×)`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
