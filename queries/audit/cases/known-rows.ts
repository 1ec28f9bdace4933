import type { YesNo } from "../audit-case.js";
import type { CaseHeader } from "./case-header.js";
import { LONGEST_ID } from "./case-reader.js";
import { plainCell } from "./cell-text.js";
import { CellValues, HASH_BEGIN, hashOn, NO_DAY } from "./cell-values.js";
import { type Keeping, type KeptColumn, keptCells, keptColumns } from "./kept-columns.js";
import { type CaseRow, type IdPlace, KnownCase } from "./known-case.js";
import { personKey } from "./person-key.js";
import { HOLDS_DAYS, holdsVisa, NUMBER_OF, READ_COLUMNS, type ReadCells } from "./read-cells.js";
import { TextUnits } from "./text-units.js";

const [NEWLINE, RETURN, QUOTE, APOSTROPHE, EQUALS] = [10, 13, 34, 39, 61];
const [FIRST_SIGN, LAST_SIGN] = [33, 126];
const NOT_READ = -1;
/** A longer cell is read anew in each row. */
const LONGEST_SPELLING = 1000;

/**
 * Reads the rows in which nothing is new: every cell that is judged stood in its column before, in a row in which nothing was wrong,
 * as long as nothing further was learnt of the file. Such a cell says what it said then, so that a row need not be cut into texts to be
 * read again. All other rows are left to the reader of cases, which is shown to this one.
 */
export class KnownRows implements CaseRow {
  readonly case: KnownCase;
  line = 0;
  #text = "";
  readonly #idPlace: IdPlace = { units: new Uint16Array(0), from: 0, to: 0 };
  /** The id of a row that was cut into cells. */
  readonly #idCell = new TextUnits();
  /** The id, where it does not stand in the text as it is. */
  #idText: string | null = null;
  #ready = false;
  #cells: readonly string[] | null = null;
  readonly #columns: readonly CellValues[];
  /** By place the number of its column. */
  readonly #columnAt: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #idAt: number;
  readonly #personAt: number;
  readonly #kept: readonly KeptColumn[];
  readonly #unmasked: boolean;

