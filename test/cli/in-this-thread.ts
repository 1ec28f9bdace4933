import type { JobReply, JobRequest, JobsSetup, PartWorker } from "../../src/cli/audit-jobs.js";
import { PartJudge } from "../../src/cli/part-judge.js";
import { openKnowledgeBase } from "../../src/knowledge-base.js";

/** Parts that were asked for, and those of them that were judged. */
export interface SeenParts {
  asked: number;
  judged: number;
}

/** Judges parts as a thread does, in this one: what goes over is copied on both ways. */
export function inThisThread(seen: SeenParts): (setup: JobsSetup) => PartWorker {
  return (setup) => {
    const judge = new PartJudge(openKnowledgeBase(setup.base.path, { recordedOn: setup.base.recordedOn }), structuredClone(setup));
    const replies: (JobReply | null)[] = [];
    return {
      ask(asked: JobRequest) {
        seen.asked++;
        const reply = judge.judged(structuredClone(asked));
        if (reply !== null) seen.judged++;
        replies.push(structuredClone(reply));
      },
      // As a thread that is behind at times, so that this one judges meanwhile.
      isReady: () => replies.length > 0 && seen.asked % 3 !== 0,
      reply: () => replies.shift() ?? null,
      close: async () => judge.base.close(),
    };
  };
}
