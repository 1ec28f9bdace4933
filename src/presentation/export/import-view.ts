import type { Coverage } from "../../model/knowledge.js";
import type { ViewOptions } from "../answer-view.js";
import { counted } from "../count-words.js";
import { dayInWords } from "../day-words.js";
import { textTable } from "../text-table.js";

/** What the page says of an import. */
export interface ImportSummary {
  readonly database: string;
  readonly coverage: Coverage;
  readonly withText: boolean;
  readonly root: string | null;
  readonly proof: "read-again" | "not-provable" | "contradicted";
  readonly why: string | null;
  readonly holds: Readonly<Record<"snapshots" | "topics" | "posts" | "statements" | "facts" | "findings", number>>;
}

const PROOFS: Readonly<Record<ImportSummary["proof"], string>> = {
  "read-again": "the captured files were read again and give exactly these records",
  "not-provable": "not provable",
  contradicted: "contradicted",
};

/** What the new knowledge base holds. */
export function importView(
  { database, coverage, withText, holds, ...told }: ImportSummary,
  { width, paints }: ViewOptions,
): string {
  const { from, to } = coverage;
  const rows: readonly (readonly [string, string])[] = [
    ["Into", database],
    [
      "Holds",
      `${counted(holds.posts, "post")}, ${counted(holds.statements, "statement")}, ${counted(holds.facts, "fact")}, ${counted(holds.findings, "finding")}`,
    ],
    ["Covers", from && to ? `${dayInWords(from)} to ${dayInWords(to)}` : "nothing"],
    ["Texts", withText ? "complete" : "the quotes alone"],
    ["Proof", told.why === null ? PROOFS[told.proof] : `${PROOFS[told.proof]}: ${told.why}`],
    ["Root", told.root ?? "none"],
  ];
  return `${textTable(
    rows.map(([name, text]) => [{ text: name, paint: paints.strong }, { text }]),
    width,
  ).join("\n")}\n`;
}
