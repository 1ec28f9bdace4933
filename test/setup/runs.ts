/** Where `.ci/run` says that every property is to be tried as often as it says itself. */
const FULL = (process.env.INFORCE_FULL_RUNS ?? "") !== "";
const PART = 5;

/**
 * How often a property is tried: so many times in `.ci/run` and in a run of mutants, a fifth of it in `npm test`, where another part of what
 * can be made is tried each time.
 *
 * @example fc.assert(property, { numRuns: runs(300) })
 */
export function runs(full: number): number {
  return FULL ? full : Math.ceil(full / PART);
}
