import type { Value } from "../../src/model/value.js";
import type { AuditCase } from "./audit-case.js";
import type { ColumnName } from "./columns.js";
import type { Inquiry, Missing } from "./inquiry.js";

/** Stable ids of what is audited. */
export type RequirementId =
  | "entry-ban"
  | "idc-entry-permission"
  | "visa"
  | "pcr-certificate"
  | "home-quarantine"
  | "border-crossing-interval"
  | "overstay-penalty";

/** `not-met` of a ban or a penalty: it applies. `undetermined` always says what is missing. */
export type VerdictWord = "met" | "not-met" | "not-required" | "undetermined";

/** What a requirement concludes once every question it asked has an answer. */
export interface Conclusion {
  readonly verdict: VerdictWord;
  /** Why, in a stable word. */
  readonly reason: string;
  /** The same as a sentence for people. */
  readonly detail: string;
  /** What is due, where the requirement speaks of an amount. */
  readonly amounts?: readonly Value[];
  /** What an undetermined conclusion lacks besides the answers that are open. */
  readonly missing?: readonly Missing[];
}

/** A topic that is read, without its jurisdiction, and the column that names the subject where it has one. */
export interface Read {
  readonly topic: string;
  readonly of?: "nationality" | "arriving_from" | "vaccination_passport" | "visited_14_days";
}

/**
 * One rule of entry or stay as a decision over facts and columns. It holds no day, no country and no amount: those come
 * from the inquiry, and where an answer is open the rule is concluded once for every answer there may be.
 */
export interface Requirement {
  readonly id: RequirementId;
  /** A heading for people. */
  readonly title: string;
  /** The columns that may change its verdict on a case; `home` is whether the person is a citizen of the country itself. */
  readonly columns: (entry: AuditCase) => readonly (ColumnName | "home")[];
  /** The column whose day the facts are read on. */
  readonly dayColumn: "date" | "departure_date";
  /** Every topic it may ask, without its jurisdiction. */
  readonly topics: readonly string[];
  /** What it may ask of the archive about this case. */
  readonly reads: (entry: AuditCase) => readonly Read[];
  /** The topics whose amounts its numbers are held against. */
  readonly amounts: Readonly<Partial<Record<ColumnName, string>>>;
  readonly conclude: (inquiry: Inquiry, entry: AuditCase) => Conclusion;
}

/** The requirement is fulfilled. */
export function met(reason: string, detail: string, amounts?: readonly Value[]): Conclusion {
  return { verdict: "met", reason, detail, ...(amounts ? { amounts } : {}) };
}

/** The requirement applies and is not fulfilled; the ban or the penalty applies. */
export function notMet(reason: string, detail: string, amounts?: readonly Value[]): Conclusion {
  return { verdict: "not-met", reason, detail, ...(amounts ? { amounts } : {}) };
}

/** The requirement does not apply, or an exemption does. */
export function notRequired(reason: string, detail: string): Conclusion {
  return { verdict: "not-required", reason, detail };
}

/** Not to be decided: a cell or a fact is missing that no answer of yes or no could stand for. */
export function lacks(reason: string, detail: string, ...missing: readonly Missing[]): Conclusion {
  return { verdict: "undetermined", reason, detail, missing };
}
