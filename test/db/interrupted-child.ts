import { writeSync } from "node:fs";
import { openDatabase } from "../../db/connection.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { KNOWLEDGE, LATER, POST } from "./sample-knowledge.js";

/** Posts that tell the parent when the write has come to their middle, and then wait for ever to be killed. */
function* posts() {
  for (let place = 0; place < 4000; place++) {
    if (place === 3000) {
      writeSync(1, "in the middle\n");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    yield { ...POST, id: `new-${place}` };
  }
}

const db = openDatabase(process.argv[2] ?? "", { mode: "write" });
// Spilled pages reach the log before the transaction ends: the case that a kill must survive.
db.pragma("cache_size = 10");
const endless = { [Symbol.iterator]: posts } as unknown as typeof KNOWLEDGE.posts;
writeKnowledge(db, { ...KNOWLEDGE, posts: endless, findings: [] }, LATER);
