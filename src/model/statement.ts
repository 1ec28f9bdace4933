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
 * `plan`: announced or hoped for, never in force by itself. `extend`: what runs goes on past its announced end, to `until`
 * where the words give it. `move`: an announced change comes on another day (`effective`; no day: indefinitely). `retract`:
 * an announced change does not come.
 */
export type Operation =
  | "start"
  | "end"
  | "set"
  | "observe"
  | "observe-not"
  | "list"
  | "count"
  | "plan"
  | "extend"
  | "move"
  | "retract";

/**
 * The state a statement speaks of. It follows from the operation of `start`, `set`, `observe`, `list`, `count` (in force),
 * `end` and `observe-not` (not in force); a `plan`, `extend`, `move` or `retract` may be about either: the extension of a
 * suspension and the postponement of an end are `not-in-force`, a resumption that is taken back is `in-force`.
 */
export type Direction = "in-force" | "not-in-force";

/** What the words of a change say of the time before it: it was so earlier (`again`: resumed, restored; of a value: it had another, raised, cut), it never was (`new`). */
export type Before = "again" | "new" | "unsaid";

/** Whether a clause accounts for all its words (`whole`), or some stopped the reader (`half`): it then settles nothing. */
export type Reading = "whole" | "half";

/** Exact characters of a stored post. */
export interface EvidenceSpan {
  readonly post: string;
  /** Offsets into Post.text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly lines: readonly [number, number];
}

/**
 * Rules of statements that are records taken as they stand, of a table or a correction. They speak of the days that they name and of
 * no other: that one was written on some day shows nothing of that day.
 */
const RECORD_RULES = ["table-row", "correction"] as const;

export type RecordRule = (typeof RECORD_RULES)[number];

/** Whether a statement is a record, and no words that a post has about the day on which it was written. */
export function isRecord({ rule }: Pick<Statement, "rule">): boolean {
  return (RECORD_RULES as readonly string[]).includes(rule);
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
  readonly reading: Reading;
  /** The words that stopped the reader, in the order of the text; empty for a whole reading. */
  readonly stopped: readonly string[];
  /** The state it speaks of; of a change, the one that follows it. */
  readonly direction: Direction;
  /** Of `move` and `retract`: the day or days for which the change had been announced, where the words name them. */
  readonly announced: DayBounds | null;
  /** What stops is suspended, rather than ended for good. */
  readonly suspends: boolean;
  readonly before: Before;
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
