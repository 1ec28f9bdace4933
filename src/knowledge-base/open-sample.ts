import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { OpenOptions } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { systemWords } from "../model/system-words.js";

/** Where the sample is kept, and who asks. */
export interface OpenSampleOptions<Base> {
  /** Opens the file that holds it. */
  readonly open: (path: string, options: OpenOptions) => Base;
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
 * @throws InforceError as `openKnowledgeBase` and `ingestSnapshot`; `SYSTEM_FAILURE` where it cannot be kept.
 */
export async function openSample<Base>({
  open,
  folder,
  program,
  recordedAt,
  recordedOn = null,
  onBuild,
}: OpenSampleOptions<Base>): Promise<Base> {
  const file = join(folder, `sample-${createHash("sha256").update(program).digest("hex").slice(0, 16)}.sqlite`);
  if (!existsSync(file)) {
    onBuild();
    const { buildSample } = await import("./build-sample.js");
    try {
      buildSample(file, program, recordedAt);
    } catch (error) {
      throw notKept(folder, error);
    }
  }
  return open(file, { recordedOn });
}

function notKept(folder: string, error: unknown): unknown {
  const why = error instanceof InforceError ? null : systemWords(error);
  if (why === null) return error;
  const message = `the bundled sample cannot be kept in "${folder}": ${why}`;
  const fields = {
    got: why,
    expected: "a folder of its own for what can be made again",
    example: "XDG_CACHE_HOME=/tmp/cache inforce topics",
    hint: "set XDG_CACHE_HOME to a folder that can be written, or ask a base of your own with --db",
    path: folder,
  };
  return new InforceError("SYSTEM_FAILURE", message, fields, { cause: error });
}
