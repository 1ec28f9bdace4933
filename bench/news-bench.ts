import { execFileSync } from "node:child_process";
import { join } from "node:path";

interface Run {
  readonly build: number;
  readonly news: readonly number[];
  readonly textBytes: number;
  readonly baseBytes: number;
  readonly peakKilobytes: number;
}

const LARGE = 100_000;
const CAPTURES = 12;
/** The first captures warm the process up. */
const WARM = 2;

/** One post of news in a large base against building it from nothing, in CPU time of one process; then the same posts read into memory. */
export async function bench(): Promise<readonly string[]> {
  const stored = (
    [
      [10_000, 50],
      [LARGE, 200],
    ] as const
  ).map(([posts, aim]) => {
    const run = inChild<Run>("news-child.ts", posts, CAPTURES);
    const warm = run.news.slice(WARM);
    const half = warm.length / 2;
    const growth = median(warm.slice(half)) / median(warm.slice(0, half));
    return (
      `one post of news in ${posts.toLocaleString("en")}: 1/${Math.round(run.build / median(warm))} of building from nothing (aim: below 1/${aim}); ` +
      `of the last captures against the first: ${growth.toPrecision(2)}× (aim: 1×); the base is ${(run.baseBytes / run.textBytes).toFixed(1)} times ` +
      `its text of ${(run.textBytes / 1e6).toFixed(1)} MB (aim: at most 6); ${Math.round(run.peakKilobytes / 1000)} MB of memory at most (aim: below 1,000)`
    );
  });
  const { peakKilobytes } = inChild<Pick<Run, "peakKilobytes">>("memory-child.ts", LARGE);
  const peak = `${Math.round(peakKilobytes / 1000)} MB of memory at most (aim: below 1,000)`;
  return [...stored, `inforce.read of ${LARGE.toLocaleString("en")} posts: ${peak}`];
}

/** Runs a measurement in a process of its own, whose memory is then its alone. */
function inChild<T>(file: string, ...args: readonly number[]): T {
  const line = ["--import", "tsx", join(import.meta.dirname, file), ...args.map(String)];
  return JSON.parse(execFileSync(process.execPath, line, { encoding: "utf8" }));
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
