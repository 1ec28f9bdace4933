import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Mutant, mutantsOf } from "../test/mutation/mutants.js";

/** What a copy of the project needs to run its tests. */
const COPIED = ["db", "ingest", "packs", "queries", "src", "test", "package.json", "tsconfig.json"];
/** A mutant that keeps the tests so many times as long as usual is running in circles. */
const PATIENCE = 4;

const { values } = parseArgs({
  options: {
    under: { type: "string", multiple: true, default: ["ingest/facts"] },
    tests: { type: "string", multiple: true, default: ["test/ingest/facts", "test/properties/fold-contract.test.ts"] },
    /** Every so many mutants one is tried, from the first after `--skip`. */
    every: { type: "string", default: "1" },
    skip: { type: "string", default: "0" },
    minutes: { type: "string", default: "600" },
    /** Share of mutants, of a hundred, that the tests have to notice; a sample of the fold stood at 67 before its survivors were killed. */
    floor: { type: "string", default: "65" },
  },
});

const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "inforce-mutants-"));
for (const name of COPIED) cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
writeFileSync(
  join(copy, "vitest.config.ts"),
  `export default { test: { include: ["test/**/*.test.ts"], isolate: false, maxWorkers: 1, testTimeout: 60_000 } };\n`,
);

/** A property that is tried less often notices less. */
const FULL = { ...process.env, INFORCE_FULL_RUNS: "1" };

/** Whether the tests pass; false also where they do not end in time. What stands first runs first, and most mutants get no further. */
function pass(timeout?: number): boolean {
  return values.tests.every((tests) => {
    const command = ["node_modules/vitest/vitest.mjs", "run", "--bail", "1", "--reporter", "dot", tests];
    return spawnSync(process.execPath, command, { cwd: copy, env: FULL, stdio: "ignore", timeout }).status === 0;
  });
}

const files = values.under.flatMap((path) =>
  path.endsWith(".ts")
    ? [path]
    : readdirSync(join(root, path)).flatMap((name) => (name.endsWith(".ts") ? [`${path}/${name}`] : [])),
);
const all = files.flatMap((file) => mutantsOf(readFileSync(join(root, file), "utf8")).map((mutant) => ({ file, mutant })));
const chosen = all.filter((_, i) => i >= Number(values.skip) && (i - Number(values.skip)) % Number(values.every) === 0);

try {
  const begun = performance.now();
  if (!pass()) throw new Error("the tests fail without a mutant");
  const usual = performance.now() - begun;
  const until = begun + Number(values.minutes) * 60_000;
  const survivors: { readonly file: string; readonly mutant: Mutant }[] = [];
  let tried = 0;
  for (const { file, mutant } of chosen) {
    if (performance.now() > until) break;
    const source = readFileSync(join(root, file), "utf8");
    writeFileSync(join(copy, file), source.slice(0, mutant.start) + mutant.to + source.slice(mutant.start + mutant.from.length));
    tried++;
    if (pass(Math.ceil(usual) * PATIENCE)) {
      survivors.push({ file, mutant });
      const line = source.slice(0, mutant.start).split("\n").length;
      process.stdout.write(`${file}:${line}: ${mutant.from} as ${mutant.to}: ${source.split("\n")[line - 1]?.trim()}\n`);
    }
    writeFileSync(join(copy, file), source);
  }
  const share = tried === 0 ? 100 : (100 * (tried - survivors.length)) / tried;
  process.stdout.write(`${tried} of ${all.length} mutants tried, ${survivors.length} unnoticed: ${share.toFixed(1)} %\n`);
  if (share < Number(values.floor)) process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true });
}
