import { InforceError } from "../../src/model/errors.js";
import { type AuditEvidence, EvidenceRoom } from "./audit-evidence.js";
import type { AuditedCase, AuditRequest, AuditSink, AuditSummary } from "./audit-result.js";
import type { AuditSource } from "./audit-source.js";
import { Auditor } from "./auditor.js";
import { likelyMisspelt } from "./cases/case-header.js";
import type { ReadRow } from "./cases/case-reader.js";
import { TextChunks } from "./cases/decode-text.js";
import { type RowProblem, rowProblem } from "./cases/row-problem.js";
import { RowSource } from "./cases/row-source.js";
import { SeenIds } from "./cases/seen-ids.js";
import type { Decision } from "./decide.js";
import { Tally } from "./tally.js";

/** An audit under way: it is fed the bytes of a file of cases and tells its sink of each row. */
export interface AuditSession {
  /**
   * The next bytes of the file.
   *
   * @throws InforceError `CASES_HEADER_INVALID`; `CASES_ROW_REJECTED` when the audit is strict.
   */
  feed(bytes: Uint8Array): void;
  /**
   * The end of the file, and what the audit came to.
   *
   * @throws InforceError `CASES_EMPTY` besides.
   */
  end(): AuditSummary;
  /** The facts and words a decision of this audit rests on. */
  evidence(decision: Decision): readonly AuditEvidence[];
  /** Equal for decisions that rest on the same evidence. */
  evidenceKey(decision: Decision): string;
}

/**
 * Begins an audit of past entries against the facts of a knowledge base.
 *
 * @throws InforceError `INVALID_ARGUMENT` when both a knowledge day and the day of entry are asked for without comparing.
 */
export function auditSession(source: AuditSource, request: AuditRequest, sink: AuditSink): AuditSession {
  const { knownOn = null, knownAtEntry = false, compare = false, strict = false } = request;
  if (knownAtEntry && knownOn !== null && !compare) throw twoViewpoints(knownOn);
  const now = new Auditor(source, knownAtEntry && !compare ? "at-entry" : { knownOn });
  const then = compare ? new Auditor(source, "at-entry") : null;
  const room = new EvidenceRoom(source);
  const tally = new Tally(compare);
  const seen = new SeenIds();
  const text = new TextChunks();
  const tellProblem = (problem: RowProblem): void => {
    if (strict) throw stopped(problem);
    tally.problem(problem);
    sink.problem(problem);
  };
  const tellRow = ({ entry, problems }: ReadRow): void => {
    for (const problem of problems) tellProblem(problem);
    if (entry === null) {
      tally.rejected++;
      return;
    }
    if (!seen.add(entry.id)) {
      tally.rejected++;
      tellProblem(rowProblem("duplicate-id", entry.line, "case_id", entry.id, "an id once in the file", { caseId: entry.id }));
      return;
    }
    const decisions = now.decisions(entry);
    const row: AuditedCase = { entry, knownOn: now.knownOn(entry), decisions, atEntry: then?.decisions(entry) ?? null };
    tally.add(row);
    sink.audited(row);
  };
  const rows = new RowSource(
    {
      header: (header) =>
        sink.columns(
          header.extra.map(({ name }) => name),
          likelyMisspelt(header),
        ),
      row: tellRow,
    },
    source.coverage(),
  );
  return {
    feed: (bytes) => source.batch(() => rows.push(text.push(bytes))),
    end: () =>
      source.batch(() => {
        rows.push(text.end());
        if (!rows.end()) throw empty();
        return tally.summary();
      }),
    evidence: (decision) => room.of(decision),
    evidenceKey: (decision) => room.keyOf(decision),
  };
}

function empty(): InforceError {
  return new InforceError("CASES_EMPTY", "the file of cases is empty", {
    got: "no header",
    expected: "a header and a row for each case, or one JSON object a line",
    hint: "`inforce audit --template` prints an example",
  });
}

function stopped({ rule, line, column, got, accepted, suggestions }: RowProblem): InforceError {
  const where = column === null ? `line ${line}` : `line ${line}, column ${column}`;
  return new InforceError("CASES_ROW_REJECTED", `${where}: ${rule}, got "${got}"`, { got, expected: accepted, suggestions });
}

function twoViewpoints(knownOn: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", "an audit looks with the knowledge of one day or of each day of entry", {
    got: `knowledge of ${knownOn} and of the day of entry`,
    expected: "one of them, or a comparison of both",
    example: `--compare --known-on ${knownOn}`,
  });
}
