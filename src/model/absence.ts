import { type IsoDay, maxDay } from "./iso-day.js";

/** Knowledge days, half-open, on which something that was told does not count; a missing end reaches without limit. */
export interface Absence {
  readonly from: IsoDay;
  readonly to: IsoDay | null;
}

/** Whether a knowledge day is one of them. */
export function isAbsent(absences: readonly Absence[], day: IsoDay): boolean {
  return absences.some(({ from, to }) => from <= day && (to === null || day < to));
}

/** The stretches that some others leave of some stretches; all half-open, in order. */
export function without(stretches: readonly Absence[], others: readonly Absence[]): readonly Absence[] {
  return others.reduce(
    (left, other) =>
      left.flatMap(({ from, to }): readonly Absence[] => {
        const before: Absence = { from, to: to === null || other.from < to ? other.from : to };
        const after: Absence | null = other.to === null ? null : { from: maxDay(from, other.to) as IsoDay, to };
        return [before, ...(after === null ? [] : [after])].filter((one) => one.to === null || one.from < one.to);
      }),
    stretches,
  );
}
