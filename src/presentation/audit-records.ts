import type { AuditedCase } from "../../queries/audit/audit-result.js";
import type { RowProblem } from "../../queries/audit/cases/row-problem.js";
import type { Decision } from "../../queries/audit/decide.js";
import { jsonOf } from "../model/json-text.js";
import type { TextBytes } from "../model/text-bytes.js";
import { type AuditWriterOf, type EvidenceReader, judgedOn } from "./audit-writer.js";

const MOST_KEPT = 2000;
const DAY_LENGTH = "2021-12-10".length;

/** The members of a verdict with room for its days; the evidence is told by its key, for many verdicts share it. */
interface VerdictForm {
  /** In UTF-8. */
  readonly bytes: Uint8Array;
  /** Where the day stands on which it was judged. */
  readonly asOfAt: number;
  readonly knownOn: string | null;
  readonly evidence: string;
}

const KNOWN_ON = ',"knownOn":"';

/** JSON of verdicts; what two verdicts share is made once. */
class VerdictText {
  readonly #forms = new WeakMap<Decision, VerdictForm>();
  readonly #evidence = new Map<string, Uint8Array>();

  constructor(
    readonly reader: EvidenceReader,
    readonly compare: boolean,
  ) {}

  /** Adds the members of a verdict, without the braces around them. */
  add(out: TextBytes, row: AuditedCase, at: number): void {
    const decision = row.decisions[at];
    if (decision === undefined) return;
    this.#members(out, decision, judgedOn(row, decision), row.knownOn);
    const before = row.before?.[at];
    if (before === undefined) return;
    out.add(`,"${this.compare ? "atEntry" : "before"}":{`);
    this.#members(out, before, judgedOn(row, before), row.knownBefore);
    out.add(`},"changedBy":${jsonOf(row.changedBy?.[at] ?? [])}`);
  }

  #members(out: TextBytes, decision: Decision, asOf: string, knownOn: string | null): void {
    let form = this.#forms.get(decision);
    if (form === undefined || (form.knownOn === null) !== (knownOn === null)) {
      form = verdictForm(decision, asOf, knownOn, this.reader.evidenceKey(decision));
      this.#forms.set(decision, form);
    }
    const place = out.length + form.asOfAt;
    out.addBytes(form.bytes);
    out.overwrite(place, asOf);
    if (knownOn !== form.knownOn && knownOn !== null) out.overwrite(place + DAY_LENGTH + '"'.length + KNOWN_ON.length, knownOn);
    out.addBytes(this.#evidenceOf(decision, form.evidence));
  }

  #evidenceOf(decision: Decision, key: string): Uint8Array {
    let bytes = this.#evidence.get(key);
    if (bytes === undefined) {
      bytes = Buffer.from(jsonOf(this.reader.evidence(decision)));
      if (this.#evidence.size >= MOST_KEPT) this.#evidence.clear();
      this.#evidence.set(key, bytes);
    }
    return bytes;
  }
}

function verdictForm(decision: Decision, asOf: string, knownOn: string | null, evidence: string): VerdictForm {
  const { requirement, verdict, detail, reason, amounts, missing, assumed } = decision;
  const head = `${jsonOf({ requirement, verdict, detail }).slice(1, -1)},"asOf":"`;
  const known = knownOn === null ? ',"knownOn":null' : `${KNOWN_ON}${knownOn}"`;
  const tail = jsonOf({ missing, reason, amounts, assumed }).slice(1, -1);
  const bytes = Buffer.from(`${head}${asOf}"${known},${tail},"evidence":`);
  return { bytes, asOfAt: Buffer.byteLength(head), knownOn, evidence };
}

/** NDJSON: one line a case and requirement, and one for each row that is wrong. */
export const auditNdjson: AuditWriterOf = ({ compare }, reader) => {
  const verdicts = new VerdictText(reader, compare);
  return {
    begin: () => "",
    row(row, out) {
      const [begin, end] = [`{"caseId":${jsonOf(row.entry.id)},`, `${extraText(row)}}\n`];
      for (const at of row.shown) {
        out.add(begin);
        verdicts.add(out, row, at);
        out.add(end);
      }
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
    row(row, out) {
      const [head, ...others] = row.shown;
      if (head === undefined) return;
      out.add(item(`{"caseId":${jsonOf(row.entry.id)},"line":${row.entry.line}${extraText(row)},"verdicts":[\n {`));
      verdicts.add(out, row, head);
      for (const at of others) {
        out.add("},\n {");
        verdicts.add(out, row, at);
      }
      out.add("}]}");
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
