import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { InforceError } from "../model/errors.js";

const BUFFERED = 1 << 16;

/** Where text goes; nothing of a file is seen before it is complete. */
export interface TextOutput {
  write(text: string): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Leaves what stood there. */
  abandon(): void;
}

/** Text for somebody who reads as it comes. */
export function streamOutput(out: (text: string) => void): TextOutput {
  return { write: (text) => text !== "" && out(text), finish: () => {}, abandon: () => {} };
}

/**
 * A file that replaces what stands at its path once it is complete.
 *
 * @throws InforceError `OUTPUT_FAILED` when the file system refuses.
 */
export function fileOutput(path: string): TextOutput {
  const staging = `${path}.inforce-part`;
  const file = refusing(path, () => openSync(staging, "w"));
  let [waiting, open] = ["", true];
  const flush = (): void => {
    const bytes = Buffer.from(waiting, "utf8");
    waiting = "";
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write(text) {
      waiting += text;
      if (waiting.length > BUFFERED) refusing(path, flush);
    },
    finish: () =>
      refusing(path, () => {
        flush();
        close();
        renameSync(staging, path);
      }),
    abandon() {
      close();
      rmSync(staging, { force: true });
    },
  };
}

function refusing<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new InforceError("OUTPUT_FAILED", `"${path}" cannot be written (${why})`, {
      got: path,
      expected: "a file in a folder that can be written",
      path,
    });
  }
}
