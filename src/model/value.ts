/** Units are singular words; `date` says that the amount is a day. */
export type Unit = string;

/** A value of a quantity (a number) or of a deadline (a day, unit `date`). */
export interface Value {
  readonly amount: number | string;
  readonly unit: Unit;
}

/** Whether two values are the same amount of the same unit. */
export function sameValue(a: Value | null, b: Value | null): boolean {
  if (a === null || b === null) return a === b;
  return a.amount === b.amount && a.unit === b.unit;
}
