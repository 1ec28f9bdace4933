import { InforceError } from "../../src/model/errors.js";
import type { RequirementPack } from "../../src/model/pack/requirement.js";
import { type AuditEvidence, EvidenceRoom } from "./audit-evidence.js";
import type { AuditedCase, AuditRequest, AuditSink, AuditSummary } from "./audit-result.js";
import type { AuditSource } from "./audit-source.js";
import { Auditor } from "./auditor.js";
import { likelyMisspelt } from "./cases/case-header.js";
import type { ReadRow } from "./cases/case-reader.js";
import { TextChunks } from "./cases/decode-text.js";
import type { FileNote } from "./cases/file-note.js";
import { keptColumns } from "./cases/kept-columns.js";
import type { RowProblem } from "./cases/row-problem.js";
import { RowSource } from "./cases/row-source.js";
import { SeenIds } from "./cases/seen-ids.js";
import type { Sheet } from "./cases/sheet-choice.js";
import type { Decision } from "./decide.js";
import { repeatedId, repeatedTrip } from "./repeated-rows.js";
import { requirementsNamed, type VerdictWord } from "./requirement.js";
import { Tally } from "./tally.js";

/** An audit under way: it is fed the bytes of a file of cases and tells its sink of each row. */
export interface AuditSession {
  /**
   * The next bytes of the file.
   *
   * @throws InforceError `CASES_HEADER_INVALID`, `CASES_DAYS_CLASH`; `CASES_ROW_REJECTED` when the audit is strict.
   */
  feed(bytes: Uint8Array): void;
  /**
   * The sheets of a workbook in place of bytes.
   *
   * @throws InforceError `CASES_SHEET_UNCLEAR` besides.
   */
  feedWorkbook(sheets: readonly Sheet[]): void;
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
 * Begins an audit of past entries against the facts of a knowledge base, all of them as they are now: until its end, or its first
 * error, the source holds on to this state.
 *
 * @throws InforceError `INVALID_ARGUMENT` when both a knowledge day and the day of entry are asked for without comparing.
 */
export function auditSession(source: AuditSource, pack: RequirementPack, request: AuditRequest, sink: AuditSink): AuditSession {
  const {
    knownOn = null,
    knownAtEntry = false,
    compare = false,
    strict = false,
    only = null,
    reading = {},
    unnamed = "free",
    trips: known = null,
  } = request;
  if (knownAtEntry && knownOn !== null && !compare) throw twoViewpoints(knownOn);
  const requirements = requirementsNamed(pack, request.requirements ?? null);
  // Rows come in pieces: all of them are judged on the state that the first one met.
  const release = source.pin();
  const held = <T>(work: () => T): T => {
    try {
      return source.batch(work);
    } catch (error) {
      release();
      throw error;
    }
  };
  const now = new Auditor(source, knownAtEntry && !compare ? "at-entry" : { knownOn }, pack, requirements, unnamed);
  const then = compare ? new Auditor(source, "at-entry", pack, requirements, unnamed) : null;
  const room = new EvidenceRoom(source);
  const tally = new Tally(compare, requirements);
  const [seen, trips] = [new SeenIds(), new SeenIds()];
  const everywhere = requirements.map((_, at) => at);
  const tellProblem = (problem: RowProblem, cells: readonly string[]): void => {
    if (strict) throw stopped(problem);
    tally.problem(problem);
    sink.problem(problem, cells);
  };
  const tellRow = ({ entry: read, problems, cells }: ReadRow): void => {
    for (const problem of problems) tellProblem(problem, cells);
    if (read === null) {
      tally.rejected++;
      return;
    }
    const entry = known === null ? read : { ...read, otherStays: known.otherStays(read) };
    // An id made of the line stands once.
    if (!entry.madeId && !seen.add(entry.id)) {
      tally.rejected++;
      tellProblem(repeatedId(entry), cells);
      return;
    }
    if (entry.person !== null && !trips.add(`${entry.person} ${entry.date} ${entry.transport}`))
      tellProblem(repeatedTrip(entry), cells);
    const decisions = now.decisions(entry);
    const atEntry = then === null ? null : then.decisions(entry);
    const shown = atEntry === null && only === null ? everywhere : placesShown(decisions, atEntry, only);
    const row: AuditedCase = { entry, knownOn: now.knownOn(entry), decisions, shown, atEntry };
    tally.add(row);
    sink.audited(row);
  };
  const note = (told: FileNote): void => sink.note?.(told);
  const text = new TextChunks(note, reading.encoding ?? null);
  const rows = new RowSource(
    {
      header: (header) =>
        sink.columns(
          keptColumns(header, reading).map(({ name }) => name),
          likelyMisspelt(header),
          header.names,
        ),
      row: tellRow,
      note,
    },
    source.coverage(),
    reading,
  );
  return {
    feed: (bytes) => held(() => rows.push(text.push(bytes))),
    feedWorkbook: (sheets) => held(() => rows.workbook(sheets)),
    end() {
      const summary = held(() => {
        rows.push(text.end());
        if (!rows.end()) throw empty();
        return tally.summary();
      });
      release();
      return summary;
    },
    evidence: (decision) => room.of(decision),
    evidenceKey: (decision) => room.keyOf(decision),
  };
}

/** The decisions that are asked for: those that differ from what the day of entry gave, and have one of the verdicts. */
function placesShown(
  decisions: readonly Decision[],
  atEntry: readonly Decision[] | null,
  only: readonly VerdictWord[] | null,
): readonly number[] {
  return decisions.flatMap(({ verdict }, at) => {
    const differs = atEntry === null || atEntry[at]?.verdict !== verdict;
    return differs && (only === null || only.includes(verdict)) ? [at] : [];
  });
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
