import { hashUnits, type IdHash } from "./cases/seen-ids.js";
import { TextUnits } from "./cases/text-units.js";
import type { Trips } from "./trips.js";

/** Finds people by their names. */
export class PersonFinder {
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
