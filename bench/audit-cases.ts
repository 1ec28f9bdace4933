import { COUNTRIES } from "../src/model/countries/country-table.js";
import { dayOfEpoch, epochDay, isoDay } from "../src/model/iso-day.js";
import { sequence } from "./million-facts.js";

/** The header of the cases below. */
export const CASES_HEADER =
  "case_id,date,nationality,transport,arriving_from,visited_14_days,vaccination_passport,pcr_hours,idc_permission,visa,residence_permit,relative_of_citizen,quarantine_days,last_departure,departure_date,overstay_days,department\n";

const FIRST = epochDay(isoDay("2020-03-01"));
const DAYS = 830;
const LAST = epochDay(isoDay("2022-06-14"));
const TRAVELLERS = 60;

/** Made-up entries as CSV, the same for the same seed: most citizens of some sixty countries, the rest of any. */
export function casesCsv(count: number, seed: number): string {
  const random = sequence(seed);
  const pick = (n: number): number => Math.floor(random() * n);
  const country = (): string =>
    COUNTRIES[random() < 0.95 ? Math.floor(random() * pick(TRAVELLERS)) * 4 : pick(COUNTRIES.length)]?.alpha3 ?? "";
  const yesNo = (): string => ["yes", "no", "no", "no", ""][pick(5)] ?? "";
  const lines: string[] = [];
  for (let at = 0; at < count; at++) {
    const date = FIRST + pick(DAYS);
    const from = country();
    const cells = [
      `${seed}-${at}`,
      dayOfEpoch(date),
      from,
      random() < 0.8 ? "air" : "land",
      random() < 0.8 ? from : country(),
      random() < 0.1 ? `${country()};${country()}` : "",
      random() < 0.4 ? (random() < 0.8 ? from : country()) : "",
      random() < 0.9 ? String(20 + pick(70)) : "",
      yesNo(),
      yesNo(),
      yesNo(),
      yesNo(),
      random() < 0.1 ? "7" : "",
      random() < 0.5 ? dayOfEpoch(date - pick(200)) : "",
      random() < 0.5 ? dayOfEpoch(Math.min(date + pick(90), LAST)) : "",
      random() < 0.5 ? String(pick(15)) : "",
      "operations",
    ];
    lines.push(cells.join(","));
  }
  return `${lines.join("\n")}\n`;
}
