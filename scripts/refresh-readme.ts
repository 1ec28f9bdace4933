import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../src/package-root.js";
import { buildPackage } from "./build-package.js";
import { commandSandbox } from "./command-sandbox.js";
import { withOutputs } from "./console-blocks.js";
import { runPrograms, shownPrograms, withProgramOutputs } from "./shown-programs.js";

/** Runs the commands that README.md shows, and the programs of docs/library.md, and writes what they print below them. Read the difference before you commit it. */
const root = packageRoot(import.meta.url);
const page = join(root, "README.md");
await buildPackage(root, { typeErrors: "fail", report: (line) => void process.stderr.write(`${line}\n`) });
const sandbox = commandSandbox(root);
try {
  const refreshed = withOutputs(readFileSync(page, "utf8"), (command) => {
    const run = sandbox.run(command);
    if (run.status !== 0) throw new Error(`$ ${command}\nexit ${run.status}\n${run.stderr}`);
    return run.stdout;
  });
  writeFileSync(page, refreshed);
} finally {
  sandbox.remove();
}

const library = join(root, "docs", "library.md");
const text = readFileSync(library, "utf8");
writeFileSync(library, withProgramOutputs(text, runPrograms(root, shownPrograms(text))));
