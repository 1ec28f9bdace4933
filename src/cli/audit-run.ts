import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { KnowledgeBase } from "../knowledge-base.js";
import { TextBytes } from "../model/text-bytes.js";
import { auditSummaryView } from "../presentation/audit-summary-view.js";
import type { AuditWriter } from "../presentation/audit-writer.js";
import { palette } from "../presentation/palette.js";
import { ProblemGroups } from "../presentation/problem-groups.js";
import { RejectsCsv } from "../presentation/rejects-csv.js";
import { againstInWords } from "../presentation/report/report-page.js";
import { terminalLine } from "../presentation/terminal-text.js";
import { groupThousands } from "../presentation/value-words.js";
import { againstArgument, againstParameters } from "./against-argument.js";
import { heapFlags } from "./audit-heap.js";
import { AuditJobs, type JobParts, type JobReply, type JobsSetup, USUAL_PARTS } from "./audit-jobs.js";
import type { TextOutput } from "./audit-output.js";
import { AuditProgress } from "./audit-progress.js";
import { WRITERS } from "./audit-writers.js";
import { caseReading, jobsAsked, requirementsAsked, verdictsAsked } from "./case-options.js";
import type { CommandContext } from "./command-context.js";
import type { optionalDay } from "./day-argument.js";
import { EXIT, type ExitCode } from "./exit-code.js";
import { JobThread, workerFile } from "./job-thread.js";
import { JudgeHere } from "./judge-here.js";
import { PartJudge } from "./part-judge.js";
import { reportBasis } from "./report-basis.js";
import type { ReportFiles } from "./report-files.js";
import { type SurveyedCases, surveyedCases } from "./surveyed-cases.js";
import { switchOption, textOption, type VerbInput } from "./verb.js";
import { VerdictLists } from "./verdict-lists.js";
import { whoseRequirements } from "./whose-requirements.js";

/** Bytes of results that are written at once. */
const MOST_WAITING = 1 << 17;

type AuditedRow = Parameters<AuditWriter["row"]>[0];
type RequirementsAsked = NonNullable<Parameters<KnowledgeBase["requirements"]>[0]>;

interface Asked {
  readonly requirements: ReturnType<typeof requirementsAsked>;
  readonly only: ReturnType<typeof verdictsAsked>;
  readonly against: ReturnType<typeof againstArgument>;
  readonly judged: RequirementsAsked;
}

/** What a run is asked for, checked. */
export interface AuditOptions {
  readonly cases: string;
  readonly format: string;
  readonly knownOn: ReturnType<typeof optionalDay>;
  /** Where results go; null is standard output. */
  readonly path: string | null;
}

/** One run over one file. */
export class AuditRun {
  readonly #lists = new VerdictLists();
  readonly #problems = new ProblemGroups();
  readonly #rejected = new RejectsCsv();
  /** What waits to be written. */
  readonly #out = new TextBytes();

  constructor(
    readonly base: KnowledgeBase,
    readonly input: VerbInput,
    readonly context: CommandContext,
    readonly options: AuditOptions,
    readonly output: TextOutput,
    /** Where the rows go that are left out. */
    readonly rejects: TextOutput | null,
    readonly reports: ReportFiles,
  ) {}

  async run(): Promise<ExitCode> {
    const { input, base } = this;
    for (const flag of heapFlags(jobsAsked(input))) setFlagsFromString(flag);
    const [requirements, only] = [requirementsAsked(input), verdictsAsked(input)];
    const against = againstArgument(textOption(input, "against"), base);
    const judged = { ...(await whoseRequirements(input)), ...(requirements === null ? {} : { requirements }) };
    const surveyed = await this.#surveyed(judged);
    try {
      return await this.#judge(surveyed, { requirements, only, against, judged });
    } finally {
      surveyed.close();
    }
  }

