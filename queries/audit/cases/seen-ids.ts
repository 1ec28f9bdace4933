import { TextUnits } from "./text-units.js";

/** How many bits choose a shard. */
const SHARD_BITS = 12;
const SHIFT = 32 - SHARD_BITS;
const SHARDS = 1 << SHARD_BITS;
const FULLEST = 0.9;
/** Small shards double, large ones grow by less: of these the room counts. */
const [LARGE, DOUBLE, GROWTH] = [512, 2, 1.15];
const FIRST_SIZE = 32;
/** How far a table can grow: address room that nothing stands in takes no memory. */
const MOST_SLOTS = 2 ** 30;
const HALF = 0xffff;

/** What stands for an id: two halves of a hash. */
export interface IdHash {
  high: number;
  low: number;
}

/**
 * Remembers which ids a file had, in about eight bytes each whatever their length: by 60 bits of a hash, so that among ten
 * million ids the odds of taking a new one for known are four in a hundred thousand. The upper bits of a hash choose the shard, the
 * lower ones stand in it, by open addressing over 48 bits in two columns. All shards have one size and stand one behind the other; they
 * grow together and in place, so that no outgrown table waits for the garbage collector. Some 900 million ids fit.
 */
export class SeenIds {
  readonly #low = new ArrayBuffer(SHARDS * FIRST_SIZE * Uint32Array.BYTES_PER_ELEMENT, {
    maxByteLength: MOST_SLOTS * Uint32Array.BYTES_PER_ELEMENT,
  });
  readonly #high = new ArrayBuffer(SHARDS * FIRST_SIZE * Uint16Array.BYTES_PER_ELEMENT, {
    maxByteLength: MOST_SLOTS * Uint16Array.BYTES_PER_ELEMENT,
  });
  readonly #used = new Uint32Array(SHARDS);
  #slots = slotsOver(this.#low, this.#high, FIRST_SIZE);
  readonly #hash: IdHash = { high: 0, low: 0 };
  readonly #id = new TextUnits();

  /** Forgets all of them, and keeps their room. */
  clear(): void {
    this.#slots.low.fill(0);
    this.#used.fill(0);
  }

  /** Adds an id and tells whether it was new. */
  add(id: string): boolean {
    this.#id.hold(id);
    hashUnits(this.#id.units, 0, id.length, this.#hash);
    return this.addHash(this.#hash.high, this.#hash.low);
  }

  /** Whether an id with these halves of its hash was added before. */
  hasHash(high: number, low: number): boolean {
    const { low: lows, size } = this.#slots;
    return lows[slotOf(this.#slots, (high >>> SHIFT) * size, lowOf(low), high & HALF)] !== 0;
  }

  addHash(high: number, low: number): boolean {
    const shard = high >>> SHIFT;
    if ((this.#used[shard] as number) + 1 > this.#slots.size * FULLEST) this.#grow();
    const isNew = put(this.#slots, shard * this.#slots.size, lowOf(low), high & HALF);
    if (isNew) this.#used[shard] = (this.#used[shard] as number) + 1;
    return isNew;
  }

  /** Gives each shard more room, the last one first: what it moves to then is behind all that has not been moved. */
  #grow(): void {
    const { size } = this.#slots;
    const larger = Math.ceil(size * (size < LARGE ? DOUBLE : GROWTH));
    this.#low.resize(SHARDS * larger * Uint32Array.BYTES_PER_ELEMENT);
    this.#high.resize(SHARDS * larger * Uint16Array.BYTES_PER_ELEMENT);
    const slots = slotsOver(this.#low, this.#high, larger);
    const lows = new Uint32Array(size);
    const highs = new Uint16Array(size);
    for (let shard = SHARDS - 1; shard >= 0; shard--) {
      lows.set(slots.low.subarray(shard * size, (shard + 1) * size));
      highs.set(slots.high.subarray(shard * size, (shard + 1) * size));
      slots.low.fill(0, shard * larger, (shard + 1) * larger);
      for (let at = 0; at < size; at++) if (lows[at] !== 0) put(slots, shard * larger, lows[at] as number, highs[at] as number);
    }
    this.#slots = slots;
  }
}

/** The slots of all shards, so many a shard; a low half of 0 marks a free one. */
interface Slots {
  low: Uint32Array;
  high: Uint16Array;
  size: number;
}

function slotsOver(low: ArrayBuffer, high: ArrayBuffer, size: number): Slots {
  return { low: new Uint32Array(low, 0, SHARDS * size), high: new Uint16Array(high, 0, SHARDS * size), size };
}

function lowOf(low: number): number {
  return low === 0 ? 1 : low;
}

/** Writes an id into the shard that begins at a slot, and tells whether it was new. */
function put(slots: Slots, shard: number, low: number, high: number): boolean {
  const at = slotOf(slots, shard, low, high);
  if (slots.low[at] !== 0) return false;
  slots.low[at] = low;
  slots.high[at] = high;
  return true;
}

/** The slot in which an id stands, else the free one that it would take. */
function slotOf(slots: Slots, shard: number, low: number, high: number): number {
  const { low: lows, high: highs, size } = slots;
  const end = shard + size;
  let at = shard + (((low ^ (high << 7)) >>> 0) % size);
  for (let there = lows[at]; there !== 0; there = lows[at]) {
    if (there === low && highs[at] === high) break;
    at = at + 1 === end ? shard : at + 1;
  }
  return at;
}

/**
 * Two independent 32-bit hashes of the id between two places among the UTF-16 units of a text (multiply and rotate, then a
 * finishing mix).
 */
export function hashUnits(units: Uint16Array, from: number, to: number, into: IdHash): void {
  let [a, b] = [0x9e3779b9 ^ (to - from), 0x85ebca6b];
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    a = Math.imul(a ^ unit, 0x2c1b3c6d);
    a = (a << 13) | (a >>> 19);
    b = Math.imul(b + unit, 0x297a2d39);
    b = (b << 7) | (b >>> 25);
    b ^= a;
  }
  a = Math.imul(a ^ (a >>> 16), 0x7feb352d);
  a = Math.imul(a ^ (a >>> 15), 0x846ca68b);
  b = Math.imul(b ^ (b >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 12), 0x297a2d39);
  into.high = (a ^ (a >>> 16)) >>> 0;
  into.low = (b ^ (b >>> 15)) >>> 0;
}
