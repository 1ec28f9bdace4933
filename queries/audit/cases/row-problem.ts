/** Stable names of what can be wrong with a row of cases. */
export type RowRule =
  | "missing-value"
  | "invalid-day"
  | "days-out-of-order"
  | "day-beyond-coverage"
  | "unknown-country"
  | "invalid-transport"
  | "invalid-yes-no"
  | "invalid-number"
  | "too-long"
  | "duplicate-id"
  | "duplicate-trip"
  | "ambiguous-day"
  | "ambiguous-number"
  | "ambiguous-country"
  | "too-few-cells"
  | "too-many-cells"
  | "quote-not-closed"
  | "text-after-quote"
  | "record-too-long"
  | "not-json"
  | "not-an-object"
  | "invalid-encoding";

/** What is wrong with one row, as data. */
export interface RowProblem {
  readonly rule: RowRule;
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  /** Name of the column, or null where the row as a whole is wrong. */
  readonly column: string | null;
  readonly got: string;
  readonly accepted: string;
  readonly suggestions: readonly string[];
  /** The id in the row, where it could be read. */
  readonly caseId: string | null;
  /** Whether verdicts are given all the same; otherwise the row was left out. */
  readonly audited: boolean;
}

const SHOWN = 80;

/** A problem with the text that was got cut to what a line can show. */
export function rowProblem(
  rule: RowRule,
  line: number,
  column: string | null,
  got: string,
  accepted: string,
  rest: Partial<Pick<RowProblem, "suggestions" | "caseId" | "audited">> = {},
): RowProblem {
  const shown = got.length > SHOWN ? `${got.slice(0, SHOWN)}…` : got;
  return { rule, line, column, got: shown, accepted, suggestions: [], caseId: null, audited: false, ...rest };
}
