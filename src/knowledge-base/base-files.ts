import type { InputFile } from "../files/output-target.js";

/** Every file that a knowledge base consists of, so that no output is written over one of them. */
export function baseFiles(database: string): readonly InputFile[] {
  const parts = ["-wal", "-shm", "-journal"].map((end) => ({ path: `${database}${end}`, what: "a part of the knowledge base" }));
  return [{ path: database, what: "the knowledge base" }, ...parts];
}
