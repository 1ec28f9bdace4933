import { vocabulariesWith } from "../../ingest/packs/bundled-packs.js";
import { runPipeline } from "../../ingest/pipeline.js";
import { readSnapshot } from "../../ingest/snapshots.js";
import type { Knowledge } from "../model/knowledge.js";
import { BUILD_OPTIONS } from "../schemas/named-options.js";
import { checkedRequest } from "../schemas/question.js";

/** What snapshots are read with. */
export interface BuildOptions {
  /** Folders of packs, beside the bundled ones. */
  readonly packs?: readonly string[];
}

/**
 * Reads snapshots and gives everything they say, without storing it: posts, statements, facts, findings.
 *
 * @param paths files of text or HTML, or folders with a `manifest.json`; of a post that stands in several, the last counts.
 * @throws InforceError the codes of reading a snapshot (`SNAPSHOT_…`) and of a pack (`PACK_…`).
 * @example buildKnowledge(["archive.txt"]).coverage // { from: "2017-06-02", to: "2022-06-15" }
 */
export function buildKnowledge(paths: readonly string[], options: BuildOptions = {}): Knowledge {
  const { packs = [] } = checkedRequest<BuildOptions>(BUILD_OPTIONS, options);
  return runPipeline(
    paths.map((path) => readSnapshot(path)),
    { vocabularies: vocabulariesWith(packs) },
  );
}
