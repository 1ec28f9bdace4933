import type { AuditColumn } from "../../queries/audit/columns.js";
import { wrap } from "./text-width.js";

/** Made-up cells for the example rows of the template. */
const EXAMPLES: readonly Readonly<Partial<Record<string, string>>>[] = [
  {
    case_id: "A-1",
    date: "2021-12-10",
    nationality: "Germany",
    transport: "air",
    arriving_from: "DEU",
    vaccination_passport: "none",
    pcr_hours: "48",
    idc_permission: "no",
    visa: "yes",
    residence_permit: "no",
    relative_of_citizen: "no",
    quarantine_days: "7",
    departure_date: "2022-01-20",
    overstay_days: "0",
  },
  {
    case_id: "A-2",
    date: "2021-03-15",
    nationality: "FR",
    transport: "land",
    arriving_from: "Russia",
    visited_14_days: "France;Germany",
    pcr_hours: "70.5",
    residence_permit: "yes",
    last_departure: "2021-01-30",
  },
];

/** An example of a file of cases: what the columns mean, in comments, then a header and two rows. */
export function auditTemplate(columns: readonly AuditColumn[]): string {
  const comments = columns.map(
    ({ name, required, meaning, empty }) => `# ${name}: ${meaning} (${required ? "required" : `empty: ${empty}`})`,
  );
  const names = columns.map(({ name }) => name);
  const rows = EXAMPLES.map((cells) => names.map((name) => cells[name] ?? "").join(","));
  return `${["# Lines that begin with # before the header are comments. Other columns are left out of the results, unless --keep names them.", ...comments, names.join(","), ...rows].join("\n")}\n`;
}

/** The rules of the columns, for people. */
export function columnRules(columns: readonly AuditColumn[], width: number): string {
  return `${columns
    .map(({ name, required, meaning, accepts, empty }) => {
      const lines = [`${meaning}${required ? " (required)" : ""}`, `accepts: ${accepts}`, `empty: ${empty}`];
      return [name, ...lines.flatMap((line) => wrap(line, width - 2).map((part) => `  ${part}`))].join("\n");
    })
    .join("\n\n")}\n`;
}
