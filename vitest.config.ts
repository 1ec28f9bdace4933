import { defineConfig } from "vitest/config";

/** Where `.ci/run` wants the numbers of the run. */
const report = process.env.INFORCE_TEST_REPORT;

/**
 * Two projects: `tests` needs nothing but the repository; `conformance` reads the real archive beside it, when it is there.
 * A path on the command line picks from both. Files share their workers, one for each core: what every file needs (the packs, the trie
 * of all words, the engine warm) is made once, so a file may leave nothing behind that another could see.
 */
export default defineConfig({
  test: {
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
    globalSetup: ["test/setup/built-command.ts", "test/setup/temporary-folder-in-memory.ts", "test/setup/shared-bases.ts"],
    passWithNoTests: false,
    isolate: false,
    maxWorkers: "100%",
    coverage: { include: ["src/**", "ingest/**", "db/**", "queries/**"] },
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["test/**/*.test.ts"],
          exclude: ["test/conformance/**"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: { name: "conformance", include: ["test/conformance/**/*.test.ts"], testTimeout: 600_000, hookTimeout: 600_000 },
      },
    ],
  },
});
