import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { packageRoot } from "../../src/package-root.js";

/** A case of files and shell commands with `inforce` on the path. */
export interface CommandCase {
  readonly id: string;
  readonly files: Readonly<Record<string, string | { readonly base64: string }>>;
  readonly commands: readonly string[];
  /** Patterns of the lines of the output. */
  readonly expect: readonly (string | null)[];
  readonly manual?: boolean;
}

const COMMAND = join(packageRoot(import.meta.url), "dist", "src", "cli", "main.js");

const SAMPLE = join(packageRoot(import.meta.url), "snapshots", "kz-migration-digest");

/** What the commands of a case print, each in turn, in an empty folder. */
export async function outputOf({ files, commands }: CommandCase): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "inforce-case-"));
  try {
    const [bin, work] = [join(root, "bin"), join(root, "work")];
    for (const folder of [bin, work]) mkdirSync(folder);
    writeFileSync(join(bin, "inforce"), `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`);
    chmodSync(join(bin, "inforce"), 0o755);
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(work, name), typeof text === "string" ? text : Buffer.from(text.base64, "base64"));
    const { INFORCE_DB: _own, ...rest } = process.env;
    const env = { ...rest, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: "1" };
    // Asking makes no base: a case that asks one without reading an archive into it is about the bundled sample.
    const [base] = commands.flatMap((command) => /--db (\S+)/.exec(command)?.[1] ?? []);
    if (base !== undefined && !commands.some((command) => /inforce (?:ingest|import)\b/.test(command)))
      await stdoutOf(`inforce ingest "${SAMPLE}" --db ${base}`, work, env);
    const printed: string[] = [];
    for (const command of commands) printed.push(await stdoutOf(command, work, env));
    return printed
      .map((text) => text.trim())
      .filter(Boolean)
      .join("\n");
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function stdoutOf(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve) => {
    execFile("bash", ["-c", command], { cwd, env, timeout: 60_000, maxBuffer: 1 << 27 }, (_error, stdout) => resolve(stdout));
  });
}
