import type { DayBounds } from "../src/model/bounds.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { AnswerSide, ChangeKind } from "./answer-change.js";
import type { Evidence } from "./as-of-result.js";

/** The event behind a change: the days on which it may have happened. */
export interface ChangeEvent extends DayBounds {
  /** Where the bounds come from; null for an end that no later period shares. */
  readonly basis: string | null;
  /** Whether a period begins by it or only ends. */
  readonly of: "start" | "end";
}

/** How the answer of one series on a day differs from the day before. */
export interface DayChange {
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly change: ChangeKind;
  readonly before: AnswerSide;
  readonly after: AnswerSide;
  /** Null where no bound lies on the day, which only the edge of a set of alternatives can bring about. */
  readonly event: ChangeEvent | null;
  readonly evidence: readonly Evidence[];
}

/** A day on which the answer is not that of the day before. */
export interface ChangeDay {
  readonly day: IsoDay;
  readonly changes: readonly DayChange[];
}

/** What `inforce dates --json` prints. */
export interface DatesResult {
  readonly schemaVersion: 1;
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly knownOn: IsoDay | null;
  /** The first day has no day before it, and nothing is known after the last: neither edge is a change. */
  readonly coverage: Coverage;
  readonly dates: readonly ChangeDay[];
}
