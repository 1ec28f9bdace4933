import { writeSync } from "node:fs";
import { openDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { FACT, KNOWLEDGE, LATER } from "./sample-knowledge.js";

/** Facts that tell the parent when the write has come to their middle, and then wait for ever to be killed. */
function* facts() {
  for (let place = 0; place < 4000; place++) {
    if (place === 3000) {
      writeSync(1, "in the middle\n");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    yield { ...FACT, id: `new-${place}`, subject: `S${place % 7}` };
  }
}

const db = openDatabase(process.argv[2] ?? "", { mode: "write" });
// Spilled pages reach the log before the transaction ends: the case that a kill must survive.
db.pragma("cache_size = 10");
const endless = { [Symbol.iterator]: facts } as unknown as typeof KNOWLEDGE.facts;
writeKnowledge(db, { ...KNOWLEDGE, facts: endless, findings: [] }, LATER);
