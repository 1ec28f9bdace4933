import { bundledLexicon } from "../../../ingest/packs/bundled-packs.js";
import { type CueNote, lintPack } from "../../../ingest/packs/lint-pack.js";
import { examinePackFolder } from "../../../ingest/packs/pack-folder.js";
import { type PackProblem, packError } from "../../../ingest/packs/pack-problem.js";
import { readFolder, readSnapshot } from "../../../ingest/snapshots.js";

/** What a check of a pack found. */
export interface PackReport {
  readonly schemaVersion: 1;
  readonly folder: string;
  /** The pack, where it can be read at all. */
  readonly pack: { readonly code: string; readonly title: string; readonly topics: number; readonly requirements: number } | null;
  /** Faults: with any of them the pack is not read. */
  readonly problems: readonly PackProblem[];
  /** What a person should look at. */
  readonly notes: readonly (CueNote & { readonly file: string; readonly line: number })[];
  /** How many texts the cues were looked for in. */
  readonly texts: number;
  readonly ok: boolean;
}

/**
 * Checks the pack in a folder, and looks for its cues in some texts: files, or folders of them.
 *
 * @throws InforceError `PACK_NOT_FOUND` where the folder has no pack; the codes of reading a snapshot (`SNAPSHOT_…`).
 * @example checkPack("packs/uz", ["news.txt"]).ok // true
 */
export function checkPack(folder: string, paths: readonly string[] = []): PackReport {
  const { pack, requirements, problems, places } = examinePackFolder(folder, Object.keys(bundledLexicon().units));
  const lost = problems.filter(({ rule }) => rule === "file-missing");
  if (lost.length > 0) throw packError(lost, folder);
  const texts = paths.flatMap(textsOf);
  const notes =
    pack === null
      ? []
      : lintPack(pack, texts).map((note) => ({ ...note, ...(places.get(note.topic) ?? { file: folder, line: 1 }) }));
  return {
    schemaVersion: 1,
    folder,
    pack: pack && {
      code: pack.code,
      title: pack.title,
      topics: pack.topics.length,
      requirements: requirements?.requirements.length ?? 0,
    },
    problems,
    notes,
    texts: texts.length,
    ok: problems.length === 0 && notes.every(({ rule }) => rule !== "shared-cue"),
  };
}

function textsOf(path: string): readonly string[] {
  const snapshots = readFolder(path, { capturedOn: null })?.snapshots ?? [readSnapshot(path, { capturedOn: null })];
  return snapshots.map(({ lines }) => lines.map(({ text }) => text).join("\n"));
}
