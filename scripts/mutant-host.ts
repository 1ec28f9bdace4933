import { join } from "node:path";
import { BaseSequencer, createVitest, type TestSpecification } from "vitest/node";

/** What the run of mutants asks: whether these tests pass, the first of them first; what has changed is read anew. */
export interface Asked {
  readonly tests: readonly string[];
  readonly changed: readonly string[];
}
/** The test that failed; null where all pass. */
export interface Answered {
  readonly failed: string | null;
}

/** Keeps the order it is given: most mutants get no further than the first. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

/**
 * Runs tests of a copy of the project for its parent, again and again: what vitest made of the sources is kept, and each run has a worker
 * of its own, so nothing that a module remembers outlives a mutant.
 */
const copy = process.argv[2] as string;
const vitest = await createVitest(
  "test",
  {
    root: copy,
    config: false,
    watch: false,
    include: ["test/**/*.test.ts"],
    globalSetup: [join(copy, "test/setup/shared-bases.ts")],
    setupFiles: [join(copy, "test/mutation/one-seed.ts")],
    isolate: false,
    maxWorkers: 1,
    bail: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { sequencer: InOrder },
    reporters: [{}],
  },
  { server: { watch: null } },
);

process.on("message", async ({ tests, changed }: Asked) => {
  for (const path of changed) vitest.invalidateFile(join(copy, path));
  const specifications = tests.map((path) => vitest.getRootProject().createSpecification(join(copy, path)));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, false);
  const failed = testModules.find((module) => module.state() === "failed");
  const unknown = unhandledErrors.length > 0 || testModules.length < tests.length ? "what no test catches" : null;
  const answer: Answered = { failed: failed === undefined ? unknown : failed.moduleId.slice(copy.length + 1) };
  process.send?.(answer);
});
process.on("disconnect", () => void vitest.close().then(() => process.exit()));
