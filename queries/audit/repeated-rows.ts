import type { AuditCase } from "./audit-case.js";
import { maskedNumber } from "./cases/kept-columns.js";
import { type RowProblem, rowProblem } from "./cases/row-problem.js";

/** Equal for rows that tell the same trip; null where no person is named. */
export function tripOf({ person, date, transport }: AuditCase): string | null {
  return person === null ? null : `${person} ${date} ${transport}`;
}

/** An id that stood in the file before: the row is left out. */
export function repeatedId({ id, line }: AuditCase): RowProblem {
  const accepted = 'an id once in the file; a column that names persons is person_id (--map "case_id=person_id")';
  return rowProblem("duplicate-id", line, "case_id", id, accepted, { caseId: id });
}

/** A trip that stood in the file before: it is judged all the same. */
export function repeatedTrip({ id, line, person, date }: AuditCase): RowProblem {
  const accepted = "one entry of a person on a day by one means of transport; perhaps the row stands twice";
  return rowProblem("duplicate-trip", line, "person_id", `${maskedNumber(person ?? "")} on ${date}`, accepted, {
    caseId: id,
    audited: true,
  });
}
