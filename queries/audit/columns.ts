/** Names of the columns that an audit knows, as they stand in a header. */
export type ColumnName =
  | "case_id"
  | "person_id"
  | "date"
  | "nationality"
  | "transport"
  | "arriving_from"
  | "visited_14_days"
  | "vaccination_passport"
  | "pcr_hours"
  | "idc_permission"
  | "visa"
  | "residence_permit"
  | "relative_of_citizen"
  | "quarantine_days"
  | "last_departure"
  | "departure_date"
  | "overstay_days"
  | "arrival_notified"
  | "comes_to_work"
  | "work_visa"
  | "visa_valid_until"
  | "passport_valid_until"
  | "birth_date";

/** One column: what it holds and what its cells may say. */
export interface AuditColumn {
  readonly name: ColumnName;
  readonly required: boolean;
  readonly meaning: string;
  readonly accepts: string;
  /** What an empty cell, or a file without the column, says. */
  readonly empty: string;
}

const NOT_KNOWN = "not known";
const YES_NO = "yes, no";
const COUNTRY = "a country: ISO alpha-2, alpha-3 or a usual name";
const DAY = "a day of the calendar, YYYY-MM-DD or in one order of day, month and year";
const TEXT = "any text of at most 200 characters";

/** Every column an audit knows, in the order of the template. */
export const AUDIT_COLUMNS: readonly AuditColumn[] = [
  may("case_id", "names the case, once in the file", TEXT, "made of the line: row-7"),
  may("person_id", "names the person, on every trip alike: stays are counted over the trips of a file", TEXT, "not known"),
  needed("date", "the day of entry", DAY),
  needed("nationality", "citizenship of the person", COUNTRY),
  needed("transport", "how the border was crossed", "air, land"),
  may("arriving_from", "the country from which the person came", COUNTRY, NOT_KNOWN),
  may(
    "visited_14_days",
    "countries visited in the fourteen days before entry",
    "countries parted by semicolons, none, unknown",
    "no other country is recorded",
  ),
  may("vaccination_passport", "the country that issued the vaccination passport shown", `${COUNTRY}; none, unknown`, "none shown"),
  may("pcr_hours", "hours from taking the sample to crossing the border", "a number of at most 100000, none", NOT_KNOWN),
  may(
    "idc_permission",
    "whether the person held an entry permission of the commission; single and multiple also say its kind",
    "yes, no, single, multiple",
    NOT_KNOWN,
  ),
  may("visa", "whether the person held a valid visa", YES_NO, NOT_KNOWN),
  may("residence_permit", "whether the person held a residence permit", YES_NO, NOT_KNOWN),
  may("relative_of_citizen", "whether the person is a spouse, parent or child of a citizen", YES_NO, NOT_KNOWN),
  may("quarantine_days", "days of home quarantine that were kept", "a whole number of at most 1000", NOT_KNOWN),
  may("last_departure", "the last departure before this entry", `${DAY}; none`, NOT_KNOWN),
  may("departure_date", "the departure after this entry, on which a stay or an overstay was counted", DAY, NOT_KNOWN),
  may("overstay_days", "days of unlawful stay counted on that departure", "a whole number of at most 100000", NOT_KNOWN),
  may("arrival_notified", "the day on which the host notified the migration service of the arrival", `${DAY}; none`, NOT_KNOWN),
  may("comes_to_work", "whether the person came to work", YES_NO, NOT_KNOWN),
  may("work_visa", "whether the person held a work visa", YES_NO, NOT_KNOWN),
  may("visa_valid_until", "the last day of the visa", DAY, NOT_KNOWN),
  may("passport_valid_until", "the last day of the passport", DAY, NOT_KNOWN),
  may("birth_date", "the day of birth, which tells the age of a child on the day of entry", `${DAY}; unknown`, "of full age"),
];

function needed(name: ColumnName, meaning: string, accepts: string): AuditColumn {
  return { name, required: true, meaning, accepts, empty: "the row is rejected" };
}

function may(name: ColumnName, meaning: string, accepts: string, empty: string): AuditColumn {
  return { name, required: false, meaning, accepts, empty };
}
