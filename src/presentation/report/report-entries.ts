import type { AuditedCase, AuditSummary } from "../../../queries/audit/audit-result.js";
import type { RowProblem } from "../../../queries/audit/cases/row-problem.js";
import type { Decision } from "../../../queries/audit/decide.js";
import { type EvidenceReader, judgedOn } from "../audit-writer.js";
import { ProblemGroups } from "../problem-groups.js";
import { valueInWords } from "../value-words.js";
import type { ReportEvidence } from "./report-evidence.js";
import { MissingTotals } from "./report-missing.js";

type Verdict = Decision["verdict"];

/** What a page keeps of a case. */
export interface ReportCase {
  readonly id: string;
  readonly date: string;
  readonly nationality: string;
  readonly transport: string;
  /** The reasons of its verdicts, in the order of the requirements. */
  readonly reasons: readonly Reason[];
}

/** One verdict on one case, to be listed. */
export interface ReportItem {
  readonly of: ReportCase;
  readonly asOf: string;
  /** Numbers of sources. */
  readonly sources: readonly number[];
  readonly assumed: boolean;
}

/** Why verdicts on one requirement are what they are: the same word for the same reason, with all that share it. */
export interface Reason {
  readonly requirement: string;
  readonly verdict: Verdict;
  /** As a sentence; of open verdicts every way in which they may come out, with its count. */
  readonly ways: Map<string, number>;
  readonly missing: Decision["missing"];
  cases: number;
  readonly items: ReportItem[];
  readonly facts: Set<number>;
  /** Its number in the report, below that of its requirement; given at the end. */
  number: string;
}

/** A verdict that was another with other knowledge. */
export interface ReportChange {
  readonly of: ReportCase;
  readonly requirement: string;
  readonly asOf: string;
  readonly before: Verdict;
  readonly now: Verdict;
  readonly detail: string;
  readonly sources: readonly number[];
}

/** How much a page lists at most, for what counts: verdicts of one kind, cases, facts that one reason rests on. */
const MOST_ITEMS = 40_000;
const MOST_CASES = 10_000;
const MOST_FACTS = 40;
const MOST_PROBLEMS = 200;
const MOST_CHANGES = 5000;
const ASSUMPTION = " Assumed, for no post names ";
const ORDER: readonly Verdict[] = ["not-met", "undetermined", "met", "not-required"];

/** Gathers what a report tells of an audit, as it goes; beyond what a page lists, it counts. */
export class ReportEntries {
  readonly cases: ReportCase[] = [];
  readonly changes: ReportChange[] = [];
  readonly missing = new MissingTotals();
  readonly problems = new ProblemGroups();
  readonly problemRows: RowProblem[] = [];
  /** Cases with a verdict that is not met, with one that is open, and with neither. */
  readonly totals = { notMet: 0, open: 0, clear: 0 };
  readonly #reasons = new Map<string, Map<string, Reason>>();
  readonly #keys = new WeakMap<Decision, string>();
  #listed = 0;

  constructor(
    readonly evidence: ReportEvidence,
    readonly reader: EvidenceReader,
  ) {}

