import { type KnowledgeBase, type OpenOptions, openKnowledgeBase } from "../knowledge-base.js";
import type { ReadOptions } from "./in-memory.js";

/** The ways to a knowledge base; what each needs is loaded when it is called. */
export interface Inforce {
  /**
   * Opens a knowledge base file for reading. Close it when done, or say `using`.
   *
   * @throws InforceError as `openKnowledgeBase`.
   * @example const kb = await inforce.open("rules.sqlite")
   */
  open(path: string, options?: OpenOptions): Promise<KnowledgeBase>;
  /**
   * The sample that comes with the package, read into memory; nothing is written.
   *
   * @throws InforceError `SNAPSHOT_NOT_FOUND` where the package was installed without it.
   */
  openBundled(): Promise<KnowledgeBase>;
  /**
   * Reads an archive into memory; nothing is written. A string with a line break is the text itself, any other the path of a file or
   * a folder; bytes are the content of a file.
   *
   * @throws InforceError the codes of reading a snapshot (`SNAPSHOT_…`) and of a pack (`PACK_…`), `UNKNOWN_COUNTRY`, `INVALID_ARGUMENT`.
   * @example const kb = await inforce.read("News\n10 December 2021\nThe monthly calculation index is 2,917 tenge.", { jurisdiction: "kz" })
   */
  read(archive: string | URL | Uint8Array, options?: ReadOptions): Promise<KnowledgeBase>;
}

/** The library in three words: `open` a base, `openBundled` the sample, `read` an archive. */
export const inforce: Inforce = {
  open: async (path, options) => openKnowledgeBase(path, options),
  openBundled: async () => (await import("./in-memory.js")).sampleInMemory(),
  read: async (archive, options) => (await import("./in-memory.js")).readIntoMemory(archive, options),
};
