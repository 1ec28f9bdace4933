import type { IsoDay } from "../../src/model/iso-day.js";
import type { RequirementPack } from "../../src/model/pack/requirement.js";
import { coverageAsKnown } from "../as-of-horizon.js";
import type { AuditCase } from "./audit-case.js";
import type { AuditSource } from "./audit-source.js";
import { type Decision, decide } from "./decide.js";
import { DecisionPatterns } from "./decision-patterns.js";
import { DecisionTree } from "./decision-tree.js";
import type { Unnamed } from "./inquiry.js";
import { knowledgeTurns, lastUpTo } from "./knowledge-turns.js";
import type { Asked, Knowledge } from "./question.js";
import type { Requirement } from "./requirement.js";
import { type Rulebook, rulebookOf } from "./rulebook.js";
import { SeriesLookup } from "./series-lookup.js";

/** With whose eyes an audit looks: everything published by now, by a day, or by the day of each entry. */
export type Viewpoint = { readonly knownOn: IsoDay | null } | "at-entry";

/** Decisions on one requirement: those that were made, and how others are made of them. */
interface Kept {
  readonly requirement: Requirement;
  readonly tree: DecisionTree;
  readonly patterns: DecisionPatterns;
}

/**
 * Decides cases, each by itself. Cases that give the same answers to all that a requirement asks share one decision, so a file of
 * any length asks the archive a bounded number of questions.
 */
export class Auditor {
  readonly #rulebook: Rulebook;
  readonly #known: readonly IsoDay[];
  readonly #lookups = new Map<IsoDay | null, SeriesLookup>();
  #usual: Knowledge | null = null;
  /** By the places of the requirements. */
  readonly #kept: readonly Kept[];

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
    this.#kept = requirements.map((requirement) => ({
      requirement,
      tree: new DecisionTree(),
      patterns: new DecisionPatterns(),
    }));
  }

  /** The knowledge day that a case is judged with; null = everything. */
  knownOn(entry: AuditCase): IsoDay | null {
    return this.viewpoint === "at-entry" ? entry.date : this.viewpoint.knownOn;
  }

  /** One decision for each requirement that is judged, in their order. */
  decisions(entry: AuditCase): readonly Decision[] {
    const asked = { entry, knowledge: this.#knowledgeFor(entry) };
    return this.#kept.map((kept) => decisionOf(kept, asked));
  }

  /** The decision on one of them alone, by its place. */
  decisionAt(at: number, entry: AuditCase): Decision | null {
    const kept = this.#kept[at];
    return kept === undefined ? null : decisionOf(kept, { entry, knowledge: this.#knowledgeFor(entry) });
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

function decisionOf(kept: Kept, asked: Asked): Decision {
  return kept.tree.get(asked) ?? made(kept, asked);
}

function made({ requirement, tree, patterns }: Kept, asked: Asked): Decision {
  const known = patterns.get(asked);
  if (known !== undefined) {
    tree.add(known.path, known.decision);
    return known.decision;
  }
  const decided = decide(requirement, asked);
  patterns.add(decided);
  tree.add(decided.path, decided.decision);
  return decided.decision;
}
