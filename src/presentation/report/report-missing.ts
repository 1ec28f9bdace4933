import type { AuditedCase } from "../../../queries/audit/audit-result.js";
import type { Missing } from "../../../queries/audit/inquiry.js";

/** Something that open verdicts lack, and how many of them. */
export interface MissingTotal {
  readonly missing: Missing;
  /** Open verdicts that lack it, and those among them that lack nothing else. */
  verdicts: number;
  alone: number;
  /** Countries of which it is not told. */
  readonly subjects: Set<string>;
  /** First and last day of the verdicts that lack it. */
  first: string;
  last: string;
}

/** Counts what open verdicts lack: columns of the file, and evidence. */
export class MissingTotals {
  readonly #totals = new Map<string, MissingTotal>();
  /** Open verdicts that would be settled by the file alone, by evidence alone, and that need both. */
  readonly hanging = { file: 0, evidence: 0, both: 0 };

  add({ entry }: AuditedCase, missing: readonly Missing[], judgedOn: string): void {
    const kinds = new Set(missing.map(({ kind }) => kind));
    this.hanging[kinds.size > 1 ? "both" : kinds.has("column") ? "file" : "evidence"]++;
    for (const one of missing) {
      const key = one.kind === "column" ? one.column : `${one.topic} ${one.scope ?? ""} ${one.tells}`;
      let total = this.#totals.get(key);
      if (total === undefined) {
        total = { missing: one, verdicts: 0, alone: 0, subjects: new Set(), first: judgedOn, last: judgedOn };
        this.#totals.set(key, total);
      }
      total.verdicts++;
      if (missing.length === 1) total.alone++;
      if (one.kind === "evidence" && one.subject !== null) total.subjects.add(one.subject);
      const day = one.kind === "column" ? entry.date : judgedOn;
      if (day < total.first) total.first = day;
      if (day > total.last) total.last = day;
    }
  }

  /** The most wanted first. */
  of(kind: Missing["kind"]): readonly MissingTotal[] {
    return [...this.#totals.values()].filter(({ missing }) => missing.kind === kind).sort((a, b) => b.verdicts - a.verdicts);
  }
}

/** What a source has to tell to settle it. */
export function toldBySource({ state, tells }: Extract<Missing, { readonly kind: "evidence" }>): string {
  if (state === "out-of-coverage") return "what held on these days, which no archive read covers";
  return tells === "what held on the day" ? "what held on these days" : tells;
}
