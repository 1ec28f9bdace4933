/** Where `.ci/run` says that every property is to be tried as often as it says itself; a number greater than 1: so many times as often. */
const ASKED = process.env.INFORCE_FULL_RUNS ?? "";
const FULL = ASKED !== "";
/** How many times as often as it says itself. */
export const TIMES = Math.max(1, Number(ASKED) || 1);
const PART = 5;

/**
 * How often a property is tried: so many times in `.ci/run` and in a run of mutants, a fifth of it in `npm test`, where another part of what
 * can be made is tried each time.
 *
 * @example fc.assert(property, { numRuns: runs(300) })
 */
export function runs(full: number): number {
  return FULL ? Math.ceil(full * TIMES) : Math.ceil(full / PART);
}
