import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commandSandbox } from "../../scripts/command-sandbox.js";
import { shownCommands } from "../../scripts/console-blocks.js";
import { ROOT } from "./source-files.js";

const FEWEST = 5;
const OWN_COMMAND = /^inforce( |$)/;

describe("README.md", () => {
  const shown = shownCommands(readFileSync(join(ROOT, "README.md"), "utf8"));
  const sandbox = commandSandbox(ROOT);
  afterAll(() => sandbox.remove());

  it(`shows at least ${FEWEST} commands`, () => {
    expect(shown.length).toBeGreaterThanOrEqual(FEWEST);
  });

  it("shows nothing in its console blocks but our own command", () => {
    expect(shown.filter(({ command }) => !OWN_COMMAND.test(command))).toEqual([]);
  });

  it("shows an output below every command", () => {
    expect(shown.filter(({ output }) => output === "")).toEqual([]);
  });

  it.each(shown)("line $line: $command prints what the page says", ({ command, output }) => {
    const run = sandbox.run(command);
    expect({ status: run.status, stdout: run.stdout }, run.stderr).toEqual({ status: 0, stdout: output });
  });
});
