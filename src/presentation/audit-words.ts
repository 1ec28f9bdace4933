import type { AuditCase } from "../../queries/audit/audit-case.js";
import type { AuditSummary } from "../../queries/audit/audit-result.js";
import type { RowProblem } from "../../queries/audit/cases/row-problem.js";
import type { ChangingPost } from "../../queries/audit/changed-by.js";
import type { Missing } from "../../queries/audit/inquiry.js";
import { countryName } from "../model/countries/country-table.js";
import { oneLine } from "./text-width.js";

/** The verdicts in the order of columns. */
export const VERDICT_WORDS = ["met", "not-met", "not-required", "undetermined"] as const;

/** What is missing, in a few words. */
export function missingInWords(missing: Missing): string {
  if (missing.kind === "column") return `column ${missing.column}`;
  return `evidence (${seriesOf(missing)}): ${missing.tells} [${missing.state}]`;
}

type MissingEvidence = Extract<Missing, { readonly kind: "evidence" }>;

function seriesOf({ topic, subject, scope }: MissingEvidence): string {
  return [topic, subject === null ? null : countryName(subject), scope].filter((part) => part !== null).join(", ");
}

/** What no evidence tells, under a heading that says so. */
export function untoldInWords(missing: Missing): string {
  return missing.kind === "column" ? missing.column : `${missing.tells} (${seriesOf(missing)})`;
}

/** A post that made a verdict another one, in a few words. */
export function changeInWords({ post, published, gone }: ChangingPost): string {
  return `${post} (${published.latest ?? "day not known"}${gone ? ", gone" : ""})`;
}

/** What is wrong with a row, in one line. */
export function problemInWords({ rule, line, column, got, accepted, suggestions, audited }: RowProblem): string {
  const where = column === null ? `line ${line}` : `line ${line}, column ${column}`;
  const meant = suggestions.length > 0 ? `; did you mean ${suggestions.join(", ")}?` : "";
  return `${where}: ${rule}: got "${oneLine(got)}", accepted: ${accepted}${meant}${audited ? " (audited all the same)" : ""}`;
}

/** What each cell of a case was read as, under the name of its column; what is not known is left out. */
export function cellsInWords(entry: AuditCase): ReadonlyMap<string, string> {
  const cells: readonly (readonly [name: string, cell: string | number | boolean | null])[] = [
    ["case_id", entry.id],
    ["person_id", entry.person],
    ["date", entry.date],
    ["nationality", entry.nationality],
    ["transport", entry.transport],
    ["arriving_from", entry.arrivingFrom],
    ["visited_14_days", entry.visited === null ? "unknown" : entry.visited.join(", ") || null],
    ["vaccination_passport", entry.vaccinationPassport ?? "unknown"],
    ["pcr_hours", entry.pcrHours],
    ["idc_permission", entry.idcMultiple === null ? entry.idcPermission : entry.idcMultiple ? "multiple" : "single"],
    ["visa", entry.visa],
    ["residence_permit", entry.residencePermit],
    ["relative_of_citizen", entry.relativeOfCitizen],
    ["quarantine_days", entry.quarantineDays],
    ["last_departure", entry.lastDeparture],
    ["departure_date", entry.departureDate],
    ["overstay_days", entry.overstayDays],
    ["arrival_notified", entry.arrivalNotified],
    ["comes_to_work", entry.comesToWork],
    ["work_visa", entry.workVisa],
    ["visa_valid_until", entry.visaValidUntil],
    ["passport_valid_until", entry.passportValidUntil],
    ["birth_date", entry.birthDate],
  ];
  return new Map(
    cells.flatMap(([name, cell]) =>
      cell === null ? [] : [[name, typeof cell === "boolean" ? (cell ? "yes" : "no") : String(cell)]],
    ),
  );
}

/** On what assumption verdicts rest, in one sentence; null where none does. */
export function assumptionInWords({ assumed }: AuditSummary): string | null {
  if (assumed === 0) return null;
  const verdicts = assumed === 1 ? "1 verdict rests" : `${assumed} verdicts rest`;
  return `${verdicts} on the assumption that a country which no post names is free of a rule that names countries; each says so, and --unnamed undetermined leaves them open.`;
}

/** How many rows there were, in one line. */
export function rowsInWords({ cases, rejected }: AuditSummary): string {
  const left = rejected === 0 ? "no row left out" : `${rejected} ${rejected === 1 ? "row" : "rows"} left out`;
  return `${cases} ${cases === 1 ? "case" : "cases"}, ${left}`;
}
