import { ServiceError } from "./problem.js";

/** Addresses that are asked with POST. */
export const POSTED: ReadonlySet<string> = new Set(["/v1/check", "/v1/audit", "/mcp"]);

/**
 * Refuses a request that asks an address in another way than it is asked.
 *
 * @throws ServiceError `METHOD_NOT_ALLOWED`.
 */
export function checkMethod(method: string, path: string): void {
  const allowed = POSTED.has(path) ? ["POST"] : ["GET", "HEAD"];
  if (allowed.includes(method)) return;
  const fields = { got: method, expected: allowed.join(", ") };
  throw new ServiceError("METHOD_NOT_ALLOWED", `${path} is not asked with ${method}`, fields, { Allow: allowed.join(", ") });
}
