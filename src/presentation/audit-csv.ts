import type { AuditedCase } from "../../queries/audit/audit-result.js";
import type { Decision } from "../../queries/audit/decide.js";
import type { TextBytes } from "../model/text-bytes.js";
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
  const lines = new Lines(reader);
  const [id, passed] = [new Repeated(), new Repeated()];
  let extra: readonly string[] = [];
  return {
    begin(extraColumns) {
      extra = extraColumns;
      return `${[...COLUMNS, ...compared, ...extra].map(csvCell).join(",")}\n`;
    },
    row(row, out) {
      id.begin();
      passed.begin();
      for (const at of row.shown) {
        const decision = row.decisions[at];
        if (decision === undefined) continue;
        if (!id.again(out)) id.first(`${csvCell(row.entry.id)},`, out);
        lines.add(out, decision, judgedOn(row, decision), row.knownOn);
        const before = row.before?.[at];
        if (before !== undefined) {
          const posts = (row.changedBy?.[at] ?? []).map(changeInWords).join("; ");
          out.add(`,${[before.verdict, before.detail, posts].map(csvCell).join(",")}`);
        }
        if (!passed.again(out)) passed.first(`${passedThrough(row, extra)}\n`, out);
      }
    },
    problem(problem) {
      const verdict = problem.audited ? "flagged" : "rejected";
      const cells = [problem.caseId, null, verdict, problemInWords(problem), ...COLUMNS.slice(4), ...compared, ...extra];
      return `${cells.map((cell, at) => csvCell(at < 4 ? (cell ?? null) : null)).join(",")}\n`;
    },
    end: () => "",
  };
};

/** A text that stands in every line of a case and ends in a whole sign: it is made for the first one, and is there for the others. */
class Repeated {
  #from = 0;
  #to = -1;

  /** Begins another case. */
  begin(): void {
    this.#to = -1;
  }

  /** Whether it stands in a line of this case already, and now once more. */
  again(out: TextBytes): boolean {
    if (this.#to < 0) return false;
    out.addAgain(this.#from, this.#to);
    return true;
  }

  first(text: string, out: TextBytes): void {
    this.#from = out.length;
    out.add(text);
    this.#to = out.length;
  }
}

/** The cells of a decision with room for its days: "" where there is no knowledge day. */
interface LineForm {
  /** In UTF-8. */
  readonly bytes: Uint8Array;
  /** Where the day stands on which it was judged. */
  readonly asOfAt: number;
  readonly knownOn: string;
}

/** More than a file has of them as a rule. */
const MOST_FORMS = 10_000;

/** The part of a line that a decision gives, which many cases share but for its days. */
class Lines {
  readonly #forms = new WeakMap<Decision, LineForm>();
  /** Decisions on other countries often come to the same words and facts. */
  readonly #alike = new Map<string, LineForm>();

  constructor(readonly reader: EvidenceReader) {}

  add(out: TextBytes, decision: Decision, asOf: string, knownOn: string | null): void {
    const known = knownOn ?? "";
    let form = this.#forms.get(decision);
    if (form === undefined || form.knownOn.length !== known.length) {
      form = this.#formOf(decision, asOf, known);
      this.#forms.set(decision, form);
    }
    const place = out.length + form.asOfAt;
    out.addBytes(form.bytes);
    out.overwrite(place, asOf);
    if (known !== form.knownOn) out.overwrite(place + asOf.length + 1, known);
  }

  #formOf(decision: Decision, asOf: string, knownOn: string): LineForm {
    const { requirement, verdict, detail, missing, amounts, used, readWith } = decision;
    const told = [missing.map(missingInWords).join("; "), amounts.map(valueInWords).join("; ")] as const;
    const ids = used.flatMap(({ facts }) => facts.map(({ id }) => id)).join(" ");
    // Each member but the detail and what is told is a word, and nothing of them holds a zero.
    const key = [requirement, verdict, readWith, knownOn.length, ids, detail, ...told].join("\0");
    let form = this.#alike.get(key);
    if (form === undefined) {
      form = lineForm(decision, told, this.reader, asOf, knownOn);
      if (this.#alike.size >= MOST_FORMS) this.#alike.clear();
      this.#alike.set(key, form);
    }
    return form;
  }
}

/** @param told what is missing and the amounts, in words. */
function lineForm(decision: Decision, told: readonly string[], reader: EvidenceReader, asOf: string, knownOn: string): LineForm {
  const { requirement, verdict, detail } = decision;
  const [facts, posts]: readonly [string[], Set<string>] = [[], new Set()];
  for (const one of reader.evidence(decision))
    for (const fact of one.facts) {
      facts.push(fact.id);
      for (const { post } of fact.sources) posts.add(post);
    }
  const head = `${[requirement, verdict, detail].map(csvCell).join(",")},`;
  const tail = [...told, facts.join("; "), [...posts].join("; ")].map(csvCell).join(",");
  return { bytes: Buffer.from(`${head}${asOf},${knownOn},${tail}`), asOfAt: Buffer.byteLength(head), knownOn };
}

/** Cells under the columns of the header; a line of NDJSON may name others than the first did. */
function passedThrough({ entry }: AuditedCase, names: readonly string[]): string {
  if (names.length === 0) return "";
  const inPlace = entry.extra.length === names.length && entry.extra.every(([name], at) => name === names[at]);
  if (inPlace) return entry.extra.map(([, cell]) => `,${csvCell(cell)}`).join("");
  const cells = new Map(entry.extra);
  return names.map((name) => `,${csvCell(cells.get(name) ?? null)}`).join("");
}
