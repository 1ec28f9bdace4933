import { TextDecoder } from "node:util";

/** Turns the bytes of a file of cases into text, chunk by chunk: UTF-8, or UTF-16 told by its mark or by its zero bytes. */
export class TextChunks {
  #decoder: TextDecoder | null = null;
  #head: Uint8Array = new Uint8Array(0);

  /** The text of the next bytes, without a byte order mark. */
  push(bytes: Uint8Array): string {
    if (this.#decoder !== null) return this.#decoder.decode(bytes, { stream: true });
    const head = this.#head.length === 0 ? bytes : joined(this.#head, bytes);
    this.#head = head;
    return head.length < 4 ? "" : this.#start(head);
  }

  /** What is left at the end of the file. */
  end(): string {
    const begun = this.#decoder === null ? this.#start(this.#head) : "";
    return begun + (this.#decoder?.decode() ?? "");
  }

  #start(head: Uint8Array): string {
    this.#decoder = new TextDecoder(encodingOf(head));
    this.#head = new Uint8Array(0);
    return this.#decoder.decode(head, { stream: true });
  }
}

function encodingOf([first, second, third, fourth]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // A header is written in ASCII letters: every other byte of it is zero in UTF-16.
  if (second === 0 && fourth === 0 && first !== 0) return "utf-16le";
  return first === 0 && third === 0 && second !== 0 ? "utf-16be" : "utf-8";
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
