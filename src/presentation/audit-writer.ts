import type { AuditEvidence } from "../../queries/audit/audit-evidence.js";
import type { AuditedCase, AuditSummary } from "../../queries/audit/audit-result.js";
import type { RowProblem } from "../../queries/audit/cases/row-problem.js";
import type { Decision } from "../../queries/audit/decide.js";
import type { RecordedRun } from "../model/recorded-run.js";
import type { TextBytes } from "../model/text-bytes.js";

/** What an audit was run with, as its report names it. */
export interface AuditParameters {
  /** Name of the file of cases, without its folder. */
  readonly cases: string;
  readonly knownOn: string | null;
  /** The UTC instant as of which the knowledge base answered; null: now. */
  readonly recordedOn: string | null;
  /** The last run of the knowledge base and its root hash: the state that all verdicts are of; null: it never had one. */
  readonly run: RecordedRun | null;
  readonly knownAtEntry: boolean;
  readonly compare: boolean;
  /** The other state of knowledge that verdicts are held against; null: none. */
  readonly against: { readonly knownOn: string | null; readonly recordedOn: string | null } | null;
  /** The requirements that are judged, and the verdicts that are shown; null: all. */
  readonly requirements: readonly string[] | null;
  readonly only: readonly string[] | null;
  readonly version: string;
}

/** Reads the evidence of a decision. */
export interface EvidenceReader {
  evidence(decision: Decision): readonly AuditEvidence[];
  /** Equal for decisions that rest on the same evidence. */
  evidenceKey(decision: Decision): string;
}

/** Turns an audit into text as it goes; nothing of it is kept. */
export interface AuditWriter {
  begin(extraColumns: readonly string[]): string;
  /** Adds what a case comes to. */
  row(row: AuditedCase, out: TextBytes): void;
  problem(problem: RowProblem): string;
  /** @param casesHash SHA-256 of the file of cases, in hexadecimal digits. */
  end(summary: AuditSummary, casesHash: string): string;
}

/** Makes a writer. */
export type AuditWriterOf = (
  parameters: AuditParameters,
  reader: EvidenceReader,
  /** Whether something was written before: then this one goes on with it, and `begin` tells its columns alone. */
  goesOn?: boolean,
) => AuditWriter;

/** The day on which a decision was judged: that of entry, or of departure where it has one. */
export function judgedOn({ entry }: AuditedCase, { on }: Decision): string {
  return (on === "departure_date" ? entry.departureDate : null) ?? entry.date;
}
