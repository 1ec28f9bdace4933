import type { IsoDay } from "../../src/model/iso-day.js";
import type { RequirementPack } from "../../src/model/pack/requirement.js";
import type { AuditCase } from "./audit-case.js";
import type { FileNote } from "./cases/file-note.js";
import type { RowProblem, RowRule } from "./cases/row-problem.js";
import type { FileReading } from "./cases/row-source.js";
import type { ChangingPost } from "./changed-by.js";
import type { Decision } from "./decide.js";
import type { Unnamed } from "./inquiry.js";
import type { RequirementId, VerdictWord } from "./requirement.js";
import type { Trips } from "./trips.js";

/** How an audit looks at its cases. */
export interface AuditRequest {
  /** Judge with what had been published by this day; null or missing: with everything. */
  readonly knownOn?: IsoDay | null;
  /** Judge each case with what had been published on its day of entry. */
  readonly knownAtEntry?: boolean;
  /** Judge each case both ways, with the knowledge of its day of entry and with that of `knownOn`. */
  readonly compare?: boolean;
  /** Judge each case with another state of knowledge besides, and show the verdicts that differ. */
  readonly against?: EarlierState | null;
  /** Stop at the first row that is wrong. */
  readonly strict?: boolean;
  /** What is said about the file, over what is found in it. */
  readonly reading?: FileReading;
  /**
   * What a country is that no post names, under a rule that names countries one by one: taken to be free of it, as each such
   * verdict says (the usual reading), or left open.
   */
  readonly unnamed?: Unnamed;
  /** The trips of the people of the file, from a first reading of it; missing: no stay is known but that of each case. */
  readonly trips?: Trips | null;
  /** Requirements besides the bundled ones; one of a jurisdiction that is bundled takes its place. */
  readonly packs?: readonly RequirementPack[];
  /** Whose requirements, as the code of a pack; missing: those of the first jurisdiction of the knowledge base that has some. */
  readonly jurisdiction?: string | null;
  /** Judge these alone; missing: all. */
  readonly requirements?: readonly RequirementId[];
  /** Show these verdicts alone; all are counted. */
  readonly only?: readonly VerdictWord[];
}

/** A state of knowledge to hold verdicts against. */
export interface EarlierState {
  /** What had been published by this day; null or missing: as in the audit itself. */
  readonly knownOn?: IsoDay | null;
  /** What the knowledge base had recorded by this time: a UTC instant or a day, which means its end. Null or missing: as in the audit itself. */
  readonly recordedOn?: string | null;
}

/** One case with its verdicts. */
export interface AuditedCase {
  readonly entry: AuditCase;
  readonly knownOn: IsoDay | null;
  /** One for each requirement that is judged, in their order. */
  readonly decisions: readonly Decision[];
  /** The places among them that are asked for: of a comparison those that differ, of `only` those with such a verdict. */
  readonly shown: readonly number[];
  /** What the other state of knowledge gave (that of the day of entry, or the one held against), when two are compared; else null. */
  readonly before: readonly Decision[] | null;
  /** The knowledge day of that state; null: everything, or not compared. */
  readonly knownBefore: IsoDay | null;
  /** Of each decision the posts that made it differ, at the places that are shown; null when nothing is compared. */
  readonly changedBy: readonly (readonly ChangingPost[])[] | null;
}

/** Who is told of an audit as it goes, in the order of the file. */
export interface AuditSink {
  /** Names of the columns that are kept; of all that are not read, likely slips. */
  columns(
    extra: readonly string[],
    misspelt: readonly { readonly name: string; readonly meant: string }[],
    /** All names of the header, in their order. */
    names: readonly string[],
  ): void;
  /** Missing: nobody looks at the cases, which are counted alone. */
  audited?(row: AuditedCase): void;
  /** @param cells the row as it stands; empty where it could not be parted into cells. */
  problem(problem: RowProblem, cells: readonly string[]): void;
  /** What was found out about the file. */
  note?(note: FileNote): void;
}

/** How many verdicts of each kind a requirement has. */
export type VerdictCounts = Readonly<Record<VerdictWord, number>>;

/** What an audit came to. */
export interface AuditSummary {
  readonly schemaVersion: 1;
  readonly cases: number;
  /** Rows that were left out. */
  readonly rejected: number;
  /** What is wrong with rows, left out or not, by rule. */
  readonly problems: Readonly<Partial<Record<RowRule, number>>>;
  readonly counts: readonly { readonly requirement: RequirementId; readonly title: string; readonly verdicts: VerdictCounts }[];
  /** Verdicts that would be undetermined, were a country that no post names not taken to be free of the rule. */
  readonly assumed: number;
  /** Verdicts that differ between two states of knowledge; null when none were compared. */
  readonly differing: number | null;
}
