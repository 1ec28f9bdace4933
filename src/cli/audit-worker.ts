import { type MessagePort, workerData } from "node:worker_threads";
import { openKnowledgeBase } from "../knowledge-base.js";
import type { JobRequest, JobsSetup } from "./audit-jobs.js";
import { PartJudge } from "./part-judge.js";

/** Judges parts of a file of cases on a thread of its own; see `JobThread`, which starts it. */
const { setup, port, signal } = workerData as {
  readonly setup: JobsSetup;
  readonly port: MessagePort;
  readonly signal: Int32Array;
};
const judge = new PartJudge(openKnowledgeBase(setup.base.path, { recordedOn: setup.base.recordedOn }), setup);

port.on("message", (asked: JobRequest) => {
  const reply = judge.judged(asked);
  port.postMessage(reply, reply === null ? [] : [reply.out.buffer]);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
});
