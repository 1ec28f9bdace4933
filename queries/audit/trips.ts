import { dayOfEpoch, epochDay, type IsoDay } from "../../src/model/iso-day.js";
import type { AuditCase } from "./audit-case.js";
import { hashUnits, type IdHash } from "./cases/seen-ids.js";
import { TextUnits } from "./cases/text-units.js";
import type { Stay } from "./stays.js";

/**
 * The stays of each person of a file of cases, so that those of one trip are known when another is judged: as lists of numbers that threads
 * can share. Places count from 1, and 0 stands for none.
 */
export interface Trips {
  /** By a hash of the name that stands for a person, the place of the person; as many as a power of two. */
  readonly slots: Int32Array;
  /** The UTF-16 units of all names behind each other. */
  readonly units: Uint16Array;
  /** Of each person where the name ends. */
  readonly ends: Int32Array;
  /** Of each person the place of the first stay. */
  readonly first: Int32Array;
  /** Of each stay the place of the next one of the same person, in the order of the file. */
  readonly next: Int32Array;
  /** Of each stay the days of entry and departure since 1970-01-01; `NOT_KNOWN` for a departure that is not known. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Stands for a day that is not known. */
const NOT_KNOWN = -(2 ** 31);
const FIRST_LENGTH = 256;
const MOST_DAYS_KEPT = 100_000;

type TripLists = { -readonly [Member in keyof Trips]: Trips[Member] };

/** Finds people by their names. */
class PersonFinder {
  /** The slot of the name that was looked for last. */
  slot = 0;
  readonly name = new TextUnits();
  readonly #hash: IdHash = { high: 0, low: 0 };

  /** The place of a person; 0 for one who is none of them. */
  find({ slots, units, ends }: Trips, person: string): number {
    const { name } = this;
    name.hold(person);
    hashUnits(name.units, 0, person.length, this.#hash);
    const last = slots.length - 1;
    for (let slot = this.#hash.low & last; ; slot = (slot + 1) & last) {
      const place = slots[slot] as number;
      this.slot = slot;
      if (place === 0 || this.#is(units, place === 1 ? 0 : (ends[place - 2] as number), ends[place - 1] as number)) return place;
    }
  }

  #is(units: Uint16Array, begin: number, end: number): boolean {
    const { text, units: own } = this.name;
    if (end - begin !== text.length) return false;
    for (let at = 0; at < text.length; at++) if (units[begin + at] !== own[at]) return false;
    return true;
  }
}

/** Gathers the stays of people. */
export class TripBook {
  readonly #lists: TripLists = {
    slots: new Int32Array(FIRST_LENGTH),
    units: new Uint16Array(FIRST_LENGTH),
    ends: new Int32Array(FIRST_LENGTH),
    first: new Int32Array(FIRST_LENGTH),
    next: new Int32Array(FIRST_LENGTH),
    from: new Int32Array(FIRST_LENGTH),
    to: new Int32Array(FIRST_LENGTH),
  };
  readonly #finder = new PersonFinder();
  #people = 0;
  #signs = 0;
  #stays = 0;

  add({ person, date, departureDate }: Pick<AuditCase, "person" | "date" | "departureDate">): void {
    if (person === null) return;
    const lists = this.#lists;
    const [from, to] = [epochDay(date), dayNumber(departureDate)];
    const place = this.#finder.find(lists, person) || this.#newPerson(person);
    let last = 0;
    for (let stay = lists.first[place - 1] as number; stay !== 0; stay = lists.next[stay - 1] as number) {
      // A row that stands twice is one trip.
      if (lists.from[stay - 1] === from && lists.to[stay - 1] === to) return;
      last = stay;
    }
    const stay = this.#newStay(from, to);
    if (last === 0) lists.first[place - 1] = stay;
    else lists.next[last - 1] = stay;
  }

