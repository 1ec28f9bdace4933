import type { DayBounds } from "../src/model/bounds.js";
import type { CorrectionDeed } from "../src/model/correction.js";
import type { StubBlank } from "../src/model/correction-stub.js";
import type { IsoDay } from "../src/model/iso-day.js";
import type { ReviewKind } from "../src/model/review-kind.js";
import type { Statement } from "../src/model/statement.js";
import type { Evidence } from "./as-of-result.js";

/** What is to be reviewed; what is left out does not narrow. */
export interface ReviewRequest {
  /** Topic id; the jurisdiction may be left out. */
  readonly topic?: string | null;
  /** ISO 3166-1 alpha-2 or alpha-3, or a usual name: only what the answers for this country hang on. */
  readonly subject?: string | null;
  /** A source by its publisher, or where nobody named one by the name of the snapshot: only what it says. */
  readonly source?: string | null;
  readonly post?: string | null;
  /** Only what was told on this day or later. */
  readonly since?: IsoDay | null;
  /** Only items of these kinds. */
  readonly kinds?: readonly ReviewKind[];
  /** Only the item with this id. */
  readonly item?: string | null;
  /** A day that people ask about: what was last confirmed long before it is stale. Null or missing: the last day that is covered. */
  readonly near?: IsoDay | null;
  /** Only what had been published by this day; null or missing: everything. */
  readonly knownOn?: IsoDay | null;
  /** Ids of items that were looked at and accepted: they are left out. */
  readonly accepted?: readonly string[];
  /**
   * Ids of statements, and of entries named after an item, that the desk has written and the base does not hold yet: the item is left out,
   * and so is what is about no other statement.
   */
  readonly answered?: readonly string[];
}

/**
 * How much hangs on an item: answers are counted as days × series (topic, country, scope), over the days that are covered. The countries
 * that no post names count as one.
 */
export interface ReviewWeight {
  /** Answers that are open and to which it contributes: they become certain once it, and whatever else leaves them open, is settled. */
  readonly open: number;
  /** Answers that are certain now, rest on it or were not held against it, and would be other ones if it turned out otherwise. */
  readonly certain: number;
  /** The first and the last of these days; null where there are none. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

/** What the reader understood of the words. */
export interface ReviewedStatement
  extends Pick<
    Statement,
    "id" | "operation" | "subject" | "scope" | "value" | "members" | "effective" | "until" | "direction" | "reading"
  > {
  /** The words that stopped the reader. */
  readonly stopped: readonly string[];
}

/**
 * What would settle an item: `words` somebody who reads them whole; `which` of several is right; `day` of the change, between
 * `bounds`; `confirmation` that it is still so; `source` a better one; `entry` another entry of the desk.
 */
export type SettledBy = "words" | "which" | "day" | "confirmation" | "source" | "entry";

/** An entry for corrections.yaml that lacks what only a person can tell. */
export interface CorrectionStub {
  readonly deed: CorrectionDeed;
  /** YAML, one entry or several: blanks have no value, and say behind them what belongs there. */
  readonly text: string;
  /** The blanks, those that several entries have in common once. */
  readonly blanks: readonly StubBlank[];
}

/** Something that a person should look at. */
export interface ReviewItem {
  /** The same as long as the words, what was understood of them and the days between which it leaves something open are the same. */
  readonly id: string;
  readonly kind: ReviewKind;
  /** Null: a correction that speaks of nothing that there is. */
  readonly topic: string | null;
  /** Countries whose answers hang on it (ISO 3166-1 alpha-3, sorted); none: the topic has none, or every country that no post names. */
  readonly subjects: readonly string[];
  readonly scopes: readonly string[];
  readonly weight: ReviewWeight;
  /** The words it is about first, then those that stand against them. */
  readonly words: readonly Evidence[];
  readonly understood: readonly ReviewedStatement[];
  /** Words that stopped the reader. */
  readonly stopped: readonly string[];
  readonly settledBy: SettledBy;
  /** The days between which the change lies, of which the day is not known; null where the item is about something else. */
  readonly bounds: DayBounds | null;
  /** Of what is stale: the last day on which a post spoke for it. */
  readonly lastConfirmedOn: IsoDay | null;
  /** Of a correction: the finding about it. */
  readonly finding: string | null;
  /** Ways to set it right, the likeliest first. */
  readonly stubs: readonly CorrectionStub[];
}

/** What to review: on which most answers hang first. */
export interface ReviewResult {
  readonly schemaVersion: 1;
  readonly knownOn: IsoDay | null;
  readonly items: readonly ReviewItem[];
  /** Items that the request leaves out because they were accepted, or answered. */
  readonly leftOut: number;
}
