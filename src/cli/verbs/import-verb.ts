import { DATABASE, JSON_OUTPUT, PAGE_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const IMPORT: Verb = {
  name: "import",
  summary: "make a knowledge base of an NDJSON export",
  details: [
    "Reads an NDJSON export into a new knowledge base, which then answers as the exported one did on every day. Where the export came without texts, so is the knowledge base: quotes are kept, the rest of each post is blank, and no further archive can be ingested into it.",
  ],
  args: [{ name: "path", description: "a file written by inforce export --format ndjson", required: true }],
  options: [JSON_OUTPUT, PAGE_FORMAT, DATABASE],
  examples: [{ line: "inforce import all.ndjson --db copy.sqlite", tells: "into a file of its own" }],
  load: async () => (await import("../commands/import-command.js")).importCommand,
};
