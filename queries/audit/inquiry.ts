import type { Fact } from "../../src/model/fact.js";
import type { IsoDay } from "../../src/model/iso-day.js";
import type { Value } from "../../src/model/value.js";
import type { AnswerState, AnswerWord } from "../as-of-result.js";
import type { ColumnName } from "./columns.js";

/** A value that is in force and not told. */
export const UNKNOWN_VALUE = "unknown";

/** What can be asked of the knowledge base about one series. */
export interface Series {
  /** Topic id without its jurisdiction. */
  readonly topic: string;
  readonly subject?: string | null;
  readonly scope?: string | null;
  /** Another day than the one the requirement is judged on, and the column it stands in. */
  readonly on?: { readonly day: IsoDay; readonly column: ColumnName };
}

/**
 * The questions a requirement may put. Each answer is definite: where the truth is open, the requirement is concluded again
 * under every other answer, and the same question has the same answer all through one conclusion.
 */
export interface Inquiry {
  /** Whether the rule was in force. */
  holds(series: Series): boolean;
  /** The same for a rule that names countries one by one, of which a country that no post names may be taken to be free. */
  names(series: Series): boolean;
  /** The value in force; null where the rule was not in force; UNKNOWN_VALUE where it was, with a value nobody tells. */
  value(series: Series): Value | typeof UNKNOWN_VALUE | null;
  /** What a yes-or-no cell says; `aspect` parts two questions about one column. */
  column(name: ColumnName, cell: boolean | null, aspect?: string): boolean;
  /** Whether any country is subject to a rule that names countries, certainly or possibly. */
  anyNamed(topic: string): boolean;
  /** Whether the archive speaks of this very country. */
  speaksOf(series: Series): boolean;
  /** Scopes of a topic. */
  scopes(topic: string): readonly string[];
  /** Evidence that no fact of the topic could give. */
  untold(topic: string, tells: string): Missing;
  /** Whether a country is the one whose rules are asked. */
  isHome(country: string): boolean;
}

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

/** A missing cell. */
export function missingColumn(column: ColumnName): Missing {
  return { kind: "column", column };
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
