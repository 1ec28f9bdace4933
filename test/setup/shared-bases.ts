import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Names the folder of the bases that the files of a run share (`copied-base.ts`). */
export const BASES = "INFORCE_TEST_BASES";

/** Makes the folder before the workers start, and takes it away when all are done. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "inforce-bases-"));
  process.env[BASES] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
