/** Bytes of a digest as it is kept. */
const BYTES = 16;
const FIRST_ROOM = 64;
const FIRST_BYTES = 256;

/** Digests in hexadecimal digits, of which nothing but their bytes is held. */
export class DigestList {
  #bytes = Buffer.allocUnsafeSlow(FIRST_ROOM * BYTES);
  #length = 0;

  add(digest: string): void {
    if (this.#length === this.#bytes.length) {
      const bytes = Buffer.allocUnsafeSlow(2 * this.#bytes.length);
      this.#bytes.copy(bytes);
      this.#bytes = bytes;
    }
    if (this.#bytes.write(digest, this.#length, "hex") !== BYTES || digest.length !== 2 * BYTES)
      throw new RangeError(`"${digest}" is no digest of ${BYTES} bytes`);
    this.#length += BYTES;
  }

  /** In ascending order, those with the same first byte at a time. */
  *sorted(): Iterable<string> {
    const places: number[][] = Array.from({ length: FIRST_BYTES }, () => []);
    for (let at = 0; at < this.#length; at += BYTES) places[this.#bytes[at] as number]?.push(at);
    for (const own of places) yield* own.map((at) => this.#bytes.toString("hex", at, at + BYTES)).sort();
  }
}
