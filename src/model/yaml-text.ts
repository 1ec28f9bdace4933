import { createRequire } from "node:module";
import type { ParsedNode } from "yaml";

/** Most questions read no YAML: what reads it is loaded with the first text. */
const yaml = (): typeof import("yaml") => createRequire(import.meta.url)("yaml") as typeof import("yaml");

/** A YAML text with the way back from a value to its line. */
export interface YamlText {
  readonly value: unknown;
  /** What is wrong with the text itself, with its line. */
  readonly faults: readonly { readonly line: number; readonly told: string }[];
  /** Line (from 1) of the value at the end of a way of names and indices, or of the nearest one above it. */
  readonly lineOf: (at: readonly (string | number)[]) => number;
}

/** Reads a YAML text; one that is no YAML is a fault, not an exception. */
export function readYaml(text: string): YamlText {
  const { isNode, LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = document.errors.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, told: message }));
  if (faults.length > 0) return { value: null, faults, lineOf: () => 1 };
  const lineOf: YamlText["lineOf"] = (at) => {
    for (let length = at.length; length > 0; length--) {
      const node = document.getIn(at.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos((node as ParsedNode).range[0]).line;
    }
    return 1;
  };
  try {
    return { value: document.toJS() as unknown, faults, lineOf };
  } catch (error) {
    return faultyYaml(error instanceof Error ? error.message : String(error));
  }
}

/** What stands for a text that cannot be had. */
export function faultyYaml(told: string): YamlText {
  return { value: null, faults: [{ line: 1, told }], lineOf: () => 1 };
}
