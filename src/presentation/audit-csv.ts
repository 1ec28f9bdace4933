import type { AuditedCase } from "../../queries/audit/audit-result.js";
import type { Decision } from "../../queries/audit/decide.js";
import { changeInWords, missingInWords, problemInWords } from "./audit-words.js";
import { type AuditWriterOf, type EvidenceReader, judgedOn } from "./audit-writer.js";
import { csvCell } from "./csv-text.js";
import { valueInWords } from "./value-words.js";

const COLUMNS = ["case_id", "requirement", "verdict", "detail", "as_of", "known_on", "missing", "amounts", "facts", "posts"];
const AT_ENTRY = ["verdict_at_entry", "detail_at_entry", "changed_by"];
const BEFORE = ["verdict_before", "detail_before", "changed_by"];

/** CSV: one line a case and requirement, with the columns that are kept at its end. */
export const auditCsv: AuditWriterOf = ({ compare, against }, reader) => {
  const compared = compare ? AT_ENTRY : against === null ? [] : BEFORE;
  const told = new WeakMap<Decision, DecisionCells>();
  const cellsOf = (decision: Decision): DecisionCells => {
    let cells = told.get(decision);
    if (cells === undefined) {
      cells = decisionCells(decision, reader);
      told.set(decision, cells);
    }
    return cells;
  };
  let extra: readonly string[] = [];
  return {
    begin(extraColumns) {
      extra = extraColumns;
      return `${[...COLUMNS, ...compared, ...extra].map(csvCell).join(",")}\n`;
    },
    row(row) {
      const id = csvCell(row.entry.id);
      const passed = passedThrough(row, extra);
      const lines = row.shown.map((at) => {
        const decision = row.decisions[at];
        const before = row.before?.[at];
        if (decision === undefined) return "";
        const { head, tail } = cellsOf(decision);
        const posts = (row.changedBy?.[at] ?? []).map(changeInWords).join("; ");
        const then = before === undefined ? "" : `,${[before.verdict, before.detail, posts].map(csvCell).join(",")}`;
        return `${id},${head},${judgedOn(row, decision)},${row.knownOn ?? ""},${tail}${then}${passed}\n`;
      });
      return lines.join("");
    },
    problem(problem) {
      const verdict = problem.audited ? "flagged" : "rejected";
      const cells = [problem.caseId, null, verdict, problemInWords(problem), ...COLUMNS.slice(4), ...compared, ...extra];
      return `${cells.map((cell, at) => csvCell(at < 4 ? (cell ?? null) : null)).join(",")}\n`;
    },
    end: () => "",
  };
};

interface DecisionCells {
  readonly head: string;
  readonly tail: string;
}

function decisionCells(decision: Decision, reader: EvidenceReader): DecisionCells {
  const { requirement, verdict, detail, missing, amounts } = decision;
  const facts = reader.evidence(decision).flatMap((one) => one.facts);
  const posts = facts.flatMap((fact) => fact.sources.map(({ post }) => post));
  const lists = [missing.map(missingInWords), amounts.map(valueInWords), facts.map(({ id }) => id), [...new Set(posts)]];
  return {
    head: [requirement, verdict, detail].map(csvCell).join(","),
    tail: lists.map((list) => csvCell(list.join("; "))).join(","),
  };
}

/** Cells under the columns of the header; a line of NDJSON may name others than the first did. */
function passedThrough({ entry }: AuditedCase, names: readonly string[]): string {
  if (names.length === 0) return "";
  const inPlace = entry.extra.length === names.length && entry.extra.every(([name], at) => name === names[at]);
  if (inPlace) return entry.extra.map(([, cell]) => `,${csvCell(cell)}`).join("");
  const cells = new Map(entry.extra);
  return names.map((name) => `,${csvCell(cells.get(name) ?? null)}`).join("");
}
