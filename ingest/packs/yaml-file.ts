import { existsSync } from "node:fs";
import { FileRefused, readRegularFile } from "../../src/files/regular-file.js";
import { faultyYaml, readYaml, type YamlText } from "../../src/model/yaml-text.js";

/** A file of a pack is a few pages; a larger one is something else. */
const LARGEST = 5_000_000;

/** Reads a YAML file; a text that is no YAML is a fault, not an exception. Null where there is no such file. */
export function readYamlFile(path: string): YamlText | null {
  try {
    return readYaml(readRegularFile(path, LARGEST).toString("utf8"));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.reason === "unreadable" && !existsSync(path)
      ? null
      : faultyYaml(`${error.got}; expected a file of at most ${LARGEST} bytes`);
  }
}