  async #judge(surveyed: SurveyedCases, { requirements, only, against, judged }: Asked): Promise<ExitCode> {
    const { base, context, output, options, rejects, reports, input } = this;
    const out = this.#out;
    const { knownOn, format } = options;
    const [knownAtEntry, compare] = [switchOption(input, "knownAtEntry"), switchOption(input, "compare")];
    const { trips } = surveyed;
    const hash = createHash("sha256");
    let writer: AuditWriter | null = null;
    let extraColumns: readonly string[] = [];
    const request = {
      ...{ knownOn, knownAtEntry, compare, against, strict: switchOption(input, "strict"), reading: caseReading(input) },
      ...judged,
      trips,
      unnamed: textOption(input, "unnamed") === "undetermined" ? "undetermined" : "free",
      ...(only === null ? {} : { only }),
    } as const;
    const lists = compare || against !== null || only !== null;
    const audited = (row: AuditedRow): void => {
      if (lists) this.#lists.add(row);
      writer?.row(row, out);
      if (out.length >= MOST_WAITING) this.#writeOut();
      reports.row(row);
    };
    // Where nobody looks at single cases they are counted alone, which is faster.
    const looked = lists || reports.any || WRITERS[format] !== undefined;
    const session = base.audit(request, {
      columns: (extra, misspelt, names) => {
        extraColumns = extra;
        for (const { name, meant } of misspelt)
          context.err(`the column "${terminalLine(name)}" is not read; did you mean ${meant}? --map names it\n`);
        out.add(writer?.begin(extra) ?? "");
        rejects?.write(this.#rejected.begin(names));
      },
      ...(looked ? { audited } : {}),
      problem: (problem, cells) => {
        this.#problems.add(problem);
        rejects?.write(this.#rejected.add(problem, cells));
        out.add(writer?.problem(problem) ?? "");
        reports.problem(problem);
      },
      note: (note) => {
        reports.note(note);
        if (note.about !== "taken") context.err(`${terminalLine(note.text)}\n`);
      },
    });
    const parameters = {
      cases: basename(options.cases),
      recordedOn: base.recordedOn,
      run: base.run(),
      knownOn,
      knownAtEntry,
      compare,
      against: againstParameters(against),
      requirements,
      only,
      version: context.version,
    };
    writer = WRITERS[format]?.(parameters, session) ?? null;
    await reports.begin(parameters, session, () => reportBasis(base));
    const progress = new AuditProgress(context.now, context.err);
    const jobs = this.#jobs(session, looked, () => ({
      base: { path: base.path, recordedOn: base.recordedOn, recordedAt: base.recordedAt() },
      ...{ request, parameters, format, extra: extraColumns },
      ...{ lists, rejects: rejects !== null },
    }));
    try {
      await surveyed.feed(jobs ?? session, (bytes, size) => {
        hash.update(bytes);
        this.#writeOut();
        progress.read(bytes.length, size, session.judged());
      });
      await jobs?.end();
    } finally {
      await jobs?.close();
    }
    const summary = session.end();
    rejects?.write(this.#rejected.end());
    for (const line of this.#problems.lines()) context.err(`${terminalLine(line)}\n`);
    const casesHash = hash.digest("hex");
    out.add(writer?.end(summary, casesHash) ?? "");
    this.#writeOut();
    await reports.end(summary, casesHash);
    const { changed, listed: first, asked } = this.#lists.take();
    const listed = { verdicts: first, more: asked - first.length };
    const table = (): string =>
      auditSummaryView(
        summary,
        changed,
        listed,
        { width: context.width, paints: palette(context.colour && options.path === null) },
        parameters.against === null ? null : againstInWords(parameters.against),
      );
    if (format === "table") output.write(table());
    else if (options.path !== null && options.path !== "-") context.out(table());
    if (summary.cases > 0) return EXIT.success;
    context.err(summary.rejected > 0 ? "no row could be judged\n" : "the file has a header and no row below it\n");
    return EXIT.failure;
  }

  #writeOut(): void {
    if (this.#out.length > 0) this.output.write(this.#out.take());
  }

  /** The cases, with the trips of their people where a requirement counts over them. */
  #surveyed(judged: RequirementsAsked): Promise<SurveyedCases> {
    const { requirements } = this.base.requirements(judged);
    const over = requirements.some(({ columns }) => columns.some(({ name }) => name === "person_id"));
    return surveyedCases(this.options.cases, over ? this.base.surveyTrips(caseReading(this.input)) : null);
  }

  /** Several threads, where they are asked for and can help. */
  #jobs(session: ReturnType<KnowledgeBase["audit"]>, looked: boolean, setup: () => JobsSetup): AuditJobs | null {
    const { context, output, rejects, reports, input, options } = this;
    const jobs = jobsAsked(input);
    if (jobs === 1) return null;
    const kind = looked ? "written" : "counted";
    const parts = context.jobParts ?? partsOf(kind);
    const why = reports.any ? "a report is made of all rows together" : parts === null ? "the command was not built" : null;
    if (why !== null || parts === null) {
      context.err(`one job is used, for ${why}\n`);
      return null;
    }
    const take = (reply: JobReply): void => {
      this.#lists.join(reply.lists);
      for (const problem of reply.problems) this.#problems.add(problem);
      if (rejects !== null) rejects.write(this.#rejected.end() + reply.rejects);
      this.#writeOut();
      output.write(reply.out);
    };
    const fromCases = context.casesForJobs[kind];
    const tooFew = (cases: number): void =>
      context.err(
        `one job is used, for the file has about ${groupThousands(Number(cases.toPrecision(2)))} cases: more are faster from about ${groupThousands(fromCases)} on\n`,
      );
    const here = (told: JobsSetup): JudgeHere => new JudgeHere(new PartJudge(this.base, told));
    return new AuditJobs(session, jobs, parts, setup, here, take, { size: sizeOf(options.cases), fromCases, tooFew });
  }
}

/** Parts that threads judge; null where the file of the threads is not there. */
function partsOf(kind: "written" | "counted"): JobParts | null {
  const file = workerFile();
  if (file === null) return null;
  return { first: USUAL_PARTS.first, length: USUAL_PARTS[kind], start: (setup) => new JobThread(file, setup) };
}

/** Bytes of a file; null where that is not known. */
function sizeOf(path: string): number | null {
  const about = path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
  return about?.isFile() ? about.size : null;
}
