import { existsSync, readFileSync, statSync } from "node:fs";
import { type KnowledgeBase, openKnowledgeBase } from "../knowledge-base.js";
import { InforceError } from "../model/errors.js";
import { markOf } from "./bundled-mark.js";

/** How to get a knowledge base that can answer. */
export interface OpenOrBuildOptions {
  readonly database: string;
  /** Names the build of the program that asks, for example its version and the time it was made. */
  readonly program: string;
  /** UTC instant of this run. */
  readonly recordedAt: string;
  /** Told before a base is built from the bundled snapshots, which takes a moment. */
  readonly onBuild: (reason: "missing" | "outdated") => void;
}

/**
 * Opens a knowledge base; where there is none yet, builds it from the bundled snapshots first. A base built so, and holding
 * nothing else, is built again when another build of the program asks; one that somebody ingested into is left alone.
 *
 * @throws InforceError as `openKnowledgeBase` and `ingestSnapshot`.
 */
export async function openOrBuild({ database, program, recordedAt, onBuild }: OpenOrBuildOptions): Promise<KnowledgeBase> {
  const build = async (reason: "missing" | "outdated"): Promise<void> => {
    onBuild(reason);
    const { buildBundledBase } = await import("./build-bundled-base.js");
    buildBundledBase(database, program, recordedAt);
  };
  if (isMissing(database)) await build("missing");
  else if (isOutdated(database, program)) await build("outdated").catch(unlessReadOnly);
  const base = openKnowledgeBase(database);
  if (base.recordedAt() !== null) return base;
  // A first ingest that was killed leaves a file without any content.
  base.close();
  await build("missing");
  return openKnowledgeBase(database);
}

function isMissing(database: string): boolean {
  const found = statSync(database, { throwIfNoEntry: false });
  return !found || (found.isFile() && found.size === 0);
}

function isOutdated(database: string, program: string): boolean {
  const mark = markOf(database);
  return existsSync(mark) && readFileSync(mark, "utf8") !== program;
}

/** An older base that cannot be written still answers. */
function unlessReadOnly(error: unknown): void {
  if (!(error instanceof InforceError) || error.code !== "DATABASE_READ_ONLY") throw error;
}
