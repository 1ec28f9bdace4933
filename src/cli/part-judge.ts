import type { KnowledgeBase } from "../knowledge-base.js";
import { TextBytes } from "../model/text-bytes.js";
import type { AuditWriter } from "../presentation/audit-writer.js";
import { RejectsCsv } from "../presentation/rejects-csv.js";
import type { JobReply, JobRequest, JobsSetup } from "./audit-jobs.js";
import { WRITERS } from "./audit-writers.js";
import { feedPart } from "./case-parts.js";
import { VerdictLists } from "./verdict-lists.js";

/** Reads, judges and writes the rows of parts of a file; see `AuditJobs`, which hands them out. */
export class PartJudge {
  readonly #lists = new VerdictLists();
  readonly #out = new TextBytes();
  readonly #rejected = new RejectsCsv();
  readonly #session: ReturnType<KnowledgeBase["audit"]>;
  #rejects = "";
  #problems: JobReply["problems"][number][] = [];

  constructor(
    readonly base: KnowledgeBase,
    readonly setup: JobsSetup,
  ) {
    const { request, parameters, format, extra, lists, rejects } = setup;
    const audited = (row: Parameters<AuditWriter["row"]>[0]): void => {
      if (lists) this.#lists.add(row);
      writer?.row(row, this.#out);
    };
    this.#session = base.audit(request, {
      columns: () => {},
      ...(lists || WRITERS[format] !== undefined ? { audited } : {}),
      problem: (problem, cells) => {
        this.#problems.push(problem);
        if (rejects) this.#rejects += this.#rejected.add(problem, cells);
        this.#out.add(writer?.problem(problem) ?? "");
      },
    });
    const writer = WRITERS[format]?.(parameters, this.#session, true) ?? null;
    writer?.begin(extra);
  }

  /** Null where whoever asked is to judge the part, and meets the same error in its place. */
  judged(asked: JobRequest): JobReply | null {
    try {
      return this.#judged(asked);
    } catch {
      return null;
    }
  }

  #judged({ bytes, place, room }: JobRequest): JobReply | null {
    [this.#rejects, this.#problems] = ["", []];
    this.#out.giveAway(room);
    this.#lists.take();
    this.#rejected.end();
    // Another state of the knowledge base gives other verdicts.
    if (this.base.recordedAt() !== this.setup.base.recordedAt) return null;
    this.#session.resume(place);
    feedPart(this.#session, bytes);
    const piece = this.#session.piece();
    if (this.setup.rejects) this.#rejects += this.#rejected.end();
    if (piece === null) return null;
    const [rejects, problems] = [this.#rejects, this.#problems];
    return { piece, out: this.#out.giveAway(null), rejects, problems, lists: this.#lists.take() };
  }
}
