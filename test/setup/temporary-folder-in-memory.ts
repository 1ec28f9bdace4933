import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";

const IN_MEMORY = "/dev/shm";
/** Bytes that must be free; a run of all tests writes a tenth of it. */
const ENOUGH = 4_000_000_000;

/**
 * Lets temporary folders lie where a file waits for no disk, on a Linux that has such a place and enough of it: thousands of small bases are
 * written, and each is waited for. A run that names its own `TMPDIR` keeps it.
 */
export function setup(): () => void {
  const folder = process.env.TMPDIR === undefined ? folderInMemory() : null;
  if (folder === null) return () => {};
  process.env.TMPDIR = folder;
  return () => {
    delete process.env.TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  };
}

function folderInMemory(): string | null {
  let folder: string | null = null;
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (Math.min(bavail * bsize, freemem()) < ENOUGH) return null;
    folder = mkdtempSync(join(IN_MEMORY, "inforce-tests-"));
    // As any temporary folder: others may go through it, and programs in it be started.
    chmodSync(folder, 0o1777);
    const program = join(folder, "program");
    writeFileSync(program, "#!/bin/sh\nexit 0\n", { mode: 0o755 });
    if (spawnSync(program).status === 0) return folder;
  } catch {
    // There is no such place, or nothing may be written to it.
  }
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  return null;
}
