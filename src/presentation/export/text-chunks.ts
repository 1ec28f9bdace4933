import type { ChunkWriter } from "../../model/export/target.js";

const CHUNK_LENGTH = 1 << 16;

/** Writes lines in larger pieces and counts them. */
export function writeLines(write: ChunkWriter, lines: Iterable<string>): number {
  let waiting = "";
  let count = 0;
  for (const line of lines) {
    waiting += line;
    count++;
    if (waiting.length < CHUNK_LENGTH) continue;
    write(waiting);
    waiting = "";
  }
  if (waiting !== "") write(waiting);
  return count;
}
