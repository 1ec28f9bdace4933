import { DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const FINDINGS: Verb = {
  name: "findings",
  summary: "list repairs, guesses, conflicts and skips",
  details: [
    "Names everything in the archive that was not plain sailing: the rule it falls under, the place, what was expected and found, and what was done about it.",
  ],
  args: [],
  options: [
    { flags: "--rule <rule>", description: "only this rule" },
    { flags: "--topic <topic>", description: "only findings about this topic" },
    { flags: "--post <id>", description: "only findings in this post" },
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce findings", tells: "all of them, by rule" },
    { line: "inforce findings --topic direct-flights", tells: "about one topic" },
    { line: "inforce findings --rule heading-year-corrected --json", tells: "of one rule, for programs" },
  ],
  load: async () => (await import("../commands/query-commands.js")).findingsCommand,
};
