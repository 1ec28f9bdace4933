import { existsSync, rmSync } from "node:fs";

/** Earlier versions kept the sample where a reader's own base belongs, and said so in a small file beside it. */
const MARK = ".bundled";

/** Whether the base at the usual place is nothing but the sample that an earlier version put there. */
export function isEarlierSample(path: string): boolean {
  return existsSync(`${path}${MARK}`);
}

/** Takes away the sample of an earlier version, so that an archive of somebody's own never meets it. */
export function removeEarlierSample(path: string): void {
  if (!isEarlierSample(path)) return;
  for (const part of ["", "-wal", "-shm", MARK]) rmSync(`${path}${part}`, { force: true });
}
