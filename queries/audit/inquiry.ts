import type { Fact } from "../../src/model/fact.js";
import type { AnswerState, AnswerWord } from "../as-of-result.js";
import type { ColumnName } from "./columns.js";

/** What a country is of which no post says whether a rule that names countries one by one applies to it. */
export type Unnamed = "free" | "undetermined";

/** A country that was taken to be free of a rule because no post names it. */
export interface Assumption {
  /** Topic id with its jurisdiction. */
  readonly topic: string;
  /** Alpha-3. */
  readonly subject: string | null;
}

/** One thing that a verdict lacks. */
export type Missing =
  | { readonly kind: "column"; readonly column: ColumnName }
  | {
      readonly kind: "evidence";
      /** Topic id with its jurisdiction. */
      readonly topic: string;
      readonly subject: string | null;
      readonly scope: string | null;
      /** The state that `as-of` gives, or `not-told` where no fact could settle it. */
      readonly state: string;
      readonly tells: string;
    };

/** Missing cells, by the names of their columns, parted by spaces. */
export function missingColumns(columns: string): readonly Missing[] {
  return columns.split(" ").map((column) => ({ kind: "column", column: column as ColumnName }));
}

/** What is missing, each once. */
export function unrepeated(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}

/** What a question was answered from. */
export interface UsedSeries {
  readonly topic: string;
  readonly subject: string | null;
  readonly scope: string | null;
  /** The column of the day on which it was looked up. */
  readonly on: ColumnName;
  readonly answer: AnswerWord;
  readonly state: AnswerState;
  readonly facts: readonly Fact[];
}
