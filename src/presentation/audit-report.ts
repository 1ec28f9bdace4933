import { createHash } from "node:crypto";
import type { AuditedCase } from "../../queries/audit/audit-result.js";
import type { Decision } from "../../queries/audit/decide.js";
import { countryName } from "../model/countries/country-table.js";
import { reportCover, reportSummary } from "./audit-report-cover.js";
import { EvidenceRegister } from "./audit-report-evidence.js";
import { missingInWords, problemInWords, recordInWords } from "./audit-words.js";
import { type AuditWriterOf, judgedOn } from "./audit-writer.js";
import { htmlText } from "./html-text.js";

/**
 * A report to file: one page of HTML that needs nothing else. It holds no clock, so the same inputs give the same bytes;
 * its last line prints the SHA-256 of everything before that line.
 */
export const auditReport: AuditWriterOf = (parameters, reader, coverage) => {
  const hash = createHash("sha256");
  const register = new EvidenceRegister();
  const hashed = (text: string): string => {
    hash.update(text, "utf8");
    return text;
  };
  const verdict = (row: AuditedCase, at: number): string => {
    const decision = row.decisions[at];
    if (decision === undefined) return "";
    const before = row.atEntry?.[at];
    const then =
      before === undefined ? "" : `<tr><td></td>${verdictCells(before)}<td>on the day of entry: ${told(before)}</td></tr>\n`;
    const now = `<td>${told(decision)} <span class="given">As of ${judgedOn(row, decision)}.</span></td>`;
    return `<tr><th scope="row">${decision.requirement}</th>${verdictCells(decision)}${now}</tr>\n${then}`;
  };
  const told = (decision: Decision): string => {
    const missing = decision.missing.map((one) => `<br><span class="missing">Missing: ${htmlText(missingInWords(one))}</span>`);
    const rests = register.cite(reader.evidence(decision));
    return `${htmlText(decision.detail)}${missing.join("")}${rests === "" ? "" : `<br><span class="source">${rests}</span>`}`;
  };
  return {
    begin: () => hashed(reportCover(parameters, coverage())),
    row(row) {
      const places = row.shown;
      if (places.length === 0) return "";
      const verdicts = places.map((at) => verdict(row, at)).join("");
      return hashed(`<article><h3>${htmlText(row.entry.id)}</h3>\n${given(row)}\n<table>${verdicts}</table></article>\n`);
    },
    problem: (problem) => hashed(`<p class="wrong">${htmlText(problemInWords(problem))}</p>\n`),
    end(summary, casesHash) {
      const closing = `<section id="closing"><h2>Fingerprint</h2>\n<p>SHA-256 of the file of cases: <code>${casesHash}</code></p>\n`;
      const before = hashed(`</section>\n${reportSummary(summary)}${register.list()}${closing}`);
      const tells = "SHA-256 of this page up to the end of the line before";
      return `${before}<p id="fingerprint">${tells}: <code>${hash.digest("hex")}</code></p></section></main></body></html>\n`;
    },
  };
};

function verdictCells({ verdict }: Decision): string {
  return `<td class="verdict ${verdict}">${verdict}</td>`;
}

function given({ entry, knownOn }: AuditedCase): string {
  const parts = [
    `line ${entry.line}`,
    `entered ${entry.date} by ${entry.transport}`,
    `citizen of ${countryName(entry.nationality)}`,
  ];
  if (knownOn !== null) parts.push(`known on ${knownOn}`);
  const passed = entry.extra.map(([name, cell]) => `${name}: ${cell}`);
  return `<p class="given">${htmlText([...parts, ...recordInWords(entry), ...passed].join("; "))}</p>`;
}
