import { type FactStore, openFactStore } from "../../../db/fact-store.js";
import type { AuditedCase, AuditRequest, AuditSummary } from "../../../queries/audit/audit-result.js";
import { auditSession } from "../../../queries/audit/audit-session.js";
import type { FileNote } from "../../../queries/audit/cases/file-note.js";
import type { RowProblem } from "../../../queries/audit/cases/row-problem.js";
import { requirementPack } from "../../../src/knowledge-base/packs/bundled-requirements.js";

/** All that an audit told. */
export interface Told {
  readonly rows: readonly AuditedCase[];
  readonly problems: readonly RowProblem[];
  readonly summary: AuditSummary;
  readonly extra: readonly string[];
  readonly notes: readonly FileNote[];
}

/** Audits a text, fed in pieces of some bytes, against a store; every further column is kept unless the request says which. */
export function auditText(store: FactStore, text: string | Uint8Array, request: AuditRequest = {}, piece = 4096): Told {
  const rows: AuditedCase[] = [];
  const problems: RowProblem[] = [];
  const notes: FileNote[] = [];
  let extra: readonly string[] = [];
  const session = auditSession(
    store,
    requirementPack(
      store.topicsList().filter(({ id }) => id.startsWith("kz/")),
      request,
    ),
    { ...request, reading: { keep: ["*"], ...request.reading } },
    {
      columns: (names) => {
        extra = names;
      },
      audited: (row) => rows.push(row),
      problem: (problem) => problems.push(problem),
      note: (note) => notes.push(note),
    },
  );
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += piece) session.feed(bytes.subarray(at, at + piece));
  return { rows, problems, summary: session.end(), extra, notes };
}

/** The same against a file. */
export function auditFile(database: string, text: string | Uint8Array, request: AuditRequest = {}, piece = 4096): Told {
  const store = openFactStore(database);
  try {
    return auditText(store, text, request, piece);
  } finally {
    store.close();
  }
}

/** Rows of cells as CSV under the columns they name. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  return `${[line(names), ...rows.map((row) => line(names.map((name) => row[name] ?? "")))].join("\n")}\n`;
}
