import { epochDay, type IsoDay } from "../../src/model/iso-day.js";
import { type AuditCase, NONE } from "./audit-case.js";
import type { ColumnName } from "./columns.js";
import type { Eras, Whose } from "./eras.js";
import type { Read, Requirement } from "./requirement.js";
import type { Rulebook } from "./rulebook.js";

const HOURS_A_DAY = 24;
const NO_SUBJECT: Whose = { subject: null };

/**
 * Names what a requirement can tell of a case: two cases with the same key get the same decision, word for word. Days count
 * by the stretch between two turns of the facts that are read, numbers by how they compare with the amounts there are.
 */
export class DecisionKeys {
  readonly #whose = new Map<string, Whose>();

  constructor(
    readonly eras: Eras,
    readonly rulebook: Rulebook,
  ) {}

  of(requirement: Requirement, entry: AuditCase): string {
    let key = "";
    for (const read of requirement.reads(entry)) key += `${this.#eraOf(read, requirement, entry)} `;
    for (const column of requirement.columns(entry)) key += `|${this.#part(column, requirement, entry)}`;
    return key;
  }

  #eraOf({ topic, of }: Read, { dayColumn }: Requirement, entry: AuditCase): string | number {
    const id = this.rulebook.idOf(topic);
    if (dayColumn === "departure_date") return this.#departureEra(id, entry);
    if (of === undefined) return this.eras.of(id, NO_SUBJECT, entry.date);
    const subject = subjectIn(of, entry);
    if (subject === NONE) return "";
    if (subject === null) return this.eras.of(id, "all", entry.date);
    if (typeof subject === "string") return this.eras.of(id, this.#of(subject), entry.date);
    return subject.map((one) => this.eras.of(id, this.#of(one), entry.date)).join(",");
  }

  /** With the knowledge of the day of entry, that day counts besides, and a later departure is out of its reach. */
  #departureEra(id: string, { departureDate, date }: AuditCase): string {
    if (departureDate === null) return "";
    const era = this.eras.of(id, NO_SUBJECT, departureDate);
    return this.eras.withKnowledge ? `${era}/${this.eras.of(id, NO_SUBJECT, date)}/${departureDate > date}` : String(era);
  }

  #of(subject: string): Whose {
    let whose = this.#whose.get(subject);
    if (whose === undefined) {
      whose = { subject };
      this.#whose.set(subject, whose);
    }
    return whose;
  }

  #part(column: ColumnName | "home", requirement: Requirement, entry: AuditCase): string | number | boolean | null {
    switch (column) {
      case "home":
        return entry.nationality === this.rulebook.home;
      case "nationality":
        return entry.nationality;
      case "transport":
        return entry.transport;
      case "arriving_from":
        return entry.arrivingFrom;
      case "visited_14_days":
        return entry.visited === null ? null : entry.visited.join(";");
      case "vaccination_passport":
        return entry.vaccinationPassport;
      case "pcr_hours":
        return this.#hours(requirement, entry.pcrHours);
      case "idc_permission":
        return `${entry.idcPermission}${entry.idcMultiple}`;
      case "visa":
        return entry.visa;
      case "residence_permit":
        return entry.residencePermit;
      case "relative_of_citizen":
        return entry.relativeOfCitizen;
      case "quarantine_days":
        return this.#band(column, requirement, entry.quarantineDays);
      case "overstay_days":
        return entry.overstayDays === 0 ? NONE : this.#band(column, requirement, entry.overstayDays);
      case "last_departure":
        return this.#sinceDeparture(requirement, entry);
      case "departure_date":
        return entry.departureDate === null;
      case "case_id":
      case "person_id":
      case "date":
        return null;
    }
  }

  /** Hours are held against amounts of hours and of days. */
  #hours(requirement: Requirement, hours: AuditCase["pcrHours"]): string | null {
    if (hours === null || hours === NONE) return hours;
    return `${this.#band("pcr_hours", requirement, hours)} ${this.#band("pcr_hours", requirement, hours / HOURS_A_DAY)}`;
  }

  #sinceDeparture(requirement: Requirement, { lastDeparture, date }: AuditCase): string | null {
    if (lastDeparture === null || lastDeparture === NONE) return lastDeparture;
    const topic = requirement.amounts.last_departure;
    const passed = daysBetween(lastDeparture, date);
    // Longer than any interval there ever was: then it does not matter which one was in force.
    if (topic !== undefined && this.rulebook.amountsOf(topic).every((amount) => passed >= amount)) return "enough";
    const era = topic === undefined ? "" : this.eras.of(this.rulebook.idOf(topic), NO_SUBJECT, lastDeparture);
    return `${era} ${this.#band("last_departure", requirement, passed)}`;
  }

  /** How a number compares with each amount of the topic that it is held against. */
  #band(column: ColumnName, { amounts }: Requirement, value: number | null): number | null {
    const topic = amounts[column];
    if (value === null || topic === undefined) return value;
    let band = 0;
    for (const amount of this.rulebook.amountsOf(topic)) band += (amount < value ? 1 : 0) + (amount <= value ? 1 : 0);
    return band;
  }
}

/** The countries a column names: null where it is not known, NONE where it names none. */
function subjectIn(column: Read["of"], entry: AuditCase): string | null | readonly string[] {
  switch (column) {
    case "nationality":
      return entry.nationality;
    case "arriving_from":
      return entry.arrivingFrom;
    case "vaccination_passport":
      return entry.vaccinationPassport;
    case "visited_14_days":
      return entry.visited;
    default:
      return NONE;
  }
}

function daysBetween(from: IsoDay, to: IsoDay): number {
  return epochDay(to) - epochDay(from);
}
