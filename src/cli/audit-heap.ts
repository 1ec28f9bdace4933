/** How far the heap grows beyond what is in use before it is tidied: a long file needs no more memory than a short one. */
const GROWTH = "--heap-growing-percent=20";

/** How much room new things get, in megabytes: little that is new outlives its row. */
const ROOM = ["--max-semi-space-size=1", "--semi-space-growth-factor=1"];

/**
 * The flags of the engine for an audit on so many threads. The room of new things is one for all threads of a process, whatever a thread is
 * given: two threads with little of it take nearly twice the time of the processor, so that only one alone has it.
 */
export function heapFlags(jobs: number): readonly string[] {
  return jobs === 1 ? [GROWTH, ...ROOM] : [GROWTH];
}
