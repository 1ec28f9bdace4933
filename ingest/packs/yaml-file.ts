import { existsSync } from "node:fs";
import { isNode, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { FileRefused, readRegularFile } from "../../src/files/regular-file.js";

/** A YAML file with the way back from a value to its line. */
export interface YamlFile {
  readonly value: unknown;
  /** What is wrong with the text itself, with its line. */
  readonly faults: readonly { readonly line: number; readonly told: string }[];
  /** Line (from 1) of the value at the end of a way of names and indices, or of the nearest one above it. */
  readonly lineOf: (at: readonly (string | number)[]) => number;
}

/** A file of a pack is a few pages; a larger one is something else. */
const LARGEST = 5_000_000;

/** Reads a YAML file; a text that is no YAML is a fault, not an exception. Null where there is no such file. */
export function readYamlFile(path: string): YamlFile | null {
  let text: string;
  try {
    text = readRegularFile(path, LARGEST).toString("utf8");
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.reason === "unreadable" && !existsSync(path)
      ? null
      : faulty(`${error.got}; expected a file of at most ${LARGEST} bytes`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, told: message }));
  if (faults.length > 0) return { value: null, faults, lineOf: () => 1 };
  const lineOf: YamlFile["lineOf"] = (at) => {
    for (let length = at.length; length > 0; length--) {
      const node = document.getIn(at.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos((node as ParsedNode).range[0]).line;
    }
    return 1;
  };
  try {
    return { value: document.toJS() as unknown, faults, lineOf };
  } catch (error) {
    return faulty(error instanceof Error ? error.message : String(error));
  }
}

function faulty(told: string): YamlFile {
  return { value: null, faults: [{ line: 1, told }], lineOf: () => 1 };
}
