import type { Basis, DayBounds } from "./bounds.js";
import type { IsoDay } from "./iso-day.js";
import type { Value } from "./value.js";

/** Effective day or days of what a statement tells. */
export interface Effective extends DayBounds {
  readonly basis: Basis;
}

/**
 * What a statement says happened or held.
 * `start`: it began to apply. `end`: it ceased. `set`: a quantity or deadline took a value. `observe`: it held on the day.
 * `observe-not`: it did not hold. `list`: a full list. `count`: a number of members without (or beside) their names.
 * `plan`: announced or hoped for, never in force by itself.
 */
export type Operation = "start" | "end" | "set" | "observe" | "observe-not" | "list" | "count" | "plan";

/** Exact characters of a stored post. */
export interface EvidenceSpan {
  readonly post: string;
  /** Offsets into Post.text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly lines: readonly [number, number];
}

/** One claim of one post about one topic. */
export interface Statement {
  readonly id: string;
  readonly topic: string;
  readonly operation: Operation;
  /** ISO 3166-1 alpha-3, or null. */
  readonly subject: string | null;
  readonly scope: string | null;
  readonly value: Value | null;
  /** The value before, where the words give it ("reduced from 5 to 3"). */
  readonly previous: Value | null;
  /** For a full list: every member named, sorted. */
  readonly members: readonly string[] | null;
  /** A count that the words state beside or instead of the names. */
  readonly statedCount: number | null;
  readonly effective: Effective;
  /** First day on which it no longer holds, where an end is announced ("until May 1" gives May 2). */
  readonly until: IsoDay | null;
  /** The state before the change was the opposite, as the words imply ("resumed"); false for "increased" without a figure. */
  readonly changes: boolean;
  /** Told as reckoned from other figures. */
  readonly derived: boolean;
  /** Id of the act it rests on, or null. */
  readonly instrument: string | null;
  /** Stable id of the rule that read it. */
  readonly rule: string;
  readonly knownFrom: IsoDay;
  readonly evidence: EvidenceSpan;
}

/** An act named by the archive. */
export interface Instrument {
  readonly id: string;
  readonly kind: string;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly date: IsoDay | null;
  readonly title: string;
  /** Statements' evidence where it is named. */
  readonly evidence: EvidenceSpan;
}
