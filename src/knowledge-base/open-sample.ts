import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type KnowledgeBase, openKnowledgeBase } from "../knowledge-base.js";

/** Where the sample is kept, and who asks. */
export interface OpenSampleOptions {
  /** A folder of what can be made again. */
  readonly folder: string;
  /** Names the build of the program that asks, for example its version and the time it was made: each has a sample of its own. */
  readonly program: string;
  /** UTC instant of this run. */
  readonly recordedAt: string;
  /** The time as of which it answers; null or missing: now. */
  readonly recordedOn?: string | null;
  /** Told before the sample is made, which takes a moment. */
  readonly onBuild: () => void;
}

/**
 * Opens the base of the bundled snapshots that this build of the program reads; makes it where it is not there yet. No archive of
 * somebody's own is ever read into it.
 *
 * @throws InforceError as `openKnowledgeBase` and `ingestSnapshot`.
 */
export async function openSample({
  folder,
  program,
  recordedAt,
  recordedOn = null,
  onBuild,
}: OpenSampleOptions): Promise<KnowledgeBase> {
  const file = join(folder, `sample-${createHash("sha256").update(program).digest("hex").slice(0, 16)}.sqlite`);
  if (!existsSync(file)) {
    onBuild();
    const { buildSample } = await import("./build-sample.js");
    buildSample(file, program, recordedAt);
  }
  return openKnowledgeBase(file, { recordedOn });
}
