import { InforceError } from "../../src/model/errors.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { RequirementPack } from "../../src/model/pack/requirement.js";
import type { AuditCase } from "./audit-case.js";
import { type AuditEvidence, EvidenceRoom } from "./audit-evidence.js";
import type { AuditedCase, AuditRequest, AuditSink, AuditSummary } from "./audit-result.js";
import type { AuditSource } from "./audit-source.js";
import { Auditor } from "./auditor.js";
import { likelyMisspelt } from "./cases/case-header.js";
import type { ReadRow } from "./cases/case-reader.js";
import { TextChunks, type TextState } from "./cases/decode-text.js";
import type { FileNote } from "./cases/file-note.js";
import { keptColumns } from "./cases/kept-columns.js";
import { KnownCase } from "./cases/known-case.js";
import type { KnownRows } from "./cases/known-rows.js";
import type { RowProblem } from "./cases/row-problem.js";
import { RowSource, type RowState } from "./cases/row-source.js";
import type { Sheet } from "./cases/sheet-choice.js";
import { type ChangingPost, changedBy } from "./changed-by.js";
import { contradictedDeparture } from "./contradicted-departure.js";
import type { Decision } from "./decide.js";
import { type PieceRows, RepeatedRows } from "./repeated-rows.js";
import { requirementsNamed, type VerdictWord } from "./requirement.js";
import { Tally, type TallyCounts } from "./tally.js";
import { TripLookup } from "./trips.js";

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
   * The same in steps of some hundred rows, for those who have something else to do in between.
   *
   * @throws InforceError `CASES_SHEET_UNCLEAR` besides.
   */
  workbookSteps(sheets: readonly Sheet[]): Generator<void>;
  /**
   * The end of the file, and what the audit came to.
   *
   * @throws InforceError `CASES_EMPTY` besides.
   */
  end(): AuditSummary;
  /** Where the audit stands in its file, for another session to go on with. */
  state(): AuditPlace;
  /** Begins a piece where another session stands; nothing of the piece before is kept but decisions. */
  resume(place: KnownPlace): void;
  /** What a piece came to since `resume`; null where it cannot be taken over as it is. */
  piece(): AuditPiece | null;
  /** Takes over a piece that another session judged; false, with nothing taken over, where an id of it stood in the file before. */
  accept(piece: AuditPiece): boolean;
  /** How many cases were judged so far. */
  judged(): number;
  /** The facts and words a decision of this audit rests on. */
  evidence(decision: Decision): readonly AuditEvidence[];
  /** Equal for decisions that rest on the same evidence. */
  evidenceKey(decision: Decision): string;
}

/** Where an audit stands in a file. */
export interface AuditPlace {
  /** How bytes are read; null as long as that is not known. */
  readonly text: TextState | null;
  /** Where rows stand; null in the middle of a record and as long as rows wait. */
  readonly rows: RowState | null;
}

/** A place between two rows. */
export type KnownPlace = { readonly [Member in keyof AuditPlace]: NonNullable<AuditPlace[Member]> };

const ROWS_A_STEP = 500;
const NO_PROBLEMS: readonly RowProblem[] = [];

/** What a session found in one piece of a file, as data. */
export interface AuditPiece extends PieceRows {
  /** Where the rows stand behind it. */
  readonly state: RowState;
  readonly skipped: number;
  readonly counts: TallyCounts;
}

/**
 * Begins an audit of past entries against the facts of a knowledge base, all of them as they are now: until its end, or its first
 * error, the source holds on to this state.
 *
 * @param past the knowledge base as it was recorded at the time that verdicts are held against; the same one where only what was
 * published differs.
 * @throws InforceError `INVALID_ARGUMENT` when both a knowledge day and the day of entry are asked for without comparing.
 */
