import { setFlagsFromString } from "node:v8";

/** How much garbage the engine lets grow beside what is held before it looks, in percent; 0: as much as it likes. */
const GROWTH = "--heap-growing-percent";
const QUARTER = 25;
const AS_IT_LIKES = 0;

/** How many pieces of such work are under way, one within the other. */
let under = 0;

/**
 * Does work that holds a whole archive. Left alone, the engine lets garbage grow to three times what is held before it looks; with a
 * quarter of it a large archive takes much less memory. Afterwards the engine does again as it likes.
 */
export function sparingMemory<T>(work: () => T): T {
  if (under++ === 0) setFlagsFromString(`${GROWTH}=${QUARTER}`);
  try {
    return work();
  } finally {
    if (--under === 0) setFlagsFromString(`${GROWTH}=${AS_IT_LIKES}`);
  }
}
