import { InforceError } from "../../src/model/errors.js";
import { faultInWords } from "../../src/model/schema-problems.js";

/** What is wrong at one place of a pack: what stands there, what was expected, and what to do. */
export interface PackProblem {
  readonly rule: PackRule;
  /** Path of the file, as it was given. */
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The way to the value, for example `topics[2].tell[0].as`; empty for the file itself. */
  readonly at: string;
  readonly got: string;
  readonly expected: string;
  readonly example: string | null;
  readonly hint: string | null;
}

/** Stable ids of what a check of a pack reports. */
export type PackRule =
  | "file-missing"
  | "not-yaml"
  | "schema"
  | "unknown-host"
  | "code-of-host"
  | "id-of-pack"
  | "id-twice"
  | "unknown-scope"
  | "unknown-unit"
  | "unit-missing"
  | "way-of-kind"
  | "thing-missing"
  | "unknown-country"
  | "unknown-topic"
  | "unknown-column"
  | "unknown-amount"
  | "subject-of"
  | "one-form"
  | "table-end";

/** The first problem as an error; the others are counted. */
export function packError(problems: readonly PackProblem[], folder: string): InforceError {
  const [first] = problems as readonly [PackProblem, ...PackProblem[]];
  const more = problems.length - 1;
  const { file, got, expected, example, hint } = first;
  const rest = more > 0 ? `${more} more: ` : "";
  return new InforceError(first.rule === "file-missing" ? "PACK_NOT_FOUND" : "PACK_INVALID", faultInWords(file, first), {
    got,
    expected,
    ...(example === null ? {} : { example }),
    hint: hint !== null && more === 0 ? hint : `${rest}inforce pack check ${folder} lists every one`,
    path: file,
  });
}
