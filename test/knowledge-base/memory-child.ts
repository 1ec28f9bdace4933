import { sparingMemory } from "../../src/knowledge-base/sparing-memory.js";

const HELD = 600_000;
const MADE = 6_000_000;

/** Holds so many records and replaces each ten times; prints the most memory, in bytes, that the engine took for it. */
function most(): number {
  const held: { readonly number: number; readonly pair: readonly number[] }[] = [];
  let largest = 0;
  for (let at = 0; at < MADE; at++) {
    held[at % HELD] = { number: at, pair: [at, at + 1] };
    if (at % 50_000 === 0) largest = Math.max(largest, process.memoryUsage().heapTotal);
  }
  return largest;
}

process.stdout.write(String(process.argv[2] === "sparing" ? sparingMemory(most) : most()));
