export { AUDIT_COLUMNS } from "../../queries/audit/columns.js";
export { REQUIREMENTS } from "../../queries/audit/requirements.js";
