import { statSync } from "node:fs";
import { type DeskFiles, reviewLogBeside } from "../knowledge-base/desk-files.js";

/** What a desk has accepted and written, in files beside the base that is served. */
export interface DeskBeside {
  /** Names the state of the files: answers that rest on them may be kept as long as it is the same. */
  readonly stamp: () => string;
  /**
   * What they say; nothing where there are none.
   *
   * @throws InforceError `CORRECTIONS_INVALID`.
   */
  readonly read: () => Promise<DeskFiles>;
}

export const NO_DESK_FILES: DeskFiles = { accepted: [], answered: [] };

/** Reads a file of corrections and the list of what was accepted beside it anew whenever one of them was written. */
export function deskBeside(corrections: string): DeskBeside {
  const paths = [corrections, reviewLogBeside(corrections)];
  const stamp = (): string => JSON.stringify(paths.map(stateOf));
  let read: { readonly stamp: string; readonly files: DeskFiles } | null = null;
  return {
    stamp,
    async read() {
      const now = stamp();
      if (read?.stamp === now) return read.files;
      if (paths.every((path) => stateOf(path) === null)) return NO_DESK_FILES;
      // The reader of YAML costs more than most answers.
      const { readDeskFiles } = await import("../knowledge-base/review-log.js");
      read = { stamp: now, files: readDeskFiles(corrections) };
      return read.files;
    },
  };
}

function stateOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
