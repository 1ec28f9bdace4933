import type { Decision } from "./decide.js";

const MOST_KEPT = 4000;
/** Twice as many and more, so that what is looked for stands near its place. */
const SLOTS = 1 << 13;
const FIRST_SIZE = 1 << 10;
const FIRST_KEY = 64;
const HASH_STEP = 0x01000193;

/** Keeps decisions under some numbers each. A shelf that is full begins anew. */
export class DecisionShelf {
  /** Open addressing: the place of a decision and one, 0 where nothing stands. */
  readonly #slots = new Uint16Array(SLOTS);
  #decisions: Decision[] = [];
  /** By the place of a decision where its numbers end, and the numbers of all behind each other. */
  readonly #ends: number[] = [];
  #numbers = new Int32Array(FIRST_SIZE);
  #key = new Int32Array(FIRST_KEY);
  #length = 0;
  #hash = 0;
  #slot = 0;

  /** Begins the numbers that are asked for. */
  begin(number: number): void {
    this.#length = 0;
    this.#hash = 0;
    this.add(number);
  }

  /** The next one of them. */
  add(number: number): void {
    if (this.#length === this.#key.length) this.#key = wider(this.#key, 2 * this.#length);
    this.#key[this.#length++] = number;
    const mixed = Math.imul(this.#hash ^ number, HASH_STEP);
    this.#hash = mixed ^ (mixed >>> 13);
  }

  /** What is kept under them; null where nothing is. */
  find(): Decision | null {
    for (let slot = this.#hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const place = (this.#slots[slot] as number) - 1;
      this.#slot = slot;
      if (place < 0) return null;
      if (this.#stands(place)) return this.#decisions[place] as Decision;
    }
  }

  /** Keeps a decision under the numbers for which none was found. */
  keep(decision: Decision): void {
    if (this.#decisions.length >= MOST_KEPT) {
      this.#slots.fill(0);
      [this.#decisions, this.#ends.length] = [[], 0];
      this.#slot = this.#hash & (SLOTS - 1);
    }
    const begin = this.#ends.at(-1) ?? 0;
    const end = begin + this.#length;
    if (end > this.#numbers.length) this.#numbers = wider(this.#numbers, 2 * end);
    this.#numbers.set(this.#key.subarray(0, this.#length), begin);
    this.#ends.push(end);
    this.#slots[this.#slot] = this.#decisions.push(decision);
  }

  #stands(place: number): boolean {
    const begin = place === 0 ? 0 : (this.#ends[place - 1] as number);
    if ((this.#ends[place] as number) - begin !== this.#length) return false;
    for (let at = 0; at < this.#length; at++) if (this.#numbers[begin + at] !== this.#key[at]) return false;
    return true;
  }
}

function wider(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(list);
  return longer;
}