  add(row: AuditedCase): void {
    const { entry, decisions } = row;
    const reasons = decisions.map((decision) => this.#reasonOf(decision));
    const { id, date, nationality, transport } = entry;
    const told: ReportCase = { id, date, nationality, transport, reasons };
    if (this.cases.length < MOST_CASES) this.cases.push(told);
    const verdicts = new Set<Verdict>();
    for (const [at, decision] of decisions.entries()) {
      const reason = reasons[at];
      if (reason === undefined) continue;
      const shown = row.shown.includes(at);
      verdicts.add(decision.verdict);
      this.#item(row, decision, reason, told, shown);
      const before = row.before?.[at];
      if (shown && before !== undefined) this.#change(row, at, before, decision, told);
    }
    if (verdicts.has("not-met")) this.totals.notMet++;
    if (verdicts.has("undetermined")) this.totals.open++;
    if (!verdicts.has("not-met") && !verdicts.has("undetermined")) this.totals.clear++;
  }

  problem(problem: RowProblem): void {
    this.problems.add(problem);
    if (this.problemRows.length < MOST_PROBLEMS) this.problemRows.push(problem);
  }

  /** The reasons of a requirement, in the order in which they are numbered: `3.1`. */
  reasonsOf(requirement: string): readonly Reason[] {
    const all = [...(this.#reasons.get(requirement)?.values() ?? [])];
    return all.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.cases - a.cases);
  }

  /** The numbers of the sources beside the verdicts that are listed in a line each: those that differ, or are not met. */
  cited(compared: boolean): ReadonlySet<number> {
    const reasons = [...this.#reasons.values()].flatMap((all) => [...all.values()]);
    const items = reasons.filter(({ verdict }) => verdict === "not-met").flatMap((reason) => reason.items);
    return new Set((compared ? this.changes : items).flatMap(({ sources }) => sources));
  }

  /** Gives every reason its number. */
  number(summary: AuditSummary): void {
    for (const [at, { requirement }] of summary.counts.entries())
      for (const [place, reason] of this.reasonsOf(requirement).entries()) reason.number = `${at + 1}.${place + 1}`;
  }

  #item(row: AuditedCase, decision: Decision, reason: Reason, of: ReportCase, shown: boolean): void {
    reason.cases++;
    const asOf = judgedOn(row, decision);
    if (decision.verdict === "undetermined") this.missing.add(row, decision.missing, asOf);
    const listed = decision.verdict === "not-met" || decision.verdict === "undetermined";
    const lists = shown && listed && row.before === null && this.#listed < MOST_ITEMS;
    if (!lists && reason.facts.size >= MOST_FACTS) return;
    const { facts, sources } = this.evidence.cite(this.reader.evidenceKey(decision), () => this.reader.evidence(decision));
    for (const fact of facts) if (reason.facts.size < MOST_FACTS) reason.facts.add(fact);
    if (!lists) return;
    this.#listed++;
    reason.items.push({ of, asOf, sources, assumed: decision.assumed.length > 0 });
  }

  #change(row: AuditedCase, at: number, before: Decision, now: Decision, of: ReportCase): void {
    if (this.changes.length >= MOST_CHANGES || before.verdict === now.verdict) return;
    const { requirement, verdict, detail } = now;
    const sources = (row.changedBy?.[at] ?? []).map((source) => this.evidence.numberOf(source));
    this.changes.push({ of, requirement, asOf: judgedOn(row, now), before: before.verdict, now: verdict, detail, sources });
  }

  #reasonOf(decision: Decision): Reason {
    const { requirement, verdict, missing } = decision;
    let ofRequirement = this.#reasons.get(requirement);
    if (ofRequirement === undefined) {
      ofRequirement = new Map();
      this.#reasons.set(requirement, ofRequirement);
    }
    const detail = plainDetail(decision);
    let key = this.#keys.get(decision);
    if (key === undefined) {
      const lacks = missing.map((one) => (one.kind === "column" ? one.column : `${one.topic} ${one.scope} ${one.tells}`)).sort();
      key = `${verdict} ${verdict === "undetermined" ? lacks.join("; ") : detail}`;
      this.#keys.set(decision, key);
    }
    let reason = ofRequirement.get(key);
    if (reason === undefined) {
      reason = { requirement, verdict, ways: new Map(), missing, cases: 0, items: [], facts: new Set(), number: "" };
      ofRequirement.set(key, reason);
    }
    reason.ways.set(detail, (reason.ways.get(detail) ?? 0) + 1);
    return reason;
  }
}

/** The sentence of a decision without what it assumes, which is told apart. */
function plainDetail({ detail, assumed, amounts }: Decision): string {
  const end = assumed.length === 0 ? -1 : detail.lastIndexOf(ASSUMPTION);
  const told = end < 0 ? detail : detail.slice(0, end);
  return told !== "" || amounts.length === 0 ? told : amounts.map(valueInWords).join(", ");
}
