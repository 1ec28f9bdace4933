import { defineConfig } from "vitest/config";

/** Where `.ci/run` wants the numbers of the run. */
const report = process.env.INFORCE_TEST_REPORT;

/**
 * Two projects: `tests` needs nothing but the repository; `conformance` reads the real archive beside it, when it is there.
 * A path on the command line picks from both.
 */
export default defineConfig({
  test: {
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
    globalSetup: ["test/setup/built-command.ts"],
    passWithNoTests: false,
    coverage: { include: ["src/**", "ingest/**", "db/**", "queries/**"] },
    projects: [
      {
        extends: true,
        test: {
          name: "tests",
          include: ["test/**/*.test.ts"],
          exclude: ["test/conformance/**"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "conformance", include: ["test/conformance/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
