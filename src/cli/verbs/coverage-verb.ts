import { DATABASE, JSON_OUTPUT, PAGE_FORMAT, RECORDED_ON } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const COVERAGE: Verb = {
  name: "coverage",
  summary: "how much of the archive was read",
  details: [
    "Reports posts, sentences read and not read, the first and last evidence for each topic, and what is known to be missing.",
  ],
  args: [],
  options: [RECORDED_ON, JSON_OUTPUT, PAGE_FORMAT, DATABASE],
  examples: [{ line: "inforce coverage", tells: "the share of regulatory sentences that no rule read" }],
  load: async () => (await import("../commands/query-commands.js")).coverageCommand,
};
