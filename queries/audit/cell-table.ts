import type { KnownCase } from "./cases/known-case.js";

/** What the table tells where nothing is kept yet, and where the cell does not tell alone; all else is from 0 on. */
const NOT_YET = -2;
export const NOT_ALONE = -1;

const LARGEST = 0xffff + NOT_YET;
const FEWEST = 16;
const FIRST_SIZE = 1 << 14;
/** More than any audit needs; a table that is full begins anew. */
const MOST = 1 << 23;

/**
 * Keeps numbers that were found out of cases under the one cell that each was found out from. Which column that is shows while a
 * number is found out, and is not declared: the column that is looked at first is the same in every case, and where others are looked
 * at besides, nothing is kept for that cell. All numbers stand in one list, so that what is asked of every case stays near at hand.
 */
export class CellTable {
  /** By the question: its column, where its numbers begin, and how many places it has. */
  #columns = new Int32Array(FEWEST);
  #begins = new Int32Array(FEWEST);
  #places = new Int32Array(FEWEST);
  /** By place of a cell, less NOT_YET: 0 stands for nothing yet. */
  #told = new Uint16Array(FIRST_SIZE);
  #questions = 0;
  #used = 0;
  #generation = -1;
  /** The file of the case that was met, and what the numbers of the cells of each column stand for. */
  #known: KnownCase | null = null;
  #values: readonly (readonly unknown[])[] = [];

  /** A question of which nothing is kept yet. */
  add(): number {
    if (this.#questions === this.#columns.length) {
      this.#columns = wider(this.#columns);
      this.#begins = wider(this.#begins);
      this.#places = wider(this.#places);
    }
    return this.#questions++;
  }

  /** Forgets what is kept of cells that have other numbers in this case, or of another file. */
  meet(known: KnownCase): void {
    if (known.generation === this.#generation) return;
    const values = known.columns.map((column) => column.values);
    const changed = (column: number): boolean => values[column] !== this.#values[column];
    // A column that the file has not was not looked at, whatever it says.
    const all = known !== this.#known || values.some((_, column) => ((known.absent >> column) & 1) === 1 && changed(column));
    for (let question = 0; question < this.#questions; question++) {
      if (!all && !changed(this.#columns[question] ?? 0)) continue;
      const begin = this.#begins[question] ?? 0;
      this.#told.fill(0, begin, begin + (this.#places[question] ?? 0));
    }
    [this.#generation, this.#known, this.#values] = [known.generation, known, values];
  }

  /** What is kept for a case that was met. */
  get(question: number, numbers: Int32Array): number {
    const number = numbers[this.#columns[question] as number] as number;
    if (number >= (this.#places[question] as number)) return NOT_YET;
    return (this.#told[(this.#begins[question] as number) + number] as number) + NOT_YET;
  }

  /** Keeps a number that was found out since the case was watched. */
  put(question: number, known: KnownCase, told: number): void {
    // What depends on no cell may stand under any.
    const first = Math.max(0, known.first);
    if (first >= known.columns.length || told > LARGEST) return;
    const number = known.numbers[first] ?? 0;
    if (this.#places[question] === 0) this.#columns[question] = first;
    if (this.#columns[question] !== first) return;
    if (number >= (this.#places[question] ?? 0)) this.#widen(question, number);
    this.#told[(this.#begins[question] ?? 0) + number] = (known.lookedAtMany ? NOT_ALONE : told) - NOT_YET;
  }

  /** Gives a question more places, behind all others. */
  #widen(question: number, number: number): void {
    let places = Math.max(FEWEST, this.#places[question] ?? 0);
    while (places <= number) places *= 2;
    if (this.#used + places > MOST) {
      this.#places.fill(0);
      this.#told.fill(0);
      this.#used = 0;
    }
    if (this.#used + places > this.#told.length) {
      const told = new Uint16Array(Math.max(2 * this.#told.length, this.#used + places));
      told.set(this.#told);
      this.#told = told;
    }
    const [begin, had] = [this.#begins[question] ?? 0, this.#places[question] ?? 0];
    this.#told.copyWithin(this.#used, begin, begin + had);
    this.#begins[question] = this.#used;
    this.#places[question] = places;
    this.#used += places;
  }
}

function wider(list: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * list.length);
  twice.set(list);
  return twice;
}
