import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runPrograms, shownPrograms } from "../../scripts/shown-programs.js";
import { ROOT } from "./source-files.js";

const FEWEST = 10;

describe("docs/library.md", () => {
  const programs = shownPrograms(readFileSync(join(ROOT, "docs", "library.md"), "utf8"));

  it("shows programs that print what the page says", { timeout: 300_000 }, () => {
    expect(programs.length).toBeGreaterThanOrEqual(FEWEST);
    const outputs = runPrograms(ROOT, programs);
    expect(programs.map(({ line }, at) => ({ line, output: outputs[at] }))).toEqual(
      programs.map(({ line, output }) => ({ line, output })),
    );
  });
});

describe("the types of the library", () => {
  const folder = mkdtempSync(join(tmpdir(), "inforce-types-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("are whole where nothing else is installed, and hold a program to them", { timeout: 300_000 }, () => {
    const place = join(folder, "node_modules", "inforce");
    mkdirSync(place, { recursive: true });
    cpSync(join(ROOT, "dist"), join(place, "dist"), { recursive: true, filter: (path) => !/\.js$/.test(path) });
    cpSync(join(ROOT, "package.json"), join(place, "package.json"));
    writeFileSync(join(folder, "program.mts"), PROGRAM);
    const options = {
      module: "nodenext",
      target: "es2022",
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      types: [],
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { ...options, noEmit: true }, files: ["program.mts"] }),
    );
    const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  });
});

const PROGRAM = `
import { type AsOfResult, InforceError, inforce, type KnowledgeBase, type Value } from "inforce";

using kb: KnowledgeBase = await inforce.open("rules.sqlite");
export const value: Value | null = kb.on("2021-12-10").value("mci", { scope: "fees" });
export const answers: AsOfResult = kb.asOf({ day: "2021-12-10", topic: "mci" });
kb.diffKnowledge({ day: "2021-06-01", known: ["2021-02-15", "2021-12-31"] });
// @ts-expect-error a member that the question does not have
kb.asOf({ day: "2021-12-10", sope: "fees" });
// @ts-expect-error a day that is a number
kb.on(20211210);
// @ts-expect-error no such word
export const wrong: boolean = kb.on("2021-12-10").is("e-visa") === "true";
export const code = (error: unknown): string => (error instanceof InforceError ? error.code : "none");
`;
