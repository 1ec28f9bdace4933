import type { VerbOption } from "./verb.js";

/** Options that several verbs share, worded once. */
export const DATABASE: VerbOption = {
  flags: "--db <file>",
  description: "knowledge base file (default: INFORCE_DB, else one in your data folder)",
};

export const JSON_OUTPUT: VerbOption = { flags: "--json", description: "print JSON for programs" };

export const ROW_FORMAT: VerbOption = {
  flags: "--format <format>",
  description: "how to print",
  choices: ["table", "json", "ndjson", "csv"],
};

export const PAGE_FORMAT: VerbOption = { flags: "--format <format>", description: "how to print", choices: ["table", "json"] };

export const KNOWN_ON: VerbOption = {
  flags: "--known-on <day>",
  description: "use only what had been published by this day (YYYY-MM-DD)",
};
