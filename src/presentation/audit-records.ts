import type { AuditedCase } from "../../queries/audit/audit-result.js";
import type { RowProblem } from "../../queries/audit/cases/row-problem.js";
import type { Decision } from "../../queries/audit/decide.js";
import { jsonOf } from "../model/json-text.js";
import { type AuditWriterOf, type EvidenceReader, judgedOn } from "./audit-writer.js";

const MOST_KEPT = 2000;

/** JSON of verdicts; what two verdicts share is made once. */
class VerdictText {
  readonly #told = new WeakMap<Decision, { readonly head: string; readonly tail: string }>();
  readonly #evidence = new Map<string, string>();

  constructor(
    readonly reader: EvidenceReader,
    readonly compare: boolean,
  ) {}

  /** The members of a verdict, without the braces around them. */
  of(row: AuditedCase, at: number): string {
    const decision = row.decisions[at];
    if (decision === undefined) return "";
    const before = row.before?.[at];
    return (
      this.#members(decision, judgedOn(row, decision), row.knownOn) + (before === undefined ? "" : this.#before(row, at, before))
    );
  }

  #before(row: AuditedCase, at: number, before: Decision): string {
    const members = this.#members(before, judgedOn(row, before), row.knownBefore);
    return `,"${this.compare ? "atEntry" : "before"}":{${members}},"changedBy":${jsonOf(row.changedBy?.[at] ?? [])}`;
  }

  #members(decision: Decision, asOf: string, knownOn: string | null): string {
    let told = this.#told.get(decision);
    if (told === undefined) {
      const { requirement, verdict, detail, reason, amounts, missing, assumed } = decision;
      const head = jsonOf({ requirement, verdict, detail }).slice(1, -1);
      const tail = jsonOf({ missing, reason, amounts, assumed }).slice(1, -1);
      told = { head, tail };
      this.#told.set(decision, told);
    }
    const known = knownOn === null ? "null" : `"${knownOn}"`;
    return `${told.head},"asOf":"${asOf}","knownOn":${known},${told.tail},"evidence":${this.#evidenceOf(decision)}`;
  }

  #evidenceOf(decision: Decision): string {
    const key = this.reader.evidenceKey(decision);
    let text = this.#evidence.get(key);
    if (text === undefined) {
      text = jsonOf(this.reader.evidence(decision));
      if (this.#evidence.size >= MOST_KEPT) this.#evidence.clear();
      this.#evidence.set(key, text);
    }
    return text;
  }
}

/** NDJSON: one line a case and requirement, and one for each row that is wrong. */
export const auditNdjson: AuditWriterOf = ({ compare }, reader) => {
  const verdicts = new VerdictText(reader, compare);
  return {
    begin: () => "",
    row(row) {
      const id = jsonOf(row.entry.id);
      const extra = extraText(row);
      return row.shown.map((at) => `{"caseId":${id},${verdicts.of(row, at)}${extra}}\n`).join("");
    },
    problem: (problem) => `${jsonOf(problemRecord(problem))}\n`,
    end: () => "",
  };
};

/** One JSON document: parameters, a list with each case or faulty row in the order of the file, and the summary. */
export const auditJson: AuditWriterOf = (parameters, reader, goesOn = false) => {
  const verdicts = new VerdictText(reader, parameters.compare);
  let first = !goesOn;
  const item = (text: string): string => {
    const parted = first ? `\n${text}` : `,\n${text}`;
    first = false;
    return parted;
  };
  return {
    begin: () => `{"schemaVersion":1,"parameters":${jsonOf(parameters)},"rows":[`,
    row(row) {
      const places = row.shown;
      if (places.length === 0) return "";
      const told = places.map((at) => `{${verdicts.of(row, at)}}`).join(",\n ");
      return item(`{"caseId":${jsonOf(row.entry.id)},"line":${row.entry.line}${extraText(row)},"verdicts":[\n ${told}]}`);
    },
    problem: (problem) => item(jsonOf(problemRecord(problem))),
    end: (summary, casesHash) => `\n],"casesSha256":"${casesHash}","summary":${jsonOf(summary)}}\n`,
  };
};

function problemRecord({ caseId, audited, ...rest }: RowProblem): object {
  return { caseId, rejected: !audited, ...rest };
}

function extraText({ entry }: AuditedCase): string {
  if (entry.extra.length === 0) return "";
  const members = entry.extra.map(([name, cell]) => `${jsonOf(name)}:${jsonOf(cell)}`);
  return `,"passedThrough":{${members.join(",")}}`;
}
