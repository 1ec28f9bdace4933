import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** What a shown command printed. */
export interface CommandRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own in which `inforce` is the built command, with a knowledge base of its own. */
export interface CommandSandbox {
  readonly folder: string;
  run(command: string): CommandRun;
  remove(): void;
}

/**
 * A place to run the commands that a page shows, as a reader would type them: pipes and files work, output is 100 columns
 * wide and without colour, and nothing of the machine's own settings shows through.
 */
export function commandSandbox(root: string): CommandSandbox {
  const base = mkdtempSync(join(tmpdir(), "inforce-shown-"));
  const folder = join(base, "here");
  const bin = join(base, "bin");
  mkdirSync(folder);
  mkdirSync(bin);
  // The files that the pages speak of.
  for (const name of ["docs", "snapshots"]) symlinkSync(join(root, name), join(folder, name));
  const main = join(root, "dist", "src", "cli", "main.js");
  writeFileSync(join(bin, "inforce"), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`);
  chmodSync(join(bin, "inforce"), 0o755);
  const env = {
    PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
    HOME: base,
    NO_COLOR: "1",
    COLUMNS: "100",
    LC_ALL: "C.UTF-8",
  };
  return {
    folder,
    run: (command) => {
      const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
        cwd: folder,
        env,
        encoding: "utf8",
      });
      return { status, stdout, stderr };
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}
