const SHARDS = 4096;
const FULLEST = 0.85;
const GROWTH = 1.3;

/** Open addressing over 48 bits of a hash, in two columns. */
interface Shard {
  low: Uint32Array;
  high: Uint16Array;
  used: number;
}

/**
 * Remembers which ids a file had, in about eight bytes each whatever their length: by 60 bits of a hash, so that among ten
 * million ids the odds of taking a new one for known are four in a hundred thousand.
 */
export class SeenIds {
  readonly #shards: (Shard | undefined)[] = new Array<Shard | undefined>(SHARDS);

  /** Whether an id was added before. */
  has(id: string): boolean {
    const { place, low, high } = keyOf(id);
    const shard = this.#shards[place];
    return shard !== undefined && shard.low[slotOf(shard, low, high)] !== 0;
  }

  /** Adds an id and tells whether it was new. */
  add(id: string): boolean {
    const { place, low, high } = keyOf(id);
    let shard = this.#shards[place];
    if (shard === undefined) {
      shard = emptyShard(16);
      this.#shards[place] = shard;
    } else if (shard.used + 1 > shard.low.length * FULLEST) {
      shard = grown(shard);
      this.#shards[place] = shard;
    }
    return put(shard, low, high);
  }
}

/** The shard of an id, and what stands for it there: 0 in `low` marks a free slot. */
function keyOf(id: string): { readonly place: number; readonly low: number; readonly high: number } {
  const [a, b] = hashOf(id);
  return { place: a >>> 20, low: b === 0 ? 1 : b, high: (a & 0xffff) >>> 0 };
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
  const larger = emptyShard(Math.ceil(shard.low.length * GROWTH));
  for (let at = 0; at < shard.low.length; at++) {
    const low = shard.low[at] ?? 0;
    if (low !== 0) put(larger, low, shard.high[at] ?? 0);
  }
  return larger;
}

/** Two independent 32-bit hashes (multiply and rotate over the UTF-16 units, then a finishing mix). */
function hashOf(id: string): readonly [number, number] {
  let [a, b] = [0x9e3779b9 ^ id.length, 0x85ebca6b];
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
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
  return [(a ^ (a >>> 16)) >>> 0, (b ^ (b >>> 15)) >>> 0];
}
