import { InforceError } from "../../src/model/errors.js";

/** The code of the InforceError that `work` throws; any other outcome is told in its place. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof InforceError ? error.code : `not an InforceError: ${String(error)}`;
  }
  return "no error";
}
