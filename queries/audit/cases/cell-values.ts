import { epochDay, type IsoDay } from "../../../src/model/iso-day.js";
import { NONE } from "../audit-case.js";
import { TextUnits } from "./text-units.js";

/** Begins the hash of a cell. */
export const HASH_BEGIN: number = 0x811c9dc5 | 0;
const HASH_STEP = 0x01000193;
/** More spellings than most columns have, the days of a working life among them; a column that is full begins anew. */
const MOST_KEPT = 1 << 15;
const FEWEST_SLOTS = 64;
const FEWEST_UNITS = 256;
/** What stands of a spelling behind each other: its hash, and where its units begin and end. */
const [HASH, FROM, TO] = [0, 1, 2];
const MEMBERS = 3;

/** Stand for the day of a cell that is not known, and of one that says that there is none; every day is later. */
export const [NOT_KNOWN, NO_DAY] = [-0x80000000, -0x7fffffff] as const;

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
  /** By number, its members. */
  #spellings = new Int32Array(FEWEST_SLOTS * MEMBERS);
  /** The units of all spellings behind each other: a text of a cell would keep the piece of the file it was cut from. */
  #units = new Uint16Array(FEWEST_UNITS);
  #used = 0;
  /** By number the day since 1970-01-01. */
  #days = new Int32Array(FEWEST_SLOTS);
  /** Open addressing: number and one, 0 where nothing stands. */
  #slots = new Uint16Array(FEWEST_SLOTS);
  readonly #spelling = new TextUnits();

  constructor(
    /** Called when its numbers stand for something else from now on. */
    readonly renumbered: () => void,
    /** Whether the values are days. */
    readonly holdsDays: boolean,
    readonly most: number = MOST_KEPT,
  ) {}

  /** The number of the cell between two places of a text, given its units; negative where its spelling is not known. */
  find(units: Uint16Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const spellings = this.#spellings;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = (slots[slot] as number) - 1;
      if (number < 0) return -1;
      const told = number * MEMBERS;
      if (spellings[told + HASH] !== hash) continue;
      let at = spellings[told + FROM] as number;
      const end = spellings[told + TO] as number;
      if (end - at !== to - from) continue;
      const own = this.#units;
      let other = from;
      while (at < end && own[at] === units[other]) {
        at++;
        other++;
      }
      if (at === end) return number;
    }
  }

  /** The number of a spelling; negative where it is not known. */
  numberOf(spelling: string): number {
    this.#spelling.hold(spelling);
    const { units } = this.#spelling;
    return this.find(units, 0, spelling.length, hashOf(units, spelling.length));
  }

  /** The day since 1970-01-01 that a cell tells by its number, or what stands for another one. */
  dayOf(number: number): number {
    return this.#days[number] ?? NOT_KNOWN;
  }

  /** Adds a spelling that is not known. */
  add(spelling: string, value: unknown): number {
    if (this.values.length >= this.most) this.clear();
    const number = this.values.length;
    this.values.push(value);
    const { length } = spelling;
    this.#spelling.hold(spelling);
    const hash = hashOf(this.#spelling.units, length);
    const [from, to] = [this.#used, this.#used + length];
    if (to > this.#units.length) this.#units = wider(this.#units, new Uint16Array(2 * to));
    this.#units.set(this.#spelling.units.subarray(0, length), from);
    this.#used = to;
    const told = number * MEMBERS;
    if (told === this.#spellings.length) this.#spellings = wider(this.#spellings, new Int32Array(2 * told));
    this.#spellings.set([hash, from, to], told);
    if (this.holdsDays) {
      if (number === this.#days.length) this.#days = wider(this.#days, new Int32Array(2 * number));
      this.#days[number] = value === null ? NOT_KNOWN : value === NONE ? NO_DAY : epochDay(value as IsoDay);
    }
    if (2 * this.values.length > this.#slots.length) this.#grow();
    else this.#put(number, hash);
    return number;
  }

  clear(): void {
    this.values = [];
    this.renumbered();
    this.#used = 0;
    this.#slots = new Uint16Array(FEWEST_SLOTS);
  }

  #grow(): void {
    this.#slots = new Uint16Array(2 * this.#slots.length);
    for (let number = 0; number < this.values.length; number++) this.#put(number, this.#spellings[number * MEMBERS + HASH] ?? 0);
  }

  #put(number: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }
}

/** The hash of a cell, given its units. */
function hashOf(units: Uint16Array, length: number): number {
  let hash = HASH_BEGIN;
  for (let at = 0; at < length; at++) hash = hashOn(hash, units[at] ?? 0);
  return hash;
}

/** Brings what tells two hashes apart to the bits that choose a slot. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15) ^ (hash >>> 7);
}

function wider<T extends Uint16Array | Int32Array>(list: T, room: T): T {
  room.set(list);
  return room;
}
