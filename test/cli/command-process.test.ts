import { afterAll, describe, expect, it } from "vitest";
import { commandSandbox } from "../../scripts/command-sandbox.js";
import { packageRoot } from "../../src/package-root.js";

const sandbox = commandSandbox(packageRoot(import.meta.url));
afterAll(() => sandbox.remove());

describe("the built command", () => {
  it("answers a first question out of the box", () => {
    const { status, stdout, stderr } = sandbox.run("inforce coverage --json");
    expect({ status, told: stderr !== "" }).toEqual({ status: 0, told: true });
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
  });

  it.each([
    ["inforce topics", 0],
    ["inforce --version", 0],
    ["inforce as-of 2021-02-30", 2],
    ["inforce nonsense", 2],
    ["inforce posts --db /dev/null/x.sqlite", 1],
  ])("%s ends with %d", (command, code) => {
    expect(sandbox.run(command).status).toBe(code);
  });

  it("does not mind a reader that stops early", () => {
    expect(sandbox.run("inforce posts --json | head -c 10")).toMatchObject({ status: 0, stdout: '{\n  "schem' });
  });

  it("prints the same bytes each time", () => {
    const once = sandbox.run("inforce as-of 2021-12-10 --json").stdout;
    expect(sandbox.run("inforce as-of 2021-12-10 --json").stdout).toBe(once);
    expect(once.length).toBeGreaterThan(1000);
  });
});
