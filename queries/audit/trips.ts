import { dayOfEpoch, epochDay, type IsoDay } from "../../src/model/iso-day.js";
import type { AuditCase } from "./audit-case.js";
import { hashUnits, type IdHash } from "./cases/seen-ids.js";
import { PersonFinder } from "./person-finder.js";
import { isVisaFree, type Stay } from "./stays.js";

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
  /** Of each stay the days of entry and departure since 1970-01-01; `NOT_KNOWN` for one that is not known. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of each stay whether it was under neither a visa nor a residence permit, by its place in `VISA_FREE`. */
  readonly visaFree: Uint8Array;
}

/** What is known of a trip; a row that was left out may not tell its day. */
export type Trip = Pick<AuditCase, "person" | "departureDate" | "visa" | "residencePermit"> & { readonly date: IsoDay | null };

const VISA_FREE: readonly (boolean | null)[] = [false, true, null];
const OPEN_VISA = 2;

/** Stands for a day that is not known. */
const NOT_KNOWN = -(2 ** 31);
const FIRST_LENGTH = 256;
const MOST_DAYS_KEPT = 100_000;

type TripLists = { -readonly [Member in keyof Trips]: Trips[Member] };

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
    visaFree: new Uint8Array(FIRST_LENGTH),
  };
  readonly #finder = new PersonFinder();
  #people = 0;
  #signs = 0;
  #stays = 0;

  add(trip: Trip): void {
    const { person } = trip;
    if (person === null) return;
    const lists = this.#lists;
    const [from, to] = [dayNumber(trip.date), dayNumber(trip.departureDate)];
    const visaFree = VISA_FREE.indexOf(isVisaFree(trip));
    const place = this.#finder.find(lists, person) || this.#newPerson(person);
    let last = 0;
    for (let stay = lists.first[place - 1] as number; stay !== 0; stay = lists.next[stay - 1] as number) {
      // A row that stands twice is one trip; where the two differ in the visa, it is not known.
      if (lists.from[stay - 1] === from && lists.to[stay - 1] === to) {
        if (lists.visaFree[stay - 1] !== visaFree) lists.visaFree[stay - 1] = OPEN_VISA;
        return;
      }
      last = stay;
    }
    const stay = this.#newStay(from, to, visaFree);
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
      visaFree: shared(Uint8Array, lists.visaFree, this.#stays),
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

  #newStay(from: number, to: number, visaFree: number): number {
    const lists = this.#lists;
    if (this.#stays === lists.from.length) {
      for (const list of ["next", "from", "to"] as const)
        lists[list] = longer(new Int32Array(2 * this.#stays), lists[list] as Int32Array<ArrayBuffer>);
      lists.visaFree = longer(new Uint8Array(2 * this.#stays), lists.visaFree as Uint8Array<ArrayBuffer>);
    }
    lists.from[this.#stays] = from;
    lists.to[this.#stays] = to;
    lists.visaFree[this.#stays] = visaFree;
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
    const { first, next, from, to, visaFree } = this.trips;
    const place = this.#finder.find(this.trips, person);
    const [own, ownEnd] = [epochDay(date), dayNumber(departureDate)];
    const stays: Stay[] = [];
    for (let stay = place === 0 ? 0 : (first[place - 1] as number); stay !== 0; stay = next[stay - 1] as number) {
      const [begins, ends] = [from[stay - 1] as number, to[stay - 1] as number];
      if (begins !== own || ends !== ownEnd)
        stays.push({ from: this.#day(begins), to: this.#day(ends), visaFree: VISA_FREE[visaFree[stay - 1] as number] ?? null });
    }
    return stays;
  }

  #day(number: number): IsoDay | null {
    if (number === NOT_KNOWN) return null;
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

function longer<T extends Int32Array | Uint16Array | Uint8Array>(list: T, shorter: T): T {
  list.set(shorter);
  return list;
}

function shared<T extends Int32Array | Uint16Array | Uint8Array>(
  kind: { readonly BYTES_PER_ELEMENT: number; new (room: SharedArrayBuffer): T },
  list: T,
  length: number,
): T {
  const copy = new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT));
  copy.set(list.subarray(0, length));
  return copy;
}
