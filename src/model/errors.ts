/** Stable codes of everything a user or a caller can do wrong; tests and programs match on these, never on prose. */
export type ErrorCode =
  | "INVALID_DAY"
  | "INVALID_ARGUMENT"
  | "UNKNOWN_TOPIC"
  | "UNKNOWN_COUNTRY"
  | "UNKNOWN_SCOPE"
  | "UNKNOWN_REQUIREMENT"
  | "UNKNOWN_POST"
  | "SNAPSHOT_NOT_FOUND"
  | "SNAPSHOT_MANIFEST_MISSING"
  | "SNAPSHOT_MANIFEST_INVALID"
  | "SNAPSHOT_HASH_MISMATCH"
  | "SNAPSHOT_EMPTY"
  | "SNAPSHOT_BINARY"
  | "SNAPSHOT_ENCODING"
  | "SNAPSHOT_TOO_LARGE"
  | "SNAPSHOT_NOT_A_FILE"
  | "SNAPSHOT_FORMAT"
  | "SNAPSHOT_NO_POSTS"
  | "SNAPSHOT_NO_DAY"
  | "CORRECTIONS_INVALID"
  | "PACK_NOT_FOUND"
  | "PACK_INVALID"
  | "PACK_EXISTS"
  | "DATABASE_NOT_FOUND"
  | "DATABASE_NOT_OURS"
  | "DATABASE_NEWER"
  | "DATABASE_READ_ONLY"
  | "DATABASE_LOCKED"
  | "DATABASE_CLOSED"
  | "DATABASE_FULL"
  | "DATABASE_CORRUPT"
  | "SYSTEM_FAILURE"
  | "VERIFY_FAILED"
  | "CASES_NOT_FOUND"
  | "CASES_EMPTY"
  | "CASES_HEADER_INVALID"
  | "CASES_DAYS_CLASH"
  | "CASES_FORMAT"
  | "CASES_SHEET_UNCLEAR"
  | "CASES_ROW_REJECTED"
  | "WATCH_LIST_NOT_FOUND"
  | "WATCH_LIST_INVALID"
  | "IMPORT_INVALID"
  | "BROWSER_NOT_FOUND"
  | "OUTPUT_EXISTS"
  | "OUTPUT_FAILED"
  | "ADDRESS_IN_USE"
  | "PROTOCOL_NOT_INSTALLED";

/** Structured particulars of an error: what was got, what was expected, and what to do about it. */
export interface ErrorFields {
  readonly got?: string;
  readonly expected?: string;
  readonly example?: string;
  readonly hint?: string;
  readonly suggestions?: readonly string[];
  readonly path?: string;
}

/** The one error class of `inforce`: a stable `code`, a message for people, fields for programs. */
export class InforceError extends Error {
  readonly code: ErrorCode;
  readonly fields: ErrorFields;
  constructor(code: ErrorCode, message: string, fields: ErrorFields = {}, options: ErrorOptions = {}) {
    super(message, options);
    this.name = "InforceError";
    this.code = code;
    this.fields = fields;
  }
}

/** An error of the vocabulary itself (an impossible day, an unknown country). */
export class ModelError extends InforceError {
  override readonly name: string = "ModelError";
}
