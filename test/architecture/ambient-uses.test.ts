import { describe, expect, it } from "vitest";
import { ambientUses } from "./ambient-uses.js";
import { filesBelow, SOURCE_FOLDERS } from "./source-files.js";

const MAIN = "src/cli/main.ts";

describe("process and clock", () => {
  const uses = filesBelow(SOURCE_FOLDERS).flatMap(ambientUses);

  it("are used in the command's entry alone", () => {
    expect(uses.filter((use) => use.path !== MAIN)).toEqual([]);
  });

  it("are seen where the entry uses them", () => {
    expect(uses.some((use) => use.path === MAIN && use.use.startsWith("process"))).toBe(true);
  });
});

describe("the reader of ambient uses", () => {
  it.each([
    "const a = process.argv;",
    "const a = process?.env;",
    "const { env } = process;",
    "const p = process;",
    "run(process);",
    "globalThis.process.exit();",
    'import { argv } from "node:process";',
    'import process from "process";',
    "const t = Date.now();",
    "const t = new Date();",
    "const t = Date();",
    "const t = performance.now();",
    "const t = DateTime.now();",
    "const t = DateTime.utc();",
  ])("finds %s", (text) => {
    expect(ambientUses({ path: "src/a.ts", text })).toEqual([expect.objectContaining({ path: "src/a.ts", line: 1 })]);
  });

  it.each([
    "const d = new Date(0);",
    "const d = new Date(n * 86_400_000);",
    "const n = Date.UTC(2021, 0, 1);",
    "const d = DateTime.utc(2021, 1, 1);",
    "const s = visa.process;",
    "const o = { process: 1 };",
    '// process.argv and Date.now()\nconst s = "new Date()";',
    "export function process2(): void {}",
  ])("passes %s", (text) => {
    expect(ambientUses({ path: "src/a.ts", text })).toEqual([]);
  });
});
