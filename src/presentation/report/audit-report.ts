import { createHash } from "node:crypto";
import type { AuditedCase, AuditSummary } from "../../../queries/audit/audit-result.js";
import type { FileNote } from "../../../queries/audit/cases/file-note.js";
import type { RowProblem } from "../../../queries/audit/cases/row-problem.js";
import type { AuditParameters, EvidenceReader } from "../audit-writer.js";
import { htmlText } from "../html-text.js";
import { pagePolicy } from "../page-policy.js";
import { PageRoom } from "./page-room.js";
import { ReportEntries } from "./report-entries.js";
import { ReportEvidence } from "./report-evidence.js";
import { caseList, changeList, type ListParts, notMetList, openList, reasonList } from "./report-lists.js";
import {
  factList,
  fileNotes,
  fingerprints,
  knownGaps,
  lead,
  missingTables,
  type ReportBasis,
  resultTable,
  rowNotes,
  sourceList,
} from "./report-page.js";
import { reportStyle } from "./report-style.js";

/** A page that opens at once and that a mail takes: what does not fit is counted, and stands in the other formats. */
const MOST_BYTES = 2_800_000;
const NARROWEST_ID = 5;
const WIDEST_ID = 24;

/**
 * A report to hand over: one page of HTML that needs nothing else, the result first. It holds no clock, so the same inputs
 * give the same bytes; its last line prints the SHA-256 of everything before that line.
 */
export class AuditReport {
  readonly #evidence: ReportEvidence;
  readonly #entries: ReportEntries;
  readonly #notes: FileNote[] = [];

  constructor(
    readonly parameters: AuditParameters,
    reader: EvidenceReader,
    readonly basis: ReportBasis,
  ) {
    this.#evidence = new ReportEvidence((topic) => this.#titleOf(topic));
    this.#entries = new ReportEntries(this.#evidence, reader);
  }

  row(row: AuditedCase): void {
    this.#entries.add(row);
  }

  problem(problem: RowProblem): void {
    this.#entries.problem(problem);
  }

  note(note: FileNote): void {
    this.#notes.push(note);
  }

  /** The whole page. */
  page(summary: AuditSummary, casesHash: string): string {
    this.#entries.number(summary);
    const room = new PageRoom(MOST_BYTES);
    const parts: ListParts = { entries: this.#entries, summary, room, titleOf: (topic) => this.#titleOf(topic) };
    const { parameters, basis } = this;
    const compared = summary.differing !== null;
    const asked = (verdict: string): boolean => !compared && (parameters.only === null || parameters.only.includes(verdict));
    // What counts most takes its room first, whatever its place on the page.
    const first = [
      lead(parts, parameters, basis),
      resultTable(parts, asked),
      missingTables(parts, basis.columns),
      rowNotes(parts, this.#notes),
    ];
    for (const text of first) room.takes(text);
    const [top = "", table = "", missing = "", notes = ""] = first;
    const notMet = asked("not-met") ? section("not-met", "Not met", notMetList(parts)) : "";
    const changes = compared ? section("changed", "Verdicts that differ", changeList(parts)) : "";
    const sources = sourceList(this.#evidence, room, this.#entries.cited(compared));
    const reasons = reasonList(parts);
    room.takes(reasons);
    const facts = factList(this.#evidence, new PageRoom(Math.min(room.left, MOST_BYTES / 6)));
    room.takes(facts);
    const open = asked("undetermined") ? section("open", "Open: what is missing settles them", openList(parts)) : "";
    const cases = caseList(parts);
    const contents: readonly (readonly [id: string, title: string])[] = [
      ["missing", "What is missing"],
      ...(compared ? [["changed", "Verdicts that differ"] as const] : []),
      ...(notMet === "" ? [] : [["not-met", "Not met"] as const]),
      ...(open === "" ? [] : [["open", "Open"] as const]),
      ["evidence", "Evidence"],
      ["reasons", "Reasons"],
      ["periods", "Periods"],
      ["cases", "All cases"],
      ["made-of", "Fingerprint"],
    ];
    const page = `${head(parameters.cases, idWidth(this.#entries.cases))}<header>${top}
<nav aria-label="Contents"><ul>${contents.map(([id, title]) => `<li><a href="#${id}">${title}</a></li>`).join("")}</ul></nav></header>
<main>
${table}
${section("missing", "What is missing, and what would settle it", `${missing}${notes}`)}
${[notMet, changes, open].join("\n")}
${section("evidence", "Evidence", sources)}
${folded("reasons", "Reasons, by number", reasons)}
${folded("periods", "Periods that verdicts rest on", facts)}
${folded("cases", "All cases", cases)}
${this.#notes.length === 0 ? "" : folded("file", "How the file was read", fileNotes(this.#notes))}
${folded("gaps", "Coverage and known gaps", knownGaps(basis))}
</main>
<footer id="made-of"><h2>Fingerprint</h2>
${fingerprints(parameters, basis, casesHash)}<p class="onpaper">Reasons, periods and all cases print where they are unfolded on the screen.</p>
`;
    const hash = createHash("sha256").update(page, "utf8").digest("hex");
    return `${page}<p id="fingerprint">SHA-256 of this page up to the end of the line before: <code>${hash}</code></p></footer></body></html>\n`;
  }

  #titleOf(topic: string): string {
    return this.basis.topics.find(({ id }) => id === topic)?.title ?? topic;
  }
}

/** Characters that the longest id takes, within reason. */
function idWidth(cases: readonly { readonly id: string }[]): number {
  let longest = NARROWEST_ID;
  for (const { id } of cases) if (id.length > longest) longest = id.length;
  return Math.min(longest, WIDEST_ID) + 1;
}

function head(cases: string, width: number): string {
  const style = reportStyle(`Audit of ${cases}`, width);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
${pagePolicy({ styles: [style], scripts: [] })}
<link rel="icon" href="data:,">
<title>Audit of ${htmlText(cases)}</title>
<style>${style}</style></head>
<body>
`;
}

function section(id: string, title: string, text: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>\n${text}</section>`;
}

function folded(id: string, title: string, text: string): string {
  return `<details class="fold"><summary><h2 id="${id}">${title}</h2></summary>\n${text}</details>`;
}
