import type { IsoDay } from "../../../src/model/iso-day.js";
import { type AuditCase, NONE, type Transport, type YesNo } from "../audit-case.js";
import type { Stay } from "../stays.js";
import { type CellValues, NO_DAY, NOT_KNOWN } from "./cell-values.js";
import { holdsVisa, NUMBER_OF, READ_COLUMNS, type ReadCells, type ReadColumn } from "./read-cells.js";

/** Where an id stands among the units of a text. */
export interface IdPlace {
  units: Uint16Array;
  from: number;
  to: number;
}

type Extra = readonly (readonly [name: string, cell: string])[];

/** What counts as a column besides those of single cells: the other trips of a person. */
const OTHER_STAYS = READ_COLUMNS.length;

/** The row that a case stands in: it gives what is not a matter of single cells. */
export interface CaseRow {
  /** Where the id stands in a text just as it is; null where it stands nowhere. */
  readonly idPlace: IdPlace | null;
  readonly id: string;
  readonly madeId: boolean;
  readonly person: string | null;
  readonly line: number;
  readonly extra: Extra;
}

let generations = 0;

function nextGeneration(): number {
  generations++;
  return generations;
}

/**
 * A case each of whose cells was read before, seen through the numbers of its cells. There is one such object for all rows of a file:
 * it is what it is until the next row comes. It tells which columns were looked at, so that what was found out can be kept
 * under their numbers alone.
 */
export class KnownCase implements AuditCase {
  /** Another one whenever the numbers of cells stand for something else, here or in another file. */
  generation: number = nextGeneration();
  /** By the number of a column, the number of its cell. */
  readonly numbers: Int32Array;
  #stays: readonly Stay[] | null = null;
  /** The column that was looked at first, and a bit for each that was looked at, since `watch`. */
  first = -1;
  looked = 0;

  constructor(
    readonly columns: readonly CellValues[],
    readonly row: CaseRow,
    /** A bit for each column that the file has not: it says the same of all its cases. */
    readonly absent: number = 0,
  ) {
    this.numbers = new Int32Array(columns.length);
  }

  /** The numbers of a column stand for something else from now on. */
  renumbered(): void {
    this.generation = nextGeneration();
  }

  /** Forgets what was looked at. */
  watch(): void {
    this.first = -1;
    this.looked = 0;
  }

  /** Whether more was looked at than the cell of one column. */
  get lookedAtMany(): boolean {
    return this.first === OTHER_STAYS || (this.looked & (this.looked - 1)) !== 0;
  }

