import { type MessagePort, workerData } from "node:worker_threads";
import { openKnowledgeBase } from "../knowledge-base.js";
import type { AuditWriter } from "../presentation/audit-writer.js";
import { RejectsCsv } from "../presentation/rejects-csv.js";
import type { JobReply, JobRequest, JobsSetup } from "./audit-jobs.js";
import { WRITERS } from "./audit-writers.js";
import { VerdictLists } from "./verdict-lists.js";

/** Judges pieces of a file of cases on a thread of its own; see `AuditJobs`, which starts it. */
const { setup, port, signal } = workerData as {
  readonly setup: JobsSetup;
  readonly port: MessagePort;
  readonly signal: Int32Array;
};
const { request, parameters, format, extra, lists: wanted, rejects: rejecting, base: place } = setup;
const base = openKnowledgeBase(place.path, { recordedOn: place.recordedOn });
const lists = new VerdictLists();
let [out, rejects] = ["", ""];
let problems: JobReply["problems"][number][] = [];
const rejected = new RejectsCsv();
const audited = (row: Parameters<AuditWriter["row"]>[0]): void => {
  if (wanted) lists.add(row);
  out += writer?.row(row) ?? "";
};
const session = base.audit(request, {
  columns: () => {},
  ...(wanted || WRITERS[format] !== undefined ? { audited } : {}),
  problem: (problem, cells) => {
    problems.push(problem);
    if (rejecting) rejects += rejected.add(problem, cells);
    out += writer?.problem(problem) ?? "";
  },
});
const writer = WRITERS[format]?.(parameters, session, true) ?? null;
writer?.begin(extra);

function judged({ text, state }: JobRequest): JobReply | null {
  [out, rejects, problems] = ["", "", []];
  lists.take();
  rejected.end();
  // Another state of the knowledge base gives other verdicts.
  if (base.recordedAt() !== place.recordedAt) return null;
  session.resume(state);
  session.feedText(text);
  const piece = session.piece();
  if (rejecting) rejects += rejected.end();
  return piece === null ? null : { piece, out, rejects, problems, lists: lists.take() };
}

function replyTo(asked: JobRequest): JobReply | null {
  try {
    return judged(asked);
  } catch {
    // Whoever asked judges the piece again and meets the same error in its place.
    return null;
  }
}

port.on("message", (asked: JobRequest) => {
  port.postMessage(replyTo(asked));
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});
