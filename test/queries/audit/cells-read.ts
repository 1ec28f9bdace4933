import { AUDIT_COLUMNS } from "../../../queries/audit/columns.js";

/** The columns that requirements may read: all but the ids, and the two of the last fourteen days together. */
export const CELLS_READ: ReadonlySet<string> = new Set([
  ...AUDIT_COLUMNS.map(({ name }) => name as string).filter((name) => name !== "case_id" && name !== "person_id"),
  "came_from",
]);
