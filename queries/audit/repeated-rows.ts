import type { AuditCase } from "./audit-case.js";
import { maskedNumber } from "./cases/kept-columns.js";
import { KnownCase } from "./cases/known-case.js";
import { type RowProblem, rowProblem } from "./cases/row-problem.js";
import { hashUnits, type IdHash, SeenIds } from "./cases/seen-ids.js";
import { TextUnits } from "./cases/text-units.js";

/** The ids and trips of a piece of a file, as the halves of their hashes by turns, each once. */
export interface PieceRows {
  readonly ids: Uint32Array;
  readonly trips: Uint32Array;
}

/** Knows the rows of a file again: ids that stood before, and trips of a person. */
export class RepeatedRows {
  readonly #ids = new SeenIds();
  readonly #trips = new SeenIds();
  #ofPiece: { readonly ids: number[]; readonly trips: number[] } | null = null;
  readonly #hash: IdHash = { high: 0, low: 0 };
  readonly #text = new TextUnits();

  /** Forgets all of them: what follows is a piece of a file, the rows of which are gathered. */
  beginPiece(): void {
    this.#ids.clear();
    this.#trips.clear();
    this.#ofPiece = { ids: [], trips: [] };
  }

  /** What the piece held. */
  piece(): PieceRows {
    const { ids, trips } = this.#ofPiece ?? { ids: [], trips: [] };
    return { ids: Uint32Array.from(ids), trips: Uint32Array.from(trips) };
  }

  /** Adds the rows of a piece that was read elsewhere; false, with nothing added, where one of them stood before. */
  join({ ids, trips }: PieceRows): boolean {
    if (hasAny(this.#ids, ids) || hasAny(this.#trips, trips)) return false;
    addAll(this.#ids, ids);
    addAll(this.#trips, trips);
    return true;
  }

  /** An id that stood in the file before: the row is left out. */
  id(entry: AuditCase): RowProblem | null {
    // An id made of the line stands once.
    if (entry.madeId) return null;
    this.#hashIdOf(entry);
    if (this.#isNew(this.#ids, this.#ofPiece?.ids)) return null;
    const { id, line } = entry;
    const accepted = 'an id once in the file; a column that names persons is person_id (--map "case_id=person_id")';
    return rowProblem("duplicate-id", line, "case_id", id, accepted, { caseId: id });
  }

  /** A trip that stood in the file before: it is judged all the same. */
  trip(entry: AuditCase): RowProblem | null {
    const { person } = entry;
    if (person === null) return null;
    const { id, line, date, transport } = entry;
    const trip = `${person} ${date} ${transport}`;
    this.#hashText(trip);
    if (this.#isNew(this.#trips, this.#ofPiece?.trips)) return null;
    const accepted = "one entry of a person on a day by one means of transport; perhaps the row stands twice";
    return rowProblem("duplicate-trip", line, "person_id", `${maskedNumber(person)} on ${date}`, accepted, {
      caseId: id,
      audited: true,
    });
  }

  #hashIdOf(entry: AuditCase): void {
    const place = entry instanceof KnownCase ? entry.row.idPlace : null;
    if (place !== null) hashUnits(place.units, place.from, place.to, this.#hash);
    else this.#hashText(entry.id);
  }

  #hashText(text: string): void {
    this.#text.hold(text);
    hashUnits(this.#text.units, 0, text.length, this.#hash);
  }

  #isNew(seen: SeenIds, gathered: number[] | undefined): boolean {
    const { high, low } = this.#hash;
    if (!seen.addHash(high, low)) return false;
    gathered?.push(high, low);
    return true;
  }
}

function hasAny(seen: SeenIds, hashes: Uint32Array): boolean {
  for (let at = 0; at < hashes.length; at += 2) if (seen.hasHash(hashes[at] ?? 0, hashes[at + 1] ?? 0)) return true;
  return false;
}

function addAll(seen: SeenIds, hashes: Uint32Array): void {
  for (let at = 0; at < hashes.length; at += 2) seen.addHash(hashes[at] ?? 0, hashes[at + 1] ?? 0);
}
