/** Begins the hash of a cell. */
export const HASH_BEGIN: number = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;
/** More spellings than most columns have; a column that is full begins anew. */
const MOST_KEPT = 8192;
const FEWEST_SLOTS = 64;

/** The hash of a cell that goes on by one UTF-16 unit. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_STEP);
}

/**
 * The spellings of the cells of one column, numbered from 0 on, with what each was read as. A number stands for the same value
 * as long as `values` is the same list.
 */
export class CellValues {
  /** By number. */
  values: unknown[] = [];
  readonly #spellings: string[] = [];
  readonly #hashes: number[] = [];
  /** Open addressing: number and one, 0 where nothing stands. */
  #slots = new Uint16Array(FEWEST_SLOTS);

  constructor(
    /** Called when its numbers stand for something else from now on. */
    readonly renumbered: () => void,
    readonly most: number = MOST_KEPT,
  ) {}

  /** The number of the cell between two places of a text; negative where its spelling is not known. */
  find(text: string, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return -1;
      if (this.#hashes[number] === hash && stands(this.#spellings[number] ?? "", text, from, to)) return number;
    }
  }

  /** Adds a spelling that is not known. */
  add(spelling: string, hash: number, value: unknown): number {
    if (this.values.length >= this.most) this.clear();
    const number = this.values.length;
    this.values.push(value);
    // A copy: the cell itself would keep the piece of the file it was cut from.
    this.#spellings.push(JSON.parse(JSON.stringify(spelling)) as string);
    this.#hashes.push(hash);
    if (2 * this.values.length > this.#slots.length) this.#grow();
    else this.#put(number, hash);
    return number;
  }

  clear(): void {
    this.values = [];
    this.renumbered();
    this.#spellings.length = 0;
    this.#hashes.length = 0;
    this.#slots = new Uint16Array(FEWEST_SLOTS);
  }

  #grow(): void {
    this.#slots = new Uint16Array(2 * this.#slots.length);
    for (const [number, hash] of this.#hashes.entries()) this.#put(number, hash);
  }

  #put(number: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }
}

/** Brings what tells two hashes apart to the bits that choose a slot. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15) ^ (hash >>> 7);
}

function stands(spelling: string, text: string, from: number, to: number): boolean {
  if (spelling.length !== to - from) return false;
  for (let at = 0; at < spelling.length; at++) if (spelling.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}
