import type { AuditSummary } from "../../queries/audit/audit-result.js";
import type { CoverageResult } from "../../queries/coverage.js";
import { AUDIT_REPORT_STYLE } from "./audit-report-style.js";
import { assumptionInWords, rowsInWords, VERDICT_WORDS } from "./audit-words.js";
import type { AuditParameters } from "./audit-writer.js";
import { htmlText } from "./html-text.js";
import { pagePolicy } from "./page-policy.js";
import { runInWords } from "./run-words.js";

const NOTE =
  "A verdict stands where every way to complete what the archive leaves open agrees; otherwise it is undetermined and says what is missing. The archive is a collection of news, not the law itself.";

/** The page up to its cases: what was audited, with what, and what is known to be missing. */
export function reportCover(parameters: AuditParameters, result: CoverageResult): string {
  const rows: readonly (readonly [string, string])[] = [
    ["File of cases", parameters.cases],
    ["Knowledge", viewpoint(parameters)],
    ...(parameters.requirements === null ? [] : [["Requirements", `${parameters.requirements.join(", ")} alone`] as const]),
    ...(parameters.only === null ? [] : [["Verdicts shown", `${parameters.only.join(", ")} alone; all are counted`] as const]),
    ["Covered days", result.coverage.from && result.coverage.to ? `${result.coverage.from} to ${result.coverage.to}` : "none"],
    ...result.snapshots.map(
      (snapshot) => ["Snapshot", `${snapshot.name}, ${snapshot.byteLength} bytes, SHA-256 ${snapshot.sha256}`] as const,
    ),
    ...runRows(parameters.run),
    ["Tool", `inforce ${parameters.version}`],
  ];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${pagePolicy({ styles: [AUDIT_REPORT_STYLE], scripts: [] })}
<title>Audit of ${htmlText(parameters.cases)}</title>
<style>${AUDIT_REPORT_STYLE}</style></head>
<body><main>
<section id="cover"><h1>Audit of past entries</h1>
<table>${rows.map(([name, text]) => `<tr><th scope="row">${name}</th><td>${htmlText(text)}</td></tr>`).join("\n")}</table>
<p>${NOTE}</p>
<h2>Coverage and known gaps</h2>
${gaps(result)}
</section>
<section id="cases"><h2>Cases</h2>
`;
}

/** Counts by requirement and verdict. */
export function reportSummary(summary: AuditSummary): string {
  const head = VERDICT_WORDS.map((word) => `<th class="number" scope="col">${word}</th>`).join("");
  const rows = summary.counts.map(({ title, verdicts }) => {
    const cells = VERDICT_WORDS.map((word) => `<td class="number">${verdicts[word]}</td>`).join("");
    return `<tr><th scope="row">${htmlText(title)}</th>${cells}</tr>`;
  });
  const problems = Object.entries(summary.problems).map(([rule, count]) => `${rule} ${count}`);
  const wrong = problems.length === 0 ? "" : `<p>What is wrong with rows: ${problems.join(", ")}.</p>\n`;
  const assumption = assumptionInWords(summary);
  const assumed = assumption === null ? "" : `<p>${htmlText(assumption)}</p>\n`;
  const differing =
    summary.differing === null ? "" : `<p>Verdicts that the day of entry would have given otherwise: ${summary.differing}.</p>\n`;
  return `<section id="summary"><h2>Summary</h2>
<p>${rowsInWords(summary)}.</p>
${wrong}${assumed}${differing}<table><tr><th scope="col">Requirement</th>${head}</tr>
${rows.join("\n")}</table>
</section>
`;
}

function runRows(run: AuditParameters["run"]): readonly (readonly [string, string])[] {
  if (run === null) return [];
  return [
    ["Knowledge base", runInWords(run)],
    ["Root hash", run.root],
  ];
}

function viewpoint({ knownOn, recordedOn, knownAtEntry, compare }: AuditParameters): string {
  const recorded = recordedOn === null ? "" : `, as the knowledge base was recorded on ${recordedOn}`;
  const now = `${knownOn === null ? "everything published by the end of coverage" : `what had been published by ${knownOn}`}${recorded}`;
  if (compare) return `${now}, compared with what had been published by each day of entry; only verdicts that differ are shown`;
  return knownAtEntry ? `what had been published by each day of entry${recorded}` : now;
}

function gaps({ sentences, withoutEvidence, findings, posts }: CoverageResult): string {
  const items = [
    `${posts.total} posts, ${posts.duplicates} of them printed again; ${posts.total - posts.duplicates - posts.dated} of the others without an exact day of publication`,
    `${sentences.unread} of ${sentences.regulatory} sentences that look regulatory were not read`,
    ...(withoutEvidence.length === 0 ? [] : [`no post speaks of ${withoutEvidence.join(", ")}`]),
    ...(findings.length === 0
      ? []
      : [`findings of the reading: ${findings.map(({ rule, count }) => `${rule} ${count}`).join(", ")}`]),
  ];
  return `<ul>${items.map((item) => `<li>${htmlText(item)}.</li>`).join("\n")}</ul>`;
}
