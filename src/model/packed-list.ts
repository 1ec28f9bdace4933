import { deflateRawSync, inflateRawSync } from "node:zlib";

/** So many characters are packed together: long enough for their repetitions to be found, short enough to be unpacked at once. */
const PACKED_AT = 100_000;
/** The quickest packing; what is gained by a better one is not worth its time. */
const LEVEL = 1;

/**
 * Records of which an archive has a million, held packed and walked from the first to the last: each time they come out as new ones.
 * They hold what JSON holds.
 */
export class PackedList<T> implements Iterable<T> {
  readonly #packed: Buffer[] = [];
  #open: string[] = [];
  #openLength = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(one: T): void {
    const text = JSON.stringify(one);
    this.#open.push(text);
    this.#length++;
    this.#openLength += text.length;
    if (this.#openLength < PACKED_AT) return;
    // A copy is as long as it has to be; what zlib gives has room for more.
    this.#packed.push(Buffer.from(deflateRawSync(joined(this.#open), { level: LEVEL })));
    this.#open = [];
    this.#openLength = 0;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const packed of this.#packed) yield* JSON.parse(inflateRawSync(packed).toString("utf8")) as T[];
    for (const text of this.#open) yield JSON.parse(text) as T;
  }
}

function joined(texts: readonly string[]): string {
  return `[${texts.join(",")}]`;
}
