import type { IsoDay } from "../../src/model/iso-day.js";
import type { Operation } from "../../src/model/statement.js";
import type { Value } from "../../src/model/value.js";
import type { ReadingUnit } from "./text/reading-unit.js";
import type { TopicFile } from "./topic-file.js";

/** What a reader proposes: a statement before its days are settled. */
export interface Claim {
  readonly topic: TopicFile;
  readonly unit: ReadingUnit;
  readonly operation: Operation;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly value: Value | null;
  readonly previous: Value | null;
  readonly members: readonly string[] | null;
  readonly statedCount: number | null;
  /** Stretch of the unit's masked text in which its dates are looked for first. */
  readonly clause: readonly [number, number];
  /** The words tell a change (and so imply what was before). */
  readonly changes: boolean;
  /** Told for the future. */
  readonly future: boolean;
  /** Told of a state that is over ("was suspended until"). */
  readonly past: boolean;
  /** Takes its subjects or sense from an earlier unit, whose day it shares. */
  readonly antecedent: ReadingUnit | null;
  readonly derived: boolean;
  readonly rule: string;
  /** The deadline itself, for deadline topics, as a slot of the unit. */
  readonly deadlineSlot?: number;
  readonly deadlineExclusive?: boolean;
  readonly until?: IsoDay | null;
}

/** What a reader made of a unit. `understood`: it knows why the unit states nothing (an exemption, a plan, a question). */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly understood: boolean;
}

export const NOTHING: Reading = { claims: [], understood: false };
export const UNDERSTOOD: Reading = { claims: [], understood: true };

/** A claim with the fields that most claims leave at their default. */
export function claim(given: Pick<Claim, "topic" | "unit" | "operation" | "clause" | "rule"> & Partial<Claim>): Claim {
  return {
    subject: null,
    scope: null,
    value: null,
    previous: null,
    members: null,
    statedCount: null,
    changes: false,
    future: false,
    past: false,
    antecedent: null,
    derived: false,
    ...given,
  };
}
