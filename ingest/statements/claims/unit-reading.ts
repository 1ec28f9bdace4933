import type { Post } from "../../../src/model/post.js";
import type { Clause } from "../clauses/clauses.js";
import type { Unit } from "../clauses/units.js";
import type { DayContext } from "./settle.js";

/** What the readers of a unit share. */
export interface UnitReading {
  readonly unit: Unit;
  /** The unit behind it; null for the last. */
  readonly after: Unit | null;
  readonly clauses: readonly Clause[];
  readonly post: Post;
  readonly days: (unit: Unit) => Omit<DayContext, "shared">;
  /** Whose rule the unit tells, as far as is known: false for another country's. */
  readonly hosted: "own" | "foreign" | "unsaid";
}
