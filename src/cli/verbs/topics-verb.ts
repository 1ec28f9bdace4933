import { ANY_TOPIC, DATABASE, JSON_OUTPUT, RECORDED_ON, ROW_FORMAT } from "../shared-options.js";
import type { Verb } from "../verb.js";

export const TOPICS: Verb = {
  name: "topics",
  summary: "explain the topics",
  details: [
    "Says of each topic what it means, its unit and scopes, how many periods are known, and from when to when there is evidence.",
  ],
  args: [ANY_TOPIC],
  options: [RECORDED_ON, JSON_OUTPUT, ROW_FORMAT, DATABASE],
  examples: [
    { line: "inforce topics", tells: "all of them" },
    { line: "inforce topics mci", tells: "one" },
  ],
  load: async () => (await import("../commands/query-commands.js")).topicsCommand,
};
