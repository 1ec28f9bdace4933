const FIRST_ROOM = 1 << 16;
/** A UTF-16 unit takes at most three bytes. */
const MOST_BYTES_A_UNIT = 3;

/** Texts behind each other as bytes of UTF-8: many small texts that wait are work for whoever clears away what is not used any more. */
export class TextBytes {
  #bytes = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    const most = this.#length + MOST_BYTES_A_UNIT * text.length;
    if (most > this.#bytes.length) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(most, 2 * this.#bytes.length));
      this.#bytes.copy(bytes, 0, 0, this.#length);
      this.#bytes = bytes;
    }
    this.#length += this.#bytes.write(text, this.#length, "utf8");
  }

  /** What was added since it was last taken; it holds until more is added. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }
}
