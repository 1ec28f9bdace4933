import type { Decision } from "./decide.js";

/** Decisions that a row of the shelf holds; there are two of them. */
const MOST_IN_ROW = 2500;
/** Some times as many, so that what is looked for stands near its place. */
const SLOTS = 1 << 13;
const FIRST_SIZE = 1 << 10;
const FIRST_KEY = 64;
const HASH_STEP = 0x01000193;

/**
 * Keeps decisions under some numbers each. They stand in two rows: once the first is full, it takes the place of the second, which is given up;
 * what is found in the second comes into the first again. So what is asked for often stays.
 */
export class DecisionShelf {
  #first = new ShelfRow();
  #second = new ShelfRow();
  #numbers = new Int32Array(FIRST_KEY);
  #length = 0;
  #hash = 0;

  /** Begins the numbers that are asked for. */
  begin(number: number): void {
    this.#length = 0;
    this.#hash = 0;
    this.add(number);
  }

  /** The next one of them. */
  add(number: number): void {
    if (this.#length === this.#numbers.length) this.#numbers = wider(this.#numbers, 2 * this.#length);
    this.#numbers[this.#length++] = number;
    const mixed = Math.imul(this.#hash ^ number, HASH_STEP);
    this.#hash = mixed ^ (mixed >>> 13);
  }

  /** What is kept under them; null where nothing is. */
  find(): Decision | null {
    const found = this.#first.find(this.#numbers, this.#length, this.#hash);
    if (found !== null) return found;
    const older = this.#second.find(this.#numbers, this.#length, this.#hash);
    if (older !== null) this.keep(older);
    return older;
  }

  /** Keeps a decision under the numbers for which none was found. */
  keep(decision: Decision): void {
    if (this.#first.count >= MOST_IN_ROW) {
      [this.#first, this.#second] = [this.#second, this.#first];
      this.#first.clear();
    }
    this.#first.keep(decision, this.#numbers, this.#length, this.#hash);
  }
}

class ShelfRow {
  /** Open addressing: the place of a decision and one, 0 where nothing stands. */
  readonly #slots = new Uint16Array(SLOTS);
  #decisions: Decision[] = [];
  /** By the place of a decision where its numbers end, and the numbers of all behind each other. */
  readonly #ends: number[] = [];
  #numbers = new Int32Array(FIRST_SIZE);

  get count(): number {
    return this.#decisions.length;
  }

  find(key: Int32Array, length: number, hash: number): Decision | null {
    const slots = this.#slots;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const place = (slots[slot] as number) - 1;
      if (place < 0) return null;
      if (this.#stands(place, key, length)) return this.#decisions[place] as Decision;
    }
  }

  keep(decision: Decision, key: Int32Array, length: number, hash: number): void {
    let slot = hash & (SLOTS - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    const begin = this.#ends.at(-1) ?? 0;
    const end = begin + length;
    if (end > this.#numbers.length) this.#numbers = wider(this.#numbers, 2 * end);
    this.#numbers.set(key.subarray(0, length), begin);
    this.#ends.push(end);
    this.#slots[slot] = this.#decisions.push(decision);
  }

  clear(): void {
    this.#slots.fill(0);
    [this.#decisions, this.#ends.length] = [[], 0];
  }

  #stands(place: number, key: Int32Array, length: number): boolean {
    const begin = place === 0 ? 0 : (this.#ends[place - 1] as number);
    if ((this.#ends[place] as number) - begin !== length) return false;
    const numbers = this.#numbers;
    for (let at = 0; at < length; at++) if (numbers[begin + at] !== key[at]) return false;
    return true;
  }
}

function wider(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(list);
  return longer;
}
