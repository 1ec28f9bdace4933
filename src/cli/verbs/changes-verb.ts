import { ANY_TOPIC, DATABASE, JSON_OUTPUT, KNOWN_ON, RECORDED_ON, ROW_FORMAT, SCOPE, SUBJECT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const CHANGES: Verb = {
  name: "changes",
  summary: "what changed since a day",
  details: [
    "Lists what changed since a day, oldest first: by effect (the day from which another answer holds), or by publication (what the posts of each day told that had not been known, and how it had been told before).",
  ],
  args: [ANY_TOPIC],
  options: [
    { flags: "--since <day>", description: "first day to look at; must be given" },
    { flags: "--until <day>", description: "last day to look at, included" },
    { flags: "--by <clock>", description: "effect (the default) or publication", choices: ["effect", "publication"] },
    SUBJECT,
    SCOPE,
    KNOWN_ON,
    RECORDED_ON,
    JSON_OUTPUT,
    ROW_FORMAT,
    DATABASE,
  ],
  examples: [
    { line: "inforce changes --since 2022-01-01", tells: "in the world" },
    { line: "inforce changes --since 2022-01-01 --by publication", tells: "in the news" },
    {
      line: "inforce changes direct-flights --since 2021-09-01 --until 2021-09-30 --format csv",
      tells: "one topic and month, for a spreadsheet",
    },
  ],
  load: async () => (await import("../commands/history-commands.js")).changesCommand,
};
