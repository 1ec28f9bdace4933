import { existsSync } from "node:fs";
import { join } from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { KnowledgeBase } from "../knowledge-base.js";
import { packageRoot } from "../package-root.js";
import type { AuditParameters, AuditWriter } from "../presentation/audit-writer.js";
import type { CasesTaker } from "./feed-cases.js";
import type { ListedVerdicts } from "./verdict-lists.js";

type Session = ReturnType<KnowledgeBase["audit"]>;
type State = NonNullable<ReturnType<Session["state"]>>;
type Problem = Parameters<AuditWriter["problem"]>[0];

/** What each worker is told before its first piece. */
export interface JobsSetup {
  readonly base: { readonly path: string; readonly recordedOn: string | null; readonly recordedAt: string | null };
  readonly request: Parameters<KnowledgeBase["audit"]>[0];
  readonly parameters: AuditParameters;
  readonly format: string;
  /** Names of the columns that are passed through. */
  readonly extra: readonly string[];
  /** Whether verdicts are listed, and whether rows that are left out are written. */
  readonly lists: boolean;
  readonly rejects: boolean;
}

/** A piece of a file, whole lines of it, and where it begins. */
export interface JobRequest {
  readonly text: string;
  readonly state: State;
}

/** What a piece came to. */
export interface JobReply {
  readonly piece: NonNullable<ReturnType<Session["piece"]>>;
  /** UTF-8. */
  readonly out: Uint8Array;
  readonly rejects: string;
  readonly problems: readonly Problem[];
  readonly lists: ListedVerdicts;
}

/** When several threads are worth it. */
export interface JobsWorth {
  /** Bytes of the whole file, or null where that is not known. */
  readonly size: number | null;
  readonly fromCases: number;
  /** Told about how many cases there are, where they are too few. */
  readonly tooFew: (cases: number) => void;
}

interface Pending extends JobRequest {
  readonly key: string;
  readonly port: MessagePort;
}

const PIECE_LENGTH = 1 << 16;
/** A line that is longer is read as it comes. */
const LONGEST_LINE = 1 << 20;
const PIECES_A_JOB = 2;
/** Room for what is new in a worker: most of it is gone before the room is full. */
const YOUNG_MEGABYTES = 16;
const LONGEST_WAIT_MS = 120_000;

/** The file of the worker, which is built beside the command; null where nothing was built. */
export function workerFile(): string | null {
  const file = join(packageRoot(import.meta.url), "dist", "src", "cli", "audit-worker.js");
  return existsSync(file) ? file : null;
}

/**
 * Judges a file of cases on several threads, with the same outcome as one: this thread parts the text at line ends, workers
 * judge the pieces, and what they found is taken over in the order of the file. A piece in which anything was learnt that later rows
 * may need, an id that stood before, or a record that goes on beyond its end is judged here instead, as if alone.
 */
export class AuditJobs implements CasesTaker {
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #workers: { readonly worker: Worker; readonly port: MessagePort }[] = [];
  readonly #queue: Pending[] = [];
  #carry = "";
  #waiting = "";
  #ahead: State | null = null;
  #next = 0;
  /** Whether workers take part; not known before the first piece. */
  #together: boolean | null = null;

  constructor(
    readonly session: Session,
    readonly jobs: number,
    readonly file: string,
    /** Asked for when the first piece is handed out: by then the head of the file is known. */
    readonly setup: () => JobsSetup,
    readonly take: (reply: JobReply) => void,
    readonly worth: JobsWorth,
  ) {}

  feed(bytes: Uint8Array): void {
    const text = this.#carry + this.session.decode(bytes);
    const end = text.lastIndexOf("\n") + 1;
    this.#waiting += text.slice(0, end);
    this.#carry = text.slice(end);
    if (this.#waiting.length >= PIECE_LENGTH) this.#handOut();
    if (this.#carry.length < LONGEST_LINE) return;
    this.#handOut();
    this.#drain();
    this.session.feedText(this.#carry);
    this.#carry = "";
  }

  feedWorkbook(sheets: Parameters<Session["feedWorkbook"]>[0]): void {
    this.session.feedWorkbook(sheets);
  }

  /** The last pieces; the session is ended by whoever began it. */
  async end(): Promise<void> {
    this.#handOut();
    this.#drain();
    this.session.feedText(this.#carry);
    this.#carry = "";
    await this.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map(({ worker }) => worker.terminate()));
  }

  #handOut(): void {
    const text = this.#waiting;
    this.#waiting = "";
    if (text === "") return;
    this.#together ??= this.#isWorth(text);
    const state = this.#queue.length === 0 ? this.session.state() : this.#ahead;
    if (state === null || !this.#together) {
      this.#drain();
      this.session.feedText(text);
      return;
    }
    const port = this.#port();
    const asked: JobRequest = { text, state };
    port.postMessage(asked);
    this.#queue.push({ ...asked, key: JSON.stringify(state), port });
    this.#ahead = { ...state, line: state.line + lineEnds(text) };
    while (this.#queue.length > this.jobs * PIECES_A_JOB) this.#takeNext();
  }

  /** Reckons from the first piece how many cases the file has. */
  #isWorth(text: string): boolean {
    const { size, fromCases, tooFew } = this.worth;
    if (size === null) return true;
    const cases = Math.round((size * lineEnds(text)) / text.length);
    if (cases >= fromCases) return true;
    tooFew(cases);
    return false;
  }

  #drain(): void {
    while (this.#queue.length > 0) this.#takeNext();
  }

  /** Takes over the oldest piece; one that was judged from another state than is reached now is judged again. */
  #takeNext(): void {
    const pending = this.#queue.shift();
    if (pending === undefined) return;
    const reply = this.#replyOn(pending.port);
    if (reply !== null && JSON.stringify(this.session.state()) === pending.key && this.session.accept(reply.piece)) {
      this.take(reply);
      return;
    }
    this.session.feedText(pending.text);
    // What is under way began where the file does not stand any more.
    const behind = this.#queue[0];
    if (behind !== undefined && JSON.stringify(this.session.state()) !== behind.key) this.#drain();
  }

  /** Waits for the next reply of a worker; null where it has none to give. */
  #replyOn(port: MessagePort): JobReply | null {
    for (;;) {
      const seen = Atomics.load(this.#signal, 0);
      const found = receiveMessageOnPort(port) as { readonly message: JobReply | null } | undefined;
      if (found !== undefined) return found.message;
      if (Atomics.wait(this.#signal, 0, seen, LONGEST_WAIT_MS) === "timed-out") return null;
    }
  }

  /** The workers take turns. */
  #port(): MessagePort {
    if (this.#workers.length === 0) {
      const setup = this.setup();
      for (let at = 0; at < this.jobs; at++) {
        const { port1, port2 } = new MessageChannel();
        const worker = new Worker(this.file, {
          workerData: { setup, port: port2, signal: this.#signal },
          transferList: [port2],
          resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
        });
        this.#workers.push({ worker, port: port1 });
      }
    }
    const [first] = this.#workers;
    const chosen = this.#workers[this.#next++ % this.#workers.length] ?? first;
    if (chosen === undefined) throw new Error("there is no worker");
    return chosen.port;
  }
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
