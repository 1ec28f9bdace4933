import { rmSync } from "node:fs";
import { join } from "node:path";
import { buildPackage, isBuilt } from "../../scripts/build-package.js";
import { packageRoot } from "../../src/package-root.js";

/**
 * Builds `dist/` before a test run unless it is up to date. When that fails the stale build is taken away, so that tests of
 * the command fail and all others still run.
 */
export async function setup(): Promise<void> {
  const root = packageRoot(import.meta.url);
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  if (isBuilt(root)) return;
  try {
    await buildPackage(root, { typeErrors: "report", report });
  } catch (error) {
    report(`${error instanceof Error ? error.message : String(error)}\ntests of the command will fail`);
    rmSync(join(root, "dist"), { recursive: true, force: true });
  }
}
