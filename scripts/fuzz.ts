import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Fuzzer, READERS } from "../test/fuzz/fuzzer.js";

/** Of a processor, and generous: ordinary text costs 1 to 5 ms a kilobyte. Slower slices are told, and fail nothing. */
const BUDGET_MS_A_KB = 60;
/** Below this a slice costs what any call costs. */
const LEAST_KB = 0.5;
const CASES = join(import.meta.dirname, "..", "test", "fuzz", "cases");
/** Imports write files: one for so many slices of the others. */
const EXPORTS_ONE_IN = 25;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const readers = values.only === undefined ? READERS : READERS.filter((reader) => reader === values.only);
if (readers.length === 0) throw new Error(`--only is one of ${READERS.join(", ")}`);

const until = performance.now() + Number(values.minutes) * 60_000;
const [costs, slow, counts]: [number[], string[], Map<string, number>] = [[], [], new Map()];
let [slices, faulty] = [0, 0];
const fuzzer = new Fuzzer();
await fuzzer.open();
const [begun, begunCpu] = [performance.now(), cpuMs()];
for (let seed = Number(values.seed); performance.now() < until; seed++) {
  for (const reader of readers) {
    if (reader === "exports" && readers.length > 1 && seed % EXPORTS_ONE_IN !== 0) continue;
    const before = cpuMs();
    const { slice, faults } = fuzzer.try(reader, seed);
    const kilobytes = Buffer.byteLength(slice.text) / 1000;
    const cost = (cpuMs() - before) / Math.max(kilobytes, LEAST_KB);
    slices++;
    costs.push(cost);
    if (reader !== "exports" && cost > BUDGET_MS_A_KB) slow.push(`${reader} ${seed}: ${cost.toFixed(0)} ms a KB`);
    for (const fault of faults) {
      const kind = `${reader}: ${fault.replaceAll(/\b[0-9a-f]{16}\b/g, "#")}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (counts.get(kind) === 1) process.stdout.write(`${reader} ${seed}: ${fault}\n`);
    }
    if (faults.length === 0) continue;
    faulty++;
    if (!values.keep) continue;
    mkdirSync(CASES, { recursive: true });
    writeFileSync(join(CASES, `${reader}-${slice.name}`), slice.text);
  }
}
for (const fault of fuzzer.storeFaults()) process.stdout.write(`${fault}\n`);
fuzzer.close();

const sorted = costs.sort((a, b) => a - b);
const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
const [minutes, busy] = [(performance.now() - begun) / 60_000, (cpuMs() - begunCpu) / 60_000];
process.stdout.write(
  `${slices} slices of ${readers.length} readers, ${Math.round(slices / minutes)} a minute (${Math.round(slices / busy)} a minute of one processor); ${faulty} with faults; ` +
    `ms a KB: median ${at(0.5)}, 99th percentile ${at(0.99)}, worst ${at(1)}; ${slow.length} above ${BUDGET_MS_A_KB}\n`,
);
for (const line of slow.slice(0, 10)) process.stdout.write(`slow: ${line}\n`);
process.exitCode = faulty > 0 ? 1 : 0;

/** Milliseconds of processor time so far: other work on the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
