const FIRST_ROOM = 1 << 16;
/** A UTF-16 unit takes at most three bytes. */
const MOST_BYTES_A_UNIT = 3;
const [FIRST_HALF, LAST_HALF] = [0xd800, 0xdbff];

/** Texts behind each other as bytes of UTF-8: many small texts that wait are work for whoever clears away what is not used any more. */
export class TextBytes {
  #bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(FIRST_ROOM);
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

  /** Whole signs that are bytes of UTF-8 already. */
  addBytes(bytes: Uint8Array): void {
    if (this.#half !== "") this.#put(this.#takenHalf());
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Once more what stands between two places since it was last taken. */
  addAgain(from: number, to: number): void {
    if (from === to) return;
    if (this.#half !== "") this.#put(this.#takenHalf());
    this.#makeRoom(to - from);
    this.#bytes.copyWithin(this.#length, from, to);
    this.#length += to - from;
  }

  /** Puts a few letters, digits or signs of ASCII in the place of as many. */
  overwrite(place: number, ascii: string): void {
    const bytes = this.#bytes;
    for (let at = 0; at < ascii.length; at++) bytes[place + at] = ascii.charCodeAt(at);
  }

  /** What was added since it was last taken, in whole signs; it holds until more is added. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** The same with half a sign that is left. */
  takeAll(): Uint8Array {
    this.#put(this.#takenHalf());
    return this.take();
  }

  /** The same with the room that it stands in, for good: what comes next gets another one. */
  giveAway(next: ArrayBuffer | null): Uint8Array<ArrayBuffer> {
    this.#put(this.#takenHalf());
    const given = new Uint8Array(this.#bytes.buffer, 0, this.#length);
    this.#bytes = next === null ? Buffer.allocUnsafeSlow(FIRST_ROOM) : Buffer.from(next);
    this.#length = 0;
    return given;
  }

  #takenHalf(): string {
    const half = this.#half;
    this.#half = "";
    return half;
  }

  #put(text: string): void {
    this.#makeRoom(MOST_BYTES_A_UNIT * text.length);
    this.#length += this.#bytes.write(text, this.#length, "utf8");
  }

  #makeRoom(size: number): void {
    const most = this.#length + size;
    if (most <= this.#bytes.length) return;
    const bytes = Buffer.allocUnsafeSlow(Math.max(most, 2 * this.#bytes.length));
    this.#bytes.copy(bytes, 0, 0, this.#length);
    this.#bytes = bytes;
  }
}
