import { isAscii } from "node:buffer";
import type { KnowledgeBase } from "../knowledge-base.js";
import type { AuditParameters, AuditWriter } from "../presentation/audit-writer.js";
import { type CasePart, CaseParts, canBeParted, feedPart } from "./case-parts.js";
import type { CasesTaker } from "./feed-cases.js";
import type { JudgeHere } from "./judge-here.js";
import type { ListedVerdicts } from "./verdict-lists.js";

type Session = ReturnType<KnowledgeBase["audit"]>;
type Place = Parameters<Session["resume"]>[0];
type Problem = Parameters<AuditWriter["problem"]>[0];

/** What each worker is told before its first part. */
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

/** A part of a file, whole lines of it, and where it begins. */
export interface JobRequest {
  readonly bytes: CasePart["bytes"];
  readonly place: Place;
  /** Room for the output, where there is some already. */
  readonly room: ArrayBuffer | null;
}

/** What a part came to. */
export interface JobReply {
  readonly piece: NonNullable<ReturnType<Session["piece"]>>;
  /** UTF-8, in room that may be used again. */
  readonly out: Uint8Array<ArrayBuffer>;
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

/** Judges parts, each asked for in its turn. */
export interface PartWorker {
  ask(asked: JobRequest): void;
  /** Whether the reply to the oldest request is there. */
  isReady(): boolean;
  /** Waits for the reply to the oldest request that has none yet; null where there is none to give. */
  reply(): JobReply | null;
  close(): Promise<void>;
}

/** How a file is parted, and who judges the parts. */
export interface JobParts {
  /** Bytes that are judged before anything is handed out: by then the head of the file is known, and most of its habits. */
  readonly first: number;
  /** Bytes of each part, at least. */
  readonly length: number;
  readonly start: (setup: JobsSetup) => PartWorker;
}

interface Pending {
  readonly part: CasePart;
  readonly key: string;
  readonly judge: Judge;
}

interface Judge {
  readonly worker: PartWorker;
  /** For output, to be used again. */
  readonly rooms: ArrayBuffer[];
}

/** The usual lengths: what is written takes some sixty times the room of what is read. */
export const USUAL_PARTS = { first: 1 << 16, written: 1 << 17, counted: 1 << 20 } as const;
/** A line that is longer is read as it comes. */
const LONGEST_LINE = 1 << 20;
const PARTS_A_JOB = 2;

/**
 * Judges a file of cases on several threads, with the same outcome as one: this thread parts the bytes at line ends, it and each worker
 * read, judge and write the rows of whole parts, and what they come to is taken over in the order of the file. While this thread waits for a
 * worker it judges parts of its own, so that one worker less is to be started, which is slow until it has met most of what a file holds. A part in which anything was
 * learnt that later rows may need, with an id or a trip of a part before, or with a record that goes on beyond its end is judged here instead, as if alone.
 */
export class AuditJobs implements CasesTaker {
  readonly #judges: Judge[] = [];
  #here: JudgeHere | null = null;
  readonly #queue: Pending[] = [];
  readonly #parts: CaseParts;
  #wanted: number;
  #ahead: Place | null = null;
  #next = 0;
  /** Whether workers take part; not known before the first part. */
  #together: boolean | null = null;

  constructor(
    readonly session: Session,
    readonly jobs: number,
    readonly into: JobParts,
    /** Asked for when the first part is handed out: by then the head of the file is known. */
    readonly setup: () => JobsSetup,
    readonly here: (setup: JobsSetup) => JudgeHere,
    readonly take: (reply: JobReply) => void,
    readonly worth: JobsWorth,
  ) {
    this.#wanted = into.first;
    this.#parts = new CaseParts(2 * into.length);
  }

  feed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + this.#wanted);
      at += piece.length;
      this.#parts.add(piece);
      if (this.#parts.length < this.#wanted || this.#handOut()) continue;
      if (this.#parts.length >= LONGEST_LINE) this.#judgeHere(this.#parts.rest());
    }
  }

