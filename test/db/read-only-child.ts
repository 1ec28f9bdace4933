import { openDatabase } from "../../db/connection.js";
import { openFactStore } from "../../db/fact-store.js";
import { writeKnowledge } from "../../db/knowledge-store.js";
import { codeOf } from "./error-code.js";
import { KNOWLEDGE, RECORDED } from "./sample-knowledge.js";

// Permissions do not bind the superuser: become nobody once all modules are loaded.
if (process.getuid?.() === 0) process.setuid?.(65_534);

const file = process.argv[2] ?? "";
const store = openFactStore(file);
const posts = store.posts().length;
store.close();
const write = codeOf(() => writeKnowledge(openDatabase(file, { mode: "write" }), { ...KNOWLEDGE, facts: [] }, RECORDED));
process.stdout.write(JSON.stringify({ posts, write }));