  constructor(
    readonly header: CaseHeader,
    keeping: Keeping,
    mostSpellings?: number,
  ) {
    const { width, places } = header;
    this.#columns = READ_COLUMNS.map((name) => new CellValues(() => this.case.renumbered(), HOLDS_DAYS.has(name), mostSpellings));
    const absent = READ_COLUMNS.reduce((bits, name, number) => (places[name] === undefined ? bits | (1 << number) : bits), 0);
    this.case = new KnownCase(this.#columns, this, absent);
    this.#columnAt = new Int32Array(width).fill(NOT_READ);
    for (const [number, name] of READ_COLUMNS.entries()) {
      const place = places[name];
      if (place !== undefined) this.#columnAt[place] = number;
    }
    [this.#from, this.#to] = [new Int32Array(width), new Int32Array(width)];
    this.#idAt = places.case_id ?? NOT_READ;
    this.#personAt = places.person_id ?? NOT_READ;
    this.#kept = keptColumns(header, keeping);
    this.#unmasked = keeping.unmasked ?? false;
  }

  /** Forgets every cell: what they say may be another thing from now on. */
  forget(): void {
    this.#ready = false;
    for (const column of this.#columns) column.clear();
  }

  /** Keeps what the cells of a row say in which nothing was wrong. */
  learn(cells: readonly string[], read: ReadCells): void {
    const { places } = this.header;
    for (const [number, name] of READ_COLUMNS.entries()) {
      const place = places[name];
      const spelling = place === undefined ? "" : (cells[place] ?? "");
      const column = this.#columns[number];
      if (column === undefined || spelling.length > LONGEST_SPELLING) continue;
      const known = column.numberOf(spelling);
      const told = known < 0 ? column.add(spelling, read[name]) : known;
      // A column that the file has not says the same of every row.
      if (place === undefined) this.case.numbers[number] = told;
    }
    this.#ready = true;
  }

  /** Takes the row that begins at a place of CSV text and tells where the next begins; negative where it is not known whole. */
  take({ text, units }: TextUnits, at: number, delimiter: number, line: number): number {
    if (!this.#ready) return -1;
    const [columnAt, columns, numbers] = [this.#columnAt, this.#columns, this.case.numbers];
    const [begins, ends, width, length] = [this.#from, this.#to, columnAt.length, text.length];
    let [place, from, hash] = [0, at, HASH_BEGIN];
    for (let to = at; to < length; to++) {
      const unit = units[to] as number;
      const isLast = unit === NEWLINE || unit === RETURN;
      if (!isLast && unit !== delimiter) {
        if (unit === QUOTE) return -1;
        hash = hashOn(hash, unit);
        continue;
      }
      if (place >= width) return -1;
      const column = columnAt[place] as number;
      if (column !== NOT_READ) {
        const number = (columns[column] as CellValues).find(units, from, to, hash);
        if (number < 0) return -1;
        numbers[column] = number;
      }
      begins[place] = from;
      ends[place] = to;
      place++;
      if (isLast) {
        const next = unit === NEWLINE ? to + 1 : to + 1 < length && units[to + 1] === NEWLINE ? to + 2 : -1;
        if (next < 0 || place !== width) return -1;
        this.#text = text;
        this.#cells = null;
        this.line = line;
        return this.#inOrder() && this.#id(units) ? next : -1;
      }
      from = to + 1;
      hash = HASH_BEGIN;
    }
    return -1;
  }

  /** Takes a row that was cut into cells; false where it is not known whole. */
  takeCells(cells: readonly string[], line: number): boolean {
    const columnAt = this.#columnAt;
    if (!this.#ready || cells.length !== columnAt.length) return false;
    for (let place = 0; place < columnAt.length; place++) {
      const column = columnAt[place] ?? NOT_READ;
      if (column === NOT_READ) continue;
      const number = this.#columns[column]?.numberOf(cells[place] ?? "") ?? -1;
      if (number < 0) return false;
      this.case.numbers[column] = number;
    }
    this.#cells = cells;
    this.line = line;
    return this.#inOrder() && this.#id(null);
  }

  get madeId(): boolean {
    return this.#idAt === NOT_READ;
  }

  get id(): string {
    if (this.madeId) return `row-${this.line}`;
    return this.#idText ?? this.#cellAt(this.#idAt);
  }

  get idPlace(): IdPlace | null {
    return this.madeId || this.#idText !== null ? null : this.#idPlace;
  }

  get person(): string | null {
    return this.#personAt === NOT_READ ? null : personKey(this.#cellAt(this.#personAt));
  }

  get extra(): ReturnType<typeof keptCells> {
    return keptCells(this.#kept, this.#unmasked, (place) => this.#cellAt(place));
  }

  /** The row as it stands. */
  get cells(): readonly string[] {
    return this.#cells ?? Array.from(this.#columnAt, (_, place) => this.#cellAt(place));
  }

  #cellAt(place: number): string {
    return this.#cells === null ? this.#text.slice(this.#from[place], this.#to[place]) : (this.#cells[place] ?? "");
  }

  /** Finds the id, given the units of a text that is not cut; false where there is something to say about it, or about who entered. */
  #id(units: Uint16Array | null): boolean {
    if (this.#personAt !== NOT_READ && this.#cellAt(this.#personAt).length > LONGEST_ID) return false;
    if (this.madeId) return true;
    const [at, place] = [this.#idAt, this.#idPlace];
    if (units === null) {
      this.#idCell.hold(this.#cellAt(at));
      place.units = this.#idCell.units;
      place.from = 0;
      place.to = this.#idCell.text.length;
    } else {
      place.units = units;
      place.from = this.#from[at] as number;
      place.to = this.#to[at] as number;
    }
    if (place.to - place.from > LONGEST_ID) return false;
    this.#idText = isPlain(place) ? null : plainCell(this.#cellAt(at).trim());
    return this.#idText !== "";
  }

  /** Whether nothing that the cells say goes against the day of entry. */
  #inOrder(): boolean {
    const entry = this.#day(DATE);
    if (this.#day(LEFT) > entry || this.#day(BORN) > entry) return false;
    if (isBefore(this.#day(DEPARTURE), entry) || isBefore(this.#day(NOTIFIED), entry)) return false;
    if (!isBefore(this.#day(UNTIL), entry)) return true;
    const visa = this.#value(VISA) as YesNo;
    return holdsVisa({ visa, work_visa: this.#value(WORK_VISA) as YesNo }) !== true;
  }

  #day(column: number): number {
    return (this.#columns[column] as CellValues).dayOf(this.case.numbers[column] as number);
  }

  #value(column: number): unknown {
    return this.#columns[column]?.values[this.case.numbers[column] ?? 0];
  }
}

const DATE = NUMBER_OF.date;
const LEFT = NUMBER_OF.last_departure;
const DEPARTURE = NUMBER_OF.departure_date;
const NOTIFIED = NUMBER_OF.arrival_notified;
const BORN = NUMBER_OF.birth_date;
const UNTIL = NUMBER_OF.visa_valid_until;
const VISA = NUMBER_OF.visa;
const WORK_VISA = NUMBER_OF.work_visa;

/** Whether a cell tells a day, and one that lies before another. */
function isBefore(day: number, other: number): boolean {
  return day < other && day > NO_DAY;
}

/** Whether an id is told as it stands: signs of ASCII, no space, and nothing in front that marks a text. */
function isPlain({ units, from, to }: IdPlace): boolean {
  if (from === to) return false;
  for (let at = from; at < to; at++) {
    const unit = units[at] as number;
    if (unit < FIRST_SIGN || unit > LAST_SIGN) return false;
  }
  const first = units[from];
  return first !== APOSTROPHE && first !== EQUALS;
}
