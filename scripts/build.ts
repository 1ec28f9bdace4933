import { packageRoot } from "../src/package-root.js";
import { buildPackage } from "./build-package.js";

const report = (line: string): void => void process.stderr.write(`${line}\n`);

try {
  await buildPackage(packageRoot(import.meta.url), { typeErrors: "fail", report });
} catch (error) {
  report(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