export function auditSession(
  source: AuditSource,
  pack: RequirementPack,
  request: AuditRequest,
  sink: AuditSink,
  past: AuditSource = source,
): AuditSession {
  const {
    knownOn = null,
    knownAtEntry = false,
    compare = false,
    against = null,
    strict = false,
    only = null,
    reading = {},
    unnamed = "free",
    trips = null,
  } = request;
  if (knownAtEntry && knownOn !== null && !compare) throw twoViewpoints(knownOn);
  if (against !== null && (compare || knownAtEntry)) throw twoComparisons();
  const requirements = requirementsNamed(pack, request.requirements ?? null);
  // Rows come in pieces: all of them are judged on the state that the first one met.
  const release = source.pin();
  const batch = <T>(work: () => T): T => {
    try {
      return source.batch(() => (past === source ? work() : past.batch(work)));
    } catch (error) {
      release();
      throw error;
    }
  };
  const now = new Auditor(source, knownAtEntry && !compare ? "at-entry" : { knownOn }, pack, requirements, unnamed);
  const earlier = compare ? "at-entry" : against === null ? null : { knownOn: against.knownOn ?? knownOn };
  const then = earlier === null ? null : new Auditor(past, earlier, pack, requirements, unnamed);
  const room = new EvidenceRoom(source);
  let tally = new Tally(then !== null, requirements);
  const ofPast = new WeakSet<Decision>();
  const onDays = new Map<IsoDay, Auditor>();
  const changes = (
    entry: AuditCase,
    decisions: readonly Decision[],
    before: readonly Decision[],
    at: number,
  ): readonly ChangingPost[] => {
    const [later, first] = [decisions[at], before[at]];
    if (later === undefined || first === undefined || then === null) return [];
    const verdictOn = (day: IsoDay): VerdictWord => {
      const auditor = onDays.get(day) ?? new Auditor(source, { knownOn: day }, pack, requirements, unnamed);
      onDays.set(day, auditor);
      return auditor.decisionAt(at, entry)?.verdict ?? "undetermined";
    };
    return changedBy(first, later, {
      earlier: past,
      now: source,
      knownThen: past === source ? then.knownOn(entry) : null,
      knownNow: now.knownOn(entry),
      verdictOn,
    });
  };
  const known = trips === null ? null : new TripLookup(trips);
  const repeated = new RepeatedRows();
  // Null where a file is read from its beginning on; `whole` until a piece tells something of the file.
  let piece: { readonly learnt: string; whole: boolean } | null = null;
  const everywhere = requirements.map((_, at) => at);
  const tellProblem = (problem: RowProblem, cells: readonly string[]): void => {
    if (strict) throw stopped(problem);
    tally.problem(problem);
    sink.problem(problem, cells);
  };
  const tellRow = ({ entry: read, problems, cells }: ReadRow): void => {
    if (read === null) {
      tally.rejected++;
      for (const problem of problems) tellProblem(problem, cells);
    } else judge(known === null ? read : { ...read, otherStays: known.otherStays(read) }, cells, problems);
  };
  const tellKnown = (row: KnownRows): void => {
    row.case.otherStays = known === null ? null : known.otherStays(row.case);
    judge(row.case, row, NO_PROBLEMS);
  };
  const judge = (told: AuditCase, row: KnownRows | readonly string[], problems: readonly RowProblem[]): void => {
    const contradicted = known === null ? null : contradictedDeparture(told);
    const entry = contradicted?.entry ?? told;
    const twice = repeated.id(entry);
    // A row that is left out is told as nothing else.
    for (const problem of problems) tellProblem(twice === null ? problem : { ...problem, audited: false }, cellsOf(row));
    if (twice !== null) {
      tally.rejected++;
      tellProblem(twice, cellsOf(row));
      return;
    }
    if (contradicted !== null) tellProblem(contradicted.problem, cellsOf(row));
    const again = repeated.trip(entry);
    if (again !== null) tellProblem(again, cellsOf(row));
    if (sink.audited === undefined && then === null) {
      tally.case();
      now.verdicts(entry, countVerdict);
    } else tellCase(entry, entry instanceof KnownCase ? entry.copy() : entry);
  };
  const countVerdict = (at: number, verdict: VerdictWord, assumes: boolean): void => tally.verdict(at, verdict, assumes);
  const tellCase = (asked: AuditCase, entry: AuditCase): void => {
    const decisions = now.decisions(asked);
    const before = then === null ? null : then.decisions(asked);
    if (before !== null && past !== source) for (const decision of before) ofPast.add(decision);
    const shown = before === null && only === null ? everywhere : placesShown(decisions, before, only);
    const row: AuditedCase = {
      entry,
      knownOn: now.knownOn(entry),
      decisions,
      shown,
      before,
      knownBefore: then === null ? null : then.knownOn(entry),
      changedBy:
        before === null ? null : decisions.map((_, at) => (shown.includes(at) ? changes(entry, decisions, before, at) : [])),
    };
    tally.add(row);
    sink.audited?.(row);
  };
  const note = (told: FileNote): void => {
    if (piece !== null) piece.whole = false;
    sink.note?.(told);
  };
  const text = new TextChunks((told) => rows.push(told), note, reading.encoding ?? null);
  const rowSource = (): RowSource =>
    new RowSource(
      {
        header: (header) =>
          sink.columns(
            keptColumns(header, reading).map(({ name }) => name),
            likelyMisspelt(header),
            header.names,
          ),
        row: tellRow,
        known: tellKnown,
        note,
      },
      source.coverage(),
      reading,
    );
  let rows = rowSource();
  const pastRoom = past === source ? room : new EvidenceRoom(past);
  // What was decided with the other state of the base is told with its words.
  const roomOf = (decision: Decision): EvidenceRoom => (ofPast.has(decision) ? pastRoom : room);
  return {
    feed: (bytes) => batch(() => text.push(bytes)),
    state: () => ({ text: text.state, rows: rows.state }),
    resume: (place) => {
      text.resume(place.text);
      if (!rows.goOn(place.rows)) {
        rows = rowSource();
        rows.resume(place.rows);
      }
      tally = new Tally(then !== null, requirements);
      repeated.beginPiece();
      piece = { learnt: learntAt(place), whole: true };
    },
    piece: () => {
      const [place, { state, skipped }] = [{ text: text.state, rows: rows.state }, rows];
      if (piece === null || !piece.whole || state === null || learntAt(place) !== piece.learnt) return null;
      return { state, skipped, counts: tally.counts, ...repeated.piece() };
    },
    accept: (told) => {
      if (!repeated.join(told)) return false;
      tally.join(told.counts);
      rows.passOver(told.state.line, told.skipped);
      return true;
    },
    judged: () => tally.cases,
    feedWorkbook: (sheets) => batch(() => rows.workbook(sheets)),
    *workbookSteps(sheets) {
      const steps = rows.workbookSteps(sheets, ROWS_A_STEP);
      while (!batch(() => steps.next().done === true)) yield;
    },
    end() {
      const summary = batch(() => {
        text.end();
        if (!rows.end()) throw empty();
        return tally.summary();
      });
      release();
      return summary;
    },
    evidence: (decision) => roomOf(decision).of(decision),
    evidenceKey: (decision) => `${roomOf(decision) === room ? "" : "then "}${room.keyOf(decision)}`,
  };
}

