import type { EndEvent, StartEvent } from "../src/model/bounds.js";
import type { Doubt, PeriodState } from "../src/model/fact.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { Value } from "../src/model/value.js";
import type { AnswerEvidence } from "./as-of-result.js";
import type { Verdict } from "./same-outcome.js";

/** One period of one series: what held, between which events, and since when that is known. */
export interface TimelinePeriod {
  /** ISO 3166-1 alpha-3; null for a topic without subjects, and for what holds for every country that no statement names. */
  readonly subject: string | null;
  readonly scope: string | null;
  readonly state: PeriodState;
  readonly value: Value | null;
  readonly start: StartEvent;
  /** Half-open: the first day on which it no longer holds. */
  readonly end: EndEvent;
  /** Posts state different days for its start. */
  readonly disputed: boolean;
  /** Why it settles nothing, or null. */
  readonly doubt: Doubt | null;
  /** Since which publication day the archive has told the period so: this state, value, start and end. */
  readonly knownFrom: IsoDay;
  /** Null: still what is known (on the knowledge day asked about). */
  readonly knownTo: IsoDay | null;
  readonly lastConfirmedOn: IsoDay | null;
  /** The words behind it, and those that give a bound of it: the end of one period is told by the words of the next. */
  readonly evidence: readonly AnswerEvidence[];
  readonly findings: readonly string[];
}

/** A stretch of covered days, half-open, with one answer. */
export interface TimelineSpan extends Verdict {
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Places in `periods` of those it rests on, those that say so first. */
  readonly periods: readonly number[];
}

/** The answers of one series, day after day. */
export interface TimelineLane {
  readonly subject: string | null;
  readonly scope: string | null;
  readonly spans: readonly TimelineSpan[];
}

/** What `inforce timeline --json` prints. */
export interface TimelineResult {
  readonly schemaVersion: 1;
  readonly topic: string;
  /** As asked for. */
  readonly subject: string | null;
  readonly scope: string | null;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  /** By subject and scope, oldest start first. */
  readonly periods: readonly TimelinePeriod[];
  /** What `asOf` answers on every covered day that was asked about, as stretches. */
  readonly lanes: readonly TimelineLane[];
}
