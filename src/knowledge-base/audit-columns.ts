export { AUDIT_COLUMNS } from "../../queries/audit/columns.js";
