import { InforceError } from "../../model/errors.js";

/** The error for a file that is not an NDJSON export that can be imported; `line` counts from 1. */
export function importError(
  why: string,
  got: string,
  expected: string,
  line: number | null = null,
  hint = "export again; the knowledge base is as it was",
): InforceError {
  return new InforceError("IMPORT_INVALID", line === null ? why : `line ${line}: ${why}`, {
    got,
    expected,
    example: "inforce export --format ndjson -o all.ndjson",
    hint,
  });
}
