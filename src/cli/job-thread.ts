import { existsSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { packageRoot } from "../package-root.js";
import type { JobReply, JobRequest, JobsSetup, PartWorker } from "./audit-jobs.js";

/** Room for what is new in a worker: most of it is gone before the room is full. */
const YOUNG_MEGABYTES = 16;
const LONGEST_WAIT_MS = 120_000;

/** The file of the worker, which is built beside the command; null where nothing was built. */
export function workerFile(): string | null {
  const file = join(packageRoot(import.meta.url), "dist", "src", "cli", "audit-worker.js");
  return existsSync(file) ? file : null;
}

/** A thread that judges parts of a file. */
export class JobThread implements PartWorker {
  readonly #signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #port: MessagePort;
  readonly #worker: Worker;
  /** How many replies were taken; the signal counts those that were given. */
  #taken = 0;
  /** Once a reply did not come, a later one is that to nobody knows which request. */
  #silent = false;

  constructor(file: string, setup: JobsSetup) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(file, {
      workerData: { setup, port: port2, signal: this.#signal },
      transferList: [port2],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
  }

  ask(asked: JobRequest): void {
    if (!this.#silent) this.#port.postMessage(asked, asked.room === null ? [] : [asked.room]);
  }

  isReady(): boolean {
    return this.#silent || Atomics.load(this.#signal, 0) !== this.#taken;
  }

  reply(): JobReply | null {
    while (!this.#silent) {
      const seen = Atomics.load(this.#signal, 0);
      const found = receiveMessageOnPort(this.#port) as { readonly message: JobReply | null } | undefined;
      if (found !== undefined) {
        this.#taken = (this.#taken + 1) | 0;
        return found.message;
      }
      if (Atomics.wait(this.#signal, 0, seen, LONGEST_WAIT_MS) === "timed-out") this.#silent = true;
    }
    return null;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
