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
const KINDS = VERDICTS.length;

/** The place of a verdict among all; words of a program are one object each, so that this is faster than looking them up. */
function placeOf(verdict: VerdictWord): number {
  return verdict === "met" ? 0 : verdict === "not-met" ? 1 : verdict === "not-required" ? 2 : 3;
}

/** Counts what an audit comes to. */
export class Tally {
  rejected = 0;
  #cases = 0;
  #differing = 0;
  #assumed = 0;
  readonly #problems = new Map<RowRule, number>();
  /** By the place of a requirement, its verdicts by theirs. */
  readonly #verdicts: Float64Array;

  constructor(
    readonly compares: boolean,
    readonly requirements: readonly Requirement[],
  ) {
    this.#verdicts = new Float64Array(requirements.length * KINDS);
  }

  add({ decisions, before }: AuditedCase): void {
    this.#cases++;
    for (let at = 0; at < decisions.length; at++) {
      const decision = decisions[at];
      if (decision === undefined) continue;
      const { verdict, assumed } = decision;
      this.verdict(at, verdict, assumed.length > 0);
      if (before !== null && before[at]?.verdict !== verdict) this.#differing++;
    }
  }

  /** Begins a case of which nothing but verdicts is told. */
  case(): void {
    this.#cases++;
  }

  /** The verdict of such a case on the requirement with a place. */
  verdict(at: number, verdict: VerdictWord, assumes: boolean): void {
    const place = at * KINDS + placeOf(verdict);
    this.#verdicts[place] = (this.#verdicts[place] as number) + 1;
    if (assumes) this.#assumed++;
  }

  get cases(): number {
    return this.#cases;
  }

  /** The counts alone, to be added to others. */
  get counts(): TallyCounts {
    const { rejected } = this;
    const [cases, differing, assumed] = [this.#cases, this.#differing, this.#assumed];
    return {
      rejected,
      cases,
      differing,
      assumed,
      problems: [...this.#problems],
      verdicts: this.requirements.map((_, at) => this.#of(at)),
    };
  }

  /** Adds what was counted elsewhere. */
  join({ rejected, cases, differing, assumed, problems, verdicts }: TallyCounts): void {
    this.rejected += rejected;
    this.#cases += cases;
    this.#differing += differing;
    this.#assumed += assumed;
    for (const [rule, count] of problems) this.#problems.set(rule, (this.#problems.get(rule) ?? 0) + count);
    for (const [at, counts] of verdicts.entries())
      for (const word of VERDICTS) {
        const place = at * KINDS + placeOf(word);
        this.#verdicts[place] = (this.#verdicts[place] ?? 0) + counts[word];
      }
  }

  #of(at: number): Record<VerdictWord, number> {
    const count = (verdict: VerdictWord): number => this.#verdicts[at * KINDS + placeOf(verdict)] ?? 0;
    return {
      met: count("met"),
      "not-met": count("not-met"),
      "not-required": count("not-required"),
      undetermined: count("undetermined"),
    };
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
        verdicts: this.#of(at),
      })),
      assumed: this.#assumed,
      differing: this.compares ? this.#differing : null,
    };
  }
}