  get id(): string {
    return this.row.id;
  }
  get madeId(): boolean {
    return this.row.madeId;
  }
  get person(): string | null {
    return this.row.person;
  }
  get line(): number {
    return this.row.line;
  }
  get extra(): Extra {
    return this.row.extra;
  }
  /** The day since 1970-01-01 in a column, by the number of that. */
  dayNumber(column: number): number | typeof NONE | null {
    this.#look(column);
    const day = (this.columns[column] as CellValues).dayOf(this.numbers[column] as number);
    return day === NOT_KNOWN ? null : day === NO_DAY ? NONE : day;
  }
  get date(): IsoDay {
    return this.#of("date", NUMBER_OF.date);
  }
  get nationality(): string {
    return this.#of("nationality", NUMBER_OF.nationality);
  }
  get transport(): Transport {
    return this.#of("transport", NUMBER_OF.transport);
  }
  get arrivingFrom(): string | null {
    return this.#of("arriving_from", NUMBER_OF.arriving_from);
  }
  get visited(): readonly string[] | null {
    return this.#of("visited_14_days", NUMBER_OF.visited_14_days);
  }
  get vaccinationPassport(): string | null {
    return this.#of("vaccination_passport", NUMBER_OF.vaccination_passport);
  }
  get pcrHours(): number | typeof NONE | null {
    return this.#of("pcr_hours", NUMBER_OF.pcr_hours);
  }
  get idcPermission(): YesNo {
    return this.#of("idc_permission", NUMBER_OF.idc_permission).held;
  }
  get idcMultiple(): YesNo {
    return this.#of("idc_permission", NUMBER_OF.idc_permission).multiple;
  }
  get visa(): YesNo {
    const visa = this.#of("visa", NUMBER_OF.visa);
    // What is held for certain needs no look at the other cell.
    return visa === true ? visa : holdsVisa({ visa, work_visa: this.#of("work_visa", NUMBER_OF.work_visa) });
  }
  get residencePermit(): YesNo {
    return this.#of("residence_permit", NUMBER_OF.residence_permit);
  }
  get relativeOfCitizen(): YesNo {
    return this.#of("relative_of_citizen", NUMBER_OF.relative_of_citizen);
  }
  get quarantineDays(): number | null {
    return this.#of("quarantine_days", NUMBER_OF.quarantine_days);
  }
  get lastDeparture(): IsoDay | typeof NONE | null {
    return this.#of("last_departure", NUMBER_OF.last_departure);
  }
  get departureDate(): IsoDay | null {
    return this.#of("departure_date", NUMBER_OF.departure_date);
  }
  get overstayDays(): number | null {
    return this.#of("overstay_days", NUMBER_OF.overstay_days);
  }
  get arrivalNotified(): IsoDay | typeof NONE | null {
    return this.#of("arrival_notified", NUMBER_OF.arrival_notified);
  }
  get comesToWork(): YesNo {
    return this.#of("comes_to_work", NUMBER_OF.comes_to_work);
  }
  get workVisa(): YesNo {
    return this.#of("work_visa", NUMBER_OF.work_visa);
  }
  get visaValidUntil(): IsoDay | null {
    return this.#of("visa_valid_until", NUMBER_OF.visa_valid_until);
  }
  get passportValidUntil(): IsoDay | null {
    return this.#of("passport_valid_until", NUMBER_OF.passport_valid_until);
  }
  get birthDate(): IsoDay | typeof NONE | null {
    return this.#of("birth_date", NUMBER_OF.birth_date);
  }
  get otherStays(): readonly Stay[] | null {
    this.#look(OTHER_STAYS);
    return this.#stays;
  }
  set otherStays(stays: readonly Stay[] | null) {
    this.#stays = stays;
  }

  /** The case by itself, which outlives the row. */
  copy(): AuditCase {
    return {
      id: this.id,
      madeId: this.madeId,
      person: this.person,
      line: this.line,
      date: this.date,
      nationality: this.nationality,
      transport: this.transport,
      arrivingFrom: this.arrivingFrom,
      visited: this.visited,
      vaccinationPassport: this.vaccinationPassport,
      pcrHours: this.pcrHours,
      idcPermission: this.idcPermission,
      idcMultiple: this.idcMultiple,
      visa: this.visa,
      residencePermit: this.residencePermit,
      relativeOfCitizen: this.relativeOfCitizen,
      quarantineDays: this.quarantineDays,
      lastDeparture: this.lastDeparture,
      departureDate: this.departureDate,
      overstayDays: this.overstayDays,
      arrivalNotified: this.arrivalNotified,
      comesToWork: this.comesToWork,
      workVisa: this.workVisa,
      visaValidUntil: this.visaValidUntil,
      passportValidUntil: this.passportValidUntil,
      birthDate: this.birthDate,
      otherStays: this.otherStays,
      extra: this.extra,
    };
  }

  #of<K extends ReadColumn>(_: K, column: number): ReadCells[K] {
    this.#look(column);
    return this.columns[column]?.values[this.numbers[column] ?? -1] as ReadCells[K];
  }

  #look(column: number): void {
    if (((this.absent >> column) & 1) === 1) return;
    if (this.first < 0) this.first = column;
    this.looked |= 1 << column;
  }
}
