import type { AuditedCase, AuditSummary } from "./audit-result.js";
import type { RowProblem, RowRule } from "./cases/row-problem.js";
import type { Requirement, VerdictWord } from "./requirement.js";

/** What was counted, as data. */
export interface TallyCounts {
  readonly rejected: number;
  readonly cases: number;
  readonly differing: number;
  readonly assumed: number;
  readonly problems: readonly (readonly [RowRule, number])[];
  readonly verdicts: readonly Readonly<Record<VerdictWord, number>>[];
}

const VERDICTS: readonly VerdictWord[] = ["met", "not-met", "not-required", "undetermined"];

/** Counts what an audit comes to. */
export class Tally {
  rejected = 0;
  #cases = 0;
  #differing = 0;
  #assumed = 0;
  readonly #problems = new Map<RowRule, number>();
  readonly #verdicts: readonly Record<VerdictWord, number>[];

  constructor(
    readonly compares: boolean,
    readonly requirements: readonly Requirement[],
  ) {
    this.#verdicts = requirements.map(() => ({ met: 0, "not-met": 0, "not-required": 0, undetermined: 0 }));
  }

  add({ decisions, before }: AuditedCase): void {
    this.#cases++;
    for (let at = 0; at < decisions.length; at++) {
      const decision = decisions[at];
      const counts = this.#verdicts[at];
      if (decision === undefined || counts === undefined) continue;
      const { verdict, assumed } = decision;
      counts[verdict]++;
      if (assumed.length > 0) this.#assumed++;
      if (before !== null && before[at]?.verdict !== verdict) this.#differing++;
    }
  }

  /** Begins a case of which nothing but verdicts is told. */
  case(): void {
    this.#cases++;
  }

  /** The verdict of such a case on the requirement with a place. */
  verdict(at: number, verdict: VerdictWord, assumes: boolean): void {
    const counts = this.#verdicts[at];
    if (counts !== undefined) counts[verdict]++;
    if (assumes) this.#assumed++;
  }

  get cases(): number {
    return this.#cases;
  }

  /** The counts alone, to be added to others. */
  get counts(): TallyCounts {
    const { rejected } = this;
    const [cases, differing, assumed] = [this.#cases, this.#differing, this.#assumed];
    return { rejected, cases, differing, assumed, problems: [...this.#problems], verdicts: this.#verdicts };
  }

  /** Adds what was counted elsewhere. */
  join({ rejected, cases, differing, assumed, problems, verdicts }: TallyCounts): void {
    this.rejected += rejected;
    this.#cases += cases;
    this.#differing += differing;
    this.#assumed += assumed;
    for (const [rule, count] of problems) this.#problems.set(rule, (this.#problems.get(rule) ?? 0) + count);
    for (const [at, counts] of verdicts.entries()) {
      const ours = this.#verdicts[at];
      if (ours !== undefined) for (const word of VERDICTS) ours[word] += counts[word];
    }
  }

  problem({ rule }: RowProblem): void {
    this.#problems.set(rule, (this.#problems.get(rule) ?? 0) + 1);
  }

  summary(): AuditSummary {
    return {
      schemaVersion: 1,
      cases: this.#cases,
      rejected: this.rejected,
      problems: Object.fromEntries([...this.#problems].sort(([a], [b]) => (a < b ? -1 : 1))),
      counts: this.requirements.map(({ id, title }, at) => ({
        requirement: id,
        title,
        verdicts: { ...(this.#verdicts[at] ?? { met: 0, "not-met": 0, "not-required": 0, undetermined: 0 }) },
      })),
      assumed: this.#assumed,
      differing: this.compares ? this.#differing : null,
    };
  }
}
