import { suggestCountries } from "../../../src/model/countries/country-lookup.js";
import type { IsoDay } from "../../../src/model/iso-day.js";
import type { Coverage } from "../../../src/model/knowledge.js";
import { type AuditCase, NONE, type Transport } from "../audit-case.js";
import { AUDIT_COLUMNS, type ColumnName } from "../columns.js";
import type { CaseHeader } from "./case-header.js";
import { countryCell, dayCell, numberCell, wholeCell, yesNoCell } from "./cell-readers.js";
import { type RowProblem, type RowRule, rowProblem } from "./row-problem.js";

/** A row read: the case if it can be audited, and all that is wrong with it. */
export interface ReadRow {
  readonly entry: AuditCase | null;
  readonly problems: readonly RowProblem[];
}

const ACCEPTS = new Map(AUDIT_COLUMNS.map(({ name, accepts }) => [name, accepts]));
const LONGEST_ID = 200;
const MOST_PLACES = 50;
const MOST_HOURS = 100_000;
const MOST_DAYS = 100_000;
const MOST_QUARANTINE = 1000;
const TRANSPORTS = new Map<string, Transport>([
  ["air", "air"],
  ["land", "land"],
]);

/** Reads the cells of one record; a cell that cannot be read is told, and the row left out. */
export class CaseReader {
  #cells: readonly string[] = [];
  #line = 0;
  #problems: RowProblem[] = [];

  constructor(
    readonly header: CaseHeader,
    readonly coverage: Coverage,
  ) {}

  read(cells: readonly string[], line: number): ReadRow {
    this.#cells = cells;
    this.#line = line;
    this.#problems = [];
    const wanted = this.header.names.length;
    if (cells.length !== wanted) {
      const rule = cells.length < wanted ? "too-few-cells" : "too-many-cells";
      return {
        entry: null,
        problems: [rowProblem(rule, line, null, `${cells.length} cells`, `${wanted} cells, as the header has`)],
      };
    }
    const entry = this.#case();
    return { entry: this.#problems.some(({ audited }) => !audited) ? null : entry, problems: this.#problems };
  }

  #case(): AuditCase | null {
    const id = this.#needed("case_id");
    const date = this.#need("date", dayCell, "invalid-day");
    const nationality = this.#need("nationality", countryCell, "unknown-country");
    const transport = this.#need("transport", (text) => TRANSPORTS.get(text.toLowerCase()), "invalid-transport");
    if (id.length > LONGEST_ID) this.#wrong("too-long", "case_id", id);
    const permission = this.#cell("idc_permission").toLowerCase();
    const several = permission === "multiple" || permission === "single";
    const rest = {
      arrivingFrom: this.#may("arriving_from", countryCell, "unknown-country"),
      visited: this.#visited(),
      vaccinationPassport: this.#passport(),
      pcrHours: this.#may("pcr_hours", (text) => (isNone(text) ? NONE : numberCell(text, MOST_HOURS)), "invalid-number"),
      idcPermission: several ? true : this.#may("idc_permission", yesNoCell, "invalid-yes-no"),
      idcMultiple: several ? permission === "multiple" : null,
      visa: this.#may("visa", yesNoCell, "invalid-yes-no"),
      residencePermit: this.#may("residence_permit", yesNoCell, "invalid-yes-no"),
      relativeOfCitizen: this.#may("relative_of_citizen", yesNoCell, "invalid-yes-no"),
      quarantineDays: this.#may("quarantine_days", (text) => wholeCell(text, MOST_QUARANTINE), "invalid-number"),
      lastDeparture: this.#may("last_departure", (text) => (isNone(text) ? NONE : dayCell(text)), "invalid-day"),
      departureDate: this.#may("departure_date", dayCell, "invalid-day"),
      overstayDays: this.#may("overstay_days", (text) => wholeCell(text, MOST_DAYS), "invalid-number"),
    };
    if (id === "" || date === null || nationality === null || transport === null) return null;
    this.#order(date, rest.lastDeparture, rest.departureDate);
    const { extra } = this.header;
    const passed = extra.length === 0 ? [] : extra.map(({ name, place }) => [name, this.#cells[place] ?? ""] as const);
    return { id, line: this.#line, date, nationality, transport, ...rest, extra: passed };
  }

  #order(date: IsoDay, last: IsoDay | typeof NONE | null, departure: IsoDay | null): void {
    if (last !== null && last !== NONE && last > date)
      this.#wrong("days-out-of-order", "last_departure", last, `a day up to ${date}`);
    this.#covered("date", date);
    if (departure !== null) this.#covered("departure_date", departure);
  }

  /** A day beyond coverage can be audited, and all that is left open; the row is told all the same. */
  #covered(column: ColumnName, day: IsoDay): void {
    const { from, to } = this.coverage;
    if (from !== null && to !== null && day >= from && day <= to) return;
    const accepted = from === null || to === null ? "nothing is covered" : `a day from ${from} to ${to}`;
    const caseId = this.#cell("case_id");
    this.#problems.push(rowProblem("day-beyond-coverage", this.#line, column, day, accepted, { audited: true, caseId }));
  }

  #visited(): readonly string[] | null {
    const text = this.#cell("visited_14_days");
    if (text === "" || isNone(text)) return [];
    if (text.toLowerCase() === "unknown") return null;
    const names = text.split(";").map((part) => part.trim());
    const places = names.filter((name) => name !== "");
    if (places.length > MOST_PLACES) this.#wrong("too-long", "visited_14_days", text, `at most ${MOST_PLACES} countries`);
    return places.slice(0, MOST_PLACES).flatMap((name) => {
      const code = countryCell(name);
      if (code === undefined) this.#wrong("unknown-country", "visited_14_days", name);
      return code ?? [];
    });
  }

  #passport(): string | null {
    const text = this.#cell("vaccination_passport");
    if (text === "" || isNone(text)) return NONE;
    if (text.toLowerCase() === "unknown") return null;
    return this.#may("vaccination_passport", countryCell, "unknown-country");
  }

  #cell(column: ColumnName): string {
    const place = this.header.places[column];
    return place === undefined ? "" : (this.#cells[place] ?? "").trim();
  }

  #needed(column: ColumnName): string {
    const text = this.#cell(column);
    if (text === "") this.#wrong("missing-value", column, "");
    return text;
  }

  #need<T>(column: ColumnName, read: (text: string) => T | undefined, rule: RowRule): T | null {
    return this.#needed(column) === "" ? null : this.#may(column, read, rule);
  }

  #may<T>(column: ColumnName, read: (text: string) => T | undefined, rule: RowRule): T | null {
    const text = this.#cell(column);
    if (text === "") return null;
    const value = read(text);
    if (value !== undefined) return value;
    this.#wrong(rule, column, text);
    return null;
  }

  #wrong(rule: RowRule, column: ColumnName, got: string, accepted = ACCEPTS.get(column) ?? ""): void {
    const told = got.includes("\uFFFD") ? "invalid-encoding" : rule;
    const suggestions = told === "unknown-country" ? suggestCountries(got) : [];
    const caseId = this.#cell("case_id").slice(0, LONGEST_ID) || null;
    this.#problems.push(rowProblem(told, this.#line, column, got, accepted, { suggestions, caseId }));
  }
}

function isNone(text: string): boolean {
  return text === NONE || text.toLowerCase() === NONE;
}
