import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import { AUDIT_COLUMNS } from "../../knowledge-base/audit-columns.js";
import type { KnowledgeBase } from "../../knowledge-base.js";
import { InforceError } from "../../model/errors.js";
import { auditCsv } from "../../presentation/audit-csv.js";
import { auditJson, auditNdjson } from "../../presentation/audit-records.js";
import { auditReport } from "../../presentation/audit-report.js";
import { auditSummaryView, type ChangedVerdict } from "../../presentation/audit-summary-view.js";
import { auditTemplate, columnRules } from "../../presentation/audit-template.js";
import { problemInWords } from "../../presentation/audit-words.js";
import { type AuditWriter, type AuditWriterOf, placesShown } from "../../presentation/audit-writer.js";
import { palette } from "../../presentation/palette.js";
import { fileOutput, streamOutput, type TextOutput } from "../audit-output.js";
import { AuditProgress } from "../audit-progress.js";
import { readInPieces } from "../cases-file.js";
import type { CommandContext } from "../command-context.js";
import { optionalDay } from "../day-argument.js";
import { EXIT, type ExitCode } from "../exit-code.js";
import { outputFormat, tellOrigin } from "../output-format.js";
import { type Command, switchOption, textOption, type VerbInput } from "../verb.js";
import { withKnowledgeBase } from "../with-knowledge-base.js";

const WRITERS: Readonly<Record<string, AuditWriterOf>> = { csv: auditCsv, ndjson: auditNdjson, json: auditJson, html: auditReport };
const TOLD_PROBLEMS = 20;
const TOLD_CHANGES = 100;

/** `inforce audit CASES`. */
export const auditCommand: Command = async (input, context) => {
  if (switchOption(input, "template")) context.out(auditTemplate(AUDIT_COLUMNS));
  else if (switchOption(input, "explainColumns")) context.out(columnRules(AUDIT_COLUMNS, context.width));
  else {
    const [cases] = input.args;
    const format = textOption(input, "format") === "html" && !switchOption(input, "json") ? "html" : outputFormat(input);
    if (cases === undefined) throw noCases();
    const path = textOption(input, "output");
    if (path !== null && path !== "-" && resolve(path) === resolve(cases)) throw ontoItself(path);
    const knownOn = optionalDay("--known-on", textOption(input, "knownOn"));
    return withKnowledgeBase(input, context, (base, context) => {
      tellOrigin(context);
      const output = path === null || path === "-" ? streamOutput(context.out) : fileOutput(path);
      try {
        const code = new AuditRun(base, input, context, { cases, format, knownOn, path }, output).run();
        output.finish();
        return code;
      } catch (error) {
        output.abandon();
        throw error;
      }
    });
  }
  return EXIT.success;
};

interface AuditOptions {
  readonly cases: string;
  readonly format: string;
  readonly knownOn: ReturnType<typeof optionalDay>;
  readonly path: string | null;
}

/** One run over one file. */
class AuditRun {
  readonly #changed: ChangedVerdict[] = [];
  #problems = 0;
  #cases = 0;

  constructor(
    readonly base: KnowledgeBase,
    readonly input: VerbInput,
    readonly context: CommandContext,
    readonly options: AuditOptions,
    readonly output: TextOutput,
  ) {}

  run(): ExitCode {
    const { base, context, output, options } = this;
    const { knownOn, format } = options;
    const [knownAtEntry, compare] = [switchOption(this.input, "knownAtEntry"), switchOption(this.input, "compare")];
    const hash = createHash("sha256");
    let writer: AuditWriter | null = null;
    const session = base.audit(
      { knownOn, knownAtEntry, compare, strict: switchOption(this.input, "strict") },
      {
        columns: (extra, misspelt) => {
          for (const { name, meant } of misspelt) context.err(`the column "${name}" is passed through; did you mean ${meant}?\n`);
          output.write(writer?.begin(extra) ?? "");
        },
        audited: (row) => {
          this.#cases++;
          if (row.atEntry !== null) this.#keepChanges(row);
          output.write(writer?.row(row) ?? "");
        },
        problem: (problem) => {
          if (++this.#problems <= TOLD_PROBLEMS) context.err(`${problemInWords(problem)}\n`);
          output.write(writer?.problem(problem) ?? "");
        },
      },
    );
    const parameters = {
      cases: basename(options.cases),
      knownOn,
      recordedOn: base.recordedOn,
      knownAtEntry,
      compare,
      version: context.version,
    };
    writer = WRITERS[format]?.(parameters, session, () => base.coverage()) ?? null;
    const progress = new AuditProgress(context.now, context.err);
    readInPieces(options.cases, (bytes, size) => {
      hash.update(bytes);
      session.feed(bytes);
      progress.read(bytes.length, size, this.#cases);
    });
    const summary = session.end();
    if (this.#problems > TOLD_PROBLEMS) context.err(`${this.#problems - TOLD_PROBLEMS} more rows are wrong\n`);
    output.write(writer?.end(summary, hash.digest("hex")) ?? "");
    const table = (): string =>
      auditSummaryView(summary, this.#changed, { width: context.width, paints: palette(context.colour && options.path === null) });
    if (format === "table") output.write(table());
    else if (options.path !== null && options.path !== "-") context.out(table());
    return this.#problems > 0 ? EXIT.failure : EXIT.success;
  }

  #keepChanges(row: Parameters<typeof placesShown>[0]): void {
    for (const at of placesShown(row)) {
      const [now, before] = [row.decisions[at], row.atEntry?.[at]];
      if (this.#changed.length >= TOLD_CHANGES || !now || !before) return;
      this.#changed.push({ caseId: row.entry.id, requirement: now.requirement, atEntry: before.verdict, now: now.verdict });
    }
  }
}

function noCases(): InforceError {
  return new InforceError("INVALID_ARGUMENT", "no file of cases is named", {
    expected: "a file of entries, or - for standard input",
    example: "inforce audit entries.csv",
    hint: "`inforce audit --template` prints an example",
  });
}

function ontoItself(path: string): InforceError {
  return new InforceError("INVALID_ARGUMENT", `"${path}" is the file of cases itself`, {
    got: path,
    expected: "another file to write",
    example: "-o report.html",
  });
}
