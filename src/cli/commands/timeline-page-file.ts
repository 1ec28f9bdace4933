import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InforceError } from "../../model/errors.js";
import { timelinePage } from "../../presentation/timeline-page.js";

/**
 * Writes a timeline as a page: beside its place first, and then there, so that a reader finds the old page or the new one.
 *
 * @throws InforceError `OUTPUT_FAILED`.
 */
export function writeTimelinePage(file: string, ...shown: Parameters<typeof timelinePage>): void {
  const path = resolve(file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    replace(path, timelinePage(...shown));
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new InforceError("OUTPUT_FAILED", `the page could not be written to "${file}": ${told}`, {
      got: file,
      expected: "a file in a folder that can be written",
      example: "timeline.html",
      path: file,
    });
  }
}

function replace(path: string, text: string): void {
  const unfinished = `${path}.unfinished`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
