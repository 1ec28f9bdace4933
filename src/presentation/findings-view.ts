import type { FindingsResult } from "../../queries/findings.js";
import type { Finding } from "../model/finding.js";
import type { ViewOptions } from "./answer-view.js";
import { counted } from "./count-words.js";
import { cut, oneLine, wrap } from "./text-width.js";

/** The findings under their rules: what was found where, and what was done about it. */
export function findingsView({ findings, counts }: FindingsResult, { width, paints }: ViewOptions): string {
  if (findings.length === 0) return "No findings.\n";
  const lines: string[] = [];
  let rule: string | null = null;
  for (const finding of findings) {
    if (finding.rule !== rule) {
      if (rule !== null) lines.push("");
      rule = finding.rule;
      lines.push(paints.strong(`${rule} (${counts.find((row) => row.rule === rule)?.count ?? 0})`));
    }
    const [head = "", ...rest] = wrap(`${placeOf(finding)}${oneLine(finding.message)}`, width - 4);
    lines.push(`  - ${head}`, ...rest.map((line) => `    ${line}`));
    if (finding.place.quote !== null) lines.push(`    “${cut(oneLine(finding.place.quote), width - 6)}”`);
    lines.push(...wrap(`→ ${oneLine(finding.action)}`, width - 4).map((line) => `    ${paints.faint(line)}`));
  }
  lines.push("", paints.faint(`${counted(findings.length, "finding")} under ${counted(counts.length, "rule")}`));
  return `${lines.join("\n")}\n`;
}

/** Where it stands and which topic it concerns: "line 3, kz/mci: ". */
function placeOf({ place, topic }: Finding): string {
  const [first, last] = place.lines ?? [null, null];
  const lines = first === null ? [] : [first === last ? `line ${first}` : `lines ${first}–${last}`];
  const about = [...lines, ...(topic === null ? [] : [topic])].join(", ");
  return about === "" ? "" : `${about}: `;
}
