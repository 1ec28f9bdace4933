/** Where `.ci/run` says that every property is to be tried as often as it says itself; a number greater than 1: so many times as often. */
const ASKED = process.env.INFORCE_FULL_RUNS ?? "";
/** Whether everything is to be tried in every way. */
export const FULL = ASKED !== "";
/** How many times as often as it says itself. */
export const TIMES = Math.max(1, Number(ASKED) || 1);
const PART = 10;

/**
 * How often a property is tried: so many times in `.ci/run` and in a run of mutants, a tenth of it in `npm test`, where another part of what
 * can be made is tried each time.
 *
 * @example fc.assert(property, { numRuns: runs(300) })
 */
export function runs(full: number): number {
  return FULL ? Math.ceil(full * TIMES) : Math.ceil(full / PART);
}

/** Every how many days (or others that stand in a row) a property is looked at: as it says itself where it is tried in full, else ten times as far apart. */
export function stride(full: number): number {
  return FULL ? full : full * PART;
}
