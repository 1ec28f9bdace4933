import type { IsoDay } from "../src/model/iso-day.js";
import type { Coverage } from "../src/model/knowledge.js";
import type { Value } from "../src/model/value.js";
import type { Answer, AnswerWord } from "./as-of-result.js";

/** What an amount comes to under one scope of the index. */
export interface ComputedRow {
  readonly scope: string | null;
  /** `possible`: the index may have had more than one value, or may not have been in force. */
  readonly answer: AnswerWord;
  /** The product, when the answer is yes. */
  readonly value: Value | null;
  /** Least and greatest product over the values that may hold, when the answer is yes or possible. */
  readonly lowest: Value | null;
  readonly highest: Value | null;
  /** What the index was, with its sources. */
  readonly index: Answer;
}

/** What `inforce compute --json` prints. */
export interface ComputeResult {
  readonly schemaVersion: 1;
  /** The amount asked about, in the unit of the index. */
  readonly amount: Value;
  readonly on: IsoDay;
  readonly knownOn: IsoDay | null;
  readonly coverage: Coverage;
  /** The topic by which the unit is reckoned. */
  readonly topic: string;
  /** The product where exactly one scope of the index gives one; else null. */
  readonly value: Value | null;
  /** One for each scope of the index that was asked about. */
  readonly results: readonly ComputedRow[];
  /** Rules that set this very amount on the day, with their sources. */
  readonly rules: readonly Answer[];
}
