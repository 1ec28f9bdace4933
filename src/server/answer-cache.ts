import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** An answer that was made: its text, and the headers that are its own. */
export interface MadeAnswer {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The same, kept with the bytes into which it is packed for whoever takes those. */
export interface KeptAnswer extends MadeAnswer {
  readonly packed: () => Promise<Uint8Array<ArrayBuffer>>;
}

const zip = promisify(gzip);

/** A text whose packed bytes are made once, for the first who takes them. */
export function keptAnswer({ text, headers }: MadeAnswer): KeptAnswer {
  let packed: Promise<Uint8Array<ArrayBuffer>> | null = null;
  return {
    text,
    headers,
    packed() {
      packed ??= zip(text);
      return packed;
    },
  };
}

/**
 * Keeps the answers that were asked for last, up to so many characters of all together. What names an answer names the state of the
 * knowledge base too, so that none is given of a state that is past.
 */
export class AnswerCache {
  readonly #kept = new Map<string, KeptAnswer>();
  #size = 0;

  constructor(readonly most: number) {}

  /** The answer of this name: the one that is kept, or the one that is made now. */
  answer(name: string, make: () => MadeAnswer): KeptAnswer {
    const kept = this.#kept.get(name);
    if (kept !== undefined) {
      // The one that was asked for the longest ago stands first.
      this.#kept.delete(name);
      this.#kept.set(name, kept);
      return kept;
    }
    const made = keptAnswer(make());
    if (made.text.length > this.most) return made;
    this.#kept.set(name, made);
    this.#size += made.text.length;
    for (const [oldest, { text }] of this.#kept) {
      if (this.#size <= this.most) break;
      this.#kept.delete(oldest);
      this.#size -= text.length;
    }
    return made;
  }
}
