import type { DayBounds } from "../../../src/model/bounds.js";
import type { IsoDay } from "../../../src/model/iso-day.js";
import type { Direction, Effective, Operation } from "../../../src/model/statement.js";
import type { Value } from "../../../src/model/value.js";
import type { Unit } from "../clauses/units.js";
import type { TopicEntry } from "../scan/vocabulary.js";

/** What a unit says of one series, with its days settled: all that a statement needs but its place. */
export interface Claim {
  readonly topic: TopicEntry;
  readonly unit: Unit;
  readonly operation: Operation;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly value: Value | null;
  readonly previous: Value | null;
  readonly members: readonly string[] | null;
  readonly statedCount: number | null;
  readonly effective: Effective;
  readonly until: IsoDay | null;
  /** The words tell a change (and so what was just before). */
  readonly changes: boolean;
  readonly derived: boolean;
  readonly suspends: boolean;
  readonly direction: Direction;
  /** Of a move or a retraction: the day that had been announced. */
  readonly announced: DayBounds | null;
  readonly before: "again" | "new" | "unsaid";
  /** Words that stopped the reading; none when it was read whole. */
  readonly stopped: readonly string[];
  readonly rule: string;
  readonly actAfterPost: boolean;
  /** A list names a country so many times more than once. */
  readonly repeated: number;
  /** A day was written without its year. */
  readonly yearless: boolean;
}

/** What was made of a unit for one topic. `understood`: it is known why it states nothing (a plan, a part, another host). */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly understood: boolean;
}

export const NOTHING: Reading = { claims: [], understood: false };
export const UNDERSTOOD: Reading = { claims: [], understood: true };
