import { type ErrorCode, InforceError } from "../model/errors.js";
import { jsonOf } from "../model/json-text.js";
import type { Told } from "./exchange.js";

/** Codes of the service itself, beside those of the library. */
export type ServiceCode =
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "HOST_NOT_ALLOWED"
  | "TOO_MANY_REQUESTS"
  | "TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "BUSY"
  | "UNEXPECTED_FAILURE";

/** An error of the service that is no error of the library. */
export class ServiceError extends Error {
  constructor(
    readonly code: ServiceCode,
    message: string,
    readonly fields: InforceError["fields"] = {},
    /** Headers that go with the answer. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = "ServiceError";
  }
}

const SERVICE: Readonly<Record<ServiceCode, readonly [status: number, title: string]>> = {
  NOT_FOUND: [404, "Not found"],
  METHOD_NOT_ALLOWED: [405, "Method not allowed"],
  HOST_NOT_ALLOWED: [421, "Not a name of this service"],
  TOO_MANY_REQUESTS: [429, "Too many requests"],
  TOO_LARGE: [413, "Too large"],
  UNSUPPORTED_MEDIA_TYPE: [415, "Unsupported media type"],
  BUSY: [503, "Busy"],
  UNEXPECTED_FAILURE: [500, "Unexpected failure"],
};

/** What an address without such a thing answers. */
const GONE: ReadonlySet<ErrorCode> = new Set(["UNKNOWN_TOPIC", "UNKNOWN_POST", "UNKNOWN_COUNTRY"]);
const RETRY_SECONDS = "1";

/** An error as it is answered (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly record: Readonly<Record<string, unknown>>;
}

/**
 * The problem behind an error. Of what fails within the service nothing is told but that it failed: no path, no place in the code.
 *
 * @param named whether the address itself names what was not found.
 */
export function problemOf(error: unknown, named = false): Problem {
  if (error instanceof ServiceError) {
    const [status, title] = SERVICE[error.code];
    return problem(status, title, error.code, error.message, error.fields, error.headers);
  }
  if (!(error instanceof InforceError)) return problem(...FAILED);
  if (error.code === "DATABASE_LOCKED") return problem(...LOCKED, {}, { "Retry-After": RETRY_SECONDS });
  if (/^(DATABASE|SYSTEM|OUTPUT|SNAPSHOT|PACK)_/.test(error.code)) return problem(503, "Unavailable", error.code, UNREADABLE);
  if (error.code === "CORRECTIONS_INVALID") return problem(503, "Unavailable", error.code, DESK_UNREADABLE);
  const { path: _, ...fields } = error.fields;
  if (error.code === "PROTOCOL_NOT_INSTALLED") return problem(501, "Not installed", error.code, error.message, fields);
  if (named && GONE.has(error.code)) return problem(404, "Not found", error.code, error.message, fields);
  return problem(400, "Not understood", error.code, error.message, fields);
}

const FAILED = [
  500,
  SERVICE.UNEXPECTED_FAILURE[1],
  "UNEXPECTED_FAILURE",
  "the service failed; its operator finds more in its log",
] as const;
const LOCKED = [503, "Unavailable", "DATABASE_LOCKED", "the knowledge base is being written to; ask again in a moment"] as const;
const UNREADABLE = "the knowledge base cannot be read; the operator of the service finds more in its log";
const DESK_UNREADABLE =
  "what the desk has written beside the knowledge base cannot be read; the operator of the service finds more in its log";

function problem(
  status: number,
  title: string,
  code: string,
  detail: string,
  fields: InforceError["fields"] = {},
  headers: Problem["headers"] = {},
): Problem {
  return { status, headers, record: { type: `urn:inforce:${code}`, title, status, detail, code, ...fields } };
}

/** The answer to a request of a program that failed. */
export function problemTold({ status, headers, record }: Problem): Told {
  return {
    status,
    headers: { ...headers, "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
    body: `${jsonOf(record, 2)}\n`,
  };
}
