import { epochDay, type IsoDay } from "../../src/model/iso-day.js";
import type { Coverage } from "../../src/model/knowledge.js";
import { coverageAsKnown } from "../as-of-horizon.js";
import type { AuditCase } from "./audit-case.js";
import type { AuditSource } from "./audit-source.js";
import type { ColumnName } from "./columns.js";
import { type Decision, decide } from "./decide.js";
import { type Eras, erasOf } from "./eras.js";
import type { Requirement } from "./requirement.js";
import { REQUIREMENTS } from "./requirements.js";
import { type Rulebook, rulebookOf } from "./rulebook.js";
import { SeriesLookup } from "./series-lookup.js";

/** With whose eyes an audit looks: everything published by now, by a day, or by the day of each entry. */
export type Viewpoint = { readonly knownOn: IsoDay | null } | "at-entry";

const KEPT_DECISIONS = 4096;

/**
 * Decides cases, each by itself. Cases that agree in all that a requirement reads share one decision: days count by the
 * stretch between two turns of the facts, so a file of any length asks a bounded number of questions.
 */
export class Auditor {
  readonly #rulebook: Rulebook;
  readonly #valid: Eras;
  readonly #known: Eras;
  readonly #coverage: Coverage;
  readonly #lookups = new Map<IsoDay | null, SeriesLookup>();
  readonly #kept = new Map<Requirement, Map<string, Decision>>();

  constructor(
    readonly source: AuditSource,
    readonly viewpoint: Viewpoint,
  ) {
    const knownOn = viewpoint === "at-entry" ? null : viewpoint.knownOn;
    this.#rulebook = rulebookOf(source);
    const { valid, known } = erasOf(source, this.#rulebook, knownOn);
    this.#valid = valid;
    this.#known = known;
    this.#coverage = coverageAsKnown(source.coverage(), knownOn);
    for (const requirement of REQUIREMENTS) this.#kept.set(requirement, new Map());
  }

  /** The knowledge day that a case is judged with; null = everything. */
  knownOn(entry: AuditCase): IsoDay | null {
    return this.viewpoint === "at-entry" ? entry.date : this.viewpoint.knownOn;
  }

  /** One decision for each requirement, in their order. */
  decisions(entry: AuditCase): readonly Decision[] {
    return REQUIREMENTS.map((requirement) => this.#decision(requirement, entry));
  }

  #decision(requirement: Requirement, entry: AuditCase): Decision {
    const kept = this.#kept.get(requirement) ?? new Map<string, Decision>();
    const key = this.#keyOf(requirement, entry);
    let decision = kept.get(key);
    if (decision === undefined) {
      decision = decide(requirement, entry, this.#knowledgeFor(entry));
      if (kept.size >= KEPT_DECISIONS) kept.clear();
      kept.set(key, decision);
    }
    return decision;
  }

  #knowledgeFor(entry: AuditCase): Parameters<typeof decide>[2] {
    const rulebook = this.#rulebook;
    if (this.viewpoint !== "at-entry") return { lookup: this.#lookup(this.viewpoint.knownOn), rulebook, coverage: this.#coverage };
    // What was known changes on certain days alone: the facts are read as on the last of them.
    const since = this.#known.startOf(this.#known.of(entry.date)) ?? entry.date;
    return { lookup: this.#lookup(since), rulebook, coverage: coverageAsKnown(this.source.coverage(), entry.date) };
  }

  #lookup(knownOn: IsoDay | null): SeriesLookup {
    let lookup = this.#lookups.get(knownOn);
    if (lookup === undefined) {
      lookup = new SeriesLookup(this.source, knownOn);
      this.#lookups.set(knownOn, lookup);
    }
    return lookup;
  }

  #keyOf({ columns }: Requirement, entry: AuditCase): string {
    let key = `${this.#valid.of(entry.date)}`;
    if (this.viewpoint === "at-entry") key += `/${this.#known.of(entry.date)}`;
    for (const column of columns) key += `|${this.#part(column, entry)}`;
    return key;
  }

  #part(column: ColumnName, entry: AuditCase): string | number | boolean | null {
    switch (column) {
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
        return entry.pcrHours;
      case "idc_permission":
        return `${entry.idcPermission}${entry.idcMultiple}`;
      case "visa":
        return entry.visa;
      case "residence_permit":
        return entry.residencePermit;
      case "relative_of_citizen":
        return entry.relativeOfCitizen;
      case "quarantine_days":
        return entry.quarantineDays;
      case "overstay_days":
        return entry.overstayDays;
      case "last_departure":
        return this.#sinceDeparture(entry);
      case "departure_date":
        return this.#untilDeparture(entry);
      case "case_id":
      case "date":
        return null;
    }
  }

  #sinceDeparture({ lastDeparture, date }: AuditCase): string | null {
    if (lastDeparture === null || lastDeparture === "none") return lastDeparture;
    return `${this.#valid.of(lastDeparture)} ${epochDay(date) - epochDay(lastDeparture)}`;
  }

  /** Knowledge of the day of entry does not reach a later departure. */
  #untilDeparture({ departureDate, date }: AuditCase): string | null {
    if (departureDate === null) return null;
    return `${this.#valid.of(departureDate)} ${departureDate > date}`;
  }
}