  feedWorkbook(sheets: Parameters<Session["feedWorkbook"]>[0]): void {
    this.session.feedWorkbook(sheets);
  }

  /** The last part; the session is ended by whoever began it. */
  async end(): Promise<void> {
    this.#handOut();
    this.#judgeHere(this.#parts.rest());
    await this.close();
  }

  async close(): Promise<void> {
    await Promise.all(this.#judges.splice(0).map(({ worker }) => worker.close()));
  }

  /** Where what is not handed out yet begins, if what is under way comes to what is expected of it. */
  #begins(): ReturnType<Session["state"]> {
    return this.#queue.length === 0 ? this.session.state() : (this.#ahead ?? this.session.state());
  }

  /** What waits, up to its last line end; false where it has none. */
  #handOut(): boolean {
    const part = this.#parts.cut(this.#begins().text?.encoding ?? null);
    if (part !== null) this.#give(part);
    return part !== null;
  }

  #give(part: CasePart): void {
    this.#together ??= this.#isWorth(part);
    const { text, rows } = this.#begins();
    if (text === null || rows === null || !this.#together || !isReadAlike(part, text)) {
      this.#judgeHere(part);
      this.#wanted = this.#together ? this.into.length : this.into.first;
      return;
    }
    const place = { text, rows };
    const judge = this.#judge();
    judge.worker.ask({ bytes: part.bytes, place, room: judge.rooms.pop() ?? null });
    this.#queue.push({ part, key: JSON.stringify(place), judge });
    this.#ahead = { text, rows: { ...rows, line: rows.line + part.lines } };
    while (this.#queue.length > this.jobs * PARTS_A_JOB) this.#takeNext();
  }

  #judgeHere(part: CasePart): void {
    this.#drain();
    feedPart(this.session, part.bytes);
    this.#parts.giveBack(part);
  }

  /** Reckons from the first part how many cases the file has. */
  #isWorth({ bytes, lines }: CasePart): boolean {
    const { size, fromCases, tooFew } = this.worth;
    if (size === null) return true;
    const cases = Math.round((size * lines) / bytes.length);
    if (cases >= fromCases) return true;
    tooFew(cases);
    return false;
  }

  #drain(): void {
    while (this.#queue.length > 0) this.#takeNext();
  }

  /** Takes over the oldest part; one that was judged from another place than is reached now is judged again. */
  #takeNext(): void {
    const pending = this.#queue.shift();
    if (pending === undefined) return;
    const { worker, rooms } = pending.judge;
    while (!worker.isReady() && this.#here?.work() === true);
    const reply = worker.reply();
    if (reply !== null && this.#stands(pending) && this.session.accept(reply.piece)) this.take(reply);
    else feedPart(this.session, pending.part.bytes);
    this.#parts.giveBack(pending.part);
    if (reply !== null) rooms.push(reply.out.buffer);
    // What is under way began where the file does not stand any more.
    const behind = this.#queue[0];
    if (behind !== undefined && !this.#stands(behind)) this.#drain();
  }

  #stands({ key }: Pending): boolean {
    return JSON.stringify(this.session.state()) === key;
  }

  /** They take turns, the workers first. */
  #judge(): Judge {
    if (this.#judges.length === 0) {
      const setup = this.setup();
      for (let at = 1; at < this.jobs; at++) this.#judges.push({ worker: this.into.start(setup), rooms: [] });
      this.#here = this.here(setup);
      this.#judges.push({ worker: this.#here, rooms: [] });
    }
    const [first] = this.#judges;
    const chosen = this.#judges[this.#next++ % this.#judges.length] ?? first;
    if (chosen === undefined) throw new Error("there is no worker");
    return chosen;
  }
}

/** Whether a part is read by itself as it is behind the others: the first sign beyond ASCII tells the encoding of all that follow. */
function isReadAlike({ bytes }: CasePart, { encoding }: Place["text"]): boolean {
  return canBeParted(encoding) && (encoding !== null || isAscii(bytes));
}
