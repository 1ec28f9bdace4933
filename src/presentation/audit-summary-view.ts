import type { AuditSummary } from "../../queries/audit/audit-result.js";
import type { ViewOptions } from "./answer-view.js";
import { assumptionInWords, rowsInWords, VERDICT_WORDS } from "./audit-words.js";
import { textTable } from "./text-table.js";
import { wrap } from "./text-width.js";

/** A verdict that differs between two states of knowledge. */
export interface ChangedVerdict {
  readonly caseId: string;
  readonly requirement: string;
  readonly before: string;
  readonly now: string;
  /** The posts that made it differ. */
  readonly posts: string;
}

/** A verdict that was asked for. */
export interface ListedVerdict {
  readonly caseId: string;
  readonly requirement: string;
  readonly verdict: string;
  readonly asOf: string;
  readonly detail: string;
}

/** Counts by requirement and verdict; of a comparison also the first verdicts that differ, else those that were asked for. */
export function auditSummaryView(
  summary: AuditSummary,
  changed: readonly ChangedVerdict[],
  listed: { readonly verdicts: readonly ListedVerdict[]; readonly more: number },
  { width, paints }: ViewOptions,
  /** The state that verdicts are held against; null: that of the day of entry. */
  against: string | null = null,
): string {
  const head = ["requirement", ...VERDICT_WORDS].map((text) => ({ text, paint: paints.strong }));
  const rows = summary.counts.map(({ requirement, verdicts }) => [
    { text: requirement },
    ...VERDICT_WORDS.map((word) => ({ text: String(verdicts[word]) })),
  ]);
  const lines = [...wrap(rowsInWords(summary), width), "", ...textTable([head, ...rows], width)];
  const assumption = assumptionInWords(summary);
  if (assumption !== null) lines.push("", ...wrap(assumption, width));
  if (listed.verdicts.length > 0) {
    const names = ["case", "requirement", "verdict", "as of", "why"].map((text) => ({ text, paint: paints.strong }));
    const told = listed.verdicts.map(({ caseId, requirement, verdict, asOf, detail }) =>
      [caseId, requirement, verdict, asOf, detail].map((text) => ({ text })),
    );
    lines.push("", ...textTable([names, ...told], width));
  }
  if (listed.more > 0) lines.push("", ...wrap(`${listed.more} more; --format csv prints all of them`, width));
  if (summary.differing === null) return `${lines.join("\n")}\n`;
  lines.push(
    "",
    ...wrap(
      against === null
        ? `Verdicts that the day of entry would have given otherwise: ${summary.differing}`
        : `Verdicts that differ from those with ${against}: ${summary.differing}`,
      width,
    ),
  );
  const columns = ["case", "requirement", against === null ? "at entry" : "before", "now", "changed by"].map((text) => ({
    text,
    paint: paints.strong,
  }));
  const told = changed.map(({ caseId, requirement, before, now, posts }) =>
    [caseId, requirement, before, now, posts].map((text) => ({ text })),
  );
  if (told.length > 0) lines.push("", ...textTable([columns, ...told], width));
  const left = summary.differing - changed.length;
  if (left > 0) lines.push("", ...wrap(`${left} more; --format csv prints all of them`, width));
  return `${lines.join("\n")}\n`;
}
