import fc from "fast-check";

/** Cells of a case by column, the values between which a requirement may tell. */
export const VARIED: Readonly<Record<string, readonly string[]>> = {
  date: ["2021-01-15", "2021-04-20", "2021-05-02", "2021-07-01", "2021-09-20", "2021-12-20", "2022-02-01", "2020-12-01"],
  nationality: ["FRA", "DEU", "KAZ", "BRA"],
  transport: ["air", "land"],
  arriving_from: ["", "DEU", "FRA", "BRA", "KAZ"],
  visited_14_days: ["", "DEU", "FRA;DEU", "unknown", "none"],
  vaccination_passport: ["", "FRA", "DEU", "KAZ", "none", "unknown"],
  pcr_hours: ["", "20", "24", "48", "60", "72", "72.5", "none"],
  idc_permission: ["", "yes", "no", "single", "multiple"],
  visa: ["", "yes", "no"],
  residence_permit: ["", "yes", "no"],
  relative_of_citizen: ["", "yes", "no"],
  quarantine_days: ["", "0", "24", "30", "48", "72"],
  last_departure: ["", "none", "2020-12-20", "2020-11-01", "2021-04-10", "2020-01-01"],
  departure_date: ["", "2021-05-03", "2021-12-20", "2022-03-01"],
  overstay_days: ["", "0", "3", "4", "5", "6", "11"],
  arrival_notified: ["", "none", "2021-04-21", "2021-06-01", "2021-12-22", "2022-08-01"],
  comes_to_work: ["", "yes", "no"],
  work_visa: ["", "yes", "no"],
  visa_valid_until: ["", "2021-06-30", "2022-01-31"],
  birth_date: ["", "unknown", "2017-01-01", "2010-05-05", "1980-01-01"],
  passport_valid_until: ["", "2021-07-31", "2022-02-28", "2030-01-01"],
};

/** A case with a value in every column. */
export const variedCase: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  Object.fromEntries(Object.entries(VARIED).map(([column, values]) => [column, fc.constantFrom(...values)])),
);

/** A case with each column varied alone, and with each two of some columns varied together. */
export function variationsOf(
  base: Readonly<Record<string, string>>,
  pairs: readonly (readonly [one: string, other: string])[],
): readonly Readonly<Record<string, string>>[] {
  const alone = Object.entries(VARIED).flatMap(([column, values]) => values.map((value) => ({ ...base, [column]: value })));
  const together = pairs.flatMap(([one, other]) =>
    (VARIED[one] ?? []).flatMap((first) => (VARIED[other] ?? []).map((second) => ({ ...base, [one]: first, [other]: second }))),
  );
  const rows: readonly Readonly<Record<string, string>>[] = [base, ...alone, ...together];
  return rows.map((row, at) => ({ case_id: `v${at}`, ...row }));
}
