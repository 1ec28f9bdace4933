import { DATABASE, JSON_OUTPUT, RECORDED_ON, ROW_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const TOPICS: Verb = {
  name: "topics",
  summary: "explain the topics",
  details: [
    "Says of each topic what it means, its unit and scopes, how many periods are known, and from when to when there is evidence.",
    "With words only the topics that hold them all: in their titles and meanings, or among the words by which posts speak of them. A word is found by its beginning.",
  ],
  args: [{ name: "words...", description: "a topic id, or words to look for", required: false }],
  options: [RECORDED_ON, JSON_OUTPUT, ROW_FORMAT, DATABASE],
  examples: [
    { line: "inforce topics", tells: "all of them" },
    { line: "inforce topics mci", tells: "one" },
    { line: "inforce topics exit visa", tells: "those about exit visas" },
  ],
  load: async () => (await import("../commands/query-commands.js")).topicsCommand,
};
