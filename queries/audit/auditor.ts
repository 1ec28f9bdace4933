import type { IsoDay } from "../../src/model/iso-day.js";
import type { Coverage } from "../../src/model/knowledge.js";
import { coverageAsKnown } from "../as-of-horizon.js";
import type { AuditCase } from "./audit-case.js";
import type { AuditSource } from "./audit-source.js";
import { type Decision, decide, type Knowledge } from "./decide.js";
import { DecisionKeys } from "./decision-key.js";
import { Eras, knowledgeTurns, lastUpTo } from "./eras.js";
import type { Unnamed } from "./inquiry.js";
import { RecentDecisions } from "./recent-decisions.js";
import type { Requirement } from "./requirement.js";
import { REQUIREMENTS } from "./requirements.js";
import { type Rulebook, rulebookOf } from "./rulebook.js";
import { SeriesLookup } from "./series-lookup.js";

/** With whose eyes an audit looks: everything published by now, by a day, or by the day of each entry. */
export type Viewpoint = { readonly knownOn: IsoDay | null } | "at-entry";

/**
 * Decides cases, each by itself. Cases that agree in all that a requirement reads share one decision: days count by the
 * stretch between two turns of the facts, so a file of any length asks a bounded number of questions.
 */
export class Auditor {
  readonly #rulebook: Rulebook;
  readonly #keys: DecisionKeys;
  readonly #known: readonly IsoDay[];
  readonly #coverage: Coverage;
  readonly #lookups = new Map<IsoDay | null, SeriesLookup>();
  #usual: Knowledge | null = null;
  readonly #kept = new Map<Requirement, RecentDecisions>();

  constructor(
    readonly source: AuditSource,
    readonly viewpoint: Viewpoint,
    readonly requirements: readonly Requirement[] = REQUIREMENTS,
    readonly unnamed: Unnamed = "free",
  ) {
    const knownOn = viewpoint === "at-entry" ? null : viewpoint.knownOn;
    this.#rulebook = rulebookOf(source);
    this.#keys = new DecisionKeys(new Eras(source, this.#rulebook.coverage, knownOn, viewpoint === "at-entry"), this.#rulebook);
    const topics = new Set(REQUIREMENTS.flatMap(({ topics }) => topics.map((topic) => this.#rulebook.idOf(topic))));
    this.#known = viewpoint === "at-entry" ? knowledgeTurns(source, topics) : [];
    this.#coverage = coverageAsKnown(this.#rulebook.coverage, knownOn);
    for (const requirement of REQUIREMENTS) this.#kept.set(requirement, new RecentDecisions());
  }

  /** The knowledge day that a case is judged with; null = everything. */
  knownOn(entry: AuditCase): IsoDay | null {
    return this.viewpoint === "at-entry" ? entry.date : this.viewpoint.knownOn;
  }

  /** One decision for each requirement that is judged, in their order. */
  decisions(entry: AuditCase): readonly Decision[] {
    return this.requirements.map((requirement) => this.#decision(requirement, entry));
  }

  #decision(requirement: Requirement, entry: AuditCase): Decision {
    const kept = this.#kept.get(requirement) ?? new RecentDecisions();
    const key = this.#keys.of(requirement, entry);
    let decision = kept.get(key);
    if (decision === undefined) {
      decision = decide(requirement, entry, this.#knowledgeFor(entry));
      kept.set(key, decision);
    }
    return decision;
  }

  #knowledgeFor(entry: AuditCase): Knowledge {
    if (this.viewpoint === "at-entry") return this.#knowledge(entry.date);
    this.#usual ??= {
      lookup: this.#lookup(this.viewpoint.knownOn),
      rulebook: this.#rulebook,
      coverage: this.#coverage,
      unnamed: this.unnamed,
    };
    return this.#usual;
  }

  /** What was known changes on certain days alone: the facts are read as on the last of them. */
  #knowledge(day: IsoDay): Knowledge {
    const lookup = this.#lookup(lastUpTo(this.#known, day) ?? day);
    const coverage = coverageAsKnown(this.#rulebook.coverage, day);
    return { lookup, rulebook: this.#rulebook, coverage, unnamed: this.unnamed };
  }

  #lookup(knownOn: IsoDay | null): SeriesLookup {
    let lookup = this.#lookups.get(knownOn);
    if (lookup === undefined) {
      lookup = new SeriesLookup(this.source, knownOn);
      this.#lookups.set(knownOn, lookup);
    }
    return lookup;
  }
}
