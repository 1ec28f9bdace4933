const FIRST_ROOM = 1 << 16;
/** A UTF-16 unit takes at most three bytes. */
const MOST_BYTES_A_UNIT = 3;
const [FIRST_HALF, LAST_HALF] = [0xd800, 0xdbff];

/** Texts behind each other as bytes of UTF-8: many small texts that wait are work for whoever clears away what is not used any more. */
export class TextBytes {
  #bytes = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #length = 0;
  /** The first half of a sign, which waits for the other. */
  #half = "";

  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    if (text === "") return;
    const last = text.charCodeAt(text.length - 1);
    const isHalf = last >= FIRST_HALF && last <= LAST_HALF;
    if (this.#half === "" && !isHalf) {
      this.#put(text);
      return;
    }
    const whole = this.#half + text;
    this.#half = isHalf ? whole.slice(-1) : "";
    this.#put(isHalf ? whole.slice(0, -1) : whole);
  }

  /** What was added since it was last taken, in whole signs; it holds until more is added. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** The same with half a sign that is left. */
  takeAll(): Uint8Array {
    const half = this.#half;
    this.#half = "";
    this.#put(half);
    return this.take();
  }

  #put(text: string): void {
    const most = this.#length + MOST_BYTES_A_UNIT * text.length;
    if (most > this.#bytes.length) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(most, 2 * this.#bytes.length));
      this.#bytes.copy(bytes, 0, 0, this.#length);
      this.#bytes = bytes;
    }
    this.#length += this.#bytes.write(text, this.#length, "utf8");
  }
}
