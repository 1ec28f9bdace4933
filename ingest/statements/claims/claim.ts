import type { Statement } from "../../../src/model/statement.js";
import type { Unit } from "../clauses/units.js";
import type { TopicEntry } from "../scan/vocabulary.js";

/** What a unit says of one series, with its days settled: a statement but for its place, its act and what follows from these. */
export interface Claim extends Omit<Statement, "id" | "topic" | "instrument" | "reading" | "knownFrom" | "evidence"> {
  readonly topic: TopicEntry;
  readonly unit: Unit;
  readonly actAfterPost: boolean;
  /** A list names a country so many times more than once. */
  readonly repeated: number;
  /** A day was written without its year. */
  readonly yearless: boolean;
}

/** What a claim says where its words say no more. Written out in full: claims are made by overriding what it holds, and fields that come later are slow to add. */
export function plainClaim(
  topic: TopicEntry,
  unit: Unit,
  operation: Claim["operation"],
  effective: Claim["effective"],
  rule: string,
): Claim {
  return {
    topic,
    unit,
    operation,
    effective,
    rule,
    subject: null,
    scope: null,
    value: null,
    previous: null,
    members: null,
    statedCount: null,
    until: null,
    changes: false,
    derived: false,
    suspends: false,
    direction: "in-force",
    announced: null,
    before: "unsaid",
    stopped: [],
    actAfterPost: false,
    repeated: 0,
    yearless: false,
  };
}

/** What was made of a unit for one topic. `understood`: it is known why it states nothing (a plan, a part, another host). */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly understood: boolean;
}

export const NOTHING: Reading = { claims: [], understood: false };
export const UNDERSTOOD: Reading = { claims: [], understood: true };
