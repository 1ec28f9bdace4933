import type { RowProblem, RowRule } from "../../queries/audit/cases/row-problem.js";
import { problemInWords } from "./audit-words.js";

const EXAMPLES = 10;

interface Group {
  readonly rule: RowRule;
  readonly audited: boolean;
  count: number;
  readonly examples: RowProblem[];
}

/** Gathers what is wrong with rows by reason, with the first examples of each. */
export class ProblemGroups {
  readonly #groups = new Map<string, Group>();

  add(problem: RowProblem): void {
    const key = `${problem.rule} ${problem.audited}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { rule: problem.rule, audited: problem.audited, count: 0, examples: [] };
      this.#groups.set(key, group);
    }
    group.count++;
    if (group.examples.length < EXAMPLES) group.examples.push(problem);
  }

  /** By reason, rows that were left out first and the most frequent before the others. */
  get all(): readonly Readonly<Group>[] {
    return [...this.#groups.values()].sort((a, b) => Number(a.audited) - Number(b.audited) || b.count - a.count);
  }

  /** The reasons with their counts and ten examples over all of them, at least one of each as far as that goes. */
  lines(): readonly string[] {
    const groups = this.all;
    const shown = groups.map(() => 0);
    for (let left = EXAMPLES, before = -1; left > 0 && left !== before; ) {
      before = left;
      for (const [at, { examples }] of groups.entries()) {
        if (left === 0 || (shown[at] ?? 0) >= examples.length) continue;
        shown[at] = (shown[at] ?? 0) + 1;
        left--;
      }
    }
    return groups.flatMap(({ rule, audited, count, examples }, at) => [
      `${rule}, ${count === 1 ? "once" : `${count} times`} (${audited ? "audited all the same" : "rows left out"})`,
      ...examples.slice(0, shown[at]).map((problem) => `  ${problemInWords(problem)}`),
    ]);
  }
}
