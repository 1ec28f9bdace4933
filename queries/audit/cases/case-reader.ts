import { suggestCountries } from "../../../src/model/countries/country-lookup.js";
import type { IsoDay } from "../../../src/model/iso-day.js";
import { type AuditCase, NONE } from "../audit-case.js";
import { AUDIT_COLUMNS, type ColumnName } from "../columns.js";
import type { Trip } from "../trips.js";
import type { CaseHeader } from "./case-header.js";
import {
  countryCell,
  dayCell,
  isDoubtfulCode,
  isoCell,
  numberCell,
  permissionKind,
  saysNone,
  transportCell,
  wholeCell,
  yesNoCell,
} from "./cell-readers.js";
import { plainCell } from "./cell-text.js";
import { placesIn } from "./country-cell.js";
import { AMBIGUOUS, type FileHabits, type Read, UNSETTLED } from "./file-habits.js";
import { type Keeping, type KeptColumn, keptCells, keptColumns } from "./kept-columns.js";
import { personKey } from "./person-key.js";
import { comesAfter, comesBefore, holdsVisa, type ReadCells, visaRanOut } from "./read-cells.js";
import { rowKind } from "./row-kind.js";
import { type RowProblem, type RowRule, rowProblem } from "./row-problem.js";

/** A row read: the case if it can be audited, and all that is wrong with it. */
export interface ReadRow {
  readonly entry: AuditCase | null;
  readonly problems: readonly RowProblem[];
  /** The cells as they stand; empty where the row could not be parted into cells. */
  readonly cells: readonly string[];
  /** What each cell says by itself, where nothing is wrong with any; else null. */
  readonly read: ReadCells | null;
  /** Of a row that was left out what is known of the trip; null where its cells cannot be told apart. */
  readonly left: Trip | null;
}

/** A row that is no case: nothing stands in it, or the sums below a table. */
export type NoRow = "empty" | "totals";

type HeldVisas = Pick<AuditCase, "visa" | "workVisa" | "visaValidUntil">;
type VisaCells = Pick<ReadCells, "visa" | "work_visa" | "visa_valid_until">;
type Column = Exclude<ColumnName, "case_id" | "person_id">;

const REQUIRED = AUDIT_COLUMNS.flatMap(({ name, required }) => (required ? [name] : []));
const ACCEPTS = new Map(AUDIT_COLUMNS.map(({ name, accepts }) => [name, accepts]));
export const LONGEST_ID = 200;
const MOST_PLACES = 50;
const MOST_HOURS = 100_000;
const MOST_DAYS = 100_000;
const MOST_QUARANTINE = 1000;
const [ZERO, NINE] = [48, 57];
/** "1/2/21" */
const SHORTEST_DAY = 6;
const RULE_OF_DOUBT: Partial<Record<RowRule, RowRule>> = {
  "invalid-day": "ambiguous-day",
  "invalid-number": "ambiguous-number",
  "unknown-country": "ambiguous-country",
};

/** Reads the cells of one record; a cell that cannot be read is told: a row is left out for one that is needed, another counts as not known. */
export class CaseReader {
  #cells: readonly string[] = [];
  #line = 0;
  #problems: RowProblem[] = [];
  #unsettled = false;
  #made = false;
  readonly #kept: readonly KeptColumn[];
  readonly #unmasked: boolean;
  /** What an empty cell says in columns of which a heading that is not read may speak: nothing. */
  readonly #hinted: ReadonlySet<ColumnName>;

  constructor(
    readonly header: CaseHeader,
    readonly habits: FileHabits,
    keeping: Keeping = {},
  ) {
    this.#kept = keptColumns(header, keeping);
    this.#unmasked = keeping.unmasked ?? false;
    this.#hinted = new Set(header.hinted.map(({ column }) => column));
  }

