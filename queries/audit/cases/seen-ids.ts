import { TextUnits } from "./text-units.js";

/** How many bits choose a shard. */
const SHARD_BITS = 12;
const SHIFT = 32 - SHARD_BITS;
const FULLEST = 0.85;
/** Small shards double, large ones grow by less: of these the room counts. */
const [LARGE, DOUBLE, GROWTH] = [512, 2, 1.2];
const FIRST_SIZE = 32;
const HALF = 0xffff;

/** Open addressing over 48 bits of a hash, in two columns. */
interface Shard {
  low: Uint32Array;
  high: Uint16Array;
  used: number;
}

/** What stands for an id: two halves of a hash. */
export interface IdHash {
  high: number;
  low: number;
}

/**
 * Remembers which ids a file had, in about eight bytes each whatever their length: by 60 bits of a hash, so that among ten
 * million ids the odds of taking a new one for known are four in a hundred thousand. The upper bits of a hash choose the shard, the
 * lower ones stand in it.
 */
export class SeenIds {
  readonly #shards = new Array<Shard | undefined>(1 << SHARD_BITS);
  readonly #hash: IdHash = { high: 0, low: 0 };
  readonly #id = new TextUnits();

  /** Forgets all of them, and keeps their room. */
  clear(): void {
    for (const shard of this.#shards) {
      if (shard === undefined || shard.used === 0) continue;
      shard.low.fill(0);
      shard.used = 0;
    }
  }

  /** Adds an id and tells whether it was new. */
  add(id: string): boolean {
    this.#id.hold(id);
    hashUnits(this.#id.units, 0, id.length, this.#hash);
    return this.addHash(this.#hash.high, this.#hash.low);
  }

  /** Whether an id with these halves of its hash was added before. */
  hasHash(high: number, low: number): boolean {
    const shard = this.#shards[high >>> SHIFT];
    return shard !== undefined && shard.low[slotOf(shard, lowOf(low), high & HALF)] !== 0;
  }

  addHash(high: number, low: number): boolean {
    const place = high >>> SHIFT;
    let shard = this.#shards[place];
    if (shard === undefined) {
      shard = emptyShard(FIRST_SIZE);
      this.#shards[place] = shard;
    } else if (shard.used + 1 > shard.low.length * FULLEST) {
      shard = grown(shard);
      this.#shards[place] = shard;
    }
    return put(shard, lowOf(low), high & HALF);
  }
}

/** 0 marks a free slot. */
function lowOf(low: number): number {
  return low === 0 ? 1 : low;
}

function put(shard: Shard, low: number, high: number): boolean {
  const at = slotOf(shard, low, high);
  if (shard.low[at] !== 0) return false;
  shard.low[at] = low;
  shard.high[at] = high;
  shard.used++;
  return true;
}

/** The slot in which an id stands, else the free one that it would take. */
function slotOf(shard: Shard, low: number, high: number): number {
  const { length } = shard.low;
  let at = ((low ^ (high << 7)) >>> 0) % length;
  for (let there = shard.low[at]; there !== 0; there = shard.low[at]) {
    if (there === low && shard.high[at] === high) break;
    at = at + 1 === length ? 0 : at + 1;
  }
  return at;
}

function emptyShard(length: number): Shard {
  return { low: new Uint32Array(length), high: new Uint16Array(length), used: 0 };
}

function grown(shard: Shard): Shard {
  const { length } = shard.low;
  const larger = emptyShard(Math.ceil(length * (length < LARGE ? DOUBLE : GROWTH)));
  for (let at = 0; at < shard.low.length; at++) {
    const low = shard.low[at] ?? 0;
    if (low !== 0) put(larger, low, shard.high[at] ?? 0);
  }
  return larger;
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
