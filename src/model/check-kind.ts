import { InforceError } from "./errors.js";
import { nearMatches } from "./near-match.js";

/**
 * Refuses a kind that there is not.
 *
 * @param of what has these kinds, as a message names it.
 * @throws InforceError `INVALID_ARGUMENT`.
 * @example checkKind("half-red", ["half-read", "unread"], "item", "unread") // throws: "half-red" is no kind of item
 */
export function checkKind(kind: string, kinds: readonly string[], of: string, example: string): void {
  if (kinds.includes(kind)) return;
  throw new InforceError("INVALID_ARGUMENT", `"${kind}" is no kind of ${of}`, {
    got: kind,
    expected: kinds.join(", "),
    example,
    suggestions: nearMatches(kind, kinds),
  });
}
