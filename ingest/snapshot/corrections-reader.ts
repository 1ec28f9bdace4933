import type { CorrectionEntry } from "../../src/model/correction.js";
import { type CorrectionProblem, correctionProblems } from "../../src/model/correction-check.js";
import { InforceError } from "../../src/model/errors.js";
import { faultInWords } from "../../src/model/schema-problems.js";
import type { SourceLine, WrittenCorrection } from "../../src/model/snapshot.js";
import { readYaml } from "../../src/model/yaml-text.js";
import { cleanLine } from "./line-cleaner.js";
import type { ReadLines } from "./plain-text-reader.js";

/** The entries of a file of corrections, and every line of it. */
export interface ReadCorrections extends ReadLines {
  readonly corrections: readonly WrittenCorrection[];
}

/**
 * Reads a file of corrections (YAML), entry by entry.
 *
 * @throws InforceError `CORRECTIONS_INVALID` with file, line, field, what was got, what was expected and an example.
 */
export function readCorrections(text: string, name: string): ReadCorrections {
  const yaml = readYaml(text);
  const [problem, ...more] = correctionProblems(yaml);
  if (problem !== undefined) throw correctionsError(name, problem, more.length);
  const { corrections = [] } = yaml.value as { readonly corrections?: readonly CorrectionEntry[] };
  const rows = text.split(/\r\n|\r|\n/);
  const starts = corrections.map((_, at) => yaml.lineOf(["corrections", at]));
  const written = corrections.map((entry, at): WrittenCorrection => {
    const first = starts[at] as number;
    const behind = (starts[at + 1] ?? rows.length + 1) - 1;
    const lines = rows.slice(first - 1, behind);
    // What stands above the next entry, comments and blank lines, is not this one's.
    while (lines.length > 1 && /^\s*(?:#.*)?$/.test(lines.at(-1) as string)) lines.pop();
    const indent = /^\s*/.exec(lines[0] ?? "")?.[0].length ?? 0;
    const dedented = lines.map((line) => line.slice(Math.min(indent, /^\s*/.exec(line)?.[0].length ?? 0)).trimEnd());
    return { entry, line: first, text: dedented.join("\n"), at };
  });
  const lines = rows.map(
    (row, at): SourceLine => ({ text: cleanLine(row), line: at + 1, mark: null, opensBlock: false, tabled: true }),
  );
  return { lines, cut: [], notes: [], corrections: written };
}

/** The first problem as an error; the others are counted. */
export function correctionsError(file: string, problem: CorrectionProblem, more: number): InforceError {
  const { got, expected, example } = problem;
  const rest = more === 0 ? "" : `${more} more; `;
  return new InforceError("CORRECTIONS_INVALID", faultInWords(file, problem), {
    got,
    expected,
    ...(example === null ? {} : { example }),
    hint: `${rest}docs/corrections.md tells what an entry may say`,
    path: file,
  });
}
