import { execFileSync } from "node:child_process";
import { join } from "node:path";

interface Run {
  readonly build: number;
  readonly news: readonly number[];
  readonly textBytes: number;
  readonly baseBytes: number;
  readonly peakKilobytes: number;
}

const CAPTURES = 12;
/** The first captures warm the process up. */
const WARM = 2;

/** One post of news in a large base against building it from nothing, in CPU time of one process. */
export async function bench(): Promise<readonly string[]> {
  return (
    [
      [10_000, 50],
      [100_000, 200],
    ] as const
  ).map(([posts, aim]) => {
    const child = ["--import", "tsx", join(import.meta.dirname, "news-child.ts"), String(posts), String(CAPTURES)];
    const run: Run = JSON.parse(execFileSync(process.execPath, child, { encoding: "utf8" }));
    const warm = run.news.slice(WARM);
    const half = warm.length / 2;
    const growth = median(warm.slice(half)) / median(warm.slice(0, half));
    return (
      `one post of news in ${posts.toLocaleString("en")}: 1/${Math.round(run.build / median(warm))} of building from nothing (aim: below 1/${aim}); ` +
      `of the last captures against the first: ${growth.toPrecision(2)}× (aim: 1×); the base is ${(run.baseBytes / run.textBytes).toFixed(1)} times ` +
      `its text of ${(run.textBytes / 1e6).toFixed(1)} MB (aim: at most 6); ${Math.round(run.peakKilobytes / 1000)} MB of memory at most (aim: below 1,000)`
    );
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
