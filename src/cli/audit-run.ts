import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename } from "node:path";
import type { KnowledgeBase } from "../knowledge-base.js";
import { auditCsv } from "../presentation/audit-csv.js";
import { auditJson, auditNdjson } from "../presentation/audit-records.js";
import { auditReport } from "../presentation/audit-report.js";
import { auditSummaryView, type ChangedVerdict, type ListedVerdict } from "../presentation/audit-summary-view.js";
import { type AuditWriter, type AuditWriterOf, judgedOn } from "../presentation/audit-writer.js";
import { palette } from "../presentation/palette.js";
import { ProblemGroups } from "../presentation/problem-groups.js";
import { RejectsCsv } from "../presentation/rejects-csv.js";
import { terminalLine } from "../presentation/terminal-text.js";
import type { TextOutput } from "./audit-output.js";
import { AuditProgress } from "./audit-progress.js";
import { caseReading, requirementsAsked, verdictsAsked } from "./case-options.js";
import type { CommandContext } from "./command-context.js";
import type { optionalDay } from "./day-argument.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { feedCases } from "./feed-cases.js";
import { switchOption, textOption, type VerbInput } from "./verb.js";
import { whoseRequirements } from "./whose-requirements.js";

const WRITERS: Readonly<Record<string, AuditWriterOf>> = { csv: auditCsv, ndjson: auditNdjson, json: auditJson, html: auditReport };
const TOLD_VERDICTS = 100;

/** What a run is asked for, checked. */
export interface AuditOptions {
  readonly cases: string;
  readonly format: string;
  readonly knownOn: ReturnType<typeof optionalDay>;
  /** Where results go; null is standard output. */
  readonly path: string | null;
}

type AuditedRow = Parameters<AuditWriter["row"]>[0];

/** One run over one file. */
export class AuditRun {
  readonly #changed: ChangedVerdict[] = [];
  readonly #listed: ListedVerdict[] = [];
  readonly #problems = new ProblemGroups();
  readonly #rejected = new RejectsCsv();
  #asked = 0;
  #cases = 0;

  constructor(
    readonly base: KnowledgeBase,
    readonly input: VerbInput,
    readonly context: CommandContext,
    readonly options: AuditOptions,
    readonly output: TextOutput,
    /** Where the rows go that are left out. */
    readonly rejects: TextOutput | null,
  ) {}

  async run(): Promise<ExitCode> {
    const { base, context, output, options, rejects, input } = this;
    const { knownOn, format } = options;
    const [knownAtEntry, compare] = [switchOption(input, "knownAtEntry"), switchOption(input, "compare")];
    const [requirements, only] = [requirementsAsked(input), verdictsAsked(input)];
    const whose = await whoseRequirements(input);
    const trips = await this.#trips({ ...whose, ...(requirements === null ? {} : { requirements }) });
    const hash = createHash("sha256");
    let writer: AuditWriter | null = null;
    const session = base.audit(
      {
        ...{ knownOn, knownAtEntry, compare, strict: switchOption(input, "strict"), reading: caseReading(input) },
        ...whose,
        trips,
        unnamed: textOption(input, "unnamed") === "undetermined" ? "undetermined" : "free",
        ...(requirements === null ? {} : { requirements }),
        ...(only === null ? {} : { only }),
      },
      {
        columns: (extra, misspelt, names) => {
          for (const { name, meant } of misspelt)
            context.err(`the column "${terminalLine(name)}" is not read; did you mean ${meant}? --map names it\n`);
          output.write(writer?.begin(extra) ?? "");
          rejects?.write(this.#rejected.begin(names));
        },
        audited: (row) => {
          this.#cases++;
          if (row.atEntry !== null) this.#keepChanges(row);
          else if (only !== null) this.#list(row);
          output.write(writer?.row(row) ?? "");
        },
        problem: (problem, cells) => {
          this.#problems.add(problem);
          rejects?.write(this.#rejected.add(problem, cells));
          output.write(writer?.problem(problem) ?? "");
        },
        note: ({ text }) => context.err(`${terminalLine(text)}\n`),
      },
    );
    const parameters = {
      cases: basename(options.cases),
      recordedOn: base.recordedOn,
      run: base.run(),
      knownOn,
      knownAtEntry,
      compare,
      requirements,
      only,
      version: context.version,
    };
    writer = WRITERS[format]?.(parameters, session, () => base.coverage()) ?? null;
    const progress = new AuditProgress(context.now, context.err);
    await feedCases(options.cases, session, (bytes, size) => {
      hash.update(bytes);
      progress.read(bytes.length, size, this.#cases);
    });
    const summary = session.end();
    rejects?.write(this.#rejected.end());
    for (const line of this.#problems.lines()) context.err(`${terminalLine(line)}\n`);
    output.write(writer?.end(summary, hash.digest("hex")) ?? "");
    const listed = { verdicts: this.#listed, more: this.#asked - this.#listed.length };
    const table = (): string =>
      auditSummaryView(summary, this.#changed, listed, {
        width: context.width,
        paints: palette(context.colour && options.path === null),
      });
    if (format === "table") output.write(table());
    else if (options.path !== null && options.path !== "-") context.out(table());
    if (summary.cases > 0) return EXIT.success;
    context.err(summary.rejected > 0 ? "no row could be judged\n" : "the file has a header and no row below it\n");
    return EXIT.failure;
  }

  /**
   * The trips of the people of a file, where a requirement counts over them; a stream is read once, and tells no trips but that of
   * each case.
   */
  async #trips(
    judged: Parameters<KnowledgeBase["requirements"]>[0],
  ): Promise<ReturnType<ReturnType<KnowledgeBase["surveyTrips"]>["end"]>> {
    const { cases } = this.options;
    const { requirements } = this.base.requirements(judged);
    if (!requirements.some(({ columns }) => columns.some(({ name }) => name === "person_id"))) return null;
    if (cases === "-" || statSync(cases, { throwIfNoEntry: false })?.isFile() !== true) return null;
    const survey = this.base.surveyTrips(caseReading(this.input));
    await feedCases(cases, survey);
    return survey.end();
  }

  #list(row: AuditedRow): void {
    for (const at of row.shown) {
      const decision = row.decisions[at];
      if (decision === undefined) continue;
      this.#asked++;
      const { requirement, verdict, detail } = decision;
      if (this.#listed.length < TOLD_VERDICTS)
        this.#listed.push({ caseId: row.entry.id, requirement, verdict, asOf: judgedOn(row, decision), detail });
    }
  }

  #keepChanges(row: AuditedRow): void {
    for (const at of row.shown) {
      const [now, before] = [row.decisions[at], row.atEntry?.[at]];
      if (this.#changed.length >= TOLD_VERDICTS || !now || !before) return;
      this.#changed.push({ caseId: row.entry.id, requirement: now.requirement, atEntry: before.verdict, now: now.verdict });
    }
  }
}
