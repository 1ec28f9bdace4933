import type { IsoDay } from "../../../src/model/iso-day.js";
import type { NONE, YesNo } from "../audit-case.js";
import type { CaseHeader } from "./case-header.js";
import { LONGEST_ID } from "./case-reader.js";
import { plainCell } from "./cell-text.js";
import { CellValues, HASH_BEGIN, hashOn } from "./cell-values.js";
import { type Keeping, type KeptColumn, keptCells, keptColumns } from "./kept-columns.js";
import { type CaseRow, KnownCase, type TextPlace } from "./known-case.js";
import { bornLater, comesBefore, leftLater, NUMBER_OF, READ_COLUMNS, type ReadCells, visaRanOut } from "./read-cells.js";

const [NEWLINE, RETURN, QUOTE, APOSTROPHE, EQUALS] = [10, 13, 34, 39, 61];
const [FIRST_SIGN, LAST_SIGN] = [33, 126];
const NOT_READ = -1;

/**
 * Reads the rows in which nothing is new: every cell that is judged stood in its column before, in a row in which nothing was wrong,
 * as long as nothing further was learnt of the file. Such a cell says what it said then, so that a row need not be cut into texts to be
 * read again. All other rows are left to the reader of cases, which is shown to this one.
 */
export class KnownRows implements CaseRow {
  readonly case: KnownCase;
  line = 0;
  #text = "";
  readonly #idPlace: TextPlace = { text: "", from: 0, to: 0 };
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
    this.#columns = READ_COLUMNS.map(() => new CellValues(() => this.case.renumbered(), mostSpellings));
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
      const hash = hashOf(spelling);
      if (column === undefined) continue;
      const known = column.find(spelling, 0, spelling.length, hash);
      const told = known < 0 ? column.add(spelling, hash, read[name]) : known;
      // A column that the file has not says the same of every row.
      if (place === undefined) this.case.numbers[number] = told;
    }
    this.#ready = true;
  }

  /** Takes the row that begins at a place of CSV text and tells where the next begins; negative where it is not known whole. */
  take(text: string, at: number, delimiter: number, line: number): number {
    if (!this.#ready) return -1;
    const [columnAt, columns, numbers] = [this.#columnAt, this.#columns, this.case.numbers];
    const width = columnAt.length;
    let [place, from, hash] = [0, at, HASH_BEGIN];
    for (let to = at; to < text.length; to++) {
      const unit = text.charCodeAt(to);
      const ends = unit === NEWLINE || unit === RETURN;
      if (!ends && unit !== delimiter) {
        if (unit === QUOTE) return -1;
        hash = hashOn(hash, unit);
        continue;
      }
      if (place >= width) return -1;
      const column = columnAt[place] ?? NOT_READ;
      if (column !== NOT_READ) {
        const number = columns[column]?.find(text, from, to, hash) ?? -1;
        if (number < 0) return -1;
        numbers[column] = number;
      }
      this.#from[place] = from;
      this.#to[place] = to;
      place++;
      if (ends) {
        const next = unit === NEWLINE ? to + 1 : text.charCodeAt(to + 1) === NEWLINE ? to + 2 : -1;
        if (next < 0 || place !== width) return -1;
        [this.#text, this.#cells, this.line] = [text, null, line];
        return this.#id() && this.#inOrder() ? next : -1;
      }
      [from, hash] = [to + 1, HASH_BEGIN];
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
      const cell = cells[place] ?? "";
      const number = this.#columns[column]?.find(cell, 0, cell.length, hashOf(cell)) ?? -1;
      if (number < 0) return false;
      this.case.numbers[column] = number;
    }
    [this.#cells, this.line] = [cells, line];
    return this.#id() && this.#inOrder();
  }

  get madeId(): boolean {
    return this.#idAt === NOT_READ;
  }

  get id(): string {
    if (this.madeId) return `row-${this.line}`;
    const { text, from, to } = this.#idPlace;
    return this.#idText ?? text.slice(from, to);
  }

  get idPlace(): TextPlace | null {
    return this.madeId || this.#idText !== null ? null : this.#idPlace;
  }

  get person(): string | null {
    const person = this.#personAt === NOT_READ ? "" : this.#cellAt(this.#personAt).trim();
    return person === "" ? null : person;
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

  /** Finds the id; false where there is something to say about it, or about who entered. */
  #id(): boolean {
    if (this.#personAt !== NOT_READ && this.#cellAt(this.#personAt).length > LONGEST_ID) return false;
    if (this.madeId) return true;
    const place = this.#idPlace;
    const cell = this.#cells?.[this.#idAt];
    place.text = cell ?? this.#text;
    place.from = cell === undefined ? (this.#from[this.#idAt] ?? 0) : 0;
    place.to = cell === undefined ? (this.#to[this.#idAt] ?? 0) : cell.length;
    const { text, from, to } = place;
    if (to - from > LONGEST_ID) return false;
    this.#idText = isPlain(text, from, to) ? null : plainCell(text.slice(from, to).trim());
    return this.#idText !== "";
  }

  /** Whether nothing that the cells say goes against the day of entry. */
  #inOrder(): boolean {
    const { columns, numbers } = this.case;
    const entry = columns[DATE]?.values[numbers[DATE] ?? 0] as IsoDay;
    const day = (column: number): IsoDay | typeof NONE | null =>
      columns[column]?.values[numbers[column] ?? 0] as IsoDay | typeof NONE | null;
    const until = day(UNTIL) as IsoDay | null;
    if (leftLater(day(LEFT), entry) || comesBefore(day(DEPARTURE), entry) || comesBefore(day(NOTIFIED), entry)) return false;
    if (bornLater(day(BORN), entry)) return false;
    if (until === null) return true;
    const visa = columns[VISA]?.values[numbers[VISA] ?? 0] as YesNo;
    const work = columns[WORK_VISA]?.values[numbers[WORK_VISA] ?? 0] as YesNo;
    return !visaRanOut({ visa, work_visa: work, visa_valid_until: until }, entry);
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

function hashOf(text: string): number {
  let hash = HASH_BEGIN;
  for (let at = 0; at < text.length; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** Whether an id is told as it stands: signs of ASCII, no space, and nothing in front that marks a text. */
function isPlain(text: string, from: number, to: number): boolean {
  if (from === to) return false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_SIGN || unit > LAST_SIGN) return false;
  }
  const first = text.charCodeAt(from);
  return first !== APOSTROPHE && first !== EQUALS;
}
