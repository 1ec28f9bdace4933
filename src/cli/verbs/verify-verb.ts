import { DATABASE, JSON_OUTPUT, PACK_AGAIN, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const VERIFY: Verb = {
  name: "verify",
  summary: "re-check hashes, quotes and bounds",
  details: [
    "Re-checks the knowledge base: its integrity as a database, the hash of every snapshot and post, every quote against the post it points at, the bounds, the full-text index, tables, views and triggers, and the history: each run has a hash over what it added and superseded and over the run before it. Names the facts that rest on anything damaged, and then ends with exit code 1.",
    "Prints the root hash: it stands for every record and run, current and superseded. Who can write to the file can make its hashes anew; note the root elsewhere (`ingest` prints it too), and `--root` tells whether everything recorded by then is still there as it was.",
    "`--deep` reads the stored files again. What they give must be what is stored; a base that another version of the program wrote may differ. Where the files are not in the base (an import without texts) it says that nothing can be proven, and ends with exit code 1.",
    "With EXPORT it re-checks that export against its manifest: size and SHA-256 of every file, rows, files missing or added.",
  ],
  args: [{ name: "export", description: "a folder or file written by inforce export, to check instead", required: false }],
  options: [
    { flags: "--root <hash>", description: "a root hash that was noted earlier: what was recorded by then must still be there" },
    { flags: "--deep", description: "read the stored files again, and hold posts, statements and facts against what they give" },
    PACK_AGAIN,
    JSON_OUTPUT,
    PAGE_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce verify", tells: "the usual knowledge base" },
    { line: "inforce verify --db rules.sqlite --json", tells: "another file, for programs" },
    { line: "inforce verify --deep --db rules.sqlite", tells: "and read all that it rests on again" },
    { line: "inforce verify rules-csv", tells: "an export" },
  ],
  load: async () => (await import("../commands/verify-command.js")).verifyCommand,
};
