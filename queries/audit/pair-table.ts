import type { KnownCase } from "./cases/known-case.js";

/** More than there are numbers of cells in a column. */
const NUMBERS = 1 << 16;
const FEWEST_SLOTS = 1 << 8;
/** Beyond it the table begins anew. */
const MOST_SLOTS = 1 << 16;
const HASH_STEP = 0x9e3779b1 | 0;
/** Stands for no number. */
export const NOT_PAIRED = -1;

/**
 * Keeps numbers that were found out of cases under two cells; which columns these stand in shows while the first is found out. It is
 * looked into for every case, so that it is a list of numbers and no map.
 */
export class PairTable {
  /** By slot both cells as one number, and what is kept under them, less NOT_PAIRED: 0 where nothing stands. */
  #cells = new Int32Array(FEWEST_SLOTS);
  #told = new Int32Array(FEWEST_SLOTS);
  #used = 0;
  #generation = -1;
  #one = -1;
  #other = -1;

  get(known: KnownCase): number {
    if (known.generation !== this.#generation) {
      this.#clear();
      [this.#generation, this.#one, this.#other] = [known.generation, -1, -1];
    }
    return this.#one < 0 ? NOT_PAIRED : (this.#told[this.#slotOf(this.#cellsOf(known))] as number) + NOT_PAIRED;
  }

  /** Keeps a number that was found out since the case was watched, if no third column was looked at. */
  put(known: KnownCase, told: number): void {
    if (this.#one < 0) {
      const columns = known.columns.flatMap((_, column) => (((known.looked >> column) & 1) === 1 ? [column] : []));
      if (columns.length !== 2) return;
      [this.#one = -1, this.#other = -1] = columns;
    }
    if ((known.looked & ~((1 << this.#one) | (1 << this.#other))) !== 0) return;
    if (2 * this.#used >= this.#cells.length) this.#grow();
    const cells = this.#cellsOf(known);
    const slot = this.#slotOf(cells);
    if (this.#told[slot] === 0) this.#used++;
    this.#cells[slot] = cells;
    this.#told[slot] = told - NOT_PAIRED;
  }

  #cellsOf({ numbers }: KnownCase): number {
    return ((numbers[this.#one] as number) * NUMBERS + (numbers[this.#other] as number)) | 0;
  }

  /** Where two cells stand, or the free slot that they would take. */
  #slotOf(cells: number): number {
    const [all, told] = [this.#cells, this.#told];
    const mask = all.length - 1;
    const mixed = Math.imul(cells, HASH_STEP);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (told[slot] !== 0 && all[slot] !== cells) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [cells, told] = [this.#cells, this.#told];
    if (cells.length >= MOST_SLOTS) {
      this.#clear();
      return;
    }
    [this.#cells, this.#told] = [new Int32Array(2 * cells.length), new Int32Array(2 * cells.length)];
    for (let at = 0; at < cells.length; at++) {
      if (told[at] === 0) continue;
      const slot = this.#slotOf(cells[at] as number);
      this.#cells[slot] = cells[at] as number;
      this.#told[slot] = told[at] as number;
    }
  }

  #clear(): void {
    this.#told.fill(0);
    this.#used = 0;
  }
}
