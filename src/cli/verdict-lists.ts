import type { ChangedVerdict, ListedVerdict } from "../presentation/audit-summary-view.js";
import { changeInWords } from "../presentation/audit-words.js";
import { type AuditWriter, judgedOn } from "../presentation/audit-writer.js";

type AuditedRow = Parameters<AuditWriter["row"]>[0];

/** The first verdicts that a table lists, and how many were asked for. */
export interface ListedVerdicts {
  readonly changed: readonly ChangedVerdict[];
  readonly listed: readonly ListedVerdict[];
  readonly asked: number;
}

const TOLD_VERDICTS = 100;

/** Gathers the verdicts that a table lists: those that differ, or those that were asked for. */
export class VerdictLists {
  #changed: ChangedVerdict[] = [];
  #listed: ListedVerdict[] = [];
  #asked = 0;

  add(row: AuditedRow): void {
    if (row.before !== null) this.#change(row);
    else this.#list(row);
  }

  /** Adds what was gathered of the rows that follow. */
  join({ changed, listed, asked }: ListedVerdicts): void {
    this.#changed.push(...changed.slice(0, TOLD_VERDICTS - this.#changed.length));
    this.#listed.push(...listed.slice(0, TOLD_VERDICTS - this.#listed.length));
    this.#asked += asked;
  }

  /** What was gathered since it was last taken. */
  take(): ListedVerdicts {
    const taken = { changed: this.#changed, listed: this.#listed, asked: this.#asked };
    this.#changed = [];
    this.#listed = [];
    this.#asked = 0;
    return taken;
  }

  #list(row: AuditedRow): void {
    this.#asked += row.shown.length;
    for (const at of row.shown) {
      const decision = row.decisions[at];
      if (this.#listed.length >= TOLD_VERDICTS || decision === undefined) return;
      const { requirement, verdict, detail } = decision;
      this.#listed.push({ caseId: row.entry.id, requirement, verdict, asOf: judgedOn(row, decision), detail });
    }
  }

  #change(row: AuditedRow): void {
    for (const at of row.shown) {
      const [now, before] = [row.decisions[at], row.before?.[at]];
      if (this.#changed.length >= TOLD_VERDICTS || !now || !before) return;
      const posts = (row.changedBy?.[at] ?? []).map(changeInWords).join(", ") || "the days that are covered";
      this.#changed.push({ caseId: row.entry.id, requirement: now.requirement, before: before.verdict, now: now.verdict, posts });
    }
  }
}