  /**
   * @returns UNSETTLED when a later row may tell how a cell is meant.
   * @throws InforceError `CASES_DAYS_CLASH`.
   */
  read(cells: readonly string[], line: number): ReadRow | NoRow | typeof UNSETTLED {
    this.#cells = cells;
    this.#line = line;
    this.#problems = [];
    this.#unsettled = false;
    const wanted = this.header.width;
    if (cells.length !== wanted || !mayBeDay(this.#cell("date"))) {
      const kind = rowKind(cells, this.header);
      if (kind !== "case") return kind;
    }
    if (cells.length < wanted || cells.slice(wanted).some((cell) => cell.trim() !== "")) {
      // Cells that are not needed may be left away behind the last one that says something.
      const audited = cells.length < wanted && REQUIRED.every((name) => (this.header.places[name] ?? 0) < cells.length);
      const rule = cells.length < wanted ? "too-few-cells" : "too-many-cells";
      const got = `${cells.length} ${cells.length === 1 ? "cell" : "cells"}`;
      const accepted = `${wanted} cells, as the header has${audited ? "; the last ones are taken as empty" : ""}`;
      this.#problems.push(rowProblem(rule, line, null, got, accepted, { audited, caseId: audited ? this.#caseId() : null }));
      const trip = { person: this.#person(), date: null, departureDate: null, visa: null, residencePermit: null };
      if (!audited) return { entry: null, problems: this.#problems, cells, read: null, left: trip };
    }
    const { trip, found } = this.#case();
    if (this.#unsettled) return UNSETTLED;
    if (found === null) {
      const problems = this.#problems.map((problem) => ({ ...problem, audited: false }));
      return { entry: null, problems, cells, read: null, left: trip };
    }
    const plain = this.#problems.length === 0 && mayBeDay(this.#cell("date"));
    return { entry: found.entry, problems: this.#problems, cells, read: plain ? found.read : null, left: null };
  }

  #case(): { readonly trip: Trip; readonly found: { readonly entry: AuditCase; readonly read: ReadCells } | null } {
    const { habits } = this;
    const [id, person] = [this.#id(), this.#person()];
    const date = this.#need("date", this.#day("date"), "invalid-day");
    const citizenship = this.#cell("nationality");
    if (citizenship !== "") habits.sawCountry(citizenship);
    const nationality = this.#need("nationality", countryCell(citizenship, "citizenship", habits), "unknown-country");
    if (citizenship.length === 2 && isDoubtfulCode(citizenship) && nationality !== null)
      this.#flag(
        "ambiguous-country",
        "nationality",
        citizenship,
        `read as ${nationality}, for the file writes codes of two letters`,
      );
    const transport = this.#need("transport", transportCell(this.#cell("transport")), "invalid-transport");
    const permission = permissionKind(this.#cell("idc_permission"));
    const from = this.#cell("arriving_from");
    const rest = {
      arriving_from: from === "" ? null : this.#may("arriving_from", countryCell(from, "place", habits), "unknown-country"),
      visited_14_days: this.#visited(),
      vaccination_passport: this.#passport(),
      pcr_hours: this.#hours(),
      idc_permission: {
        held: permission !== undefined ? true : this.#yesNo("idc_permission"),
        multiple: permission !== undefined ? permission === "multiple" : null,
      },
      visa: this.#yesNo("visa"),
      residence_permit: this.#yesNo("residence_permit"),
      relative_of_citizen: this.#yesNo("relative_of_citizen"),
      quarantine_days: this.#whole("quarantine_days", MOST_QUARANTINE),
      last_departure: this.#upToEntry("last_departure", date, this.#dayOrNone("last_departure")),
      departure_date: this.#fromEntryOn(
        "departure_date",
        date,
        this.#may("departure_date", this.#day("departure_date"), "invalid-day"),
      ),
      overstay_days: this.#whole("overstay_days", MOST_DAYS),
      arrival_notified: this.#fromEntryOn("arrival_notified", date, this.#dayOrNone("arrival_notified")),
      comes_to_work: this.#yesNo("comes_to_work"),
      work_visa: this.#yesNo("work_visa"),
      visa_valid_until: this.#may("visa_valid_until", this.#day("visa_valid_until"), "invalid-day"),
      passport_valid_until: this.#may("passport_valid_until", this.#day("passport_valid_until"), "invalid-day"),
      birth_date: this.#birth(date),
    };
    const trip = {
      ...{ person, date, departureDate: rest.departure_date },
      ...{ visa: holdsVisa(rest), residencePermit: rest.residence_permit },
    };
    if (this.#unsettled || id === null || date === null || nationality === null || transport === null) return { trip, found: null };
    this.#covered("date", date);
    if (rest.departure_date !== null) this.#covered("departure_date", rest.departure_date);
    const read: ReadCells = { date, nationality, transport, ...rest };
    return { trip, found: { read, entry: this.#entry(id, person, read) } };
  }

  #entry(id: string, person: string | null, read: ReadCells): AuditCase {
    const { date } = read;
    return {
      id,
      madeId: this.#made,
      person,
      line: this.#line,
      date,
      nationality: read.nationality,
      transport: read.transport,
      arrivingFrom: read.arriving_from,
      visited: read.visited_14_days,
      vaccinationPassport: read.vaccination_passport,
      pcrHours: read.pcr_hours,
      idcPermission: read.idc_permission.held,
      idcMultiple: read.idc_permission.multiple,
      residencePermit: read.residence_permit,
      relativeOfCitizen: read.relative_of_citizen,
      quarantineDays: read.quarantine_days,
      lastDeparture: read.last_departure,
      departureDate: read.departure_date,
      overstayDays: read.overstay_days,
      arrivalNotified: read.arrival_notified,
      comesToWork: read.comes_to_work,
      passportValidUntil: read.passport_valid_until,
      birthDate: read.birth_date,
      otherStays: null,
      ...this.#heldVisas(read, date),
      extra: keptCells(this.#kept, this.#unmasked, (place) => this.#cells[place] ?? ""),
    };
  }

  /** The id of the case, made of the line where the file has none. */
  #id(): string | null {
    const told = this.#cell("case_id");
    const person = this.header.places.person_id === undefined ? "" : this.#cell("person_id");
    this.#made = told === "";
    if (told.length > LONGEST_ID || person.length > LONGEST_ID) {
      const [column, text] = told.length > LONGEST_ID ? (["case_id", told] as const) : (["person_id", person] as const);
      this.#wrong("too-long", column, text);
      return null;
    }
    if (told !== "") return plainCell(told);
    const made = `row-${this.#line}`;
    if (this.header.places.case_id !== undefined) this.#flag("missing-value", "case_id", "", `the row is called ${made}`);
    return made;
  }

  #person(): string | null {
    return this.header.places.person_id === undefined ? null : personKey(this.#cell("person_id"));
  }

  /** A birth that lies after the entry says nothing: most likely its year was written with two digits. */
  #birth(entry: IsoDay | null): IsoDay | typeof NONE | null {
    const text = this.#cell("birth_date");
    if (text === "") return this.#hinted.has("birth_date") ? null : NONE;
    return this.#upToEntry("birth_date", entry, this.#may("birth_date", this.#day("birth_date"), "invalid-day"));
  }

  /** What goes before an entry and lies after it says nothing. */
  #upToEntry<T extends IsoDay | typeof NONE>(column: Column, entry: IsoDay | null, told: T | null): T | null {
    if (entry === null || !comesAfter(told, entry)) return told;
    this.#flag("days-out-of-order", column, this.#cell(column), `a day up to ${entry}; taken as not known`);
    return null;
  }

  /** What follows an entry and lies before it says nothing: one of the two days is a slip. */
  #fromEntryOn<T extends IsoDay | typeof NONE>(column: Column, entry: IsoDay | null, told: T | null): T | null {
    if (entry === null || !comesBefore(told, entry)) return told;
    this.#flag("days-out-of-order", column, this.#cell(column), `a day from ${entry} on; taken as not known`);
    return null;
  }

  /** A visa that ran out before the entry was not held on it: which of the cells is a slip nobody knows. */
  #heldVisas(cells: VisaCells, entry: IsoDay): HeldVisas {
    const { work_visa: workVisa, visa_valid_until: visaValidUntil } = cells;
    if (!visaRanOut(cells, entry)) return { visa: holdsVisa(cells), workVisa, visaValidUntil };
    const accepted = `a day from ${entry} on, for a visa was held; both are taken as not known`;
    this.#flag("days-out-of-order", "visa_valid_until", this.#cell("visa_valid_until"), accepted);
    return { visa: null, workVisa: workVisa === true ? null : workVisa, visaValidUntil: null };
  }

  /** A day beyond coverage can be audited, and all that is left open; the row is told all the same. */
  #covered(column: ColumnName, day: IsoDay): void {
    const { from, to } = this.habits.coverage;
    if (from !== null && to !== null && day >= from && day <= to) return;
    this.#flag(
      "day-beyond-coverage",
      column,
      day,
      from === null || to === null ? "nothing is covered" : `a day from ${from} to ${to}`,
    );
  }

