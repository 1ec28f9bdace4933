import { statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { checkOutputTarget, type InputFile, outputFailed, writingTo } from "./output-target.js";
import { PieceWriter } from "./piece-writer.js";
import { publishFiles } from "./publish.js";
import { madeIn, removeStaging, stagingBeside } from "./staging.js";

/** A file in the making: nothing of it is seen before it is complete. */
export interface OutputFile {
  write(chunk: string | Uint8Array): void;
  /** Puts the file in its place, whatever stood there. */
  finish(): void;
  /** Leaves what stood there; does nothing once finished. */
  abandon(): void;
}

/**
 * Begins a file that replaces what stands at its path once it is complete: a fresh name in a folder nobody else can look
 * into, written to the disk, one rename. Folders on the way are made.
 *
 * @param inputs what is read meanwhile and may not be overwritten.
 * @throws InforceError `INVALID_ARGUMENT` where the path is one of the inputs; `OUTPUT_FAILED` when the file system refuses,
 * or something else than a file stands there.
 */
export function openOutputFile(path: string, inputs: readonly InputFile[] = []): OutputFile {
  const full = resolve(path);
  return writingTo(path, () => {
    checkOutputTarget(path, inputs);
    if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) throw outputFailed(path, "it is a folder");
    const staging = stagingBeside(full);
    const name = basename(full);
    let made: string;
    let writer: PieceWriter;
    try {
      made = madeIn(staging);
      writer = new PieceWriter(join(made, name));
    } catch (error) {
      removeStaging(staging);
      throw error;
    }
    const abandon = (): void => {
      writer.close();
      removeStaging(staging);
    };
    return {
      write: (chunk) => writingTo(path, () => writer.write(chunk)),
      finish: () =>
        writingTo(path, () => {
          writer.finish();
          publishFiles(staging, made, dirname(full), [name]);
          abandon();
        }),
      abandon,
    };
  });
}

/** Writes a whole text to a file; see `openOutputFile`. */
export function writeOutputFile(path: string, text: string, inputs: readonly InputFile[] = []): void {
  const file = openOutputFile(path, inputs);
  try {
    file.write(text);
    file.finish();
  } finally {
    file.abandon();
  }
}