  /** All that was gathered. */
  trips(): Trips {
    const lists = this.#lists;
    return {
      slots: shared(Int32Array, lists.slots, lists.slots.length),
      units: shared(Uint16Array, lists.units, this.#signs),
      ends: shared(Int32Array, lists.ends, this.#people),
      first: shared(Int32Array, lists.first, this.#people),
      next: shared(Int32Array, lists.next, this.#stays),
      from: shared(Int32Array, lists.from, this.#stays),
      to: shared(Int32Array, lists.to, this.#stays),
    };
  }

  #newPerson(person: string): number {
    const lists = this.#lists;
    const end = this.#signs + person.length;
    if (end > lists.units.length) lists.units = longer(new Uint16Array(2 * end), lists.units);
    lists.units.set(this.#finder.name.units.subarray(0, person.length), this.#signs);
    this.#signs = end;
    if (this.#people === lists.ends.length) {
      lists.ends = longer(new Int32Array(2 * this.#people), lists.ends);
      lists.first = longer(new Int32Array(2 * this.#people), lists.first);
    }
    lists.ends[this.#people++] = end;
    lists.slots[this.#finder.slot] = this.#people;
    if (2 * this.#people > lists.slots.length) this.#moreSlots();
    return this.#people;
  }

  #newStay(from: number, to: number): number {
    const lists = this.#lists;
    if (this.#stays === lists.from.length) {
      for (const list of ["next", "from", "to"] as const)
        lists[list] = longer(new Int32Array(2 * this.#stays), lists[list] as Int32Array<ArrayBuffer>);
    }
    lists.from[this.#stays] = from;
    lists.to[this.#stays] = to;
    return ++this.#stays;
  }

  #moreSlots(): void {
    const { units, ends, slots } = this.#lists;
    const more = new Int32Array(2 * slots.length);
    const hash: IdHash = { high: 0, low: 0 };
    const last = more.length - 1;
    for (let place = 1; place <= this.#people; place++) {
      hashUnits(units as Uint16Array<ArrayBuffer>, place === 1 ? 0 : (ends[place - 2] as number), ends[place - 1] as number, hash);
      let slot = hash.low & last;
      while (more[slot] !== 0) slot = (slot + 1) & last;
      more[slot] = place;
    }
    this.#lists.slots = more;
  }
}

/** Looks the stays of people up. */
export class TripLookup {
  readonly #finder = new PersonFinder();
  readonly #days = new Map<number, IsoDay>();

  constructor(readonly trips: Trips) {}

  /** Every other stay of the person of a case; null where the case names no person. */
  otherStays({ person, date, departureDate }: AuditCase): readonly Stay[] | null {
    if (person === null) return null;
    const { first, next, from, to } = this.trips;
    const place = this.#finder.find(this.trips, person);
    const [own, ownEnd] = [epochDay(date), dayNumber(departureDate)];
    const stays: Stay[] = [];
    for (let stay = place === 0 ? 0 : (first[place - 1] as number); stay !== 0; stay = next[stay - 1] as number) {
      const [begins, ends] = [from[stay - 1] as number, to[stay - 1] as number];
      if (begins !== own || ends !== ownEnd)
        stays.push({ from: this.#day(begins), to: ends === NOT_KNOWN ? null : this.#day(ends) });
    }
    return stays;
  }

  #day(number: number): IsoDay {
    let day = this.#days.get(number);
    if (day === undefined) {
      day = dayOfEpoch(number);
      if (this.#days.size >= MOST_DAYS_KEPT) this.#days.clear();
      this.#days.set(number, day);
    }
    return day;
  }
}

function dayNumber(day: IsoDay | null): number {
  return day === null ? NOT_KNOWN : epochDay(day);
}

function longer<T extends Int32Array | Uint16Array>(list: T, shorter: T): T {
  list.set(shorter);
  return list;
}

function shared<T extends Int32Array | Uint16Array>(
  kind: { readonly BYTES_PER_ELEMENT: number; new (room: SharedArrayBuffer): T },
  list: T,
  length: number,
): T {
  const copy = new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT));
  copy.set(list.subarray(0, length));
  return copy;
}
