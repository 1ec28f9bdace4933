import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that a page shows, with the output that it shows beneath. */
export interface ShownProgram {
  /** 1-based line of its block. */
  readonly line: number;
  readonly kind: "js" | "cjs";
  readonly program: string;
  readonly output: string;
}

const BLOCK = /^```(js|cjs)\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm;

/** The programs of a Markdown page: blocks of `js` or `cjs`, each with a block of `text` after it. */
export function shownPrograms(markdown: string): readonly ShownProgram[] {
  return [...markdown.matchAll(BLOCK)].map(({ index, 1: kind, 2: program = "", 3: output = "" }) => {
    return { line: markdown.slice(0, index).split("\n").length, kind: kind === "cjs" ? "cjs" : "js", program, output };
  });
}

/** The page with the output of each program replaced. */
export function withProgramOutputs(markdown: string, outputs: readonly string[]): string {
  let at = 0;
  return markdown.replace(
    BLOCK,
    (_, kind: string, program: string) => `\`\`\`${kind}\n${program}\`\`\`\n\n\`\`\`text\n${outputs[at++] ?? ""}\`\`\``,
  );
}

const NEWS = `The index rises
January 5, 2022
From January 1, 2022 the monthly calculation index (MCI) is 3,063 tenge.
`;
const MARK = "--- the next program ---";
const RUNNER = `
import { inforce } from "inforce";
// The bundled base is read once: each program is given the same one, and it stays open for the next.
const bundled = await inforce.openBundled();
const shared = Object.create(bundled, { close: { value() {} } });
inforce.openBundled = async () => shared;
for (const file of process.argv.slice(2)) {
  await import(new URL(file, import.meta.url).href);
  // What a program of CommonJS began, it ends in its own time.
  await globalThis.main?.();
  console.log(${JSON.stringify(MARK)});
}
`;

/**
 * What programs print that use the package as one that was installed, each after the other in one process.
 *
 * @throws Error with what was told when one fails.
 */
export function runPrograms(root: string, programs: readonly ShownProgram[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "inforce-programs-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules", "inforce"));
    writeFileSync(join(folder, "news.txt"), NEWS);
    writeFileSync(join(folder, "run.mjs"), RUNNER);
    const files = programs.map(({ kind, program }, at) => {
      const name = `program-${at}.${kind === "cjs" ? "cjs" : "mjs"}`;
      writeFileSync(join(folder, name), kind === "cjs" ? program.replace(/^main\(\);$/m, "globalThis.main = main;") : program);
      return name;
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, ["run.mjs", ...files], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? "", NO_COLOR: "1" },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`a program failed\n${stdout}\n${stderr}`);
    return stdout.split(`${MARK}\n`).slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
