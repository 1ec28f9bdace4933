import type { IsoDay } from "../../src/model/iso-day.js";
import type { RequirementPack } from "../../src/model/pack/requirement.js";
import { coverageAsKnown } from "../as-of-horizon.js";
import type { AuditCase } from "./audit-case.js";
import type { AuditSource } from "./audit-source.js";
import { type Decision, decide } from "./decide.js";
import { DecisionTree } from "./decision-tree.js";
import type { Unnamed } from "./inquiry.js";
import { knowledgeTurns, lastUpTo } from "./knowledge-turns.js";
import type { Asked, Knowledge } from "./question.js";
import type { Requirement } from "./requirement.js";
import { type Rulebook, rulebookOf } from "./rulebook.js";
import { SeriesLookup } from "./series-lookup.js";

/** With whose eyes an audit looks: everything published by now, by a day, or by the day of each entry. */
export type Viewpoint = { readonly knownOn: IsoDay | null } | "at-entry";

/**
 * Decides cases, each by itself. Cases that give the same answers to all that a requirement asks share one decision, so a file of
 * any length asks the archive a bounded number of questions.
 */
export class Auditor {
  readonly #rulebook: Rulebook;
  readonly #known: readonly IsoDay[];
  readonly #lookups = new Map<IsoDay | null, SeriesLookup>();
  #usual: Knowledge | null = null;
  readonly #kept: ReadonlyMap<Requirement, DecisionTree>;

  constructor(
    readonly source: AuditSource,
    readonly viewpoint: Viewpoint,
    pack: Pick<RequirementPack, "code" | "host">,
    readonly requirements: readonly Requirement[],
    readonly unnamed: Unnamed = "free",
  ) {
    this.#rulebook = rulebookOf(source, pack);
    const topics = new Set(requirements.flatMap(({ reads }) => reads.topics.map((topic) => this.#rulebook.idOf(topic))));
    this.#known = viewpoint === "at-entry" ? knowledgeTurns(source, topics) : [];
    this.#kept = new Map(requirements.map((requirement) => [requirement, new DecisionTree()]));
  }

  /** The knowledge day that a case is judged with; null = everything. */
  knownOn(entry: AuditCase): IsoDay | null {
    return this.viewpoint === "at-entry" ? entry.date : this.viewpoint.knownOn;
  }

  /** One decision for each requirement that is judged, in their order. */
  decisions(entry: AuditCase): readonly Decision[] {
    const asked = { entry, knowledge: this.#knowledgeFor(entry) };
    return this.requirements.map((requirement) => this.#decision(requirement, asked));
  }

  /** The decision on one of them alone, by its place. */
  decisionAt(at: number, entry: AuditCase): Decision | null {
    const requirement = this.requirements[at];
    return requirement === undefined ? null : this.#decision(requirement, { entry, knowledge: this.#knowledgeFor(entry) });
  }

  #decision(requirement: Requirement, asked: Asked): Decision {
    const tree = this.#kept.get(requirement);
    const kept = tree?.get(asked);
    if (kept !== undefined) return kept;
    const { decision, path } = decide(requirement, asked);
    tree?.add(path, decision);
    return decision;
  }

  #knowledgeFor({ date }: AuditCase): Knowledge {
    // What was known changes on certain days alone: the facts are read as on the last of them.
    if (this.viewpoint === "at-entry") return this.#knowledge(lastUpTo(this.#known, date) ?? date, date);
    this.#usual ??= this.#knowledge(this.viewpoint.knownOn, this.viewpoint.knownOn);
    return this.#usual;
  }

  #knowledge(factsAsOn: IsoDay | null, knownOn: IsoDay | null): Knowledge {
    const coverage = coverageAsKnown(this.#rulebook.coverage, knownOn);
    return { lookup: this.#lookup(factsAsOn), rulebook: this.#rulebook, coverage, unnamed: this.unnamed };
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
