import { InforceError } from "../../src/model/errors.js";

/** The error a call ends with, or null when it ends well. */
export function errorOf(call: () => unknown): InforceError | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof InforceError) return error;
    throw error;
  }
}