  #visited(): readonly string[] | null {
    const text = this.#cell("visited_14_days");
    if (text === "") return this.#hinted.has("visited_14_days") ? null : [];
    if (!text.includes(";")) {
      const whole = countryCell(text, "none-or-place", this.habits);
      if (typeof whole === "string") return whole === NONE ? [] : [whole];
      if (saysNone(text)) return [];
      if (whole === null || typeof whole === "symbol")
        return this.#may("visited_14_days", whole, "unknown-country") === null ? null : [];
    }
    const places = placesIn(text, (part) => typeof countryCell(part, "place", this.habits) === "string");
    if (places.length > MOST_PLACES) {
      this.#flag("too-long", "visited_14_days", text, `at most ${MOST_PLACES} countries; taken as not known`);
      return null;
    }
    const codes = places.map((name) =>
      this.#may("visited_14_days", countryCell(name, "place", this.habits), "unknown-country", name),
    );
    // Of a list in which one is not known, it is not known which.
    return codes.includes(null) ? null : codes.flatMap((code) => code ?? []);
  }

  #passport(): string | null {
    const text = this.#cell("vaccination_passport");
    if (text === "") return this.#hinted.has("vaccination_passport") ? null : NONE;
    const read = countryCell(text, "none-or-place", this.habits);
    if (read !== undefined) return this.#may("vaccination_passport", read, "unknown-country");
    if (saysNone(text)) return NONE;
    // One was shown, and nobody says whose.
    return yesNoCell(text) === true ? null : this.#may<string>("vaccination_passport", undefined, "unknown-country");
  }

  #yesNo(column: Column): boolean | null {
    const text = this.#cell(column);
    return text === "" ? null : this.#may(column, yesNoCell(text), "invalid-yes-no");
  }

  #whole(column: Column, most: number): number | null {
    const text = this.#cell(column);
    return text === "" ? null : this.#may(column, wholeCell(text, "days", most, this.habits), "invalid-number");
  }

  #day(column: Column): Read<IsoDay> {
    const text = this.#cell(column);
    if (text === "") return null;
    const iso = isoCell(text);
    return iso ?? dayCell(text, { line: this.#line, column }, this.habits);
  }

  #hours(): number | typeof NONE | null {
    const text = this.#cell("pcr_hours");
    if (text === "") return null;
    if (!beginsWithDigit(text) && saysNone(text)) return NONE;
    return this.#may("pcr_hours", numberCell(text, "hours", MOST_HOURS, this.habits), "invalid-number");
  }

  #dayOrNone(column: Column): IsoDay | typeof NONE | null {
    const text = this.#cell(column);
    if (text === "") return null;
    if (!beginsWithDigit(text) && saysNone(text)) return NONE;
    return this.#may(column, this.#day(column), "invalid-day");
  }

  #cell(column: ColumnName): string {
    const place = this.header.places[column];
    return place === undefined ? "" : (this.#cells[place] ?? "").trim();
  }

  #need<T>(column: Column, read: Read<T>, rule: RowRule): T | null {
    if (read !== null && read !== undefined && read !== UNSETTLED && read !== AMBIGUOUS) return read;
    const text = this.#cell(column);
    if (read === UNSETTLED) this.#unsettled = true;
    else if (text === "" || read === null) this.#wrong("missing-value", column, text);
    else if (read === AMBIGUOUS) this.#wrong(RULE_OF_DOUBT[rule] ?? rule, column, text, this.#readings(rule, text));
    else this.#wrong(rule, column, text);
    return null;
  }

  /** What was read; a cell that has two readings, or none, says that nothing is known. */
  #may<T>(column: Column, read: Read<T>, rule: RowRule, part?: string): T | null {
    if (read !== null && read !== undefined && read !== UNSETTLED && read !== AMBIGUOUS) return read;
    const text = part ?? this.#cell(column);
    if (read === UNSETTLED) {
      this.#unsettled = true;
      return null;
    }
    if (read === AMBIGUOUS) {
      this.#flag(RULE_OF_DOUBT[rule] ?? rule, column, text, `${this.#readings(rule, text)}; taken as not known`);
      return null;
    }
    if (read === undefined && text !== "") this.#flag(rule, column, text, `${this.#accepted(rule, column)}; taken as not known`);
    return null;
  }

  #readings(rule: RowRule, text: string): string {
    if (rule === "invalid-day") return `${this.habits.dayReadings(text)}: no row tells which; --dates says it`;
    if (rule === "invalid-number") return "digits in which the sign parts decimals or thousands for certain";
    return `the code of a country or a word: write ${text.toLowerCase() === "na" ? "NAM for Namibia" : "NOR for Norway, none for no country"}`;
  }

  #flag(rule: RowRule, column: ColumnName, got: string, accepted: string): void {
    this.#tell(rule, column, got, accepted, true);
  }

  #wrong(rule: RowRule, column: ColumnName, got: string, accepted = this.#accepted(rule, column)): void {
    this.#tell(rule, column, got, accepted, false);
  }

  #tell(rule: RowRule, column: ColumnName, got: string, accepted: string, audited: boolean): void {
    const told = got.includes("\uFFFD") ? "invalid-encoding" : rule;
    const suggestions = told === "unknown-country" ? suggestCountries(got) : [];
    this.#problems.push(rowProblem(told, this.#line, column, got, accepted, { suggestions, caseId: this.#caseId(), audited }));
  }

  #accepted(rule: RowRule, column: ColumnName): string {
    return (rule === "invalid-day" ? this.habits.daysAsked : null) ?? ACCEPTS.get(column) ?? "";
  }

  #caseId(): string | null {
    return this.#cell("case_id").slice(0, LONGEST_ID) || null;
  }
}

function beginsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= ZERO && code <= NINE;
}

/** Whether a cell is no sum at least: it begins like a day in digits and is as long as one. */
function mayBeDay(text: string): boolean {
  return text.length >= SHORTEST_DAY && beginsWithDigit(text);
}
