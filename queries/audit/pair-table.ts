import type { KnownCase } from "./cases/known-case.js";

const MOST_KEPT = 20_000;
/** More than there are numbers of cells in a column. */
const NUMBERS = 1 << 16;
/** Stands for no number. */
export const NOT_PAIRED = -1;

/** Keeps numbers that were found out of cases under two cells; which columns these stand in shows while the first is found out. */
export class PairTable {
  readonly #told = new Map<number, number>();
  #generation = -1;
  #one = -1;
  #other = -1;

  get(known: KnownCase): number {
    if (known.generation !== this.#generation) {
      this.#told.clear();
      [this.#generation, this.#one, this.#other] = [known.generation, -1, -1];
    }
    return this.#one < 0 ? NOT_PAIRED : (this.#told.get(this.#keyOf(known)) ?? NOT_PAIRED);
  }

  /** Keeps a number that was found out since the case was watched, if no third column was looked at. */
  put(known: KnownCase, told: number): void {
    if (this.#one < 0) {
      const columns = known.columns.flatMap((_, column) => (((known.looked >> column) & 1) === 1 ? [column] : []));
      if (columns.length !== 2) return;
      [this.#one = -1, this.#other = -1] = columns;
    }
    if ((known.looked & ~((1 << this.#one) | (1 << this.#other))) !== 0) return;
    if (this.#told.size >= MOST_KEPT) this.#told.clear();
    this.#told.set(this.#keyOf(known), told);
  }

  #keyOf({ numbers }: KnownCase): number {
    return (numbers[this.#one] ?? 0) * NUMBERS + (numbers[this.#other] ?? 0);
  }
}
