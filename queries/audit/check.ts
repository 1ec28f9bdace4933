import { InforceError } from "../../src/model/errors.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import { CASE_COLUMNS } from "../../src/model/pack/case-columns.js";
import type { RequirementPack } from "../../src/model/pack/requirement.js";
import type { AuditCase } from "./audit-case.js";
import type { AuditEvidence } from "./audit-evidence.js";
import type { AuditedCase } from "./audit-result.js";
import { auditSession } from "./audit-session.js";
import type { AuditSource } from "./audit-source.js";
import type { RowProblem } from "./cases/row-problem.js";
import { AUDIT_COLUMNS, type ColumnName } from "./columns.js";
import type { Decision } from "./decide.js";
import { type Missing, type Unnamed, unrepeated } from "./inquiry.js";
import type { VerdictWord } from "./requirement.js";

/** One person at one entry, in the words of a file of cases: a country by any usual name, a day, yes or no. */
export type CheckedCells = Readonly<Partial<Record<ColumnName, string>>>;

/** What is asked about one person. */
export interface CheckRequest {
  /** `date`, `nationality` and `transport` are needed; what is left out is not known. */
  readonly cells: CheckedCells;
  /** Judge with what had been published by this day; null or missing: with everything. */
  readonly knownOn?: IsoDay | null;
  /** Judge by these requirements alone; missing: all. */
  readonly requirements?: readonly string[];
  /** As in an audit. */
  readonly unnamed?: Unnamed;
  readonly packs?: readonly RequirementPack[];
  readonly jurisdiction?: string | null;
}

/** The verdict on one requirement. */
export interface CheckedRequirement
  extends Pick<Decision, "requirement" | "verdict" | "reason" | "detail" | "amounts" | "assumed"> {
  readonly title: string;
  readonly missing: readonly Missing[];
  readonly evidence: readonly AuditEvidence[];
}

/** A question that is still open, and what an answer to it would come to. */
export interface OpenQuestion {
  readonly column: ColumnName;
  readonly asks: string;
  readonly accepts: string;
  /** The requirements that hang on it. */
  readonly requirements: readonly string[];
  /** Of a question of yes or no: the verdicts that each answer gives, alone. */
  readonly answers: readonly {
    readonly says: "yes" | "no";
    readonly verdicts: readonly { readonly requirement: string; readonly verdict: VerdictWord }[];
  }[];
}

/** What applies to one person, and what would have to be known. */
export interface CheckResult {
  readonly schemaVersion: 1;
  readonly date: IsoDay;
  /** Alpha-3. */
  readonly nationality: string;
  readonly transport: AuditCase["transport"];
  readonly knownOn: IsoDay | null;
  readonly results: readonly CheckedRequirement[];
  readonly questions: readonly OpenQuestion[];
  /** What the archive does not tell, each once. */
  readonly evidenceMissing: readonly Missing[];
  /** What is odd about the cells, as a day beyond coverage. */
  readonly notes: readonly RowProblem[];
}

/** What is left out of a check is not known, also where a file would say that there was none. */
const NOT_KNOWN: CheckedCells = { vaccination_passport: "unknown", visited_14_days: "unknown" };

/**
 * What is asked of one person at one entry: the verdicts of an audit, and the questions whose answers would settle what is open.
 *
 * @throws InforceError `INVALID_ARGUMENT` for a cell that cannot be read, is needed, or goes against another one; `UNKNOWN_REQUIREMENT`.
 * @example checkPerson(store, pack, { cells: { date: "2022-04-11", nationality: "USA", transport: "land" } }).results[1].verdict // "not-required"
 */
export function checkPerson(source: AuditSource, pack: RequirementPack, request: CheckRequest): CheckResult {
  const cells = { ...NOT_KNOWN, ...request.cells };
  const { row, problems, evidence } = audited(source, pack, request, cells);
  // Of one person everything can be put right at once; days beyond coverage cannot.
  const refused = problems.find(({ rule }) => rule !== "day-beyond-coverage");
  if (row === undefined || refused !== undefined) throw notRead(refused);
  const titles = new Map(pack.requirements.map(({ id, title }) => [id, title]));
  const results = row.decisions.map((decision): CheckedRequirement => {
    const { requirement, verdict, reason, detail, amounts, assumed, missing } = decision;
    const title = titles.get(requirement) ?? requirement;
    return { requirement, title, verdict, reason, detail, amounts, assumed, missing, evidence: evidence(decision) };
  });
  const { date, nationality, transport } = row.entry;
  return {
    ...{ schemaVersion: 1, date, nationality, transport, knownOn: row.knownOn, results },
    questions: questionsOf(results, (column, says, requirements) => {
      const answered = audited(source, pack, { ...request, requirements }, { ...cells, [column]: says });
      return answered.row?.decisions ?? [];
    }),
    evidenceMissing: unrepeated(results.flatMap(({ missing }) => missing.filter(({ kind }) => kind === "evidence"))),
    notes: problems,
  };
}

function questionsOf(
  results: readonly CheckedRequirement[],
  answered: (column: ColumnName, says: "yes" | "no", requirements: readonly string[]) => readonly Decision[],
): readonly OpenQuestion[] {
  return AUDIT_COLUMNS.flatMap(({ name, meaning, accepts }): OpenQuestion[] => {
    const hanging = results.filter(({ missing }) => missing.some((lack) => lack.kind === "column" && lack.column === name));
    if (hanging.length === 0) return [];
    const requirements = hanging.map(({ requirement }) => requirement);
    const yesNo = (CASE_COLUMNS.yesNo as readonly string[]).includes(name);
    const answers = (yesNo ? (["yes", "no"] as const) : []).map((says) => {
      const verdicts = answered(name, says, requirements).map(({ requirement, verdict }) => ({ requirement, verdict }));
      return { says, verdicts };
    });
    return [{ column: name, asks: meaning, accepts, requirements, answers }];
  });
}

interface Audited {
  readonly row: AuditedCase | undefined;
  readonly problems: readonly RowProblem[];
  readonly evidence: (decision: Decision) => readonly AuditEvidence[];
}

function audited(source: AuditSource, pack: RequirementPack, request: CheckRequest, cells: CheckedCells): Audited {
  const { knownOn = null, requirements, unnamed = "free" } = request;
  const [rows, problems]: [AuditedCase[], RowProblem[]] = [[], []];
  const session = auditSession(
    source,
    pack,
    { knownOn, unnamed, ...(requirements === undefined ? {} : { requirements }) },
    {
      columns: () => {},
      audited: (row) => void rows.push(row),
      problem: (problem) => void problems.push(problem),
    },
  );
  session.feed(new TextEncoder().encode(`${JSON.stringify(cells)}\n`));
  session.end();
  return { row: rows[0], problems, evidence: session.evidence };
}

function notRead(problem: RowProblem | undefined): InforceError {
  if (problem === undefined) return new InforceError("INVALID_ARGUMENT", "nothing was asked about anybody", { got: "no cells" });
  const { rule, column, got, accepted, suggestions } = problem;
  return new InforceError("INVALID_ARGUMENT", `${column ?? "a cell"}: ${rule}, got "${got}"`, {
    got,
    expected: accepted.replace(/; (?:both are )?taken as not known$/, ""),
    suggestions,
  });
}
