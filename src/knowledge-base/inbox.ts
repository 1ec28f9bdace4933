import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { extname, join } from "node:path";
import { InforceError } from "../model/errors.js";

/** What became of a file of an inbox. */
export type InboxOutcome<Report> =
  | { readonly name: string; readonly taken: Report; readonly refused: null }
  | { readonly name: string; readonly taken: null; readonly refused: InforceError };

/** A moment of the work at which it may be cut off: before or after a file is moved, and after it was read. */
export type InboxMoment = "claim" | "claimed" | "read" | "moved";

/** Where files are, below the folder: claimed by a follower, read, and of no use. */
const CLAIMED = ".taking";
const TAKEN = "taken";
const REFUSED = "refused";
/** What programs call a file that they are still writing; names that begin with a dot are left alone too. */
const UNFINISHED = /^\.|\.(?:part|partial|tmp|temp|crdownload|download|filepart|swp)$|~$/i;
const SHORT_ID = 12;

/**
 * A folder whose new files are read, each once. `step` looks at it once; it keeps no clock and never waits.
 *
 * A file is read when two looks in a row find it the same, so that one which is still being written is left alone; one that is moved into
 * the folder is whole. It is claimed by moving it aside, read, and moved to `taken`, or to `refused` where it holds nothing that can be
 * read. Cut off at any moment, the next look goes on: what was claimed is read again, and the same bytes change nothing.
 */
export class Inbox<Report extends { readonly snapshot: { readonly id: string } }> {
  #seen: ReadonlyMap<string, string> = new Map();

  /**
   * @param read reads a file into a knowledge base, all of it or nothing.
   * @param moment is told how far the work is.
   * @throws InforceError `INVALID_ARGUMENT` for what is no folder, and for a folder that is one snapshot with its manifest.
   */
  constructor(
    readonly folder: string,
    readonly read: (path: string) => Report,
    readonly moment: (moment: InboxMoment) => void = () => {},
  ) {
    const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    if (!isFolder || existsSync(join(folder, "manifest.json"))) throw noInbox(folder, isFolder);
    for (const name of [CLAIMED, TAKEN, REFUSED]) mkdirSync(join(folder, name), { recursive: true });
  }

  /**
   * Looks at the folder once: goes on with what was claimed before, then takes the files that are as they were at the last look, by name.
   *
   * @throws InforceError whatever reading throws that does not speak of the file (`DATABASE_…`, `PACK_…`): the file stays claimed.
   */
  *step(): Generator<InboxOutcome<Report>, void, undefined> {
    for (const name of filesOf(join(this.folder, CLAIMED))) yield* this.#take(name);
    const seen = new Map<string, string>();
    for (const name of filesOf(this.folder)) {
      const found = stateOf(join(this.folder, name));
      if (found === null) continue;
      if (this.#seen.get(name) !== found) seen.set(name, found);
      else if (this.#move(join(this.folder, name), join(this.folder, CLAIMED, name), "claim", "claimed")) yield* this.#take(name);
    }
    this.#seen = seen;
  }

  *#take(name: string): Generator<InboxOutcome<Report>, void, undefined> {
    const claimed = join(this.folder, CLAIMED, name);
    const found = stateOf(claimed);
    let outcome: InboxOutcome<Report>;
    try {
      outcome = { name, taken: this.read(claimed), refused: null };
    } catch (error) {
      if (!(error instanceof InforceError && isOfTheFile(error))) throw error;
      outcome = { name, taken: null, refused: error };
    }
    this.moment("read");
    const [now, entry] = [stateOf(claimed), join(this.folder, name)];
    if (now !== null && now !== found) {
      // Somebody writes on: it is looked at anew, beside whatever came under its name meanwhile.
      if (!existsSync(entry)) this.#move(claimed, entry, null, "moved");
      return;
    }
    const place = outcome.taken === null ? REFUSED : TAKEN;
    this.#move(claimed, this.#freePlace(join(this.folder, place), name, outcome.taken?.snapshot.id ?? null), null, "moved");
    yield outcome;
  }

  /** False where somebody else took the file meanwhile. */
  #move(from: string, to: string, before: InboxMoment | null, after: InboxMoment): boolean {
    if (before !== null) this.moment(before);
    try {
      renameSync(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
      throw error;
    }
    this.moment(after);
    return true;
  }

  /** Where a file goes that another one of its name went before: told apart by its bytes, or counted. */
  #freePlace(folder: string, name: string, id: string | null): string {
    if (!existsSync(join(folder, name))) return join(folder, name);
    const ending = extname(name);
    const named = (mark: string): string => join(folder, `${name.slice(0, name.length - ending.length)}.${mark}${ending}`);
    if (id !== null) return named(id.replace("sha256:", "").slice(0, SHORT_ID));
    let count = 2;
    while (existsSync(named(String(count)))) count++;
    return named(String(count));
  }
}

/** Whether an error speaks of the file that was read: of one that holds nothing, or of corrections that cannot be taken. */
function isOfTheFile({ code }: InforceError): boolean {
  return code.startsWith("SNAPSHOT_") || code === "CORRECTIONS_INVALID";
}

/** Names of the files of a folder that may be read, in their order. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !UNFINISHED.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** What changes as long as a file is written; null for one that is gone. */
function stateOf(path: string): string | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

function noInbox(folder: string, isFolder: boolean): InforceError {
  return new InforceError("INVALID_ARGUMENT", `"${folder}" is ${isFolder ? "one snapshot with its manifest" : "no folder"}`, {
    got: folder,
    expected: "a folder into which new files are put",
    example: "inforce ingest downloads --follow",
    hint: isFolder ? "leave --follow out to read the snapshot" : "make the folder first",
  });
}
