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

/** The error that a call is refused with; a call that ends well is a failure of the test. */
export function refusalOf(call: () => unknown): InforceError {
  const error = errorOf(call);
  if (error === null) throw new TypeError("nothing was refused");
  return error;
}
