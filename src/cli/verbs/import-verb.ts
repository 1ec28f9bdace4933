import { DATABASE, JSON_OUTPUT, PACK_AGAIN, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const IMPORT: Verb = {
  name: "import",
  summary: "make a knowledge base of an NDJSON export",
  details: [
    "Reads an NDJSON export into a new knowledge base, which then answers as the exported one did on every day. Where the export came without texts, so is the knowledge base: quotes are kept, the rest of each post is blank, and no further archive can be ingested into it.",
    "Where the captured files came along (`--with-text`), they are read again, and records that they do not give are refused: a record that was changed, moved, added or left out. Where they did not, or the export was narrowed, it says that nothing could be proven.",
  ],
  args: [{ name: "path", description: "a file written by inforce export --format ndjson", required: true }],
  options: [
    PACK_AGAIN,
    { flags: "--unproven", description: "take the records as they stand, also where the captured files beside them give others" },
    JSON_OUTPUT,
    PAGE_FORMAT,
    DATABASE,
  ],
  examples: [{ line: "inforce import all.ndjson --db copy.sqlite", tells: "into a file of its own" }],
  load: async () => (await import("../commands/import-command.js")).importCommand,
};
