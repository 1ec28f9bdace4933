import type { EndEvent, StartEvent } from "./bounds.js";
import type { IsoDay } from "./iso-day.js";
import type { Value } from "./value.js";

/**
 * What holds during a period. `in-force`; `suspended` or `ended` (it stopped); `not-yet` (before its start); `absent`
 * (full lists name others and not it, or the post says it is not so); `unknown` (something held, the words do not say what).
 */
export type PeriodState = "in-force" | "suspended" | "ended" | "not-yet" | "absent" | "unknown";

/**
 * Why a fact settles nothing. `half-read`: it rests on sentences of which some words were not understood. `conflict`: another
 * statement about the same day says otherwise and neither outranks the other. Such a fact stands beside the settled ones, and
 * where it speaks against them what they say is only possible.
 */
export type Doubt = "half-read" | "conflict";

/** Subject under which a membership topic keeps what holds for every country that no statement names. */
export const EVERY_OTHER = "*";

/**
 * One period of one series (topic, subject, scope), as known during `[knownFrom, knownTo)`. The facts of a series that are
 * known on one day and have no `doubt` follow each other in time; neighbours share the event between them and its bounds.
 */
export interface Fact {
  readonly id: string;
  readonly topic: string;
  /** ISO 3166-1 alpha-3, null for a topic without subjects, or EVERY_OTHER. */
  readonly subject: string | null;
  readonly scope: string | null;
  readonly state: PeriodState;
  readonly value: Value | null;
  readonly start: StartEvent;
  readonly end: EndEvent;
  /** Posts state different days for this start. */
  readonly disputed: boolean;
  /** Last day on which any post spoke for it; null when only words about another time imply it. */
  readonly lastConfirmedOn: IsoDay | null;
  readonly knownFrom: IsoDay;
  /** Null: still what is known. */
  readonly knownTo: IsoDay | null;
  /** Statement ids, those that set the bounds first, then the confirmations, newest first. */
  readonly statements: readonly string[];
  readonly findings: readonly string[];
  /** Ids of statements that say otherwise of one of its days and lost, because a source of better authority speaks for it. */
  readonly disagreeing: readonly string[];
  /** Null: settled. */
  readonly doubt: Doubt | null;
}
