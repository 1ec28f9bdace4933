import type { JobReply, JobRequest, PartWorker } from "./audit-jobs.js";
import type { PartJudge } from "./part-judge.js";

/** Judges parts of a file on this thread, whenever it has nothing else to do. */
export class JudgeHere implements PartWorker {
  readonly #asked: JobRequest[] = [];
  readonly #replies: (JobReply | null)[] = [];

  constructor(readonly judge: PartJudge) {}

  ask(asked: JobRequest): void {
    this.#asked.push(asked);
  }

  isReady(): boolean {
    return this.#replies.length > 0;
  }

  /** Judges the oldest part that waits; false where none does. */
  work(): boolean {
    const asked = this.#asked.shift();
    if (asked !== undefined) this.#replies.push(this.judge.judged(asked));
    return asked !== undefined;
  }

  reply(): JobReply | null {
    if (!this.isReady()) this.work();
    return this.#replies.shift() ?? null;
  }

  async close(): Promise<void> {}
}
