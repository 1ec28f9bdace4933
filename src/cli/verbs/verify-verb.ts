import { DATABASE, JSON_OUTPUT, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const VERIFY: Verb = {
  name: "verify",
  summary: "re-check hashes, quotes and bounds",
  details: [
    "Re-checks the knowledge base: its integrity as a database, the hash of every snapshot and post, every quote against the post it points at, and the bounds. Names the facts that rest on anything damaged, and then ends with exit code 1.",
    "With EXPORT it re-checks that export against its manifest: size and SHA-256 of every file, rows, files missing or added.",
  ],
  args: [{ name: "export", description: "a folder or file written by inforce export, to check instead", required: false }],
  options: [JSON_OUTPUT, PAGE_FORMAT, DATABASE],
  examples: [
    { line: "inforce verify", tells: "the usual knowledge base" },
    { line: "inforce verify --db rules.sqlite --json", tells: "another file, for programs" },
    { line: "inforce verify rules-csv", tells: "an export" },
  ],
  load: async () => (await import("../commands/verify-command.js")).verifyCommand,
};
