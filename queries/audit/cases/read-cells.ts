import type { IsoDay } from "../../../src/model/iso-day.js";
import { NONE, type Transport, type YesNo } from "../audit-case.js";
import { AUDIT_COLUMNS, type ColumnName } from "../columns.js";

type DayOrNone = IsoDay | typeof NONE | null;

/** What the cells of a row say, each by itself, by column; null = not known. */
export interface ReadCells {
  readonly date: IsoDay;
  readonly nationality: string;
  readonly transport: Transport;
  readonly arriving_from: string | null;
  readonly visited_14_days: readonly string[] | null;
  readonly vaccination_passport: string | null;
  readonly pcr_hours: number | typeof NONE | null;
  readonly idc_permission: { readonly held: YesNo; readonly multiple: YesNo };
  readonly visa: YesNo;
  readonly residence_permit: YesNo;
  readonly relative_of_citizen: YesNo;
  readonly quarantine_days: number | null;
  readonly last_departure: DayOrNone;
  readonly departure_date: IsoDay | null;
  readonly overstay_days: number | null;
  readonly arrival_notified: DayOrNone;
  readonly comes_to_work: YesNo;
  readonly work_visa: YesNo;
  readonly visa_valid_until: IsoDay | null;
  readonly passport_valid_until: IsoDay | null;
  readonly birth_date: DayOrNone;
}

/** A column whose cells are judged. */
export type ReadColumn = keyof ReadCells;

/** The columns whose cells are judged; their places here are their numbers. */
export const READ_COLUMNS: readonly ReadColumn[] = AUDIT_COLUMNS.flatMap(({ name }) => (isRead(name) ? [name] : []));

/** The number of each of them. */
export const NUMBER_OF: Readonly<Record<ReadColumn, number>> = Object.fromEntries(
  READ_COLUMNS.map((name, number) => [name, number]),
) as Record<ReadColumn, number>;

/** The columns that hold days. */
export const HOLDS_DAYS: ReadonlySet<ColumnName> = new Set<ColumnName>([
  "date",
  "last_departure",
  "departure_date",
  "arrival_notified",
  "visa_valid_until",
  "passport_valid_until",
  "birth_date",
]);

function isRead(name: ColumnName): name is ReadColumn {
  return name !== "case_id" && name !== "person_id";
}

/** Whether something that goes before an entry, a departure or a birth, lies after it. */
export function comesAfter(told: DayOrNone, entry: IsoDay): boolean {
  return told !== null && told !== NONE && told > entry;
}

/** Whether something that follows an entry lies before it. */
export function comesBefore(told: DayOrNone, entry: IsoDay): boolean {
  return told !== null && told !== NONE && told < entry;
}

/** Who holds a work visa holds a visa. */
export function holdsVisa({ visa, work_visa: work }: Pick<ReadCells, "visa" | "work_visa">): YesNo {
  return work === true || visa;
}

/** Whether a visa that was held had run out before the entry. */
export function visaRanOut(cells: Pick<ReadCells, "visa" | "work_visa" | "visa_valid_until">, entry: IsoDay): boolean {
  return cells.visa_valid_until !== null && cells.visa_valid_until < entry && holdsVisa(cells) === true;
}