/** The cells of a row; of one that is known they are cut out of the text only where somebody wants them. */
function cellsOf(row: KnownRows | readonly string[]): readonly string[] {
  return "case" in row ? row.cells : row;
}

/** What is known of a file at a place, as a text: what a piece learnt besides may change how later rows are read. */
function learntAt({ text, rows }: AuditPlace): string {
  return JSON.stringify([text, rows === null ? null : { ...rows, line: 0 }]);
}

/** The decisions that are asked for: those that differ from what the other state gave, and have one of the verdicts. */
function placesShown(
  decisions: readonly Decision[],
  before: readonly Decision[] | null,
  only: readonly VerdictWord[] | null,
): readonly number[] {
  return decisions.flatMap(({ verdict }, at) => {
    const differs = before === null || before[at]?.verdict !== verdict;
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

function twoComparisons(): InforceError {
  return new InforceError("INVALID_ARGUMENT", "verdicts are held against one other state of knowledge", {
    got: "an earlier state and the day of entry",
    expected: "one of them: --against DAY or RUN, or --compare for the day of entry",
    example: "--against 2021-02-15",
  });
}

function twoViewpoints(knownOn: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", "an audit looks with the knowledge of one day or of each day of entry", {
    got: `knowledge of ${knownOn} and of the day of entry`,
    expected: "one of them, or a comparison of both",
    example: `--compare --known-on ${knownOn}`,
  });
}
