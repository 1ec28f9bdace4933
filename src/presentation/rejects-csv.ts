import type { RowProblem } from "../../queries/audit/cases/row-problem.js";
import { problemInWords } from "./audit-words.js";
import { csvCell } from "./csv-text.js";

/**
 * Rows that were left out as a file of cases that can be put right and audited again: the line and the reasons, then the
 * cells as they stood, without the power to be formulas.
 */
export class RejectsCsv {
  #cells: readonly string[] | null = null;
  #problems: RowProblem[] = [];

  /** The header, under the names of the file. */
  begin(names: readonly string[]): string {
    return `${["line", "rejected_because", ...names].map(csvCell).join(",")}\n`;
  }

  /** Something wrong with a row; the row before it as text, if it was left out. */
  add(problem: RowProblem, cells: readonly string[]): string {
    const same = this.#cells === cells && this.#problems[0]?.line === problem.line;
    const before = same ? "" : this.end();
    this.#cells = cells;
    this.#problems.push(problem);
    return before;
  }

  /** The last row. */
  end(): string {
    const [problems, cells] = [this.#problems, this.#cells ?? []];
    this.#problems = [];
    this.#cells = null;
    const reasons = problems.filter(({ audited }) => !audited);
    const [first] = reasons;
    if (first === undefined) return "";
    return `${[String(first.line), reasons.map(problemInWords).join(" | "), ...cells].map(csvCell).join(",")}\n`;
  }
}
