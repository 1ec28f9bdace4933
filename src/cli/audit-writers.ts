import { auditCsv } from "../presentation/audit-csv.js";
import { auditJson, auditNdjson } from "../presentation/audit-records.js";
import type { AuditWriterOf } from "../presentation/audit-writer.js";

/** What turns verdicts into text, by format. */
export const WRITERS: Readonly<Record<string, AuditWriterOf>> = { csv: auditCsv, ndjson: auditNdjson, json: auditJson };
