/**
 * What the columns of a case hold, as requirements may read them. `came_from` stands for `arriving_from` and `visited_14_days`
 * together.
 */
export const CASE_COLUMNS = {
  countries: ["nationality", "arriving_from", "vaccination_passport", "visited_14_days", "came_from"],
  yesNo: ["idc_permission", "visa", "residence_permit", "relative_of_citizen", "comes_to_work", "work_visa"],
  days: ["date", "last_departure", "departure_date", "arrival_notified", "passport_valid_until", "visa_valid_until", "birth_date"],
  numbers: ["pcr_hours", "quarantine_days", "overstay_days"],
} as const;

const SHORT_WORDS = ["nationality", "transport", "arriving_from", "vaccination_passport"] as const;

/** Columns that are held against words, by the words they may say; null: any country. */
export const COLUMN_WORDS: Readonly<Record<string, readonly string[] | null>> = {
  nationality: null,
  arriving_from: null,
  vaccination_passport: null,
  transport: ["air", "land"],
  idc_permission: ["no", "single", "multiple"],
  pcr_hours: ["none"],
  last_departure: ["none"],
  arrival_notified: ["none"],
};

/** Columns whose cells a sentence may name: those of few different values. */
export const NAMED_IN_SENTENCES: readonly string[] = SHORT_WORDS;
