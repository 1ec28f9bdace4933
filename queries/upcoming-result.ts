import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { Value } from "../src/model/value.js";
import type { AnswerSide, ChangeKind } from "./answer-change.js";
import type { Evidence } from "./as-of-result.js";
import type { ChangeEvent } from "./dates-result.js";

/** Something ahead: a start, an end or another value that is announced, or a day by which something must be done. */
export interface UpcomingRow {
  readonly kind: "change" | "deadline";
  /** First day on which it may happen; of a deadline the last day that is left. */
  readonly day: IsoDay;
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  /** Null for a deadline. */
  readonly change: ChangeKind | null;
  readonly before: AnswerSide | null;
  readonly after: AnswerSide | null;
  /** Bounds of the event, and where they come from; null for a deadline. */
  readonly event: ChangeEvent | null;
  /** The deadline, or the value from then on. */
  readonly value: Value | null;
  readonly evidence: readonly Evidence[];
}

/** What `inforce upcoming --json` prints. */
export interface UpcomingResult {
  readonly schemaVersion: 1;
  readonly from: IsoDay;
  /** Last day looked at, included; null: without end. */
  readonly to: IsoDay | null;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  /** By day, then in the order of the register. */
  readonly upcoming: readonly UpcomingRow[];
}
