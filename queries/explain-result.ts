import type { Certainty, EndEvent, StartEvent } from "../src/model/bounds.js";
import type { Doubt, PeriodState } from "../src/model/fact.js";
import type { Finding } from "../src/model/finding.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { Effective, Instrument, Operation } from "../src/model/statement.js";
import type { Value } from "../src/model/value.js";
import type { Answer, Evidence } from "./as-of-result.js";

/**
 * What a statement, taken alone, says about being in force on the day: `for`, `against`, `other-value` (in force with another
 * value), `later` (it speaks of a later time and says nothing about the day), `plan` (announced or hoped for), `half-read` (some
 * of its words were not understood: it may open the answer and settles nothing).
 */
export type Stance = "for" | "against" | "other-value" | "later" | "plan" | "half-read";

/** One statement that concerns the series. */
export interface ExplainedStatement {
  readonly id: string;
  readonly knownFrom: IsoDay;
  readonly operation: Operation;
  readonly stance: Stance;
  readonly effective: Effective;
  /** First day on which it no longer holds, where an end is announced. */
  readonly until: IsoDay | null;
  readonly value: Value | null;
  readonly previous: Value | null;
  /** Of a full list: how many it names, how many it says it has, and whether the subject is among them. */
  readonly list: { readonly names: number; readonly stated: number | null; readonly named: boolean } | null;
  /** Reckoned from other figures. */
  readonly derived: boolean;
  /** The words that stopped the reader; empty when it was read whole. */
  readonly stopped: readonly string[];
  /** Id of the act it rests on. */
  readonly act: string | null;
  /** Whether the periods that answer rest on it. */
  readonly used: boolean;
  readonly evidence: Evidence;
}

/**
 * Where one bound comes from. `words` a statement gives the day; `publication` the day the post was published;
 * `after-contrary` the day after the last evidence of the opposite; `reporting-lag` as long before publication as a news
 * archive may take to report; `none` nothing bounds it.
 */
export type BoundRule = "words" | "publication" | "after-contrary" | "reporting-lag" | "other" | "none";

/** One bound of an event and its origin. */
export interface ExplainedBound {
  readonly day: IsoDay | null;
  readonly rule: BoundRule;
  /** Ids of the statements that give it. */
  readonly statements: readonly string[];
}

/** A start or an end with the origin of both bounds. */
export interface ExplainedEvent {
  readonly of: "start" | "end";
  /** Basis of a start, kind of an end. */
  readonly basis: string;
  readonly earliest: ExplainedBound;
  readonly latest: ExplainedBound;
}

/** One period of the series, and what its bounds allow to say about the day. */
export interface ExplainedPeriod {
  readonly state: PeriodState;
  readonly value: Value | null;
  readonly start: StartEvent;
  readonly end: EndEvent;
  readonly disputed: boolean;
  /** Why it settles nothing, or null. */
  readonly doubt: Doubt | null;
  readonly certainty: Certainty;
  /** Whether the answer speaks of it. */
  readonly answers: boolean;
  readonly events: readonly ExplainedEvent[];
}

/** Evidence that would turn a doubt into an answer: the day of this event. */
export interface Settling {
  readonly event: "start" | "end" | "any";
  readonly state: PeriodState | null;
  readonly value: Value | null;
  /** The day is known to lie between these; missing bounds do not narrow. */
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
}

/** The derivation of one answer. */
export interface Explanation {
  readonly answer: Answer;
  /** The day that was looked at: the last covered one for a day beyond the horizon; null before the archive. */
  readonly lookedAt: IsoDay | null;
  /** Nothing is known of the subject itself: what holds for every country that no statement names answers. */
  readonly byDefault: boolean;
  readonly periods: readonly ExplainedPeriod[];
  /** In knowledge order. */
  readonly statements: readonly ExplainedStatement[];
  readonly findings: readonly Finding[];
  readonly acts: readonly Instrument[];
  /** Empty where the answer is settled. */
  readonly settledBy: readonly Settling[];
}

/** What `inforce explain --json` prints. */
export interface ExplainResult {
  readonly schemaVersion: 1;
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly asOf: IsoDay;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  /** One for each answer that `asOf` gives to the same question. */
  readonly explanations: readonly Explanation[];
}
