import { type MessagePort, workerData } from "node:worker_threads";
import { openKnowledgeBase } from "../knowledge-base.js";
import { TextBytes } from "../model/text-bytes.js";
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
const out = new TextBytes();
let rejects = "";
let problems: JobReply["problems"][number][] = [];
const rejected = new RejectsCsv();
const audited = (row: Parameters<AuditWriter["row"]>[0]): void => {
  if (wanted) lists.add(row);
  writer?.row(row, out);
};
const session = base.audit(request, {
  columns: () => {},
  ...(wanted || WRITERS[format] !== undefined ? { audited } : {}),
  problem: (problem, cells) => {
    problems.push(problem);
    if (rejecting) rejects += rejected.add(problem, cells);
    out.add(writer?.problem(problem) ?? "");
  },
});
const writer = WRITERS[format]?.(parameters, session, true) ?? null;
writer?.begin(extra);

function judged({ text, state }: JobRequest): JobReply | null {
  [rejects, problems] = ["", []];
  out.takeAll();
  lists.take();
  rejected.end();
  // Another state of the knowledge base gives other verdicts.
  if (base.recordedAt() !== place.recordedAt) return null;
  session.resume(state);
  session.feedText(text);
  const piece = session.piece();
  if (rejecting) rejects += rejected.end();
  // A copy, which goes over as it is; the room itself is used again.
  return piece === null ? null : { piece, out: Uint8Array.from(out.takeAll()), rejects, problems, lists: lists.take() };
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
  const reply = replyTo(asked);
  port.postMessage(reply, reply === null ? [] : [reply.out.buffer as ArrayBuffer]);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});
