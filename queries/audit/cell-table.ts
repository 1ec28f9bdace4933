import type { KnownCase } from "./cases/known-case.js";

/** What the table tells where nothing is kept yet, and where the cell does not tell alone; all else is from 0 on. */
const NOT_YET = -2;
const NOT_ALONE = -1;

const LARGEST = 0xffff + NOT_YET;
const FEWEST = 16;
/** What stands of a question behind each other: its column, where its numbers begin, and how many places it has. */
const [COLUMN, BEGIN, PLACES] = [0, 1, 2];
const MEMBERS = 4;
const FIRST_SIZE = 1 << 14;
/** More than any audit needs; a table that is full begins anew. */
const MOST = 1 << 23;

/**
 * Keeps numbers that were found out of cases under the one cell that each was found out from. Which column that is shows while a
 * number is found out, and is not declared: the column that is looked at first is the same in every case, and where others are looked
 * at besides, nothing is kept for that cell. All numbers stand in one list, so that what is asked of every case stays near at hand.
 */
export class CellTable {
  /** By the question, its members. */
  #asked = new Int32Array(FEWEST * MEMBERS);
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
    if (this.#questions * MEMBERS === this.#asked.length) {
      const asked = new Int32Array(2 * this.#asked.length);
      asked.set(this.#asked);
      this.#asked = asked;
    }
    return this.#questions++;
  }

  /** Two questions, the second one numbered behind the first. */
  addTwo(): number {
    const first = this.add();
    this.add();
    return first;
  }

  /** Forgets what is kept of a question. */
  forget(question: number): void {
    const at = question * MEMBERS;
    const begin = this.#asked[at + BEGIN] ?? 0;
    this.#told.fill(0, begin, begin + (this.#asked[at + PLACES] ?? 0));
  }

  /** Forgets what is kept of cells that have other numbers in this case, or of another file. */
  meet(known: KnownCase): void {
    if (known.generation === this.#generation) return;
    const values = known.columns.map((column) => column.values);
    const changed = (column: number): boolean => values[column] !== this.#values[column];
    // A column that the file has not was not looked at, whatever it says.
    const all = known !== this.#known || values.some((_, column) => ((known.absent >> column) & 1) === 1 && changed(column));
    for (let question = 0; question < this.#questions; question++)
      if (all || changed(this.#asked[question * MEMBERS + COLUMN] ?? 0)) this.forget(question);
    [this.#generation, this.#known, this.#values] = [known.generation, known, values];
  }

  /** What is kept for a case that was met. */
  get(question: number, numbers: Int32Array): number {
    const asked = this.#asked;
    const at = question * MEMBERS;
    const number = numbers[asked[at + COLUMN] as number] as number;
    if (number >= (asked[at + PLACES] as number)) return NOT_YET;
    return (this.#told[(asked[at + BEGIN] as number) + number] as number) + NOT_YET;
  }

  /** Keeps a number that was found out since the case was watched. */
  put(question: number, known: KnownCase, told: number): void {
    // What depends on no cell may stand under any.
    const first = Math.max(0, known.first);
    if (first >= known.columns.length || told > LARGEST) return;
    const number = known.numbers[first] ?? 0;
    const at = question * MEMBERS;
    if (this.#asked[at + PLACES] === 0) this.#asked[at + COLUMN] = first;
    if (this.#asked[at + COLUMN] !== first) return;
    if (number >= (this.#asked[at + PLACES] ?? 0)) this.#widen(at, number);
    const place = (this.#asked[at + BEGIN] ?? 0) + number;
    if (this.#told[place] !== NOT_ALONE - NOT_YET) this.#told[place] = (known.lookedAtMany ? NOT_ALONE : told) - NOT_YET;
  }

  /** Gives a question more places, behind all others. */
  #widen(at: number, number: number): void {
    let places = Math.max(FEWEST, this.#asked[at + PLACES] ?? 0);
    while (places <= number) places *= 2;
    if (this.#used + places > MOST) {
      for (let question = 0; question < this.#questions; question++) this.#asked[question * MEMBERS + PLACES] = 0;
      this.#told.fill(0);
      this.#used = 0;
    }
    if (this.#used + places > this.#told.length) {
      const told = new Uint16Array(Math.max(2 * this.#told.length, this.#used + places));
      told.set(this.#told);
      this.#told = told;
    }
    const [begin, had] = [this.#asked[at + BEGIN] ?? 0, this.#asked[at + PLACES] ?? 0];
    this.#told.copyWithin(this.#used, begin, begin + had);
    this.#asked[at + BEGIN] = this.#used;
    this.#asked[at + PLACES] = places;
    this.#used += places;
  }
}
