import type { IsoDay } from "../../src/model/iso-day.js";
import type { RequirementPack } from "../../src/model/pack/requirement.js";
import { coverageAsKnown } from "../as-of-horizon.js";
import { AnswerMemory } from "./answer-memory.js";
import type { AuditCase } from "./audit-case.js";
import type { AuditSource } from "./audit-source.js";
import { KnownCase } from "./cases/known-case.js";
import { type Decision, decide } from "./decide.js";
import { DecisionForms } from "./decision-forms.js";
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
  readonly #turns: readonly IsoDay[];
  readonly #memory = new AnswerMemory();
  readonly #lookups = new Map<IsoDay | null, SeriesLookup>();
  #usual: Knowledge | null = null;
  #last: Asked | null = null;
  /** By the places of the requirements. */
  readonly #kept: readonly DecisionForms[];

  constructor(
    readonly source: AuditSource,
    readonly viewpoint: Viewpoint,
    pack: Pick<RequirementPack, "code" | "host">,
    readonly requirements: readonly Requirement[],
    readonly unnamed: Unnamed = "free",
  ) {
    this.#rulebook = rulebookOf(source, pack);
    const topics = new Set(requirements.flatMap(({ reads }) => reads.topics.map((topic) => this.#rulebook.idOf(topic))));
    this.#turns = viewpoint === "at-entry" ? knowledgeTurns(source, topics) : [];
    this.#kept = requirements.map((requirement) => new DecisionForms(this.#memory, (asked) => decide(requirement, asked)));
  }

  /** The knowledge day that a case is judged with; null = everything. */
  knownOn(entry: AuditCase): IsoDay | null {
    return this.viewpoint === "at-entry" ? entry.date : this.viewpoint.knownOn;
  }

  /** One decision for each requirement that is judged, in their order. */
  decisions(entry: AuditCase): readonly Decision[] {
    const asked = this.#asked(entry);
    const known = this.#known(entry);
    return this.#kept.map((kept) => kept.decision(asked, known));
  }

  /** Tells the verdict on each, and whether it rests on an assumption, where nobody looks at the decisions themselves. */
  verdicts(entry: AuditCase, tell: (at: number, verdict: Decision["verdict"], assumes: boolean) => void): void {
    const asked = this.#asked(entry);
    const known = this.#known(entry);
    for (let at = 0; at < this.#kept.length; at++) {
      const outcome = this.#kept[at]?.outcome(asked, known);
      if (outcome !== undefined) tell(at, outcome.verdict, outcome.assumes);
    }
  }

  /** The decision on one of them alone, by its place. */
  decisionAt(at: number, entry: AuditCase): Decision | null {
    return this.#kept[at]?.decision(this.#asked(entry), null) ?? null;
  }

  /** Where each case is asked with a knowledge of its own, what a cell tells cannot be kept for others. */
  #known(entry: AuditCase): KnownCase | null {
    const known = this.viewpoint !== "at-entry" && entry instanceof KnownCase ? entry : null;
    this.#memory.meet(known);
    return known;
  }

  #asked(entry: AuditCase): Asked {
    // There is one object for all rows in which nothing is new.
    if (this.#last?.entry === entry && this.viewpoint !== "at-entry") return this.#last;
    this.#last = { entry, knowledge: this.#knowledgeFor(entry) };
    return this.#last;
  }

  #knowledgeFor({ date }: AuditCase): Knowledge {
    // What was known changes on certain days alone: the facts are read as on the last of them.
    if (this.viewpoint === "at-entry") return this.#knowledge(lastUpTo(this.#turns, date) ?? date, date);
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
