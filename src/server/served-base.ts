import { statSync } from "node:fs";
import type { DayBase } from "../knowledge-base/day-base.js";
import type { OpenBase } from "../knowledge-base/open-base.js";
import type { KnowledgeBase } from "../knowledge-base.js";

/** How the base that is served is opened. */
export interface BaseSource {
  /** The file whose replacement is noticed. */
  readonly file: string;
  /** Opens the base; where there is none at `file`, the bundled sample. */
  readonly open: () => Promise<OpenBase>;
}

/** A base that is open, and how many requests it is answering. */
interface Opened {
  readonly base: OpenBase;
  users: number;
  retired: boolean;
}

/**
 * The knowledge base of a service. What is written to it is seen by the next request; so is another file that takes the place of
 * this one, and one that appears where the sample stood in. A base is closed once the last request that it answers has ended.
 */
export class ServedBase {
  #current: Promise<Opened> | null = null;
  #stamp: string | null = null;

  constructor(readonly source: BaseSource) {}

  /** Lets a request work with the base as it stands now. */
  use<T>(work: (base: KnowledgeBase) => T | Promise<T>): Promise<T> {
    return this.useOfDay(async (base) => work(await base.every()));
  }

  /** The same for a request that asks about a day alone: nothing else is loaded for it. */
  async useOfDay<T>(work: (base: OpenBase) => T | Promise<T>): Promise<T> {
    const opened = await this.#opened();
    opened.users++;
    try {
      return await work(opened.base);
    } finally {
      opened.users--;
      closeUnused(opened);
    }
  }

  /** Closes the base when nobody uses it any more. */
  close(): void {
    this.#current?.then(retire, () => {});
    this.#current = null;
    this.#stamp = null;
  }

  async #opened(): Promise<Opened> {
    const stamp = this.#stampNow();
    if (this.#current === null || this.#stamp !== stamp) {
      this.close();
      this.#stamp = stamp;
      this.#current = this.source.open().then((base) => ({ base, users: 0, retired: false }));
    }
    const mine = this.#current;
    try {
      return await mine;
    } catch (error) {
      if (this.#current === mine) this.#current = null;
      throw error;
    }
  }

  /** Names the file, not what is in it. */
  #stampNow(): string {
    const found = statSync(this.source.file, { throwIfNoEntry: false });
    return found === undefined ? "none" : `${found.dev}:${found.ino}`;
  }
}

/** Lets work that asks several times be answered from one state of the base. */
export function inOneState<T>(base: Pick<DayBase, "pin">, work: () => T): T {
  const release = base.pin();
  try {
    return work();
  } finally {
    release();
  }
}

function retire(opened: Opened): void {
  opened.retired = true;
  closeUnused(opened);
}

function closeUnused({ base, users, retired }: Opened): void {
  if (retired && users === 0) base.close();
}
